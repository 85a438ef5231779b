"""Clocks of the benchmarks, and how a measure is printed."""

import time
from pathlib import Path
from statistics import median

from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

REQUESTS = 30


class Memory:
    """The memory of a process of this machine (Linux), in bytes."""

    def __init__(self, pid="self"):
        self._process = Path(f"/proc/{pid}")

    def most_more(self, act):
        """Run a function; return what it returns, and how much more memory the process had than before at most."""
        (self._process / "clear_refs").write_text("5")  # proc(5): sets the peak back
        before = self._now("VmRSS")
        done = act()
        return done, self._now("VmHWM") - before

    def _now(self, name):
        lines = (self._process / "status").read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{name}:"))


def say(label, measured):
    """Print one measure."""
    print(f"{label}: {measured}", flush=True)


def seconds(function):
    """Return how long a function takes."""
    begun = time.perf_counter()
    function()
    return time.perf_counter() - begun


def seconds_to_the_commit(function):
    """Return how long a transaction takes, its commit included and what follows the commit left out."""
    ended = []
    begun = time.perf_counter()
    with transaction.atomic():
        transaction.on_commit(lambda: ended.append(time.perf_counter()))
        function()
    return ended[0] - begun


def request_time(address, client=None):
    """Return the median time of a request in seconds, and its number of queries."""
    client = client or Client()
    client.get(address, follow=True)
    with CaptureQueriesContext(connection) as captured:
        client.get(address, follow=True)
    queries = len(captured)
    return median(seconds(lambda: client.get(address, follow=True)) for _request in range(REQUESTS)), queries
