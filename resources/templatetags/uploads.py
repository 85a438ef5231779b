"""What Wagtail's screens of a document or an image say beside its form."""

from django import template

from resources.hidden_in_uploads import hidden_data_of
from resources.stages_at_once import read_stages
from resources.uses import drafts_using

register = template.Library()


@register.simple_tag
def standing_of_upload(upload):
    """Return the `hidden` data of an upload and the `drafts` that use it, which know their stages."""
    drafts = drafts_using(upload)
    read_stages(drafts)
    return {"hidden": hidden_data_of(upload), "drafts": drafts}
