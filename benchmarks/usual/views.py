"""The list and the suggestions of the usual way; Wagtail serves the page of a resource itself.

107 values are counted, with a query for each: content topics and delivery methods can be chosen and are not counted, as
in the measures that this is compared with.
"""

from django.core.paginator import Paginator
from django.http import JsonResponse
from django.shortcuts import render
from wagtail.models import Locale

from audiences.models import ContentTopic, DeliveryMethod, LearningOutcome, RoleType, Sector, TargetAudience
from resources.models import ResourceKind

from .models import UsualPage

PAGE_LENGTH = 20
SUGGESTIONS = 8
# The name in the address, the field, the list of its terms, and whether they are counted.
FACETS = (
    ("role_type", "role_types", RoleType, True),
    ("target_audience", "target_audiences", TargetAudience, True),
    ("learning_outcome", "learning_outcomes", LearningOutcome, True),
    ("content_topic", "content_topics", ContentTopic, False),
    ("delivery_method", "delivery_methods", DeliveryMethod, False),
    ("sector", "sectors", Sector, True),
)


def library(request):
    """Show a page of the resources that are asked for, and the count of each value under all that is chosen."""
    pages = _chosen(request.GET)
    words = request.GET.get("q", "")
    if words:
        # Wagtail's search takes no condition on a many-to-many field (8.0.1), but a list of keys; and it searches anew
        # for each thing that is asked of it, so it is asked once.
        hits = UsualPage.objects.filter(pk__in=pages.values("pk")).only("pk").search(words)
        found = [page.pk for page in hits]
        pages = UsualPage.objects.filter(pk__in=found)
    else:
        found = pages.order_by("-first_published_at", "-pk").values_list("pk", flat=True)
    sections = [
        (name, [(term, pages.filter(**{field: term}).count()) for term in model.objects.all()])
        for name, field, model, is_counted in FACETS
        if is_counted
    ]
    kinds = [(label, key, pages.filter(kind=key).count()) for key, label in ResourceKind.choices]
    page = Paginator(found, PAGE_LENGTH).get_page(request.GET.get("page"))
    shown = UsualPage.objects.in_bulk(list(page.object_list))
    context = {"page": page, "resources": [shown[key] for key in page.object_list]}
    return render(request, "usual/library.html", context | {"sections": sections, "kinds": kinds, "words": words})


def suggestions(request):
    """Return the first titles that go on from what was typed, by Wagtail's autocomplete."""
    found = UsualPage.objects.live().autocomplete(request.GET.get("q", ""))[:SUGGESTIONS]
    return JsonResponse({"suggestions": [page.title for page in found]})


def _chosen(parameters):
    pages = UsualPage.objects.live().filter(locale=Locale.get_active())
    for name, field, model, _is_counted in FACETS:
        keys = parameters.getlist(name)
        if keys:
            terms = [term for term in model.objects.all() if term.key in keys]
            pages = pages.filter(**{f"{field}__in": terms})
        # One value finds a page once, and to tell rows apart costs more than to count them.
        if len(keys) > 1:
            pages = pages.distinct()
    kinds = parameters.getlist("kind")
    if kinds:
        pages = pages.filter(kind__in=kinds)
    return pages
