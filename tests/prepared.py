"""A database that was migrated once, with which each process of the tests begins: as a copy.

To migrate takes ten seconds, and `make test` starts six processes; to copy takes none. Its name is a hash of whatever a
new database is made from: if any of that changes, it is made anew. `python -m tests.prepared` makes it beforehand.
"""

import fcntl
import hashlib
import shutil
import sys
from contextlib import contextmanager
from importlib.metadata import distributions
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.db import connection

FOLDER = settings.BASE_DIR / "var" / "prepared"


def begin_with_a_copy():
    """Let the test database of this process begin as a copy, under the name that the settings give it."""
    with alone():
        name = ready()
        if connection.vendor == "sqlite":
            shutil.copyfile(FOLDER / name, connection.settings_dict["TEST"]["NAME"])
        else:
            connection.settings_dict["TEST"]["TEMPLATE"] = name


@contextmanager
def alone():
    """Let one process of this checkout in at a time, for each kind of database."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / f"lock-{connection.vendor}").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def ready():
    """Return the name of the migrated database, a file of the folder or a database of the server; make it if need be.

    Its name says what it was made from. Those of another name are removed, also one that was left half made.
    """
    kind, name = KINDS[connection.vendor], f"prepared-{key()}"
    kept = kind.kept()
    if name not in kept:
        for old in kept:
            kind.remove(old)
        _migrate(kind.place("prepared-unfinished"))
        kind.rename("prepared-unfinished", name)
    return name


def key():
    """Return a hash of what a new database is made from: Python, the libraries by their versions, and our apps."""
    hashed = hashlib.sha256(sys.version.encode())
    hashed.update("".join(sorted(f"{library.name} {library.version}\n" for library in distributions())).encode())
    ours = [Path(app.path) for app in apps.get_app_configs() if "site-packages" not in app.path]
    for path in sorted(path for folder in ours for path in folder.rglob("*") if path.is_file()):
        if path.suffix != ".pyc":
            hashed.update(str(path.relative_to(settings.BASE_DIR)).encode() + path.read_bytes())
    return hashed.hexdigest()[:16]


def _migrate(place):
    """Make a new database as Django makes one for tests."""
    names = connection.settings_dict
    before, of_this_process = names["NAME"], names["TEST"]["NAME"]
    names["TEST"]["NAME"] = place
    try:
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    finally:
        connection.close()
        names["NAME"] = settings.DATABASES[connection.alias]["NAME"] = before
        names["TEST"]["NAME"] = of_this_process


class Files:
    """Databases of SQLite, each a file of the folder."""

    def kept(self):
        """Return the names of those that are there."""
        return [path.name for path in FOLDER.glob("prepared-*")]

    def place(self, name):
        """Return what Django calls a database of this name."""
        return FOLDER / name

    def remove(self, name):
        """Remove one."""
        (FOLDER / name).unlink()

    def rename(self, name, new_name):
        """Give one another name, in one step."""
        (FOLDER / name).rename(FOLDER / new_name)


class Templates:
    """Databases of a PostgreSQL server, from which it makes others; the methods are those of `Files`."""

    def kept(self):
        return [name for (name,) in self._say("SELECT datname FROM pg_database WHERE datname LIKE 'prepared-%%'")]

    def place(self, name):
        return name

    def remove(self, name):
        self._say(f'DROP DATABASE "{name}"')

    def rename(self, name, new_name):
        self._say(f'ALTER DATABASE "{name}" RENAME TO "{new_name}"')

    def _say(self, statement):
        with connection._nodb_cursor() as cursor:  # as Django's own `create_test_db`
            cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []


KINDS = {"sqlite": Files(), "postgresql": Templates()}

if __name__ == "__main__":
    django.setup()
    with alone():
        ready()
