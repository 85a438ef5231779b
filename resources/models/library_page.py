"""The place in Wagtail's tree that holds drafts of resources. The public library is not a page: see `search/`."""

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from .draft_side import DraftSide


class ResourceLibraryPage(DraftSide, Page):
    """Holds drafts; the public never sees it. The page above says where it may stand."""

    subpage_types = ["resources.ResourcePage"]
    max_count_per_parent = 1  # one for each language, since each has its own home page
    preview_modes = []
    content_panels = [FieldPanel("title", help_text=_("For people who sign in: the public never sees it."))]
    promote_panels = []
    settings_panels = []
    page_description = _("Holds the drafts of resources in one language. The public never sees it.")

    class Meta:
        verbose_name = _("place of drafts")
        verbose_name_plural = _("places of drafts")

    @property
    def status_string(self):
        """Say what this page is for, wherever Wagtail would print "live" or "draft"."""
        return _("Drafts only")

    def get_url_parts(self, request=None):
        """Return the address of the public library: there, and not to the drafts, the admin's links lead."""
        root = Page.get_url_parts(self, request)
        with translation.override(self.locale.language_code):
            return root and (root[0], root[1], reverse("library"))
