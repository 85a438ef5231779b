"""Submissions at every stage, for forged rows to attack: most made by the actions, a few by an owner of the database.

What an owner makes (`crooked`) is what one trigger alone would refuse: the next trigger must not rely on it.
"""

from datetime import timedelta
from types import SimpleNamespace

from django.db import connection, transaction
from django.utils import timezone

from accounts import roles
from approvals import register, triggers
from approvals.actions import (
    appoint_member,
    confirm_membership,
    declare_interest,
    end_membership,
    recall,
    record_meeting,
    review,
    submit,
    take_chairs_action,
    vote,
)
from approvals.models import (
    BoardDecision,
    BoardMembership,
    BoardVote,
    MeetingConfirmation,
    MeetingRecord,
)
from tests.people import make_person

from .plain_resource import PlainResource, approved, before_the_board, rejected

RULES_OF_TWO = '{"quorum":2}'


def set_the_stage(people, sectors):
    """Return people, seats and submissions by what they are for; everything is recorded and entered."""
    today = timezone.localdate()
    chair, first, second, third, fourth = people.members
    stage = SimpleNamespace(today=today, people=people)
    known = PlainResource("HIPB-0001")
    stage.approved = approved(known, people).submission
    stage.rejected = rejected(PlainResource("HIPB-0002"), people)
    _enlarge_the_board(stage, people, sectors, today)
    number = iter(range(3, 100))

    def recommended(*votes, **facts):
        submission = before_the_board(PlainResource(f"HIPB-{next(number):04d}", **facts), people)
        for member, choice in votes:
            vote(submission, member, choice, "As I said." if choice == "reject" else "")
        return submission

    two_for = [(first, "approve"), (second, "approve")]
    stage.in_review = submit(PlainResource(f"HIPB-{next(number):04d}"), people.author)
    stage.sent_back = submit(PlainResource(f"HIPB-{next(number):04d}"), people.author)
    review(stage.sent_back, people.reviewer, "changes_requested", "Name the local contact.")
    stage.recalled = recommended(*two_for)
    stage.recalled_quorate = recommended(*two_for, (third, "reject"))
    for submission in (stage.recalled, stage.recalled_quorate):
        recall(submission, people.author)
    stage.empty = recommended()
    stage.one_voice = recommended((first, "approve"), (first, "approve"))
    stage.two_for = recommended(*two_for)
    stage.turned = recommended(*two_for, (first, "reject"), (second, "reject"))
    stage.split = recommended(*two_for, (chair, "reject"), (third, "reject"), (fourth, "reject"))
    stage.abstained = recommended((first, "approve"), (second, "abstain"), (third, "abstain"))
    stage.interested = recommended(*two_for, (chair, "approve"))
    for member in (chair, first, second):
        declare_interest(stage.interested, member)
    stage.contributed = recommended(contributors={member.person_number for member in (chair, first, second)})
    stage.foreign, stage.unseated = recommended(), recommended()
    _record_meetings(stage, people, recommended, today)
    stage.urgent, stage.urgent_voted = recommended(), recommended()
    for submission in (stage.urgent, stage.urgent_voted):
        take_chairs_action(submission, chair, "Schools open on Monday.", today + timedelta(days=35))
    for member in (first, second):
        vote(stage.urgent_voted, member, "approve")
    # Approved by two where the rules ask for three: as far as a forger gets, and the proof says so.
    stage.bare = before_the_board(known, people)
    for member in (first, second):
        vote(stage.bare, member, "approve")
    with transaction.atomic():
        drop_triggers()
        register.enter(*_crooked(stage, people, timezone.now()))
        connection.check_constraints()
        triggers.install()
    stage.now = timezone.now()
    stage.later = stage.now + timedelta(days=2)
    return stage


def drop_triggers():
    """Drop the triggers as an owner could. PostgreSQL alters no table whose keys are still to be checked."""
    connection.check_constraints()
    triggers.drop()


