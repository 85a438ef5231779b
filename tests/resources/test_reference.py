"""The reference of a resource: shared by its translations, new for a copy, and never given twice."""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
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


def test_translation_by_wagtail_shares_it(site, people):
    draft = make_resource(owner=people.author)
    polish, _made = Locale.objects.get_or_create(language_code="pl")
    assert draft.copy_for_translation(polish, copy_parents=True).reference == draft.reference


@pytest.mark.parametrize("number", [7, 9999, 10000, 123456])
def test_query_writes_a_reference_as_the_object_does(people, number):
    draft = make_resource(owner=people.author)
    Reference.objects.filter(translation_key=draft.translation_key).update(id=number)
    found = ResourcePage.objects.annotate(text=Reference.in_query()).get(pk=draft.pk)
    assert found.text == str(Reference(pk=number))


def test_query_finds_no_reference_where_there_is_none(people):
    draft = make_resource(owner=people.author)
    Reference.objects.filter(translation_key=draft.translation_key).delete()
    assert ResourcePage.objects.annotate(text=Reference.in_query()).get(pk=draft.pk).text is None


@pytest.mark.django_db(transaction=True)
def test_two_who_ask_at_once_get_one():
    key, start = uuid.uuid4(), threading.Barrier(2)

    def ask(_number):
        try:
            start.wait()
            return Reference.of(key)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(ask, range(2)))
    assert answers[0] == answers[1]
    assert Reference.objects.filter(translation_key=key).count() == 1
