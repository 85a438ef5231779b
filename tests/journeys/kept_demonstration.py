"""The demonstration, loaded once and kept: loading takes some twenty seconds, a copy of its database and files none.

It is loaded anew each day, from which its dates are reckoned, and when anything differs that a database is made from.
"""

import io
import shutil
import sqlite3

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from tests.prepared import FOLDER, alone, key

FILES = ("media", "frozen")


def put_demonstration():
    """Fill the database of the test, which is new, and its folders with the demonstration."""
    if connection.vendor != "sqlite":
        load()
        return
    with alone():
        kept = FOLDER / f"demonstration-{timezone.localdate()}-{key()}"
        if kept.exists():
            _put_back(kept)
        else:
            load()
            _keep(kept)


def load():
    """Load it as `make run` does."""
    call_command("load_demo", stdout=io.StringIO())


def _keep(folder):
    for old in FOLDER.glob("demonstration-*"):
        shutil.rmtree(old)
    unfinished = FOLDER / "demonstration-unfinished"
    unfinished.mkdir()
    for name in FILES:
        shutil.copytree(settings.VAR_DIR / name, unfinished / name)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(unfinished / "database")])
    unfinished.rename(folder)


def _put_back(folder):
    for name in FILES:
        shutil.copytree(folder / name, settings.VAR_DIR / name, dirs_exist_ok=True)
    connection.ensure_connection()
    source = sqlite3.connect(folder / "database")
    source.backup(connection.connection)
    source.close()
    # They have other keys than those that this process remembers.
    ContentType.objects.clear_cache()
