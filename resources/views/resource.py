"""The page of a resource and of one of its editions. Reads the catalogue and editions, never a Wagtail page."""

from datetime import date

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from approvals import editions, reasons
from approvals.models import Edition
from resources.addresses import with_addresses
from resources.catalogue import is_link, public_entries, slug_of
from resources.rendering import render_content


@require_safe
def resource(request, reference, slug=""):
    """Show the current edition. The reference and the language decide; a wrong slug redirects."""
    entry = public_entries(get_language()).select_related("edition").filter(reference=reference.upper()).first()
    if entry is None:
        return gone_or_not_found(request, reference.upper())
    if request.path != entry.get_absolute_url():
        return redirect(entry)
    content = editions.content_of(entry.edition)
    context = _context(entry, content, entry.html, with_addresses(content, entry))
    return render(request, "resources/resource.html", context | {"canonical": request.build_absolute_uri(request.path)})


@require_safe
def edition(request, reference, slug, number):
    """Show one edition at its own address; a superseded one says so and points at the current one."""
    typed, reference = reference, reference.upper()
    found = editions.readable_edition(reference, get_language(), number)
    content = editions.content_of(found) if found else None
    if content is None:
        return gone_or_not_found(request, reference, number)
    current = public_entries(get_language()).filter(reference=reference).first()
    shown = EditionShown(found, content)
    if slug != shown.slug or typed != found.reference:
        return redirect("edition", found.reference, shown.slug, number)
    context = _context(shown, content, render_content(content), with_addresses(content, shown, edition_number=number))
    superseded_by = current if current and current.edition_number != number else None
    return render(
        request, "resources/resource.html", context | {"superseded_by": superseded_by, "is_edition_page": True}
    )


def _context(entry, content, html, files):
    """Return what the template shows of a catalogue entry, or of an edition that looks like one."""
    return {
        "entry": entry,
        "content": content,
        "html": html,
        "files": files,
        "edition_address": reverse("edition", args=[entry.reference, entry.slug, entry.edition_number]),
        "seen_on": date.fromisoformat(content["external_seen_on"]) if content["external_seen_on"] else None,
        "trail": [(_("Home"), reverse("home")), (_("Library"), reverse("library")), (entry.reference, None)],
    }


class EditionShown:
    """What the template asks of a catalogue entry, for an edition that may not be in the catalogue any more."""

    def __init__(self, found: Edition, content):
        self.reference = found.reference
        self.slug = slug_of(content)
        self.edition_number = found.number
        self.title = content["title"]
        self.summary = content["summary"]
        self.kind_label = content["kind"]["label"]
        self.publisher = content["publisher"]
        self.year = content["year"]
        self.is_link = is_link(content)
        self.is_superseded = content["is_superseded"]
        self.is_review_due = False
        self.review_by = found.review_by
        self.approved_on = found.decision.recorded_at
        self.role_type_names = [term["label"] for term in content["role_types"]]


def gone_or_not_found(request, reference, number=None):
    """Answer 410 with reason and replacement for what was withdrawn; raise `Http404` for anything else."""
    withdrawal = editions.withdrawal_of(reference, get_language(), number)
    if withdrawal is None:
        raise Http404(_("There is no public resource at this address."))
    replacement = (
        public_entries(get_language()).filter(reference=withdrawal.replacement).first()
        if withdrawal.replacement
        else None
    )
    reason = reasons.read(withdrawal.reason_digest).get(withdrawal.reason_digest, "")
    return render(
        request,
        "410.html",
        {"reference": reference, "reason": reason, "withdrawal": withdrawal, "replacement": replacement},
        status=410,
    )
