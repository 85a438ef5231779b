"""Is a picture whole, of a size that can be shown, and nothing but a picture?"""

import re

from django.utils.translation import gettext as _
from PIL import Image

from .file_types import file_type_of
from .formats import gif, jpeg, png, webp
from .formats.parts import Damaged
from .refusals import DAMAGED, HAS_MORE

# {media type: where the picture in these bytes ends}
ENDS = {
    "image/png": lambda data: png.chunks_of(data)[-1].ends,
    "image/jpeg": jpeg.end_of_pictures,
    "image/webp": lambda data: webp.chunks_of(data)[-1].ends,
    "image/gif": gif.end_of_gif,
}
# Unpacked into memory this is 400 MB.
MOST_PIXELS = 100_000_000
# No picture says this; what calls itself one and does is made to be run.
SCRIPT = re.compile(rb"<script|<\?php|<iframe", re.IGNORECASE)


def picture_problems(name, binary_file):
    """Return what is wrong with a picture, as sentences. It is read whole: the table allows few bytes."""
    end_of = ENDS.get(file_type_of(name).media_type)
    if end_of is None:
        return []
    binary_file.seek(0)
    data = binary_file.read()
    words = {"name": name}
    try:
        has_more = data[end_of(data) :].strip(b"\0\r\n\t ") or SCRIPT.search(data)
        width, height = _measures(binary_file)
    except Damaged:
        return [DAMAGED % words]
    if has_more:
        return [HAS_MORE % words]
    if width * height > MOST_PIXELS:
        sentence = _("“%(name)s” has %(width)d × %(height)d pixels, more than browsers can show. Make it smaller.")
        return [sentence % {**words, "width": width, "height": height}]
    return []


def _measures(binary_file):
    """Return width and height in pixels, by the header; raise `Damaged`."""
    binary_file.seek(0)
    try:
        with Image.open(binary_file) as picture:
            return picture.size
    except Image.DecompressionBombError:
        return MOST_PIXELS, MOST_PIXELS
    except Exception as error:  # whatever a damaged picture makes Pillow trip over (13.0)
        raise Damaged from error
