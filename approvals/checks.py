"""System checks of the gate. A missing trigger is an error of `check --deploy` and of health, never of `ready()`."""

from django.core.checks import Error, Tags, register
from django.db import DEFAULT_DB_ALIAS

from . import triggers


@register(Tags.database, deploy=True)
def triggers_are_installed(databases=None, **kwargs):
    """Report every insert-only trigger that the database lacks. Runs with `check --deploy --database default`."""
    if DEFAULT_DB_ALIAS not in (databases or []):
        return []
    return [
        Error(
            f"The trigger {name} is not installed, so records could be changed.",
            hint="Run `python manage.py migrate`, then `python manage.py verify_register`.",
            id="approvals.E001",
        )
        for name in triggers.missing()
    ]
