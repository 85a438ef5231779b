"""The catalogue: derived from editions alone, made again byte for byte, and checked column by column."""

import io

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from approvals.actions import submit, withdraw
from approvals.editions import visible
from audiences.models import LearningOutcome, RoleType
from resources.catalogue import catalogue_problems, rebuild, refresh, remove
from resources.models import CatalogueEntry, CatalogueText
from tests.approvals.plain_resource import PlainResource
from tests.approvals.plain_resource import approved as approve
from tests.factories import make_resource

from .frozen import approved, before_the_board

COLUMNS = [
    field for model in (CatalogueEntry, CatalogueText) for field in model._meta.concrete_fields if not field.primary_key
]


@pytest.fixture
def shelf(people):
    """Public, superseded, withdrawn and waiting resources."""
    resource = PlainResource("HIPB-0001")
    approve(resource, people)
    resource.title = "Notice, check and share"
    approve(resource, people)
    approved(people, reference="HIPB-0002", title="Withdrawn")
    withdraw("HIPB-0002", "en-gb", people.author, "The law has changed.")
    before_the_board(people, reference="HIPB-0003", title="Waiting")


def rows():
    """Return every column of every entry and its texts but their keys."""
    names = [f.attname if f.model is CatalogueEntry else f"text__{f.attname}" for f in COLUMNS]
    return list(CatalogueEntry.objects.order_by("reference", "visible_from").values_list(*names))


def test_rebuilding_gives_the_same_rows(shelf):
    followed = rows()
    said = io.StringIO()
    call_command("rebuild_catalogue", stdout=said)
    assert rows() == followed
    assert said.getvalue().startswith("The catalogue has 2 entries.")


def test_version_is_held_before_anything_is_removed_so_that_two_writers_wait_and_do_not_fail(shelf):
    """Seen on PostgreSQL: a withdrawal during `rebuild_catalogue` failed by its foreign keys, or both stood still."""
    [key] = {(entry.edition.translation_key, entry.edition.language) for entry in CatalogueEntry.objects.all()}
    for act in (lambda: refresh(*key), rebuild):
        with CaptureQueriesContext(connection) as queries:
            act()
        written = [query["sql"] for query in queries if query["sql"].startswith(("UPDATE", "DELETE", "INSERT"))]
        assert "resources_catalogueversion" in written[0]


def test_only_current_editions_are_visible(shelf):
    assert [entry.title for entry in visible(CatalogueEntry.objects.all())] == ["Notice, check and share"]


def test_untouched_catalogue_has_no_problems(shelf):
    assert list(catalogue_problems()) == []


@pytest.mark.parametrize("column", COLUMNS, ids=str)
def test_altered_column_is_named(shelf, column):
    entry = CatalogueEntry.objects.get(title="Notice, check and share")
    row = entry if column.model is CatalogueEntry else entry.text
    column.model.objects.filter(pk=entry.pk).update(**{column.attname: other_value(column, row)})
    assert any("HIPB-0001" in problem or column.column in problem for problem in catalogue_problems())
    with pytest.raises(CommandError, match="does not verify"):
        call_command("verify_register")


def other_value(column, entry):
    """Return a value for a column that differs from what it has."""
    value = getattr(entry, column.attname)
    if column.name == "edition":
        return CatalogueEntry.objects.exclude(edition=value).values_list("edition", flat=True)[0]
    if isinstance(column, models.BooleanField):
        return not value
    if isinstance(column, models.DateTimeField):
        return timezone.now()
    if isinstance(column, models.DateField):
        return timezone.localdate().replace(year=2001)
    if isinstance(column, models.JSONField):
        return ["Governance"]
    if isinstance(column, models.IntegerField):
        return 7
    return "x"


def test_missing_and_invented_entries_are_named(shelf):
    current = CatalogueEntry.objects.get(title="Notice, check and share")
    CatalogueEntry.objects.filter(pk=current.pk).update(reference="HIPB-0099")
    current.pk, current.visible_from = None, timezone.now()
    current.save()
    assert any("no edition gives" in problem for problem in catalogue_problems())
    remove(CatalogueEntry.objects.all())
    assert list(catalogue_problems()) == [
        "The catalogue lacks edition 1 of HIPB-0001.",
        "The catalogue lacks edition 2 of HIPB-0001.",
    ]


def test_changed_label_in_the_framework_changes_no_resource(client, site, people):
    draft = make_resource(owner=people.author)
    approve(draft, people)
    address = CatalogueEntry.objects.get().get_absolute_url()
    before = client.get(address).content
    RoleType.objects.update(name="Renamed")
    LearningOutcome.objects.update(name="Renamed too")
    call_command("rebuild_catalogue", stdout=io.StringIO())
    assert client.get(address).content == before
    assert list(catalogue_problems()) == []


def test_refused_approval_leaves_no_entry(people):
    submit(PlainResource(), people.author)
    assert not CatalogueEntry.objects.exists()
