"""QR codes, so that paper leads back to the site."""

import segno
from django.utils.safestring import mark_safe


def qr_svg(address, label):
    """Return the QR code of an absolute address as safe inline SVG, without style or size: CSS gives both.

    `label` is what a screen reader says of it.
    """
    code = segno.make(address, micro=False, error="m")
    return mark_safe(code.svg_inline(svgclass="qr-code", lineclass=None, omitsize=True, title=label, border=4))
