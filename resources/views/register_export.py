"""Downloads of the register: the public's, for everybody, and all of it for those who keep or audit it."""

import hashlib

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from approvals import register as chain
from approvals.editions import readable_editions
from approvals.export import WHOLE, as_text, export_lines
from approvals.models import Edition
from approvals.permissions import whole_register_problems
from resources.csv_text import MEDIA_TYPE as CSV
from resources.register_csv import csv_lines

from .desk_page import refuse

JSON_LINES = "application/jsonl"


@require_safe
def register_jsonl(request):
    """Give the public register so that it can be verified: docs/register-export.md."""
    lines = (as_text(line) for line in export_lines(settings.BOARD_NAME))
    return _download(request, "register.jsonl", JSON_LINES, lines)


@require_safe
def register_csv(request):
    """Give the public register as a spreadsheet."""
    return _download(request, "register.csv", CSV, csv_lines())


@login_required
@never_cache
@require_safe
def whole_register(request):
    """Give all of the register to who keeps or audits it."""
    problems = whole_register_problems(request.user)
    if problems:
        return refuse(request, problems)
    lines = (as_text(line) for line in export_lines(settings.BOARD_NAME, WHOLE))
    return _streamed("register-whole.jsonl", JSON_LINES, lines)


@require_safe
def verify_register_page(request):
    """Explain to an auditor, or to anybody, how to verify the register without us."""
    trail = [
        (_("Home"), reverse("home")),
        (_("Register of decisions"), reverse("register")),
        (_("Verify the register"), None),
    ]
    return render(request, "resources/register_verify.html", {"trail": trail, "head": chain.head()})


def _download(request, name, media_type, lines):
    """Return a public download, or 304 to who has it already."""
    etag = _etag(name)
    unchanged = get_conditional_response(request, etag=etag)
    if unchanged is not None:
        return unchanged
    if request.method == "HEAD":
        response = HttpResponse(headers=_headers(name, media_type))
    else:
        response = _streamed(name, media_type, lines)
    response["ETag"] = etag
    response["Cache-Control"] = "no-cache"
    return response


def _etag(name):
    """Return what changes with the register, and with what the passing of time alone makes public or ends."""
    head = chain.head()
    begun = Edition.objects.filter(public_from__lte=timezone.now()).count()
    state = f"{name} {head and head.hash} {begun} {begun - readable_editions().count()}"
    return f'"{hashlib.sha256(state.encode()).hexdigest()}"'


def _streamed(name, media_type, lines):
    return StreamingHttpResponse(lines, headers=_headers(name, media_type))


def _headers(name, media_type):
    return {
        "Content-Type": media_type,
        "Content-Disposition": f'attachment; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
    }
