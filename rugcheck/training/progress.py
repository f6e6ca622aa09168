"""Where a trainee stands, in numbers that follow from the log."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rugcheck.catalogue.model import Catalogue, Claim, Verdict
from rugcheck.training.cards import Card, is_sure_and_wrong, replay
from rugcheck.training.entries import CardId, Entry, Grade, standing
from rugcheck.training.upcoming import due_by_day, in_catalogue

DAYS = 14  # that are looked ahead
WEEKS = 12  # that are looked back


@dataclass(frozen=True, slots=True)
class Stand:
    """How many of all are known, being learned, and new."""

    total: int
    known: int
    learning: int

    @property
    def new(self) -> int:
        """How many were never answered."""
        return self.total - self.known - self.learning


@dataclass(frozen=True, slots=True)
class Share:
    """How many answers there were, how many were right, and how many almost."""

    answers: int = 0
    right: int = 0
    almost: int = 0


@dataclass(frozen=True, slots=True)
class Misjudged:
    """A claim that somebody was sure and wrong about: the last time, and whether it was answered right since."""

    claim: Claim
    day: date
    right_since: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """All numbers; `due` begins with today, `weeks` are by the day they begin on and end with this one.

    `weeks` count answers about what had been asked before: how much of what was learned stayed.
    """

    day: date
    answers: int
    claims: Stand
    alarms: Stand
    due: tuple[tuple[date, int], ...]
    topics: Mapping[str, Share]
    verdicts: Mapping[Verdict, Share]
    alarm_share: Share
    sure: Share
    unsure: Share
    misjudged: tuple[Misjudged, ...]
    weeks: tuple[tuple[date, Share], ...]


def progress(catalogue: Catalogue, entries: Sequence[Entry], today: date) -> Progress:
    """The numbers of a log, of what the catalogue still has."""
    claims, signs = {c.id: c for c in catalogue.claims}, {a.id for a in catalogue.alarms}
    answers = [e for e in standing(entries) if (e.claim in signs if e.card.is_alarm else e.claim in claims)]
    about = [e for e in answers if not e.card.is_alarm]
    cards = in_catalogue(replay(entries), catalogue)
    return Progress(
        day=today,
        answers=len(answers),
        claims=_stand(cards, len(claims), is_alarm=False),
        alarms=_stand(cards, len(signs), is_alarm=True),
        due=tuple(due_by_day(cards, today, DAYS)),
        topics={t: share(e for e in about if claims[e.claim].topic == t) for t in catalogue.topics},
        verdicts={v: share(e for e in about if claims[e.claim].verdict is v) for v in Verdict},
        alarm_share=share(e for e in answers if e.card.is_alarm),
        sure=share(e for e in answers if e.sure is True),
        unsure=share(e for e in answers if e.sure is False),
        misjudged=_misjudged(about, claims),
        weeks=_weeks(answers, today),
    )


def share(entries: Iterable[Entry]) -> Share:
    """How many of these answers were right."""
    grades = [entry.grade for entry in entries]
    return Share(len(grades), grades.count(Grade.RIGHT), grades.count(Grade.ALMOST))


def _stand(cards: Iterable[Card], total: int, is_alarm: bool) -> Stand:
    known = [card.is_known for card in cards if card.id.is_alarm is is_alarm]
    return Stand(total, sum(known), len(known) - sum(known))


def _misjudged(answers: list[Entry], claims: Mapping[str, Claim]) -> tuple[Misjudged, ...]:
    """The last first."""
    last = {e.claim: e for e in answers if is_sure_and_wrong(e)}
    since = {e.claim for e in answers if e.claim in last and e.grade is Grade.RIGHT and e.time > last[e.claim].time}
    found = sorted(last.values(), key=lambda e: (e.time, e.id), reverse=True)
    return tuple(Misjudged(claims[e.claim], e.day, e.claim in since) for e in found)


def _weeks(answers: list[Entry], today: date) -> tuple[tuple[date, Share], ...]:
    """The weeks, from Monday, since the first answer that repeats an earlier one; no more than WEEKS."""
    asked: set[CardId] = set()
    by_week: dict[date, list[Entry]] = {}
    for entry in answers:
        if entry.card in asked:
            by_week.setdefault(_monday(entry.day), []).append(entry)
        asked.add(entry.card)
    last = _monday(today)
    weeks = (last - timedelta(weeks=back) for back in range(WEEKS - 1, -1, -1))
    return tuple((week, share(by_week.get(week, ()))) for week in weeks if by_week and week >= min(by_week))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
