"""One row at least of every insert-only table, made by the actions: what the tests of triggers and proof attack."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from accounts import roles
from approvals import register
from approvals.actions import (
    appoint_member,
    confirm_membership,
    end_membership,
    recall,
    review,
    set_rules,
    submit,
    withdraw,
)
from approvals.models import Redaction
from approvals.voting_rules import Rules
from tests.people import make_person

from .plain_resource import PlainResource, approved, before_the_board, rejected


def record_everything(people, sectors):
    """Take resources to every end; return the resource that is public."""
    public = PlainResource("HIPB-0001", files={"handout.txt": b"Notice, check, share", "poster.txt": b"Share"})
    approved(public, people)
    rejected(PlainResource("HIPB-0002", title="Rejected"), people)
    withdrawn = PlainResource("HIPB-0003", title="Withdrawn")
    approved(withdrawn, people)
    withdraw("HIPB-0003", "en-gb", people.author, "The law has changed.", replacement="HIPB-0001")
    recall(before_the_board(PlainResource("HIPB-0004", title="Recalled"), people), people.author, "A page is missing.")
    sent_back = submit(PlainResource("HIPB-0005", title="Sent back"), people.author)
    review(sent_back, people.reviewer, "changes_requested", "Name the local contact.")
    today = timezone.localdate()
    seat = appoint_member(make_person("New Member", roles.BOARD_MEMBER), sectors["health"], people.secretary, today)
    confirm_membership(seat, people.members[1])
    end_membership(seat, people.secretary, today + timedelta(days=30), "Moves away.")
    set_rules(Rules(quorum=4), people.secretary, in_force_from=today + timedelta(days=1))
    with transaction.atomic():
        redaction = Redaction.objects.create(
            table_name="approvals_freetext",
            row_key="f" * 64,
            redacted_by=people.secretary.person_number,
            reason_digest="",
            recorded_at=timezone.now(),
        )
        register.enter(redaction)
    return public
