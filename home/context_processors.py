"""What every page shows: the Board's name, the navigation. Knows nothing of who looks: public pages set no cookie."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _


def site_wide(request):
    """Return the Board's name, the links of header and footer, and what readers are warned of."""
    return {
        "board_name": settings.BOARD_NAME,
        "is_demonstration": settings.DEMONSTRATION,
        "navigation": [(label, address, _is_within(request.path, address)) for label, address in _navigation()],
        "footer_links": _footer_links(),
        # No language that this site is translated into has been checked by a speaker yet.
        "is_unchecked_language": get_language() != settings.LANGUAGE_CODE,
    }


def _navigation():
    return [
        (_("Library"), reverse("library")),
        (_("Role types"), reverse("role_types")),
        (_("Check my copy"), reverse("check_copy")),
        (_("Register of decisions"), reverse("register")),
        (_("Report a concern"), reverse("report_a_concern")),
    ]


def _footer_links():
    return [
        (_("About the Board"), _ordinary("about-the-board")),
        (_("How approval works"), _ordinary("how-approval-works")),
        (_("Accessibility statement"), _ordinary("accessibility-statement")),
        (_("Privacy"), _ordinary("privacy")),
        (_("Check my copy"), reverse("check_copy")),
        (_("Register of decisions"), reverse("register")),
        (_("Open data"), reverse("open_data")),
        (_("Contact the Board"), _ordinary("contact")),
        (_("Report a concern"), reverse("report_a_concern")),
    ]


def _ordinary(slug):
    """Return the address of an ordinary page that `setup_site` makes, in the only language in which it does."""
    with override(settings.LANGUAGE_CODE):
        return f"{reverse('home')}{slug}/"


def _is_within(path, address):
    return path.startswith(address)
