"""Static files in production: compressed, named by their content, and the parts of `css/site.css` in one file.

In development a browser follows the @imports, each to a file that a person can read. A phone on a slow network would
wait twice over for thirty answers, so `collectstatic` writes the parts into the layer that each import names.
"""

import re

from django.core.files.base import ContentFile
from django.core.files.storage import InMemoryStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

STYLESHEET = "css/site.css"
IMPORT = re.compile(r'@import url\("(?P<part>[^"]+)"\) layer\((?P<layer>[a-z]+)\);\n?')
COMMENT = re.compile(r"/\*.*?\*/\n*", re.DOTALL)


class OneStylesheetStorage(CompressedManifestStaticFilesStorage):
    """Joins the stylesheet, then does what WhiteNoise does."""

    def post_process(self, paths, dry_run=False, **options):
        """Go on as the super class does, with the joined stylesheet in the place of the collected one."""
        if STYLESHEET in paths:
            # Django (5.2, `HashedFilesMixin`) reads each file from where it came, not from where it was collected.
            storage = InMemoryStorage()
            storage.save(STYLESHEET, ContentFile(joined(paths).encode()))
            paths = paths | {STYLESHEET: (storage, STYLESHEET)}
        yield from super().post_process(paths, dry_run=dry_run, **options)


def joined(paths):
    """Return the stylesheet with its parts; `paths` as `collectstatic` gives them: {path: (storage, path there)}."""

    def read(path):
        storage, source = paths[path]
        return COMMENT.sub("", storage.open(source).read().decode())

    def part(found):
        # A part's own addresses are read as those of the whole, so parts in a folder below may hold none.
        css = read(f"css/{found['part']}")
        if "/" in found["part"] and "url(" in css:
            raise ValueError(f"{found['part']} holds an address: move it to a file beside {STYLESHEET}.")
        return f"@layer {found['layer']} {{\n{css}}}\n"

    css = IMPORT.sub(part, read(STYLESHEET))
    if "@import" in css:
        raise ValueError(f"{STYLESHEET} imports a part in another way than the rest, which browsers would pass over.")
    return css
