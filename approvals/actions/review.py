"""Review: recommend a submission to the Board, which opens its vote, or ask for changes, which ends it."""

import re

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from .. import desk, reasons, register
from ..canonical import to_json
from ..checklist import QUESTIONS, about_question, checklist_problems
from ..exceptions import refuse_if
from ..locks import lock_resource
from ..models import Review, ReviewChecklist, ReviewComment, ReviewOutcome, Submission
from ..outbox import tell
from ..permissions import lost_original_problems, review_problems

PARAGRAPH = re.compile(r"paragraph:[a-z0-9._-]{1,60}")


def review(submission, by, outcome, reason="", answers=None, comments=None):
    """Record what `by` says of the submission and return the `Review`.

    `answers` is {key of a question of the checklist: answer}: a recommendation needs all of them. `comments` is {what
    it is about, "paragraph:3.2" or "question:delivery": text}; empty ones are left out. To ask for changes takes a
    reason.
    """
    answers = {key: answer for key, answer in (answers or {}).items() if answer}
    comments = {about: text.strip() for about, text in (comments or {}).items() if text.strip()}
    is_recommendation = outcome == ReviewOutcome.RECOMMENDED
    refuse_if([] if outcome in ReviewOutcome.values else [_("Choose whether to recommend it or to ask for changes.")])
    refuse_if(
        [
            *reasons.reason_problems(reason, required=not is_recommendation, what=_("ask for changes")),
            *checklist_problems(answers, comments, is_recommendation),
            *_comment_problems(comments),
        ]
    )
    with transaction.atomic():
        lock_resource(submission.translation_key, submission.language)
        submission = Submission.objects.with_outcome().get(pk=submission.pk)
        refuse_if(review_problems(by, submission))
        refuse_if(lost_original_problems(submission) if is_recommendation else [])
        recorded = Review.objects.create(
            submission=submission,
            outcome=outcome,
            reviewed_by=by.person_number,
            reason_digest=reasons.keep(reason),
            recorded_at=timezone.now(),
        )
        register.enter(recorded, *_checklist(recorded, answers), *_comments(recorded, comments))
        tell(recorded)
        desk.follow_on_commit(submission, by)
    return recorded


def _comment_problems(comments):
    questions = {about_question(question.key) for question in QUESTIONS}
    if not all(about in questions or PARAGRAPH.fullmatch(about) for about in comments):
        return [_("A comment is about nothing that this page shows. Load the page again.")]
    return [
        problem
        for text in comments.values()
        for problem in reasons.reason_problems(text, required=False, what=_("comment"))
    ]


def _checklist(recorded, answers):
    """Return the new record of the answers in a list, with the words in which each was asked; none without answers."""
    if not answers:
        return []
    with translation.override(settings.LANGUAGE_CODE):
        answered = [
            {"key": question.key, "question": str(question.text), "answer": answers[question.key]}
            for question in QUESTIONS
            if question.key in answers
        ]
    return [
        ReviewChecklist.objects.create(review=recorded, answers=to_json(answered), recorded_at=recorded.recorded_at)
    ]


def _comments(recorded, comments):
    return [
        ReviewComment.objects.create(
            review=recorded, about=about, reason_digest=reasons.keep(text), recorded_at=recorded.recorded_at
        )
        for about, text in comments.items()
    ]
