"""What people search for is in no log: of our own server, whatever it is asked, and of the one for development."""

import http.client
import io
import logging
import os
import socket
import sqlite3
import subprocess
import sys
import time

import pytest
from django.conf import settings
from django.db import connection

from cms.log_filter import WithoutQueries

pytestmark = pytest.mark.one_database

WORD = "zanzibar"
STARTS_WITHIN_SECONDS = 60
REFERRER = {"Referer": f"http://127.0.0.1/library/?q={WORD}"}
# Status -> what was sent by hand, since no client sends it.
BAD_REQUESTS = {
    400: [
        f"GET /library/?q={WORD} and more HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        f"GET /library/?q={WORD} HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
        f"GET /library/?q={WORD} HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n",
        f"GET /library/?q={WORD} HTTP/1.1\r\nHost: 127.0.0.1\r\nBad header\r\n\r\n",
    ],
    414: [f"GET /library/?q={WORD * 1_000} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"],
}


@pytest.fixture
def server(db, tmp_path):
    """Our gunicorn on a copy of the database, with all its logs on; yields its port and the file that it writes to."""
    database = tmp_path / "copy.sqlite3"
    with sqlite3.connect(connection.settings_dict["NAME"]) as source:
        source.execute("VACUUM INTO ?", [str(database)])
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    written = tmp_path / "written.txt"
    everything = ["--access-logfile", "-", "--log-level", "debug"]
    with written.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "cms.wsgi", "--bind", f"127.0.0.1:{port}", *everything],
            cwd=settings.BASE_DIR,
            env=os.environ
            | {
                "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
                "DATABASE_URL": f"sqlite:///{database}",
                "VAR_DIR": str(tmp_path),
                "PYTHONUNBUFFERED": "1",
            },
            stdout=output,
            stderr=output,
        )
        try:
            wait_for(port, process)
            yield port, written
        finally:
            process.terminate()
            process.wait()


def wait_for(port, process):
    """Wait until the server listens."""
    ends = time.monotonic() + STARTS_WITHIN_SECONDS
    while time.monotonic() < ends and process.poll() is None:
        try:
            return socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("The server did not start.")


def status_of(port, path, headers):
    """Return the status of an answer."""
    asked = http.client.HTTPConnection("127.0.0.1", port)
    asked.request("GET", path, headers=headers)
    answer = asked.getresponse()
    answer.read()
    return answer.status


def status_by_hand(port, request):
    """Return the status of the answer to bytes that are no proper request."""
    with socket.create_connection(("127.0.0.1", port)) as asked:
        asked.sendall(request.encode())
        return int(asked.recv(100).split()[1])


def test_word_that_was_searched_for_is_in_no_log_of_our_server(server):
    port, written = server
    assert status_of(port, f"/library/?q={WORD}", REFERRER) == 200
    assert status_of(port, f"/nothing-here/?q={WORD}", REFERRER) == 404
    assert status_of(port, f"/library/%3Fq={WORD}", REFERRER) == 404
    for status, requests in BAD_REQUESTS.items():
        assert [status_by_hand(port, request) for request in requests] == [status] * len(requests)
    logs = written.read_text()
    assert "GET /library/ 200" in logs and "GET /nothing-here/ 404" in logs
    assert "Invalid request from" in logs
    assert WORD not in logs.lower()
    assert [line for line in logs.splitlines() if "GET /" in line and "127.0.0.1" in line] == []


PRINTED = {
    "a page": ('"%s" %s %s', (f"GET /library/?q={WORD} HTTP/1.1", "200", "5120"), '"GET /library/" 200 5120'),
    "what is not a request": ("code %d, message %s", (400, f"Bad syntax ('GET /?q={WORD} x')"), "message Bad syntax"),
    "a message of one piece": (f"Broken pipe from /library/?q={WORD}", (), "Broken pipe from /library/"),
}


@pytest.mark.parametrize(("message", "arguments", "printed"), PRINTED.values(), ids=PRINTED)
def test_word_that_was_searched_for_is_not_printed_by_the_development_server(message, arguments, printed):
    logger, written = logging.getLogger("django.server"), io.StringIO()
    handler = logging.StreamHandler(written)
    logger.addHandler(handler)
    logger.info(message, *arguments)
    logger.removeHandler(handler)
    assert printed in written.getvalue()
    assert WORD not in written.getvalue()


def test_record_with_a_dictionary_is_left_as_it_is():
    record = logging.LogRecord("any", logging.INFO, "", 0, "%(size)d bytes?", ({"size": 5},), None)
    assert WithoutQueries().filter(record)
    assert record.getMessage() == "5 bytes?"


@pytest.mark.parametrize(
    "address", [f"/library/?q={WORD}", f"/nothing-here/?q={WORD}", f"/library/HIPB-9999/?q={WORD}"]
)
def test_django_logs_no_word_that_was_searched_for(client, db, caplog, address):
    with caplog.at_level(logging.DEBUG, logger="django.request"):
        client.get(address)
        client.get(address, headers={"host": "elsewhere.example"})
    assert caplog.records
    assert WORD not in caplog.text
