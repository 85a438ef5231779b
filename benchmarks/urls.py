"""The site's addresses, and beside them what they are compared with."""

from django.core.files.storage import storages
from django.http import FileResponse, HttpResponse
from django.urls import include, path

from approvals.store import address_of
from cms.urls import handler400, handler500
from cms.urls import urlpatterns as of_the_site

__all__ = ["handler400", "handler500", "urlpatterns"]


def baseline(request, sha256):
    """Send stored bytes as a tutorial would."""
    return FileResponse(storages["frozen"].open(address_of(sha256)), content_type="application/pdf")


def empty(request):
    """Do nothing: what Django, the middleware and the server cost by themselves."""
    return HttpResponse(b"")


urlpatterns = [
    path("baseline/<str:sha256>/", baseline),
    path("empty/", empty),
    path("usual/", include("benchmarks.usual.urls")),
    *of_the_site,
]
