"""The framework's file is read whole or refused whole, with each mistake named."""

import tomllib

import pytest

from audiences.framework import ROLE_TYPE_LISTS, read_framework, read_groups
from audiences.toml_reading import FrameworkError

from .conftest import STRATEGY


def problems(text):
    with pytest.raises(FrameworkError) as refused:
        read_framework(text)
    return refused.value.problems


def test_framework_has_every_entry_in_the_order_of_the_file(framework_text):
    framework = read_framework(framework_text)
    plain = tomllib.loads(framework_text)
    assert [role_type.slug for role_type in framework.role_types] == [t["slug"] for t in plain["role_types"]]
    for key in ROLE_TYPE_LISTS:
        assert [list(role_type.lists[key]) for role_type in framework.role_types] == [
            role_type.get(key, []) for role_type in plain["role_types"]
        ]
    assert [list(sector.organisations) for sector in framework.sectors] == [
        s["organisations"] for s in plain["sectors"]
    ]
    assert list(framework.quality_strands) == plain["quality_assurance"]["strands"]
    assert list(framework.recommendations) == plain["implementation"]["recommendations"]
    assert (framework.owner, framework.ratified) == ("Hampshire and Isle of Wight Prevent Board", "2016-03")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('slug = "alerters"\n', "", 'role_types, entry 1, slug: is missing. Write a text: slug = "…".'),
        ('owner = "Board"', "owner = 7", 'strategy, owner: must be a text: owner = "…".'),
        ('owner = "Board"', 'owner = " "', "strategy, owner: is empty. Write its wording or take it out."),
        (
            '["Know", "Report"]',
            '["Know", ""]',
            "role_types, entry 1, learning_outcomes, entry 2: is empty. Write its wording or take it out.",
        ),
        (
            '["Know", "Report"]',
            '["Know", 2]',
            "role_types, entry 1, learning_outcomes, entry 2: must be a text in quotation marks.",
        ),
        (
            '["Know", "Report"]',
            '["Know", "Know"]',
            "role_types, entry 1, learning_outcomes, entry 2: “Know” is in this list already. Take one out.",
        ),
        (
            '["Know", "Report"]',
            '"Know"',
            'role_types, entry 1, learning_outcomes: must be a list of texts: learning_outcomes = ["…", "…"].',
        ),
        (
            '["Know", "Report"]',
            "[]",
            "role_types, entry 1, learning_outcomes: is an empty list. Write at least one entry.",
        ),
        (
            '"Know"',
            f'"{"K" * 256}"',
            "role_types, entry 1, learning_outcomes, entry 1: has 256 characters. It may have 255.",
        ),
        (
            'slug = "health"',
            'slug = "education"',
            "sectors, entry 2, slug: “education” was used before. Give each entry a slug of its own.",
        ),
        (
            'slug = "health"',
            'slug = "Health Care"',
            "sectors, entry 2, slug: “Health Care” may have small letters, digits and hyphens only, "
            "for example “board-roles”.",
        ),
        (
            'function = "Report concerns"',
            'function = "Report concerns"\nfuncton = "x"',
            "role_types, entry 1, functon: is no key of the framework. The keys here are: audiences_lead, content, "
            "delivery_methods, front_line_settings, function, learning_outcomes, name, outcomes_lead, slug, "
            "target_audiences.",
        ),
        (
            "[implementation]",
            "[implementations]",
            "implementation: is missing. Write a table: [implementation].",
        ),
    ],
)
def test_framework_is_refused_with_place_and_remedy_when_malformed(small_text, old, new, problem):
    assert old in small_text
    assert problem in problems(small_text.replace(old, new, 1))


def test_framework_names_every_mistake_at_once_when_there_are_several(small_text):
    text = small_text.replace('name = "Health"', "name = 1").replace('title = "Strategy"\n', "")
    assert len(problems(text)) == 2


def test_framework_is_refused_with_its_line_when_it_is_no_toml(small_text):
    assert problems(small_text.replace('owner = "Board"', 'owner = "Board')) == [
        "This is not TOML: Illegal character '\\n' (at line 4, column 15). Correct that place."
    ]


def test_framework_is_refused_when_a_list_of_tables_is_empty_or_no_list(small_text):
    head = small_text.partition("[[role_types]]")[0]
    assert problems("role_types = []\n" + head) == ["role_types: is an empty list. Write at least one entry."]
    assert problems("role_types = [1]\n" + head) == ["role_types, entry 1: must be a table: [[role_types]]."]
    assert problems("role_types = 1\n" + head) == ["role_types: must be one or more tables: [[role_types]]."]


def test_framework_is_refused_when_empty():
    assert {sentence.partition(":")[0] for sentence in problems("")} >= {"strategy", "sectors", "role_types"}


def test_groups_name_organisations_of_the_framework(framework_text):
    framework = read_framework(framework_text)
    groups = read_groups((STRATEGY / "organisation-groups.toml").read_text(encoding="utf-8"), framework)
    assert len(groups) == 8
    assert ("education", "Primary schools") in groups and ("independent-sector", "Care providers") in groups


@pytest.mark.parametrize(
    ("groups", "problem"),
    [
        (
            'education = ["Primary school"]',
            "groups, education: “Primary school” names no organisation of this sector. "
            "Its organisations are: Primary schools; University of Example.",
        ),
        (
            'schools = ["Primary schools"]',
            "groups, schools: is no sector of the framework. Its sectors are: education, health.",
        ),
    ],
)
def test_groups_are_refused_when_they_name_what_is_not_there(small_text, groups, problem):
    with pytest.raises(FrameworkError) as refused:
        read_groups("[groups]\n" + groups, read_framework(small_text))
    assert refused.value.problems == [problem]
