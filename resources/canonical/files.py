"""What canonical content says of an attached file: the name that the public reads, its title and its bytes."""

from pathlib import Path

from resources.media_types import media_type_of
from resources.slugs import slug

from .frozen_bytes import bytes_of


def file_facts(attached):
    """Return the facts of a `ResourceFile`; raise `OSError` where its file is missing."""
    document = attached.document
    held = bytes_of(document.file)
    name = public_name(document)
    return {
        "name": name,
        "title": (attached.title or document.title).strip(),
        "sha256": held.sha256,
        "size": held.size,
        "media_type": media_type_of(name),
    }


def public_name(document):
    """Return the name under which the public gets a document: small letters, digits and hyphens, and its ending."""
    name = Path(document.filename)
    return f"{slug(name.stem) or 'file'}{name.suffix.lower()}"
