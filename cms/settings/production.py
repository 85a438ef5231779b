"""The real site. Refuses to start, in one sentence, without what it cannot do without."""

from .base import *
from .base import environment

SECRET_KEY = environment.required("SECRET_KEY", "a long random text that only this site knows")
environment.required("ALLOWED_HOSTS", "the host names of the site, separated by commas")
ALLOWED_HOSTS = environment.listing("ALLOWED_HOSTS")
WAGTAILADMIN_BASE_URL = environment.text("SITE_URL", f"https://{ALLOWED_HOSTS[0]}")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
# The proxy in front of the site says whether the visitor came by HTTPS.
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = environment.text("EMAIL_HOST", "localhost")
EMAIL_PORT = environment.number("EMAIL_PORT", 25)
EMAIL_HOST_USER = environment.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = environment.text("EMAIL_HOST_PASSWORD")
# STARTTLS, mostly on port 587; or TLS from the first byte on, mostly on port 465.
EMAIL_USE_TLS = environment.flag("EMAIL_USE_TLS")
EMAIL_USE_SSL = environment.flag("EMAIL_USE_SSL")
