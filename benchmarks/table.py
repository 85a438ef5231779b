"""The one table of a run, in Markdown: what each case costs at each size, as ratios too, and which targets are met."""

from benchmarks.results import DATABASES, Results
from benchmarks.targets import reached

NOTHING = "–"
MET = {True: "met", False: "**missed**", None: NOTHING}


def table(run):
    """Return the Markdown of a run (`benchmarks/latest.json`)."""
    results = [Results(database, measured) for database, measured in run["databases"].items()]
    sizes = results[0].sizes
    listed = " / ".join(f"{size:,}" for size in sizes)
    heads = [
        "Case",
        "Database",
        f"p50, ms, at {listed}",
        "p95, ms",
        "growth exponent",
        "queries",
        "requests a second",
        "of an empty view",
        f"usual way, ms, at {listed}",
        "its exponent",
        "times faster",
    ]
    lines = [_line(heads), _line("---" if place < 2 else "--:" for place in range(len(heads)))]
    for name in dict.fromkeys(name for found in results for name in found.names()):
        lines += [_line(_row(name, found)) for found in results if name in found.names()]
    lines += [_line(_server_row(label, what, found)) for label, what in SERVER for found in results]
    heads = ["Target", "Database", "to reach", "measured", ""]
    lines += ["", _line(heads), _line("---" if place < 2 else "--:" for place in range(len(heads)))]
    for rows in zip(*(reached(found) for found in results), strict=True):
        for found, (label, bound, figure, is_met) in zip(results, rows, strict=True):
            lines.append(_line([label, DATABASES[found.database], bound, _figure(figure), MET[is_met]]))
    return "\n".join([*_how(run), "", *lines])


SERVER = (("Memory of a worker, MB", "memory_mb"), ("Start to first answer, s", "starts_in"))


def _row(name, found):
    last = found.sizes[-1]
    return [
        name,
        DATABASES[found.database],
        _each(found.of(name, size, "p50") for size in found.sizes),
        _each(found.of(name, size, "p95") for size in found.sizes),
        _power(found.exponent(name)),
        _figure(found.most(name, "queries")),
        _figure(found.of(name, last, "rate")),
        _figure(found.share_of_empty(name, last)),
        _each(found.of(name, size, "p50", "usual") for size in found.sizes),
        _power(found.exponent(name, "usual")),
        _each(found.times_faster(name, size) for size in found.sizes),
    ]


def _server_row(label, what, found):
    return [label, DATABASES[found.database], _each(found.of_server(what, size) for size in found.sizes), *[""] * 8]


def _how(run):
    return [
        f"Measured on {run['day']} by `make bench` on {run['machine']}: the server, one sync worker of gunicorn, on "
        "one processor, the client beside it on another; a sync worker keeps no connection, so each request opens one. "
        "Requests a second, and their share of an empty view, are those at the largest size. The page cache is off but "
        "for its hit and for 304. Publishing is measured in a process of its own. Milliseconds differ from machine to "
        "machine; ratios and exponents do not.",
    ]


def _line(cells):
    return f"| {' | '.join(cells)} |"


def _each(figures):
    written = [_figure(figure) for figure in figures]
    return NOTHING if set(written) == {NOTHING} else " / ".join(written)


def _figure(figure):
    """Return a figure with as many digits as say something."""
    if figure is None:
        return NOTHING
    if figure >= 100 or figure == int(figure):
        return f"{figure:,.0f}"
    return f"{figure:.1f}" if figure >= 10 else f"{figure:.2g}" if figure < 1 else f"{figure:.2f}"


def _power(figure):
    return NOTHING if figure is None else f"{figure:.2f}"
