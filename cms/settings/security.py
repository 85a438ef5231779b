"""Headers, cookies and passwords: safe by default. `dev` and `test` relax only what plain HTTP on one machine needs."""

DEBUG = False
ALLOWED_HOSTS = []

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 60 * 60 * 12
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "cms.errors.csrf_failure"
# Wagtail's admin shows previews of the site in a frame of the same origin.
X_FRAME_OPTIONS = "SAMEORIGIN"
# W019: the frame above. W021: only the owner of the domain can promise browsers HTTPS for all of it, for ever.
SILENCED_SYSTEM_CHECKS = ["security.W019", "security.W021"]
