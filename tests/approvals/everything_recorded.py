"""One row at least of every insert-only table, made by the actions: what the tests of triggers and proof attack."""

from datetime import timedelta

from django.utils import timezone

from accounts import roles
from approvals.actions import (
    appoint_member,
    confirm_meeting,
    confirm_membership,
    declare_interest,
    end_membership,
    extend_vote,
    recall,
    record_meeting,
    redact_content,
    review,
    set_public_from,
    set_rules,
    settle_due,
    submit,
    take_chairs_action,
    vote,
    withdraw,
)
from approvals.voting_rules import Rules
from tests.people import make_person

from .plain_resource import PlainResource, approved, before_the_board, in_polish, rejected


def record_everything(people, sectors, days_later):
    """Take resources to every end, the last of them a month from now; return the resource that is public."""
    public = PlainResource("HIPB-0001", files={"handout.txt": b"Notice, check, share", "poster.txt": b"Share"})
    approved(public, people)
    submit(in_polish(public), people.author)
    rejected(PlainResource("HIPB-0002", title="Rejected"), people)
    withdrawn = PlainResource("HIPB-0003", title="Withdrawn")
    approved(withdrawn, people)
    withdraw("HIPB-0003", "en-gb", people.author, "The law has changed.", replacement="HIPB-0001")
    recall(before_the_board(PlainResource("HIPB-0004", title="Recalled"), people), people.author, "A page is missing.")
    sent_back = submit(PlainResource("HIPB-0005", title="Sent back"), people.author)
    review(
        sent_back,
        people.reviewer,
        "changes_requested",
        "Name the local contact.",
        answers={"website": "no"},
        comments={"paragraph:1": "Whom does one call?", "question:website": "The telephone number is missing."},
    )
    today = timezone.localdate()
    decide_otherwise_than_by_a_vote(people, today)
    redacted = PlainResource("HIPB-0008", title="Redacted", files={"named.txt": b"A name"})
    redact_content(approved(redacted, people).submission, people.secretary, "It names a person.")
    seat = appoint_member(make_person("New Member", roles.BOARD_MEMBER), sectors["health"], people.secretary, today)
    confirm_membership(seat, people.members[1])
    end_membership(seat, people.secretary, today + timedelta(days=30), "Moves away.")
    set_rules(Rules(quorum=4), people.secretary, in_force_from=today + timedelta(days=1))
    late = before_the_board(PlainResource("HIPB-0009", title="Late"), people)
    vote(late, people.members[0], "conditions", "Check the telephone number again.")
    declare_interest(late, people.members[1], "I wrote a part of the first edition.")
    with days_later(29):
        settle_due(late)
        extend_vote(late, people.secretary, timezone.localdate() + timedelta(days=7), "Two members were away.")
    return public


def decide_otherwise_than_by_a_vote(people, today):
    """Take one resource through a meeting, with a day of publication, and one through a ratified chair's action."""
    met = before_the_board(PlainResource("HIPB-0006", title="Met"), people)
    set_public_from(met, people.secretary, today + timedelta(days=3))
    present = [member.person_number for member in people.members[:3]]
    recorded = record_meeting(met, people.secretary, "approved", today, "2026/11, item 4", present, "All agreed.")
    confirm_meeting(recorded, people.members[3])
    urgent = before_the_board(PlainResource("HIPB-0007", title="Urgent"), people)
    take_chairs_action(urgent, people.members[0], "Schools open on Monday.", today + timedelta(days=35))
    for member in people.members[1:4]:
        vote(urgent, member, "approve")
