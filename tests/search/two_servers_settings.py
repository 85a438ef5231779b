"""The settings of the two servers of `test_two_servers.py`: those of the tests, on the tests' own database."""

from cms.settings import base
from cms.settings.test import *  # noqa: F403

ROOT_URLCONF = "tests.search.two_servers_urls"
# As on a real site, e-mail waits for a worker. Here is none.
TASKS = base.TASKS
