"""Whatever bytes come, the intake answers: random ones, and good files that were cut off or altered."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resources.intake import intake_problems
from resources.intake.cleaning import cleaned
from resources.intake.file_types import FILE_TYPES
from resources.intake.hidden_data import CannotBeRemoved, hidden_data, without_hidden_data

from . import files

GOOD = files.ordinary_files() | files.files_with_names() | {"drawing.svg": files.svg("<style>a{}</style><a href='b'/>")}


def ask_everything(name, data):
    """Ask all that is asked about a file; what comes out of it holds too."""
    problems = intake_problems(name, io.BytesIO(data))
    assert all(isinstance(sentence, str) and "%(" not in sentence for sentence in problems)
    hidden_data(name, io.BytesIO(data))
    made = cleaned(name, io.BytesIO(data))
    if made:
        assert cleaned(name, made) is None
    try:
        with without_hidden_data(name, io.BytesIO(data)) as rid:
            assert hidden_data(name, rid) == []
    except CannotBeRemoved:
        return


@st.composite
def altered(draw):
    """Return (name, bytes) of a good file with some of its bytes altered, taken out or put in."""
    name = draw(st.sampled_from(sorted(GOOD)))
    data = bytearray(GOOD[name])
    for _change in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, max(len(data) - 1, 0)))
        taken = draw(st.integers(0, 3))
        data[place : place + taken] = draw(st.binary(max_size=4))
    return name, bytes(data)


@pytest.mark.parametrize("ending", FILE_TYPES)
@given(data=st.binary(max_size=200))
@settings(max_examples=25, deadline=None)
def test_random_bytes_get_an_answer_behind_the_start_of_a_good_file_too(ending, data):
    name = next(name for name in GOOD if name.endswith(ending))
    ask_everything(name, data)
    ask_everything(name, GOOD[name][:32] + data)


@given(file=altered())
@settings(max_examples=400, deadline=None)
def test_altered_file_gets_an_answer(file):
    ask_everything(*file)


@pytest.mark.parametrize("name", GOOD)
def test_file_that_is_cut_off_anywhere_gets_an_answer(name):
    data = GOOD[name]
    for end in range(0, len(data), max(len(data) // 40, 1)):
        ask_everything(name, data[:end])
