"""What stands above the files in the editor of a resource: what waits, what files hide, and how to add several."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from .canonical.frozen_files import uploads_of
from .hidden_in_uploads import hidden_data_of
from .models.files import LibraryImage
from .waiting_files import waiting_files


class FilesPanel(Panel):
    """Says in which files the draft differs from what is public, and which carry personal data. It edits nothing."""

    def __init__(self, **kwargs):
        super().__init__(**{"heading": _("About these files")} | kwargs)

    class BoundPanel(Panel.BoundPanel):
        """The panel for one draft."""

        template_name = "resources/files/panel.html"

        def is_shown(self):
            """A draft that was never saved has no files yet."""
            return bool(self.instance.pk)

        def get_context_data(self, parent_context=None):
            """Give the template the `page`, what is `waiting`, and (upload, hidden data, kind) for what hides some."""
            hiding = [
                (upload, hidden, "image" if isinstance(upload, LibraryImage) else "document")
                for upload in uploads_of(self.instance)
                if (hidden := hidden_data_of(upload))
            ]
            return super().get_context_data(parent_context) | {
                "page": self.instance,
                "waiting": waiting_files(self.instance),
                "hiding": hiding,
            }
