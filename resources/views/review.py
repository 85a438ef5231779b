"""The reviewer's pages: what waits for a review, and one frozen submission with the form of the review."""

from functools import partial

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from approvals.actions import review
from approvals.models import ReviewOutcome, Submission
from approvals.permissions import contribution_problems, recall_problems, review_problems
from resources.approval_forms.review import ReviewForm
from resources.assign_reviewer import assign_problems, assigned_to, is_to_review
from resources.people import names_of

from .attempt import attempt
from .desk_page import error_summary, for_readers
from .kept_words import typed
from .submission_page import reading_context, submission_or_404

PAGE_LENGTH = 50


@for_readers
@require_safe
def review_list(request):
    """Show the submissions that wait for a review, the oldest first."""
    waiting = Submission.objects.with_outcome().in_review().order_by("recorded_at", "pk")
    page = Paginator(waiting, PAGE_LENGTH).get_page(request.GET.get("page"))
    submissions = page.object_list.with_content()
    names = names_of(submission.submitted_by for submission in submissions)
    reviewers = assigned_to(submissions)
    rows = [
        {
            "submission": submission,
            "chosen": is_to_review(reviewers[submission.pk], request.user) if submission.pk in reviewers else "",
            "sent_by": names[submission.submitted_by],
            "problems": contribution_problems(request.user, submission),
        }
        for submission in submissions
    ]
    return render(request, "resources/review/list.html", {"rows": rows, "page": page})


@for_readers
@require_http_methods(["GET", "HEAD", "POST"])
def review_submission(request, submission_id):
    """Show a frozen submission to those who may read it; take the review of a person who may judge it."""
    submission = submission_or_404(submission_id)
    form = ReviewForm(**typed(request), content=submission.content)
    tried = attempt(request, form, partial(review, submission, request.user))
    if tried.row:
        messages.success(request, _reviewed(submission, tried.row))
        return redirect("review_list")
    if tried.refused:
        submission = submission_or_404(submission_id)  # something has happened to it meanwhile
    reviewer = assigned_to([submission]).get(submission.pk) if submission.is_in_review else None
    context = reading_context(submission, request.GET) | {
        "form": form,
        "chosen": is_to_review(reviewer, request.user) if reviewer else "",
        "may_assign": not assign_problems(request.user, submission),
        "may_recall": not recall_problems(request.user, submission),
        "may_not": review_problems(request.user, submission) if submission.is_in_review else [],
        "problems": error_summary(form, tried.refused),
    }
    return render(request, "resources/review/submission.html", context, status=tried.status)


def _reviewed(submission, recorded):
    if recorded.outcome == ReviewOutcome.RECOMMENDED:
        return _("You recommended “%s”. The Board's vote on it is open.") % submission.title
    return _("You asked for changes to “%s”. The author reads your reason.") % submission.title
