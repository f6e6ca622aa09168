"""What can be wrong in a catalogue file: a fault, the way to it, and the words in which people are told."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from types import UnionType
from typing import Any

Way = tuple[str | int, ...]  # through tables, keys and lists: ("claims", 3, "related", 0)

EMPTY = "leeg; vul het in of haal het weg"
_LONGEST_SHOWN = 60
_MOST_COMPARED = 1000  # words that are looked through for one that looks like a wrong one: each takes some microseconds
_TYPES: tuple[tuple[type | UnionType, str], ...] = (
    (str, "tekst"),
    (bool, "true of false"),  # before int: True is an int too
    (int | float, "een getal"),
    (list, "een lijst"),
    (dict, "een tabel"),
    (date, "een datum"),
)
_PLACES = {"experts": "expert", "sources": "bron", "quotes": "citaat", "concepts": "concept", "claims": "claim"}


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong at the end of a way; `message` says what, and what would be right."""

    way: Way
    message: str

    def under(self, part: str | int) -> "Fault":
        """The same fault, seen from one step higher."""
        return Fault((part, *self.way), self.message)


def wrong_type(value: object, wanted: str) -> list[Fault]:
    """The fault of a value that is not what was wanted."""
    found = next((name for type_, name in _TYPES if isinstance(value, type_)), "iets anders")
    return [Fault((), f"moet {wanted} zijn, en is {found}")]


def shown(text: str) -> str:
    """A piece of the file between quotation marks, short and without control characters."""
    line = "".join(c if c.isprintable() else " " for c in text)
    return f"‘{line[:_LONGEST_SHOWN]}…’" if len(line) > _LONGEST_SHOWN else f"‘{line}’"


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint at the known word that looks like this one, or at all of them if they are few."""
    known = sorted(known)
    if len(known) > _MOST_COMPARED:
        return ""
    near = difflib.get_close_matches(word, known, 1)
    if near:
        return f"; bedoel je ‘{near[0]}’?"
    return f"; kies uit {', '.join(known)}" if 0 < len(known) <= 30 else ""


def place(data: dict[str, Any], way: Way) -> str:
    """What a way leads into, as people call it: claim ID, concept NAME, bron ID, subject, or the catalogue itself."""
    head = way[: _steps_to_place(way)]
    if len(head) < 2:
        return str(head[0]) if head else "catalogus"
    return f"{_PLACES[str(head[0])]} {_name(data, head)}"


def inside(way: Way) -> str:
    """The way from its place on: `phrasings nr 3`."""
    return " ".join(_plain(part) for part in way[_steps_to_place(way) :])


def _steps_to_place(way: Way) -> int:
    steps = 2 if way[0] in _PLACES else 1 if way[0] == "subject" else 0
    return steps if len(way) >= steps + (way[0] == "subject") else 0


def _name(data: dict[str, Any], way: Way) -> str:
    claim = data["claims"][way[1]] if way[0] == "claims" else None
    id_ = claim.get("id") if isinstance(claim, dict) else None
    return _plain(id_ if isinstance(id_, str) and id_.strip() else way[1])


def _plain(part: str | int) -> str:
    return f"nr {part + 1}" if isinstance(part, int) else shown(part)[1:-1]
