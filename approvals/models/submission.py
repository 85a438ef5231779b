"""A content, frozen and sent to review. It cannot change; the draft may."""

import json

from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from .decision import Route
from .record import Record
from .redactable import CanonicalText
from .review import ReviewOutcome
from .withdrawal import Withdrawal


class SubmissionQuerySet(models.QuerySet):
    """Submissions by where they stand. Each may have one review, one recall and one decision."""

    def with_outcome(self):
        """Read review, recall, decision, ratification, edition, and what it translates, in the same query."""
        return self.select_related(
            "review", "recall", "chairs_action", "decision__ratification", "edition", "translated_edition__edition"
        )

    def for_resource(self, translation_key, language):
        """Submissions of one resource in one language."""
        return self.filter(translation_key=translation_key, language=language)

    def waiting(self):
        """Submissions that may still be decided: neither recalled, sent back nor decided."""
        return self.filter(recall=None, decision=None).exclude(review__outcome=ReviewOutcome.CHANGES_REQUESTED)

    def in_review(self):
        """Submissions that wait for a reviewer."""
        return self.waiting().filter(review=None)

    def before_the_board(self):
        """Submissions that were recommended and wait for the Board's decision."""
        return self.waiting().filter(review__outcome=ReviewOutcome.RECOMMENDED)

    def awaiting_ratification(self):
        """Submissions that the chair made public alone, while the Board may still ratify them."""
        withdrawn = Withdrawal.objects.filter(
            translation_key=models.OuterRef("translation_key"),
            language=models.OuterRef("language"),
            last_edition__gte=models.OuterRef("edition__number"),
        )
        return self.filter(
            ~models.Exists(withdrawn),
            decision__route=Route.CHAIRS_ACTION,
            decision__ratification=None,
            chairs_action__lapses_at__gt=timezone.now(),
        )

    def with_open_vote(self):
        """Submissions on which the Board's vote is open: to decide, or to ratify."""
        return self.before_the_board() | self.awaiting_ratification()

    def with_content(self):
        """Return the submissions as a list with their canonical texts, in two queries whatever their number."""
        submissions = list(self)
        texts = CanonicalText.objects.in_bulk([submission.digest for submission in submissions])
        for submission in submissions:
            text = texts.get(submission.digest)
            submission.content = json.loads(text.text) if text else None
        return submissions


class Submission(Record):
    """One content of one resource in one language, frozen; `contributors` wrote, edited or uploaded it."""

    translation_key = models.UUIDField(_("translation key"))
    language = models.CharField(_("language"), max_length=35)
    reference = models.CharField(_("reference"), max_length=20)
    number = models.PositiveIntegerField(_("number"))
    digest = models.CharField(_("SHA-256 of the content"), max_length=64)
    files_digest = models.CharField(_("SHA-256 of the list of files"), max_length=64)
    submitted_by = models.BigIntegerField(_("submitted by"))
    contributors = models.TextField(_("person numbers of the contributors, as a JSON list"))

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["translation_key", "language", "number"], name="approvals_submission_known_by_number"
            )
        ]

    def __str__(self):
        return f"{self.reference} ({self.language}), submission {self.number}"

    @cached_property
    def content(self):
        """The frozen content as a dict, or None where it was redacted."""
        text = CanonicalText.objects.filter(pk=self.digest).first()
        return json.loads(text.text) if text else None

    @property
    def title(self):
        """The title in the frozen content; the reference where it was redacted."""
        return self.content["title"] if self.content else self.reference

    @property
    def contributor_numbers(self):
        """The person numbers of everybody who wrote, edited or uploaded any part of it, the submitter included."""
        return {*json.loads(self.contributors), self.submitted_by}

    @property
    def is_waiting(self):
        """Whether it may still be decided. Reads review, recall and decision."""
        return not (self._has("recall") or self._has("decision") or self.is_sent_back)

    @property
    def is_in_review(self):
        """Whether it waits for a reviewer."""
        return self.is_waiting and not self._has("review")

    @property
    def is_before_the_board(self):
        """Whether it was recommended and waits for the Board's decision."""
        return self.is_waiting and self._has("review")

    @property
    def is_awaiting_ratification(self):
        """Whether the chair made it public alone, and the Board may still ratify that."""
        return (
            self._has("decision")
            and self.decision.route == Route.CHAIRS_ACTION
            and getattr(self.decision, "ratification", None) is None
            and timezone.now() < self.chairs_action.lapses_at
        )

    @cached_property
    def is_withdrawn(self):
        """Whether its edition was withdrawn. A list whose query has asked this already may say so itself."""
        of_this = Withdrawal.objects.filter(translation_key=self.translation_key, language=self.language)
        return self._has("edition") and of_this.filter(last_edition__gte=self.edition.number).exists()

    @property
    def outcome(self):
        """The last word on it, an `Outcome`: the ratification's, else the decision's (perhaps the chair's); or None."""
        if not self._has("decision"):
            return None
        return (getattr(self.decision, "ratification", None) or self.decision).outcome

    @property
    def is_sent_back(self):
        """Whether a reviewer asked for changes."""
        return self._has("review") and self.review.outcome == ReviewOutcome.CHANGES_REQUESTED

    def _has(self, name):
        return getattr(self, name, None) is not None
