"""Rich text as canonical HTML: the same text gives the same HTML, whether code wrote it or the editor saved it."""

import html
import re

import nh3

# What authors may use; headings, images and the like are blocks of their own.
FEATURES = ["bold", "italic", "link", "ol", "ul"]

TAGS = {"p", "b", "i", "a", "ol", "ul", "li", "br"}
SCHEMES = {"http", "https", "mailto", "tel", "resource"}
_LINK = re.compile(r"<a ?([^>]*)>(.*?)</a>", re.DOTALL)
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_PAGE_LINK = re.compile(r'linktype=\\?"page\\?"')
_IDENTIFIER = re.compile(r'\bid=\\?"(\d+)\\?"')


def to_canonical_html(source, targets):
    """Return rich text from Wagtail's database format as canonical HTML.

    `targets` is {page key: address}, as `links.targets_of` returns it; a link whose page is not in it becomes text.
    The editor's own converter comes first: without it, text written by code would change at its first save.
    """
    converter = _converter()
    edited = converter.to_database_format(converter.from_database_format(source or ""))
    cleaned = nh3.clean(
        edited,
        tags=TAGS,
        attributes={"a": {"href", "linktype", "id"}},
        url_schemes=SCHEMES,
        link_rel=None,
    )
    linked = _LINK.sub(lambda link: _link(link, targets), cleaned)
    return re.sub(r"<p>(\s|&nbsp;|<br>)*</p>", "", linked).strip()


def _converter():
    """Return the editor's converter, with one rule of ours: to read a link to a page takes no query."""
    # Wagtail's modules load the Page model while they are imported (8.0.1), so models cannot import them at their top.
    from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
    from wagtail.admin.rich_text.converters.html_to_contentstate import LinkElementHandler

    class PageLink(LinkElementHandler):
        def get_attribute_data(self, attrs):
            # Wagtail's own reads each page and its address, which the way back leaves out again (8.0.1).
            return {"id": int(attrs["id"])}

    converter = ContentstateConverter(features=FEATURES)
    rules = converter.html_to_contentstate_handler.element_handlers.element_rules
    rules["a"].insert(0, (0, lambda attrs: attrs.get("linktype") == "page", PageLink("LINK")))
    return converter


def page_keys_in(source):
    """Return the keys of the pages to which rich text, or JSON that holds rich text, has links."""
    return {int(key) for key in _IDENTIFIER.findall(source)} if _PAGE_LINK.search(source) else set()


def _link(link, targets):
    attributes, text = dict(_ATTRIBUTE.findall(link[1])), link[2]
    if attributes.get("linktype") == "page":
        key = attributes.get("id", "")
        address = targets.get(int(key)) if key.isdigit() else None
    else:
        address = html.unescape(attributes.get("href", ""))
        address = "" if address.startswith("resource:") else address
    return f'<a href="{html.escape(address)}">{text}</a>' if address else text
