"""What templates over Wagtail's own leave away on the draft side: buttons that could not work."""

import json

from django import template
from django.urls import reverse
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.admin.widgets.button import ListingButton

from resources.bulk_actions.draft_bulk_action import DraftBulkAction
from resources.models import ResourcePage
from resources.models.draft_side import DraftSide
from resources.stages_at_once import read_stages
from resources.translation_note import translation_note

register = template.Library()


@register.inclusion_tag("wagtailadmin/shared/buttons.html", takes_context=True)
def page_bulk_actions(context, app_label, model_name):
    """Draw the buttons for several pages at once: Wagtail's, and in a list of drafts those of ours that could work.

    Not those that publish or unpublish: Wagtail 8.0.1 draws them whatever permissions say; nobody's role allows them,
    and a list may hold drafts. None is folded away below "More", as Wagtail does from the fifth on.
    """
    person, has_drafts = context["request"].user, lists_drafts(context)
    actions = [
        action
        for action in bulk_action_registry.get_bulk_actions_for_model(app_label, model_name)
        if action.action_type not in ("publish", "unpublish")
        and (not issubclass(action, DraftBulkAction) or (has_drafts and action.user_may_use(person)))
    ]
    return {
        "buttons": [
            ListingButton(
                action.display_name,
                reverse("wagtail_bulk_action", args=[app_label, model_name, action.action_type]),
                attrs={"aria-label": action.aria_label, "data-bulk-action-button": ""},
                priority=action.action_priority,
                classname=" ".join(action.classes | {"bulk-action-btn"}),
            )
            for action in sorted(actions, key=lambda action: action.action_priority)
        ]
    }


@register.simple_tag(takes_context=True)
def lists_drafts(context):
    """Return whether a list of Wagtail's holds drafts and nothing else."""
    return (
        isinstance(context.get("parent_page"), DraftSide) or getattr(context.get("view"), "model", None) is ResourcePage
    )


@register.simple_tag(takes_context=True)
def stage_in_words(context, page):
    """Return the stage of a page of the draft side, in words; the first of a list reads those of the whole list.

    Wagtail 8.0.1's reports hand over pages without their class, as `object_list`; its home, `locked_pages`.
    """
    draft = page.specific_deferred
    if "stage" not in vars(draft):
        rest = context.get("object_list") or context.get("locked_pages") or []
        read_stages({listed.specific_deferred for listed in [page, *rest]})
    return draft.status_string


@register.inclusion_tag("resources/translation/note.html")
def note_of_translation(page):
    """Say at the head of wagtail-localize's editor what its original and a machine did."""
    return {"note": translation_note(page)}


@register.filter
def without_publishing(props):
    """Return the properties of wagtail-localize's editor (1.14.5), as JSON, without its ways to publish and alias."""
    found = json.loads(props)
    found["perms"] |= {"canPublish": False, "canUnpublish": False}
    found["links"] |= {"unpublishUrl": None, "convertToAliasUrl": None}
    # What it would call live is the copy in Wagtail, which says nothing about what the public has.
    found["object"] |= {"isLive": False, "liveUrl": None, "lastPublishedDate": None, "lastPublishedBy": None}
    return json.dumps(found)
