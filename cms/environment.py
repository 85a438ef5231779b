"""The one reader of environment variables. Settings ask it; nothing else reads `os.environ`."""

import os

from django.core.exceptions import ImproperlyConfigured


def text(name, default=""):
    """Return the variable `name` without surrounding blanks, or `default`."""
    return os.environ.get(name, "").strip() or default


def required(name, purpose):
    """Return the variable `name`; raise `ImproperlyConfigured` in one sentence where it is missing."""
    value = text(name)
    if not value:
        raise ImproperlyConfigured(f"Set the environment variable {name}: {purpose}.")
    return value


def listing(name, default=""):
    """Return the comma-separated variable `name` as a list without empty entries."""
    return [entry.strip() for entry in text(name, default).split(",") if entry.strip()]


def flag(name):
    """Return whether the variable `name` is 1; raise `ImproperlyConfigured` for anything but 1, 0 and nothing."""
    value = text(name, "0")
    if value not in ("0", "1"):
        raise ImproperlyConfigured(f"The environment variable {name} must be 1 for yes or 0 for no.")
    return value == "1"


def number(name, default):
    """Return the variable `name` as a whole number; raise `ImproperlyConfigured` for anything else."""
    value = text(name, str(default))
    if not value.isascii() or not value.isdigit():
        raise ImproperlyConfigured(f"The environment variable {name} must be a whole number, for example {default}.")
    return int(value)
