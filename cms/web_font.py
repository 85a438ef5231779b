"""The site's font as a browser wants it: cut from the pinned package Atkinson Hyperlegible when it is first asked for.

A finder of static files, so that no font stands in the repository and nothing has to be built by hand. Three ranges of
letters, since most pages need only the first: 7 kB a weight instead of 54. Without hints, which no phone reads.
"""

import hashlib
import os
import tempfile
from importlib.metadata import version
from pathlib import Path

import fontpkg_atkinson_hyperlegible
from django.conf import settings
from django.contrib.staticfiles.finders import BaseStorageFinder
from django.core.files.storage import FileSystemStorage
from fontTools import subset

PACKAGE = "fontpkg-atkinson-hyperlegible"
SOURCE = Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"
WEIGHTS = {"regular": "AtkinsonHyperlegible-Regular.ttf", "bold": "AtkinsonHyperlegible-Bold.ttf"}
# The same ranges stand in static/css/font.css, by which a browser decides what to load.
RANGES = {
    "latin": "U+0020-007E,U+00A0,U+00A3,U+00A7,U+00A9,U+00B0,U+00B7,U+00BD,U+00D7,U+00E9,U+2013,U+2014,U+2018,U+2019,"
    "U+201C,U+201D,U+2022,U+2026,U+20AC",
    "polish": "U+00D3,U+00F3,U+0104-0107,U+0118-0119,U+0141-0144,U+015A-015B,U+0179-017C,U+201E",
    "latin-ext": "U+00A1,U+00A2,U+00A4-00A6,U+00A8,U+00AA-00AF,U+00B1-00B6,U+00B8-00BC,U+00BE-00D2,U+00D4-00D6,"
    "U+00D8-00E8,U+00EA-00F2,U+00F4-0103,U+0108-0117,U+011A-0140,U+0145-0159,U+015C-0178,U+017D-017F",
}
# Of another package, or cut in another way, they lie in another folder.
FOLDER = f"{version(PACKAGE)}-{hashlib.sha256(repr(RANGES).encode()).hexdigest()[:8]}"
FILES = {f"fonts/atkinson-{weight}-{name}.woff2": (weight, name) for weight in WEIGHTS for name in RANGES}


class WebFontFinder(BaseStorageFinder):
    """Finds `fonts/atkinson-<weight>-<range>.woff2` and makes the file if it is not there yet."""

    storage = FileSystemStorage(location=settings.VAR_DIR / "web-font" / FOLDER, base_url=None)

    def find(self, path, find_all=False, **kwargs):
        """Return where the file lies, or nothing for any other path."""
        if path not in FILES:
            return []
        _make(path, Path(self.storage.path(path)))
        return super().find(path, find_all=find_all, **kwargs)

    def list(self, ignore_patterns):
        """Yield every file, for `collectstatic`."""
        # Not what lies in the folder: another process may be writing there.
        for path in FILES:
            _make(path, Path(self.storage.path(path)))
            yield path, self.storage


def _make(path, place):
    """Cut the font. Two processes may do it at once: the file appears whole or not at all."""
    if place.exists():
        return
    weight, letters = FILES[path]
    options = subset.Options(flavor="woff2", hinting=False, layout_features=["kern", "tnum"])
    font = subset.load_font(SOURCE / WEIGHTS[weight], options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(RANGES[letters]))
    subsetter.subset(font)
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent) as folder:
        subset.save_font(font, Path(folder) / place.name, options)
        os.replace(Path(folder) / place.name, place)
