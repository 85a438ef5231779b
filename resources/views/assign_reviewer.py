"""One page that says who is to review a submission; the form may stand on other pages too."""

from functools import partial

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from resources.approval_forms.assignment import AssignmentForm
from resources.assign_reviewer import assign_problems, assign_reviewer, assigned_to, reviewers_for

from .attempt import attempt
from .desk_page import error_summary, for_readers, refuse
from .submission_page import submission_or_404


@for_readers
@require_http_methods(["GET", "HEAD", "POST"])
def assign(request, submission_id):
    """Ask who is to review a submission, and note it; who may not say so reads why."""
    submission = submission_or_404(submission_id)
    problems = assign_problems(request.user, submission)
    if problems:
        return refuse(request, problems, 409 if request.method == "POST" else 403, _("This cannot be done"))
    form = assignment_form(submission, request.POST if request.method == "POST" else None)
    tried = attempt(request, form, partial(assign_reviewer, submission, request.user))
    if tried.row:
        messages.success(request, _("%s is to review it.") % tried.row.reviewer)
        return redirect("review_submission", submission_id)
    context = {"submission": submission, "form": form, "problems": error_summary(form, tried.refused)}
    return render(request, "resources/review/assign.html", context, status=tried.status)


def assignment_form(submission, data=None):
    """Return the form that asks who is to review a submission; it offers those who can, and knows who is to now."""
    initial = {"reviewer": assigned_to([submission]).get(submission.pk)}
    return AssignmentForm(data, initial=initial, reviewers=reviewers_for(submission))
