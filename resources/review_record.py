"""What a reviewer answered and said of single paragraphs: the part of the record that the Board and the author read."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from approvals import reasons
from approvals.checklist import Answer, about_question
from approvals.models import ReviewChecklist, ReviewComment

from .paragraphs import paragraphs_of


@dataclass(frozen=True)
class Answered:
    """A question as it was asked, the answer in words, and the comment on it with its digest, or ""."""

    question: str
    answer: str
    is_no: bool
    comment: str = ""
    digest: str = ""


@dataclass(frozen=True)
class Commented:
    """A paragraph (None where the content was redacted), what was said of it, and the digest of that."""

    paragraph: object
    comment: str
    digest: str


@dataclass(frozen=True)
class ReviewRecord:
    """The answers in the order of the questions, and the comments in the order of the content."""

    answered: list
    commented: list

    def __bool__(self):
        return bool(self.answered or self.commented)

    @property
    def has_more_than_yes(self):
        """Whether any answer is a no, or came with words: then nobody should have to look for it."""
        return any(entry.is_no or entry.comment for entry in self.answered)

    @property
    def in_short(self):
        """How often each answer was given, as one sentence."""
        counted = Counter(entry.answer for entry in self.answered)
        total = ngettext("%d question answered", "%d questions answered", len(self.answered)) % len(self.answered)
        return f"{total}: {', '.join(f'{answer.lower()} {number}' for answer, number in counted.items())}"


def review_record(submission):
    """Return the `ReviewRecord` of a submission read with its outcome, in three queries."""
    checklist = ReviewChecklist.objects.filter(review__submission=submission).first()
    comments = list(ReviewComment.objects.filter(review__submission=submission))
    texts = reasons.read(*[comment.reason_digest for comment in comments])
    said = {
        comment.about: (texts.get(comment.reason_digest) or _("This comment was removed."), comment.reason_digest)
        for comment in comments
    }
    answered = [
        Answered(
            entry["question"],
            str(Answer(entry["answer"]).label),
            entry["answer"] == Answer.NO,
            *said.get(about_question(entry["key"]), ()),
        )
        for entry in (checklist.answered if checklist else [])
    ]
    return ReviewRecord(answered, _commented(submission, said))


def _commented(submission, said):
    known = {f"paragraph:{paragraph.key}": paragraph for paragraph in paragraphs_of(submission.content or {})}
    # What is about a paragraph stands in its order; of a redacted content only the comments are left.
    of_paragraphs = [about for about in said if about.startswith("paragraph:")]
    order = {about: place for place, about in enumerate(known)}
    return [
        Commented(known.get(about), *said[about])
        for about in sorted(of_paragraphs, key=lambda about: order.get(about, len(order)))
    ]
