"""What the certificate of an edition says: what the Board approved, by which route, and what the register holds of it.

Everything in it is public already, on the edition's page or in the register: it counts votes and names nobody.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from approvals import editions, register
from approvals.ballot import ballots_of
from approvals.models import BoardDecision, Edition, Ratification, RegisterEntry, Route, Submission
from approvals.voting_rules import Rules

from .addresses import file_address
from .catalogue import is_link, slug_of
from .media_types import IMAGE_ENDINGS
from .public_register import PublicRow, public_rows
from .rendering import public_image_addresses
from .rules_met import rules_met
from .short_address import short_address


@dataclass(frozen=True)
class Certificate:
    """The facts of one edition. Files and images are dicts of `title`, `name`, `address`, `size` (bytes), `sha256`."""

    edition: Edition
    content: dict
    slug: str
    current: editions.Span  # of the edition that is the current one, this or another
    decision: PublicRow
    ratification: PublicRow | None  # what the Board said of what its chair did alone
    said_record: BoardDecision | Ratification  # the last word on it, as it was recorded
    sectors: int  # that the votes came from
    files: list
    images: list
    entries: list  # of (what the register entry records, RegisterEntry)
    head: RegisterEntry  # the latest of all entries
    head_recorded_at: datetime
    short_address: str

    @property
    def is_current(self):
        """Whether no other edition has taken its place."""
        return self.current.edition == self.edition

    @property
    def is_the_chairs(self):
        """Whether only the chair has approved it so far."""
        return self.said.route == Route.CHAIRS_ACTION

    @property
    def is_link(self):
        """Whether it leads to material that somebody else keeps."""
        return is_link(self.content)

    @property
    def seen_on(self):
        """The day on which that material was seen, or None."""
        return date.fromisoformat(self.content["external_seen_on"]) if self.content["external_seen_on"] else None

    @property
    def said(self):
        """The last word on it: the Board's on what the chair did alone, else the decision."""
        return self.ratification or self.decision

    @property
    def rules_met(self):
        """A list of (rule, how it was met), in the language in which it is asked for."""
        return rules_met(self.said_record, self.sectors)


def certificate_of(edition, content):
    """Return the `Certificate` of an edition that may be read, and its content; queries do not grow with its files."""
    submission = Submission.objects.with_outcome().get(pk=edition.submission_id)
    decision, ratification = submission.decision, getattr(submission.decision, "ratification", None)
    decisions = [decision, ratification] if ratification else [decision]
    entries = [register.entry_of(record) for record in (*decisions, edition)]
    rows = public_rows(entries[:-1])
    head = register.head()
    slug = slug_of(content)
    return Certificate(
        edition=edition,
        content=content,
        slug=slug,
        current=editions.current_span(edition.translation_key, edition.language),
        decision=rows[0],
        ratification=rows[1] if ratification else None,
        said_record=decisions[-1],
        sectors=_sectors_of(decisions[-1], submission),
        files=_files(edition, content, slug),
        images=_images(edition, content),
        entries=list(zip(_recorded(ratification), entries, strict=True)),
        head=head,
        head_recorded_at=datetime.fromisoformat(register.facts_of(head)["recorded_at"]),
        short_address=short_address(edition),
    )


def _recorded(ratification):
    """Return what the entries record, in words."""
    return [_("Decision"), *([_("Ratification")] if ratification else []), _("Edition")]


def _sectors_of(said, submission):
    """Return the number of sectors that the votes came from; asked only where the rules do."""
    if said.route != Route.VOTE or Rules.from_json(said.rules).quorum_sectors == 1:
        return 1
    ballot = ballots_of([submission], {submission.pk: said.recorded_at})[submission.pk]
    return len({vote.seat.sector for vote in ballot.cast.values()})


def _files(edition, content, slug):
    return [
        file | {"address": file_address(edition.reference, slug, file["name"], edition.number)}
        for file in content["files"]
    ]


def _images(edition, content):
    """Return each image once, under the text that stands in its place for who cannot see it."""
    shown = {block["sha256"]: block for block in content["body"] if block["type"] == "image"}
    address = public_image_addresses(edition.reference)
    return [
        {
            "title": shown[image.stored_file_id]["alt"],
            "name": "",  # which would be the digest again
            "address": address(image.stored_file_id, IMAGE_ENDINGS.get(image.media_type, "bin")),
            "size": image.stored_file.size,
            "sha256": image.stored_file_id,
        }
        for image in editions.files_of(edition)
        if image.purpose == "image" and image.stored_file_id in shown
    ]
