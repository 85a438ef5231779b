"""Takes out of the styles of a drawing what fetches or runs. What cannot be told apart for certain goes as a whole."""

import re

RASTER = r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*"
_COMMENT = re.compile(r"/\*.*?(\*/|\Z)", re.DOTALL)
_IMPORT = re.compile(r"@(import|charset|namespace)[^;]*(;|\Z)", re.IGNORECASE)
_URL = re.compile(r"url\(\s*(?P<quote>[\"']?)(?P<address>[^)\"']*)(?P=quote)\s*\)", re.IGNORECASE)
_HARMLESS = re.compile(rf"#[^\s]*|{RASTER}", re.IGNORECASE)
_KEPT_URL = re.compile(rf"url\(([\"']?)(#[^)\s\"']*|{RASTER})\1\)", re.IGNORECASE)
# An escape writes any of these in another way, and no drawing needs one.
_DANGER = re.compile(
    r"\\|@import|url\s*\(|expression\s*\(|image-set|src\s*\(|(java|vb)script:|-moz-binding|behavior\s*:", re.IGNORECASE
)


def clean_css(css):
    """Return a style sheet, a list of declarations or the value of one without what fetches or runs; "" if in doubt.

    Clean text is returned as it is.
    """
    if not _DANGER.search(_KEPT_URL.sub("", css)) and "/*" not in css:
        return css
    kept = _URL.sub(_kept, _IMPORT.sub("", _COMMENT.sub("", css)))
    return "" if _DANGER.search(_KEPT_URL.sub("", kept)) else kept


def is_raster(address):
    """Return whether an address is a PNG, JPEG, GIF or WebP picture that stands in it."""
    return bool(re.fullmatch(RASTER, address.strip(), re.IGNORECASE))


def _kept(found):
    address = found["address"].strip()
    return f'url("{address}")' if _HARMLESS.fullmatch(address) else "none"
