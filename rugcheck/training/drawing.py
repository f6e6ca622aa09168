"""Which questions a quiz asks: what changed, what is due, then what is new, or for practice anything."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from rugcheck.catalogue.model import AlarmSign, Catalogue, Claim, Verdict
from rugcheck.training.cards import Card
from rugcheck.training.entries import CardId, Entry, Kind, standing
from rugcheck.training.questions import Question, mixed, question

Subject = Claim | AlarmSign
NEW_A_DAY = 10
ABOUT_CLAIMS = (Kind.VERDICT, Kind.PATIENT, Kind.EVIDENCE)


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to be asked.

    No `kinds` is a verdict where a claim is new, and then any kind about claims; alarm signs that were begun with join when
    they are due, unless topics or verdicts are chosen. `number` None is all there is. `practice` is without the schedule.
    """

    kinds: tuple[Kind, ...] = ()
    topics: frozenset[str] = frozenset()
    verdicts: frozenset[str] = frozenset()
    number: int | None = 10
    new_a_day: int = NEW_A_DAY
    practice: bool = False


def drawn(
    catalogue: Catalogue, entries: Iterable[Entry], cards: Mapping[CardId, Card], wish: Wish, today: date, random: Random
) -> list[Question]:
    """The questions of a quiz, in order."""
    subjects = _subjects(catalogue, wish)
    if wish.practice:
        queue = mixed(subjects, random)
    else:
        changed = changes(entries, catalogue)
        begun = [s for s in subjects if CardId.of(s) in cards and (s.id in changed or cards[CardId.of(s)].due <= today)]
        begun.sort(key=lambda s: (s.id not in changed, cards[CardId.of(s)].due, random.random()))
        queue = begun + mixed(_fresh(subjects, cards, wish), random)
    found: list[Question] = []
    new_left = max(0, wish.new_a_day - _begun(cards, today))
    for subject in queue:
        if wish.number is not None and len(found) >= wish.number:
            break
        begun_with = CardId.of(subject) in cards or wish.practice
        if begun_with or new_left:
            asked = _asked(subject, begun_with, catalogue, wish, random)
            found += asked
            new_left -= 0 if begun_with else len(asked)
    return found


def on_paper(catalogue: Catalogue, wish: Wish, random: Random) -> list[Question]:
    """The questions of a written test: of every kind that is wished for, about claims where none is."""
    subjects = mixed(_subjects(catalogue, wish), random)
    found = [q for subject in subjects for q in _asked(subject, True, catalogue, wish, random)]
    return found[: wish.number]


def changes(entries: Iterable[Entry], catalogue: Catalogue) -> dict[str, Verdict]:
    """The claims whose verdict is another than when they were last answered, with the verdict of then."""
    last = {entry.claim: entry.verdict for entry in standing(entries) if entry.verdict}
    return {c.id: Verdict(last[c.id]) for c in catalogue.claims if c.id in last and last[c.id] != c.verdict}


def new_wanted(catalogue: Catalogue, cards: Mapping[CardId, Card], wish: Wish, today: date) -> int | None:
    """With how many new a day some more could be begun with today; None where all of them have been."""
    return _begun(cards, today) + NEW_A_DAY if _fresh(_subjects(catalogue, wish), cards, wish) else None


def _begun(cards: Mapping[CardId, Card], today: date) -> int:
    """How many claims and signs were begun with today."""
    return sum(card.first == today for card in cards.values())


def _subjects(catalogue: Catalogue, wish: Wish) -> list[Subject]:
    claims = [
        claim
        for claim in catalogue.claims
        if (not wish.topics or claim.topic in wish.topics) and (not wish.verdicts or claim.verdict in wish.verdicts)
    ]
    chosen: list[Subject] = [*claims] if not wish.kinds or set(wish.kinds) & set(ABOUT_CLAIMS) else []
    if Kind.ALARM in wish.kinds or _may_repeat_signs(wish):
        chosen += catalogue.alarms
    return chosen


def _may_repeat_signs(wish: Wish) -> bool:
    return not (wish.kinds or wish.topics or wish.verdicts or wish.practice)


def _fresh(subjects: list[Subject], cards: Mapping[CardId, Card], wish: Wish) -> list[Subject]:
    return [s for s in subjects if CardId.of(s) not in cards and (isinstance(s, Claim) or Kind.ALARM in wish.kinds)]


def _asked(subject: Subject, begun: bool, catalogue: Catalogue, wish: Wish, random: Random) -> list[Question]:
    """A question about the subject of one of the kinds that it can be asked in, or none."""
    if isinstance(subject, AlarmSign):
        kinds = [Kind.ALARM]
    else:
        kinds = [k for k in wish.kinds or (ABOUT_CLAIMS if begun else (Kind.VERDICT,)) if k is not Kind.ALARM]
    random.shuffle(kinds)
    found = (question(subject, kind, catalogue, random) for kind in kinds)
    return [first] if (first := next((q for q in found if q), None)) else []
