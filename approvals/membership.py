"""Who sits on the Board at a moment, and by which rules it votes on a day. Reads; the actions write."""

from .models import BoardMembership, BoardRules
from .voting_rules import Rules, Seat


class Board:
    """The Board's seats and rules of all times, read once in two queries: there are never many."""

    def __init__(self):
        self._memberships = list(BoardMembership.objects.select_related("confirmation", "ending"))
        self._rules = [(row.in_force_from, Rules.from_json(row.rules)) for row in BoardRules.objects.all()]

    def memberships_at(self, moment):
        """Return {person number: membership} at a moment; where a person has two seats, the first counts."""
        found = {}
        for membership in self._memberships:
            if membership.is_in_force(moment):
                found.setdefault(membership.person_number, membership)
        return found

    def rules_on(self, day):
        """Return the `Rules` in force on a date; the default rules until the Board has made its own."""
        in_force = [rules for begins, rules in self._rules if begins <= day]
        return in_force[-1] if in_force else Rules()

    def rules_after(self, day):
        """Return the (first day, `Rules`) that come into force after a date, in their order."""
        return [(begins, rules) for begins, rules in self._rules if begins > day]


def memberships_at(moment):
    """Return {person number: membership} of the Board at a moment."""
    return Board().memberships_at(moment)


def rules_on(day):
    """Return the `Rules` in force on a date."""
    return Board().rules_on(day)


def seat_of(membership):
    """Return what the rules of voting ask of a membership, as a `Seat`."""
    return Seat(membership.sector_id, membership.is_chair)
