"""`/styleguide/`: every component of the site in all its states, on one page. Development only.

`cms/urls.py` adds the address where the settings say so (STYLEGUIDE). The templates are those that the site uses.
"""

from datetime import timedelta

from django import forms
from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from approvals.copies import Standing
from home.concern_routes import ROUTES
from resources.differences import INLINE, SIDE_BY_SIDE, difference, shown
from resources.in_languages import InLanguage
from resources.models import CatalogueEntry
from search.panel import Group, Section, Value
from search.places import Pages

SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
TITLE = "Notice, check, share: a pocket guide"
LONG_TITLE = f"{TITLE} for everybody who meets people at work, on a ward, in a classroom or at a counter"


class ExampleForm(forms.Form):
    """A field of each kind; shown empty, and with what is wrong."""

    name = forms.CharField(label="Name of the group", help_text="As people know it, for example “Night staff”.")
    reason = forms.CharField(label="Reason", widget=forms.Textarea(attrs={"rows": 3}))
    day = forms.DateField(label="Day", widget=forms.DateInput(attrs={"type": "date"}))
    kind = forms.ChoiceField(label="Kind", choices=[("", "Choose one"), ("leaflet", "Leaflet")])
    choice = forms.ChoiceField(
        label="Your vote", choices=[("approve", "Approve"), ("against", "Against")], widget=forms.RadioSelect
    )


@require_safe
def styleguide(request):
    """Show them all."""
    view = SIDE_BY_SIDE if request.GET.get("view") == SIDE_BY_SIDE else INLINE
    changes = shown(difference(_earlier(), _later()), view)
    return render(request, "cms/styleguide.html", context() | {"shown": changes})


def context():
    """Return what the components are shown with; no row is read."""
    today = timezone.localdate()
    return {
        "entries": [
            _entry(),
            _entry(title=LONG_TITLE, is_review_due_on=today, is_superseded=True, duration_minutes=45),
            _entry(title="Co się dzieje, gdy zgłosisz swoje obawy", language="pl", ratify_by=today + timedelta(30)),
        ],
        "extract": {"title": TITLE, "text": "What to do when you are worried, in three steps."},
        "content": {"duration_minutes": 45, "licence": {"label": "Open Government Licence 3.0"}, "tags": ["signs"]},
        "files": [
            {"title": title, "name": "guide.pdf", "size": 320_000, "media_type": "application/pdf", "sha256": SHA256}
            | {"address": address}
            for title, address in ((TITLE, "#files"), (LONG_TITLE, ""))
        ],
        "rows": [("Approved on", "9 October 2026"), ("Licence", "Open Government Licence 3.0")],
        "steps": ["<p><strong>Notice</strong> that something has changed.</p>", "<p><strong>Share</strong> it.</p>"],
        "callout": "<p>Call <strong>999</strong> at once. Do not wait for a meeting or a form.</p>",
        "headers": ["What is happening", "Who to call"],
        "cells": [["Somebody is in danger now", "999"], ["You are worried", "Your safeguarding lead"]],
        "form": ExampleForm(auto_id="empty_%s"),
        "wrong_form": (wrong := ExampleForm({"name": ""}, auto_id="wrong_%s")),
        "problems": [(error, f"#wrong_{name}") for name, errors in wrong.errors.items() for error in errors],
        "page": Paginator(range(400), 20).page(7),
        "pages": Pages(2, 9, "#before", "#after"),
        "section": Section("sector", "Sector", [group := Group(_values())], "", True, 1),
        "group": group,
        "chosen": [{"address": "#chosen", "label": "Education", "lang": ""}],
        "routes": ROUTES,
        "editions": [_edition(7 - number, standing) for number, standing in enumerate(Standing)] + [_edition(1)] * 3,
        "typed": ["It says nothing of night shifts."],
        "languages": [InLanguage(_entry(title="Co się dzieje, gdy zgłosisz swoje obawy", language="pl"))],
        "trail": [("Home", "/"), ("Library", "/library/"), (LONG_TITLE, None)],
    }


def _entry(is_review_due_on=None, **changes):
    facts = {
        "reference": "HIPB-0042",
        "language": "en-gb",
        "slug": "notice-check-share",
        "edition_number": 2,
        "title": TITLE,
        "summary": "What to do, in three steps, when you are worried that somebody is being drawn towards terrorism.",
        "kind_label": "Leaflet",
        "publisher": "The Board",
        "year": 2026,
        "approved_on": timezone.localdate(),
        "review_by": is_review_due_on or timezone.localdate() + timedelta(365),
        "role_type_names": ["Alerters", "Responders"],
    }
    return CatalogueEntry(**facts | changes)


def _edition(number, standing=Standing.SUPERSEDED):
    """Return an edition as the timeline has it."""
    now = timezone.now()
    edition = {"number": number, "decision": {"recorded_at": now}, "public_from": now, "is_kept": number != 4}
    shown = {"edition": edition, "copy": {"standing": standing, "until": now}, "is_read": number == 6}
    return shown | {"address": "#edition", "certificate_address": "#certificate", "is_by_the_chair": number == 5}


def _values():
    return [
        Value("v-1", "education", "Education", 12, True),
        Value("v-2", "health", "Health", 3, False),
        Value("v-3", "criminal-justice", "Criminal justice organisations", 0, False),
    ]


def _earlier():
    """Return a whole canonical content."""
    terms = ("target_audiences", "learning_outcomes", "content_topics", "delivery_methods", "sectors")
    return {
        "format": 1,
        "reference": "HIPB-0042",
        "language": "en-gb",
        "title": TITLE,
        "summary": "Ask a manager when you are worried.",
        "kind": {"key": "leaflet", "label": "Leaflet"},
        "publisher": "The Board",
        "year": 2026,
        "external_address": "",
        "external_seen_on": None,
        "note": "",
        "is_superseded": False,
        "role_types": [{"key": "alerters", "label": "Alerters"}],
        **{name: [] for name in terms},
        "tags": ["signs"],
        "duration_minutes": 20,
        "licence": {"key": "ogl-3", "label": "Open Government Licence v3.0"},
        "nobody_recognisable": True,
        "review_by": "2027-06-30",
        "files": [_file("Slides", "a")],
        "body": [{"type": "text", "html": f"<p>{word} is written down.</p>"} for word in ("What", "When", "Where")]
        + [_picture("b"), {"type": "text", "html": "<p>Then it is shared.</p>"}],
    }


def _later():
    """Return the same with a change of each kind."""
    before = _earlier()
    return before | {
        "summary": "Ask your safeguarding lead when you are worried.",
        "role_types": [{"key": "responders", "label": "Responders"}],
        "duration_minutes": 30,
        "files": [_file("Slides", "c"), _file("Handout", "d")],
        "body": [*before["body"][:3], _picture("e"), {"type": "text", "html": "<p>Then <b>share</b> it.</p>"}],
    }


def _file(title, digit):
    facts = {"sha256": digit * 64, "size": 20_480, "media_type": "application/pdf"}
    return {"name": f"{title.lower()}.pdf", "title": title} | facts


def _picture(digit):
    facts = {"sha256": digit * 64, "width": 900, "height": 600, "media_type": "image/png"}
    return {"type": "image", "alt": "Three steps: notice, check, share.", "caption": ""} | facts
