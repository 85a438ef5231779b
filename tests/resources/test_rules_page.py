"""The Board's rules: everybody who works with them reads them, the secretary enters new ones."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from approvals.models import BoardRules
from approvals.voting_rules import Rules

# Both databases run the actions behind these pages in tests/approvals.
pytestmark = pytest.mark.one_database

GOOD = {
    "quorum": "4",
    "quorum_sectors": "2",
    "majority": "two_thirds",
    "tie": "fails",
    "deadline_days": "14",
    "chairs_action_days": "21",
}


def send(client, **typed):
    """Send the form."""
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    return client.post(reverse("board_rules"), {"in_force_from": tomorrow} | GOOD | typed)


def test_rules_in_force_are_shown_in_words(client, people):
    client.force_login(people.members[1])
    shown = client.get(reverse("board_rules")).content.decode()
    for words in ("At least 3 votes must be cast.", "A tie is no approval.", "28 days after", "within 42 days"):
        assert words in shown
    assert "Enter new rules" not in shown


def test_secretary_enters_rules_that_begin_tomorrow(client, people):
    client.force_login(people.secretary)
    answer = send(client)
    assert answer.status_code == 302
    assert Rules.from_json(BoardRules.objects.get().rules) == Rules(4, 2, "two_thirds", "fails", 14, 21)
    shown = client.get(answer.url).content.decode()
    assert "They must come from at least 2 different sectors." in shown and "At least two thirds" in shown


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"quorum": "9"}, "The quorum is 9, but the Board has 5 members"),
        ({"quorum": "1", "quorum_sectors": "1"}, "nobody decides alone"),
        ({"quorum": "many"}, "Give a whole number, 0 or more"),
        ({"quorum_sectors": "3"}, "the members come from 2"),
        ({"tie": "casting_vote"}, "With this majority a tie always fails"),
        ({"deadline_days": "30"}, "takes up to 30 days"),
        ({"in_force_from": "2020-01-01"}, "Rules begin tomorrow or later"),
    ],
)
def test_rules_that_could_not_work_are_refused_and_nothing_typed_is_lost(client, people, typed, words):
    client.force_login(people.secretary)
    answer = send(client, **typed)
    shown = answer.content.decode()
    assert answer.status_code in (409, 422) and words in shown
    for value in typed.values():
        assert f'value="{value}"' in shown
    assert not BoardRules.objects.exists()


@pytest.mark.parametrize("role", ["author", "reviewer", "auditor"])
def test_only_the_secretary_enters_rules(client, people, role):
    client.force_login(getattr(people, role))
    assert send(client).status_code == 403
    assert not BoardRules.objects.exists()
