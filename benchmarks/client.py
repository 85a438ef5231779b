"""Asks a server and takes the time: bare sockets, since Python's own client takes longer than an empty view.

gunicorn's sync worker closes each connection after its answer (27.0.1, "does not support persistent connections"), so
a request is a connection, and an answer is read until it ends.
"""

import socket
import time
from collections import deque
from dataclasses import dataclass
from itertools import cycle

TIMEOUT_SECONDS = 600
# While one request is answered, the next one waits: the worker is never idle.
IN_FLIGHT = 2


@dataclass(frozen=True)
class Answer:
    """What a server answered: `headers` by their names in small letters, `length` in bytes of the body."""

    status: int
    headers: dict
    length: int
    seconds: float


class Client:
    """Asks the server on a port of this machine."""

    def __init__(self, port):
        self._address = ("127.0.0.1", port)

    def ask(self, path, headers=None):
        """Return the `Answer` to a GET."""
        request = _request(path, headers)
        begun = time.perf_counter()
        data = _read(self._send(request))
        taken = time.perf_counter() - begun
        head, _end, body = data.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        named = (line.partition(":") for line in lines)
        return Answer(
            int(first.split()[1]), {name.lower(): value.strip() for name, _, value in named}, len(body), taken
        )

    def page(self, path):
        """Return the body of an answer as text."""
        return _read(self._send(_request(path, None))).partition(b"\r\n\r\n")[2].decode()

    def times(self, paths, seconds, headers=None):
        """Ask for the paths one after the other, for so many seconds and at least once; return each answer's."""
        taken, ends = [], time.perf_counter() + seconds
        for path in cycle(paths):
            taken.append(self.ask(path, headers).seconds)
            if time.perf_counter() > ends:
                return taken

    def rate(self, paths, seconds, headers=None):
        """Return how many requests a second the server answers, when the next one always waits already."""
        requests = cycle([_request(path, headers) for path in paths])
        waiting = deque(self._send(next(requests)) for _ in range(IN_FLIGHT))
        begun = now = time.perf_counter()
        answered = 0
        while now - begun < seconds:
            _read(waiting.popleft())
            waiting.append(self._send(next(requests)))
            answered += 1
            now = time.perf_counter()
        for connection in waiting:
            _read(connection)
        return answered / (now - begun)

    def _send(self, request):
        connection = socket.create_connection(self._address, timeout=TIMEOUT_SECONDS)
        connection.sendall(request)
        return connection


def _request(path, headers):
    lines = [f"GET {path} HTTP/1.1", "Host: 127.0.0.1", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return "\r\n".join([*lines, "", ""]).encode()


def _read(connection):
    pieces = []
    with connection:
        while piece := connection.recv(262_144):
            pieces.append(piece)
    return b"".join(pieces)
