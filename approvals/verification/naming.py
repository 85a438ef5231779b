"""Which entries of the register a problem concerns, in words."""

from ..models import RegisterEntry
from ..register import entry_of


def entries_naming(column, digest):
    numbers = RegisterEntry.objects.filter(facts__contains=f'"{column}":"{digest}"').values_list("number", flat=True)
    return f" Entry {', '.join(map(str, numbers))} names it." if numbers else ""


def entry_named(record):
    entry = entry_of(record)
    return f" Entry {entry.number} records it." if entry else ""
