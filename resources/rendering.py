"""Canonical content as HTML, through the same templates for the public, the Board and the author. Runs no query."""

import re

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe

from .image_sizes import image_sources
from .media_types import IMAGE_ENDINGS
from .term_choices import ROLE_TYPE_LISTS

# The values of a block that are HTML; all others are text as it was typed.
HTML = ("html", "steps", "transcript_html")

_RESOURCE_LINK = re.compile(r'href="resource:([A-Z]{2,10}-[0-9]{1,8})"')


def render_content(content, image_address=None, in_sizes=True):
    """Return the main content of a resource as safe HTML.

    `image_address` is a function (digest, ending, width or None) -> address; without it, images stand at their public
    address. `in_sizes` says whether it knows them in their sizes too. Call it under the content's own language.
    """
    address = image_address or public_image_addresses(content["reference"])
    body = [_shown(block, address, in_sizes) for block in content["body"]]
    # Safe: the template escapes text, and canonical HTML went through the whitelist of `canonical/rich_text.py`.
    return mark_safe(render_to_string("resources/content.html", _context(content, body)).strip())


def by_role_type(content):
    """Return a dict for each role type of a content: its `label`, `lead_in`, and the terms of its lists.

    Wording repeats between role types, so a term is read under the name of its own. `lang` is the language of a wording
    that is not in the content's own, else "".
    """
    return [
        {
            "label": role_type["label"],
            "lang": lang_of(role_type, content),
            "lead_in": _lead_in(content, role_type["key"]),
        }
        | {
            name: with_lang([term for term in content[name] if term["role_type"] == role_type["key"]], content)
            for name in ROLE_TYPE_LISTS
        }
        for role_type in content["role_types"]
    ]


def with_lang(terms, content):
    """Return terms of a content, each with its `lang`."""
    return [term | {"lang": lang_of(term, content)} for term in terms]


def lang_of(term, content):
    """Return the language of a term's wording where it is not the content's, else "".

    The Board words its terms in the site's language; one that it worded in another says so (`canonical/content.py`).
    """
    language = term.get("language", settings.LANGUAGE_CODE)
    return "" if language == content["language"] else language


def public_image_addresses(reference):
    """Return the function (digest, ending, width) -> address that answers while a public edition shows the image."""

    def address(sha256, ending, width=None):
        if width is None:
            return reverse("resource_image", args=[reference, sha256, ending])
        return reverse("resource_image_size", args=[reference, sha256, width, ending])

    return address


def submission_image_addresses(submission):
    """Return the function (digest, ending, width or None) -> address of a submission's frozen images."""

    def address(sha256, ending, width=None):
        if width is None:
            return reverse("submission_image", args=[submission.pk, sha256, ending])
        return reverse("submission_image_size", args=[submission.pk, sha256, width, ending])

    return address


def _context(content, body):
    return {
        "content": content,
        "body": body,
        "role_types": by_role_type(content),
        "sectors": with_lang(content["sectors"], content),
    }


def _lead_in(content, role_type):
    leads = [outcome["lead_in"] for outcome in content["learning_outcomes"] if outcome["role_type"] == role_type]
    return leads[0] if leads else ""


def _shown(block, address, in_sizes):
    """Return a block with addresses in the place of keys, and the name of its template."""
    shown = {key: _with_addresses(value) if key in HTML else value for key, value in block.items()}
    if block["type"] == "image" and block["sha256"]:
        shown["address"] = address(block["sha256"], IMAGE_ENDINGS.get(block["media_type"], "bin"))
        shown["sources"] = image_sources(block, address) if in_sizes else None
    return shown | {"template": f"resources/blocks/{block['type']}.html"}


def _with_addresses(value):
    if isinstance(value, list):
        return [_with_addresses(entry) for entry in value]
    return _RESOURCE_LINK.sub(lambda link: f'href="{reverse("resource_by_reference", args=[link[1]])}"', value)
