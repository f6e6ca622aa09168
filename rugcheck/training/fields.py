"""Entries as text, one name and value for each field: how the log is kept, exported and imported."""

import math
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime

from rugcheck.catalogue.model import Verdict
from rugcheck.training.entries import UNDO, Entry, Grade, Kind

FIELDS = (
    *("id", "time", "claim", "kind", "answer", "sure", "grade", "verdict", "fingerprint"),
    *("retention", "practice", "said", "own_grade"),
)
_NEEDED = FIELDS[:5]
_YES, _NO = "yes", "no"
_KINDS = (*Kind, UNDO)
LONGEST = 2_000  # characters of one field


class FieldError(ValueError):
    """A field that no entry can have; the message says in Dutch which and why."""


def to_fields(entry: Entry) -> dict[str, str]:
    """All fields as text; empty where there is nothing to say."""
    return {
        "id": entry.id,
        "time": entry.time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "claim": entry.claim,
        "kind": entry.kind,
        "answer": entry.answer,
        "sure": "" if entry.sure is None else _YES if entry.sure else _NO,
        "grade": entry.grade or "",
        "verdict": entry.verdict,
        "fingerprint": entry.fingerprint,
        "retention": repr(entry.retention),
        "practice": _YES if entry.practice else _NO,
        "said": entry.said,
        "own_grade": entry.own_grade or "",
    }


def from_fields(fields: Mapping[str, str]) -> Entry:
    """The entry with these fields; FieldError where it is none."""
    found = {name: fields.get(name) or "" for name in FIELDS}
    for name in _NEEDED:
        if not found[name]:
            raise FieldError(f"{name} ontbreekt")
    long = next((name for name in FIELDS if len(found[name]) > LONGEST), "")
    if long:
        raise FieldError(f"{long} is langer dan {LONGEST} tekens")
    odd = next((name for name in FIELDS if not found[name].isprintable()), "")
    if odd:
        raise FieldError(f"{odd} bevat een stuurteken")
    kind = _one_of("kind", found["kind"], _KINDS)
    if kind != UNDO and not found["grade"]:
        raise FieldError("grade ontbreekt")
    return Entry(
        id=_uuid("id", found["id"]),
        time=_time(found["time"]),
        claim=found["claim"],
        kind=kind,
        answer=_uuid("answer", found["answer"]) if kind == UNDO else found["answer"],
        sure={_YES: True, _NO: False}.get(_one_of("sure", found["sure"], (_YES, _NO, ""))),
        grade=_grade("grade", found["grade"]),
        verdict=_one_of("verdict", found["verdict"], (*Verdict, "")),
        fingerprint=found["fingerprint"],
        retention=_retention(found["retention"]),
        practice=_one_of("practice", found["practice"], (_YES, _NO, "")) == _YES,
        said=found["said"],
        own_grade=_grade("own_grade", found["own_grade"]),
    )


def _one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise FieldError(f"{name} is ‘{value}’; het moet een zijn van {', '.join(filter(None, allowed))}")
    return value


def _grade(name: str, value: str) -> Grade | None:
    return Grade(_one_of(name, value, tuple(Grade))) if value else None


def _uuid(name: str, value: str) -> str:
    try:
        return str(uuid.UUID(value))
    except ValueError:
        raise FieldError(f"{name} is ‘{value}’, en dat is geen uuid") from None


def _time(value: str) -> datetime:
    try:
        time = datetime.fromisoformat(value)
    except ValueError:
        raise FieldError(f"time is ‘{value}’, en dat is geen tijd zoals 2026-01-31T09:30:00Z") from None
    if time.tzinfo is None:
        raise FieldError(f"time is ‘{value}’, zonder tijdzone; zet er Z achter voor UTC")
    if not 1970 <= time.year < 2200:  # a computer without a clock begins in 1970; the schedule has no room for the year 9999
        raise FieldError(f"time is ‘{value}’, en dat ligt te ver weg")
    return time.astimezone(UTC)


def _retention(value: str) -> float:
    try:
        retention = float(value or "0.9")
    except ValueError:
        retention = math.nan
    if not 0.5 <= retention <= 0.99:
        raise FieldError(f"retention is ‘{value}’; het moet een getal zijn van 0.5 tot 0.99")
    return retention
