"""The answers when a request cannot be read, or something of ours fails. 400 and 500 ask no database and no session."""

from django.conf import settings
from django.http import HttpResponseBadRequest, HttpResponseServerError
from django.shortcuts import render
from django.template.loader import render_to_string


def bad_request(request, exception):
    """Answer 400 in words."""
    return HttpResponseBadRequest(page("400.html"))


def server_error(request):
    """Answer 500 in words."""
    return HttpResponseServerError(page("500.html"))


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
    """Return the HTML of a page that says of a demonstration that it is one."""
    return render_to_string(template, {"is_demonstration": settings.DEMONSTRATION})
