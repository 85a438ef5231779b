"""Clocks and scales of the benchmarks, and how a measure is printed. Knows no database."""

import time
from pathlib import Path


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

    def resident(self):
        """Return how much memory the process has now (Rss)."""
        lines = (self._process / "smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Rss:"))

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
