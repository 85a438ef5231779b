"""The table and the rules of the guided start, held against the strategy: every entry exists and can be reached."""

from itertools import chain

import pytest
from django.conf import settings

from audiences.framework import read_framework
from search.which_role_type.places import PLACES
from search.which_role_type.rules import ROLE_TYPES, follow, matches

pytestmark = pytest.mark.one_database

LISTS = {"target_audiences": "target-audiences", "front_line_settings": "front-line-settings"}
# Entries of those lists at which no answers end: key -> why. There are none.
NOT_REACHED = {}


def framework():
    return read_framework((settings.BASE_DIR / "audiences" / "strategy" / "framework.toml").read_text())


def paths(asked=None):
    """Yield what is `Followed` at the end of every path of answers."""
    followed = follow(asked or {})
    if followed.open is None:
        yield followed
        return
    for answer in chain.from_iterable(answers for _heading, answers in followed.open.groups):
        yield from paths((asked or {}) | {followed.open.name: [answer.key]})


def role_types_of(**asked):
    """Return {role type: `Match`} of somebody who answers so."""
    found = matches(follow({name: [key] for name, key in asked.items()}).given.values())
    return {match.role_type: match for match in found}


def test_every_path_ends_at_role_types_of_the_strategy_and_every_entry_is_reached():
    strategy = framework()
    entries = {
        f"{role_type.slug}/{list_name}/{number}"
        for role_type in strategy.role_types
        for name, list_name in LISTS.items()
        for number, _entry in enumerate(role_type.lists[name], start=1)
    }
    assert tuple(role_type.slug for role_type in strategy.role_types) == ROLE_TYPES
    reached, lengths = set(), set()
    for followed in paths():
        found = matches(followed.given.values())
        assert found and all(match.sentences for match in found)
        assert [match.role_type for match in found] == [
            key for key in ROLE_TYPES if key in {m.role_type for m in found}
        ]
        reached |= {key for match in found for key in (*match.target_audiences, *match.front_line_settings)}
        lengths.add(len(followed.given))
    assert max(lengths) <= 3
    assert reached == entries - NOT_REACHED.keys()


def test_sectors_are_those_of_the_strategy_and_keys_of_answers_are_unique():
    assert {key for group in PLACES for place in group.places for key in place.sectors} == {
        sector.slug for sector in framework().sectors
    }
    for followed in paths():
        for question in followed.questions:
            keys = [answer.key for _heading, answers in question.groups for answer in answers]
            assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("asked", "role_types"),
    [
        ({"place": "school", "contact": "yes", "lead": "supervise"}, ["alerters", "decision-makers"]),
        ({"place": "school", "contact": "teacher", "lead": "no"}, ["alerters", "responders"]),
        ({"place": "housing", "contact": "no", "lead": "supervise"}, ["alerters", "responders", "decision-makers"]),
        (
            {"place": "voluntary", "contact": "no", "lead": "committee"},
            ["essential-awareness", "alerters", "governance"],
        ),
        ({"place": "young"}, ["essential-awareness"]),
    ],
)
def test_person_is_of_all_role_types_that_fit(asked, role_types):
    assert list(role_types_of(**asked)) == role_types


def test_head_teacher_is_named_by_the_entries_of_the_strategy():
    found = role_types_of(place="school", contact="yes", lead="supervise")
    assert found["alerters"].target_audiences == ["alerters/target-audiences/1", "alerters/target-audiences/2"]
    assert found["alerters"].front_line_settings == ["alerters/front-line-settings/2"]
    assert found["decision-makers"].target_audiences == ["decision-makers/target-audiences/2"]


@pytest.mark.parametrize(
    ("asked", "name", "is_unusable"),
    [
        ({}, "place", False),
        ({"place": ["", " "]}, "place", False),
        ({"place": ["wizard"]}, "place", True),
        ({"place": ["school", "police"]}, "place", True),
        ({"place": ["school"] * 500}, "contact", False),
        ({"place": ["a\0b", "\ud800"]}, "place", True),
        # A profession of another place.
        ({"place": ["police"], "contact": ["teacher"], "lead": ["no"]}, "contact", True),
    ],
)
def test_next_question_is_asked_whatever_the_address_holds(asked, name, is_unusable):
    followed = follow(asked)
    assert followed.open.name == name
    assert (followed.open in followed.unusable) is is_unusable


def test_later_answer_stays_when_an_earlier_one_is_not_usable():
    followed = follow({"place": ["police"], "contact": ["teacher"], "lead": ["senior"]})
    assert [answer.key for answer in followed.given.values()] == ["police", "senior"]
