"""Canonical contents for tests that need no resource: a whole one, with what the test says of it."""

from tests.approvals.plain_resource import PlainResource


def content(*body, **more):
    """Return a canonical content with these blocks as its body."""
    return PlainResource(body=list(body)).canonical_content() | more


def text(*paragraphs):
    """Return a text block; each paragraph is canonical HTML without its p."""
    return {"type": "text", "html": "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)}


def image(digit, alt="A teacher listens.", caption=""):
    """Return an image block; the digit stands for its bytes."""
    facts = {"sha256": digit * 64, "width": 900, "height": 600, "media_type": "image/png"}
    return {"type": "image", "alt": alt, "caption": caption} | facts


def table(headers, *rows):
    """Return a table block."""
    return {"type": "table", "caption": "Whom to ask", "headers": headers, "rows": list(rows)}


def file(name, digit, title="Slides"):
    """Return the facts of a file; the digit stands for its bytes."""
    return {"name": name, "title": title, "sha256": digit * 64, "size": 2048, "media_type": "application/pdf"}
