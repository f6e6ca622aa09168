"""The index of a catalogue: which frames a statement satisfies, and which of the listed sayings it is nearest to."""

import heapq
import math
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rugcheck.catalogue.model import Catalogue, Stance
from rugcheck.language.words import words_of
from rugcheck.matching.frames import Fit, Frame, fit, frames_of, weights_of
from rugcheck.matching.lexicon import FOREIGN, OUTSIDE, OWN, SUBJECT, UNRELATED, Lexicon, Mention
from rugcheck.matching.marks import count_negations, marks_of, without_struck
from rugcheck.matching.profiles import Profiles
from rugcheck.matching.reading import Reading, content_words, read
from rugcheck.matching.stance import other

TELLING = 2.4  # a concept of this weight or more belongs to a few claims only (frames.weights_of)
IMPLYING, IMPLIED = 8, 0.5  # words of a statement that may leave the subject unsaid, and what the unsaid word weighs
MOST_CUES = 3  # of negation that are told apart
UNLIKE = 0.12  # a saying no more like than this is passed over
SHORT = 6  # words: a statement as short as this is always looked at closely
_RARE = 0.35  # a term in more of the phrasings than this says nothing


@dataclass(frozen=True, slots=True)
class Saying:
    """A phrasing, denial or near miss; `stance` is None for a near miss."""

    claim: str
    stance: Stance | None
    text: str


# What the sayings are compared by, in order: the words and concepts that carry content, those that may show its stance, and
# how many cues negate it.
Terms = list[tuple[list[str], list[str], int]]


@dataclass(frozen=True, slots=True)
class Near:
    """A listed saying that a statement is like; `stance` is the statement's, turned where only one of the two negates."""

    likeness: float
    saying: Saying
    stance: Stance | None


