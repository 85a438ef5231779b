"""The engine of the database at hand: it follows the texts, answers anything, and marks what it found."""

import string

from django.db import connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from resources.catalogue import remove
from resources.models import CatalogueEntry, CatalogueText
from search.engines import engine, ranked
from search.library_words import is_known
from search.query import query_of
from search.text import read_search
from search.vocabulary import Vocabulary


def query(typed):
    """Return the query of what was typed, without synonyms."""
    return query_of(read_search(typed), {})


def found(typed):
    """Return the ids that are found, in their order."""
    return sorted(engine().matching(query(typed)))


def test_index_follows_whoever_writes_the_texts(shelf, django_assert_num_queries):
    english, polish = shelf.put("Lone working"), shelf.put("Żółta karta", language="pl")
    with django_assert_num_queries(1):
        assert found("lone") == [english.pk]
    assert found("zolta") == [polish.pk]
    CatalogueText.objects.filter(pk=english.pk).update(title="Together", body="zolta", language="pl")
    assert found("lone") == []
    assert found("zolta") == [english.pk, polish.pk]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE resources_cataloguetext SET title = 'Working' WHERE entry_id = %s", [english.pk])
    # It is no English text now: no stems.
    assert (found("working"), found("works")) == ([english.pk], [])
    with transaction.atomic():
        remove(CatalogueEntry.objects.all())
        assert found("zolta") == []
        transaction.set_rollback(True)
    assert found("zolta") == [english.pk, polish.pk]
    remove(CatalogueEntry.objects.all())
    assert (found("zolta"), engine().library_words()) == ([], {})


def test_title_and_scores_are_asked_in_one_query(shelf, django_assert_num_queries):
    title = shelf.put("Grooming online", summary="", body="")
    body = shelf.put("Other", summary="", body="About grooming.")
    shelf.put("Another", summary="", body="")
    with django_assert_num_queries(2):
        assert engine().matching_in_title(query("grooming")) == [title.pk]
        scores = ranked(query("grooming"), range(1, 1_000))
    assert set(scores) == {title.pk, body.pk}
    assert scores[title.pk] > scores[body.pk]


def test_extracts_mark_what_was_found_and_escape_the_rest(shelf, django_assert_num_queries):
    body = "First words. " * 30 + "Whoever is radicalised &amp; &lt;i&gt;alone&lt;/i&gt; needs help in Łódź."
    english = shelf.put("Help for <Łódź>", summary="A summary.", body=body)
    polish = shelf.put("Karta", summary="Pomoc w Łodzi.", language="pl")
    with django_assert_num_queries(1):
        extracts = engine().extracts(query("lodz radicalising"), [english.pk, polish.pk])
    assert set(extracts) == {english.pk}
    assert extracts[english.pk].title == "Help for &lt;<mark>Łódź</mark>&gt;"
    assert (
        "<mark>radicalised</mark> &amp; &lt;i&gt;alone&lt;/i&gt; needs help in <mark>Łódź</mark>"
        in extracts[english.pk].text
    )
    assert engine().extracts(query("łodzi"), [polish.pk])[polish.pk].text == "Pomoc w <mark>Łodzi</mark>."


KNOWN = {
    "notice": True,
    "cafe": True,
    "gaming": True,
    "responders": True,
    "dsl": True,
    "zebra": False,
    "notices": False,
    # SQLite takes the letter in the middle for none, and would look for two words.
    "no\u19b0ce": False,
}


def test_word_is_known_when_a_title_a_summary_a_tag_the_vocabulary_or_a_synonym_has_it(shelf):
    shelf.put("Notice, check, share", summary="Staff of a café.", tags=("gaming",), body="zebra")
    vocabulary, synonyms = Vocabulary(), {("dsl",): (("safeguarding", "lead"),)}
    assert {word: is_known(word, vocabulary, synonyms) for word in KNOWN} == KNOWN


NASTY = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=string.punctuation + " aé\0\ud800ł²🚸م½ﷺ\u0301", max_size=60),
    st.lists(
        st.sampled_from(
            ["AND", "OR", "NOT", "NEAR(a, 2)", '"', "*", "^a", "-b", "title:", "!", "&", "\\", "'", "a<->b", ":*"]
        )
    ).map(" ".join),
    st.integers(1, 1_100).map(lambda number: " ".join(f"w{word}" for word in range(number))),
)


class AnyText(TestCase):
    """Whatever is typed is a question that the engine answers."""

    @settings(max_examples=100, deadline=None)
    @given(NASTY)
    def test_answer_is_given_when_anything_is_typed(self, typed):
        asked = query(typed)
        if asked.clauses:
            ids = engine().matching(asked)
            assert engine().matching_in_title(asked) == [] == ids
            assert ranked(asked, [1, 2]) == {} == engine().extracts(asked, [1, 2])
            assert not engine().knows(asked.clauses[0][0][0])
