"""Writes the resources that the Board of the demonstration made itself: text, a drawing and a handout each."""

import re
from functools import partial

from django.conf import settings
from django.core.files.base import ContentFile

from resources.importer.drafts import library
from resources.importer.vocabulary import LISTS
from resources.models import LibraryDocument, LibraryImage, Licence, ResourceFile, ResourcePage

from . import data
from .drawings import DRAWINGS
from .pdf import make_pdf

NOTICE = "DEMONSTRATION. No real Board approved this. Do not use it at work."
PLAIN = ("title", "summary", "kind", "year", "duration_minutes")
_LINK_BY_TITLE = re.compile(r'<a href="title:([^"]+)">')


def write_own_resources(author, today):
    """Write those that are missing, as drafts of an author; return how many were written."""
    missing = [
        resource
        for resource in data.own_resources()
        if not ResourcePage.objects.filter(title=resource["title"]).exists()
    ]
    for resource in missing:
        _write(resource, author, today)
    return len(missing)


def _write(resource, author, today):
    parent = library()
    page = ResourcePage(
        **{name: resource[name] for name in PLAIN if name in resource},
        publisher=settings.BOARD_NAME,
        licence=Licence.BOARD,
        review_by=data.moved(resource["review_by"], today),
        body=[(block["type"], BLOCKS[block["type"]](block, author)) for block in resource["body"]],
        owner=author,
        live=False,
        locale=parent.locale,
    )
    parent.add_child(instance=page)
    for field, model in LISTS.items():
        by_key = {term.key: term for term in model.objects.current()}
        setattr(page, field, [by_key[key] for key in resource[field]])
    page.tags.set(resource["tags"])
    page.files = [
        ResourceFile(document=_handout(handout, author), title=handout["title"], sort_order=position)
        for position, handout in enumerate(resource["files"])
    ]
    page.save_revision(user=author, log_action=True)


def newer_handout(title, name, pages):
    """Return the handout of a resource, by its title and the handout's name, with pages more: a file with that name."""
    resource = next(resource for resource in data.own_resources() if resource["title"] == title)
    handout = next(handout for handout in resource["files"] if handout["name"] == name)
    return _pdf(handout | {"pages": [*handout["pages"], *pages]})


def _handout(handout, author):
    return LibraryDocument.objects.create(title=handout["title"], file=_pdf(handout), uploaded_by_user=author)


def _pdf(handout):
    return ContentFile(make_pdf(handout["title"], handout["pages"], NOTICE), name=handout["name"])


def _image(block, author):
    drawn = ContentFile(DRAWINGS[block["drawing"]](), name=f"{block['drawing'].replace('_', '-')}.png")
    image = LibraryImage.objects.create(title=block["alt"][:255], file=drawn, uploaded_by_user=author)
    return {"image": image, "alt": block["alt"], "caption": block["caption"]}


def _words(block, author, names):
    return {name: block[name] for name in names}


# What a block of the data is in the StreamField.
BLOCKS = {
    "heading": lambda block, author: block["text"],
    "text": lambda block, author: _linked(block["html"]),
    "image": _image,
    "steps": lambda block, author: [_linked(step) for step in block["steps"]],
    "callout": lambda block, author: {"title": block["title"], "text": _linked(block["html"])},
    "quotation": partial(_words, names=("text", "attribution")),
    "table": partial(_words, names=("caption", "headers", "rows")),
}


def _linked(html):
    """Return HTML in which links to a resource by its title are links to its page, as the editor makes them."""
    return _LINK_BY_TITLE.sub(
        lambda link: f'<a linktype="page" id="{ResourcePage.objects.get(title=link[1]).pk}">', html.replace("\n", " ")
    )
