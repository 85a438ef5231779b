"""The same content gives the same text and digest; what cannot be stored everywhere is refused in words."""

import pytest

from approvals.canonical import digest, to_json
from approvals.exceptions import ActionRefused


def test_json_is_sorted_and_without_white_space():
    assert to_json({"b": [1, None, True], "a": "é"}) == '{"a":"é","b":[1,null,true]}'


def test_digest_is_the_same_when_accents_are_written_in_two_ways():
    assert digest({"title": "Caf\u00e9"}) == digest({"title": "Cafe\u0301"})


def test_digest_differs_when_one_letter_differs():
    assert digest({"title": "A"}) != digest({"title": "B"})


@pytest.mark.parametrize("character", ["\0", "\ud800"])
def test_text_is_refused_in_words_when_it_cannot_be_stored(character):
    with pytest.raises(ActionRefused, match="no screen can show, near “Notice"):
        to_json({"title": f"Notice{character} and check"})


@pytest.mark.parametrize("value", [1.5, {1, 2}, object()])
def test_value_is_refused_when_it_is_not_plain_data(value):
    with pytest.raises(TypeError, match="no canonical form"):
        to_json({"value": value})
