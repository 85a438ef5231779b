"""Who sits on the Board on a day, and by which rules it votes. Reads; the actions write."""

from .models import BoardMembership, BoardRules
from .voting_rules import Rules


def memberships_at(moment):
    """Return {person number: membership} of the Board at a moment; where a person has two seats, the first counts."""
    found = {}
    for membership in BoardMembership.objects.in_force(moment):
        found.setdefault(membership.person_number, membership)
    return found


def rules_on(day):
    """Return the `Rules` in force on a date; the default rules until the Board has made its own."""
    row = BoardRules.objects.filter(in_force_from__lte=day).order_by("in_force_from", "pk").last()
    return Rules.from_json(row.rules) if row else Rules()
