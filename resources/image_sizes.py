"""The sizes in which an image is shown: a fixed list of widths, as WebP and in a form that every browser knows."""

import io

from PIL import Image, ImageOps

from approvals import derived, store

# Pixels. The reading column is at most 704 CSS pixels wide; the last is for screens with two pixels to one of these.
WIDTHS = (320, 640, 960, 1280)
WEBP = "webp"
# What the original is: what those get who cannot show WebP. A GIF may move, so it is shown as it is.
FALLBACKS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "png"}
MEDIA_TYPES = {"webp": "image/webp", "jpg": "image/jpeg", "png": "image/png"}
_WRITTEN = {
    "webp": {"format": "WEBP", "quality": 80},
    "jpg": {"format": "JPEG", "quality": 82, "progressive": True, "optimize": True},
    "png": {"format": "PNG", "optimize": True},
}


def endings_of(media_type):
    """Return the endings in which an image of this type is offered in sizes; empty where only as it is."""
    return (WEBP, FALLBACKS[media_type]) if media_type in FALLBACKS else ()


def widths_of(width):
    """Return [(width of the list, true width)] in pixels for an original of this width: never enlarged."""
    enough = next((listed for listed in WIDTHS if listed >= width), WIDTHS[-1])
    return [(listed, min(listed, width)) for listed in WIDTHS if listed <= enough]


def image_sources(block, address):
    """Return what a template needs to show a canonical image block in its sizes, or None where it is shown as it is.

    `address` is a function (digest, ending, width) -> address. In the answer, `webp` and `fallback` are values of
    `srcset`, and `address` is for a browser that knows none.
    """
    endings = endings_of(block["media_type"])
    if not endings or not block["width"]:
        return None
    widths = widths_of(block["width"])
    addresses = {
        ending: [(address(block["sha256"], ending, listed), true) for listed, true in widths] for ending in endings
    }
    webp, fallback = (", ".join(f"{where} {true}w" for where, true in addresses[ending]) for ending in endings)
    return {"webp": webp, "fallback": fallback, "address": addresses[endings[1]][-1][0]}


def image_in_size(sha256, width, ending):
    """Return the bytes of a frozen image in a width of the list; they are made when first asked for.

    Raises `approvals.store.BlobAltered` where the frozen bytes are not right, `OSError` where they are no image.
    """
    name = f"{width}.{ending}"
    data = derived.read(sha256, name)
    if data is None:
        with store.open_verified(sha256) as original:
            data = _resized(original, width, ending)
        derived.keep(sha256, name, data)
    return data


def _resized(original, width, ending):
    with Image.open(original) as image:
        # The way up is told beside the pixels in a photograph; what else is told there is left behind.
        image = ImageOps.exif_transpose(image)
        has_holes = image.has_transparency_data and ending != "jpg"
        image = image.convert("RGBA" if has_holes else "RGB")
        image.thumbnail((width, image.height), Image.Resampling.LANCZOS)
        written = io.BytesIO()
        image.save(written, **_WRITTEN[ending])
    return written.getvalue()
