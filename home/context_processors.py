"""What every page shows: the Board's name, the navigation. Knows nothing of who looks: public pages set no cookie."""

from functools import cache

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .language_switch import languages_of


def site_wide(request):
    """Return the Board's name, the links of header and footer, and what readers are warned of."""
    language = get_language()
    links = _navigation(language)
    return {
        "board_name": settings.BOARD_NAME,
        "is_demonstration": settings.DEMONSTRATION,
        "navigation": [(label, address, request.path.startswith(address)) for label, address in links],
        "footer_links": _footer_links(language),
        "site_languages": languages_of(request),
        # No language that this site is translated into has been checked by a speaker yet.
        "is_unchecked_language": language != settings.LANGUAGE_CODE,
    }


@cache
def _navigation(language):
    """Return (label, address) in the language that is active; each page has them, so they are made once."""
    return [
        (_("Library"), reverse("library")),
        (_("Role types"), reverse("role_types")),
        (_("How approval works"), _ordinary("how-approval-works")),
        (_("Register of decisions"), reverse("register")),
        (_("Check my copy"), reverse("check_copy")),
    ]


@cache
def _footer_links(language):
    """Return (heading, links) of each column: what people look for, why they can rely on it, who is behind it."""
    return [
        (
            _("Find"),
            [
                (_("Library"), reverse("library")),
                (_("Role types"), reverse("role_types")),
                (_("Which role type am I?"), reverse("which_role_type")),
                (_("Report a concern"), reverse("report_a_concern")),
            ],
        ),
        (
            _("Trust"),
            [
                (_("How approval works"), _ordinary("how-approval-works")),
                (_("Register of decisions"), reverse("register")),
                (_("Check my copy"), reverse("check_copy")),
                (_("Open data"), reverse("open_data")),
            ],
        ),
        (
            _("About this site"),
            [
                (_("About the Board"), _ordinary("about-the-board")),
                (_("The Board's training strategy"), _ordinary("training-strategy")),
                (_("Accessibility statement"), _ordinary("accessibility-statement")),
                (_("Privacy"), _ordinary("privacy")),
                (_("Contact the Board"), _ordinary("contact")),
            ],
        ),
    ]


def _ordinary(slug):
    """Return the address of an ordinary page that `setup_site` and `setup_languages` make."""
    return f"{reverse('home')}{slug}/"
