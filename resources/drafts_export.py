"""The list of drafts as CSV or XLSX: exactly what the filters show, in a fixed number of queries, no cell a formula."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .guarded_export import GuardedExport
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


class DraftsExport(GuardedExport):
    """Mixin of Wagtail's list view of drafts: what stands in each column."""

    list_export = list(COLUMNS)
    export_headings = {name: heading for name, (heading, _write) in COLUMNS.items()}

    def get_filename(self):
        """Return the name of the file without its ending."""
        return file_name("csv", "drafts").removesuffix(".csv")

    def to_row_dict(self, item):
        """Return {name of a column: text, date or None} of a draft."""
        return {name: write(item) for name, (_heading, write) in COLUMNS.items()}


def _day(moment):
    return timezone.localdate(moment) if moment else None
