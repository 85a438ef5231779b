"""Who may do what with a submission or a resource. Each `…_problems` returns sentences; empty means "you may".

Superusers and System administrators get nothing here: what counts is a role, a confirmed seat on the Board, and
having contributed nothing to the content.
"""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts import roles

from .ballot import ballot_of
from .clock import clock_problem
from .editions import current_edition
from .membership import memberships_at
from .models import Outcome, Route, Submission


def submit_problems(person):
    """Why a person may not send resources to review."""
    return [] if user_is_author(person) else [_("Only an Author may send a resource for review.")]


def recall_problems(person, submission):
    """Why a person may not take a submission back."""
    if not user_is_author(person):
        return [_("Only an Author may take a submission back.")]
    return [] if submission.is_waiting else [_("This submission is already closed: there is nothing to take back.")]


def review_problems(person, submission):
    """Why a person may not review a submission."""
    problems = []
    if not user_is_reviewer(person):
        problems.append(_("Only a Reviewer may review a submission."))
    problems += contribution_problems(person, submission)
    if not submission.is_in_review:
        problems.append(_closed_sentence(submission, _("It no longer waits for a review.")))
    return problems


def vote_problems(person, submission, ballot=None):
    """Why a person may not vote on a submission. Its `Ballot` may be given, where the caller has read it already."""
    closed = open_vote_problems(submission)
    if closed:
        return closed
    ballot = ballot or ballot_of(submission)
    number, problems = person.person_number, []
    if ballot.is_clock_behind:
        return [clock_problem(ballot.last_recorded_at)]
    if not person.is_active or number not in ballot.members:
        problems.append(no_seat_problem())
    elif number not in ballot.opened_with:
        problems.append(_("You became a member after this vote was opened: the members of that moment vote."))
    elif number in ballot.interested:
        problems.append(_("You declared an interest in this submission, so you have no part in its vote."))
    elif ballot.is_past_deadline:
        problems.append(
            _("The vote ended on %s. If too few members voted, the Board secretary may extend it.")
            % date_format(ballot.last_day)
        )
    return problems + contribution_problems(person, submission)


def no_seat_problem():
    """Return why a person without a seat on the Board does not vote: the same for every submission."""
    return _("You have no vote: only members of the Board vote. The role alone does not make a member.")


def open_vote_problems(submission):
    """Why the Board can neither decide on a submission nor ratify it now."""
    if submission.is_awaiting_ratification:
        return [_("It was withdrawn: there is nothing to ratify.")] if submission.is_withdrawn else []
    if submission.is_before_the_board:
        return []
    return [_closed_sentence(submission, _("The Board's vote on it is not open."))]


def declare_interest_problems(person, submission, ballot=None):
    """Why a person need not, or can no longer, declare an interest in a submission: only who could vote needs to."""
    return vote_problems(person, submission, ballot)


def lost_original_problems(submission):
    """Why a translation can be neither recommended nor approved: nothing of its original is public. None of others."""
    translated = getattr(submission, "translated_edition", None)
    if translated is None or current_edition(translated.edition.translation_key, translated.edition.language):
        return []
    return [_("The original was withdrawn or has lapsed: nothing can be translated. The author takes this back.")]


def extend_vote_problems(person, submission, ballot=None):
    """Why a person may not give a vote more time: only the secretary, and only after a quorum was missed."""
    problems = keep_board_problems(person) or open_vote_problems(submission)
    if problems:
        return problems
    ballot = ballot or ballot_of(submission)
    if not ballot.is_past_deadline:
        return [_("The vote is open until the end of %s: nothing needs extending.") % date_format(ballot.last_day)]
    if ballot.is_quorate:
        return [_("Enough members voted before the deadline: the vote settles as it stands.")]
    return []


def chairs_action_problems(person, submission, ballot=None):
    """Why a person may not make a submission public alone, for the Board to ratify."""
    if not submission.is_before_the_board:
        return [_closed_sentence(submission, _("It has not been recommended by a reviewer yet."))]
    ballot = ballot or ballot_of(submission)
    seat = ballot.members.get(person.person_number)
    if not person.is_active or seat is None or not seat.is_chair:
        if not any(membership.is_chair for membership in ballot.members.values()):
            return [_("The Board has no chair at present, so nobody can take a chair's action.")]
        return [_("Only the chair of the Board may take a chair's action.")]
    if not ballot.rules.chairs_action_days:
        return [_("The Board's rules do not let the chair act alone.")]
    if person.person_number in ballot.interested:
        return [_("You declared an interest in this submission, so you have no part in its decision.")]
    return contribution_problems(person, submission)


