"""Hidden personal data of uploads: read once for the same bytes, shown to authors, taken out when they say so."""

from pathlib import PurePath

from django.core.cache import cache
from django.core.files import File
from wagtail.log_actions import log

from .canonical.frozen_bytes import REMEMBERED_SECONDS, bytes_of
from .intake.hidden_data import hidden_data, without_hidden_data
from .models.files import LibraryImage


def hidden_data_of(upload):
    """Return the `HiddenDatum`s of a document or an image; empty where its file is missing."""
    try:
        key = f"hidden-data:{bytes_of(upload.file).sha256}:{PurePath(upload.filename).suffix}"
        found = cache.get(key)
        if found is None:
            with upload.file.storage.open(upload.file.name) as source:
                found = hidden_data(upload.filename, source)
            cache.set(key, found, REMEMBERED_SECONDS)
    except OSError:
        return []
    return found


def remove_hidden_data(upload, person):
    """Give a document or an image a file without it, in a person's name. Raises `CannotBeRemoved`, `OSError`."""
    storage, old_name = upload.file.storage, upload.file.name
    with storage.open(old_name) as source, without_hidden_data(upload.filename, source) as clean:
        upload.file = File(clean, name=upload.filename)
        upload.file_changed_by = person
        if isinstance(upload, LibraryImage):
            upload._set_image_file_metadata()
        else:
            upload._set_document_file_metadata()
        upload.save()
    if isinstance(upload, LibraryImage):
        upload.renditions.all().delete()
    storage.delete(old_name)
    log(upload, "wagtail.edit", user=person)
