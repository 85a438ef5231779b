"""`make bench`: measures the finder against the usual way on each database, then the work on the draft side.

SIZES and PARTS of the environment ("finder", "draft-side") make a shorter run. Nothing here passes or fails: absolute
times differ from machine to machine; how much slower one thing is than another on the same machine does not.
"""

import json
import os
import platform
import signal
import subprocess
import sys
from collections import defaultdict
from contextlib import nullcontext
from datetime import date

from benchmarks.cluster import cluster
from benchmarks.kept import FOLDER, ROOT, Kept
from benchmarks.measuring import OWN_PROCESSOR, measure_ours, measure_usual
from benchmarks.plot import draw
from benchmarks.readme import END, START, put_between_markers
from benchmarks.results import DATABASES
from benchmarks.table import table

SIZES = [int(size) for size in os.environ.get("SIZES", "1000 10000 100000").split()]
PARTS = os.environ.get("PARTS", "finder draft-side").split()
LATEST, PLOT, README = ROOT / "benchmarks" / "latest.json", ROOT / "docs" / "bench.svg", ROOT / "README.md"


def main():
    """Run what is asked for, print it and write it down."""
    # Who is stopped stops the servers that it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    _collect_static_files()
    if "finder" in PARTS:
        run = {"day": date.today().isoformat(), "machine": _machine(), "databases": _measure_finder()}
        LATEST.write_text(json.dumps(run, indent=1) + "\n")
        draw(run, PLOT)
        written = table(run)
        print(written)
        _write_into_readme(written)
    if "draft-side" in PARTS:
        environment = os.environ | {"DJANGO_SETTINGS_MODULE": "cms.settings.test", "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-m", "benchmarks.draft_side"], check=True, cwd=ROOT, env=environment)


def _measure_finder():
    measured = defaultdict(dict)
    for database in DATABASES:
        with cluster(FOLDER / "postgresql") if database == "postgresql" else nullcontext() as its_cluster:
            for size in SIZES:
                print(f"{DATABASES[database]}, {size:,} resources", file=sys.stderr, flush=True)
                usual = Kept("usual", size, its_cluster).environment()
                if not measured:
                    _python("benchmarks.usual.statements", usual)
                measured[database][str(size)] = {
                    "usual": _on_own_processor(measure_usual, usual, size),
                    "ours": _on_own_processor(measure_ours, Kept("ours", size, its_cluster).environment(), size),
                }
    return measured


def _on_own_processor(measure, environment, size):
    """Measure from a processor of our own; making a database again may use them all."""
    all_of_them = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {OWN_PROCESSOR} & all_of_them or all_of_them)
    try:
        return measure(environment, size)
    finally:
        os.sched_setaffinity(0, all_of_them)


def _collect_static_files():
    """Collect the static files as on a real site: packed, and with the digest of each in its name."""
    environment = {"DJANGO_SETTINGS_MODULE": "benchmarks.settings", "VAR_DIR": str(FOLDER)}
    _python("django", environment, "collectstatic", "--noinput", "--verbosity", "0")


def _python(module, environment, *arguments):
    environment = os.environ | environment | {"PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-m", module, *arguments], check=True, cwd=ROOT, env=environment)


def _machine():
    return f"{os.cpu_count()} processors ({platform.machine()}), Python {platform.python_version()}"


def _write_into_readme(written):
    text = put_between_markers(README.read_text(), written)
    if text is None:
        print(f"README.md has no {START} … {END}: the table was not written there. Next: put both where it belongs")
        return
    README.write_text(text)
    print(f"Written: {', '.join(str(path.relative_to(ROOT)) for path in (LATEST, PLOT, README))}")


if __name__ == "__main__":
    main()
