"""Which words people use for each claim, and which of them to affirm it and to deny it: counted in all its sayings.

One saying may be like a statement by chance; this weighs what all sayings of a claim have in common (naive Bayes over
words and concepts, nothing fitted, so that it follows the catalogue).
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from rugcheck.catalogue.model import Stance
from rugcheck.packing import Packed, Packer, numbers

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

SMOOTHING = 0.05  # sayings in which a word is taken to stand unseen (0.02 to 0.15 measured alike)
SHRINKING = 3.0  # how many sayings of a claim it takes before its own use of a word outweighs everybody's
MANY = 512  # claims; a word that more of them share tells little of which is meant, and to go through them takes long
MOST = 8.0  # odds beyond this (in natural logarithms) say no more


class _Counts(Mapping[str, "Any"]):
    """For each of many claims a count or more, looked up where they lie: rows of a claim's number and its counts."""

    def __init__(self, row: bytes, width: int, claims: list[str], numbers: Mapping[str, int]) -> None:
        found = memoryview(row).cast("I")
        self._numbers = found[::width]
        self._columns = [found[n::width] for n in range(1, width)]
        self._claims, self._number_of = claims, numbers

    def __getitem__(self, claim: str) -> "Any":
        number = self._number_of[claim]
        place = bisect_left(self._numbers, number)
        if place == len(self._numbers) or self._numbers[place] != number:
            raise KeyError(claim)
        counts = tuple([column[place] for column in self._columns])
        return counts if len(counts) > 1 else counts[0]

    def __iter__(self) -> Iterator[str]:
        return (self._claims[n] for n in self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


class Profiles:
    """The words of every claim. A saying is (claim, stance, words that carry content, words that may show its stance)."""

    def __init__(self, sayings: Iterable[tuple[str, Stance, list[str], list[str]]]) -> None:
        uses: dict[str, dict[str, int]] = defaultdict(dict)  # word -> claim -> sayings
        stances: dict[str, dict[str, tuple[int, int]]] = defaultdict(dict)  # word -> claim -> affirming, denying sayings
        general: dict[str, list[int]] = {}
        sizes: dict[str, int] = {}
        pairs: dict[tuple[int, int], tuple[int, int]] = {}
        said: dict[str, list[int]] = {}
        for claim, stance, content, leaning in sayings:
            side = 0 if stance is Stance.AFFIRMS else 1
            sizes[claim] = sizes.get(claim, 0) + len(content)
            said.setdefault(claim, [0, 0])[side] += 1
            for word in content:
                uses[word][claim] = uses[word].get(claim, 0) + 1
            for word in leaning:
                affirming, denying = stances[word].get(claim, (0, 0))
                pair = (affirming + 1 - side, denying + side)
                stances[word][claim] = pairs.setdefault(pair, pair)  # the same few pairs stand with tens of thousands
                general.setdefault(word, [0, 0])[side] += 1
        unseen = SMOOTHING * len(uses)
        self._uses: Mapping[str, Mapping[str, int]] = uses
        self._stances: Mapping[str, Mapping[str, tuple[int, int]]] = stances
        self._general: Mapping[str, list[int]] = general
        self._sayings: Mapping[str, list[int]] = said
        self._sizes: Mapping[str, float] = {claim: math.log(size + unseen or 1.0) for claim, size in sizes.items()}
        self._total = [sum(n[side] for n in said.values()) for side in (0, 1)]

    def pack(self, packer: Packer) -> None:
        """Put the counts in a compiled form, with a number for each claim."""
        claims = list(self._sayings)
        number = {claim: n for n, claim in enumerate(claims)}
        packer.value("profiles.claims", [claims, [self._sayings[c] for c in claims], [self._sizes[c] for c in claims]])
        packer.value("profiles.total", self._total)
        packer.table(
            "profiles.uses",
            {w: numbers(chain.from_iterable((number[c], n) for c, n in uses.items()), "I") for w, uses in self._uses.items()},
        )
        packer.table(
            "profiles.stances",
            {
                w: numbers(chain.from_iterable((number[c], *pair) for c, pair in uses.items()), "I")
                for w, uses in self._stances.items()
            },
        )
        packer.table("profiles.general", {w: numbers(pair, "I") for w, pair in self._general.items()})

    @classmethod
    def unpacked(cls, form: Packed) -> "Profiles":
        """The profiles that were put there, read word by word."""
        profiles = cls(())
        claims, sayings, sizes = form.value("profiles.claims")
        number_of = {claim: n for n, claim in enumerate(claims)}

        def counts(width: int) -> "Callable[[bytes], Mapping[str, Any]]":
            def read(row: bytes) -> Mapping[str, "Any"]:
                found = _Counts(row, width, claims, number_of)
                return found if len(found) > MANY else dict(found)

            return read

        profiles._uses = form.table("profiles.uses", counts(2))
        profiles._stances = form.table("profiles.stances", counts(3))
        profiles._general = form.table("profiles.general", lambda row: list(memoryview(row).cast("I")))
        profiles._sayings = dict(zip(claims, sayings, strict=True))
        profiles._sizes = dict(zip(claims, sizes, strict=True))
        profiles._total = form.value("profiles.total")
        return profiles

    def scores(self, content: Iterable[str]) -> dict[str, float]:
        """For each claim that shares a word, how likely these words are for it: natural logarithms, to be compared.

        In a large catalogue a word that many claims share brings none of them in; it counts for those that another brings.
        """
        known = [uses for word in sorted(content) if (uses := self._uses.get(word))]
        claims = dict.fromkeys(claim for uses in known if len(uses) <= MANY for claim in uses)
        return {claim: sum(_gain(uses.get(claim, 0)) for uses in known) - len(known) * self._sizes[claim] for claim in claims}

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


@lru_cache(maxsize=1024)
def _gain(times: int) -> float:
    """What a word adds to the score of a claim that uses it so many times."""
    return math.log(times / SMOOTHING + 1)
