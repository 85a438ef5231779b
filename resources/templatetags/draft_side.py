"""What templates over Wagtail's own leave away on the draft side: buttons that could not work."""

import json

from django import template
from wagtail.admin.templatetags.wagtailadmin_tags import bulk_action_choices

register = template.Library()


@register.inclusion_tag("wagtailadmin/shared/buttons.html")
def page_bulk_actions(app_label, model_name):
    """Draw Wagtail's buttons for several pages at once, but for those that publish or unpublish.

    Wagtail 8.0.1 draws them whatever permissions say; nobody's role allows them, and a list may hold drafts.
    """
    buttons = bulk_action_choices({}, app_label, model_name)["buttons"]
    return {"buttons": [button for button in buttons if not button.url.endswith(("/publish/", "/unpublish/"))]}


@register.filter
def without_publishing(props):
    """Return the properties of wagtail-localize's editor (1.14.5), as JSON, without its ways to publish and alias."""
    found = json.loads(props)
    found["perms"] |= {"canPublish": False, "canUnpublish": False}
    found["links"] |= {"unpublishUrl": None, "convertToAliasUrl": None}
    # What it would call live is the copy in Wagtail, which says nothing about what the public has.
    found["object"] |= {"isLive": False, "liveUrl": None, "lastPublishedDate": None, "lastPublishedBy": None}
    return json.dumps(found)
