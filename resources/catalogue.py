"""Makes the catalogue from editions, follows every approval and withdrawal, and checks that nobody altered it."""

from django.db import transaction
from django.utils import timezone, translation

from approvals import editions
from approvals.batches import batches
from approvals.models import Address

from .catalogue_changes import record_change, record_rebuild
from .facet_values import facets_of
from .models import CatalogueEntry, CatalogueText
from .rendering import render_content
from .search_parts import by_weight, parts_of, sources_of
from .slugs import slug

WHAT_IT_TRANSLATES = "edition__submission__translated_edition__edition"


def public_entries(language):
    """Return the catalogue entries that are public now in a language, newest first."""
    return editions.visible(CatalogueEntry.objects.filter(language=language))


def public_entries_by_key(keys):
    """Return {key: catalogue entry} of those of these entries that are public now, in any language; one query."""
    return editions.visible(CatalogueEntry.objects.all()).in_bulk(keys)


def public_entry(reference, language):
    """Return the entry of one reference that is public now, or None: spans never overlap.

    With its texts, its edition, and what that translates, in the same query.
    """
    # Unordered: SQLite would else read the catalogue by date to find the newest of one.
    found = public_entries(language).filter(reference=reference.upper()).select_related("text", WHAT_IT_TRANSLATES)
    return next(iter(found.order_by()[:1]), None)


def public_file(reference, language, name):
    """Return the `SubmissionFile` that the current edition of a reference offers under a name, or None; one query."""
    # Joined, not asked by a query in the query: Django writes it in less time, and each download waits for it.
    entries = "submission__edition__catalogue_entries__"
    its_own = {f"{entries}reference": reference.upper(), f"{entries}language": language}
    return editions.file_of(name, editions.is_visible(rows=entries), **its_own)


def refresh(translation_key, language):
    """Make the entries of one resource anew, inside the caller's transaction."""
    spans = editions.spans_of(translation_key, language)
    entries = CatalogueEntry.objects.filter(edition__translation_key=translation_key, edition__language=language)
    reference = spans[0].edition.reference if spans else entries.values_list("reference", flat=True).first()
    made = entries_of(spans)
    # Before anything is removed, since others wait here: what `rebuild` commits meanwhile would else stay beside this.
    record_change(reference or "", language)
    remove(entries)
    insert(made)


def remove(entries):
    """Delete the entries of a queryset with their texts."""
    CatalogueText.objects.filter(entry__in=entries.order_by()).delete()
    entries.delete()


def insert(entries):
    """Insert unsaved entries with their texts; return how many there are."""
    CatalogueEntry.objects.bulk_create(entries)
    CatalogueText.objects.bulk_create(entry.text for entry in entries)
    return len(entries)


@transaction.atomic
def rebuild(progress=lambda count: None):
    """Make every entry anew from the editions; return how many there are.

    `progress` is called with the number of addresses that were done since the last call.
    """
    # First, as in `refresh`.
    record_rebuild()
    remove(CatalogueEntry.objects.all())
    made = 0
    for addresses in batches(Address.objects):
        made += insert(_entries_at(addresses))
        progress(len(addresses))
    return made


def catalogue_problems(progress=lambda count: None):
    """Yield, as sentences, where the catalogue is not what the editions give; nothing is well.

    `progress` is called with the number of addresses that were read since the last call.
    """
    expected_total = 0
    for addresses in batches(Address.objects):
        expected = _entries_at(addresses)
        expected_total += len(expected)
        keys = {(address.translation_key, address.language) for address in addresses}
        actual = {
            (entry.edition_id, entry.visible_from): entry
            for entry in CatalogueEntry.objects.select_related("edition", "text").filter(
                edition__translation_key__in=[translation_key for translation_key, _language in keys]
            )
            if (entry.edition.translation_key, entry.edition.language) in keys
        }
        yield from _differences(expected, actual)
        progress(len(addresses))
    total = CatalogueEntry.objects.count()
    if total > expected_total:
        yield f"The catalogue has {total} entries where the editions give {expected_total}."


def _differences(expected, actual):
    """Yield a sentence for each thing in which entries differ; `actual` is {(edition, visible from): entry}."""
    for entry in expected:
        found = actual.pop((entry.edition_id, entry.visible_from), None)
        if found is None:
            yield f"The catalogue lacks edition {entry.edition_number} of {entry.reference}."
            continue
        for column in altered_columns(found, entry):
            yield (
                f"The catalogue entry of {entry.reference}, edition {entry.edition_number}, "
                f"was altered in the column {column}."
            )
    for entry in actual.values():
        yield f"The catalogue has an entry that no edition gives: {entry.reference}, number {entry.pk}."


def altered_columns(entry, expected):
    """Return the names of the columns in which two entries or their texts differ; their own keys do not count."""
    if not hasattr(entry, "text"):
        return [f"{CatalogueText._meta.db_table}, which is missing"]
    return [
        field.column if row is entry else f"{CatalogueText._meta.db_table}.{field.column}"
        for row, wanted in ((entry, expected), (entry.text, expected.text))
        for field in row._meta.concrete_fields
        if not field.primary_key and getattr(row, field.attname) != getattr(wanted, field.attname)
    ]


def entries_of(spans):
    """Return unsaved catalogue entries for spans of resources. A redacted content has none."""
    contents = editions.contents_of([span.edition for span in spans])
    return [entry_of(span, contents[span.edition.digest]) for span in spans if span.edition.digest in contents]


def slug_of(content):
    """Return the part of the address that is for people. The reference alone decides."""
    return slug(content["title"])[:100].strip("-") or "resource"


def _entries_at(addresses):
    """Return the unsaved entries of everything at some addresses, in four queries."""
    found = editions.spans_of_many(address.translation_key for address in addresses)
    # A translation key may have another address, in another language, that is not among these.
    keys = [(address.translation_key, address.language) for address in addresses]
    return entries_of([span for key in keys for span in found.get(key, [])])


def entry_of(span, content):
    """Return the unsaved entry of a span, whose edition has this content, with its texts as `entry.text`."""
    edition = span.edition
    with translation.override(edition.language):
        html = render_content(content)
    entry = CatalogueEntry(
        edition=edition,
        reference=edition.reference,
        language=edition.language,
        slug=slug_of(content),
        edition_number=edition.number,
        title=content["title"],
        summary=content["summary"],
        kind=content["kind"]["key"],
        kind_label=content["kind"]["label"],
        publisher=content["publisher"],
        year=content["year"],
        is_link=is_link(content),
        is_superseded=content["is_superseded"],
        review_by=edition.review_by,
        ratify_by=_ratify_by(edition),
        approved_on=timezone.localdate(edition.decision.recorded_at),
        visible_from=span.visible_from,
        visible_until=span.visible_until,
        facets=facets_of(content),
        role_type_names=[term["label"] for term in content["role_types"]],
        duration_minutes=content["duration_minutes"],
    )
    parts = parts_of(content)
    # Setting the entry of a text sets the text of the entry.
    CatalogueText(entry=entry, language=edition.language, sources=sources_of(parts), html=html, **by_weight(parts))
    return entry


def _ratify_by(edition):
    lapses_at = editions.lapses_of([edition]).get(edition.number)
    return timezone.localdate(lapses_at) if lapses_at else None


def is_link(content):
    """Return whether the resource is a link to material that somebody else keeps."""
    return bool(content["external_address"]) and not content["files"] and not content["body"]
