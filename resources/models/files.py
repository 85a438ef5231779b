"""Uploads of the draft side: images, documents, and which documents a resource offers.

Our own classes from the first migration, as Wagtail advises: a later change of model is not possible. Nothing here is
ever served to the public; what the public gets are the bytes that were frozen.
"""

from django.db import models
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.models import Orderable

from .followed_file import FollowedFile

# In Wagtail's forms and of no use here. Resources have the tags; alternative text stands in a page beside the image;
# images are shown whole, so that no part of one comes first.
NOT_ASKED = {"tags", "description", "focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"}


def asked_of(model):
    """Return the fields of Wagtail's form for a model of uploads, but those that no reader sees anything of."""
    return tuple(name for name in model.admin_form_fields if name not in NOT_ASKED)


class LibraryImage(FollowedFile, AbstractImage):
    """An image in the admin. Those of the collection "Website" may stand on ordinary pages."""

    admin_form_fields = asked_of(Image)


class LibraryRendition(AbstractRendition):
    """A size of an image."""

    image = models.ForeignKey(LibraryImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["image", "filter_spec", "focal_point_key"], name="resources_rendition_once")
        ]


def own_folder(document, name):
    """Return where an upload is kept: in a folder of its own, since a storage would rename the second `guide.pdf`."""
    return f"documents/{get_random_string(12)}/{name}"


class LibraryDocument(FollowedFile, AbstractDocument):
    """A document in the admin. Its file's name, which the public reads, stays what it was on the author's machine."""

    file = models.FileField(_("file"), upload_to=own_folder, max_length=255)

    admin_form_fields = asked_of(Document)


class ResourceFile(Orderable):
    """A document that a resource offers, in the author's order."""

    page = ParentalKey("resources.ResourcePage", on_delete=models.CASCADE, related_name="files")
    # Null once a document is deleted: Wagtail cannot open a revision whose protected document is gone (modelcluster 6).
    document = models.ForeignKey(
        LibraryDocument,
        verbose_name=_("file"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Readers get it under the name that it has on your computer."),
    )
    title = models.CharField(
        _("title"),
        max_length=255,
        blank=True,
        help_text=_("What people read in the list of files. Leave it empty for the title of the document."),
    )

    panels = [FieldPanel("document"), FieldPanel("title")]

    class Meta(Orderable.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")

    def __str__(self):
        return self.title or (self.document.title if self.document else "")
