"""Production starts only with what it cannot do without, and says in one sentence what that is."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from cms import environment

WELL = {"SECRET_KEY": "x" * 60, "ALLOWED_HOSTS": "library.example, www.library.example"}


def check_deploy(**variables):
    """Run Django's check of a deployment with these environment variables; return the finished process."""
    # The last one is set for the browser's tests.
    others = (*WELL, "DATABASE_URL", "DJANGO_ALLOW_ASYNC_UNSAFE")
    kept = {name: value for name, value in os.environ.items() if name not in others}
    return subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        env=kept | {"DJANGO_SETTINGS_MODULE": "cms.settings.production"} | variables,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("missing", WELL)
def test_production_refuses_in_one_sentence_when_something_is_missing(missing):
    run = check_deploy(**{name: value for name, value in WELL.items() if name != missing})
    assert run.returncode != 0
    assert (
        run.stderr.strip()
        .splitlines()[-1]
        .startswith(f"django.core.exceptions.ImproperlyConfigured: Set the environment variable {missing}: ")
    )


def test_production_starts_and_passes_the_check_of_a_deployment():
    run = check_deploy(**WELL | {"SECRET_KEY": "0123456789" + "abcdefghijklmnopqrstuvwxyz" * 2})
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(("value", "read"), [("1", True), ("0", False), ("", False)])
def test_flag_is_read(monkeypatch, value, read):
    monkeypatch.setenv("FLAG", value)
    assert environment.flag("FLAG") is read


@pytest.mark.parametrize(
    ("reader", "arguments", "value"),
    [(environment.flag, (), "yes"), (environment.number, (25,), "many"), (environment.required, ("a name",), " ")],
)
def test_wrong_value_is_refused_in_words(monkeypatch, reader, arguments, value):
    monkeypatch.setenv("SOMETHING", value)
    with pytest.raises(ImproperlyConfigured, match="SOMETHING"):
        reader("SOMETHING", *arguments)


def test_list_is_read_without_empty_entries(monkeypatch):
    monkeypatch.setenv("HOSTS", " a.example, ,b.example ")
    assert environment.listing("HOSTS") == ["a.example", "b.example"]
