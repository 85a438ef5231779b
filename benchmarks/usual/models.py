"""A stock page type: facets as many-to-many fields, the fields that Wagtail's documentation says are searched."""

from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

from resources.models import ResourceKind


class UsualPage(Page):
    """A resource as any site with Wagtail would have it: public while it is live."""

    summary = models.TextField()
    kind = models.CharField(max_length=30, choices=ResourceKind.choices, db_index=True)
    publisher = models.CharField(max_length=255)
    year = models.PositiveSmallIntegerField()
    duration_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    body = RichTextField()
    role_types = ParentalManyToManyField("audiences.RoleType", related_name="+")
    target_audiences = ParentalManyToManyField("audiences.TargetAudience", related_name="+")
    learning_outcomes = ParentalManyToManyField("audiences.LearningOutcome", related_name="+")
    content_topics = ParentalManyToManyField("audiences.ContentTopic", related_name="+")
    delivery_methods = ParentalManyToManyField("audiences.DeliveryMethod", related_name="+")
    sectors = ParentalManyToManyField("audiences.Sector", related_name="+")

    search_fields = [*Page.search_fields, index.SearchField("summary"), index.SearchField("body")]
    template = "usual/page.html"
