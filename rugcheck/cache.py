"""The terms of a catalogue's phrasings, kept between runs: reading thousands of phrasings costs more than all the rest.

The file is plain JSON, a saying on each line, so that reading it takes little memory. It is named by what it was made
from (the catalogue's text, the real words, the program's version and the code that reads them). What is damaged, foreign or
stale is made anew without a word; a folder that cannot be written costs time, no more.
"""

import contextlib
import hashlib
import json
import os
import sys
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
    if folder is None:
        return Checker(catalogue)
    file = folder / f"{_key(path)}.jsonl"
    return Checker(catalogue, _kept(file), lambda terms: _keep(file, terms))


def _key(path: Path) -> str:
    """What the terms depend on: the catalogue and the code that reads it."""
    here = Path(__file__).parent
    made_from = hashlib.sha256(__version__.encode())
    for part in (path, REAL_WORDS, *(here / name for name in _CODE)):
        made_from.update(part.read_bytes())
    return made_from.hexdigest()[:32]


def _kept(file: Path) -> Terms | None:
    try:
        with file.open(encoding="utf-8") as lines:
            return [_read(line) for line in lines]
    except (OSError, ValueError, RecursionError):
        return None


def _read(line: str) -> tuple[list[str], list[str], int]:
    """The terms of one saying; every word is kept once, however many sayings share it."""
    found = json.loads(line)
    if not _is_terms(found):
        raise ValueError("not what was kept")
    content, rest, cues = found
    return [sys.intern(word) for word in content], [sys.intern(word) for word in rest], cues


def _is_terms(found: object) -> bool:
    """Whether JSON holds what was put there: two lists of words and a number."""
    return (
        isinstance(found, list)
        and len(found) == 3
        and isinstance(found[0], list)
        and isinstance(found[1], list)
        and type(found[2]) is int
        and all(type(word) is str for words in found[:2] for word in words)
    )


def _keep(file: Path, terms: Terms) -> None:
    """Write the terms in one stroke, so that another run sees all of it or nothing."""
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        half_done = file.with_suffix(f".{os.getpid()}")
        with half_done.open("w", encoding="utf-8") as out:
            out.writelines(f"{json.dumps(saying)}\n" for saying in terms)
        half_done.replace(file)
