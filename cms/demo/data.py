"""Reads the data of the demonstration. Dates are moved, so that whoever loads it later sees it as it was meant."""

import csv
import tomllib
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
CATALOGUE = FOLDER / "catalogue.csv"
WRITTEN_ON = date(2026, 11, 23)


def people():
    """Return the people, each with `email`, `name`, `role` and, on the Board, `sector`, `is_chair`; and a password."""
    file = _toml(FOLDER / "people.toml")
    return file["people"], file["password"]


def details(today):
    """Return the rows of `details.csv` as dicts; `today` is the day to which their dates are moved."""
    with (FOLDER / "details.csv").open(newline="", encoding="utf-8") as source:
        rows = list(csv.DictReader(source))
    for row in rows:
        for column in ("review_by", "seen_on"):
            row[column] = row[column] and moved(date.fromisoformat(row[column]), today).isoformat()
    return rows


def own_resources():
    """Return the resources that the Board of the demonstration wrote itself, as they stand in their files."""
    return [_toml(path) for path in sorted((FOLDER / "resources").glob("*.toml"))]


def translation(name):
    """Return a translation: its `language`, and `passages` as {the original's: its own}."""
    return _toml(FOLDER / "translations" / f"{name}.toml")


def journeys():
    """Return {stage: list of what goes that far}, as in `journeys.toml`."""
    return _toml(FOLDER / "journeys.toml")


def synonyms():
    """Return the groups of words that mean the same, each a list."""
    return _toml(FOLDER / "synonyms.toml")["groups"]


def local_routes(today):
    """Return the local routes for a concern as dicts; `today` is the day to which their dates are moved."""
    rows = _toml(FOLDER / "local_routes.toml")["routes"]
    return [row | {"checked_on": moved(row["checked_on"], today)} for row in rows]


def moved(day, today):
    """Return a date as far from `today` as it was from the day on which the data was written."""
    return day + (today - WRITTEN_ON)


def _toml(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))
