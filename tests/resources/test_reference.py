"""The reference of a resource: shared by its translations, new for a copy, and never given twice."""

import uuid

import pytest
from wagtail.models import Locale

from resources.models import Reference, ResourcePage
from tests.factories import make_library, make_resource


def test_first_save_gives_a_reference_that_stays(people):
    draft = make_resource(owner=people.author)
    first = draft.reference
    assert first.startswith("HIPB-")
    draft.title = "Other words"
    draft.save()
    assert ResourcePage.objects.get(pk=draft.pk).reference == first


def test_page_that_was_never_saved_has_none(db):
    assert ResourcePage(title="Not saved").reference == ""


def test_translation_shares_it_and_a_copy_gets_a_new_one(site, people):
    draft = make_resource(owner=people.author)
    polish, _made = Locale.objects.get_or_create(language_code="pl")
    make_library("pl")
    translation = ResourcePage(title="Zauważ", locale=polish, translation_key=draft.translation_key, live=False)
    make_library("pl").add_child(instance=translation)
    assert translation.reference == draft.reference
    copy = draft.copy(update_attrs={"slug": "copy"})
    assert copy.reference not in ("", draft.reference)


def test_asking_twice_gives_the_same(db):
    key = uuid.uuid4()
    assert Reference.of(key) == Reference.of(key)
    assert Reference.of_many([key, uuid.uuid4()]) == {key: Reference.of(key)}


@pytest.mark.parametrize(("number", "text"), [(7, "HIPB-0007"), (9999, "HIPB-9999"), (10000, "HIPB-10000")])
def test_number_has_four_digits_at_least(db, number, text):
    assert str(Reference(pk=number)) == text


def test_list_reads_references_in_one_query(people, django_assert_num_queries):
    drafts = [make_resource(f"Resource {number}", owner=people.author) for number in range(3)]
    with django_assert_num_queries(1):
        found = [draft.reference for draft in ResourcePage.objects.with_reference().order_by("pk")]
    assert found == [draft.reference for draft in drafts]
