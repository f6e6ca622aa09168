"""The quiz itself: questions one after another, each answer on the disk at once; clock, keys and screen are parameters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum, auto
from typing import Protocol

from rugcheck.catalogue.model import Claim, Verdict
from rugcheck.training.cards import replay
from rugcheck.training.entries import RETENTION, UNDO, UNKNOWN, CardId, Entry, Grade, Kind, fingerprint
from rugcheck.training.fields import LONGEST
from rugcheck.training.grading import grade_of
from rugcheck.training.questions import Question

ON = (" ", "\r", "\n")  # go on, or skip
STOP, TAKE_BACK, MORE = "q", "u", "o"
SURENESS = {"z": True, "o": False}
OWN_GRADES = {"g": Grade.RIGHT, "b": Grade.ALMOST, "f": Grade.WRONG}


class Keys(Protocol):
    """What the trainee presses and types."""

    def key(self) -> str:
        """One key, in small letters; EOFError where there will be no more."""

    def line(self) -> str:
        """One line, without its end; EOFError where there will be no more."""


class Screen(Protocol):
    """What the trainee sees."""

    def question(self, asked: "Asked") -> None:
        """A question, with all keys that it takes."""

    def sureness(self, asked: "Asked", answer: str) -> None:
        """The question how sure the trainee is of this answer."""

    def own_words(self) -> None:
        """The question what the trainee would say to the patient."""

    def result(self, asked: "Asked", entry: Entry, due: date | None) -> None:
        """What the answer was worth and what is so; if the trainee said something, the question how good that was.

        `due` is when the card comes back, where that is known.
        """

    def more(self, asked: "Asked", entry: Entry) -> None:
        """All that there is to know of the claim, and then what was not read of the result of this answer."""

    def read_on(self) -> bool:
        """Show the next part of what did not fit on the screen; False where there is none."""

    def wrong_key(self, allowed: Sequence[str]) -> None:
        """That a key does nothing here, and which do."""

    def nothing_to_undo(self) -> None:
        """That there is no answer to take back."""


class Store(Protocol):
    """Where entries are kept; `log.Log` is one."""

    def add(self, entry: Entry) -> None:
        """Keep an entry."""

    def complete(self, entry: Entry) -> None:
        """Keep what was said of an answer later."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question in its place: the `number`th of `total`; `before` is the verdict it had when it was last answered, if other."""

    question: Question
    number: int
    total: int
    is_new: bool = False
    before: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Manner:
    """How a quiz is played."""

    confidence: bool = True
    retention: float = RETENTION
    practice: bool = False


class _Move(Enum):
    ON = auto()
    AGAIN = auto()
    BACK = auto()
    END = auto()


class Session:
    """One quiz, played once."""

    def __init__(
        self,
        asked: Sequence[Asked],
        history: Sequence[Entry],
        store: Store,
        screen: Screen,
        keys: Keys,
        clock: Callable[[], datetime],
        new_id: Callable[[], str],
        manner: Manner = Manner(),
    ) -> None:
        """Make ready; `clock` gives the time in UTC, `new_id` a new uuid, `history` is the log so far."""
        self._asked, self._history, self._store, self._screen, self._keys = asked, list(history), store, screen, keys
        self._clock, self._new_id, self._manner = clock, new_id, manner
        self._given: list[Entry] = []

    def play(self) -> list[Entry]:
        """Ask the questions; the answers that stand, in order."""
        place = 0
        try:
            while place < len(self._asked):
                match self._turn(self._asked[place]):
                    case _Move.ON:
                        place += 1
                    case _Move.BACK:
                        place -= 1
                    case _Move.END:
                        break
        except EOFError:  # the terminal was closed: what was answered is kept
            pass
        return self._given

    def _turn(self, asked: Asked) -> _Move:
        """Ask one question, and show what the answer was worth."""
        self._screen.question(asked)
        choices = dict(zip(_numbers(asked), asked.question.choices, strict=True)) | {UNKNOWN: UNKNOWN}
        while (key := self._key(*choices, TAKE_BACK, STOP)) not in choices:
            if key == STOP:
                return _Move.END
            if self._take_back():
                return _Move.BACK
            self._screen.nothing_to_undo()
        self._record(asked.question, choices[key])
        return self._sureness(asked) or self._own_words(asked) or self._result(asked)

    def _sureness(self, asked: Asked) -> _Move | None:
        """Ask how sure the answer is, where that is wanted and something was answered."""
        if not self._manner.confidence or self._last.answer == UNKNOWN:
            return None
        self._screen.sureness(asked, self._last.answer)
        key = self._key(*SURENESS, *ON, TAKE_BACK, STOP)
        if key in SURENESS:
            self._complete(replace(self._last, sure=SURENESS[key]))
        return self._left_by(key)

    def _own_words(self, asked: Asked) -> _Move | None:
        """Ask what the trainee would say, if a patient spoke."""
        if asked.question.kind is Kind.PATIENT:
            self._screen.own_words()
            if said := "".join(filter(str.isprintable, self._keys.line())).strip()[:LONGEST]:
                self._complete(replace(self._last, said=said))
        return None

    def _result(self, asked: Asked) -> _Move:
        """Show the result, let the trainee grade their own sentence if there is one, and do what they want then."""
        own_grades = OWN_GRADES if self._last.said else {}
        self._screen.result(asked, self._last, None if own_grades else self._due(asked.question.card))
        while (key := self._key(*own_grades, *ON, MORE, TAKE_BACK, STOP)) in (MORE, *ON):
            if key == MORE:
                self._screen.more(asked, self._last)
            elif not self._screen.read_on():
                break
        if key in own_grades:
            self._complete(replace(self._last, own_grade=own_grades[key]))
        return self._left_by(key) or _Move.ON

    def _left_by(self, key: str) -> _Move | None:
        """Where a key leads that is not about the question itself."""
        if key == STOP:
            return _Move.END
        return _Move.AGAIN if key == TAKE_BACK and self._take_back() else None

    def _key(self, *allowed: str) -> str:
        while (key := self._keys.key()) not in allowed:
            if not (key in ON and self._screen.read_on()):  # a question may be higher than the screen
                self._screen.wrong_key(allowed)
        return key

    # --- what is kept --------------------------------------------------------------------------

    @property
    def _last(self) -> Entry:
        return self._given[-1]

    def _record(self, question: Question, answer: str) -> None:
        subject = question.subject
        entry = Entry(
            id=self._new_id(),
            time=self._clock(),
            claim=subject.id,
            kind=question.kind,
            answer=answer,
            grade=grade_of(question.right, answer),
            verdict=subject.verdict if isinstance(subject, Claim) else "",
            fingerprint=fingerprint(subject),
            retention=self._manner.retention,
            practice=self._manner.practice,
        )
        self._store.add(entry)
        self._given.append(entry)

    def _complete(self, entry: Entry) -> None:
        self._store.complete(entry)
        self._given[-1] = entry

    def _take_back(self) -> bool:
        """Undo the last answer of this quiz, if there is one; the log keeps both."""
        if not self._given:
            return False
        last = self._given[-1]
        self._store.add(Entry(self._new_id(), self._clock(), last.claim, UNDO, last.id, practice=last.practice))
        self._given.pop()
        return True

    def _due(self, card: CardId) -> date | None:
        if self._manner.practice:
            return None
        return replay(e for e in (*self._history, *self._given) if e.card == card)[card].due


def _numbers(asked: Asked) -> list[str]:
    return [str(number) for number in range(1, len(asked.question.choices) + 1)]
