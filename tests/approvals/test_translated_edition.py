"""What a submission in another language translates: on record with it, and proved."""

from datetime import timedelta
from functools import partial

import pytest
from django.utils import timezone

from approvals import register, triggers
from approvals.actions import (
    confirm_meeting,
    record_meeting,
    review,
    settle_due,
    submit,
    take_chairs_action,
    vote,
    withdraw,
)
from approvals.actions.settle_due import OPEN
from approvals.exceptions import ActionRefused
from approvals.models import Choice, Edition, MissedQuorum, TranslatedEdition
from approvals.verification import register_problems
from approvals.verification.translations import translation_problems
from tests.reviewing import recommend

from .plain_resource import PlainResource, approved, before_the_board, in_polish

LOST = "The original was withdrawn or has lapsed: nothing can be translated."


def test_submission_records_the_edition_that_was_public_when_it_translates_one(people):
    original = PlainResource()
    approved(original, people)
    second = approved(original, people)
    submission = submit(in_polish(original), people.author)
    assert submission.translated_edition.edition == second
    assert register.entry_of(submission.translated_edition) == register.head()
    assert list(translation_problems()) == []


def test_submission_records_nothing_when_it_is_an_original(people):
    submit(PlainResource(), people.author)
    assert not TranslatedEdition.objects.exists()


@pytest.mark.parametrize("was_public", [False, True])
def test_submission_is_refused_when_its_original_is_not_public(people, was_public):
    original = PlainResource()
    if was_public:
        approved(original, people)
        withdraw(original.reference, "en-gb", people.author, "The law has changed.")
    with pytest.raises(ActionRefused, match="The original is not public"):
        submit(in_polish(original), people.author)
    assert not TranslatedEdition.objects.exists()


def test_submission_is_refused_when_another_edition_became_public_while_it_was_being_frozen(people):
    original = PlainResource()
    approved(original, people)
    translation = in_polish(original)

    def slow_files():
        translation.frozen_files = list
        approved(original, people)
        return []

    translation.frozen_files = slow_files
    with pytest.raises(ActionRefused, match="Another edition of the original became public at this moment"):
        submit(translation, people.author)


def test_translation_is_not_recommended_when_its_original_was_withdrawn(people):
    original = PlainResource()
    approved(original, people)
    submission = submit(in_polish(original), people.author)
    withdraw(original.reference, "en-gb", people.author, "The law has changed.")
    with pytest.raises(ActionRefused, match=LOST):
        recommend(submission, people.reviewer)
    review(submission, people.reviewer, "changes_requested", "Take it back.")


def test_no_route_approves_a_translation_when_its_original_was_withdrawn(people, days_later):
    original = PlainResource()
    approved(original, people)
    submission = before_the_board(in_polish(original), people)
    for member in people.members[:2]:
        vote(submission, member, "approve")
    meeting = [people.secretary, "approved", timezone.localdate(), "2026/11, item 4"]
    present = [member.person_number for member in people.members[:3]]
    recorded = record_meeting(submission, *meeting, present)
    withdraw(original.reference, "en-gb", people.author, "The law has changed.")
    ratify_by = timezone.localdate() + timedelta(days=35)
    for attempt in (
        partial(vote, submission, people.members[2], "approve"),
        partial(vote, submission, people.members[2], Choice.CONDITIONS, "If the names go."),
        partial(record_meeting, submission, *meeting, present),
        partial(confirm_meeting, recorded, people.members[3]),
        partial(take_chairs_action, submission, people.members[0], "It is urgent.", ratify_by),
    ):
        with pytest.raises(ActionRefused, match=LOST):
            attempt()
    # The deadline settles nothing, and speaks of no missed quorum.
    vote(submission, people.members[2], "abstain")
    days_later(60)
    assert settle_due(submission) == OPEN
    assert not Edition.objects.filter(language="pl").exists() and not MissedQuorum.objects.exists()
    assert list(register_problems()) == []


def test_proof_names_what_could_not_be_translated(people):
    original, other = PlainResource(), PlainResource("HIPB-0002")
    first, foreign = approved(original, people), approved(other, people)
    submission = submit(in_polish(original), people.author)
    row, in_polish_too = submission.translated_edition, approved(in_polish(other), people)
    triggers.drop()
    rows = TranslatedEdition.objects.filter(pk=row.pk)
    for forged in (
        {"edition": foreign},
        {"edition": in_polish_too},
        {"recorded_at": submission.recorded_at + timedelta(microseconds=1)},
    ):
        rows.update(**forged)
        assert [f"edition {row.pk} could not be translated" in said for said in translation_problems()] == [True], (
            forged
        )
        rows.update(edition=first, recorded_at=submission.recorded_at)
    # A withdrawal since changes nothing; one before it does.
    withdrawal = withdraw("HIPB-0001", "en-gb", people.author, "The law has changed.")
    assert list(translation_problems()) == []
    type(withdrawal).objects.filter(pk=withdrawal.pk).update(recorded_at=submission.recorded_at - timedelta(days=1))
    assert len(list(translation_problems())) == 1
