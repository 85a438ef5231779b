"""What a submission in another language translates: on record with it, and proved."""

from datetime import timedelta

import pytest

from approvals import register, triggers
from approvals.actions import submit, withdraw
from approvals.exceptions import ActionRefused
from approvals.models import TranslatedEdition
from approvals.verification.translations import translation_problems

from .plain_resource import PlainResource, approved, in_polish


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
