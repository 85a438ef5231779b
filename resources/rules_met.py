"""Which of the Board's rules a decision met, and by which numbers: counts in sentences, never who voted how."""

import json

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from approvals.models import Choice, Route
from approvals.voting_rules import FOR, Rules

from .rules_in_words import chairs_action_in_words, majority_in_words, quorum_in_words, tie_in_words


def rules_met(said, sectors=1):
    """Return [(rule, how it was met)] of an approval, a `BoardDecision` or a `Ratification`; both are sentences.

    `sectors` is the number of different sectors that its votes came from, said where the rules ask for more than one.
    """
    rules, tally = Rules.from_json(said.rules), json.loads(said.tally)
    if said.route == Route.VOTE:
        return _by_vote(rules, tally, sectors)
    if said.route == Route.MEETING:
        return _by_meeting(rules, tally)
    acted = _("The chair acted on %s.") % date_format(localtime(said.recorded_at))
    return [(chairs_action_in_words(rules), acted)]


def _by_vote(rules, tally, sectors):
    # A choice that is younger than the decision is not in its tally.
    cast, against = sum(tally.values()), tally.get(Choice.REJECT, 0)
    in_favour = sum(tally.get(choice, 0) for choice in FOR)
    quorum = ngettext("%d vote was cast.", "%d votes were cast.", cast) % cast
    if rules.quorum_sectors > 1:
        quorum += " " + ngettext("They came from %d sector.", "They came from %d sectors.", sectors) % sectors
    majority = ngettext(
        "%(for)d vote was for it, %(against)d against it.",
        "%(for)d votes were for it, %(against)d against it.",
        in_favour,
    ) % {"for": in_favour, "against": against}
    # With as many against it, only the chair's vote can have made it an approval.
    tie = _("There was no tie.") if in_favour != against else _("It was a tie, and the chair's vote was for it.")
    return [(quorum_in_words(rules), quorum), (majority_in_words(rules), majority), (tie_in_words(rules), tie)]


def _by_meeting(rules, tally):
    present = tally["present"]
    quorum = ngettext(
        "%d member who had a part in the decision was present.",
        "%d members who had a part in the decision were present.",
        present,
    )
    minutes = _("The minutes say that the meeting approved it. A second member has confirmed them.")
    return [(quorum_in_words(rules), quorum % present), (majority_in_words(rules), minutes)]
