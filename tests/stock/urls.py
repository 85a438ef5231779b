"""A site with all of Wagtail's public parts mounted as its manual says, before our own addresses.

Uploads keep the addresses that this site's settings give them, and answer anybody, as on a stock site.
"""

from django.conf import settings
from django.urls import include, path
from django.views.static import serve
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.api.v3.urls import api as api_v3
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.documents.api.v2.views import DocumentsAPIViewSet
from wagtail.images.api.v2.views import ImagesAPIViewSet

from cms.urls import urlpatterns as our_urlpatterns

from .views import careless_search, stock_list, stock_search

api_v2 = WagtailAPIRouter("stock_api")
api_v2.register_endpoint("pages", PagesAPIViewSet)
api_v2.register_endpoint("documents", DocumentsAPIViewSet)
api_v2.register_endpoint("images", ImagesAPIViewSet)

urlpatterns = [
    path("admin/documents/file/", include(wagtaildocs_urls)),
    path(f"{settings.MEDIA_URL.strip('/')}/<path:path>", serve, {"document_root": settings.MEDIA_ROOT}),
    path("api/v2/", api_v2.urls),
    path("api/v3/", api_v3.urls),
    path("stock/", stock_list),
    path("stock/search/", stock_search),
    path("stock/careless-search/", careless_search),
    *our_urlpatterns,
]
