"""What may happen to a submission besides review and vote: one entry an act, with its form, rule and words.

`views/board_act.py` shows them all; the gate's own actions do them and decide who may.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from approvals.actions import (
    declare_interest,
    extend_vote,
    recall,
    record_meeting,
    set_public_from,
    take_chairs_action,
)
from approvals.actions.set_public_from import set_public_from_problems
from approvals.permissions import (
    chairs_action_problems,
    declare_interest_problems,
    extend_vote_problems,
    keep_board_problems,
    open_vote_problems,
    recall_problems,
)
from resources.approval_forms.board import (
    ChairsActionForm,
    ExtensionForm,
    InterestForm,
    MeetingForm,
    PublicFromForm,
    RecallForm,
    RedactionForm,
)
from resources.redactable_parts import redact, redactable_parts


@dataclass(frozen=True)
class Act:
    """`problems(person, submission)` says why not; `form(typed, submission, ballot)` asks; `action` does it.

    `typed` is what `views.kept_words.typed` returns.
    """

    name: str
    heading: Promise
    lead: Promise
    button: Promise
    done: Promise
    form: Callable
    action: Callable
    problems: Callable
    is_grave: bool = False


def _form_of(form_class):
    return lambda typed, submission, ballot: form_class(**typed, ballot=ballot)


def _redaction_form(typed, submission, ballot):
    return RedactionForm(**typed, ballot=ballot, parts=redactable_parts(submission))


ACTS = {
    act.name: act
    for act in (
        Act(
            "interest",
            _("Declare an interest"),
            _(
                "You step out of this vote: a vote that you cast counts no more, and you are left out of the quorum. "
                "This cannot be undone for this submission."
            ),
            _("Declare my interest"),
            _("Your interest was recorded. You have no part in this vote any more."),
            _form_of(InterestForm),
            declare_interest,
            declare_interest_problems,
            is_grave=True,
        ),
        Act(
            "recall",
            _("Take it back"),
            _(
                "It goes no further, and votes on it lapse. Your draft stays as it is: change it, and send it again. "
                "Members who voted are told."
            ),
            _("Take it back"),
            _("You took it back. Change the draft and send it again when it is ready."),
            _form_of(RecallForm),
            recall,
            recall_problems,
        ),
        Act(
            "extend",
            _("Give the vote more time"),
            _("The deadline passed without a quorum. The votes that were cast stay."),
            _("Extend the vote"),
            _("The vote was extended."),
            _form_of(ExtensionForm),
            extend_vote,
            extend_vote_problems,
        ),
        Act(
            "public-from",
            _("Set the day from which it is public"),
            _("If the Board approves it, it becomes public at the beginning of that day and not before."),
            _("Set this day"),
            _("The day was recorded."),
            _form_of(PublicFromForm),
            set_public_from,
            set_public_from_problems,
        ),
        Act(
            "meeting",
            _("Record the decision of a meeting"),
            _("Write down what the minutes say. It counts once a member of the Board confirms it."),
            _("Record the decision"),
            _("The decision was recorded. It counts once a member of the Board confirms it."),
            _form_of(MeetingForm),
            record_meeting,
            lambda person, submission: keep_board_problems(person) or open_vote_problems(submission),
        ),
        Act(
            "chairs-action",
            _("Take a chair's action"),
            _(
                "You make it public at once and alone. The vote of the Board goes on: if it has not ratified your "
                "action before the day that you name, it stops being public by itself on that day."
            ),
            _("Make it public"),
            _("It is public. The Board must ratify it."),
            _form_of(ChairsActionForm),
            take_chairs_action,
            chairs_action_problems,
            is_grave=True,
        ),
        Act(
            "redact",
            _("Redact what must not be kept"),
            _(
                "For law or data protection: the words or bytes are removed for ever, and what was public of them "
                "with them. Their digests stay on record, and the register still verifies. What stands in the draft "
                "is not touched: an Author must take it out there too."
            ),
            _("Remove it for ever"),
            _("It was removed."),
            _redaction_form,
            redact,
            lambda person, submission: keep_board_problems(person),
            is_grave=True,
        ),
    )
}


def acts_for(person, submission, ballot):
    """Return the acts that a person may do on a submission now: what could not work is not offered."""
    given_ballot = {"interest", "extend", "chairs-action"}
    return [
        act
        for act in ACTS.values()
        if not (partial(act.problems, ballot=ballot) if act.name in given_ballot else act.problems)(person, submission)
    ]