class Index:
    """A catalogue's frames and sayings, ready for candidates to be found."""

    def __init__(
        self, catalogue: Catalogue, lexicon: Lexicon, known: Terms | None = None, keep: Callable[[Terms], None] | None = None
    ) -> None:
        """Make an index; `known` are its terms from an earlier run, and `keep` hears of them where they had to be read."""
        self.lexicon = lexicon
        self.claims = {c.id: c for c in catalogue.claims}
        self.frames = frames_of(catalogue.claims)
        self.framed = frozenset(f.claim for f in self.frames)
        self.weights = weights_of(self.frames)
        own = (form.lstrip("+") for form in catalogue.subject.words)
        self.subject_concepts = tuple(form[1:] for form in own if form.startswith("@"))
        self.complaint = frozenset(
            name for word in words_of(catalogue.subject.name) for name in lexicon.token(word, typos=False).concepts
        )
        self.by_concept = self._frames_by_rarest_need()
        self.sayings = tuple(_sayings(catalogue))
        if known is None or len(known) != len(self.sayings):
            known = self._read_sayings()
            if keep:
                keep(known)
        self._index_sayings(known)

    def _frames_by_rarest_need(self) -> dict[str, tuple[Frame, ...]]:
        by_concept: dict[str, list[Frame]] = defaultdict(list)
        for frame in self.frames:
            rarest = max(frame.needs, key=lambda need: min(self.weights[name] for name in need))
            for name in rarest:
                by_concept[name].append(frame)
        return {name: tuple(frames) for name, frames in by_concept.items()}

    def _index_sayings(self, terms: Terms) -> None:
        self.exact = {tuple(map(sys.intern, words_of(s.text))): s for s in reversed(self.sayings)}
        postings: dict[str, list[int]] = defaultdict(list)
        for number, (found, _, _) in enumerate(terms):
            for term in found:
                postings[term].append(number)
        total = len(self.sayings) or 1
        self.idf = {t: math.log(1 + total / len(p)) for t, p in postings.items()}
        self.postings = {t: tuple(p) for t, p in postings.items() if len(p) <= max(20, _RARE * total)}
        self.roots = [math.sqrt(sum(self.idf[t] for t in found)) or 1.0 for found, _, _ in terms]
        self.turns = bytes(cues % 2 for _, _, cues in terms)  # of each saying, whether its cues deny
        self.profiles = Profiles(
            (s.claim, s.stance, found, leaning)
            for s, (found, leaning, _) in zip(self.sayings, terms, strict=True)
            if s.stance is not None
        )

    def _implies_subject(self, reading: Reading, concepts: dict[str, list[Mention]]) -> bool:
        """Whether a short statement leaves the subject unsaid: `bij mij hielp massage`, asked of a catalogue about backs."""
        if len(reading.words) > IMPLYING or {SUBJECT, FOREIGN, OUTSIDE, UNRELATED} & concepts.keys():
            return False
        return all(t.known for t in reading.tokens)

    def _read_sayings(self) -> Terms:
        readings = (without_struck(read(s.text, self.lexicon, typos=False)) for s in self.sayings)
        return [(_shared(terms_of(r)), _shared(stance_words(r)), count_negations(r)) for r in readings]

    def fits(self, reading: Reading) -> list[Fit]:
        """Every frame that the statement satisfies."""
        concepts = reading.concepts()
        if self._implies_subject(reading, concepts):
            concepts |= {
                name: [Mention(name, 0, 0, frozenset(), IMPLIED)] for name in self.subject_concepts if name not in concepts
            }
        candidates = dict.fromkeys(f for name in concepts for f in self.by_concept.get(name, ()))
        found = (fit(f, concepts, self.weights) for f in candidates)
        return [f for f in found if f is not None]

    def nearest(self, reading: Reading, limit: int = 40) -> list[Near]:
        """The sayings nearest to the statement, by likeness from 0 to 1 (a cosine over words and concepts)."""
        if not self.may_matter(reading):
            return []
        terms = terms_of(reading)
        size = sum(self.idf.get(t, self._unknown_idf) for t in terms)
        shared: dict[int, float] = defaultdict(float)
        for term in terms:
            for number in self.postings.get(term, ()):
                shared[number] += self.idf[term]
        scale = math.sqrt(size) or 1.0
        least, roots = UNLIKE * scale, self.roots
        likeness = [(value / (scale * roots[n]), n) for n, value in shared.items() if value > least * roots[n]]
        turned = count_negations(reading) % 2 == 1
        return [self._near(value, number, turned) for value, number in heapq.nlargest(limit, likeness)]

    def _near(self, likeness: float, number: int, turned: bool) -> Near:
        saying = self.sayings[number]
        stance = saying.stance
        if stance is not None and bool(self.turns[number]) is not turned:
            stance = other(stance)
        return Near(likeness, saying, stance)

    def read(self, text: str) -> Reading:
        """Read a statement; words nobody listed are taken for typing errors only where it may be about the subject."""
        reading = without_struck(read(text, self.lexicon, typos=False))
        if all(t.known for t in reading.tokens) or not self.may_matter(reading):
            return reading
        return without_struck(read(text, self.lexicon))

    def may_matter(self, reading: Reading) -> bool:
        """A cheap gate: a statement is short, or names the subject or something that only few claims speak of."""
        return len(reading.words) <= SHORT or self.is_telling(reading)

    def is_telling(self, reading: Reading) -> bool:
        """Whether a statement names the subject or something that only few claims speak of."""
        return any(m.concept == SUBJECT or self.weights.get(m.concept, 0.0) >= TELLING for m in reading.mentions)

    @property
    def _unknown_idf(self) -> float:
        return math.log(1 + len(self.sayings))


def _shared(words: Iterable[str]) -> list[str]:
    """The words in order, each kept once in memory however many sayings hold it."""
    return [sys.intern(word) for word in sorted(words)]


def terms_of(reading: Reading) -> set[str]:
    """What a statement is compared by: the stems of its content words, and its concepts."""
    terms = {reading.tokens[i].key for i in content_words(reading)}
    return terms | {"@" + m.concept for m in reading.mentions if m.concept not in OWN or m.concept == SUBJECT}


def stance_words(reading: Reading) -> set[str]:
    """The words and concepts of a statement by which it is affirmed or denied, and how many cues negate it.

    The cues themselves are left out: what they come to in this statement is known better than by counting words.
    """
    marked = marks_of(reading).places
    words = {t.key for place, t in enumerate(reading.tokens) if place not in marked}
    concepts = {
        "@" + m.concept for m in reading.mentions if (m.concept not in OWN or m.concept == SUBJECT) and not m.places <= marked
    }
    return words | concepts | {f"#{min(MOST_CUES, count_negations(reading))}"}


def _sayings(catalogue: Catalogue) -> list[Saying]:
    found = []
    for claim in catalogue.claims:
        found += [Saying(claim.id, Stance.AFFIRMS, text) for text in (claim.claim, *claim.phrasings)]
        found += [Saying(claim.id, Stance.DENIES, text) for text in claim.denials]
        found += [Saying(claim.id, None, text) for text in claim.near_misses]
    return found
