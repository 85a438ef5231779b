"""The Board's pages: the votes that are open and decided, and one frozen submission with the form of the vote."""

from functools import partial

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from approvals import reasons, register
from approvals.actions import vote
from approvals.ballot import ballot_of
from approvals.interests import shared_organisation
from approvals.membership import memberships_at
from approvals.models import Outcome, Route, Submission
from approvals.permissions import (
    confirm_meeting_problems,
    no_seat_problem,
    open_vote_problems,
    vote_problems,
    whole_register_problems,
)
from resources.approval_forms.vote import VoteForm
from resources.board_acts import acts_for
from resources.board_work import TO_VOTE
from resources.compared import EDITION
from resources.my_work import my_work
from resources.open_votes import GROUPS, latest_votes_of, open_votes
from resources.paging import nearest_page
from resources.people import names_of
from resources.vote_count import vote_count
from resources.work import titles_of

from .attempt import attempt
from .desk_page import error_summary, for_readers
from .kept_words import typed
from .submission_page import reading_context, submission_or_404

VOTES_SHOWN = 20
DECISIONS_SHOWN = 10


@for_readers
@require_safe
def board(request):
    """Show what waits for the person's vote, what they voted on, the other open votes, and the latest decisions.

    Open votes come in pages; what is no open vote stands on the first.
    """
    votes = sorted(open_votes(request.user), key=lambda entry: GROUPS.index(entry.group))
    page = nearest_page(Paginator(votes, VOTES_SHOWN), request.GET.get("page", ""))
    titles = titles_of([entry.submission for entry in page])
    decided = Submission.objects.with_outcome().exclude(decision=None).order_by("-decision__recorded_at", "-pk")
    # What waits to be ratified stands among the open votes.
    decided = decided.exclude(pk__in=[entry.submission.pk for entry in votes])[:DECISIONS_SHOWN].with_content()
    mine = latest_votes_of(request.user, decided)
    has_seat = request.user.person_number in memberships_at(timezone.now())
    context = {
        # What waits for the person's vote has more room on this page.
        "sections": [section for section in my_work(request.user, votes) if section.name != TO_VOTE],
        "page": page,
        "nothing_waits": not any(entry.waits_for_me for entry in votes),
        **{
            group: [{"vote": entry, "title": titles[entry.submission.pk]} for entry in page if entry.group == group]
            for group in GROUPS
        },
        "decided": [
            {"submission": submission, "decided": _decided(submission), "my_vote": mine.get(submission.pk)}
            for submission in decided
        ],
        "has_seat": has_seat,
        "no_vote": "" if has_seat else no_seat_problem(),
        "may_have_whole_register": not whole_register_problems(request.user),
    }
    return render(request, "resources/board/list.html", context)


@for_readers
@require_http_methods(["GET", "HEAD", "POST"])
def board_submission(request, submission_id):
    """Show a frozen submission and how its vote stands; take the vote of a member."""
    submission = submission_or_404(submission_id)
    form = VoteForm(**typed(request))
    tried = attempt(request, form, partial(vote, submission, request.user))
    if tried.row:
        messages.success(request, _voted(tried.row))
        return redirect("board_submission", submission_id)
    if tried.refused:
        submission = submission_or_404(submission_id)  # something has happened to it meanwhile
    is_open = not open_vote_problems(submission)
    ballot = ballot_of(submission) if hasattr(submission, "review") else None
    may_not = vote_problems(request.user, submission, ballot) if is_open else []
    context = reading_context(submission, request.GET, prefer=EDITION) | {
        "form": form,
        "is_open": is_open,
        "may_not": may_not,
        "problems": error_summary(form, tried.refused),
        "count": vote_count(submission, ballot),
        "my_vote": latest_votes_of(request.user, [submission]).get(submission.pk),
        "organisation": shared_organisation(request.user, submission) if is_open and not may_not else None,
        "acts": acts_for(request.user, submission, ballot),
        "meeting": _unconfirmed_meeting(request.user, submission) if is_open else None,
        "next_vote": _next_vote(request.user, submission),
        "register_head": register.head(),
    }
    return render(request, "resources/board/submission.html", context, status=tried.status)


def _decided(submission):
    """Return how the vote on a submission ended, and when, in words."""
    decision = submission.decision
    ratification = getattr(decision, "ratification", None)
    outcome, moment = Outcome(submission.outcome), (ratification or decision).recorded_at
    if ratification:
        said = _("Ratified on %s") if outcome == Outcome.APPROVED else _("Not ratified, on %s")
    elif decision.route == Route.CHAIRS_ACTION:
        said, moment = _("Not ratified in time: no longer public since %s"), submission.chairs_action.lapses_at
    else:
        said = _("Approved on %s") if outcome == Outcome.APPROVED else _("Rejected on %s")
    return said % date_format(localtime(moment), "DATE_FORMAT")


def _unconfirmed_meeting(person, submission):
    """Return the meeting that waits for a confirmation, who was there, and whether the person may confirm it."""
    record = submission.meeting_records.last()
    if record is None:
        return None
    return {
        "record": record,
        "present": sorted(names_of(record.present_numbers).values()),
        "reason": reasons.read(record.reason_digest).get(record.reason_digest, ""),
        "may_confirm": not confirm_meeting_problems(person, record, submission),
    }


def _next_vote(person, submission):
    """Return the next submission that waits for the person's vote, so that one can go on without going back."""
    waiting = (entry.submission for entry in open_votes(person) if entry.waits_for_me)
    return next((other for other in waiting if other.pk != submission.pk), None)


def _voted(cast):
    """Return what was recorded, and whether it settled the vote."""
    said = _("Your vote was recorded: %s.") % cast.get_choice_display().lower()
    submission = Submission.objects.with_outcome().get(pk=cast.submission_id)
    if submission.is_before_the_board or submission.is_awaiting_ratification:
        return said + " " + _("The vote is still open. You can change yours until it settles.")
    return said + " " + _("It settled the vote: %s.") % Outcome(submission.outcome).label.lower()
