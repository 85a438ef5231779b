"""Makes editions by the thousand, as the actions would, through the insert-only tables and past no trigger.

Each has its submission, review, three votes, decision and register entries: the register verifies afterwards, and the
catalogue is what `rebuild_catalogue` would make.
"""

import uuid
from datetime import date

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from accounts import roles
from approvals import register
from approvals.canonical import digest, digest_of_text, to_json
from approvals.editions import Span, contents_of, readable_editions
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
    Submission,
)
from approvals.voting_rules import tally
from resources.catalogue import entry_of
from resources.models import CatalogueEntry

AT_ONCE = 250
VOTES = ["approve", "approve", "approve"]
FIRST_NUMBER = 100_000  # of a reference: far from those of the demonstration


def load(count, progress=lambda made: None):
    """Make `count` editions more, like those of the demonstration; `progress` is called with how many were made."""
    models = list(contents_of(readable_editions()).values())
    begin = Edition.objects.count()
    for start in range(begin, begin + count, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, begin + count))
        _load([_content(models[number % len(models)], number) for number in numbers])
        progress(len(numbers))


def _content(model, number):
    """Return a content of its own: the files stay with the resource that has them."""
    return model | {
        "reference": f"HIPB-{FIRST_NUMBER + number}",
        "title": f"{model['title'][:200]} {number}",
        "files": [],
        "body": [block for block in model["body"] if block["type"] != "image"],
    }


@transaction.atomic
def _load(contents):
    now = timezone.now()
    author, reviewer = (_person_in(role) for role in (roles.AUTHOR, roles.REVIEWER))
    members = list(memberships_at(now).values())[: len(VOTES)]
    rules = to_json(rules_on(timezone.localdate(now)).to_data())
    texts = [to_json(content) for content in contents]
    addresses = Address.objects.bulk_create(
        Address(
            reference=content["reference"], language=content["language"], translation_key=uuid.uuid4(), recorded_at=now
        )
        for content in contents
    )
    CanonicalText.objects.bulk_create(CanonicalText(digest=digest_of_text(text), text=text) for text in texts)
    submissions = Submission.objects.bulk_create(
        Submission(
            translation_key=address.translation_key,
            language=address.language,
            reference=address.reference,
            number=1,
            digest=digest_of_text(text),
            files_digest=digest([]),
            submitted_by=author.person_number,
            contributors=to_json([author.person_number]),
            recorded_at=now,
        )
        for address, text in zip(addresses, texts, strict=True)
    )
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
    CatalogueEntry.objects.bulk_create(
        entry_of(Span(edition, edition.public_from, None), content)
        for edition, content in zip(editions, contents, strict=True)
    )
    register.enter(*addresses, *submissions, *reviews, *votes, *decisions, *editions)


def _person_in(role):
    return get_user_model().objects.filter(groups__name=role).order_by("pk").first()
