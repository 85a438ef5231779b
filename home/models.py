"""The home page and ordinary pages: no documents, no drafts of resources, images of the collection "Website" only."""

from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page

from audiences.models import RoleType
from resources.catalogue import public_entries

NEWEST_SHOWN = 6


class WebsiteImageBlock(blocks.StructBlock):
    """An image with what it says in words. Of any other collection than "Website" the public gets nothing."""

    image = ImageChooserBlock(label=_("Image"), help_text=_("Shown only if it is in the collection “Website”."))
    alt = blocks.CharBlock(label=_("Alternative text"), max_length=500)

    class Meta:
        template = "home/blocks/website_image.html"


class PageBody(blocks.StreamBlock):
    """The body of an ordinary page."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=200, template="home/blocks/heading.html", icon="title")
    text = blocks.RichTextBlock(label=_("Text"), features=["bold", "italic", "link", "ol", "ul"], icon="pilcrow")
    image = WebsiteImageBlock(label=_("Image"), icon="image")


class HomePage(Page):
    """The first page: find your role type, the newest approved resources, how to report a concern."""

    introduction = models.TextField(_("introduction"), blank=True, max_length=500)

    content_panels = [
        FieldPanel("title", help_text=_("The heading of the first page.")),
        FieldPanel("introduction", help_text=_("One or two sentences below the heading: what people find here.")),
    ]
    # The footer knows pages by their slug; nothing shows a second title, a description or Wagtail's menus.
    promote_panels = []
    page_description = _("The first page of the site in one language.")
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["home.ContentPage", "resources.ResourceLibraryPage"]
    max_count_per_parent = 1
    template = "home/home_page.html"

    class Meta:
        verbose_name = _("home page")

    def get_context(self, request, *args, **kwargs):
        """Add the role types and the newest approved resources."""
        return super().get_context(request, *args, **kwargs) | {
            "role_types": RoleType.objects.all(),
            "newest": public_entries(get_language())[:NEWEST_SHOWN],
        }


class ContentPage(Page):
    """An ordinary page: about, accessibility, privacy."""

    summary = models.TextField(_("summary"), blank=True, max_length=500)
    body = StreamField(PageBody(), verbose_name=_("text"), blank=True)

    content_panels = [
        FieldPanel("title", help_text=_("The heading of the page. Its web address is made from the first one.")),
        FieldPanel(
            "summary",
            help_text=_("One or two sentences: what people find here. Search engines show them below the title."),
        ),
        FieldPanel(
            "body",
            help_text=_("The plus adds a piece: a heading, text, an image. A Reviewer reads it before it is public."),
        ),
    ]
    promote_panels = []
    page_description = _("About the Board or this site: it becomes public once a Reviewer has approved it.")
    parent_page_types = ["home.HomePage", "home.ContentPage"]
    subpage_types = ["home.ContentPage"]
    template = "home/content_page.html"

    class Meta:
        verbose_name = _("ordinary page")
        verbose_name_plural = _("ordinary pages")

    def get_context(self, request, *args, **kwargs):
        """Add the way back up."""
        above = [(page.title, page.get_url(request)) for page in self.get_ancestors().type(ContentPage)]
        trail = [(_("Home"), reverse("home")), *above, (self.title, None)]
        return super().get_context(request, *args, **kwargs) | {"trail": trail}
