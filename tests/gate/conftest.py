"""How long the gate is tried: 60 runs of 40 steps on SQLite; `--gate-runs` says otherwise (`make test-long`: 300)."""

import pytest


@pytest.fixture
def gate_runs(pytestconfig):
    """How many runs."""
    return pytestconfig.getoption("gate_runs")
