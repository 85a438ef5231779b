"""The Board's pages: the votes that are open and decided, and one frozen submission with the form of the vote."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from approvals import register
from approvals.actions import vote
from approvals.models import BoardDecision, Submission
from approvals.permissions import vote_problems
from resources.approval_forms.vote import VoteForm
from resources.open_votes import latest_votes_of, open_votes
from resources.vote_count import vote_count

from .attempt import attempt
from .desk_page import error_summary, for_readers
from .submission_page import reading_context, submission_or_404

DECISIONS_SHOWN = 20


@for_readers
@require_safe
def board(request):
    """Show what waits for the person's vote, what they voted on, the other open votes, and the latest decisions."""
    votes = open_votes(request.user, with_titles=True)
    decided = Submission.objects.with_outcome().exclude(decision=None).order_by("-decision__recorded_at", "-pk")
    decided = decided[:DECISIONS_SHOWN].with_content()
    mine = latest_votes_of(request.user, decided)
    context = {
        "waiting": [entry for entry in votes if entry.waits_for_me],
        "voted": [entry for entry in votes if not entry.problems and entry.my_vote],
        "closed_to_me": [entry for entry in votes if entry.problems],
        "decided": [{"submission": submission, "my_vote": mine.get(submission.pk)} for submission in decided],
    }
    return render(request, "resources/board/list.html", context)


@for_readers
@require_http_methods(["GET", "HEAD", "POST"])
def board_submission(request, submission_id):
    """Show a frozen submission and how its vote stands; take the vote of a member."""
    submission = submission_or_404(submission_id)
    form = VoteForm(request.POST if request.method == "POST" else None)
    tried = attempt(request, form, partial(vote, submission, request.user))
    if tried.row:
        messages.success(request, _voted(tried.row))
        return redirect("board_submission", submission_id)
    if tried.refused:
        submission = submission_or_404(submission_id)  # something has happened to it meanwhile
    context = reading_context(submission) | {
        "form": form,
        "may_not": vote_problems(request.user, submission) if submission.is_before_the_board else [],
        "problems": error_summary(form, tried.refused),
        "count": vote_count(submission),
        "my_vote": latest_votes_of(request.user, [submission]).get(submission.pk),
        "next_vote": _next_vote(request.user, submission),
        "register_head": register.head(),
    }
    return render(request, "resources/board/submission.html", context, status=tried.status)


def _next_vote(person, submission):
    """Return the next submission that waits for the person's vote, so that one can go on without going back."""
    waiting = (entry.submission for entry in open_votes(person) if entry.waits_for_me)
    return next((other for other in waiting if other.pk != submission.pk), None)


def _voted(cast):
    """Return what was recorded, and whether it settled the vote."""
    said = _("Your vote was recorded: %s.") % cast.get_choice_display().lower()
    decision = BoardDecision.objects.filter(submission=cast.submission_id).first()
    if decision is None:
        return said + " " + _("The vote is still open. You can change yours until it settles.")
    return said + " " + _("It settled the vote: %s.") % decision.get_outcome_display().lower()
