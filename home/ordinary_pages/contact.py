"""The page "Contact the Board". The address and the e-mail are settings, so that a new site begins with its own."""

from django.conf import settings

from .writing import callout, heading, paragraphs


def _address():
    lines = [f'E-mail: <a href="mailto:{settings.BOARD_EMAIL}">{settings.BOARD_EMAIL}</a>']
    if settings.BOARD_ADDRESS:
        lines.append(f"Post: {settings.BOARD_NAME}, {settings.BOARD_ADDRESS}")
    return lines


CONTACT = {
    "title": "Contact the Board",
    "slug": "contact",
    "summary": "Write to us about this library: what is missing, wrong or hard to use.",
    "body": [
        callout(
            "Are you worried about somebody?",
            "Please do not write to us about it. We could read it too late. "
            '<a href="/report-a-concern/">See how to report a concern</a>. If somebody is in danger now, call '
            '<a href="tel:999">999</a>.',
        ),
        heading("How to reach us"),
        paragraphs(*_address()),
        heading("What to expect"),
        paragraphs(
            "The Board's secretary reads what you send and passes it to who can answer. We do not answer in the "
            "evening or at the weekend.",
        ),
        heading("Ask for a resource"),
        paragraphs(
            "Did you not find what you need? Tell us what you want to teach, to whom, and in which language. We "
            "look for material that fits. The Board must approve it before it can be in the library.",
        ),
        heading("Ask for another format"),
        paragraphs(
            "Do you need a resource in large print, in easy read, as audio or in another format? Tell us which "
            "resource and which format. Give the reference, such as HIPB-0001, if you have it.",
        ),
    ],
}
