"""The editor of a resource, in the order in which an author thinks. No scheduling, no privacy: nothing publishes."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
)

from .files_panel import FilesPanel
from .stage_panel import StagePanel
from .term_choices import TermCheckboxes

resource_editor = TabbedInterface(
    [
        ObjectList(
            [
                StagePanel(),
                FieldPanel(
                    "title",
                    help_text=_("The words that people would look for, such as: Prevent duty guidance for schools."),
                ),
                FieldPanel("summary"),
                FieldPanel("kind"),
                MultiFieldPanel(
                    [
                        FieldPanel("publisher"),
                        FieldPanel("year"),
                        FieldPanel("external_address"),
                        FieldPanel("external_seen_on"),
                        FieldPanel("note"),
                        FieldPanel("is_superseded"),
                    ],
                    heading=_("Where it comes from"),
                ),
                FieldPanel("body"),
                FieldPanel("tags"),
                CommentPanel(),
            ],
            heading=_("What it is"),
        ),
        ObjectList(
            [
                FieldPanel("role_types", widget=TermCheckboxes),
                FieldPanel("target_audiences", widget=TermCheckboxes),
                FieldPanel("sectors", widget=TermCheckboxes),
            ],
            heading=_("Who it is for"),
        ),
        ObjectList(
            [
                FieldPanel("learning_outcomes", widget=TermCheckboxes),
                FieldPanel("content_topics", widget=TermCheckboxes),
                FieldPanel("delivery_methods", widget=TermCheckboxes),
                FieldPanel("duration_minutes"),
            ],
            heading=_("What it teaches"),
        ),
        ObjectList(
            [
                FilesPanel(),
                InlinePanel(
                    "files",
                    heading=_("Files"),
                    label=_("File"),
                    help_text=_("What readers can download, in the order in which they see it."),
                ),
            ],
            heading=_("Files"),
        ),
        ObjectList(
            [FieldPanel("licence"), FieldPanel("review_by"), FieldPanel("nobody_recognisable")],
            heading=_("Governance"),
        ),
    ]
)
