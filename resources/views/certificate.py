"""The certificate of an edition, as a page and as a PDF with the same words. Sets no cookie.

The page is in the language of its address. The PDF is in English in each language: it is what people keep and hand on,
and what the Board says of what it approved has one wording that counts. A translated page says so and leads to it.
"""

import hashlib
import io

from django.conf import settings
from django.http import FileResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from approvals import editions
from approvals.stage import is_review_due
from resources.catalogue import slug_of
from resources.certificate import certificate_of
from resources.pdf.remembered import CannotMakePdf, pdf_of
from resources.qr_code import edition_qr_code

from .resource import gone_or_not_found


@require_safe
def certificate(request, reference, slug, number):
    """Show the certificate of an edition at an address of its own."""
    return _of_readable(request, "certificate", reference, slug, number, _page)


@require_safe
def certificate_pdf(request, reference, slug, number):
    """Give the certificate of an edition as a PDF."""
    return _of_readable(request, "certificate_pdf", reference, slug, number, _pdf)


def _of_readable(request, name, reference, slug, number, answer):
    """Answer with the certificate of what the public may read; a wrong slug redirects to the address of that `name`."""
    edition = editions.readable_edition(reference.upper(), get_language(), number)
    content = editions.content_of(edition) if edition else None
    if content is None:
        return gone_or_not_found(request, reference.upper(), number)
    if (reference, slug) != (edition.reference, slug_of(content)):
        return redirect(name, edition.reference, slug_of(content), number)
    return answer(request, certificate_of(edition, content))


def _page(request, shown):
    edition = shown.edition
    address = reverse("edition", args=[edition.reference, shown.slug, edition.number])
    label = _("%(reference)s, edition %(number)d") % {"reference": edition.reference, "number": edition.number}
    trail = [
        (_("Home"), reverse("home")),
        (_("Library"), reverse("library")),
        (label, address),
        (_("Certificate"), None),
    ]
    context = _context(shown, _addresses(shown)) | {
        "trail": trail,
        "is_translation": get_language() != settings.LANGUAGE_CODE,
    }
    response = render(request, "resources/certificate.html", context)
    return _unless_unchanged(request, response, response.content)


def _pdf(request, shown):
    try:
        addresses = _addresses(shown)
        with translation.override(settings.LANGUAGE_CODE):
            html = render_to_string("resources/certificate/pdf.html", _context(shown, addresses), request)
        data = pdf_of(html)
    except CannotMakePdf:
        return render(request, "resources/certificate/no_pdf.html", {"certificate": shown}, status=503)
    name = f"{shown.edition.reference}-edition-{shown.edition.number}-certificate.pdf"
    response = FileResponse(io.BytesIO(data), content_type="application/pdf", filename=name)
    response["X-Robots-Tag"] = "noindex"
    return _unless_unchanged(request, response, data)


def _addresses(shown):
    """Return the addresses to which the certificate leads, in the language of the request."""
    edition = shown.edition
    return {
        "edition": reverse("edition", args=[edition.reference, shown.slug, edition.number]),
        "pdf": reverse("certificate_pdf", args=[edition.reference, shown.slug, edition.number]),
        "current": reverse("resource_by_reference", args=[edition.reference]),
        "check_copy": reverse("check_copy"),
        "register": reverse("register"),
    }


def _context(shown, addresses):
    return {
        "addresses": addresses,
        "certificate": shown,
        "edition": shown.edition,
        "qr_code": edition_qr_code(shown.edition),
        "is_review_due": is_review_due(shown.edition.review_by, timezone.localdate()),
    }


def _unless_unchanged(request, response, data):
    """Return the response, or 304 to who has the same bytes already."""
    response["ETag"] = f'"{hashlib.sha256(data).hexdigest()}"'
    # Asked again each time: what is withdrawn must be gone in the next request.
    response["Cache-Control"] = "no-cache"
    return get_conditional_response(request, etag=response["ETag"], response=response)
