"""An answer is asked for again as soon as anything that it was made from has changed, and not before."""

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone

from accounts.models import User
from audiences.models import Sector
from tests.factories import make_person

from .answers import Answers

pytestmark = pytest.mark.one_database


def name_of(number):
    return User.objects.values_list("display_name", flat=True).get(pk=number)


def told_twice(ask, change):
    """Return an answer before and after a change, and how often it was asked for."""
    answers = Answers()
    before = answers.look()("question", ask)
    change()
    return before, answers.look()("question", ask), answers.asked


def test_answer_is_given_again_when_only_other_rows_changed(db):
    one, other = make_person("One"), make_person("Other")
    change = User.objects.filter(pk=other.pk).update
    assert told_twice(lambda: name_of(one.pk), lambda: change(display_name="New")) == ("One", "One", 1)


def test_answer_is_asked_for_again_when_a_row_of_it_changed(db):
    one = make_person("One")
    change = User.objects.filter(pk=one.pk).update
    assert told_twice(lambda: name_of(one.pk), lambda: change(display_name="New")) == ("One", "New", 2)


def test_answer_is_asked_for_again_when_it_depends_on_the_moment_and_its_table_changed(db):
    def how_many_joined():
        return User.objects.filter(date_joined__lte=timezone.now()).count()

    assert told_twice(how_many_joined, lambda: make_person("One")) == (0, 1, 2)


def test_answer_is_asked_for_again_when_the_cache_remembers_otherwise(db):
    def remembered():
        return cache.get("key", "nothing")

    assert told_twice(remembered, lambda: cache.set("key", None)) == ("nothing", None, 2)
    assert told_twice(remembered, lambda: cache.set("other", 1)) == (None, None, 1)


def test_answer_is_asked_for_each_time_when_it_reads_a_stored_file_or_writes_a_row(db):
    name = default_storage.save("answer.txt", ContentFile(b"One"))
    assert told_twice(lambda: default_storage.open(name).read(), lambda: None) == (b"One", b"One", 2)
    assert told_twice(lambda: Sector.objects.update(name="New"), lambda: None)[2] == 2


def test_all_answers_of_a_look_are_asked_for_again_when_one_of_them_changed_a_row(db):
    one = make_person("One")
    answers = Answers()
    answer_to = answers.look()
    assert answer_to("name", lambda: name_of(one.pk)) == "One"
    answer_to("rename", lambda: User.objects.update(display_name="New"))
    assert answer_to("name", lambda: name_of(one.pk)) == "New"
