"""What templates over Wagtail's own leave away on the draft side: buttons that could not work."""

import json

from django import template
from wagtail.admin.templatetags.wagtailadmin_tags import bulk_action_choices

from resources.stages_at_once import read_stages
from resources.translation_note import translation_note

register = template.Library()


@register.inclusion_tag("wagtailadmin/shared/buttons.html")
def page_bulk_actions(app_label, model_name):
    """Draw Wagtail's buttons for several pages at once, but for those that publish or unpublish.

    Wagtail 8.0.1 draws them whatever permissions say; nobody's role allows them, and a list may hold drafts.
    """
    buttons = bulk_action_choices({}, app_label, model_name)["buttons"]
    return {"buttons": [button for button in buttons if not button.url.endswith(("/publish/", "/unpublish/"))]}


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
