"""Who may do what with a submission or a resource. Each `…_problems` returns sentences; empty means "you may".

Superusers and System administrators get nothing here: what counts is a role, a confirmed seat on the Board, and
having contributed nothing to the content.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import roles

from .membership import memberships_at
from .models import Submission


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


def vote_problems(person, submission, seats=None):
    """Why a person may not vote on a submission.

    `seats` may be given as what `seats_for` returns, where the caller has read it already.
    """
    if not submission.is_before_the_board:
        return [_closed_sentence(submission, _("The Board's vote on it is not open."))]
    opened_with, now = seats or seats_for(submission)
    problems = []
    if not person.is_active or person.person_number not in now:
        problems.append(
            _("You have no vote: only members of the Board vote. The permission group alone does not make a member.")
        )
    elif person.person_number not in opened_with:
        problems.append(_("You became a member after this vote was opened: the members of that moment vote."))
    return problems + contribution_problems(person, submission)


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
    """Why a person may not enter members and rules."""
    if person.has_role(roles.BOARD_SECRETARY):
        return []
    return [_("Only the Board secretary may enter members and rules of the Board.")]


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


def seats_for(submission):
    """Return the Board's memberships at the moment at which the vote on a submission opened, and now."""
    return memberships_at(submission.review.recorded_at), memberships_at(timezone.now())


def eligible_numbers(submission):
    """Return the person numbers of those who may vote on a submission now."""
    opened_with, now = seats_for(submission)
    return (opened_with.keys() & now.keys()) - submission.contributor_numbers


def was_ever_submitted(translation_key, language):
    """Return whether a resource was ever sent to review; such a page cannot be deleted in the admin."""
    return Submission.objects.for_resource(translation_key, language).exists()


def _closed_sentence(submission, otherwise):
    if hasattr(submission, "decision"):
        return _("The Board has decided on this submission: %s.") % submission.decision.get_outcome_display().lower()
    if hasattr(submission, "recall"):
        return _("The author took this submission back.")
    if submission.is_sent_back:
        return _("A reviewer sent this submission back.")
    return otherwise
