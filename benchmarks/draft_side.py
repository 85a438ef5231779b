"""Measures what people do on the draft side: import, files, differences, the gate, votes and lists.

A process of its own, with a database of its own: `python -m benchmarks.draft_side`.
"""

import csv
import io
import resource
import tempfile
from pathlib import Path

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test.runner import DiscoverRunner  # noqa: E402
from django.test.utils import override_settings  # noqa: E402
from wagtail.models import Locale  # noqa: E402

from benchmarks.desks import measure_difference, measure_lists, measure_vote  # noqa: E402
from benchmarks.files import measure_files  # noqa: E402
from benchmarks.gate import measure_gate  # noqa: E402
from benchmarks.measure import say, seconds  # noqa: E402
from home.models import ContentPage, HomePage  # noqa: E402

CATALOGUE = settings.BASE_DIR / "cms" / "demo" / "catalogue.csv"
ROWS = 1_000
PAGES = 200


def main():
    """Print every measure on a line of its own."""
    runner = DiscoverRunner(verbosity=0, interactive=False)
    runner.setup_test_environment()
    databases = runner.setup_databases()
    try:
        with override_settings(DEMONSTRATION=True):
            call_command("load_demo", stdout=io.StringIO())
        measure_import()
        measure_files()
        measure_difference()
        measure_gate()
        measure_vote()
        measure_lists()
    finally:
        runner.teardown_databases(databases)
        runner.teardown_test_environment()


def measure_import():
    """Compare a row of the importer with a stock Wagtail page and its revision."""
    stock = seconds(save_stock_pages) / PAGES
    file = many_rows()
    imported = seconds(
        lambda: call_command("import_resources", file, by="author@demo.example", save=True, stdout=io.StringIO())
    )
    say("A stock page with its revision", f"{stock * 1000:.1f} ms (the baseline)")
    say("An imported row", f"{imported / ROWS / stock:.2f} times that; {ROWS} rows in {imported:.1f} s")
    say("Most memory so far", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def save_stock_pages():
    """Save pages as Wagtail's editor does."""
    home = HomePage.objects.get(locale=Locale.get_default())
    for number in range(PAGES):
        home.add_child(instance=ContentPage(title=f"Page {number}", locale=home.locale)).save_revision()


def many_rows():
    """Return the path of a spreadsheet of many rows, made from the Board's own catalogue."""
    with CATALOGUE.open(newline="") as source:
        rows = list(csv.DictReader(source))
    path = Path(tempfile.mkdtemp()) / "rows.csv"
    with path.open("w", newline="") as target:
        writer = csv.DictWriter(target, rows[0].keys())
        writer.writeheader()
        for number in range(ROWS):
            row = rows[number % len(rows)]
            writer.writerow(row | {"title": f"{row['title'][:200]} {number}"})
    return path


if __name__ == "__main__":
    main()
