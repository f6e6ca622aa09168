"""What the log of answers is made of: one entry for each answer and for each undo, and what the entries come to."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum

from rugcheck.catalogue.model import AlarmSign, Claim

UNDO = "undo"  # the kind of an entry that takes back the answer whose id it has as its answer
UNKNOWN = "?"  # the answer of who does not know
RETENTION = 0.9  # the share of answers that should be right when a card comes back


class Kind(StrEnum):
    """The kinds of question."""

    VERDICT = "verdict"
    PATIENT = "patient"
    EVIDENCE = "evidence"
    ALARM = "alarm"


class Grade(StrEnum):
    """How good an answer is."""

    RIGHT = "right"
    ALMOST = "almost"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the log.

    `id` is a uuid and `time` in UTC; `claim` is the id of a claim, or of an alarm sign where the kind is alarm. `answer` is
    the key of what was chosen (a verdict, an urgency, a source's id), UNKNOWN, or the id of the answer that is undone.
    `sure` is None where it was not asked or said. `verdict` and `fingerprint` are those of the claim at that time. `practice`
    leaves the schedule alone. `said` is the trainee's own sentence to a patient and `own_grade` what they made of it.
    """

    id: str
    time: datetime
    claim: str
    kind: str
    answer: str
    sure: bool | None = None
    grade: Grade | None = None
    verdict: str = ""
    fingerprint: str = ""
    retention: float = RETENTION
    practice: bool = False
    said: str = ""
    own_grade: Grade | None = None

    @property
    def card(self) -> "CardId":
        """The card that this answer is about."""
        return CardId(self.kind == Kind.ALARM, self.claim)

    @property
    def day(self) -> date:
        """The day by UTC: in Dutch time it turns at one or two at night, when hardly anybody trains."""
        return self.time.date()


@dataclass(frozen=True, slots=True, order=True)
class CardId:
    """What a card is about: a claim or an alarm sign, by its id, so that an edited text keeps its progress."""

    is_alarm: bool
    id: str

    @classmethod
    def of(cls, subject: Claim | AlarmSign) -> "CardId":
        """The card of a claim or an alarm sign."""
        return cls(isinstance(subject, AlarmSign), subject.id)


def standing(entries: Iterable[Entry]) -> list[Entry]:
    """The answers that were not taken back, in order of time; ids make the order of equal times the same everywhere."""
    entries = list(entries)
    undone = {e.answer for e in entries if e.kind == UNDO}
    return sorted((e for e in entries if e.kind != UNDO and e.id not in undone), key=lambda e: (e.time, e.id))


def fingerprint(subject: Claim | AlarmSign) -> str:
    """Sixteen hexadecimal digits that change when the text of a claim or a sign does."""
    parts: tuple[str, ...]
    if isinstance(subject, AlarmSign):
        parts = (subject.sign, subject.urgency, subject.meaning, subject.action)
    else:
        parts = (subject.claim, subject.verdict, subject.fact, subject.explanation)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def noon_of(day: date) -> datetime:
    """A time on this day in UTC."""
    return datetime.combine(day, time(12), UTC)
