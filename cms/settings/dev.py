"""A newcomer's machine: no configuration, plain HTTP, e-mail to be read at /dev/mail/, the demonstration's name."""

from django.core.management.utils import get_random_secret_key

from .base import *
from .base import VAR_DIR, environment

# Off unless asked for: the demonstration shows the site's own pages for errors; the terminal has the details.
DEBUG = environment.flag("DEBUG")
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
SECURE_HSTS_SECONDS = 0


def _own_secret_key():
    """Return this machine's own key, made at the first start: a key in version control is no secret."""
    path = VAR_DIR / "secret-key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(get_random_secret_key())
    return path.read_text()


SECRET_KEY = _own_secret_key()
EMAIL_BACKEND = "cms.demo.mail.EmailBackend"
DEVELOPMENT_MAIL = VAR_DIR / "mail"
STYLEGUIDE = True
# Styles and scripts are read where they lie: nothing has to be collected first.
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}

DEMONSTRATION = True
BOARD_NAME = WAGTAIL_SITE_NAME = environment.text("BOARD_NAME", "Demonstration Prevent Board")
BOARD_EMAIL = environment.text("BOARD_EMAIL", "board@demo.example")
BOARD_ADDRESS = environment.text("BOARD_ADDRESS", "1 Demonstration Street, Exampletown")
