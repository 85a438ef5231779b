"""Addresses of import and export in Wagtail's admin, below /admin/resources/."""

from django.urls import path, register_converter

from resources.views import import_export


class LayoutConverter:
    """The ending of a file that may be downloaded."""

    regex = "csv|xlsx"

    def to_python(self, value):
        """Return it as it is."""
        return value

    to_url = to_python


register_converter(LayoutConverter, "layout")

urlpatterns = [
    path("resources/import/", import_export.upload, name="resource_import"),
    path("resources/import/<slug:token>/", import_export.preview, name="resource_import_preview"),
    path("resources/template.<layout:layout>", import_export.download_template, name="resource_template"),
    path("resources/export.<layout:layout>", import_export.download_export, name="resource_export"),
]
