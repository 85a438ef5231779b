"""Makes tagged PDFs in the site's own font. Nothing is fetched but that font: nothing of the network, no file."""

from pathlib import Path

import fontpkg_atkinson_hyperlegible
from django.conf import settings
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

# For people who read with software: ISO 14289-1.
VARIANT = "pdf/ua-1"
# No static file: `collectstatic` would look for the fonts that it names.
STYLES = Path(__file__).with_name("certificate.css")
FONT_FILES = {f"own-font:{path.stem}": path for path in (fontpkg_atkinson_hyperlegible.ROOT / "files").glob("*.ttf")}


class OwnFontOnly(URLFetcher):
    """Gives WeasyPrint the files of our font, and refuses whatever else HTML or styles name."""

    def fetch(self, url, headers=None):
        """Return the file of the font that an address such as "own-font:AtkinsonHyperlegible-Bold" means."""
        if url not in FONT_FILES:
            raise ValueError(f"Nothing but the site's own font is fetched for a PDF: {url}")
        return URLFetcherResponse(url, FONT_FILES[url].read_bytes(), {"Content-Type": "font/ttf"})


def write_pdf(html):
    """Return HTML as a PDF, in bytes: the same for the same HTML. Its links lead to this site's own address.

    A letter that our font lacks comes from a font of the system; where none has it, a box stands in its place.
    """
    fetcher, fonts = OwnFontOnly(), FontConfiguration()
    styles = CSS(string=STYLES.read_text(), url_fetcher=fetcher, font_config=fonts)
    document = HTML(string=html, base_url=settings.WAGTAILADMIN_BASE_URL, url_fetcher=fetcher)
    return document.write_pdf(stylesheets=[styles], font_config=fonts, pdf_variant=VARIANT, pdf_identifier=True)
