"""The addresses of the site and those of `/dev/mail/`, which the settings of development add."""

from django.urls import include, path

from cms.urls import handler400, handler500, urlpatterns

__all__ = ["handler400", "handler500", "urlpatterns"]

urlpatterns = [path("dev/mail/", include("cms.demo.dev_mail")), *urlpatterns]
