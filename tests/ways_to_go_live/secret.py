"""The secret word, a draft that has it in every place, and how the public would come upon it."""

import io
import re

from django.conf import settings
from django.test import TestCase
from django.utils.html import escape
from PIL import Image, UnidentifiedImageError

from tests.factories import make_image, make_resource
from tests.pdf_text import text_of

from .answers import Answers

WORD, INNOCENT = "Zanzibar", "Lisbon"
# The public sees a picture, not its name: the secret one is red, whatever size or format it is shown in.
SECRET_COLOUR, INNOCENT_COLOUR = "red", "navy"
PREFIX = re.compile(r"^/[a-z]{2}/(?=.)")
ECHOES = (b"q=Zanzibar", "“zanzibar”".encode(), "“Zanzibar”".encode())


def secret_draft(people):
    """A complete draft with the word in every place that the public could read."""
    image = make_image("zanzibar.png", SECRET_COLOUR, uploaded_by=people.author)
    draft = make_resource(
        title=f"{WORD} guide",
        owner=people.author,
        files={"zanzibar.txt": WORD.encode()},
        summary=f"All about {WORD}.",
        body=[
            ("text", f"<p>{WORD} in the text.</p>"),
            ("image", {"image": image, "alt": f"A map of {WORD}", "caption": ""}),
        ],
    )
    draft.tags.add(WORD)
    draft.save_revision(user=people.author)
    return draft


def body_of(response):
    """Return what a response says, redirects followed no further than the sign-in page."""
    return b"".join(response) if response.streaming else response.content


def where_found(client, addresses, *others, answers=None):
    """Return the addresses at which anonymous visitors read the word or another one, or see the secret picture.

    `answers`: those that were given before, of which none is asked for again while it cannot have changed.
    """
    client.logout()
    words = (WORD.encode(), b"zanzibar", *(other.encode() for other in others))
    answer_to = (answers or Answers()).look()
    return [
        address
        for address in dict.fromkeys(addresses)
        if answer_to((settings.ROOT_URLCONF, address, words), lambda address=address: _tells(client, address, words))
    ]


def _tells(client, address, words):
    """Whether an address says one of the words, or shows the secret picture."""
    response = client.get(address, follow=True)
    assert response.status_code < 500, address
    body = body_of(response)
    told = b" ".join([body, *(to.encode() for to, _status in response.redirect_chain)])
    told += text_of(body).encode() if response.headers.get("Content-Type") == "application/pdf" else b""
    seen = _is_secret_picture(told) if response.headers.get("Content-Type", "").startswith("image/") else False
    # What was asked for is said again by the switch of language, before which another language stands then.
    for asked in (address, escape(address), PREFIX.sub("/", address), PREFIX.sub("/", escape(address))):
        told = told.replace(asked.encode(), b"")
    for echo in (*ECHOES, *(b'value="%b"' % word for word in words)):  # in the field where it was typed
        told = told.replace(echo, b"")
    return seen or any(word in told for word in words)


def _is_secret_picture(data):
    try:
        red, green, blue = Image.open(io.BytesIO(data)).convert("RGB").getpixel((5, 5))
    except UnidentifiedImageError:
        return False
    return red > 200 and green < 60 and blue < 60


def with_commits(way, *arguments):
    """Go a way, with what would follow its commit; return what it returned."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        return way(*arguments)
