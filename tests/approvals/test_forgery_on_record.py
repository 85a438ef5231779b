"""Forged rows that an owner of the database writes, without triggers: the proof of the register names them."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import F, Value
from django.db.models.functions import Replace

from approvals import register
from approvals.ballot import ballot_of
from approvals.canonical import to_json
from approvals.models import (
    BoardDecision,
    Ratification,
    RegisterEntry,
    Submission,
)
from approvals.verification import register_problems
from resources.catalogue import catalogue_problems

from .forged_stage import drop_triggers, set_the_stage
from .forgeries import forgeries
from .test_forgery import AT_A_KEY_THAT_IS_TAKEN
from .test_verification import rechain

# What the proof reads is the same in both databases; what each refuses to write is tried in `test_forgery.py`.
pytestmark = pytest.mark.one_database
DECIDING = (BoardDecision, Ratification)
# Unique and foreign keys hold without a trigger.
CANNOT_BE_WRITTEN = AT_A_KEY_THAT_IS_TAKEN | {
    "edition without a decision",
    "ratification of a decision that is not there",
}


@pytest.fixture
def stage(people, sectors):
    """The stage without triggers."""
    stage = set_the_stage(people, sectors)
    drop_triggers()
    return stage


def cunning(model, fields):
    """Return the fields of a decision with the very rules and tally that the recount expects."""
    if model not in DECIDING:
        return fields
    of_a_decision = {"decision": fields.get("decision_id")} if model is Ratification else {}
    submission = Submission.objects.with_outcome().filter(
        **of_a_decision or {"pk": fields["submission_id"]}, review__isnull=False
    )
    if not submission:
        return fields
    ballot = ballot_of(submission[0])
    return fields | {"rules": to_json(ballot.rules.to_data()), "tally": to_json(ballot.tally)}


def told_of(stage, is_entered):
    """Write each forged row in turn and undo it; return {what is forged: what is said of it, or None}.

    None is for what constraints refuse. `is_entered`: with an entry of its own at the end of the chain.
    """
    before, told = set(register_problems()), {}
    for name, (model, fields) in forgeries(stage).items():
        try:
            with transaction.atomic():
                row = model.objects.create(**cunning(model, fields))
                connection.check_constraints(table_names=[model._meta.db_table])
                if is_entered:
                    register.enter(row)
                told[name] = set(register_problems()) - before
                transaction.set_rollback(True)
        except IntegrityError:
            told[name] = None
    return told


def test_forged_row_is_named_when_it_has_no_entry(stage):
    told = told_of(stage, is_entered=False)
    assert {name for name, problems in told.items() if problems is None} == CANNOT_BE_WRITTEN
    unnamed = {
        name
        for name, problems in told.items()
        if problems is not None and not any("has no entry in the register" in problem for problem in problems)
    }
    assert unnamed == set()


def test_forged_decision_is_named_although_it_has_an_entry(stage):
    """The chain verifies; the votes, meetings and rules on record do not give the decision."""
    told = told_of(stage, is_entered=True)
    assert {name for name, problems in told.items() if problems == set()} == set()
    for name in told.keys() - CANNOT_BE_WRITTEN:
        assert all("Entry" in problem for problem in told[name]), name


def test_turned_decision_is_named_when_the_chain_was_made_to_fit(stage):
    """By the recount; and by the head that somebody has on paper."""
    head = register.head().hash
    rejected = stage.rejected.decision.pk
    BoardDecision.objects.filter(pk=rejected).update(outcome="approved")
    RegisterEntry.objects.filter(table_name=BoardDecision._meta.db_table, row_id=rejected).update(
        facts=Replace(F("facts"), Value('"outcome":"rejected"'), Value('"outcome":"approved"'))
    )
    rechain()
    problems = list(register_problems(expected_head=head))
    assert any(f"Board decision {rejected} is not what its votes and rules give" in problem for problem in problems)
    assert any("cut off, or rewritten" in problem for problem in problems)


def test_forged_edition_is_named_by_the_catalogue_although_it_has_an_entry(stage):
    model, fields = forgeries(stage)["edition of what was rejected"]
    register.enter(model.objects.create(**fields))
    assert list(catalogue_problems()) == ["The catalogue lacks edition 2 of HIPB-0002."]
