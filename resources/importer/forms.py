"""The form that takes a spreadsheet."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .header import columns_of
from .problems import FileRefused
from .reading import MOST_BYTES, MOST_ROWS, read_table


class ImportForm(forms.Form):
    """A file and what to do with it. Once valid, `table` holds what was read of `data_of_file`."""

    file = forms.FileField(
        label=_("Spreadsheet"),
        # An empty file gets the importer's own answer, which says how to go on.
        allow_empty_file=True,
        help_text=_(
            "An Excel workbook (.xlsx), or CSV in UTF-8: at most %(rows)s rows and %(size)d MB. The empty template "
            "below has the right columns."
        )
        % {"rows": f"{MOST_ROWS:,}", "size": MOST_BYTES // (1024 * 1024)},
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        error_messages={"required": _("Choose a CSV or XLSX file.")},
    )
    update = forms.BooleanField(
        label=_("Change resources that are in the library already"),
        help_text=_(
            "They are found by reference, else by title and publisher. An empty cell empties what is there; "
            "a column that the file does not have is left alone."
        ),
        required=False,
    )
    all_or_none = forms.BooleanField(
        label=_("Save nothing if one row is wrong"),
        help_text=_("Otherwise the rows that are right are saved, and the others are listed."),
        required=False,
    )

    def clean_file(self):
        """Read the file; a file that is no table of ours is an error of this field."""
        upload = self.cleaned_data["file"]
        # One byte more than is allowed, so that the reader sees that it is too large.
        self.data_of_file = upload.read(MOST_BYTES + 1)
        try:
            self.table = read_table(self.data_of_file)
        except FileRefused as refusal:
            raise forms.ValidationError(refusal.problems) from refusal
        return upload

    def clean(self):
        """Refuse a file whose first row names no columns of ours: which are needed depends on what is to be done."""
        cleaned = super().clean()
        if "file" in cleaned:
            try:
                columns_of(self.table.header, cleaned["update"])
            except FileRefused as refusal:
                self.add_error("file", refusal.problems)
        return cleaned
