"""Cards: when each claim is asked again, by FSRS, rebuilt from the log of answers every time.

Nothing of a card is kept, so that another version of the scheduler or an edited catalogue loses nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from rugcheck.training.entries import CardId, Entry, Grade, noon_of, standing
from rugcheck.training.grading import worst

if TYPE_CHECKING:
    from fsrs import Card as FsrsCard
    from fsrs import Rating, Scheduler

SOON = timedelta(days=2)  # sure and wrong comes back by then: FSRS lets a long known card wait for 5 to 9 days
LASTING = 21  # days: who will probably still know a claim after three weeks knows it


@dataclass(frozen=True, slots=True)
class Card:
    """Where somebody stands with a claim or an alarm sign.

    `due`, `first` and `last` are days; `stability` is after how many days nine in ten answers would still be right.
    `entry` is the last answer.
    """

    id: CardId
    due: date
    stability: float
    first: date
    entry: Entry

    @property
    def last(self) -> date:
        """The day of the last answer."""
        return self.entry.day

    @property
    def is_known(self) -> bool:
        """Whether it was answered right, and will probably still be after three weeks."""
        return self.stability >= LASTING and rating_of(self.entry) > AGAIN


AGAIN, HARD, GOOD = 1, 2, 3  # fsrs.Rating's own numbers


def rating_of(entry: Entry) -> int:
    """The rating of an answer: wrong is Again; almost, or right but unsure, is Hard; right is Good."""
    match worst(entry.grade, entry.own_grade):
        case Grade.WRONG:
            return AGAIN
        case Grade.RIGHT if entry.sure is not False:
            return GOOD
    return HARD


def is_sure_and_wrong(entry: Entry) -> bool:
    """Whether somebody was sure of a wrong answer: what they must hear again soon."""
    return entry.sure is True and entry.grade is Grade.WRONG


def replay(entries: Iterable[Entry]) -> dict[CardId, Card]:
    """The cards that follow from a log, in any order; practice leaves them alone."""
    answers: dict[CardId, list[Entry]] = {}
    for entry in standing(entries):
        if not entry.practice:
            answers.setdefault(entry.card, []).append(entry)
    return {id_: _card(id_, given) for id_, given in answers.items()}


def _card(id_: CardId, answers: list[Entry]) -> Card:
    """The card that follows from its answers, in order of time.

    FSRS counts whole days between answers. It is given days, not times, so that who trains at nine one evening and at eight the
    next is a day further.
    """
    from fsrs import Card as FsrsCard

    card = FsrsCard(card_id=0)
    for entry in answers:
        card = _reviewed(card, entry)
    due = card.due.date()
    if is_sure_and_wrong(answers[-1]):
        due = min(due, answers[-1].day + SOON)
    return Card(id_, due, card.stability or 0.0, answers[0].day, answers[-1])


def _reviewed(card: "FsrsCard", entry: Entry) -> "FsrsCard":
    return _scheduler(entry.retention).review_card(card, _ratings()[rating_of(entry)], noon_of(entry.day))[0]


@cache
def _scheduler(retention: float) -> "Scheduler":
    """FSRS without its steps of minutes, for who trains once a day, and without its dice: a log gives the same cards always."""
    from fsrs import Scheduler

    return Scheduler(desired_retention=retention, learning_steps=(), relearning_steps=(), enable_fuzzing=False)


@cache
def _ratings() -> dict[int, "Rating"]:
    from fsrs import Rating

    return {int(rating): rating for rating in Rating}
