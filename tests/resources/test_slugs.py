"""The words of addresses: no letter is lost that a reader would write with a plain one."""

import pytest

from resources.slugs import slug

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Zauważ, sprawdź, przekaż: Łódź i okolice, żółw", "zauwaz-sprawdz-przekaz-lodz-i-okolice-zolw"),
        ("Straße, Øresund, Þór, Œuvre, Đà Nẵng", "strasse-oresund-thor-oeuvre-da-nang"),
        ("Notice_check & share", "notice_check-share"),
        ("؟", ""),
    ],
)
def test_letters_become_plain_ones(words, expected):
    assert slug(words) == expected
