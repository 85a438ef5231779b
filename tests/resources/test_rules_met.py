"""Which rules a decision met, in numbers that a reader can check against the rule beside them."""

import json
from types import SimpleNamespace

import pytest
from django.utils import timezone

from approvals.models import Route
from approvals.voting_rules import Rules
from resources.rules_met import rules_met


def said(route, rules, tally):
    """Return what `rules_met` reads of a decision."""
    text = json.dumps(rules.to_data())
    return SimpleNamespace(route=route, rules=text, tally=json.dumps(tally), recorded_at=timezone.now())


@pytest.mark.parametrize(
    ("rules", "tally", "met"),
    [
        (
            Rules(),
            {"approve": 2, "conditions": 1, "reject": 1, "abstain": 1},
            ["5 votes were cast.", "3 votes were for it, 1 against it.", "There was no tie."],
        ),
        (
            Rules(quorum=4, quorum_sectors=2, majority="two_thirds"),
            {"approve": 4, "conditions": 0, "reject": 0, "abstain": 0},
            ["4 votes were cast. They came from 2 sectors.", "4 votes were for it, 0 against it.", "There was no tie."],
        ),
        (
            Rules(tie="casting_vote"),
            {"approve": 2, "conditions": 0, "reject": 2, "abstain": 0},
            [
                "4 votes were cast.",
                "2 votes were for it, 2 against it.",
                "It was a tie, and the chair's vote was for it.",
            ],
        ),
        # Recorded before members could approve with conditions.
        (
            Rules(),
            {"approve": 3, "reject": 0},
            ["3 votes were cast.", "3 votes were for it, 0 against it.", "There was no tie."],
        ),
    ],
)
def test_vote_is_counted_beside_each_rule(rules, tally, met):
    assert [how for _rule, how in rules_met(said(Route.VOTE, rules, tally), sectors=2)] == met


def test_rule_stands_beside_how_it_was_met():
    quorum, majority, tie = rules_met(said(Route.VOTE, Rules(quorum_sectors=2), {"approve": 3}), sectors=2)
    assert quorum[0] == "At least 3 votes must be cast. They must come from at least 2 different sectors."
    assert majority[0] == "More votes must be for it than against it."
    assert tie[0] == "A tie is no approval."


def test_meeting_counts_who_was_present_and_had_a_part():
    quorum, majority = rules_met(said(Route.MEETING, Rules(), {"present": 4}))
    assert quorum[1] == "4 members who had a part in the decision were present."
    assert "A second member has confirmed" in majority[1]


def test_chairs_action_met_the_rule_that_lets_the_chair_act():
    ((rule, _how),) = rules_met(said(Route.CHAIRS_ACTION, Rules(), {}))
    assert rule == "In an emergency the chair may act alone; the Board must ratify it within 42 days."
