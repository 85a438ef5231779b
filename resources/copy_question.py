"""What somebody asks of "check my copy": the digest of a file, or a reference and perhaps an edition, as typed."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from .models.reference import DIGITS

# Forgiving: "hipb 42" and "HIPB–0042" are HIPB-0042. Digits of other scripts are not meant.
_REFERENCE = re.compile(r"([a-z]{2,10})[\s\-–_]*0*([1-9][0-9]{0,7})", re.ASCII | re.IGNORECASE)
_EDITION = re.compile(r"0*([1-9][0-9]{0,8})", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


class ReferenceForm(forms.Form):
    """A reference and an edition. `cleaned_data` has `reference` (HIPB-0042) and `edition` (a number, or None)."""

    reference = forms.CharField(
        label=_("Reference"),
        help_text=_("For example HIPB-0042. It stands on the page of the resource and at the end of a printed page."),
        error_messages={"required": _("Type the reference, for example HIPB-0042.")},
    )
    edition = forms.CharField(
        label=_("Edition, if you know it"),
        required=False,
        help_text=_("A number, such as 2. Leave it empty if unsure."),
    )

    def __init__(self, data=None):
        if data is not None:
            # A NUL, which nobody can type, would be refused in Django's own words.
            data = {name: data.get(name, "").replace("\0", "") for name in self.base_fields}
        super().__init__(data)

    def clean_reference(self):
        """Return the reference as the library writes it."""
        found = _REFERENCE.fullmatch(self.cleaned_data["reference"])
        if not found:
            raise forms.ValidationError(
                _("A reference has letters and a number, such as HIPB-0042. Check what you typed.")
            )
        return f"{found[1].upper()}-{int(found[2]):0{DIGITS}d}"

    def clean_edition(self):
        """Return the number of the edition, or None."""
        typed = self.cleaned_data["edition"]
        found = _EDITION.fullmatch(typed)
        if typed and not found:
            raise forms.ValidationError(_("An edition is a number from 1 on, such as 2. Check what you typed."))
        return int(found[1]) if found else None


def digest_asked(text):
    """Return the SHA-256 that a text is, as small hexadecimal digits, or "" where it is none."""
    digest = text.strip().lower()
    return digest if _DIGEST.fullmatch(digest) else ""
