"""The index of a catalogue: which frames a statement satisfies, and which of the listed sayings it is nearest to."""

import heapq
import math
import sys
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rugcheck.catalogue.model import Catalogue, Claim, Stance
from rugcheck.language.words import words_of
from rugcheck.matching.frames import Fit, Frame, fit, frame_fields, frames_from, frames_of, weights_of
from rugcheck.matching.lexicon import FOREIGN, OUTSIDE, OWN, SUBJECT, UNRELATED, Lexicon, Mention
from rugcheck.matching.marks import count_negations, marks_of, without_struck
from rugcheck.matching.profiles import Profiles
from rugcheck.matching.reading import Reading, content_words, read
from rugcheck.matching.stance import other
from rugcheck.packing import Packed, Packer, numbers, packed, unpacked
from rugcheck.records import frozen

TELLING = 2.4  # a concept of this weight or more belongs to a few claims only (frames.weights_of)
IMPLYING, IMPLIED = 8, 0.5  # words of a statement that may leave the subject unsaid, and what the unsaid word weighs
MOST_CUES = 3  # of negation that are told apart
UNLIKE = 0.12  # a saying no more like than this is passed over
SHORT = 6  # words: a statement as short as this is always looked at closely
LONG = 4096  # sayings; to go through more for one term takes long, and such a term says little
FEW = 8  # times fewer numbers than there are in a sorted list are found in it sooner one by one
_RARE = 0.35  # a term in more of the phrasings than this says nothing


@frozen
class Saying:
    """A phrasing, denial or near miss; `stance` is None for a near miss."""

    claim: str
    stance: Stance | None
    text: str


# What the sayings are compared by, in order: the words and concepts that carry content, those that may show its stance, and
# how many cues negate it.
Terms = list[tuple[list[str], list[str], int]]


@frozen
class Near:
    """A listed saying that a statement is like; `stance` is the statement's, turned where only one of the two negates."""

    likeness: float
    saying: Saying
    stance: Stance | None


