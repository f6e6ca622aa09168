"""How many cards are due, day by day."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from rugcheck.catalogue.model import Catalogue
from rugcheck.training.cards import Card
from rugcheck.training.entries import CardId


def in_catalogue(cards: Mapping[CardId, Card], catalogue: Catalogue) -> list[Card]:
    """The cards of claims and signs that the catalogue still has."""
    there = {*map(CardId.of, catalogue.claims), *map(CardId.of, catalogue.alarms)}
    return [card for id_, card in cards.items() if id_ in there]


def due_by_day(cards: Iterable[Card], today: date, days: int) -> list[tuple[date, int]]:
    """Today, with all that is overdue, and so many days after it."""
    counted = Counter(max(card.due, today) for card in cards)
    return [(day, counted[day]) for day in (today + timedelta(away) for away in range(days + 1))]


def next_due(cards: Iterable[Card], today: date) -> tuple[date, int] | None:
    """The first day that something is due, from today on, and how much; None where nothing was begun."""
    counted = Counter(max(card.due, today) for card in cards)
    return min(counted.items()) if counted else None
