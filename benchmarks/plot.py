"""The plot of cost against size, ours and the usual way, on scales of powers of ten: `docs/bench.svg`."""

import matplotlib
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter

from benchmarks.cases import COMMON, MEDIUM_WITH_FACETS, RESOURCE, SUGGESTIONS, THREE
from benchmarks.results import DATABASES, Results

SHOWN = {
    THREE: "#0b3d91",
    COMMON: "#a6341b",
    MEDIUM_WITH_FACETS: "#6b3fa0",
    SUGGESTIONS: "#00695c",
    RESOURCE: "#5d4b00",
}
# How many times as high as the label below it a label stands at least, so that both can be read.
APART = 1.6
# A label is read where another line crosses it.
BEHIND = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}
# The same bytes from the same figures: no date, and names that no clock gives.
matplotlib.rcParams.update({"svg.hashsalt": "bench", "svg.fonttype": "none", "font.family": "sans-serif"})


def draw(run, path):
    """Draw a run (`benchmarks/latest.json`) into an SVG file: one panel for each database."""
    figure = Figure(figsize=(7.5 * len(run["databases"]), 7), layout="constrained")
    figure.suptitle(
        "How the cost of a request grows with the library: ours (solid), the usual way (dashed)", fontsize=13
    )
    panels = figure.subplots(1, len(run["databases"]), sharey=True, squeeze=False)[0]
    for panel, (database, measured) in zip(panels, run["databases"].items(), strict=True):
        _panel(panel, Results(database, measured))
    panels[0].set_ylabel("Median time of a request, ms")
    figure.savefig(path, format="svg", metadata={"Date": None})


def _panel(panel, results):
    panel.set(xscale="log", yscale="log", title=DATABASES[results.database], xlabel="Resources in the library")
    panel.set_xticks(results.sizes)
    panel.xaxis.set_minor_formatter("")
    for axis in (panel.xaxis, panel.yaxis):
        axis.set_major_formatter(FuncFormatter(lambda value, _place: f"{value:,g}"))
    panel.grid(color="#dddddd", linewidth=0.6)
    panel.spines[["top", "right"]].set_visible(False)
    labels = []
    for side, dashes in (("ours", "-"), ("usual", "--")):
        for name, colour in SHOWN.items():
            series = results.series(name, side)
            if series:
                panel.plot(list(series), list(series.values()), dashes, color=colour, marker="o", markersize=4)
                label = name if side == "ours" else f"{name} (usual)"
                labels.append((max(series), series[max(series)], label, colour))
    # Room for the labels, which stand at the ends of their lines.
    panel.set_xlim(results.sizes[0] * 0.8, results.sizes[-1] * 15)
    _write(panel, labels)


def _write(panel, labels):
    """Write each label beside the end of its line; where two would meet, the upper one stands higher."""
    least = {}
    for size, cost, label, colour in sorted(labels, key=lambda found: found[1]):
        height = max(cost, least.get(size, 0))
        least[size] = height * APART
        panel.annotate(
            label,
            (size, cost),
            (size * 1.12, height),
            color=colour,
            fontsize=9,
            va="center",
            annotation_clip=False,
            bbox=BEHIND,
        )
