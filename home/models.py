"""The home page and ordinary pages: no documents, no drafts of resources, images of the collection "Website" only."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from audiences.models import RoleType
from audiences.templatetags.foreign import marked
from resources.catalogue import public_entries
from resources.models.blocks import CalloutBlock, StepsBlock, TableBlock

from .local_route import LocalRoute as LocalRoute

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
    steps = StepsBlock(
        label=_("Steps"),
        template="home/blocks/steps.html",
        icon="list-ol",
        help_text=_("What people do, or what happens, in its order. Each step gets a number."),
    )
    callout = CalloutBlock(
        label=_("Call-out"),
        template="home/blocks/callout.html",
        icon="warning",
        help_text=_("The one thing that nobody should miss. Use at most one or two on a page."),
    )
    table = TableBlock(
        label=_("Table"),
        template="home/blocks/table.html",
        icon="table",
        help_text=_("For facts that people compare. Give each column a heading."),
    )


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

    def route(self, request, path_components):
        """Serve what is public of the page in English, as long as a translation of it waits for its review."""
        if not path_components and not self.live:
            public = ContentPage.objects.filter(translation_key=self.translation_key, live=True)
            original = public.filter(locale__language_code=settings.LANGUAGE_CODE).first()
            if original:
                return RouteResult(original)
        return super().route(request, path_components)

    def get_context(self, request, *args, **kwargs):
        """Add the way back up and, where it is not in the reader's language yet, the `original` in English."""
        ancestors = self.get_ancestors().type(ContentPage).specific()
        above = [(page.marked_title, page.get_url(request)) for page in ancestors]
        trail = [(_("Home"), reverse("home")), *above, (self.marked_title, None)]
        original = self.alias_of or self if self.words_lang else None
        return super().get_context(request, *args, **kwargs) | {"trail": trail, "original": original}

    @property
    def marked_title(self):
        """The title, marked as English on a page in another language."""
        return marked(self.title, self.words_lang)

    @property
    def words_lang(self):
        """The language of its words where it is not that of the address, else ""."""
        if get_language() == settings.LANGUAGE_CODE:
            return ""
        is_in_english = self.alias_of_id or self.locale.language_code == settings.LANGUAGE_CODE
        return settings.LANGUAGE_CODE if is_in_english else ""

    def get_sitemap_urls(self, request=None):
        """Name a page once: what is not translated stands under its English address."""
        return [] if self.alias_of_id else super().get_sitemap_urls(request)
