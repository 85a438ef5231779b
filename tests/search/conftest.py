"""A shelf of public resources for the finder: the catalogue's own rows, as many as a test needs."""

from datetime import timedelta

import pytest
from django.core.management import call_command

from approvals.models import Edition
from resources.catalogue import insert, remove
from resources.catalogue_changes import record_change
from resources.facet_values import VOCABULARY_FACETS, facets_of
from resources.models import CatalogueEntry, CatalogueText
from resources.search_parts import by_weight, parts_of, sources_of
from tests.approvals.plain_resource import PlainResource
from tests.people import people, sectors  # noqa: F401
from tests.resources.frozen import approved


@pytest.fixture
def framework(db):
    """The Board's vocabulary."""
    call_command("load_framework", verbosity=0)


@pytest.fixture
def shelf(framework, people):  # noqa: F811
    """An empty shelf in a library whose Board exists."""
    edition = Edition.objects.get(submission=approved(people))
    remove(CatalogueEntry.objects.all())
    return Shelf(edition)


class Shelf:
    """Puts rows into the catalogue, which is derived and may be written. All belong to the one approved edition."""

    def __init__(self, edition):
        self.edition = edition
        self.size = 0

    def put(self, title="Notice, check, share", days_ago=0, language="en-gb", body="", **content):
        """Add a public resource and return its entry; terms are given as lists of keys, `kind` as its key."""
        self.size += 1
        content = PlainResource(title=title).canonical_content() | {
            name: [{"key": key, "label": key} for key in value] if name in VOCABULARY_FACETS else value
            for name, value in (dict.fromkeys(VOCABULARY_FACETS, []) | content).items()
        }
        if isinstance(content["kind"], str):
            content["kind"] = {"key": content["kind"], "label": content["kind"].title()}
        content |= {"language": language, "reference": f"HIPB-{self.size + 1000}"}
        entry = CatalogueEntry(
            edition=self.edition,
            reference=content["reference"],
            language=language,
            slug="a-resource",
            edition_number=1,
            title=title,
            summary=content["summary"],
            kind=content["kind"]["key"],
            kind_label=content["kind"]["label"],
            publisher=content["publisher"],
            year=content["year"],
            is_link=False,
            is_superseded=False,
            approved_on=self.edition.public_from.date() - timedelta(days=days_ago),
            # A row of the same edition needs a moment of its own.
            visible_from=self.edition.public_from - timedelta(days=days_ago, hours=1, seconds=-self.size),
            facets=facets_of(content),
            role_type_names=[term["label"] for term in content["role_types"]],
            duration_minutes=content["duration_minutes"],
        )
        content["body"] = [{"type": "text", "html": f"<p>{body}</p>"}]
        parts = parts_of(content)
        CatalogueText(entry=entry, language=language, sources=sources_of(parts), html="", **by_weight(parts))
        insert([entry])
        record_change(entry.reference, language)
        return entry
