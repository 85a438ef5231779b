"""The settings of a benchmark's server: those of production, on one machine without HTTPS, with the usual way beside.

What a run decides stands in its environment: the database, the folder of stored bytes (`DATABASE_URL`, `VAR_DIR`), and
whether pages are kept (`BENCH_PAGE_CACHE`), since what is made anew must be measured too.
"""

import os

from cms.settings.base import *  # noqa: F403

SECRET_KEY = os.environ.get("SECRET_KEY", "only-for-benchmarks")
ALLOWED_HOSTS = ["127.0.0.1", "testserver"]
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
ROOT_URLCONF = "benchmarks.urls"
WSGI_APPLICATION = "benchmarks.wsgi.application"
INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks.usual"]  # noqa: F405
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
# Collected once for all databases, by `benchmarks/bench.py`.
STATIC_ROOT = BASE_DIR / "var" / "bench" / "static"  # noqa: F405
if os.environ.get("BENCH_PAGE_CACHE") == "off":
    MIDDLEWARE = [name for name in MIDDLEWARE if name != "resources.page_cache.PageCacheMiddleware"]  # noqa: F405
