"""What canonical content says of an image: digest and measures of the original; its sizes are derived."""

from resources.media_types import IMAGE_ENDINGS, image_type_of

from .frozen_bytes import bytes_of

# What a block shows whose image was deleted; such a draft cannot be submitted.
NO_IMAGE = {"sha256": "", "width": 0, "height": 0, "media_type": ""}


def image_facts(image):
    """Return digest, width, height (pixels) and media type of an image; raise `OSError` where its file is missing."""
    if image is None:
        return NO_IMAGE
    with image.file.storage.open(image.file.name) as source:
        media_type = image_type_of(source)
    return {
        "sha256": bytes_of(image.file).sha256,
        "width": image.width,
        "height": image.height,
        "media_type": media_type,
    }


def image_name(sha256, media_type):
    """Return the name under which a frozen image is kept: its digest, and an ending that fits its bytes."""
    return f"{sha256}.{IMAGE_ENDINGS.get(media_type, 'bin')}"
