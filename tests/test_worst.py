"""The worst texts that anyone could think of cost no more for a character the longer they are: calls are counted, no time."""

import sys
import tracemalloc
from collections.abc import Callable
from types import FrameType

import pytest
from bench_worst import CHECKER, PATTERNS, WAYS, text_of

SHORT, TIMES = 300, 4
MOST = (
    1.5  # times as many calls for each character of the long text as of the short one; what is quadratic makes four times as many
)
SPARE = 3000  # calls that a text may take whatever its length


def calls(read: Callable[[str], object], text: str) -> int:
    """How many functions are called, Python's own included, when everything has been seen once."""
    read(text)
    count = 0

    def heard(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(heard)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", [name for name, pattern in PATTERNS.items() if len(pattern) < SHORT])
def test_a_text_four_times_as_long_takes_about_four_times_the_calls(name: str) -> None:
    for way, read in WAYS.items():
        short, long = (calls(read, text_of(PATTERNS[name], size)) for size in (SHORT, TIMES * SHORT))
        assert long <= MOST * TIMES * short + SPARE, way


@pytest.mark.parametrize("letters", ["a", "1", "é", "e\u0301", "rug\xad", "a'", "rugspier", "xqzwk", "ß", "ﬁ"])
def test_a_word_of_very_many_letters_is_no_word_and_is_not_remembered(letters: str) -> None:
    tracemalloc.start()
    try:
        for start in "abcdefgh":
            assert CHECKER.check(f"{start}{text_of(letters, 200_000)} massage helpt niet").match is None
        assert tracemalloc.get_traced_memory()[0] < 1_000_000
    finally:
        tracemalloc.stop()
    assert calls(CHECKER.check, text_of(letters, 100_000)) < 5000


@pytest.mark.parametrize("name", PATTERNS)
def test_a_megabyte_without_an_end_is_one_statement_of_which_the_first_words_count(name: str) -> None:
    text = text_of(PATTERNS[name], 1_000_000)
    assert calls(WAYS["clean"], text) < 100 + 2 * len(text)
    assert calls(WAYS["check"], text[:20_000]) < 1_000_000
