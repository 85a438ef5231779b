"""Is a file neither empty nor larger than its type may be?"""

import io

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from .file_types import file_type_of


def size_problems(name, binary_file):
    """Return what is wrong with a file's size, as sentences."""
    size = binary_file.seek(0, io.SEEK_END)
    file_type = file_type_of(name)
    if size == 0:
        return [_("“%(name)s” is empty. Save it anew and choose it again.") % {"name": name}]
    if size <= file_type.most_bytes:
        return []
    sentence = _(
        "“%(name)s” has %(size)s, and the most for its type (%(type)s) is %(most)s. Make it smaller, or split it."
    )
    sizes = {"size": filesizeformat(size), "most": filesizeformat(file_type.most_bytes)}
    return [sentence % {"name": name, "type": file_type.name, **sizes}]
