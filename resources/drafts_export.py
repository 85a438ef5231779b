"""The list of drafts as CSV or XLSX: exactly what the filters show, in a fixed number of queries, no cell a formula."""

import codecs

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .importer.cells import doubly_guarded, guarded, tidied
from .importer.export import file_name

# Name of a column -> (its heading, what it says of a draft that was read with its stage, owner and review date).
COLUMNS = {
    "reference": (_("Reference"), lambda draft: draft.reference),
    "title": (_("Title"), lambda draft: draft.draft_title),
    "language": (_("Language"), lambda draft: draft.locale.language_code),
    "public_stage": (_("What the public has"), lambda draft: draft.stage.public_label),
    "draft_stage": (_("Where the draft stands"), lambda draft: str(draft.stage.draft.label)),
    "owner": (_("Owner"), lambda draft: str(draft.owner or "")),
    "review_date": (_("Review by"), lambda draft: draft.review_date),
    "updated": (_("Updated"), lambda draft: _day(draft.latest_revision_created_at)),
}


class DraftsExport:
    """Mixin of Wagtail's list view, which brings the buttons and writes the files (wagtail/admin/views/mixins.py)."""

    list_export = list(COLUMNS)
    export_headings = {name: heading for name, (heading, _write) in COLUMNS.items()}

    def get_filename(self):
        """Return the name of the file without its ending."""
        return file_name("csv", "drafts").removesuffix(".csv")

    def to_row_dict(self, item):
        """Return {name of a column: text, date or None} of a draft."""
        return {name: write(item) for name, (_heading, write) in COLUMNS.items()}

    def preprocess_field_value(self, field, value, export_format):
        """Return a value as it goes into a cell: no spreadsheet program takes text for a formula."""
        if not isinstance(value, str):
            return value
        return guarded(value) if export_format == self.FORMAT_CSV else doubly_guarded(tidied(value))

    def stream_csv(self, queryset):
        """Yield the lines; the byte order mark tells Excel that they are UTF-8."""
        yield codecs.BOM_UTF8
        yield from super().stream_csv(queryset)


def _day(moment):
    return timezone.localdate(moment) if moment else None
