"""The data of the demonstration names only what exists: terms of the framework, rows of the catalogue, people."""

import csv
from datetime import date
from pathlib import Path

import pytest

from audiences.framework import read_framework
from cms.demo import data
from cms.demo.drawings import DRAWINGS
from resources.models import Licence, ResourceKind

FRAMEWORK = Path(data.FOLDER).parents[1] / "audiences" / "strategy" / "framework.toml"
# What a list is called in the data -> what it is called in a key, and in the framework's file.
LISTS = {
    "target_audiences": ("target-audiences", "target_audiences"),
    "learning_outcomes": ("learning-outcomes", "learning_outcomes"),
    "content_topics": ("content-topics", "content"),
    "delivery_methods": ("delivery-methods", "delivery_methods"),
}
ROLE_TYPES = {role.slug: role for role in read_framework(FRAMEWORK.read_text(encoding="utf-8")).role_types}
DETAILS = data.details(data.WRITTEN_ON)
OWN = data.own_resources()
JOURNEYS = data.journeys()

with data.CATALOGUE.open(newline="", encoding="utf-8") as source:
    CATALOGUE = {(row["title"], row["publisher"]): row for row in csv.DictReader(source)}


def keys_of(role_types, list_name):
    """Return every key of one list that resources for these role types may have, in the framework's order."""
    in_key, in_file = LISTS[list_name]
    return [
        f"{slug}/{in_key}/{number}"
        for slug, role in ROLE_TYPES.items()
        if slug in role_types
        for number in range(1, len(role.lists[in_file]) + 1)
    ]


@pytest.mark.parametrize("row", DETAILS, ids=lambda row: row["title"])
@pytest.mark.parametrize("list_name", LISTS)
def test_details_name_terms_of_the_rows_own_role_types_in_order(row, list_name):
    chosen = row[list_name].split("|")
    role_types = CATALOGUE[row["title"], row["publisher"]]["role_types"].split("|")
    assert chosen == [key for key in keys_of(role_types, list_name) if key in chosen]
    assert {key.split("/")[0] for key in chosen} == set(role_types)


@pytest.mark.parametrize("row", DETAILS, ids=lambda row: row["title"])
def test_details_agree_with_the_catalogue(row):
    listed = CATALOGUE[row["title"], row["publisher"]]
    assert row["kind"] == listed["kind"]
    assert row["licence"] in Licence.values
    assert bool(row["seen_on"]) == bool(listed["url"])
    assert not row["duration_minutes"] or row["kind"] == "e-learning"
    assert row["tags"] == row["tags"].lower()
    assert date.fromisoformat(row["review_by"]) > data.WRITTEN_ON


def test_details_cover_every_role_type_and_sector():
    rows = [CATALOGUE[row["title"], row["publisher"]] for row in DETAILS]
    assert {slug for row in rows for slug in row["role_types"].split("|")} == set(ROLE_TYPES)
    assert len({slug for row in rows for slug in row["sectors"].split("|")}) == 6


@pytest.mark.parametrize("resource", OWN, ids=lambda resource: resource["title"])
def test_own_resource_names_what_exists(resource):
    assert resource["kind"] in ResourceKind.values
    for list_name in LISTS:
        offered = keys_of(resource["role_types"], list_name)
        assert resource[list_name] == [key for key in offered if key in resource[list_name]]
    assert {block["drawing"] for block in resource["body"] if block["type"] == "image"} <= set(DRAWINGS)
    assert all(
        len(row) == len(block["headers"])
        for block in resource["body"]
        if block["type"] == "table"
        for row in block["rows"]
    )


def test_own_resources_use_every_block_but_video():
    types = {block["type"] for resource in OWN for block in resource["body"]}
    assert types == {"heading", "text", "image", "steps", "callout", "quotation", "table"}


def test_journeys_name_each_complete_resource_once():
    complete = [row["title"] for row in DETAILS] + [resource["title"] for resource in OWN]
    assert sorted(entry["title"] for entries in JOURNEYS.values() for entry in entries) == sorted(complete)
    public = {entry["title"] for entry in JOURNEYS["public"]}
    assert {entry["replacement"] for entry in JOURNEYS["withdrawn"]} <= public


def test_journeys_votes_are_those_of_board_members():
    people, _password = data.people()
    members = {person["email"] for person in people if person.get("sector")}
    entries = [entry for entries in JOURNEYS.values() for entry in entries if "votes" in entry]
    assert {vote["member"] for entry in entries for vote in entry["votes"]} <= members
    need_a_reason = [vote for entry in entries for vote in entry["votes"] if vote["choice"] in ("reject", "conditions")]
    assert all(vote.get("reason") for vote in need_a_reason)


def test_people_have_addresses_that_reach_nobody():
    people, password = data.people()
    assert all(person["email"].endswith(".example") for person in people)
    assert len({person["name"] for person in people}) == len(people) == 12
    assert password


def test_dates_move_with_the_day_of_loading():
    assert data.moved(date(2027, 1, 1), date(2030, 11, 23)) == date(2031, 1, 1)
