"""The media type under which a file is given out, by the ending of its name; of an image, by its content."""

import filetype

from .intake.file_types import file_type_of

# What a draft may still hold; it cannot be sent for review.
OTHERWISE = "application/octet-stream"
# The images that a body may show. A drawing (SVG) may be a file of a resource, never one of these.
IMAGE_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/webp": "webp", "image/gif": "gif"}


def media_type_of(name):
    """Return the media type of a file by the ending of its name; "application/octet-stream" if unknown."""
    file_type = file_type_of(name)
    return file_type.media_type if file_type else OTHERWISE


def image_type_of(binary_file):
    """Return the media type of an open image by its first bytes; "application/octet-stream" if it is none we show."""
    kind = filetype.guess(binary_file.read(261))
    return kind.mime if kind and kind.mime in IMAGE_ENDINGS else OTHERWISE
