"""Public addresses of this app. `home` is Wagtail's own root, named here so that templates can link to it."""

from django.urls import path
from wagtail.views import serve

from .views.concern import concern_route, report_a_concern
from .views.coverage import outcome_coverage
from .views.role_types import role_type, role_types
from .views.website_images import website_image

urlpatterns = [
    path("", serve, {"path": ""}, name="home"),
    path("role-types/", role_types, name="role_types"),
    path("role-types/coverage/", outcome_coverage, name="outcome_coverage"),
    path("role-types/<slug:slug>/", role_type, name="role_type"),
    path("report-a-concern/", report_a_concern, name="report_a_concern"),
    path("report-a-concern/<slug:slug>/", concern_route, name="concern_route"),
    path("website-images/<int:image_id>.webp", website_image, name="website_image"),
]
