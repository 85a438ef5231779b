"""Can an SVG be read as a drawing? What it may not carry is taken out by `cleaning`."""

from django.utils.translation import gettext as _

from .file_types import file_type_of
from .formats.parts import Damaged
from .formats.svg import drawing_in


def drawing_problems(name, binary_file):
    """Return what is wrong with an SVG, as sentences."""
    if file_type_of(name).ending != ".svg":
        return []
    binary_file.seek(0)
    try:
        drawing_in(binary_file.read())
    except Damaged:
        sentence = _(
            "“%(name)s” cannot be read as a drawing: it is damaged, or has entities in it. Export it as plain SVG."
        )
        return [sentence % {"name": name}]
    return []
