"""The labelled sets under tests/data, and what counts as right: read by calibrate.py and by the tests.

A case: {"text", "ids": claims, the best first ([] for silence), "stance", "form", "alt": other right [id, stance],
"verdict": right verdicts, where strength decides}.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from rugcheck.answers import Match
from rugcheck.catalogue.model import Catalogue
from rugcheck.records import changed

DATA = Path(__file__).with_name("data")
TUNING = ("tune-statements", "tune-everyday", "tune-strength", "tune-offtopic")
CASES = ("statements", "everyday", "strength", "offtopic")
# Claims that answer the same statement well enough, by the first claim that a case names.
ALSO: dict[str, list[str]] = json.loads((DATA / "also.json").read_text("utf-8"))

Case = dict[str, object]


def cases_of(name: str) -> list[Case]:
    """One labelled set by its name, whole."""
    path = next(p for p in (DATA / f"{name}.jsonl", DATA / "cases" / f"{name}.jsonl") if p.exists())
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def half(cases: list[Case], number: int) -> list[Case]:
    """Half 0 or 1 of a set, by the text's checksum: 0 to look at, 1 to count."""
    return [c for c in cases if crc32(str(c["text"]).encode()) % 2 == number]


def tuning_cases() -> Iterator[Case]:
    """All that may be tuned on: the tuning sets, and half 0 of the others."""
    for name in TUNING:
        yield from cases_of(name)
    for name in CASES:
        yield from half(cases_of(name), 0)


def accepted(case: Case) -> set[tuple[str, str]]:
    """The (claim, stance) pairs that answer a case."""
    ids, stance = list(case["ids"]), str(case["stance"])  # type: ignore[call-overload]
    pairs = {(i, stance) for i in (*ids, *(ALSO.get(ids[0], []) if ids else []))}
    return pairs | {(i, s) for i, s in case.get("alt", [])}  # type: ignore[attr-defined]


def is_right(match: Match, case: Case) -> bool:
    """Whether a match is of an accepted claim with its stance, and with the verdict where the case names one."""
    named = case.get("verdict")
    return (match.claim.id, str(match.stance)) in accepted(case) and (not named or str(match.verdict) in named)  # type: ignore[operator]


def without(catalogue: Catalogue, texts: set[str]) -> Catalogue:
    """The catalogue as if nobody had listed these texts."""

    def kept(lines: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(t for t in lines if t not in texts)

    claims = (
        changed(c, phrasings=kept(c.phrasings), denials=kept(c.denials), near_misses=kept(c.near_misses))
        for c in catalogue.claims
    )
    return changed(catalogue, claims=tuple(claims))
