"""A plain page type of Wagtail with all that the map of ways needs: file, image, link, snippets, child rows."""

from django.db import models
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.api import APIField
from wagtail.models import DraftStateMixin, Orderable, Page, RevisionMixin
from wagtail.snippets.models import register_snippet


@register_snippet
class StockNote(models.Model):
    """A snippet without drafts: what an editor saves is shown."""

    text = models.CharField(max_length=100)

    def __str__(self):
        return self.text


@register_snippet
class StockDraftNote(DraftStateMixin, RevisionMixin, models.Model):
    """A snippet with drafts, which a page shows all the same."""

    text = models.CharField(max_length=100)

    def __str__(self):
        return self.text


class StockPage(Page):
    """A page as any site has it."""

    summary = models.TextField(blank=True)
    document = models.ForeignKey(
        "resources.LibraryDocument", models.SET_NULL, null=True, blank=True, related_name="stock_pages"
    )
    image = models.ForeignKey(
        "resources.LibraryImage", models.SET_NULL, null=True, blank=True, related_name="stock_pages"
    )
    related = models.ForeignKey(Page, models.SET_NULL, null=True, blank=True, related_name="+")
    note = models.ForeignKey(StockNote, models.SET_NULL, null=True, blank=True, related_name="+")
    draft_note = models.ForeignKey(StockDraftNote, models.SET_NULL, null=True, blank=True, related_name="+")
    notes = ParentalManyToManyField(StockNote, blank=True, related_name="+")

    content_panels = [
        *Page.content_panels,
        *(FieldPanel(name) for name in ("summary", "document", "image", "related", "note", "draft_note", "notes")),
        InlinePanel("lines"),
    ]
    api_fields = [APIField(name) for name in ("summary", "document", "image", "related", "lines")]


class StockLine(Orderable):
    """A child row of a page."""

    page = ParentalKey(StockPage, on_delete=models.CASCADE, related_name="lines")
    text = models.CharField(max_length=100)

    api_fields = [APIField("text")]
