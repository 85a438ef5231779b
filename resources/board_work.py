"""The Board's work: votes, what a second member confirms, votes without a quorum, what lapses, e-mails that failed."""

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from approvals.membership import memberships_at
from approvals.models import BoardMembership, MeetingRecord, Notification
from approvals.permissions import (
    confirm_meeting_problems,
    confirm_membership_problems,
    extend_vote_problems,
    keep_board_problems,
)

from .people import names_of
from .work import Line, Work, titles_of

TO_VOTE = "to-vote"
# What the secretary keeps in apps above this one: each adds a function that returns its `Work` (home/apps.py).
KEPT_ABOVE = []


def board_work(person, votes):
    """Yield what the Board's members, its chair and its secretary have to do; `votes` are all open votes."""
    members = memberships_at(timezone.now())
    seat, is_secretary = members.get(person.person_number), not keep_board_problems(person)
    if seat is None and not is_secretary:
        return
    waiting = sorted((vote for vote in votes if vote.waits_for_me), key=lambda vote: vote.ballot.last_day)
    yield Work(TO_VOTE, _("To vote on"), waiting, _votes)
    yield from _to_confirm(person, votes, members, is_secretary)
    if is_secretary:
        missed = [vote for vote in votes if not extend_vote_problems(person, vote.submission, vote.ballot)]
        yield Work("to-extend", _("Votes that ended without a quorum"), missed, _to_extend)
    if is_secretary or seat.is_chair:
        to_ratify = [vote for vote in votes if vote.submission.is_awaiting_ratification]
        to_ratify.sort(key=lambda vote: vote.submission.chairs_action.lapses_at)
        yield Work("to-ratify", _("Chair's actions that lapse unless the Board ratifies them"), to_ratify, _lapsing)
    if is_secretary:
        unsent = Notification.objects.unsent().order_by("pk")
        yield Work("unsent-e-mails", _("E-mails that could not be sent"), unsent, _unsent)
        yield from (work() for work in KEPT_ABOVE)


def _to_confirm(person, votes, members, is_secretary):
    """Yield the seats and meetings that the person may confirm and, for the secretary, those that a member must."""
    ballots = {vote.submission.pk: vote for vote in votes}
    records = MeetingRecord.objects.filter(submission__in=ballots).order_by("pk").select_related("confirmation")
    # Of several, the latest alone can be confirmed.
    latest = {record.submission_id: record for record in records}.values()
    seats, meetings = ([], []), ([], [])
    for seat in BoardMembership.objects.unconfirmed().select_related("sector"):
        seats[bool(confirm_membership_problems(person, seat, members))].append(seat)
    for record in latest:
        vote = ballots[record.submission_id]
        problems = confirm_meeting_problems(person, record, vote.submission, vote.ballot)
        meetings[bool(problems)].append((record, vote.submission))
    yield Work("meetings-to-confirm", _("Decisions of meetings, for you to confirm"), meetings[0], _meetings)
    yield Work("seats-to-confirm", _("Seats on the Board, for you to confirm"), seats[0], _seats)
    if is_secretary:
        yield Work("meetings-waiting", _("Decisions of meetings that a member must confirm"), meetings[1], _meetings)
        yield Work("seats-waiting", _("Seats that a member must confirm"), seats[1], _seats)


def _votes(votes):
    titles = titles_of([vote.submission for vote in votes])
    return [
        Line(
            titles[vote.submission.pk],
            reverse("board_submission", args=[vote.submission.pk]),
            _("until the end of %s") % date_format(vote.ballot.last_day),
        )
        for vote in votes
    ]


def _to_extend(votes):
    titles = titles_of([vote.submission for vote in votes])
    return [
        Line(
            titles[vote.submission.pk],
            reverse("board_act", args=[vote.submission.pk, "extend"]),
            _("ended on %s") % date_format(vote.ballot.last_day),
        )
        for vote in votes
    ]


def _lapsing(votes):
    titles = titles_of([vote.submission for vote in votes])
    return [
        Line(
            titles[vote.submission.pk],
            reverse("board_submission", args=[vote.submission.pk]),
            _("lapses on %s") % date_format(vote.submission.chairs_action.ratify_by),
        )
        for vote in votes
    ]


def _meetings(recorded):
    titles = titles_of([submission for _record, submission in recorded])
    return [
        Line(
            titles[submission.pk],
            reverse("board_submission", args=[submission.pk]),
            _("%(outcome)s on %(day)s") % {"outcome": record.get_outcome_display(), "day": date_format(record.held_on)},
        )
        for record, submission in recorded
    ]


def _unsent(messages):
    names, address = names_of(message.person_number for message in messages), reverse("unsent_messages")
    said = _("%(event)s: to %(name)s")
    return [
        Line(said % {"event": message.get_event_display(), "name": names[message.person_number]}, address)
        for message in messages
    ]


def _seats(seats):
    names, address = names_of(seat.person_number for seat in seats), reverse("board_members")
    return [Line(names[seat.person_number], address, _("from %s") % date_format(seat.member_from)) for seat in seats]
