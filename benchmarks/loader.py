"""Makes editions by the thousand, as the actions would, through the insert-only tables and past no trigger.

Each has its submission, review, three votes, decision and register entries: the register verifies afterwards, and the
catalogue is what `rebuild_catalogue` would make.
"""

import uuid
from datetime import date
from itertools import chain, islice

from django.db import transaction
from django.utils import timezone

from accounts import roles
from approvals import register
from approvals.canonical import digest, digest_of_text, to_json
from approvals.editions import Span
from approvals.membership import memberships_at, rules_on
from approvals.models import (
    Address,
    BoardDecision,
    BoardVote,
    CanonicalText,
    Edition,
    Outcome,
    Review,
    Route,
    StoredFile,
    Submission,
    SubmissionFile,
)
from approvals.voting_rules import tally
from benchmarks.people import person_in
from resources.catalogue import entry_of, insert
from resources.catalogue_changes import record_rebuild

AT_ONCE = 250
VOTES = ["approve", "approve", "approve"]


def load(contents, progress=lambda made: None):
    """Make an edition of each content of an iterable; `progress` is called with how many were made since."""
    contents = iter(contents)
    while some := list(islice(contents, AT_ONCE)):
        _load(some)
        progress(len(some))


def key_of(reference):
    """Return the translation key of a loaded resource: the same in every database."""
    return uuid.uuid5(uuid.NAMESPACE_OID, reference)


def make_catalogue_rows(editions, contents):
    """Make the catalogue of new editions, each with its content in the same place of the other list."""
    pairs = zip(editions, contents, strict=True)
    insert([entry_of(Span(edition, edition.public_from, None), content) for edition, content in pairs])
    record_rebuild()


def _submission_files(reference, language, content):
    """Return the unsaved `SubmissionFile`s of a content's only submission."""
    return [
        SubmissionFile(
            key=f"{reference}/{language}/1/{position}",
            stored_file_id=file["sha256"],
            purpose="file",
            name=file["name"],
            media_type=file["media_type"],
        )
        for position, file in enumerate(content["files"], start=1)
    ]


@transaction.atomic
def _load(contents):
    now = timezone.now()
    author, reviewer = (person_in(role) for role in (roles.AUTHOR, roles.REVIEWER))
    members = list(memberships_at(now).values())[: len(VOTES)]
    rules = to_json(rules_on(timezone.localdate(now)).to_data())
    texts = [to_json(content) for content in contents]
    addresses = Address.objects.bulk_create(
        Address(
            reference=content["reference"],
            language=content["language"],
            translation_key=key_of(content["reference"]),
            recorded_at=now,
        )
        for content in contents
    )
    pairs = list(zip(addresses, contents, strict=True))
    CanonicalText.objects.bulk_create(CanonicalText(digest=digest_of_text(text), text=text) for text in texts)
    listed = [_submission_files(address.reference, address.language, content) for address, content in pairs]
    stored = StoredFile.objects.bulk_create(
        StoredFile(sha256=file["sha256"], size=file["size"], recorded_at=now)
        for content in contents
        for file in content["files"]
    )
    submissions = Submission.objects.bulk_create(
        Submission(
            translation_key=address.translation_key,
            language=address.language,
            reference=address.reference,
            number=1,
            digest=digest_of_text(text),
            files_digest=digest([file.facts() for file in files]),
            submitted_by=author.person_number,
            contributors=to_json([author.person_number]),
            recorded_at=now,
        )
        for address, text, files in zip(addresses, texts, listed, strict=True)
    )
    for submission, files in zip(submissions, listed, strict=True):
        for file in files:
            file.submission = submission
    SubmissionFile.objects.bulk_create(chain.from_iterable(listed))
    reviews = Review.objects.bulk_create(
        Review(submission=submission, outcome="recommended", reviewed_by=reviewer.person_number, recorded_at=now)
        for submission in submissions
    )
    votes = BoardVote.objects.bulk_create(
        BoardVote(
            submission=submission,
            membership=member,
            person_number=member.person_number,
            sequence=1,
            choice=choice,
            recorded_at=now,
        )
        for submission in submissions
        for member, choice in zip(members, VOTES, strict=True)
    )
    decisions = BoardDecision.objects.bulk_create(
        BoardDecision(
            submission=submission,
            outcome=Outcome.APPROVED,
            route=Route.VOTE,
            tally=to_json(tally(VOTES)),
            rules=rules,
            recorded_at=now,
        )
        for submission in submissions
    )
    editions = Edition.objects.bulk_create(
        Edition(
            submission=decision.submission,
            decision=decision,
            translation_key=decision.submission.translation_key,
            language=decision.submission.language,
            reference=decision.submission.reference,
            number=1,
            digest=decision.submission.digest,
            public_from=now,
            review_by=date.fromisoformat(content["review_by"]) if content["review_by"] else None,
            recorded_at=now,
        )
        for decision, content in zip(decisions, contents, strict=True)
    )
    make_catalogue_rows(editions, contents)
    register.enter(*addresses, *stored, *submissions, *reviews, *votes, *decisions, *editions)
