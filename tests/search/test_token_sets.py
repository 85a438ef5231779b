"""Sets of slots are the same whether few or many have a token, and while they grow and shrink from one to the other."""

import pytest

from search.token_sets import FEW, TokenSets, number_of

pytestmark = pytest.mark.one_database
SLOTS = range(FEW * 3)


def by_hand(slots):
    """Return the number whose bits are some slots."""
    return sum(1 << slot for slot in slots)


def same(sets, plain):
    """Whether sets say what {token: set of slots} says."""
    some = by_hand(range(0, FEW * 3, 2))
    flags = some, f"{some:0{FEW * 3}b}"[::-1]
    assert set(sets) == {token for token, slots in plain.items() if slots}
    for token, slots in plain.items():
        assert sets.number(token) == by_hand(slots)
        if slots:
            assert sets.count_in(token, flags) == len([slot for slot in slots if slot % 2 == 0])


def test_sets_grow_and_shrink_past_the_edge_between_a_list_and_a_number():
    plain = {"none": set(), "few": {3, 9}, "edge": set(range(FEW)), "many": set(range(1, FEW * 2))}
    sets = TokenSets({token: sorted(slots) for token, slots in plain.items() if slots})
    same(sets, plain)
    for slot in SLOTS[::5]:
        for token in ("few", "edge", "many"):
            if slot not in plain[token]:
                sets.add(token, slot)
                plain[token].add(slot)
        same(sets, plain)
    sets.add("new", 7)
    plain["new"] = {7}
    for slot in SLOTS:
        sets.forget(slot)
        for slots in plain.values():
            slots.discard(slot)
        if slot % 16 == 0:
            same(sets, plain)
    assert not list(sets)


def test_number_of_no_slots_is_nought():
    assert (number_of([]), number_of(iter([0, 70]))) == (0, 1 | 1 << 70)
