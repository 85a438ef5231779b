"""QR codes, so that paper leads back to the site."""

from functools import lru_cache

import segno
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from .short_address import short_address

MOST_REMEMBERED = 1_000  # of about 3 kB each


def edition_qr_code(edition):
    """Return the QR code of an edition's short address as safe inline SVG."""
    label = _("QR code that leads to the page which says whether edition %(number)d of %(reference)s is still current")
    return qr_svg(short_address(edition), label % {"number": edition.number, "reference": edition.reference})


# Milliseconds each, and the page of every resource has one.
@lru_cache(MOST_REMEMBERED)
def qr_svg(address, label):
    """Return the QR code of an absolute address as safe inline SVG, without style or size: CSS gives both.

    `label` is what a screen reader says of it.
    """
    code = segno.make(address, micro=False, error="m")
    svg = code.svg_inline(svgclass="qr-code", lineclass=None, omitsize=True, title=label, border=4)
    # A picture, so that its title is read out; segno (1.6) writes no role.
    return mark_safe(svg.replace("<svg ", '<svg role="img" ', 1))
