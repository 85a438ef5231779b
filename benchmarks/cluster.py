"""The PostgreSQL in which measured databases are kept: with its own settings, since a visitor waits for its disk."""

import os
import shutil
import subprocess
from contextlib import contextmanager, suppress

from tests.postgresql import OWNER, binary, free_port, run


class Cluster:
    """A cluster that runs; `address` gives the address of one of its databases."""

    def __init__(self, port):
        self._port = port

    def address(self, name):
        """Return what stands in `DATABASE_URL`."""
        return f"postgres://{OWNER}@127.0.0.1:{self._port}/{name}"

    def names(self):
        """Return the names of all databases."""
        return self.ask("SELECT datname FROM pg_database").split()

    def ask(self, sql):
        """Run a statement outside of a transaction; return what psql prints."""
        command = [binary("psql"), "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql, self.address("postgres")]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout


@contextmanager
def cluster(folder):
    """Start the cluster that is kept in a folder, making it where there is none, and yield it; stop it afterwards."""
    if not folder.exists():
        folder.mkdir(parents=True)
        if os.geteuid() == 0:
            shutil.chown(folder, OWNER)
        run("initdb", "-D", str(folder / "data"), "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
    data, port = str(folder / "data"), free_port()
    if (folder / "data" / "postmaster.pid").exists():
        # A run that was killed left it behind, with its server or without.
        with suppress(subprocess.CalledProcessError):
            run("pg_ctl", "-D", data, "-m", "fast", "stop")
    # No file of a socket: its path may not be longer than 107 characters.
    options = f"-p {port} -c unix_socket_directories= -c listen_addresses=127.0.0.1"
    options += " -c shared_buffers=512MB -c max_wal_size=4GB"
    run("pg_ctl", "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
    try:
        yield Cluster(port)
    finally:
        run("pg_ctl", "-D", data, "-m", "fast", "stop")
