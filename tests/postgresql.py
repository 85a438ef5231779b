"""Runs a command with `DATABASE_URL` of a PostgreSQL that lives in a temporary folder, and removes it afterwards.

    python tests/postgresql.py pytest tests

PostgreSQL's binaries refuse root: as root they run as the user `postgres`, whom Debian's package makes.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

OWNER = "postgres"


def binary(name):
    """Return the path of a PostgreSQL program, on PATH or where Debian puts it; exit with a sentence if none is."""
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    found = str(versions[-1]) if versions else shutil.which(name)
    return found or sys.exit(f"PostgreSQL's program {name} is missing. Install the package postgresql.")


def run(name, *arguments):
    """Run a PostgreSQL program quietly, as `postgres` where we are root; raise if it fails."""
    command = [binary(name), *arguments]
    if os.geteuid() == 0:
        command = ["runuser", "-u", OWNER, "--", *command]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")


def free_port():
    """Return a port of this machine that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main(command):
    """Run `command` with a PostgreSQL of its own; return its exit code."""
    folder, port = Path(tempfile.mkdtemp(prefix="library-postgresql-")), free_port()
    if os.geteuid() == 0:
        shutil.chown(folder, OWNER)
    data = str(folder / "data")
    try:
        run("initdb", "-D", data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        # Nothing here outlives the tests, so nothing waits for the disk.
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off"
        options += " -c synchronous_commit=off -c jit=off -c shared_buffers=256MB"
        run("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            address = f"postgres://{OWNER}@127.0.0.1:{port}/postgres"
            return subprocess.run(command, env=os.environ | {"DATABASE_URL": address}).returncode
        finally:
            run("pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
