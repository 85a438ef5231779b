"""The files and images of a draft, each with a way to read its bytes: what the gate freezes at submission."""

from approvals.store import FrozenFile

from .files import file_facts
from .frozen_bytes import bytes_of
from .images import image_facts, image_name


def frozen_files_of(page):
    """Return a `FrozenFile` for each file and each image of a page; an image shown twice is frozen once.

    Raises `OSError` where the storage lacks one of them.
    """
    files = []
    for attached in page.attached_files():
        facts = file_facts(attached)
        files.append(_frozen(attached.document.file, facts["sha256"], facts["name"], facts["media_type"], "file"))
    images = {}
    for image in images_of(page):
        facts = image_facts(image)
        name = image_name(facts["sha256"], facts["media_type"])
        images[name] = _frozen(image.file, facts["sha256"], name, facts["media_type"], "image")
    return [*files, *images.values()]


def images_of(page):
    """Return the images in the body of a page."""
    return [block.value["image"] for block in page.body if block.block_type == "image" and block.value["image"]]


def uploads_of(page):
    """Return the documents and images of a page; an image that stands in it twice is there once."""
    documents = [attached.document for attached in page.attached_files()]
    return [*documents, *dict.fromkeys(images_of(page))]


def _frozen(field_file, sha256, name, media_type, purpose):
    return FrozenFile(
        sha256=sha256,
        size=bytes_of(field_file).size,
        name=name,
        media_type=media_type,
        purpose=purpose,
        open=lambda: field_file.storage.open(field_file.name),
    )
