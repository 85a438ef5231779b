"""The stage of drafts in SQL, in both answers, so that a list can be filtered by it. It decides nothing of its own.

`approvals/stage.py` says what the answers are, for pages that were read already; `tests/resources/test_stage_filter.py`
compares the two in every stage. What is public is asked of `approvals/editions.py` alone.
"""

from django.db.models import Case, CharField, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import LessThanOrEqual
from django.utils import timezone

from approvals import editions
from approvals.models import Outcome, ReviewOutcome, Submission, Withdrawal
from approvals.stage import DraftStage, PublicStage

from .models import ResourcePage

# A row of editions or withdrawals, by the page of the outer query.
OF_THE_PAGE = {"translation_key": OuterRef("translation_key"), "language": OuterRef("locale__language_code")}


def in_public_stage(drafts, stages):
    """Return the `drafts` (a queryset) of which the public has one of some `PublicStage`s."""
    return _only(drafts, public_stage(), stages)


def in_draft_stage(drafts, stages):
    """Return the `drafts` (a queryset) that stand at one of some `DraftStage`s."""
    return _only(drafts, draft_stage(), stages)


def public_stage():
    """Return an expression for what the public has of the pages that a query reads: a value of `PublicStage`."""
    readable = editions.readable_editions().filter(**OF_THE_PAGE)
    current_review_by = Subquery(readable.order_by("-number").values("review_by")[:1])
    to_come = editions.open_editions().filter(**OF_THE_PAGE, public_from__gt=timezone.now())
    return _first(
        (LessThanOrEqual(current_review_by, timezone.localdate()), PublicStage.REVIEW_DUE),
        (Exists(readable), PublicStage.PUBLIC),
        (Exists(to_come), PublicStage.SCHEDULED),
        (Exists(editions.editions_not_withdrawn().filter(**OF_THE_PAGE)), PublicStage.LAPSED),
        (Exists(Withdrawal.objects.filter(**OF_THE_PAGE)), PublicStage.WITHDRAWN),
        otherwise=PublicStage.NOTHING,
    )


def draft_stage():
    """Return an expression for where the draft stands of the pages that a query reads: a value of `DraftStage`."""
    stage = _first(
        (Q(recall__isnull=False), DraftStage.DRAFT),
        (Q(pk__in=Submission.objects.awaiting_ratification()), DraftStage.AWAITING_RATIFICATION),
        (Q(decision=None, review=None), DraftStage.IN_REVIEW),
        (Q(decision=None, review__outcome=ReviewOutcome.RECOMMENDED), DraftStage.BEFORE_THE_BOARD),
        (Q(recorded_at__lt=OuterRef("latest_revision_created_at")), DraftStage.DRAFT),
        (Q(review__outcome=ReviewOutcome.CHANGES_REQUESTED), DraftStage.SENT_BACK),
        (Q(decision__outcome=Outcome.REJECTED), DraftStage.REJECTED),
        (Q(decision__ratification__outcome=Outcome.REJECTED), DraftStage.REJECTED),
        otherwise=DraftStage.NOTHING_NEWER,
    )
    submissions = Submission.objects.filter(**OF_THE_PAGE).order_by("-number")
    return Coalesce(Subquery(submissions.values_list(stage)[:1]), Value(DraftStage.DRAFT.value))


def _only(drafts, expression, stages):
    # By key in a query of its own: Wagtail's search can filter by that, and not by an expression (modelsearch 1.3).
    found = ResourcePage.objects.annotate(found=expression).filter(found__in=list(stages))
    return drafts.filter(pk__in=found.order_by().values("pk"))


def _first(*cases, otherwise):
    whens = [When(condition, then=Value(stage.value)) for condition, stage in cases]
    return Case(*whens, default=Value(otherwise.value), output_field=CharField())
