"""What the tries share, and the table at the end of the run.

Each way and actor, how many addresses were asked, what the twin and ours told.
"""

from collections import defaultdict

import pytest

from .answers import Answers


@pytest.fixture(scope="session")
def answers():
    """The answers that were given in this process, since some 300 tries ask the same 60 addresses."""
    return Answers()


def pytest_terminal_summary(terminalreporter):
    """Print a line for each way and actor, from what the tests recorded, whichever process they ran in."""
    table = _table(terminalreporter)
    if not table:
        return
    terminalreporter.section("ways to go live")
    line = "{:<26} {:<48} {:<10} {:>8}  {:<7} {}".format
    terminalreporter.write_line(line("row of the map", "way", "actor", "surfaces", "twin", "ours"))
    for (row, way, actor), told in table.items():
        asked, ours = told.get("Ours", ("–", "not installed" if "Stock" in told else "–"))
        twin = told.get("Stock", ("–", "–"))[1]
        terminalreporter.write_line(line(row, way, actor, asked, twin, ours))
    terminalreporter.write_line(_totals(table))


def _table(terminalreporter):
    """Return {(row, way, actor): {kind: (addresses asked, outcome)}} in the order of the tests."""
    table = defaultdict(dict)
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                # Every phase of a test carries its properties; the last one has them all.
                if name == "way" and report.when == "teardown":
                    row, way, actor, kind, asked, leaks = value
                    table[row, way, actor][kind] = (asked, "leaks" if leaks else "nothing")
    return dict(sorted(table.items(), key=lambda entry: entry[0][0]))


def _totals(table):
    def leaks(kind):
        return sum(told.get(kind, (0, ""))[1] == "leaks" for told in table.values())

    ways = len({(row, way) for row, way, _actor in table})
    return f"{ways} ways, {len(table)} tries: the twin leaked in {leaks('Stock')}, ours in {leaks('Ours')}."
