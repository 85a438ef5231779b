"""What canonical content says of an image: digest and measures of the original; its sizes are derived."""

from PIL import ExifTags, Image

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
        source.seek(0)
        width, height = (image.height, image.width) if _lies_on_its_side(source) else (image.width, image.height)
    return {"sha256": bytes_of(image.file).sha256, "width": width, "height": height, "media_type": media_type}


def _lies_on_its_side(source):
    """Return whether a photograph's EXIF says to turn it by a quarter: browsers and our sizes of it do."""
    try:
        with Image.open(source) as picture:
            return picture.getexif().get(ExifTags.Base.Orientation) in (5, 6, 7, 8)
    except (OSError, SyntaxError, ValueError):
        return False


def image_name(sha256, media_type):
    """Return the name under which a frozen image is kept: its digest, and an ending that fits its bytes."""
    return f"{sha256}.{IMAGE_ENDINGS.get(media_type, 'bin')}"
