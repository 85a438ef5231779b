"""The answers when a request cannot be read, or something of ours fails. They need neither database nor session."""

from django.conf import settings
from django.http import HttpResponseBadRequest, HttpResponseServerError
from django.template.loader import render_to_string


def bad_request(request, exception):
    """Answer 400 in words."""
    return HttpResponseBadRequest(page("400.html"))


def server_error(request):
    """Answer 500 in words."""
    return HttpResponseServerError(page("500.html"))


def page(template):
    """Return the HTML of a page that says of a demonstration that it is one."""
    return render_to_string(template, {"is_demonstration": settings.DEMONSTRATION})
