"""A PDF of some HTML, made once: who asks for the same one again and again does not keep the server busy."""

import logging

from django.core.cache import caches

from approvals.canonical import digest_of_text

log = logging.getLogger(__name__)

# What was redacted is given out no more at once; after this time it is in no memory any more.
REMEMBERED_SECONDS = 60 * 60


class CannotMakePdf(Exception):
    """The libraries that WeasyPrint needs are missing on this machine."""


def pdf_of(html):
    """Return HTML as a tagged PDF, in bytes; raise `CannotMakePdf` where that cannot be done."""
    key = f"pdf:{digest_of_text(html)}"
    data = caches["pdfs"].get(key)
    if data is None:
        data = _written(html)
        caches["pdfs"].set(key, data, REMEMBERED_SECONDS)
    return data


def _written(html):
    try:
        # Not at the top: WeasyPrint (70) takes a second to load, and cannot without Pango, which pip does not install.
        from .writing import write_pdf
    except OSError as error:
        log.error("PDFs cannot be made, since a library of WeasyPrint's is missing: %s", error)
        raise CannotMakePdf from error
    return write_pdf(html)
