"""Settings that hold everywhere. `dev`, `test` and `production` add what differs; `security` is part of all three."""

from pathlib import Path

import dj_database_url

from cms import environment

from .logs import LOGGING as LOGGING
from .security import *
from .storages import storages

BASE_DIR = Path(__file__).resolve().parents[2]
# Everything that the site writes at run time: database, uploads, frozen files. Outside version control.
VAR_DIR = Path(environment.text("VAR_DIR", str(BASE_DIR / "var")))

INSTALLED_APPS = [
    "cms",
    "home",
    "search",
    "resources",
    "approvals",
    "audiences",
    "accounts",
    "wagtail_localize",
    "wagtail_localize.locales",
    "accounts.apps.PeopleAdminConfig",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "cms.compression.CompressionMiddleware",
    "resources.page_cache.PageCacheMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "home.context_processors.site_wide",
            ],
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(
        environment.text("DATABASE_URL", f"sqlite:///{VAR_DIR / 'db.sqlite3'}"),
        # To connect anew for each request cost more than all that a request for a file asks.
        conn_max_age=60,
        conn_health_checks=True,
    ),
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # Tried with several writers: the defaults gave hundreds of "database is locked", these none.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    # Seconds: a page that does without the database must not wait for one that is away until the server gives it up.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 5)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "after_sign_in"
LOGOUT_REDIRECT_URL = "home"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "en-gb"
# Each by its own name, which its readers know.
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en-gb", "English"), ("pl", "Polski"), ("ur", "اردو")]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/London"
FORMAT_MODULE_PATH = "cms.formats"
USE_I18N = WAGTAIL_I18N_ENABLED = True
USE_TZ = True

# In the memory of each process. PDFs, pages and parts of pages have one each: many of them drive nothing else out.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pdfs": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pdfs",
        "OPTIONS": {"MAX_ENTRIES": 100},
    },
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        # Whatever is newer is under another key, so that age drives nothing out: the number does.
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 500},
    },
    "fragments": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "fragments",
        "TIMEOUT": None,
        "OPTIONS": {"MAX_ENTRIES": 3_000},
    },
}

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "cms.web_font.WebFontFinder",
]
# Uploads belong to the draft side: their address lies under /admin/ and answers only people who may enter the admin.
MEDIA_URL = "/admin/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = storages(VAR_DIR)
# Where a server in front (nginx) sends frozen bytes itself: the address of its internal location over the folder
# "frozen", such as /frozen/. Empty: this site sends them.
FROZEN_ACCEL_PREFIX = environment.text("FROZEN_ACCEL_PREFIX")
# The largest file that "check my copy" hashes for a browser without JavaScript, in bytes: it holds up a worker.
CHECK_COPY_MOST_BYTES = 100 * 1024 * 1024

TASKS = {
    # Wagtail's own: they refresh what the admin's search finds, and somebody who saved a page looks for it at once.
    "default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
    # E-mail waits for a worker (`db_worker --backend mail`): no visitor waits for a mail server.
    "mail": {"BACKEND": "django_tasks_db.DatabaseBackend"},
}

EMAIL_SUBJECT_PREFIX = ""
EMAIL_TIMEOUT = 30  # seconds
DEFAULT_FROM_EMAIL = environment.text("DEFAULT_FROM_EMAIL", "library@prevent-board.example")

WAGTAIL_SITE_NAME = environment.text("BOARD_NAME", "Hampshire and Isle of Wight Prevent Board")
WAGTAILADMIN_BASE_URL = environment.text("SITE_URL", "http://127.0.0.1:8000")
WAGTAILADMIN_LOGIN_URL = "/sign-in/"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "accounts.forms.ForgottenPasswordForm"
# Nothing of a visitor or of the staff is told to a third party.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# The admin speaks as the desk does, and tells the time of the place where the Board sits: nobody has to choose.
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en-gb", "English")]
WAGTAIL_USER_TIME_ZONES = ["Europe/London"]
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_FINISH_WORKFLOW_ACTION = "approvals.finish.publish_approved_revision"
WAGTAILIMAGES_IMAGE_MODEL = "resources.LibraryImage"
WAGTAILDOCS_DOCUMENT_MODEL = "resources.LibraryDocument"
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "resources.upload_forms.DocumentForm"
WAGTAILIMAGES_IMAGE_FORM_BASE = "resources.upload_forms.ImageForm"
# What a body may show, and as large as resources/intake/file_types.py lets a picture be: else Wagtail refuses it first.
WAGTAILIMAGES_EXTENSIONS = ["png", "jpg", "jpeg", "webp", "gif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "cms.admin_search"}}
TAGGIT_CASE_INSENSITIVE = True
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# The Board's name is a setting, so that the demonstration can say that it is one.
BOARD_NAME = WAGTAIL_SITE_NAME
DEMONSTRATION = False
# The folder into which a newcomer's machine writes its e-mails, to be read at /dev/mail/. None: there is no such page.
DEVELOPMENT_MAIL = None
# Whether every component is shown at /styleguide/.
STYLEGUIDE = False
REFERENCE_PREFIX = "HIPB"
# How the public writes to the Board: `setup_site` writes them into the page "Contact the Board".
BOARD_EMAIL = environment.text("BOARD_EMAIL", "board@prevent-board.example")
BOARD_ADDRESS = environment.text("BOARD_ADDRESS")
# So many days after the secretary checked a local route for a concern, its page says so, and the secretary is reminded.
CHECK_LOCAL_ROUTES_AFTER_DAYS = environment.number("CHECK_LOCAL_ROUTES_AFTER_DAYS", 183)
