"""The answers when a request cannot be read, or something of ours fails. 400, 500 and 503 ask no database."""

import sys

from django.conf import settings
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation

from home.concern_routes import ROUTES

# What Django raises where a database is stopped, away, full, or too busy: nothing that the site did wrong.
UNAVAILABLE = (OperationalError, InterfaceError)
UNAVAILABLE_ON_SQLITE = tuple(f"SQLITE_{name}" for name in ("BUSY", "LOCKED", "CANTOPEN", "FULL", "IOERR", "READONLY"))
TRY_AGAIN_AFTER = 120  # seconds


def bad_request(request, exception):
    """Answer 400 in words."""
    return HttpResponseBadRequest(_in_language_of(request, "400.html"))


def server_error(request):
    """Answer in words: 503 where the database does not answer, 500 for any other error of ours.

    Django (5.2, `response_for_exception`) asks while it handles the exception, wherever it was raised: in a view, a
    template, or a middleware such as the page cache's. It has logged it already.
    """
    if _says_unavailable(sys.exception()):
        headers = {"Retry-After": str(TRY_AGAIN_AFTER), "Cache-Control": "no-store"}
        return HttpResponse(_in_language_of(request, "503.html"), status=503, headers=headers)
    return HttpResponse(_in_language_of(request, "500.html"), status=500, headers={"Cache-Control": "no-store"})


def _says_unavailable(error):
    # SQLite raises the same for what is wrong with a query, which is our fault and will not pass in two minutes.
    told = getattr(error.__cause__, "sqlite_errorname", "SQLITE_CANTOPEN") if error else ""
    return isinstance(error, UNAVAILABLE) and told.startswith(UNAVAILABLE_ON_SQLITE)


def csrf_failure(request, reason=""):
    """Answer 403 in words, with what was typed to copy; never in a form, since another site may have sent it."""
    hidden = ("password", "csrfmiddlewaretoken", "kept")
    words = [
        value
        for name, value in request.POST.items()
        if " " in value.strip() and not any(part in name.lower() for part in hidden)
    ]
    return render(request, "403_csrf.html", {"words": words}, status=403)


def page(template):
    """Return the HTML of an error, in the language that is active: with the numbers to call, and of a demonstration
    that it is one.
    """
    context = {
        "board_name": settings.BOARD_NAME,
        "is_demonstration": settings.DEMONSTRATION,
        "routes": ROUTES,
        "is_unchecked_language": translation.get_language() != settings.LANGUAGE_CODE,
    }
    return render_to_string(template, context)


def _in_language_of(request, template):
    # What failed may have failed before Django read the language of the address.
    language = translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    with translation.override(language):
        return page(template)
