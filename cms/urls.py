"""Every address of the site: the public's first, which are asked most; last Wagtail's catch-all for ordinary pages."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps.views import index, sitemap
from django.urls import include, path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.admin.auth import require_admin_access
from wagtail.contrib.sitemaps import Sitemap as OrdinaryPageSitemap
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.utils.urlpatterns import decorate_urlpatterns

from home.sitemaps import RoleTypeSitemap
from resources.sitemaps import LibrarySitemap

from .health import health
from .styleguide import styleguide
from .uploads import upload

handler400 = "cms.errors.bad_request"
handler500 = "cms.errors.server_error"

SITEMAPS = {"pages": OrdinaryPageSitemap, "role-types": RoleTypeSitemap, "library": LibrarySitemap}

urlpatterns = i18n_patterns(
    path("", include("search.urls")),
    path("", include("resources.urls")),
    path("", include("home.urls")),
    prefix_default_language=False,
)

urlpatterns += [
    path("health/", health, name="health"),
    path("api/", include("search.api.urls")),
    path("sitemap.xml", index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap_section"}, name="sitemap"),
    path("sitemap-<section>.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap_section"),
    path("", include("accounts.urls")),
    # One way to sign in; Wagtail's own form would be a second.
    path("admin/login/", RedirectView.as_view(pattern_name="sign_in", query_string=True)),
    # `Document.url` reverses into these; under /admin/ and for people who may enter it, they give away no draft.
    path("admin/documents/file/", include(decorate_urlpatterns(wagtaildocs_urls.urlpatterns, require_admin_access))),
    path(f"{settings.MEDIA_URL.strip('/')}/<path:path>", upload),
    path("admin/", include(wagtailadmin_urls)),
    path("", include("resources.desk_urls")),
]

if settings.STYLEGUIDE:
    urlpatterns += [path("styleguide/", styleguide, name="styleguide")]

if settings.DEVELOPMENT_MAIL:
    urlpatterns += [path("dev/mail/", include("cms.demo.dev_mail"))]

urlpatterns += i18n_patterns(path("", include(wagtail_urls)), prefix_default_language=False)
