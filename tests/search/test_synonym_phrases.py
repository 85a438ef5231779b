"""What may stand in a group of synonyms: each mistake is said with what would be right."""

import pytest

from search.synonym_phrases import folded, phrase_problems, read_phrases, shared_problems

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("DSL, designated safeguarding lead", ["DSL", "designated safeguarding lead"]),
        (" MASH \r\n\r\nmulti-agency   safeguarding hub;", ["MASH", "multi-agency safeguarding hub"]),
        ("WRAP, wrap, “Wrap”", ["WRAP"]),
        ("a\0b\ud800, c\u2028d", ["a b", "c d"]),
        ("", []),
    ],
)
def test_phrases_are_read_tidied_and_each_once(text, phrases):
    assert read_phrases(text) == phrases


def test_phrases_are_compared_by_their_words():
    assert folded("Multi-Agency (Safeguarding) Hub") == ("multi", "agency", "safeguarding", "hub")


@pytest.mark.parametrize(
    ("phrases", "sentence"),
    [
        (["DSL"], "Write at least two different words or phrases."),
        ([], "Write at least two different words or phrases."),
        (["DSL", "…"], "“…” has no letter or number."),
        ([f"word {number}" for number in range(31)], "has 30 words and phrases at most, and this one has 31."),
        (["DSL", "x" * 101], f"“{'x' * 40}…” has 101 characters. Shorten it to 100 or fewer."),
        (["DSL", " ".join(f"w{number}" for number in range(13))], "has too many words. A search has 12 at most"),
    ],
)
def test_problem_says_what_would_be_right(phrases, sentence):
    [problem] = phrase_problems(phrases)
    assert sentence in problem


def test_every_problem_is_named_at_once_and_a_good_group_has_none():
    assert len(phrase_problems(["…", "x" * 101, "?"])) == 3
    assert phrase_problems(["x" * 100, "2"]) == []


def test_phrase_of_another_group_is_refused_whatever_its_capitals():
    [problem] = shared_problems(["dsl", "lead"], [["DSL", "designated safeguarding lead"]])
    assert "“dsl” already stands in another group: DSL, designated safeguarding lead." in problem
