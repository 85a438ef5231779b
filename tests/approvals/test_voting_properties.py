"""What holds of the rules of voting for every Board, every set of votes and every order in which they come."""

from hypothesis import given, settings
from hypothesis import strategies as st

from approvals.voting_rules import Cast, Majority, Rules, Seat, Tie, is_quorate, settle

settings.register_profile("steady", deadline=None, derandomize=True, max_examples=300)
settings.load_profile("steady")

CHOICES = ("approve", "conditions", "reject", "abstain")
seats = st.builds(Seat, sector=st.sampled_from(["education", "health", "police"]), is_chair=st.booleans())
rules = st.builds(
    Rules,
    quorum=st.integers(2, 6),
    quorum_sectors=st.integers(1, 3),
    majority=st.sampled_from(Majority.values),
    tie=st.sampled_from(Tie.values),
)
votes = st.lists(st.builds(Cast, choice=st.sampled_from(CHOICES), seat=seats), max_size=9)
still_open = st.lists(seats, max_size=6)
later_choices = st.lists(st.sampled_from([*CHOICES, None]), min_size=6, max_size=6)


def is_met(rules, cast):
    """The rules in other words: whether these votes, and no more, are an approval."""
    said = [vote.choice for vote in cast]
    in_favour, against = said.count("approve") + said.count("conditions"), said.count("reject")
    if len(said) < max(rules.quorum, 2) or len({vote.seat.sector for vote in cast}) < rules.quorum_sectors:
        return False
    if in_favour < 2:
        return False
    if rules.majority == "unanimous":
        return against == 0
    if rules.majority == "two_thirds":
        return in_favour / (in_favour + against) >= 2 / 3 - 1e-9
    if in_favour == against and rules.tie == "casting_vote":
        return any(vote.seat.is_chair and vote.choice in ("approve", "conditions") for vote in cast)
    return in_favour > against


@given(rules, votes, still_open, later_choices)
def test_settled_outcome_is_what_the_votes_give_however_the_others_vote(rules, cast, seats, choices):
    outcome = settle(rules, cast, seats)
    later = [Cast(choice, seat) for seat, choice in zip(seats, choices, strict=False) if choice]
    if outcome is not None:
        assert (outcome == "approved") == is_met(rules, [*cast, *later])


@given(rules, votes, still_open)
def test_open_vote_could_still_go_either_way_or_has_no_quorum(rules, cast, seats):
    if settle(rules, cast, seats) is None and is_quorate(rules, [vote.seat for vote in cast]):
        assert is_met(rules, [*cast, *(Cast("approve", seat) for seat in seats)])
        assert not is_met(rules, [*cast, *(Cast("reject", seat) for seat in seats)])


@given(rules, votes, still_open)
def test_deadline_approves_only_what_meets_the_rules(rules, cast, seats):
    outcome = settle(rules, cast, seats, is_past_deadline=True)
    assert (outcome == "approved") == is_met(rules, cast)
    assert (outcome is None) == (not is_quorate(rules, [vote.seat for vote in cast]))


@given(rules, votes, still_open, st.randoms())
def test_order_of_the_votes_does_not_matter(rules, cast, seats, random):
    shuffled = random.sample(cast, len(cast))
    assert settle(rules, shuffled, seats) == settle(rules, cast, seats)


@given(rules, votes, still_open, st.data())
def test_interest_of_one_who_was_against_it_never_costs_an_approval(rules, cast, seats, data):
    """Leaving takes a vote and a part of the quorum away, and nothing else."""
    against = [place for place, vote in enumerate(cast) if vote.choice == "reject"]
    if against and settle(rules, cast, seats) == "approved":
        gone = data.draw(st.sampled_from(against))
        others = [vote for place, vote in enumerate(cast) if place != gone]
        assert settle(rules, others, seats) in ("approved", None)


@given(rules, votes, still_open)
def test_nobody_decides_alone(rules, cast, seats):
    if sum(vote.choice in ("approve", "conditions") for vote in cast) < 2:
        assert settle(rules, cast, seats, is_past_deadline=True) != "approved"
