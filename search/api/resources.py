"""Resources as data: what the finder finds, and one resource in one language with all its editions."""

from django.http import Http404
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from approvals import editions, reasons
from resources.addresses import absolute, file_address
from resources.catalogue import public_entry, slug_of
from resources.facet_values import values_of
from resources.in_languages import in_other_languages


def listed(entry):
    """Return a catalogue entry as a `ResourceInList`."""
    return {
        "reference": entry.reference,
        "language": entry.language,
        "edition": entry.edition_number,
        "title": entry.title,
        "summary": entry.summary,
        "kind": {"key": entry.kind, "label": entry.kind_label},
        "publisher": entry.publisher or None,
        "year": entry.year,
        "duration_minutes": entry.duration_minutes,
        "facets": values_of(entry.facets),
        "is_superseded": entry.is_superseded,
        "approved_on": entry.approved_on,
        "review_by": entry.review_by,
    } | _addresses(entry)


def resource(reference, language):
    """Return a `Resource`, or None where it is not public; six queries, however many editions there are."""
    entry = public_entry(reference, language)
    if entry is None:
        return None
    readable = editions.readable_editions().filter(reference=entry.reference, language=language)
    readable = list(readable.select_related("decision").order_by("-number"))
    contents = editions.contents_of(readable)
    if entry.edition.digest not in contents:  # withdrawn or redacted since the entry was read
        return None
    return listed(entry) | {
        "content": contents[entry.edition.digest],
        "other_languages": [
            {"language": found.language, "title": found.entry.title} | _addresses(found.entry)
            for found in in_other_languages(entry.reference, language)
        ],
        "editions": [
            _edition(edition, contents[edition.digest], edition.number == entry.edition_number)
            for edition in readable
            if edition.digest in contents
        ],
    }


def no_longer_public(reference, language):
    """Return, as `NoLongerPublic`, what was public once; raise `Http404` for anything else."""
    withdrawal = editions.withdrawal_of(reference, language)
    if withdrawal:
        texts = reasons.read(withdrawal.reason_digest)
        replacement = public_entry(withdrawal.replacement, language) if withdrawal.replacement else None
        return {
            "detail": _("This resource was withdrawn: do not use it."),
            "withdrawn_on": timezone.localdate(withdrawal.recorded_at),
            "reason": texts.get(withdrawal.reason_digest),
            "replacement": _replacement(replacement) if replacement else None,
        }
    if editions.lapsed_edition(reference, language):
        return {"detail": _("Only the chair had approved this resource, and the Board did not: do not use it.")}
    if editions.redacted_edition(reference, language):
        return {"detail": _("The content of this resource was removed: do not use it.")}
    raise Http404(_("There is no public resource at this address."))


def _replacement(entry):
    return {"reference": entry.reference, "language": entry.language, "title": entry.title} | _addresses(entry)


def _addresses(entry):
    api_address = reverse("api:resource", args=[entry.reference, entry.language])
    with translation.override(entry.language):
        return {"url": absolute(entry.get_absolute_url()), "api_url": absolute(api_address)}


def _edition(edition, content, is_current):
    place = [edition.reference, slug_of(content), edition.number]
    with translation.override(edition.language):
        return {
            "number": edition.number,
            "is_current": is_current,
            "title": content["title"],
            "digest": edition.digest,
            "approved_on": timezone.localdate(edition.decision.recorded_at),
            "public_from": edition.public_from,
            "review_by": edition.review_by,
            "url": absolute(reverse("edition", args=place)),
            "certificate_url": absolute(reverse("certificate", args=place)),
            "files": [
                file | {"url": absolute(file_address(*place[:2], file["name"], edition.number))}
                for file in content["files"]
            ],
        }
