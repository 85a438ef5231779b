"""How a list of Wagtail's leaves the admin as CSV or XLSX: no cell is a formula, and Excel reads its letters."""

import codecs

from .importer.cells import doubly_guarded, guarded, tidied


class GuardedExport:
    """Mixin of Wagtail's list views, which bring the buttons and write the files (wagtail/admin/views/mixins.py)."""

    def preprocess_field_value(self, field, value, export_format):
        """Return a value as it goes into a cell: no spreadsheet program takes text for a formula."""
        if not isinstance(value, str):
            return value
        return guarded(value) if export_format == self.FORMAT_CSV else doubly_guarded(tidied(value))

    def stream_csv(self, queryset):
        """Yield the lines; the byte order mark tells Excel that they are UTF-8."""
        yield codecs.BOM_UTF8
        yield from super().stream_csv(queryset)
