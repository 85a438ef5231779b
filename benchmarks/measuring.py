"""Measures what a server is asked, case beside case in rounds, so that what else the machine does slows all alike."""

import json
import os
import subprocess
import sys
from collections import defaultdict
from contextlib import ExitStack
from statistics import mean, median

from benchmarks.cases import FACETS, cases_of_ours, cases_of_usual
from benchmarks.client import Client
from benchmarks.figures import percentile
from benchmarks.kept import ROOT
from benchmarks.server import server

ROUNDS = 5
SECONDS = 0.3
# A case that has taken as long is measured well enough, or will never be.
LONGEST_SECONDS = 12
SLOW_SECONDS = 0.1
SERVERS_PROCESSOR, OWN_PROCESSOR = 0, 1
MEGABYTE = 1024 * 1024
FIRST = f"/library/?role_type={FACETS[0]['role_type']}"


def measure_ours(environment, size):
    """Return what our site costs on a database: `cases`, `memory_mb`, `starts_in` seconds, and `acts`."""
    with ExitStack() as stack:
        plain, cached = (
            stack.enter_context(_server(environment | {"BENCH_PAGE_CACHE": kept}, FIRST)) for kept in ("off", "on")
        )
        clients = {False: Client(plain.port), True: Client(cached.port)}
        cases = _in_rounds(cases_of_ours(clients[False], clients[True]), clients)
        memory = max(site.memory.resident() for site in (plain, cached))
        starts_in = min(plain.started_in, cached.started_in)
    return {
        "cases": cases | acts("ours", environment),
        "memory_mb": memory / MEGABYTE,
        "starts_in": starts_in,
    }


def measure_usual(environment, size):
    """Return what the usual way costs, in the same form."""
    with _server(environment, "/empty/") as site:
        client = Client(site.port)
        cases = _in_rounds(cases_of_usual(client, size), {False: client})
        memory = site.memory.resident()
    return {"cases": cases | acts("usual", environment), "memory_mb": memory / MEGABYTE, "starts_in": site.started_in}


def acts(side, environment):
    """Return what publishing and withdrawing costs, measured by a process of its own on the same database."""
    command = [sys.executable, "-m", "benchmarks.acts", side]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=True, stdout=subprocess.PIPE)
    return json.loads(done.stdout.splitlines()[-1])


def _server(environment, first):
    return server(environment, first, SERVERS_PROCESSOR)


def _in_rounds(cases, clients):
    """Return {name of a case: its p50 and p95 in ms, requests a second, queries, bytes of an answer}."""
    times, rates = defaultdict(list), defaultdict(list)
    asked = {case.name: _first_of(case, clients[case.is_cached]) for case in cases}
    for _round in range(ROUNDS):
        for case in cases:
            client = clients[case.is_cached]
            if sum(times[case.name]) > LONGEST_SECONDS:
                continue
            times[case.name] += client.times(case.paths, SECONDS, case.headers)
            if median(times[case.name]) < SLOW_SECONDS:
                rates[case.name].append(client.rate(case.paths, SECONDS, case.headers))
    return {
        case.name: asked[case.name]
        | {
            "p50": percentile(times[case.name], 50) * 1000,
            "p95": percentile(times[case.name], 95) * 1000,
            "rate": median(rates[case.name]) if rates[case.name] else 1 / mean(times[case.name]),
            "requests": len(times[case.name]),
        }
        for case in cases
    }


def _first_of(case, client):
    """Ask once before anything is measured: whether it is answered as it must be, and with how many queries."""
    answer = client.ask(case.paths[0], case.headers | {"X-Count-Queries": "1"})
    if answer.status != case.status:
        raise RuntimeError(f"{case.name}: {case.paths[0]} was answered with {answer.status}, not {case.status}.")
    return {"queries": int(answer.headers.get("x-queries", 0)), "bytes": answer.length}
