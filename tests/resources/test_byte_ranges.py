"""What a Range header asks for, and what it may not."""

import io

import pytest

from resources.byte_ranges import MOST_RANGES, RangeNotSatisfiable, Slice, byte_range

SIZE = 1000


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-0", (0, 1)),
        ("bytes=0-499", (0, 500)),
        ("bytes=500-", (500, 1000)),
        ("bytes=-1", (999, 1000)),
        ("bytes=-2000", (0, 1000)),
        ("bytes=999-", (999, 1000)),
        ("bytes=10-99999999999999999", (10, 1000)),
        ("Bytes = 1-2 ", (1, 3)),
        ("lines=1-2", None),
        ("", None),
        ("bytes=0-1,5-6", None),
    ],
)
def test_range_is_what_was_asked_for(header, part):
    assert byte_range(header, SIZE) == part


@pytest.mark.parametrize(
    "header",
    [
        "bytes",
        "bytes=",
        "bytes=1000-",
        "bytes=1000-1001",
        "bytes=5-2",
        "bytes=-0",
        "bytes=-",
        "bytes=--5",
        "bytes=-5-3",
        "bytes=a-b",
        "bytes=²-",
        "bytes=٣-٤",
        "bytes=1-2\x00",
        "bytes=0x1-0x2",
        "bytes=1.5-2",
        "bytes=" + "9" * 19 + "-",
        "bytes=0-1,bytes=2-3",
        "bytes=0-1,5-2",
        "bytes=" + ",".join(f"{n}-{n}" for n in range(2000)),
        "bytes=" + ",".join(["0-"] * (MOST_RANGES + 1)),
        "bytes=0-" + " " * 100_000,
    ],
)
def test_range_is_refused_when_it_is_empty_or_nonsense_or_too_much(header):
    with pytest.raises(RangeNotSatisfiable):
        byte_range(header, SIZE)


@pytest.mark.parametrize("header", ["bytes=0-", "bytes=-1", "bytes=0-0"])
def test_no_byte_of_an_empty_file_is_in_a_range(header):
    with pytest.raises(RangeNotSatisfiable):
        byte_range(header, 0)


def test_slice_is_its_part_alone_and_closes_the_whole():
    whole = io.BytesIO(bytes(range(100)))
    part = Slice(whole, 10, 13)
    assert part.read(2) == bytes([10, 11])
    assert part.read() == bytes([12])
    assert part.read() == b""
    part.close()
    assert whole.closed
