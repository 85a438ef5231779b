"""Public addresses of resources. They stand before Wagtail's catch-all: Wagtail never serves a resource."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from .views import files, register, resource


class ReferenceConverter(StringConverter):
    """A reference such as HIPB-0042, in capitals or not: people type it from paper."""

    regex = r"[A-Za-z]{2,10}-[0-9]{1,8}"


class DigestConverter(StringConverter):
    """A SHA-256 as 64 hexadecimal digits."""

    regex = r"[0-9a-f]{64}"


register_converter(ReferenceConverter, "reference")
register_converter(DigestConverter, "sha256")

urlpatterns = [
    path("library/<reference:reference>/", resource.resource, name="resource_by_reference"),
    path(
        "library/<reference:reference>/images/<sha256:sha256>.<slug:extension>",
        files.resource_image,
        name="resource_image",
    ),
    path("library/<reference:reference>/<slug:slug>/", resource.resource, name="resource"),
    path("library/<reference:reference>/<slug:slug>/files/<str:name>", files.resource_file, name="resource_file"),
    path("library/<reference:reference>/<slug:slug>/edition/<int:number>/", resource.edition, name="edition"),
    path(
        "library/<reference:reference>/<slug:slug>/edition/<int:number>/files/<str:name>",
        files.edition_file,
        name="edition_file",
    ),
    path("register/", register.register, name="register"),
]
