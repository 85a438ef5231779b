"""Prints how old a reader of each public page must be, of the demonstration that `make run` has loaded.

.venv/bin/python -m tests.words
"""

import os
import sys

import django


def main():
    """Print a table, the hardest page first; return 1 if a page is too hard, else 0."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    django.setup()
    # These ask settings and the database.
    from django.test import Client, override_settings

    from .public_pages import OLDEST, measured

    with override_settings(ALLOWED_HOSTS=["testserver"]):
        pages = measured(Client())
    print(f"{'age':>5} {'words':>6}  page")
    for page in pages:
        print(f"{page.age:>5} {page.words:>6}  {page.address}{'  too hard' if page.age > OLDEST else ''}")
    return int(any(page.age > OLDEST for page in pages))


if __name__ == "__main__":
    sys.exit(main())
