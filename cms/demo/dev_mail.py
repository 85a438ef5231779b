"""`/dev/mail/`: the e-mails that a newcomer's machine wrote instead of sending them. Development only.

`cms/urls.py` adds these addresses where the settings name a folder, DEVELOPMENT_MAIL.
"""

from email import message_from_bytes
from email.policy import default

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

MOST_SHOWN = 200


@never_cache
@require_safe
def mail_list(request):
    """List what was sent, newest first."""
    files = sorted(settings.DEVELOPMENT_MAIL.glob("*.eml"), reverse=True)
    shown = [{"number": file.stem, "message": _read(file)} for file in files[:MOST_SHOWN]]
    return render(request, "cms/mail/list.html", {"shown": shown, "count": len(files)})


@never_cache
@require_safe
def mail_message(request, number):
    """Show the text of one, and its HTML in a frame."""
    message = _message_or_404(number)
    text = message.get_body(("plain",)).get_content()
    has_html = message.get_body(("html",)) is not None
    return render(
        request, "cms/mail/message.html", {"message": message, "number": number, "text": text, "has_html": has_html}
    )


@never_cache
@require_safe
def mail_html(request, number):
    """Answer with the HTML of one, as a mail program would show it: without scripts, forms or anything from outside."""
    body = _message_or_404(number).get_body(("html",))
    if body is None:
        raise Http404("This message has no HTML.")
    response = HttpResponse(body.get_content())
    response["Content-Security-Policy"] = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
    return response


def _message_or_404(number):
    file = settings.DEVELOPMENT_MAIL / f"{number}.eml"
    if not file.exists():
        raise Http404("There is no such message.")
    return _read(file)


def _read(file):
    return message_from_bytes(file.read_bytes(), policy=default)


urlpatterns = [
    path("", mail_list, name="dev_mail"),
    path("<int:number>/", mail_message, name="dev_mail_message"),
    path("<int:number>/html/", mail_html, name="dev_mail_html"),
]
