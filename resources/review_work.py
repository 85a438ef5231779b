"""What comes up for review: public editions by the day that the Board voted on, for whoever sees to them."""

from django.db.models import OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from approvals import editions
from approvals.days import months_after
from approvals.permissions import keep_board_problems, user_is_author

from .draft_work import owned_by
from .models import CatalogueEntry, ResourcePage
from .review_dates import COMING_UP, MONTHS, review_range
from .work import Line, Work

REVIEW_DATES = "review-"  # with this the names of these kinds of work begin


def is_of_review_dates(section):
    """Return whether a section of "My work" says what comes up for review."""
    return section.name.startswith(REVIEW_DATES)


def review_work(person):
    """Yield a `Work` for each range of days; all public resources for the secretary, an Author's own for the Author."""
    is_author, is_secretary = user_is_author(person), not keep_board_problems(person)
    if not (is_author or is_secretary):
        return
    entries = _due_within(max(MONTHS.values()))
    if not is_secretary:
        its_own = owned_by(person, "edition__translation_key")
        entries = entries.filter(Q(edition__submission__submitted_by=person.person_number) | its_own)
    by_range = {name: [] for name in COMING_UP}
    for entry in entries:
        by_range[review_range(entry.review_by)].append(entry)
    for name, found in by_range.items():
        # The secretary writes no drafts, and reads what the public reads.
        yield Work(f"{REVIEW_DATES}{name}", str(name.label), found, _to_edit if is_author else _to_read)


def _due_within(months):
    drafts = ResourcePage.objects.filter(
        translation_key=OuterRef("edition__translation_key"), locale__language_code=OuterRef("language")
    )
    last = months_after(timezone.localdate(), months)
    return (
        editions.visible(CatalogueEntry.objects.filter(review_by__lte=last))
        .annotate(draft=Subquery(drafts.values("pk")[:1]))
        .only("reference", "language", "slug", "title", "review_by")
        .order_by("review_by", "reference", "language")
    )


def _to_edit(entries):
    return [
        Line(entry.title, reverse("wagtailadmin_pages:edit", args=[entry.draft]), _by(entry))
        if entry.draft
        else _public_line(entry)
        for entry in entries
    ]


def _to_read(entries):
    return [_public_line(entry) for entry in entries]


def _public_line(entry):
    with translation.override(entry.language):
        address = entry.get_absolute_url()
    return Line(entry.title, address, _by(entry))


def _by(entry):
    return _("by %s") % date_format(entry.review_by)
