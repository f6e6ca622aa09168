"""Statements a second, against rapidfuzz's WRatio over the same phrasings, in one run.

python tests/bench_matching.py
"""

import time
from collections.abc import Callable

from labelled import cases_of
from rapidfuzz import fuzz, process

from rugcheck import Checker

SLOW_SAMPLE = 60


def seconds_each(function: Callable[[str], object], texts: list[str]) -> float:
    """The time one text takes, in seconds: the second pass over the texts, when every cache is warm."""
    for text in texts:
        function(text)
    start = time.perf_counter()
    for text in texts:
        function(text)
    return (time.perf_counter() - start) / len(texts)


def main() -> None:
    """Print the table."""
    checker = Checker()
    phrasings = [text for c in checker.catalogue.claims for text in (c.claim, *c.phrasings, *c.denials)]
    about = [str(c["text"]) for c in cases_of("everyday")]
    other = [str(c["text"]) for c in cases_of("offtopic") if c["form"] == "far" and len(str(c["text"]).split()) > 6]
    print(f"{len(phrasings)} phrasings\n{'statements':<24}{'rugcheck/s':>12}{'WRatio/s':>12}{'ratio':>8}")
    for name, texts in (("about backs", about), ("about something else", other)):
        ours = seconds_each(checker.check, texts)
        theirs = seconds_each(lambda t: process.extractOne(t, phrasings, scorer=fuzz.WRatio), texts[:SLOW_SAMPLE])
        print(f"{name:<24}{1 / ours:>12.0f}{1 / theirs:>12.0f}{theirs / ours:>8.1f}")


if __name__ == "__main__":
    main()
