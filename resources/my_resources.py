"""The drafts of one person, grouped by what they ask of that person, in one query that can be cut into pages."""

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Value, When
from django.utils.translation import gettext_lazy as _

from approvals.models import Outcome, ReviewOutcome, Submission

from .models import ResourcePage

TO_MEND, ON_ITS_WAY, NEITHER = range(3)
GROUP_LABELS = {
    TO_MEND: _("Sent back, rejected or taken back"),
    ON_ITS_WAY: _("On the way to a decision"),
    NEITHER: _("Drafts and decided resources"),
}


def my_resources(person):
    """Return the drafts that a person owns or sent for review, each with `group`; what to mend first, newest first."""
    return (
        ResourcePage.objects.filter(Q(owner=person) | Exists(_submissions().filter(submitted_by=person.person_number)))
        .annotate(
            group=Case(
                When(Exists(_latest().filter(_came_back())), then=Value(TO_MEND)),
                When(Exists(_submissions().waiting() | _submissions().awaiting_ratification()), then=Value(ON_ITS_WAY)),
                default=Value(NEITHER),
                output_field=IntegerField(),
            )
        )
        .select_related("locale")
        .order_by("group", "-latest_revision_created_at", "-pk")
    )


def _submissions():
    """Return the submissions of the page of the outer query."""
    return Submission.objects.for_resource(OuterRef("translation_key"), OuterRef("locale__language_code"))


def _latest():
    later = Submission.objects.filter(
        translation_key=OuterRef("translation_key"), language=OuterRef("language"), number__gt=OuterRef("number")
    )
    return _submissions().filter(~Exists(later))


def _came_back():
    was_refused = Q(review__outcome=ReviewOutcome.CHANGES_REQUESTED) | Q(decision__outcome=Outcome.REJECTED)
    return was_refused | Q(recall__isnull=False)
