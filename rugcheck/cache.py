"""The terms of a catalogue's phrasings, kept between runs: reading thousands of phrasings costs more than all the rest.

The file is plain JSON, named by what it was made from (the catalogue's text, the real words, the program's version and
the code that reads them). What is damaged, foreign or stale is made anew without a word; a folder that cannot be written
costs time, no more.
"""

import contextlib
import hashlib
import json
import os
from pathlib import Path

from rugcheck import __version__
from rugcheck.catalogue.loading import load
from rugcheck.checker import REAL_WORDS, Checker
from rugcheck.matching.scoring import Terms

_CODE = (
    "language/cues.py",
    "language/phrases.py",
    "language/words.py",
    "matching/lexicon.py",
    "matching/marks.py",
    "matching/reading.py",
    "matching/scoring.py",
    "matching/stance.py",
)


def checker_for(path: Path, folder: Path | None) -> Checker:
    """A checker for a catalogue file, its terms taken from the folder where they are there and put there where not."""
    catalogue = load(path)
    file = folder / f"{_key(path)}.json" if folder is not None else None
    known = _kept(file) if file is not None else None
    checker = Checker(catalogue, known)
    if file is not None and checker.terms is not known:
        _keep(file, checker.terms)
    return checker


def _key(path: Path) -> str:
    """What the terms depend on: the catalogue and the code that reads it."""
    here = Path(__file__).parent
    made_from = hashlib.sha256(__version__.encode())
    for part in (path, REAL_WORDS, *(here / name for name in _CODE)):
        made_from.update(part.read_bytes())
    return made_from.hexdigest()[:32]


def _kept(file: Path) -> Terms | None:
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return [(content, rest, cues) for content, rest, cues in found] if _is_terms(found) else None


def _is_terms(found: object) -> bool:
    """Whether JSON holds what was put there: two lists of words and a number for each saying."""
    if not isinstance(found, list):
        return False
    return all(
        isinstance(p, list)
        and len(p) == 3
        and isinstance(p[0], list)
        and isinstance(p[1], list)
        and type(p[2]) is int
        and all(type(t) is str for words in p[:2] for t in words)
        for p in found
    )


def _keep(file: Path, terms: Terms) -> None:
    """Write the terms in one stroke, so that another run sees all of it or nothing."""
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        half_done = file.with_suffix(f".{os.getpid()}")
        half_done.write_text(json.dumps(terms), "utf-8")
        half_done.replace(file)
