"""A gunicorn with one worker, on the database of a benchmark that is running."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection

from benchmarks.measure import Memory

STARTS_WITHIN_SECONDS = 60
PIECE_BYTES = 1024 * 1024


@contextmanager
def server():
    """Start the server and yield it as a `Server`; stop it afterwards."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "cms.wsgi", "--bind", f"127.0.0.1:{port}", "--timeout", "300"]
    process = subprocess.Popen(
        [*command, "--workers", "1", "--log-level", "error"], cwd=settings.BASE_DIR, env=os.environ | _environment()
    )
    try:
        yield Server(port, process.pid)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


class Server:
    """A server that answers; `memory` is its worker's."""

    def __init__(self, port, pid):
        self.port = port
        ends = time.monotonic() + STARTS_WITHIN_SECONDS
        while True:
            try:
                status = self.read("/health/")[0]
            except OSError:
                status = None
            if status == 200:
                break
            if time.monotonic() > ends:
                raise TimeoutError("The server of the benchmark did not start.")
            time.sleep(0.2)
        [worker] = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        self.memory = Memory(worker)

    def connect(self):
        """Return a new connection."""
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)

    def read(self, path, method="GET", body=None, headers=None, connection=None):
        """Send a request; return status, headers and the number of bytes of the answer, which are not kept."""
        connection = connection or self.connect()
        connection.request(method, path, body, headers or {})
        answer = connection.getresponse()
        length = 0
        while piece := answer.read(PIECE_BYTES):
            length += len(piece)
        return answer.status, answer.headers, length


def _environment():
    names = connection.settings_dict
    if connection.vendor == "sqlite":
        address = f"sqlite:///{names['NAME']}"
    else:
        address = f"postgres://{names['USER']}@{names['HOST']}:{names['PORT']}/{names['NAME']}"
    return {
        "DATABASE_URL": address,
        "VAR_DIR": str(settings.VAR_DIR),
        "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
        "PYTHONPATH": str(settings.BASE_DIR),
    }
