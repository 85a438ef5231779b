"""May an uploaded file be sent for review? Asked again at each submission: code may have written it without a form."""

from pathlib import PurePath

from django.core.cache import cache
from django.utils.translation import gettext as _

from .canonical.frozen_bytes import REMEMBERED_SECONDS, bytes_of
from .intake import intake_problems
from .intake.cleaning import cleaned


def file_problems(field_file, name):
    """Return what is wrong with the bytes of an uploaded file, as sentences; raise `OSError` where they are missing.

    That nothing is wrong is remembered by digest and ending, so that a video is not read anew for each submission.
    """
    key = f"intake:{bytes_of(field_file).sha256}:{PurePath(name).suffix}"
    if cache.get(key):
        return []
    with field_file.storage.open(field_file.name) as source:
        problems = intake_problems(name, source)
        if not problems and cleaned(name, source) is not None:
            problems = [_("“%(name)s” has something in it that could run or fetch. Upload it again.") % {"name": name}]
    if not problems:
        cache.set(key, True, REMEMBERED_SECONDS)
    return problems
