"""Public addresses of resources. They stand before Wagtail's catch-all: Wagtail never serves a resource."""

from django.urls import path

from . import converters  # noqa: F401  (registers itself)
from .views import certificate, check_copy, files, register, register_export, register_feed, resource

urlpatterns = [
    path("library/<reference:reference>/", resource.resource, name="resource_by_reference"),
    path(
        "library/<reference:reference>/images/<sha256:sha256>.<slug:ending>",
        files.resource_image,
        name="resource_image",
    ),
    path(
        "library/<reference:reference>/images/<sha256:sha256>-<int:width>.<slug:ending>",
        files.resource_image_size,
        name="resource_image_size",
    ),
    path("library/<reference:reference>/<slug:slug>/", resource.resource, name="resource"),
    path("library/<reference:reference>/<slug:slug>/files/<filename:name>", files.resource_file, name="resource_file"),
    path("library/<reference:reference>/<slug:slug>/edition/<int:number>/", resource.edition, name="edition"),
    path(
        "library/<reference:reference>/<slug:slug>/edition/<int:number>/files/<filename:name>",
        files.edition_file,
        name="edition_file",
    ),
    path(
        "library/<reference:reference>/<slug:slug>/edition/<int:number>/certificate/",
        certificate.certificate,
        name="certificate",
    ),
    path(
        "library/<reference:reference>/<slug:slug>/edition/<int:number>/certificate.pdf",
        certificate.certificate_pdf,
        name="certificate_pdf",
    ),
    path("check/", check_copy.check_copy, name="check_copy"),
    path("check/<reference:reference>/<int:number>/", check_copy.check_edition, name="check_edition"),
    path("register/", register.register, name="register"),
    path("register/feed.atom", register_feed.register_feed, name="register_feed"),
    path("register/verify/", register_export.verify_register_page, name="verify_register"),
    path("register/register.jsonl", register_export.register_jsonl, name="register_jsonl"),
    path("register/register.csv", register_export.register_csv, name="register_csv"),
]
