"""The rules of voting as a table of cases."""

import pytest

from approvals.canonical import to_json
from approvals.voting_rules import Cast, Rules, Seat, rules_problems, settle, tally

CHAIR, MEMBER = Seat("health", is_chair=True), Seat("health")


def cast(approve=0, reject=0, abstain=0, conditions=0, seat=MEMBER):
    """Return that many votes of each kind, all from one seat's sector."""
    counts = {"approve": approve, "reject": reject, "abstain": abstain, "conditions": conditions}
    return [Cast(choice, seat) for choice, number in counts.items() for _vote in range(number)]


@pytest.mark.parametrize(
    ("approve", "reject", "abstain", "still_open", "outcome"),
    [
        (0, 0, 0, 5, None),
        (2, 0, 0, 3, None),  # not quorate: the other three might stay away
        (3, 0, 0, 2, "approved"),  # the two left could not change it
        (2, 1, 0, 2, None),
        (3, 1, 0, 1, "approved"),
        (3, 2, 0, 0, "approved"),
        (2, 1, 0, 0, "approved"),
        (2, 2, 0, 1, None),
        (2, 2, 0, 0, "rejected"),  # a tie fails
        (2, 2, 1, 0, "rejected"),
        (0, 3, 0, 2, "rejected"),
        (1, 2, 0, 2, None),
        (1, 3, 0, 1, "rejected"),
        (2, 0, 1, 2, None),  # two against would make a tie
        (2, 0, 1, 1, "approved"),
        (1, 0, 2, 0, "rejected"),  # one vote for it is below every floor
        (1, 0, 2, 1, None),
        (0, 0, 3, 2, None),
        (0, 0, 3, 1, "rejected"),
        (0, 0, 5, 0, "rejected"),
    ],
)
def test_vote_settles_when_no_open_vote_could_change_it(approve, reject, abstain, still_open, outcome):
    assert settle(Rules(quorum=3), cast(approve, reject, abstain), [MEMBER] * still_open) == outcome


@pytest.mark.parametrize(
    ("majority", "approve", "reject", "still_open", "outcome"),
    [
        ("two_thirds", 4, 2, 0, "approved"),
        ("two_thirds", 3, 2, 0, "rejected"),
        ("two_thirds", 4, 0, 2, "approved"),  # two against would still be four of six
        ("two_thirds", 4, 1, 2, None),
        ("two_thirds", 2, 3, 2, "rejected"),  # four of seven are too few
        ("unanimous", 5, 0, 0, "approved"),
        ("unanimous", 5, 0, 1, None),
        ("unanimous", 4, 1, 3, "rejected"),
    ],
)
def test_majority_is_of_the_votes_for_and_against(majority, approve, reject, still_open, outcome):
    rules = Rules(quorum=3, majority=majority)
    assert settle(rules, cast(approve, reject, abstain=1), [MEMBER] * still_open) == outcome


@pytest.mark.parametrize(
    ("tie", "chair", "still_open", "outcome"),
    [
        ("fails", "approve", [], "rejected"),
        ("casting_vote", "approve", [], "approved"),
        ("casting_vote", "conditions", [], "approved"),
        ("casting_vote", "reject", [], "rejected"),
        ("casting_vote", "abstain", [], "rejected"),
        ("casting_vote", None, [CHAIR], None),  # the chair could still break it
        ("casting_vote", None, [], "rejected"),  # a chair with an interest breaks nothing
    ],
)
def test_tie_does_what_the_rules_say(tie, chair, still_open, outcome):
    votes = {
        "approve": cast(approve=1, reject=2),
        "conditions": cast(approve=1, reject=2),
        "reject": cast(approve=2, reject=1),
    }.get(chair, cast(approve=2, reject=2))
    votes = votes + ([Cast(chair, CHAIR)] if chair else [])
    assert settle(Rules(quorum=3, tie=tie), votes, still_open) == outcome


@pytest.mark.parametrize(
    ("approve", "reject", "abstain", "outcome"),
    [
        (2, 1, 0, "approved"),
        (1, 1, 1, "rejected"),
        (2, 0, 0, None),  # not quorate: nobody decides, not even the deadline
        (1, 0, 2, "rejected"),
    ],
)
def test_votes_cast_settle_it_at_the_deadline_if_they_are_a_quorum(approve, reject, abstain, outcome):
    votes = cast(approve, reject, abstain)
    assert settle(Rules(quorum=3), votes, [MEMBER] * 3, is_past_deadline=True) == outcome


def test_quorum_asks_for_different_sectors_when_the_rules_do():
    rules = Rules(quorum=3, quorum_sectors=2)
    assert settle(rules, cast(approve=4), still_open=[]) is None
    assert settle(rules, [*cast(approve=4), Cast("abstain", Seat("education"))], still_open=[]) == "approved"


def test_conditions_count_as_votes_for_it():
    assert settle(Rules(), cast(approve=1, conditions=1, reject=1), still_open=[]) == "approved"


def test_vote_stays_open_when_the_quorum_is_not_reached():
    assert settle(Rules(quorum=4), cast(approve=3), still_open=[]) is None


def test_tally_names_every_choice_when_nobody_made_it():
    assert tally(["approve", "approve", "abstain"]) == {"approve": 2, "conditions": 0, "reject": 0, "abstain": 1}


BOARD = [CHAIR, Seat("education"), Seat("education"), MEMBER, MEMBER]


@pytest.mark.parametrize(
    ("rules", "seats", "words"),
    [
        (Rules(), BOARD, []),
        (Rules(quorum=1), BOARD, ["nobody decides alone"]),
        (Rules(quorum=6), BOARD, ["no vote could ever settle"]),
        (Rules(quorum_sectors=0), BOARD, ["at least 1 sector"]),
        (Rules(quorum_sectors=3), BOARD, ["must come from 3 sectors, but the members come from 2"]),
        (Rules(quorum=2, quorum_sectors=3), BOARD, ["2 votes cannot come from 3 sectors", "members come from 2"]),
        (Rules(majority="coin"), BOARD, ["Choose one of these majorities"]),
        (Rules(tie="coin"), BOARD, ["Choose what a tie does"]),
        (Rules(tie="casting_vote"), BOARD, []),
        (Rules(tie="casting_vote"), BOARD[1:], ["no chair"]),
        (Rules(tie="casting_vote", majority="two_thirds"), BOARD, ["a tie always fails"]),
        (Rules(deadline_days=0), BOARD, ["1 to 366 days"]),
        (Rules(deadline_days=28, chairs_action_days=28), BOARD, ["takes up to 28 days"]),
        (Rules(chairs_action_days=0), BOARD, []),
        (Rules(chairs_action_days=9_999), BOARD, ["at most 366"]),
    ],
)
def test_rules_are_refused_in_words_when_no_board_could_work_with_them(rules, seats, words):
    problems = rules_problems(rules, seats)
    assert len(problems) == len(words)
    assert all(word in problem for word, problem in zip(words, problems, strict=True))


def test_rule_that_is_younger_than_the_record_has_its_default():
    assert Rules.from_json('{"format":1,"majority":"simple","quorum":4}') == Rules(quorum=4)


def test_rules_are_the_same_when_read_back():
    rules = Rules(quorum=4, quorum_sectors=2, majority="unanimous", deadline_days=7)
    assert Rules.from_json(to_json(rules.to_data())) == rules
