"""The site's addresses, and the baseline beside them: Django's own way to send the same file."""

from django.core.files.storage import storages
from django.http import FileResponse
from django.urls import path

from approvals.store import address_of
from cms.urls import handler400, handler500
from cms.urls import urlpatterns as of_the_site

__all__ = ["handler400", "handler500", "urlpatterns"]


def baseline(request, sha256):
    """Send stored bytes as a tutorial would."""
    return FileResponse(storages["frozen"].open(address_of(sha256)), content_type="application/pdf")


urlpatterns = [path("baseline/<str:sha256>/", baseline), *of_the_site]
