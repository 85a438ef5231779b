"""Two server processes, each with an index and pages of its own: what one publishes or withdraws, the other knows."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
import uuid
from contextlib import contextmanager
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

TIMES = 200
STARTS_WITHIN = 120  # seconds


@contextmanager
def server():
    """Start a server of one worker on the database of the tests; yield a connection to it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "tests.search.two_servers_settings",
        "PYTHONPATH": str(settings.BASE_DIR),
    }
    command = [sys.executable, "-m", "gunicorn", "cms.wsgi", "--bind", f"127.0.0.1:{port}", "--log-level", "critical"]
    process = subprocess.Popen(
        [*command, "--worker-class", "gthread", "--threads", "1"], cwd=settings.BASE_DIR, env=os.environ | environment
    )
    try:
        wait_for(port)
        yield http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def wait_for(port):
    """Wait until something listens at a port."""
    for _tenth in range(STARTS_WITHIN * 10):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError("The server of the test did not start.")


def database_url():
    """Return the address of the tests' database."""
    names = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{names['NAME']}"
    return f"postgres://{names['USER']}@{names['HOST']}:{names['PORT']}/{names['NAME']}"


def ask(server, path, **data):
    """Return the status and the text of an answer: to a POST where there is data."""
    body = urlencode(data, doseq=True) if data else None
    headers = {"Content-Type": "application/x-www-form-urlencoded"} if data else {}
    server.request("POST" if data else "GET", path, body, headers)
    answer = server.getresponse()
    return answer.status, answer.read().decode()


@pytest.mark.django_db(transaction=True)
def test_next_request_of_the_other_server_is_right_200_times(people, pytestconfig):
    """On the second database, whose statements differ and whose workers do not, 40 times."""
    times = 40 if pytestconfig.getoption("second_database") else TIMES
    call_command("load_framework", verbosity=0)
    key, who = uuid.uuid4(), {"author": people.author.pk, "reviewer": people.reviewer.pk}
    who["member"] = [member.pk for member in people.members[:3]]
    with server() as one, server() as other:
        assert "no resources" in ask(other, "/library/?q=share")[1].lower()
        for number in range(times // 2):
            title = f"Notice{number}"
            assert ask(one, f"/test/publish/{key}/{title}/", **who)[0] == 200
            for path in ("/library/", f"/library/HIPB-0001/{title.lower()}/"):
                status, page = ask(other, path)
                assert (status, title in page) == (200, True), (number, path)
            assert ask(one, "/test/withdraw/", **who)[0] == 200
            status, page = ask(other, "/library/?role_type=alerters")
            assert (status, "HIPB-0001" in page) == (200, False), number
            assert ask(other, "/library/HIPB-0001/")[0] == 410, number
