"""The stage of a resource, in two answers: what the public has, and where the draft stands. Derived, never stored."""

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from . import editions as public_side
from .models import Edition, Outcome, Submission, Withdrawal


class PublicStage(models.TextChoices):
    """What the public has."""

    NOTHING = "nothing", gettext_lazy("Not public")
    SCHEDULED = "scheduled", gettext_lazy("Approved, public later")
    PUBLIC = "public", gettext_lazy("Public")
    REVIEW_DUE = "review_due", gettext_lazy("Public, review due")
    LAPSED = "lapsed", gettext_lazy("No longer public: not ratified")
    WITHDRAWN = "withdrawn", gettext_lazy("Withdrawn")


class DraftStage(models.TextChoices):
    """Where the draft stands."""

    DRAFT = "draft", gettext_lazy("Draft")
    IN_REVIEW = "in_review", gettext_lazy("In review")
    SENT_BACK = "sent_back", gettext_lazy("Sent back")
    BEFORE_THE_BOARD = "before_the_board", gettext_lazy("Before the Board")
    AWAITING_RATIFICATION = "awaiting_ratification", gettext_lazy("Waiting for the Board to ratify it")
    REJECTED = "rejected", gettext_lazy("Rejected")
    NOTHING_NEWER = "nothing_newer", gettext_lazy("Nothing newer")


@dataclass(frozen=True)
class Stage:
    """Both answers, with the number of the public edition and the latest submission where there are any."""

    public: PublicStage
    draft: DraftStage
    edition_number: int | None = None
    submission: Submission | None = None

    def __str__(self):
        if self.draft == DraftStage.NOTHING_NEWER:
            return self.public_label
        if self.draft == DraftStage.DRAFT:
            return (
                str(self.draft.label)
                if self.public == PublicStage.NOTHING
                else _("%s. Newer draft") % self.public_label
            )
        return _("%(public)s. Draft: %(draft)s") % {"public": self.public_label, "draft": self.draft.label}

    @property
    def is_public(self):
        """Whether the public has an edition."""
        return self.public in (PublicStage.PUBLIC, PublicStage.REVIEW_DUE)

    @property
    def public_label(self):
        """What the public has, in words."""
        if self.is_public:
            return _("%(stage)s (edition %(number)d)") % {"stage": self.public.label, "number": self.edition_number}
        return str(self.public.label)


def stage_of(page):
    """Return the `Stage` of one page: anything with a translation key, a locale and Wagtail's revision dates."""
    return stages_of([page])[page.pk]


def stages_of(pages):
    """Return {page key: `Stage`} for pages, in a fixed number of queries whatever their number."""
    pages = list(pages)
    keys = {page.translation_key for page in pages}
    submissions = _latest(Submission.objects.with_outcome().filter(translation_key__in=keys).order_by("number"))
    editions = _all(public_side.with_decision(Edition.objects.filter(translation_key__in=keys)).order_by("number"))
    withdrawals = _latest(Withdrawal.objects.filter(translation_key__in=keys).order_by("last_edition"))
    now, today = timezone.now(), timezone.localdate()
    found = {}
    for page in pages:
        key = (page.translation_key, page.locale.language_code)
        withdrawal, submission = withdrawals.get(key), submissions.get(key)
        public, number = _public_stage(editions.get(key, []), withdrawal, now, today)
        found[page.pk] = Stage(public, _draft_stage(page, submission, withdrawal), number, submission)
    return found


def draft_has_moved_on(page, submission):
    """Return whether the draft was saved after it was submitted; the submission stays as it was."""
    saved_at = page.latest_revision_created_at
    return bool(saved_at and saved_at > submission.recorded_at)


def _public_stage(editions, withdrawal, now, today):
    closed_up_to = withdrawal.last_edition if withdrawal else 0
    spans = public_side.spans(editions, closed_up_to, public_side.lapses_of(editions))
    for span in spans:
        if span.visible_from <= now and (span.visible_until is None or now < span.visible_until):
            edition = span.edition
            is_due = is_review_due(edition.review_by, today)
            return (PublicStage.REVIEW_DUE if is_due else PublicStage.PUBLIC), edition.number
    if any(now < span.visible_from for span in spans):
        return PublicStage.SCHEDULED, None
    if not editions:
        return PublicStage.NOTHING, None
    return (PublicStage.WITHDRAWN if editions[-1].number <= closed_up_to else PublicStage.LAPSED), None


def is_review_due(review_by: date | None, today: date):
    """Return whether the day on which a resource was to be reviewed has come."""
    return review_by is not None and review_by <= today


def _draft_stage(page, submission, withdrawal):
    if submission is None:
        return DraftStage.DRAFT
    if submission.is_in_review:
        return DraftStage.IN_REVIEW
    if submission.is_before_the_board:
        return DraftStage.BEFORE_THE_BOARD
    is_closed = withdrawal and hasattr(submission, "edition") and submission.edition.number <= withdrawal.last_edition
    if submission.is_awaiting_ratification and not is_closed:
        return DraftStage.AWAITING_RATIFICATION
    if draft_has_moved_on(page, submission) or hasattr(submission, "recall"):
        return DraftStage.DRAFT
    if submission.is_sent_back:
        return DraftStage.SENT_BACK
    return DraftStage.REJECTED if submission.outcome == Outcome.REJECTED else DraftStage.NOTHING_NEWER


def _latest(rows):
    return {(row.translation_key, row.language): row for row in rows}


def _all(rows):
    grouped = {}
    for row in rows:
        grouped.setdefault((row.translation_key, row.language), []).append(row)
    return grouped
