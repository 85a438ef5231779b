"""The table has a row for each case and each target, and says honestly what was not measured."""

import pytest

from benchmarks.cases import EMPTY, THREE
from benchmarks.readme import put_between_markers
from benchmarks.results import Results
from benchmarks.table import table
from benchmarks.targets import TARGETS, reached

pytestmark = pytest.mark.one_database


def _case(p50, rate=100.0, queries=2):
    return {"p50": p50, "p95": p50 * 2, "rate": rate, "queries": queries}


def _measured(large=2.0):
    return {
        "1000": {
            "ours": {"cases": {EMPTY: _case(0.5, 2_000), THREE: _case(1.0)}, "memory_mb": 120, "starts_in": 2.5},
            "usual": {"cases": {THREE: _case(100.0)}},
        },
        "100000": {
            "ours": {"cases": {EMPTY: _case(0.5, 2_000), THREE: _case(large, 400)}, "memory_mb": 300, "starts_in": 6},
            "usual": {"cases": {THREE: _case(1_000.0)}},
        },
    }


def _of(results, start):
    return next(row[1:] for row in reached(results) if row[0].startswith(start))


def test_targets_are_met_or_missed_when_they_were_measured():
    results = Results("sqlite", _measured())
    assert _of(results, f"{THREE}: queries") == ("at most 3", 2, True)
    assert _of(results, f"{THREE}: times the usual way, 100,000") == ("at least 500", 500, True)
    assert _of(results, f"{THREE}: share") == ("at least 0.1", 0.2, True)
    assert _of(results, "Start to first answer") == ("at most 5", 6, False)
    assert _of(results, f"{THREE}: times the usual way, 10,000") == ("at least 60", None, None)


def test_targets_leave_postgresql_twice_the_time_and_no_more_queries():
    results = Results("postgresql", _measured(large=4.0))
    assert _of(results, f"{THREE}: times the usual way, 100,000") == ("at least 250", 250, True)
    assert _of(results, "Start to first answer") == ("at most 10", 6, True)
    assert _of(results, f"{THREE}: queries")[0] == "at most 3"


def test_table_has_a_row_for_each_case_and_each_target_on_each_database():
    run = {"day": "2026-11-26", "machine": "a machine", "databases": {"sqlite": _measured(), "postgresql": _measured()}}
    lines = table(run).splitlines()
    [row] = [line for line in lines if line.startswith(f"| {THREE} | SQLite")]
    assert "| 1 / 2 |" in row and "| 0.15 |" in row and "| 100 / 1,000 |" in row and "| 100 / 500 |" in row
    assert sum("| at most " in line or "| at least " in line for line in lines) == 2 * len(TARGETS)


def test_put_between_markers_leaves_the_rest_alone_and_refuses_when_a_marker_is_missing():
    text = "before\n<!-- bench -->\nold\n<!-- /bench -->\nafter\n"
    assert put_between_markers(text, "new") == "before\n<!-- bench -->\nnew\n<!-- /bench -->\nafter\n"
    assert put_between_markers("before\n<!-- bench -->\n", "new") is None
