"""Phrases that are looked for word by word: `geloof … niks van` lets a few words in where the dots stand."""

from collections import defaultdict
from itertools import product
from math import prod

GAP = "…"
LONGEST_GAP = 4  # words: `geloof ik daar dus niks van`


class Phrases:
    """Phrases of folded words, one a line, found by their first word."""

    def __init__(self, lines: str) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, bool], ...]]] = defaultdict(list)
        for line in lines.splitlines():
            if line.strip():
                phrase = _parsed(line.split())
                self._by_first[phrase[0][0]].append(phrase)

    def found(self, words: list[str]) -> list[tuple[int, ...]]:
        """The places of each phrase that stands among the words."""
        hits = []
        for start, word in enumerate(words):
            for phrase in self._by_first.get(word, ()):
                places = _places(phrase, start, words)
                if places:
                    hits.append(places)
        return hits


def _parsed(pieces: list[str]) -> tuple[tuple[str, bool], ...]:
    """Each word, with whether others may stand before it."""
    phrase = []
    loose = False
    for piece in pieces:
        if piece == GAP:
            loose = True
        else:
            phrase.append((piece, loose))
            loose = False
    return tuple(phrase)


def _places(phrase: tuple[tuple[str, bool], ...], start: int, words: list[str]) -> tuple[int, ...]:
    places = [start]
    for wanted, loose in phrase[1:]:
        reach = LONGEST_GAP + 1 if loose else 1
        here = places[-1] + 1
        place = next((p for p in range(here, min(here + reach, len(words))) if words[p] == wanted), None)
        if place is None:
            return ()
        places.append(place)
    return tuple(places)


def alternatives(form: str) -> list[str]:
    """Every form that one with choices stands for: `kan|kon niet` is `kan niet` and `kon niet`."""
    return [" ".join(chosen) for chosen in product(*(word.split("|") for word in form.split()))]


def count_alternatives(form: str) -> int:
    """How many forms one with choices stands for, without making them."""
    return prod(word.count("|") + 1 for word in form.split())
