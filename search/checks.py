"""System checks of the finder. Missing tables are an error of `check --deploy`, never of `ready()`."""

from django.core.checks import Error, Tags, register
from django.db import DEFAULT_DB_ALIAS

from . import tables


@register(Tags.database, deploy=True)
def full_text_is_installed(databases=None, **kwargs):
    """Report what full-text search lacks in the database. Runs with `check --deploy --database default`."""
    if DEFAULT_DB_ALIAS not in (databases or []):
        return []
    return [
        Error(
            f"{name} of full-text search is not installed, so words are not found.",
            hint="Run `python manage.py migrate`.",
            id="search.E001",
        )
        for name in tables.missing()
    ]
