"""The settings of production on one machine without HTTPS, for `make lighthouse`."""

from cms.settings.production import *  # noqa: F403

SECURE_SSL_REDIRECT = False
