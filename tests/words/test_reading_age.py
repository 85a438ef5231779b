"""The measure itself: syllables and sentences are counted nearly as a person would count them."""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

from .known import KNOWN, without_known
from .reading_age import reading_age, syllables
from .visible import main_text, sentences

pytestmark = pytest.mark.one_database

COUNTED = {
    1: "the names places closed said one use guide rules friends charge asked",
    2: "approve approved wanted notice title being friendly colleague unique statement changes places' client safely",
    3: "library edition register resources audience various safely-kept somebody terrorist area seeing-it",
    4: "certificate material everybody information accessible evaluate January",
    5: "organisation radicalising accessibility-a",
}


def test_syllables_are_those_that_a_person_hears_in_nine_words_of_ten():
    wrong = [word for number, listed in COUNTED.items() for word in listed.split() if syllables(word) != number]
    assert len(wrong) <= sum(len(listed.split()) for listed in COUNTED.values()) / 10, wrong


def test_age_rises_when_words_or_sentences_are_long():
    easy = ["You do not have to be sure.", "Tell your lead the same day."]
    assert reading_age(easy) < 8
    assert reading_age([" ".join(easy).replace(".", ",")]) > reading_age(easy)
    assert reading_age(["Statutory guidance on multi-agency responsibilities."]) > 16
    assert reading_age([]) == 0


def test_what_is_hidden_or_no_sentence_is_not_counted():
    page = BeautifulSoup(
        """<nav>Elsewhere it says this.</nav><main><h1>A short title</h1><p>Read <b>this</b> now.</p>
        <ul><li>one thing that you do</li><li>Label</li></ul><p lang="pl">Nie czytaj tego teraz.</p>
        <p class="visually-hidden">You do not see this.</p><p>One. Two words.</p></main>""",
        "lxml",
    )
    assert sentences(main_text(page)) == ["Read this now.", "one thing that you do", "Two words."]


def test_names_and_references_count_as_one_plain_word():
    text = "HIPB-0001 is by the Home Office: see https://example.org/a?b=c and safeguarding referrals."
    assert without_known(text, {"Home Office"}) == "Prevent is by the Prevent: see Prevent and Prevent Prevent."


def test_known_words_are_the_strategys_own():
    """Or the concern of the whole site: what a person may be drawn into, and how others are told."""
    strategy = (settings.BASE_DIR / "audiences" / "strategy" / "framework.toml").read_text(encoding="utf-8").lower()
    assert [word for word in KNOWN if word not in strategy] == []
