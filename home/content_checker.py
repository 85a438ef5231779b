"""Wagtail's checker beside the editor and in previews: every rule of axe, and what our authors get wrong most.

What a check of ours does is in `static/js/content-checks.js`; Wagtail 8.0.1 loads what is in an item's `media`.
"""

from django.forms import Media
from django.forms.widgets import Script
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem

# A link of these words alone, whatever its capitals: it does not say where it leads.
EMPTY_WORDS = ["click here", "here", "click", "read more", "more", "this link", "link", "this page", "download"]


CHECKS = [
    {"id": "says-nothing", "options": {"pattern": f"^({'|'.join(EMPTY_WORDS)})[.:>…»]*$", "flags": "i"}},
    # Two words of capitals or more, and no small letter: "MAPPA" alone is an abbreviation.
    {
        "id": "is-all-capitals",
        "options": {"pattern": r"^[^\p{Ll}]*\p{Lu}{2,}[^\p{L}]+\p{Lu}{3,}[^\p{Ll}]*$", "flags": "u"},
    },
]
RULES = [
    {
        "id": "link-says-where",
        "impact": "serious",
        "selector": "main a[href]",
        "tags": ["best-practice"],
        "none": ["says-nothing"],
        "enabled": True,
    },
    {
        "id": "no-words-in-capitals",
        "impact": "moderate",
        "selector": "h1, h2, h3, h4, main a[href]",
        "tags": ["best-practice"],
        "none": ["is-all-capitals"],
        "enabled": True,
    },
]
MESSAGES = {
    "link-says-where": {
        "error_name": _("The link does not say where it leads"),
        "help_text": _("Name the page or the file, such as “Guidance for schools”: many people hear links alone."),
    },
    "no-words-in-capitals": {
        "error_name": _("Words in capitals"),
        "help_text": _("Write them as in a sentence: words in capitals are hard to read."),
    },
    "alt-text-quality": {
        "error_name": _("The alternative text looks like the name of a file"),
        "help_text": _("Say in words what the image tells."),
    },
    "image-alt": {
        "error_name": _("The image has no alternative text"),
        "help_text": _("Say in words what the image tells."),
    },
    "heading-order": {
        "error_name": _("A heading skips a level"),
        "help_text": _("Put the headings in their order, without a gap."),
    },
}


class LibraryChecker(ContentCheckerItem):
    """All rules of axe that are no experiment, Wagtail's own, and those above."""

    media = Media(js=[Script("js/content-checks.js", type="module")])
    axe_run_only = None
    axe_custom_rules = [*ContentCheckerItem.axe_custom_rules, *RULES]
    axe_custom_checks = [*ContentCheckerItem.axe_custom_checks, *CHECKS]
    axe_messages = ContentCheckerItem.axe_messages | MESSAGES

    def get_axe_options(self, request):
        """Return Wagtail's options. Without reading the styles ahead: only an experiment of axe needs them."""
        return super().get_axe_options(request) | {"preload": False}


@hooks.register("construct_wagtail_userbar")
def offer_the_checker_alone(request, items, page):
    """Have no more than the checker in previews: they have no other use for Wagtail's bar, and the public has none."""
    items[:] = [LibraryChecker(item.in_editor) for item in items if isinstance(item, ContentCheckerItem)]