def confirm_meeting_problems(person, meeting_record, submission, ballot=None):
    """Why a person may not confirm what the secretary recorded of a meeting."""
    closed = open_vote_problems(submission)
    if closed:
        return closed
    ballot = ballot or ballot_of(submission)
    number = person.person_number
    if not person.is_active or number not in ballot.members:
        return [_("Only a member of the Board may confirm a decision that was taken in a meeting.")]
    if number == meeting_record.recorded_by:
        return [_("You recorded it. Another member of the Board must confirm it.")]
    if number in ballot.interested:
        return [_("You declared an interest in this submission, so you have no part in its decision.")]
    return contribution_problems(person, submission)


def contribution_problems(person, submission):
    """Why a person may not judge a submission: they had a hand in it."""
    if person.person_number in submission.contributor_numbers:
        return [_("You wrote, edited or uploaded part of this content. Somebody else must judge it.")]
    return []


def withdraw_problems(person):
    """Why a person may not take a public resource down. Taking down is always allowed to those who work on it."""
    if any(person.has_role(role) for role in (roles.AUTHOR, roles.REVIEWER, roles.BOARD_SECRETARY)):
        return []
    return [_("Only an Author, a Reviewer or the Board secretary may withdraw a resource.")]


def keep_board_problems(person):
    """Why a person may not keep the Board: its members, rules, deadlines, meetings and redactions."""
    if person.has_role(roles.BOARD_SECRETARY):
        return []
    return [_("Only the Board secretary keeps the members, the rules, the deadlines and the record of the Board.")]


def confirm_membership_problems(person, membership, members=None):
    """Why a person may not confirm a membership that the secretary entered.

    `members` may be given as what `memberships_at` returns for now, where the caller has read it already.
    """
    members = memberships_at(timezone.now()) if members is None else members
    if not person.is_active or person.person_number not in members:
        return [_("Only a member of the Board may confirm a membership.")]
    if person.person_number in (membership.person_number, membership.entered_by):
        return [_("Another member must confirm it: not the new member, and not who entered it.")]
    return []


def whole_register_problems(person):
    """Why a person may not have all of the register, which tells who voted how by their numbers."""
    if any(person.has_role(role) for role in (roles.AUDITOR, roles.BOARD_SECRETARY)):
        return []
    return [
        _("Only an Auditor or the Board secretary may download the whole register. The public one is for everybody.")
    ]


def user_is_author(person):
    """Return whether a person prepares resources."""
    return person.has_role(roles.AUTHOR)


def user_is_reviewer(person):
    """Return whether a person reviews resources."""
    return person.has_role(roles.REVIEWER)


def user_works_with_the_board(person):
    """Return whether a person votes, keeps or audits: for them, links to the Board's pages are drawn."""
    return any(person.has_role(role) for role in (roles.BOARD_MEMBER, roles.BOARD_SECRETARY, roles.AUDITOR))


def user_can_read_submissions(person):
    """Return whether a person may read frozen submissions: whoever prepares, reviews, votes, keeps or audits them."""
    return any(
        person.has_role(role) for role in (roles.AUTHOR, roles.REVIEWER, roles.BOARD_SECRETARY, roles.AUDITOR)
    ) or (person.is_active and person.person_number in memberships_at(timezone.now()))


def was_ever_submitted(translation_key, language):
    """Return whether a resource was ever sent to review; such a page cannot be deleted in the admin."""
    return Submission.objects.for_resource(translation_key, language).exists()


def _closed_sentence(submission, otherwise):
    if hasattr(submission, "decision"):
        return _decided_sentence(submission)
    if hasattr(submission, "recall"):
        return _("The author took this submission back.")
    if submission.is_sent_back:
        return _("A reviewer sent this submission back.")
    return otherwise


def _decided_sentence(submission):
    is_unratified = getattr(submission.decision, "ratification", None) is None
    if submission.decision.route == Route.CHAIRS_ACTION and is_unratified:
        if submission.is_awaiting_ratification:
            return _("The chair has made it public alone: the Board ratifies that, or refuses to.")
        return _("The chair's action has lapsed, so there is nothing left to ratify.")
    return _("The Board has decided on this submission: %s.") % Outcome(submission.outcome).label.lower()
