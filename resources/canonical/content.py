"""The canonical content of a resource page, in format 1. Everything sorted: publishing reorders many-to-many values."""

import json

from django.utils import translation
from django.utils.translation import get_language
from taggit.models import Tag

from audiences.names import names_in

from .files import file_facts
from .links import targets_of
from .rich_text import page_keys_in

FORMAT = 1


def content_of(page):
    """Return the content of a `ResourcePage` (draft, revision or published) as a plain dict.

    Raises `OSError` where the storage lacks a file. Labels are in the page's language, whoever asks.
    """
    with translation.override(page.locale.language_code):
        return _content(page)


def _content(page):
    targets = targets_of(page_keys_in(json.dumps(page.body.get_prep_value())))
    return {
        "format": FORMAT,
        "reference": page.reference,
        "language": page.locale.language_code,
        "title": page.title.strip(),
        "summary": page.summary.strip(),
        "kind": {"key": page.kind, "label": str(page.get_kind_display())},
        "publisher": page.publisher.strip(),
        "year": page.year,
        "external_address": page.external_address.strip(),
        "external_seen_on": _day(page.external_seen_on),
        "note": page.note.strip(),
        "is_superseded": page.is_superseded,
        "role_types": [_term(term) for term in _in_order(page.role_types)],
        "target_audiences": _entries(page.target_audiences),
        "learning_outcomes": [
            _entry(entry) | {"lead_in": _lead_in(entry.role_type)} for entry in _in_order(page.learning_outcomes)
        ],
        "content_topics": _entries(page.content_topics),
        "delivery_methods": _entries(page.delivery_methods),
        "sectors": [_term(term) for term in _in_order(page.sectors)],
        "tags": _tags(page),
        "duration_minutes": page.duration_minutes,
        "licence": {"key": page.licence, "label": str(page.get_licence_display())} if page.licence else None,
        "nobody_recognisable": page.nobody_recognisable,
        "review_by": _day(page.review_by),
        "files": [file_facts(attached) for attached in page.attached_files()],
        "body": page.body.stream_block.to_canonical(page.body, targets),
    }


def _tags(page):
    """Return the names of the tags, in one query: the tagged items of a revision know only the tags' keys."""
    keys = [item.tag_id for item in page.tagged_items.all()]
    return sorted(Tag.objects.filter(pk__in=keys).values_list("name", flat=True))


def _entries(relation):
    return [_entry(entry) for entry in _in_order(relation)]


def _entry(entry):
    return _term(entry) | {"role_type": entry.role_type.slug}


def _term(term):
    name = names_in(get_language()).get(term.key)
    # Without "language", a term is worded as the Board ratified it: in the site's own language.
    return (
        {"key": term.key, "label": name, "language": get_language()} if name else {"key": term.key, "label": term.name}
    )


def _lead_in(role_type):
    return names_in(get_language()).get(f"{role_type.key}/learning-outcomes", role_type.outcomes_lead)


def _in_order(relation):
    """Return the terms in the order of the vocabulary; the keys of entries carry role type and number."""
    return sorted(relation.all(), key=lambda term: (getattr(term, "role_type", term).number, term.number))


def _day(day):
    return day.isoformat() if day else None
