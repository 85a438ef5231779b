"""Forged rows: the database refuses each, whether Django's ORM writes it or SQL by another connection."""

import re
from contextlib import closing

import pytest
from django.db import DatabaseError, connection, transaction

from approvals.models import (
    BoardDecision,
    BoardMembership,
    BoardRules,
    BoardVote,
    ChairsAction,
    DeclaredInterest,
    Edition,
    MeetingConfirmation,
    MembershipConfirmation,
    Ratification,
    Recall,
)

from .forged_stage import drop_triggers, set_the_stage
from .forgeries import forgeries
from .test_triggers import REFUSALS, outside_connection

FLOORS = {
    BoardDecision: "a decision without the votes that it needs",
    BoardRules: "a quorum below two",
    BoardVote: "a vote without a seat, or on what is closed",
    ChairsAction: "a chair's action without the chair",
    DeclaredInterest: "an interest in what is closed",
    Edition: "an edition without the approval of this very content",
    MeetingConfirmation: "a meeting confirmed by nobody else",
    MembershipConfirmation: "a seat confirmed by nobody else",
    Ratification: "a ratification without the votes that it needs",
    Recall: "what is decided cannot be recalled",
}
# SQLite's own trigger says so before its constraint can; PostgreSQL's constraint, where no floor comes before it.
TAKEN = "exists already|duplicate key value violates unique constraint"
AT_A_KEY_THAT_IS_TAKEN = {
    "Board decision a second time",
    "Board decision to approve what was rejected",
    "edition under a number that is taken",
    "edition a second time",
    "recall of what was recalled",
    "address that is taken",
    "address for what has one",
}


@pytest.fixture
def stage(transactional_db, people, sectors):
    """Everything committed, so that another connection sees it."""
    return set_the_stage(people, sectors)


def create(model, fields):
    """Insert a row as most code does."""
    model.objects.create(**fields)


def create_in_bulk(model, fields):
    """Insert a row past the model's own `save`."""
    model.objects.bulk_create([model(**fields)])


def insert_by_sql(model, fields):
    """Insert a row by the database's own driver, with a connection of its own."""
    row = model(**fields)
    columns = [field for field in model._meta.concrete_fields if not field.primary_key]
    values = [field.get_db_prep_save(getattr(row, field.attname), connection) for field in columns]
    marks = ", ".join(["?" if connection.vendor == "sqlite" else "%s"] * len(values))
    names = ", ".join(field.column for field in columns)
    with closing(outside_connection()) as outside:
        outside.execute("BEGIN")
        outside.execute(f"INSERT INTO {model._meta.db_table} ({names}) VALUES ({marks})", values)
        # Only where the database did not refuse: the next forgery finds the stage as it was.
        outside.execute("ROLLBACK")


def refusal(write, model, fields):
    """Return what the database says against a write, which is undone; "" where it lets it pass."""
    try:
        if write is insert_by_sql:
            write(model, fields)
        else:
            with transaction.atomic():
                write(model, fields)
                transaction.set_rollback(True)
    except (DatabaseError, *REFUSALS) as error:
        return str(error)
    return ""


def test_every_forged_row_is_refused_whoever_writes_it(stage):
    """One test for all of them: setting the stage costs more than attacking it."""
    forged = forgeries(stage)
    assert forged.keys() >= AT_A_KEY_THAT_IS_TAKEN
    unexpected = []
    for name, (model, fields) in forged.items():
        expected = f"{FLOORS.get(model, TAKEN)}|{TAKEN}" if name in AT_A_KEY_THAT_IS_TAKEN else FLOORS[model]
        for write in (create, create_in_bulk, insert_by_sql):
            said = refusal(write, model, fields)
            if not re.search(expected, said):
                unexpected.append((name, write.__name__, said))
    assert unexpected == []


def test_same_rows_pass_when_they_are_true(stage):
    """What the floors ask can be had: each of these differs from a forged row in one respect."""
    member = stage.people.members[1]
    voted = dict(forgeries(stage)["Board vote under another member's seat"][1])
    voted["membership_id"] = stage.seats[stage.people.members[2].person_number].pk
    confirmed = dict(forgeries(stage)["confirmation of a meeting by a superuser"][1])
    confirmed["confirmed_by"] = member.person_number
    edition = dict(forgeries(stage)["edition with other content"][1])
    edition["digest"] = stage.bare.digest
    seat = dict(forgeries(stage)["confirmation of a membership by a superuser"][1])
    seat["confirmed_by"] = member.person_number
    for model, fields in (
        (BoardVote, voted),
        (MeetingConfirmation, confirmed),
        (Edition, edition),
        (MembershipConfirmation, seat),
    ):
        for write in (create, create_in_bulk, insert_by_sql):
            assert refusal(write, model, fields) == ""


def test_nobody_joins_the_first_board_afterwards(db, people):
    """Nor by the very moment at which a command confirmed it: the register has had its first members."""
    first = BoardMembership.objects.select_related("confirmation").first()
    seat = BoardMembership.objects.create(
        person_number=people.superuser.person_number,
        sector_id=first.sector_id,
        is_chair=False,
        member_from=first.member_from,
        entered_by=first.entered_by,
        recorded_at=first.recorded_at,
    )
    confirmed = {"membership": seat, "confirmed_by": None, "recorded_at": first.confirmation.recorded_at}
    assert FLOORS[MembershipConfirmation] in refusal(create, MembershipConfirmation, confirmed)
    drop_triggers()
    assert refusal(create, MembershipConfirmation, confirmed) == ""
