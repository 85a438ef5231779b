"""The previews of a draft in the editor: as the public will see it, and as the Board will, however unfinished it is."""

from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from .canonical.frozen_bytes import bytes_of
from .canonical.frozen_files import images_of
from .compared import chosen, earlier_of_draft
from .content_facts import content_facts
from .differences import INLINE, difference, shown
from .rendering import render_content, submission_image_addresses

BOARD = "board"
MODES = [("", _("As the public will see it")), (BOARD, _("As the Board will see it"))]
SIZES = [
    {"name": "phone", "icon": "mobile-alt", "device_width": 375, "label": _("Preview as on a phone")},
    {"name": "desktop", "icon": "desktop", "device_width": 1280, "label": _("Preview as on a desktop computer")},
]
TEMPLATES = {"": "resources/resource.html", BOARD: "resources/preview/board.html"}


def preview_context(page, mode):
    """Return what the template of a mode needs, from the draft's canonical content, with the uploads as they are now.

    A draft whose uploads cannot be read has no canonical content: then the preview says so in its place.
    """
    try:
        content = page.canonical_content()
        context = {
            "content": content,
            "html": _rendered(page, content),
            "files": _with_addresses(page, content),
        }
    except OSError:
        # The list of what is missing names each file that cannot be read.
        unreadable = {"problems": page.submission_problems()}
        html = render_to_string("resources/preview/unreadable.html", unreadable)
        content, context = None, {"content": {"title": page.title, "summary": page.summary}, "html": html, "files": []}
    if mode == BOARD:
        base = chosen(earlier_of_draft(page), asked=None)
        context |= {
            "base": base,
            "shown": _difference(page, content, base),
            "content_facts": content_facts(content) if content else [],
        }
    return context | {"preview": True}


def _rendered(page, content):
    with translation.override(page.locale.language_code):
        return render_content(content, image_address=_draft_image_address(page), in_sizes=False)


def _draft_image_address(page):
    """Return the function (digest, ending) -> where people in the admin may read an uploaded image."""
    return lambda sha256, ending: next(
        image.file.url for image in images_of(page) if bytes_of(image.file).sha256 == sha256
    )


def _with_addresses(page, content):
    addresses = [attached.document.url for attached in page.attached_files()]
    return [file | {"address": address} for file, address in zip(content["files"], addresses, strict=True)]


def _difference(page, content, base):
    """Return what changed since something `Earlier`, as `differences.shown` gives it, or None."""
    if base is None or base.content is None or content is None:
        return None
    addresses = (submission_image_addresses(base.submission), _draft_image_address(page))
    return shown(difference(base.content, content), INLINE, *addresses, in_sizes=False)
