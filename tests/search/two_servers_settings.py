"""The settings of the two servers of `test_two_servers.py`: those of the tests, on the tests' own database."""

from cms.settings.test import *  # noqa: F403

ROOT_URLCONF = "tests.search.two_servers_urls"
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
