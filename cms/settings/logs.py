"""What the development server prints: Django's own settings (5.2), without what people searched for."""

from django.utils.log import DEFAULT_LOGGING

_SERVER = "django.server"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_queries": {"()": "cms.log_filter.WithoutQueries"}},
    "formatters": {_SERVER: DEFAULT_LOGGING["formatters"][_SERVER]},
    "handlers": {_SERVER: DEFAULT_LOGGING["handlers"][_SERVER]},
    "loggers": {_SERVER: DEFAULT_LOGGING["loggers"][_SERVER] | {"filters": ["without_queries"]}},
}
