"""Addresses of a resource's files in Wagtail's admin, below /admin/resources/."""

from django.urls import path

from .views import add_files

urlpatterns = [
    path("resources/<int:page_id>/files/", add_files.add_files, name="resource_add_files"),
    path("resources/hidden-data/<slug:kind>/<int:upload_id>/", add_files.remove_hidden, name="resource_remove_hidden"),
]
