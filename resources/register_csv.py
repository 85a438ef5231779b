"""The public register as a spreadsheet: one row for each decision and withdrawal, oldest first."""

import csv

from django.conf import settings
from django.utils.translation import gettext as _

from approvals.batches import batches

from .public_register import public_register_entries, public_rows

# What a spreadsheet would take for a formula: https://owasp.org/www-community/attacks/CSV_Injection
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines():
    """Yield the lines of the file as text. A byte order mark comes first: without it Excel misreads UTF-8."""
    writer = csv.writer(_Echo())
    yield "\ufeff" + writer.writerow(_header())
    for entries in batches(public_register_entries(), key="number"):
        hashes = {entry.number: entry.hash for entry in entries}
        for row in public_rows(entries):
            yield writer.writerow([harmless(cell) for cell in _cells(row, hashes[row.number])])


def harmless(cell):
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


class _Echo:
    """Gives back what the writer writes, so that it can be sent at once."""

    def write(self, text):
        return text


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
        settings.WAGTAILADMIN_BASE_URL.rstrip("/") + row.address if row.address else "",
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
