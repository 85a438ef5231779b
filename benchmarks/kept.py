"""Where measured databases are kept: made once for each size, side, database and fingerprint of what makes them.

A run works on copies, so that what was made stays as it was. Imports nothing of Django: a process has one database.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "var" / "bench"
# A change to one of these makes other rows: the schema, the loaders, and what writes the catalogue and its indexes.
MAKERS_OF_BOTH = (
    "*/migrations/*.py",
    "audiences/strategy/*.toml",
    "benchmarks/contents.py",
    "benchmarks/drafts.py",
    "benchmarks/loader.py",
    "benchmarks/pages.py",
    "benchmarks/terms.py",
    "benchmarks/words.py",
)
MAKERS = {
    "ours": (
        *MAKERS_OF_BOTH,
        "resources/catalogue*.py",
        "resources/rendering.py",
        "search/engines/*.py",
        "search/tables/*.py",
        "templates/resources/content.html",
        "templates/resources/blocks/*.html",
    ),
    "usual": (*MAKERS_OF_BOTH, "benchmarks/usual/loading.py", "benchmarks/usual/migrations/*.py"),
}


def fingerprint(side, root=ROOT):
    """Return 12 hexadecimal digits that change with what makes the databases of a side."""
    reckoned = hashlib.sha256()
    for path in sorted({path for pattern in MAKERS[side] for path in root.glob(pattern)}):
        reckoned.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes())
    return reckoned.hexdigest()[:12]


class Kept:
    """The database of a side ("ours", "usual") and a size: in a file, or in a `Cluster` where one is given."""

    def __init__(self, side, size, cluster=None):
        self.side, self.size, self.cluster = side, size, cluster
        self._before = f"{'postgresql' if cluster else 'sqlite'}_{side}_{size}_"
        self._name = self._before + fingerprint(side)

    def environment(self):
        """Make the database where there is none; return the environment of a process that works on a copy of it."""
        if not self._is_made():
            self._forget_older()
            unfinished = self._environment(f"{self._name}_unfinished")
            command = [sys.executable, "-m", "benchmarks.making", self.side, str(self.size)]
            subprocess.run(command, check=True, cwd=ROOT, env=os.environ | unfinished)
            self._finish()
        self._copy()
        return self._environment("work", files=self._name)

    def _environment(self, name, files=None):
        folder = FOLDER / (files or name)
        address = self.cluster.address(name) if self.cluster else f"sqlite:///{FOLDER / name / 'db.sqlite3'}"
        return {
            "DATABASE_URL": address,
            "VAR_DIR": str(folder),
            "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
            "PYTHONPATH": str(ROOT),
        }

    def _is_made(self):
        return (FOLDER / self._name).exists() and (not self.cluster or self._name in self.cluster.names())

    def _forget_older(self):
        """Remove what an older fingerprint made, and what was never finished; give an unfinished one its place."""
        for path in FOLDER.glob(f"{self._before}*"):
            shutil.rmtree(path)
        (FOLDER / f"{self._name}_unfinished").mkdir(parents=True)
        if self.cluster:
            for name in self.cluster.names():
                if name.startswith(self._before):
                    self.cluster.ask(f"DROP DATABASE {name}")
            self.cluster.ask(f"CREATE DATABASE {self._name}_unfinished")

    def _finish(self):
        if self.cluster:
            self.cluster.ask(f"ALTER DATABASE {self._name}_unfinished RENAME TO {self._name}")
        (FOLDER / f"{self._name}_unfinished").rename(FOLDER / self._name)

    def _copy(self):
        if self.cluster:
            self.cluster.ask("DROP DATABASE IF EXISTS work WITH (FORCE)")
            self.cluster.ask(f"CREATE DATABASE work TEMPLATE {self._name} STRATEGY FILE_COPY")
        else:
            shutil.rmtree(FOLDER / "work", ignore_errors=True)
            (FOLDER / "work").mkdir()
            shutil.copyfile(FOLDER / self._name / "db.sqlite3", FOLDER / "work" / "db.sqlite3")