def _enlarge_the_board(stage, people, sectors, today):
    """Enter one who still waits, one who leaves today, one whose term ends today, and who chaired until yesterday."""
    yesterday = today - timedelta(days=1)

    def enter(name, member_from=today, **facts):
        person = make_person(name, roles.BOARD_MEMBER)
        return person, appoint_member(person, sectors["health"], people.secretary, member_from, **facts)

    stage.newcomer, stage.newcomers_seat = enter("New Comer")
    stage.second_newcomer, stage.second_newcomers_seat = enter("Second Comer")
    stage.leaver, stage.leavers_seat = enter("Early Leaver")
    stage.expired, stage.expired_seat = enter("Short Term", member_until=today)
    stage.former_chair, stage.former_chairs_seat = enter(
        "Former Chair", yesterday, member_until=yesterday, is_chair=True
    )
    for seat in (stage.leavers_seat, stage.expired_seat, stage.former_chairs_seat):
        confirm_membership(seat, people.members[1])
    end_membership(stage.leavers_seat, people.secretary, today)


def _record_meetings(stage, people, recommended, today):
    present = [member.person_number for member in people.members[:3]]

    def record(outcome="approved"):
        reason = "The Board wants a shorter one." if outcome == "rejected" else ""
        return record_meeting(recommended(), people.secretary, outcome, today, "item 4", present, reason)

    stage.unconfirmed_meeting, stage.own_meeting, stage.rejecting_meeting = record(), record(), record("rejected")
    stage.empty_meeting = MeetingRecord(submission=recommended(), outcome="approved", present="[]")
    stage.late_meeting = MeetingRecord(submission=stage.approved, outcome="approved", present=str(present))


def _crooked(stage, people, now):
    """Write, as an owner without triggers, what leads up to a forged decision; return the rows."""
    _chair, first, second, *_others = people.members
    seats = {seat.person_number: seat for seat in BoardMembership.objects.all()}
    for meeting in (stage.empty_meeting, stage.late_meeting):
        meeting.held_on, meeting.minute_reference = stage.today, "item 5"
        meeting.recorded_by, meeting.recorded_at = people.secretary.person_number, now
        meeting.save()
    confirmed_by = [
        (stage.own_meeting, people.secretary),
        (stage.rejecting_meeting, first),
        (stage.empty_meeting, first),
    ]
    votes = [
        *[(stage.contributed, seats[member.person_number], member) for member in (first, second)],
        *[(stage.foreign, seats[first.person_number], person) for person in (people.author, people.superuser)],
        (stage.unseated, stage.newcomers_seat, stage.newcomer),
        (stage.unseated, stage.second_newcomers_seat, stage.second_newcomer),
    ]
    stage.own_seat = BoardMembership.objects.create(
        person_number=people.author.person_number,
        sector_id=seats[first.person_number].sector_id,
        is_chair=False,
        member_from=stage.today,
        entered_by=first.person_number,
        recorded_at=now,
    )
    stage.first_boards_seat = BoardMembership.objects.create(
        person_number=people.superuser.person_number,
        sector_id=seats[first.person_number].sector_id,
        is_chair=False,
        member_from=stage.today,
        entered_by=0,
        recorded_at=now,
    )
    stage.seats = seats
    return [
        stage.empty_meeting,
        stage.late_meeting,
        stage.own_seat,
        stage.first_boards_seat,
        *[
            MeetingConfirmation.objects.create(
                meeting_record=meeting, confirmed_by=person.person_number, recorded_at=now
            )
            for meeting, person in confirmed_by
        ],
        *[
            BoardVote.objects.create(
                submission=submission,
                membership=seat,
                person_number=person.person_number,
                sequence=1,
                choice="approve",
                recorded_at=now,
            )
            for submission, seat, person in votes
        ],
        BoardDecision.objects.create(
            submission=stage.bare,
            outcome="approved",
            route="vote",
            tally='{"approve":2}',
            rules=RULES_OF_TWO,
            recorded_at=now,
        ),
    ]
