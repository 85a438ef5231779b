"""For each facet value the set of slots that have it: a whole number, or a short list where few do. Pure.

A number is as long as the library is large, whatever it holds: 5,000 tags of 100,000 entries, most of them on a few,
would take 60 MB of each worker.
"""

from array import array

FEW = 64  # slots, at most, that stand in a list


class TokenSets:
    """{token: set of slots}; what nothing has is not in it."""

    def __init__(self, slots_by_token):
        """Take {token: slots in ascending order}."""
        self._sets = {
            token: array("I", slots) if len(slots) <= FEW else number_of(slots)
            for token, slots in slots_by_token.items()
        }

    def __iter__(self):
        """Yield the tokens that something has."""
        return iter(self._sets)

    def number(self, token):
        """Return the set of a token as a number whose bit n says whether slot n has it."""
        found = self._sets.get(token, 0)
        return found if isinstance(found, int) else number_of(found)

    def count_in(self, token, flags):
        """Return how many of a token's slots are in a set, given as a number and as text of its bits, slot 0 first."""
        found, (number, bits) = self._sets[token], flags
        return (found & number).bit_count() if isinstance(found, int) else sum(bits[slot] == "1" for slot in found)

    def add(self, token, slot):
        """Let a slot have a token."""
        found = self._sets.setdefault(token, array("I"))
        if isinstance(found, int):
            self._sets[token] = found | 1 << slot
        elif len(found) < FEW:
            found.append(slot)
        else:
            self._sets[token] = number_of([*found, slot])

    def forget(self, slot):
        """Let a slot have no token any more."""
        own = 1 << slot
        for token, found in list(self._sets.items()):
            if isinstance(found, int):
                if found & own:
                    self._sets[token] = found ^ own
            elif slot in found:
                found.remove(slot)
            if not self._sets[token]:
                del self._sets[token]


def number_of(slots):
    """Return the set of some slots as a number."""
    slots = list(slots)
    flags = bytearray(b"0") * (max(slots, default=0) + 1)
    for slot in slots:
        flags[slot] = 49  # "1"
    return int(flags[::-1], 2)
