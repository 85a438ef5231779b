"""The forms of documents and images in Wagtail's admin: nothing comes in past the intake.

Every screen of Wagtail 8.0.1 that takes a file builds its form from these two (WAGTAILDOCS_DOCUMENT_FORM_BASE,
WAGTAILIMAGES_IMAGE_FORM_BASE): add, add several, edit, and the windows in which one is chosen.
"""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from .intake import intake_problems
from .intake.cleaning import cleaned

COLLECTION_HELP = _("Only images of ordinary pages belong in “Website”.")


class ThroughIntake:
    """Mixin of a form with a file. Comes before Wagtail's own form."""

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, user=user, **kwargs)
        # Whoever replaces a file has a hand in each draft that uses it: `followers.py` reads this.
        self.instance.file_changed_by = user

    def clean_file(self):
        """Return the uploaded file, an SVG cleaned; raise `ValidationError` with what the intake says against it."""
        file = self.cleaned_data["file"]
        if not isinstance(file, UploadedFile):
            return file  # the one that the document has already
        problems = intake_problems(file.name, file)
        if problems:
            raise ValidationError(problems)
        clean = cleaned(file.name, file)
        if clean is not None:
            return SimpleUploadedFile(file.name, clean.read(), file.content_type)
        file.seek(0)
        return file


class DocumentForm(ThroughIntake, BaseDocumentForm):
    """The form of a document."""

    class Meta(BaseDocumentForm.Meta):
        help_texts = {
            "title": _("Readers see it in the list of files, unless the resource gives the file another title."),
            "collection": COLLECTION_HELP,
        }


class ImageForm(ThroughIntake, BaseImageForm):
    """The form of an image."""

    class Meta(BaseImageForm.Meta):
        help_texts = {
            "title": _("Only colleagues see it: choose words by which they find the image."),
            "collection": COLLECTION_HELP,
        }
