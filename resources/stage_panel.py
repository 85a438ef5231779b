"""The panel of the page editor that says where a resource stands, with the latest reasons. It edits nothing."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

from approvals.stage import stage_of
from approvals.verdicts import verdicts_of

from .timeline import timeline
from .translation_note import translation_note


class StagePanel(Panel):
    """Shows the stage in both answers, what was said of the latest submission, a link to it, and all that happened."""

    def __init__(self, **kwargs):
        super().__init__(**{"heading": _("Where it stands")} | kwargs)

    class BoundPanel(Panel.BoundPanel):
        """The panel for one draft."""

        template_name = "resources/desk/stage_panel.html"

        def is_shown(self):
            """A draft that was never saved stands nowhere yet."""
            return bool(self.instance.pk)

        def get_context_data(self, parent_context=None):
            """Give the template the `stage`, the `verdicts`, the `events`, and a note for a translation."""
            stage = stage_of(self.instance)
            verdicts = verdicts_of([stage.submission])[stage.submission.pk] if stage.submission else []
            return super().get_context_data(parent_context) | {
                "stage": stage,
                "translation_note": translation_note(self.instance),
                "verdicts": verdicts,
                "events": timeline(self.instance.translation_key, self.instance.locale.language_code),
            }
