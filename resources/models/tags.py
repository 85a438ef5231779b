"""Free tags of a resource: the author's own words beside the Board's vocabulary."""

from django.db import models
from modelcluster.fields import ParentalKey
from taggit.models import TaggedItemBase


class ResourceTag(TaggedItemBase):
    """One tag on one resource, kept with each revision."""

    content_object = ParentalKey("resources.ResourcePage", on_delete=models.CASCADE, related_name="tagged_items")
