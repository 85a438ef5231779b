"""The register of decisions as an Atom feed: what the page of it says of its newest entries, and no more."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from approvals.models import Outcome, Route
from resources.atom import MOST_ENTRIES, BoardFeed
from resources.open_data import open_data
from resources.public_register import WITHDRAWN, public_register_entries, public_rows


@require_safe
@open_data
def register_feed(request):
    """Give the newest decisions and withdrawals. It counts votes and names nobody."""
    page = reverse("register")
    title = _("Register of decisions: %s") % settings.BOARD_NAME
    feed = BoardFeed(title, page, reverse("register_feed"), get_language())
    for row in public_rows(public_register_entries()[:MOST_ENTRIES]):
        said = f"{_what_happened(row)}: {_about(row)}"
        feed.add_entry(f"register/{row.number}", said, row.address or page, row.recorded_at, _in_numbers(row))
    return feed.response()


def _what_happened(row):
    if row.outcome == WITHDRAWN:
        return _("Withdrawn")
    if row.route == Route.CHAIRS_ACTION:
        return _("Approved by the chair")
    if row.is_ratification:
        return _("Ratified") if row.outcome == Outcome.APPROVED else _("Not ratified")
    return _("Approved") if row.outcome == Outcome.APPROVED else _("Rejected")


def _about(row):
    if not row.reference:
        return _("A submission")
    names = {"reference": row.reference, "number": row.edition_number, "title": row.title}
    if row.title:
        return _("%(title)s (%(reference)s, edition %(number)d)") % names
    return _("%(reference)s, edition %(number)d") % names


def _in_numbers(row):
    if row.votes:
        counts = {
            "in_favour": row.votes["approve"] + row.votes.get("conditions", 0),
            "against": row.votes["reject"],
            "abstained": row.votes["abstain"],
        }
        return _("For: %(in_favour)d. Against: %(against)d. Abstained: %(abstained)d.") % counts
    return row.reason
