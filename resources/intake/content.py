"""Is a file what its ending says? The content decides, and the sentence says what was found."""

from django.utils.translation import gettext as _

from .file_types import FILE_TYPES, TEXTS, file_type_of
from .refusals import PROTECTED
from .signatures import ENCRYPTED_OFFICE, found_in

# These have no signature: `text_files` and `drawings` look further.
WITHOUT_SIGNATURE = (*TEXTS, ".svg")


def content_problems(name, binary_file):
    """Return a sentence if the content is of another type than the name says."""
    expected = file_type_of(name)
    found = found_in(binary_file)
    if found is None and expected.ending in WITHOUT_SIGNATURE:
        return []
    if found is None:
        sentence = _("“%(name)s” is damaged or is not a real file of its type (%(type)s). Save it anew.")
        return [sentence % {"name": name, "type": expected.name}]
    if found == ENCRYPTED_OFFICE:
        return [PROTECTED % {"name": name}]
    if found in FILE_TYPES and FILE_TYPES[found].media_type == expected.media_type:
        return []
    if found in FILE_TYPES:
        sentence = _(
            "“%(name)s” does not hold what its ending says: it is of the type %(type)s. Give it the ending %(ending)s, "
            "or save it anew as the type you meant."
        )
        return [sentence % {"name": name, "type": FILE_TYPES[found].name, "ending": found}]
    sentence = _(
        "“%(name)s” does not hold what its ending says: it is of the type %(type)s. Save it anew as the type you meant."
    )
    return [sentence % {"name": name, "type": found}]
