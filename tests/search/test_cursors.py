"""A cursor is read again as it was written, and fits into an address."""

import pytest

from search.cursors import decoded, encoded
from search.index import LONGEST_TITLE

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize("letter", ["a", "ź", "ش", "火", "🚸", '"', "\\", "\x01"])
def test_cursor_is_read_again_when_a_title_is_long(letter):
    key = (0, letter * LONGEST_TITLE, 2**40, 2**40)
    assert decoded(encoded(key)) == key
