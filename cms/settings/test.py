"""The tests: like development, with a fast password hash and folders of their own."""

import tempfile
from pathlib import Path

from .base import *
from .base import DATABASES, INSTALLED_APPS
from .storages import storages

SECRET_KEY = "only-for-tests"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
SECURE_SSL_REDIRECT = SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False
# `tests.flush` alone may drop the triggers, for Django's TransactionTestCase; `tests.stock` is a page type with nothing
# of ours, on which every way to go live must work: else it would not be tested.
INSTALLED_APPS = ["tests.flush", "tests.stock", *INSTALLED_APPS]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# No worker runs beside the tests: what is to be done after a commit is done with it.
TASKS = {alias: {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"} for alias in ("default", "mail")}
STYLEGUIDE = True
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True

VAR_DIR = Path(tempfile.mkdtemp(prefix="library-tests-"))
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = storages(VAR_DIR) | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
# A database can be removed only once nobody is connected.
DATABASES["default"]["CONN_MAX_AGE"] = 0
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # A file, not memory: the browser tests' server and the tests use the database from two threads.
    DATABASES["default"]["TEST"] = {"NAME": VAR_DIR / "test.sqlite3"}
    # Nothing here outlives the tests, so nothing waits for the disk.
    DATABASES["default"]["OPTIONS"] |= {"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"}
