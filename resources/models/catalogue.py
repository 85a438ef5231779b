"""The catalogue: what the public sees of each edition, one narrow row for each span of time in which it is current.

Derived from editions alone (`resources/catalogue.py`), never edited: `rebuild_catalogue` makes the same rows again.
"""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class CatalogueEntry(models.Model):
    """A public resource, ready to be shown. Public code reads it through `approvals.editions.visible` only."""

    edition = models.ForeignKey("approvals.Edition", on_delete=models.PROTECT, related_name="catalogue_entries")
    reference = models.CharField(_("reference"), max_length=20)
    language = models.CharField(_("language"), max_length=35)
    slug = models.SlugField(_("slug"), max_length=255)
    edition_number = models.PositiveIntegerField(_("edition"))
    title = models.TextField(_("title"))
    summary = models.TextField(_("summary"))
    kind = models.CharField(_("kind of resource"), max_length=30)
    kind_label = models.CharField(_("kind of resource, in words"), max_length=100)
    publisher = models.CharField(_("publisher"), max_length=255)
    year = models.PositiveSmallIntegerField(_("year"), null=True)
    is_link = models.BooleanField(_("leads to somebody else's material"))
    is_superseded = models.BooleanField(_("superseded by newer material"))
    review_by = models.DateField(_("review by"), null=True)
    # The day from which it is not public, while the Board has not ratified what the chair did alone.
    ratify_by = models.DateField(_("to be ratified by"), null=True)
    approved_on = models.DateField(_("approved on"))
    visible_from = models.DateTimeField(_("visible from"))
    visible_until = models.DateTimeField(_("visible until"), null=True)
    # " role_types:alerters sectors:education ": a blank on both sides of each value, so that one test finds it.
    facets = models.TextField(_("facet values"))
    role_type_names = models.JSONField(_("names of role types"))
    duration_minutes = models.PositiveSmallIntegerField(_("duration in minutes"), null=True)

    class Meta:
        verbose_name = _("catalogue entry")
        verbose_name_plural = _("catalogue entries")
        ordering = ["-visible_from", "-edition_id"]
        indexes = [
            models.Index(fields=["language", "visible_from"], name="resources_catalogue_visible"),
            models.Index(fields=["reference", "language", "visible_from"], name="resources_catalogue_one"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["edition", "visible_from"], name="resources_catalogue_span"),
        ]

    def __str__(self):
        return f"{self.reference}: {self.title}"

    def get_absolute_url(self):
        """Return the public address in the language of the request; the reference decides, the slug is for people."""
        return reverse("resource", args=[self.reference, self.slug])

    @property
    def terms_lang(self):
        """The language of the names of role types where it is not that of the entry, else ""."""
        return "" if self.language == settings.LANGUAGE_CODE else settings.LANGUAGE_CODE

    @property
    def is_review_due(self):
        """Whether the day on which the Board wanted it reviewed has come."""
        return self.review_by is not None and self.review_by <= timezone.localdate()


class CatalogueText(models.Model):
    """The long texts of an entry, apart from it so that lists and counts read narrow rows.

    `title` to `body` are what words are looked for in, by their weight (`resources/search_parts.py`).
    """

    # `catalogue.remove` deletes both in two statements; Django would first read what it is about to delete.
    entry = models.OneToOneField(CatalogueEntry, on_delete=models.DO_NOTHING, primary_key=True, related_name="text")
    language = models.CharField(_("language"), max_length=35)
    title = models.TextField(_("title, reference"))
    summary = models.TextField(_("summary, tags"))
    terms = models.TextField(_("words of the vocabulary"))
    body = models.TextField(_("text"))
    sources = models.JSONField(_("sources of the text"))
    html = models.TextField(_("rendered content"))

    class Meta:
        verbose_name = _("text of a catalogue entry")
        verbose_name_plural = _("texts of catalogue entries")
        default_permissions = ()

    def __str__(self):
        return str(self.entry)
