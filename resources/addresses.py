"""Public addresses: in full, and of a resource's files: a stable one that gives the current edition's, one of each."""

from django.conf import settings
from django.urls import reverse


def absolute(address):
    """Return an address of the site in full, for whoever reads it elsewhere: on paper, in a file, in a program."""
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + address


def with_addresses(content, entry, edition_number=None):
    """Return the files of a content, each with its `address`; of one edition where a number is given."""
    return [
        file | {"address": file_address(entry.reference, entry.slug, file["name"], edition_number)}
        for file in content["files"]
    ]


def file_address(reference, slug, name, edition_number=None):
    """Return the public address of a file by its name."""
    if edition_number is None:
        return reverse("resource_file", args=[reference, slug, name])
    return reverse("edition_file", args=[reference, slug, edition_number, name])
