"""Which words people use for each claim, and which of them to affirm it and to deny it: counted in all its sayings.

One saying may be like a statement by chance; this weighs what all sayings of a claim have in common (naive Bayes over
words and concepts, nothing fitted, so that it follows the catalogue).
"""

import math
from collections import defaultdict
from collections.abc import Iterable

from rugcheck.catalogue.model import Stance

SMOOTHING = 0.05  # sayings in which a word is taken to stand unseen (0.02 to 0.15 measured alike)
SHRINKING = 3.0  # how many sayings of a claim it takes before its own use of a word outweighs everybody's
MOST = 8.0  # odds beyond this (in natural logarithms) say no more


class Profiles:
    """The words of every claim. A saying is (claim, stance, words that carry content, words that may show its stance)."""

    def __init__(self, sayings: Iterable[tuple[str, Stance, list[str], list[str]]]) -> None:
        self._uses: dict[str, dict[str, int]] = defaultdict(dict)  # word -> claim -> sayings
        self._stances: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)  # word -> claim -> affirming, denying sayings
        self._general: dict[str, list[int]] = {}
        sizes: dict[str, int] = {}
        pairs: dict[tuple[int, int], tuple[int, int]] = {}
        self._sayings: dict[str, list[int]] = {}
        for claim, stance, content, leaning in sayings:
            side = 0 if stance is Stance.AFFIRMS else 1
            sizes[claim] = sizes.get(claim, 0) + len(content)
            self._sayings.setdefault(claim, [0, 0])[side] += 1
            for word in content:
                self._uses[word][claim] = self._uses[word].get(claim, 0) + 1
            for word in leaning:
                affirming, denying = self._stances[word].get(claim, (0, 0))
                pair = (affirming + 1 - side, denying + side)
                self._stances[word][claim] = pairs.setdefault(pair, pair)  # the same few pairs stand with tens of thousands
                self._general.setdefault(word, [0, 0])[side] += 1
        unseen = SMOOTHING * len(self._uses)
        self._sizes = {claim: math.log(size + unseen) for claim, size in sizes.items()}
        self._total = [sum(n[side] for n in self._sayings.values()) for side in (0, 1)]

    def scores(self, content: Iterable[str]) -> dict[str, float]:
        """For each claim that shares a word, how likely these words are for it: natural logarithms, to be compared."""
        known = [word for word in content if word in self._uses]
        scores: dict[str, float] = defaultdict(float)
        for word in known:
            for claim, times in self._uses[word].items():
                scores[claim] += math.log(times / SMOOTHING + 1)
        return {claim: score - len(known) * self._sizes[claim] for claim, score in scores.items()}

    def odds(self, claim: str, words: Iterable[str]) -> float:
        """How much more these words are used to affirm this claim than to deny it, in natural logarithms."""
        sides = self._sayings.get(claim, (0, 0))
        total = 0.0
        for word in words:
            affirming, denying = self._shares(word)
            own = self._stances.get(word, {}).get(claim, (0, 0))
            p = (own[0] + SHRINKING * affirming) / (sides[0] + 1 + SHRINKING)
            q = (own[1] + SHRINKING * denying) / (sides[1] + 1 + SHRINKING)
            total += math.log(p / q)
        return max(-MOST, min(MOST, total))

    def general_odds(self, words: Iterable[str]) -> float:
        """The same for whatever claim: `fabel` denies anything."""
        total = 0.0
        for word in words:
            affirming, denying = self._shares(word)
            total += math.log(affirming / denying)
        return max(-MOST, min(MOST, total))

    def _shares(self, word: str) -> tuple[float, float]:
        affirming, denying = self._general.get(word, (0, 0))
        return (affirming + 1) / (self._total[0] + 2), (denying + 1) / (self._total[1] + 2)
