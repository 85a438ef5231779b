"""A gunicorn with one worker (sync, as README's), on the database of a benchmark."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measure import Memory

ROOT = Path(__file__).resolve().parents[1]
STARTS_WITHIN_SECONDS = 120
LOOKS_EVERY_SECONDS = 0.02
PIECE_BYTES = 1024 * 1024


@contextmanager
def server(environment, first="/health/", processor=None):
    """Start the server in an environment and yield it as a `Server`; stop it afterwards.

    It has started when it answers the path `first`; `processor` is the number of the only one that it may use, if any.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "benchmarks.wsgi", "--bind", f"127.0.0.1:{port}", "--timeout", "600"]
    process = subprocess.Popen(
        [*command, "--workers", "1", "--log-level", "error"], cwd=ROOT, env=os.environ | environment
    )
    try:
        if processor is not None:
            os.sched_setaffinity(process.pid, {processor})
        yield Server(port, process.pid, first)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


class Server:
    """A server that answers; `memory` is its worker's, `started_in` the seconds until its first answer."""

    def __init__(self, port, pid, first):
        self.port = port
        begun = time.monotonic()
        while True:
            try:
                status = self.read(first)[0]
            except OSError:
                status = None
            self.started_in = time.monotonic() - begun
            if status == 200:
                break
            if self.started_in > STARTS_WITHIN_SECONDS:
                raise TimeoutError("The server of the benchmark did not start.")
            time.sleep(LOOKS_EVERY_SECONDS)
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
