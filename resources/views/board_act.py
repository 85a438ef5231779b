"""One page for each act on an open vote besides a vote, and the confirmation of a meeting's decision."""

from functools import partial

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from approvals.actions import confirm_meeting
from approvals.ballot import ballot_of
from approvals.exceptions import ActionRefused
from approvals.models import MeetingRecord
from resources.board_acts import ACTS

from .attempt import attempt
from .desk_page import error_summary, for_readers, refuse
from .kept_words import typed
from .submission_page import submission_or_404


@for_readers
@require_http_methods(["GET", "HEAD", "POST"])
def board_act(request, submission_id, name):
    """Ask for what an act needs, and carry it out; who may not do it reads why."""
    submission, act = submission_or_404(submission_id), ACTS.get(name)
    if act is None:
        raise Http404(_("There is no such page."))
    problems = act.problems(request.user, submission)
    if problems:
        return refuse(request, problems, 403 if request.method != "POST" else 409, _("This cannot be done"))
    ballot = ballot_of(submission) if hasattr(submission, "review") else None
    form = act.form(typed(request), submission, ballot)
    tried = attempt(request, form, partial(act.action, submission, request.user))
    if tried.row:
        messages.success(request, act.done)
        return redirect("board_submission", submission_id)
    context = {
        "submission": submission,
        "act": act,
        "form": form,
        "problems": error_summary(form, tried.refused),
    }
    return render(request, "resources/board/act.html", context, status=tried.status)


@for_readers
@require_POST
def confirm_recorded_meeting(request, record_id):
    """Confirm what the secretary recorded of a meeting."""
    record = MeetingRecord.objects.select_related("submission").filter(pk=record_id).first()
    if record is None:
        raise Http404(_("There is no such record of a meeting."))
    try:
        confirm_meeting(record, request.user)
    except ActionRefused as refusal:
        return refuse(request, refusal.problems, status=409, heading=_("Not recorded"))
    messages.success(request, _("You confirmed the decision of the meeting. It counts now."))
    return redirect("board_submission", record.submission_id)
