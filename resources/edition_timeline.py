"""The editions of a resource as its page tells them, the newest first: when each came, and what became of it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from approvals.copies import Copy, Standing, copies_of_resource
from approvals.models import Outcome, Route


@dataclass(frozen=True)
class TimelineEdition:
    """One edition; it has addresses where the public may read it, and `is_read` on its own page."""

    copy: Copy
    address: str
    certificate_address: str
    is_read: bool

    @property
    def edition(self):
        """The edition itself."""
        return self.copy.edition

    @property
    def is_current(self):
        """Whether it is the one that is public now."""
        return self.copy.standing == Standing.CURRENT

    @property
    def is_by_the_chair(self):
        """Whether the chair alone made it public at first."""
        return self.edition.decision.route == Route.CHAIRS_ACTION

    @property
    def ratified_at(self):
        """The moment at which the Board ratified what the chair had done, or None."""
        ratification = getattr(self.edition.decision, "ratification", None)
        return ratification.recorded_at if ratification and ratification.outcome == Outcome.APPROVED else None

    @property
    def is_dated_ahead(self):
        """Whether it became public on a later day than that of its approval."""
        approved_on, public_on = map(timezone.localdate, (self.edition.decision.recorded_at, self.edition.public_from))
        return public_on > approved_on


def edition_timeline(entry):
    """Return a `TimelineEdition` for each edition that the public ever had of a catalogue entry's resource; one query.

    An earlier edition may have had another title: its address redirects.
    """
    copies = copies_of_resource(entry.edition.translation_key, entry.language)
    return [_shown(copy, entry) for copy in copies]


def _shown(copy, entry):
    can_be_read = copy.standing in (Standing.CURRENT, Standing.SUPERSEDED)
    where = [entry.reference, entry.slug, copy.edition.number]
    return TimelineEdition(
        copy,
        address=reverse("edition", args=where) if can_be_read else "",
        certificate_address=reverse("certificate", args=where) if can_be_read else "",
        is_read=copy.edition.number == entry.edition_number,
    )
