"""The Board's rules of voting in sentences, for the pages that show them."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from approvals.voting_rules import Majority, Tie


def rules_in_words(rules):
    """Return `voting_rules.Rules` as a list of sentences."""
    deadline = ngettext(
        "The vote ends %d day after the one on which it opened.",
        "The vote ends %d days after the one on which it opened.",
        rules.deadline_days,
    ) % (rules.deadline_days,)
    return [
        quorum_in_words(rules),
        majority_in_words(rules),
        tie_in_words(rules),
        deadline,
        chairs_action_in_words(rules),
    ]


def quorum_in_words(rules):
    """Return how many votes must be cast, from how many sectors."""
    quorum = ngettext("At least %d vote must be cast.", "At least %d votes must be cast.", rules.quorum) % rules.quorum
    if rules.quorum_sectors > 1:
        quorum += " " + _("They must come from at least %d different sectors.") % rules.quorum_sectors
    return quorum


def majority_in_words(rules):
    """Return which majority approves."""
    return {
        Majority.SIMPLE: _("More votes must be for it than against it."),
        Majority.TWO_THIRDS: _("At least two thirds of the votes for and against must be for it."),
        Majority.UNANIMOUS: _("No vote may be against it."),
    }[rules.majority]


def tie_in_words(rules):
    """Return what a tie does."""
    return {
        Tie.FAILS: _("A tie is no approval."),
        Tie.CASTING_VOTE: _("In a tie the vote of the chair decides."),
    }[rules.tie]


def chairs_action_in_words(rules):
    """Return whether the chair may act alone, and until when."""
    chairs_action = _("In an emergency the chair may act alone; the Board must ratify it within %d days.")
    return chairs_action % rules.chairs_action_days if rules.chairs_action_days else _("The chair never acts alone.")
