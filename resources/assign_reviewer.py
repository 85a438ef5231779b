"""Who may say who is to review a submission, whom they may name, and the act itself, which gives nobody a right."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from approvals.exceptions import Problem, refuse_if
from approvals.locks import lock_resource
from approvals.models import Submission
from approvals.offices import active_reviewers
from approvals.outbox import tell_assigned
from approvals.permissions import contribution_problems, keep_board_problems, user_is_author, user_is_reviewer

from .models import ReviewerAssignment


def user_can_assign_reviewers(person):
    """Return whether a person says who is to review: an Author, a Reviewer or the Board secretary."""
    return user_is_author(person) or user_is_reviewer(person) or not keep_board_problems(person)


def assign_problems(person, submission):
    """Why a person may not say who is to review a submission, as sentences; read with its outcome."""
    if not user_can_assign_reviewers(person):
        return [_("Only an Author, a Reviewer or the Board secretary says who is to review a submission.")]
    if not submission.is_in_review:
        return [_("It no longer waits for a review, so nobody needs to be chosen.")]
    return []


def reviewer_problems(reviewer, submission):
    """Why a submission cannot be given to `reviewer`, as problems of the field "reviewer"."""
    if not user_is_reviewer(reviewer):
        sentence = _("%s is not a Reviewer, or has left. Choose somebody else.")
    elif contribution_problems(reviewer, submission):
        sentence = _("%s wrote, edited or uploaded part of it, so somebody else must review it.")
    else:
        return []
    return [Problem(sentence % reviewer, "reviewer")]


def assign_reviewer(submission, by, reviewer):
    """Note who is to review a submission, in the place of whoever was to; return the `ReviewerAssignment`.

    Raises `ActionRefused`. Of two people who choose at once, the later one counts.
    """
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().get(pk=submission.pk)
        refuse_if(assign_problems(by, submission) or reviewer_problems(reviewer, submission))
        facts = {"reviewer": reviewer, "assigned_by": by, "assigned_at": timezone.now()}
        assignment, _made = ReviewerAssignment.objects.update_or_create(submission=submission, defaults=facts)
        tell_assigned(submission, reviewer)
    return assignment


def reviewers_for(submission):
    """Return the people to whom a submission may be given, as a queryset by name."""
    return active_reviewers().exclude(person_number__in=submission.contributor_numbers)


def assigned_to(submissions):
    """Return {key of the submission: the person who is to review it}, in one query; who has left is to do nothing."""
    assignments = ReviewerAssignment.objects.filter(submission__in=submissions, reviewer__is_active=True)
    return {row.submission_id: row.reviewer for row in assignments.select_related("reviewer")}


def is_to_review(reviewer, person):
    """Return the sentence for `person` that says who is to review something."""
    return _("You are to review it") if reviewer == person else _("%s is to review it") % reviewer
