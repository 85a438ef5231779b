"""The public register as a spreadsheet: one row for each decision and withdrawal, oldest first."""

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from approvals.batches import batches

from .addresses import absolute
from .csv_text import csv_text
from .public_register import public_register_entries, public_rows


def csv_lines():
    """Return the lines of the file as text. Its columns have the same names in each language: programs read them."""
    with translation.override(settings.LANGUAGE_CODE):
        header = _header()
    return csv_text(header, _rows())


def _rows():
    for entries in batches(public_register_entries(), key="number"):
        hashes = {entry.number: entry.hash for entry in entries}
        for row in public_rows(entries):
            yield _cells(row, hashes[row.number])


def _header():
    return [
        _("Register entry"),
        _("Recorded at (UTC)"),
        _("What happened"),
        _("Reference"),
        _("Language"),
        _("Edition"),
        _("Title"),
        _("Address"),
        _("Route"),
        _("Ratifies the chair's action"),
        _("For"),
        _("For, with conditions"),
        _("Against"),
        _("Abstained"),
        _("Present"),
        _("Declared interests"),
        _("Conditions"),
        _("Reason"),
        _("Replacement"),
        _("Hash of the entry"),
    ]


def _cells(row, hashed):
    votes = row.votes or {}
    return [
        row.number,
        row.recorded_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        row.outcome,
        row.reference,
        row.language,
        row.edition_number or "",
        row.title,
        absolute(row.address) if row.address else "",
        row.route,
        _("yes") if row.is_ratification else "",
        *(votes.get(choice, "") for choice in ("approve", "conditions", "reject", "abstain")),
        row.present or "",
        row.interests,
        "\n".join(row.conditions),
        row.reason,
        row.replacement,
        hashed,
    ]
