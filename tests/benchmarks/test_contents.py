"""Measured contents are the same every time, and as mixed as a library is."""

from collections import Counter

import pytest

from benchmarks.contents import LISTS, Contents, Terms
from benchmarks.words import SEARCHED

pytestmark = pytest.mark.one_database
HOW_MANY = 1_500


def _term(key):
    return {"key": key, "label": key.title()}


@pytest.fixture(scope="module")
def contents():
    role_types = ("alerters", "responders")
    by_role_type = {
        role_type: [_term(f"{role_type}/{number}") | {"role_type": role_type} for number in range(9)]
        for role_type in role_types
    }
    kinds = "guidance leaflet training-pack e-learning case-study toolkit report self-assessment strategy"
    terms = Terms(
        role_types=[_term(role_type) for role_type in role_types],
        sectors=[_term("education"), _term("health")],
        lists=dict.fromkeys(LISTS, by_role_type),
        kinds={kind: kind.title() for kind in [*kinds.split(), "framework", "legislation"]},
        licences={"ogl-3": "OGL", "board": "The Board's", "cc-by-4": "CC"},
    )
    return Contents(terms)


@pytest.fixture(scope="module")
def made(contents):
    return [contents.make(number) for number in range(HOW_MANY)]


def test_content_of_a_number_is_always_the_same(contents, made):
    assert contents.make(7) == made[7]


def test_contents_have_only_entries_of_their_own_role_types(made):
    for content in made:
        own = {role_type["key"] for role_type in content["role_types"]}
        assert own and all({term["role_type"] for term in content[name]} == own for name in LISTS)


def test_searched_words_are_as_frequent_as_they_are_called(made):
    bodies = [str(content["body"]).casefold() for content in made]
    shares = {
        band: [sum(word in body for body in bodies) / HOW_MANY for word in words]
        for band, (_rank, words) in SEARCHED.items()
    }
    assert all(0.3 < share < 0.7 for share in shares["common"])
    assert all(0.02 < share < 0.1 for share in shares["medium"])
    assert all(share < 0.01 for share in shares["rare"])


def test_tags_kinds_and_years_have_a_long_tail(made):
    tags = Counter(tag for content in made for tag in content["tags"])
    kinds = Counter(content["kind"]["key"] for content in made)
    assert len(tags) > 500 and tags.most_common(1)[0][1] > 50 * min(tags.values())
    assert kinds["guidance"] > 10 * kinds["legislation"] > 0
    assert {content["language"] for content in made} == {"en-gb", "pl"}
