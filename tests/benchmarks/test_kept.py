"""A kept database is made anew when what makes it has changed, and then alone."""

import pytest

from benchmarks.kept import MAKERS, ROOT, fingerprint

pytestmark = pytest.mark.one_database


@pytest.fixture
def sources(tmp_path):
    """A copy of what makes the databases."""
    for path in {path for patterns in MAKERS.values() for pattern in patterns for path in ROOT.glob(pattern)}:
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    ("changed", "sides"),
    [
        ("benchmarks/contents.py", {"ours", "usual"}),
        ("resources/migrations/0099_more.py", {"ours", "usual"}),
        ("resources/catalogue.py", {"ours"}),
        ("benchmarks/usual/loading.py", {"usual"}),
        ("search/views.py", set()),
    ],
)
def test_fingerprint_changes_when_a_maker_of_that_side_does(sources, changed, sides):
    before = {side: fingerprint(side, sources) for side in MAKERS}
    (sources / changed).parent.mkdir(parents=True, exist_ok=True)
    (sources / changed).write_text("# changed")
    assert {side for side in MAKERS if fingerprint(side, sources) != before[side]} == sides
