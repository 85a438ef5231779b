"""The bitmaps stay what a plain list of the same rows would say, whatever is replaced and whatever the clock does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from search.bitmaps import NEVER, ORDERS, Bitmaps, Row

LANGUAGES = ("en-gb", "pl")
MOMENTS = st.integers(0, 20)
TOKENS = ("role_types:alerters", "kind:leaflet", "tags:a%20b")


@st.composite
def one_resource(draw):
    """A reference in a language with what it is now: no row, or some spans one after the other."""
    reference, language = f"HIPB-{draw(st.integers(1, 6))}", draw(st.sampled_from(LANGUAGES))
    moments = sorted(draw(st.sets(MOMENTS, max_size=3)))
    ends = [*moments[1:], draw(st.sampled_from([NEVER, 21]))] if moments else []
    spans = [
        (begins, end, draw(st.sets(st.sampled_from(TOKENS))), draw(st.integers(1, 3)), draw(st.text("ab", max_size=2)))
        for begins, end in zip(moments, ends, strict=True)
    ]
    return reference, language, spans


class Plain:
    """The same as a list of rows."""

    def __init__(self):
        self.rows, self.keys = {}, 0

    def rows_of(self, reference, language, spans):
        """Return the rows of a resource, each with a key of its own."""
        rows = []
        for begins, ends, tokens, day, title in spans:
            self.keys += 1
            own = (*sorted(tokens), f"language:{language}")
            rows.append(Row(self.keys, reference, language, own, self.keys, title, day, begins, ends))
        return rows

    def all_rows(self):
        """Return every row."""
        return [row for rows in self.rows.values() for row in rows]

    def public(self, now):
        """Return the rows that are public at a moment."""
        return [row for row in self.all_rows() if row.visible_from <= now < row.visible_until]

    def seen(self, language, now):
        """Return the one row of each resource that the readers of a language see."""
        by_reference = {}
        for row in self.public(now):
            by_reference.setdefault(row.reference, {})[row.language] = row
        return [rows.get(language) or rows.get("en-gb") or rows["pl"] for rows in by_reference.values()]


def keys(bitmaps, entries, order="newest", **options):
    """Return the keys of the entries in a set, in an order."""
    return [bitmaps.rows[slot].id for slot in bitmaps.slots(entries, order, **options)]


@settings(max_examples=150, deadline=None)
@given(st.lists(one_resource(), max_size=5), st.lists(st.tuples(one_resource(), st.integers(0, 3)), max_size=8))
def test_bitmaps_say_what_a_list_says(at_first, changes):
    plain, now = Plain(), 5
    for reference, language, spans in at_first:
        plain.rows[reference, language] = plain.rows_of(reference, language, spans)
    bitmaps = Bitmaps(plain.all_rows(), LANGUAGES, now)
    assert_same(bitmaps, plain, now)
    for (reference, language, spans), passed in changes:
        now += passed
        rows = plain.rows_of(reference, language, spans)
        plain.rows[reference, language] = rows
        bitmaps.advance(now)
        bitmaps.replace(reference, language, rows, now)
        assert_same(bitmaps, plain, now)


def assert_same(bitmaps, plain, now):
    """Compare all that is asked of bitmaps."""
    public = plain.public(now)
    assert sorted(keys(bitmaps, bitmaps.public)) == sorted(row.id for row in public)
    for language in LANGUAGES:
        seen = plain.seen(language, now)
        for order, key in ORDERS.items():
            ordered = sorted(seen, key=key)
            assert keys(bitmaps, bitmaps.seen[language], order) == [row.id for row in ordered]
            for number, row in enumerate(ordered):
                beyond = {"order": order, "after": key(row)}
                assert keys(bitmaps, bitmaps.seen[language], **beyond) == [row.id for row in ordered[number + 1 :]]
                before = keys(bitmaps, bitmaps.seen[language], backwards=True, **beyond)
                assert before[::-1] == [row.id for row in ordered[:number]]
    for token in TOKENS:
        having = bitmaps.having(token) & bitmaps.public
        assert sorted(keys(bitmaps, having)) == sorted(row.id for row in public if token in row.tokens)
    tagged = {token for row in public for token in row.tokens if token.startswith("tags:")}
    assert set(bitmaps.tokens_of("tags")) == tagged
    assert bitmaps.set_of([row.id for row in public] + [999]) == bitmaps.public


def test_many_results_are_walked_in_order_and_few_are_sorted():
    rows = [Row(key, f"HIPB-{key}", "en-gb", (), key, f"{key % 13}", 1, key % 7, NEVER) for key in range(2_000)]
    bitmaps = Bitmaps(rows, LANGUAGES, 9)
    for some in (rows, rows[::3], rows[:5], []):
        entries = bitmaps.set_of(row.id for row in some)
        for order, key in ORDERS.items():
            assert keys(bitmaps, entries, order) == [row.id for row in sorted(some, key=key)]
