"""The page of a resource and of one of its editions. Reads the catalogue and editions, never a Wagtail page."""

from datetime import date

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from approvals import editions, reasons
from resources.addresses import absolute, with_addresses
from resources.catalogue import entry_of, public_entry
from resources.edition_timeline import edition_timeline
from resources.in_languages import in_other_languages, moved_on
from resources.language_names import language_name
from resources.page_cache import catalogue_page
from resources.qr_code import edition_qr_code
from resources.short_address import short_address
from resources.structured_data import as_script_text, learning_resource


@require_safe
@catalogue_page
def resource(request, reference, slug=""):
    """Show the current edition. The reference and the language decide; a wrong slug redirects."""
    entry = public_entry(reference, get_language())
    # Without its content, it was redacted since the entry was read.
    content = editions.content_of(entry.edition) if entry else None
    if content is None:
        return gone_or_not_found(request, reference.upper())
    if request.path != entry.get_absolute_url():
        return redirect(entry)
    context = _context(entry, content, entry.text.html, with_addresses(content, entry))
    languages = in_other_languages(entry.reference, entry.language)
    context |= {
        "canonical": request.build_absolute_uri(request.path),
        "languages": languages,
        "alternates": [(found.language, request.build_absolute_uri(found.address)) for found in languages],
        "moved_on": moved_on(entry, languages),
        "structured_data": as_script_text(learning_resource(entry, content, absolute(request.path))),
    }
    response = render(request, "resources/resource.html", context)
    # A reason may be redacted, and then nothing of the catalogue changes.
    response.is_catalogue_page = not (context["moved_on"] and context["moved_on"].reason)
    return response


@require_safe
@cache_control(no_cache=True)
def edition(request, reference, slug, number):
    """Show one edition at its own address; a superseded one says so and points at the current one."""
    found = editions.readable_edition(reference.upper(), get_language(), number)
    content = editions.content_of(found) if found else None
    if content is None:
        return gone_or_not_found(request, reference.upper(), number)
    shown = entry_of(editions.Span(found, found.public_from, None), content)
    if (reference, slug) != (shown.reference, shown.slug):
        return redirect("edition", shown.reference, shown.slug, number)
    current = public_entry(shown.reference, get_language())
    files = with_addresses(content, shown, edition_number=number)
    context = _context(shown, content, shown.text.html, files) | {
        "superseded_by": current if current and current.edition_number != number else None,
        "is_edition_page": True,
    }
    return render(request, "resources/resource.html", context)


def _context(entry, content, html, files):
    """Return what the template shows of a catalogue entry."""
    return {
        "entry": entry,
        "content": content,
        "html": html,
        "files": files,
        "short_address": short_address(entry.edition),
        "qr_code": edition_qr_code(entry.edition),
        "editions": edition_timeline(entry),
        "edition_address": reverse("edition", args=[entry.reference, entry.slug, entry.edition_number]),
        "seen_on": date.fromisoformat(content["external_seen_on"]) if content["external_seen_on"] else None,
        "trail": [(_("Home"), reverse("home")), (_("Library"), reverse("library")), (entry.reference, None)],
    }


def gone_or_not_found(request, reference, number=None):
    """Answer 410 for what was public and is not: with the reason and the replacement of a withdrawal, if it was one.

    Answers 404, and where it can be read, for what is public in other languages only: never with their text. Raises
    `Http404` for anything else.
    """
    language = get_language()
    languages = in_other_languages(reference, language)
    withdrawal = editions.withdrawal_of(reference, language, number)
    lapsed = None if withdrawal else editions.lapsed_edition(reference, language, number)
    redacted = None if withdrawal or lapsed else editions.redacted_edition(reference, language, number)
    if not (withdrawal or lapsed or redacted):
        if languages:
            context = {"reference": reference, "language_name": language_name(language), "languages": languages}
            return render(request, "resources/not_in_language.html", context, status=404)
        raise Http404(_("There is no public resource at this address."))
    context = {"reference": reference, "lapsed": lapsed, "redacted": redacted, "languages": languages}
    context |= _why_withdrawn(withdrawal)
    if lapsed:
        context["lapsed_on"] = editions.lapses_of([lapsed])[lapsed.number]
    return render(request, "410.html", context, status=410)


def _why_withdrawn(withdrawal):
    if withdrawal is None:
        return {}
    return {
        "withdrawal": withdrawal,
        "reason": reasons.read(withdrawal.reason_digest).get(withdrawal.reason_digest, ""),
        "replacement": public_entry(withdrawal.replacement, get_language()),
    }