class Index:
    """A catalogue's frames and sayings, ready for candidates to be found."""

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.claims: Mapping[str, Claim] = {c.id: c for c in catalogue.claims}
        frames = frames_of(catalogue.claims)
        self.framed = frozenset(f.claim for f in frames)
        self.weights: Mapping[str, float] = weights_of(frames)
        own = (form.lstrip("+") for form in catalogue.subject.words)
        self.subject_concepts = tuple(form[1:] for form in own if form.startswith("@"))
        self.complaint = frozenset(
            name for word in words_of(catalogue.subject.name) for name in lexicon.token(word, typos=False).concepts
        )
        self.by_concept: Mapping[str, tuple[Frame, ...]] = self._frames_by_rarest_need(frames)
        self.sayings: Sequence[Saying] = tuple(_sayings(catalogue))
        self._index_sayings(self._read_sayings())

    def pack(self, packer: Packer) -> None:
        """Put the frames and sayings in a compiled form; the claims and the lexicon are others'."""
        names = (sorted(self.framed), dict(self.weights), self.subject_concepts, sorted(self.complaint))
        packer.value("index.names", names)
        packer.table("index.frames", {k: packed([frame_fields(f) for f in v]) for k, v in self.by_concept.items()})
        packer.rows("index.sayings", (packed([s.claim, s.stance, s.text]) for s in self.sayings))
        number = {s: n for n, s in enumerate(self.sayings)}
        packer.table("index.exact", {k: numbers([number[s]], "I") for k, s in self.exact.items()})
        packer.table("index.idf", {term: numbers([idf], "d") for term, idf in self.idf.items()})
        packer.table("index.postings", {term: numbers(found, "I") for term, found in self.postings.items()})
        packer.numbers("index.roots", self.roots, "d")
        packer.numbers("index.turns", self.turns, "B")
        self.profiles.pack(packer)

    @classmethod
    def unpacked(cls, form: Packed, claims: Mapping[str, Claim], lexicon: Lexicon) -> "Index":
        """The index that was put there, read where it lies."""
        index = cls.__new__(cls)
        framed, index.weights, subject_concepts, complaint = form.value("index.names")
        index.claims, index.lexicon = claims, lexicon
        index.framed, index.subject_concepts, index.complaint = frozenset(framed), tuple(subject_concepts), frozenset(complaint)
        index.by_concept = form.table("index.frames", frames_from)
        index.sayings = sayings = form.rows("index.sayings", _saying)
        index.exact = form.table("index.exact", lambda row: sayings[memoryview(row).cast("I")[0]])
        index.idf = form.table("index.idf", lambda row: memoryview(row).cast("d")[0])
        index.postings = form.table("index.postings", lambda row: memoryview(row).cast("I"))
        index.roots, index.turns = form.numbers("index.roots", "d"), form.numbers("index.turns", "B")
        index.profiles = Profiles.unpacked(form)
        return index

    def _frames_by_rarest_need(self, frames: Iterable[Frame]) -> dict[str, tuple[Frame, ...]]:
        by_concept: dict[str, list[Frame]] = defaultdict(list)
        for frame in frames:
            rarest = max(frame.needs, key=lambda need: min(self.weights[name] for name in need))
            for name in rarest:
                by_concept[name].append(frame)
        return {name: tuple(frames) for name, frames in by_concept.items()}

    def _index_sayings(self, terms: Terms) -> None:
        self.exact: Mapping[str, Saying] = {" ".join(words_of(s.text)): s for s in reversed(self.sayings)}
        postings: dict[str, list[int]] = defaultdict(list)
        for number, (found, _, _) in enumerate(terms):
            for term in found:
                postings[term].append(number)
        total = len(self.sayings) or 1
        self.idf: Mapping[str, float] = {t: math.log(1 + total / len(p)) for t, p in postings.items()}
        most = max(20, _RARE * total)
        self.postings: Mapping[str, Sequence[int]] = {t: tuple(p) for t, p in postings.items() if len(p) <= most}
        self.roots: Sequence[float] = [math.sqrt(sum(self.idf[t] for t in found)) or 1.0 for found, _, _ in terms]
        self.turns: Sequence[int] = bytes(cues % 2 for _, _, cues in terms)  # of each saying, whether its cues deny
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

    def listed(self, reading: Reading) -> Saying | None:
        """The saying that a statement repeats word for word, if the catalogue has it."""
        return self.exact.get(" ".join(reading.typed))

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
        shared = self._shared(terms)
        scale = math.sqrt(size) or 1.0
        least, roots = UNLIKE * scale, self.roots
        likeness = [(value / (scale * roots[n]), n) for n, value in shared.items() if value > least * roots[n]]
        turned = count_negations(reading) % 2 == 1
        return [self._near(value, number, turned) for value, number in heapq.nlargest(limit, likeness)]

    def _shared(self, terms: Iterable[str]) -> dict[int, float]:
        """The sayings that share terms with a statement, and how much those say together.

        In a large catalogue a term of very many sayings brings none of them in; it counts for those that another brings.
        """
        found = sorted((len(p), term, p) for term in terms if (p := self.postings.get(term)) is not None)
        shared: dict[int, float] = defaultdict(float)
        for size, term, postings in found:
            idf = self.idf[term]
            if not shared:
                shared.update(dict.fromkeys(postings, idf))
            elif size <= LONG:
                for number in postings:
                    shared[number] += idf
            else:
                for number in _both(shared, postings):
                    shared[number] += idf
        return shared

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


def _both(few: Mapping[int, float], sorted_many: Sequence[int]) -> list[int]:
    """The numbers that are in both: each of the few looked for among the many, or, where they are not so few, the other way."""
    size = len(sorted_many)
    if FEW * len(few) > size:
        return [number for number in sorted_many if number in few]
    found = ((number, bisect_left(sorted_many, number)) for number in few)
    return [number for number, place in found if place < size and sorted_many[place] == number]


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


def _saying(row: bytes) -> Saying:
    claim, stance, text = unpacked(row)
    return Saying(claim, Stance(stance) if stance else None, text)
