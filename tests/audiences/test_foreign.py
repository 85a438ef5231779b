"""Words in another language than the page are marked with it, and with their direction where that differs."""

import pytest
from django.utils import translation

from audiences.templatetags.foreign import foreign, marked

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("page", "words", "attributes"),
    [
        ("en-gb", "en-gb", ""),
        ("en-gb", "", ""),
        ("pl", "en-gb", ' lang="en-gb"'),
        ("ur", "en-gb", ' lang="en-gb" dir="ltr"'),
        ("pl", "ur", ' lang="ur" dir="rtl"'),
    ],
)
def test_element_says_its_language_where_it_is_not_that_of_the_page(page, words, attributes):
    with translation.override(page):
        assert foreign(words) == attributes


def test_words_in_a_sentence_are_marked_and_escaped():
    assert marked("<b>", "en-gb") == "<b>"
    with translation.override("ur"):
        assert marked("<b>", "en-gb") == '<bdi lang="en-gb">&lt;b&gt;</bdi>'
