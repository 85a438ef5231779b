"""Measures the gate with 1,000 and with 10,000 editions: the settling vote, the page after it, the register's proof."""

import resource
import subprocess
import sys
import time
from functools import partial
from statistics import median

from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tqdm import tqdm

from accounts import roles
from approvals.actions import submit, vote
from approvals.models import Edition
from benchmarks.copies import copies
from benchmarks.costs import request_time, seconds_to_the_commit
from benchmarks.loader import load
from benchmarks.measure import say
from benchmarks.people import person_in, voters
from resources.models import ResourcePage
from tests.reviewing import recommend

SIZES = (1_000, 10_000)
TURNS = 7


def measure_gate():
    """Print what the settling vote costs at each size, and what the proof of the register costs at the last."""
    costs = {}
    public = ResourcePage.objects.filter(translation_key__in=Edition.objects.values("translation_key")).order_by("pk")
    pages = list(public[: TURNS * len(SIZES)])
    for size in SIZES:
        begin = Edition.objects.count()
        with tqdm(total=size - begin, desc="Loading", unit=" editions", disable=None) as progress:
            load(copies(size - begin), progress.update)
        costs[size] = measure_settling_vote(size, [pages.pop() for _turn in range(TURNS)])
    small, large = (costs[size] for size in SIZES)
    say("The settling vote with 10,000 editions", f"{large / small:.2f} times its cost with 1,000")
    measure_verification()


def measure_settling_vote(size, pages):
    """Print, and return in seconds, the median cost of a vote that settles; the baseline is one that does not."""
    ordinary, settling, queries = [], [], 0
    for page in pages:
        submission = submit(page.get_latest_revision_as_object(), person_in(roles.AUTHOR))
        recommend(submission, person_in(roles.REVIEWER))
        first, second, third = voters(submission)
        vote(submission, first, "approve")
        ordinary.append(seconds_to_the_commit(partial(vote, submission, second, "approve")))
        with CaptureQueriesContext(connection) as captured:
            settling.append(seconds_to_the_commit(partial(vote, submission, third, "approve")))
        queries = _until_the_commit(captured)
    say(
        f"The settling vote with {size:,} editions",
        f"{median(settling) * 1000:.1f} ms, {median(settling) / median(ordinary):.2f} times one that settles nothing; "
        f"{queries} queries in its transaction",
    )
    taken, read = request_time(f"/library/{pages[0].reference}/")
    say(f"The resource's page after it, with {size:,}", f"{taken * 1000:.1f} ms, {read} queries with the redirect")
    return median(settling)


def measure_verification():
    """Print what `verify_register` costs as a process of its own."""
    stored = settings.STORAGES["frozen"]["OPTIONS"]["location"]
    command = [sys.executable, "benchmarks/verify_alone.py", connection.settings_dict["NAME"], stored]
    begun = time.perf_counter()
    subprocess.run([str(part) for part in command], cwd=settings.BASE_DIR, check=True)
    taken = time.perf_counter() - begun
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    say(f"verify_register over {Edition.objects.count():,} editions", f"{taken:.1f} s, {most:.0f} MB at most")


def _until_the_commit(captured):
    statements = [entry["sql"] for entry in captured if "SAVEPOINT" not in entry["sql"]]
    commit = next((place for place, sql in enumerate(statements) if sql.startswith("COMMIT")), len(statements))
    return len([sql for sql in statements[:commit] if not sql.startswith("BEGIN")])
