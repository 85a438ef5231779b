"""The rules of voting as a table of cases."""

import pytest

from approvals.canonical import to_json
from approvals.voting_rules import Rules, rules_problems, settle, tally


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
    counts = {"approve": approve, "reject": reject, "abstain": abstain}
    assert settle(Rules(quorum=3), counts, still_open) == outcome


def test_vote_stays_open_when_the_quorum_is_not_reached():
    assert settle(Rules(quorum=4), {"approve": 3, "reject": 0, "abstain": 0}, still_open=0) is None


def test_tally_names_every_choice_when_nobody_made_it():
    assert tally(["approve", "approve", "abstain"]) == {"approve": 2, "reject": 0, "abstain": 1}


@pytest.mark.parametrize(
    ("rules", "members", "words"),
    [
        (Rules(), 5, []),
        (Rules(quorum=1), 5, ["nobody decides alone"]),
        (Rules(quorum=6), 5, ["no vote could ever settle"]),
        (Rules(majority="coin"), 5, ["simple"]),
    ],
)
def test_rules_are_refused_in_words_when_no_board_could_work_with_them(rules, members, words):
    problems = rules_problems(rules, members)
    assert len(problems) == len(words)
    assert all(word in problem for word, problem in zip(words, problems, strict=True))


def test_rules_are_the_same_when_read_back():
    rules = Rules(quorum=4)
    assert Rules.from_json(to_json(rules.to_data())) == rules
