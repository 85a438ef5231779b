"""Puts the table of a run between its two markers in a Markdown file."""

START, END = "<!-- bench -->", "<!-- /bench -->"


def put_between_markers(text, table):
    """Return `text` with `table` between the markers, or None where it lacks one."""
    before, start, rest = text.partition(START)
    _old, end, after = rest.partition(END)
    if not (start and end):
        return None
    return f"{before}{START}\n{table}\n{END}{after}"
