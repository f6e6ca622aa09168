"""Candidate claims of a statement: what speaks for each and against it, in numbers, and one score from 0 to 1."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from rugcheck.catalogue.model import Stance
from rugcheck.language import cues
from rugcheck.matching.frames import Fit
from rugcheck.matching.lexicon import OUTSIDE, OWN, SUBJECT, UNRELATED
from rugcheck.matching.reading import Reading, content_words
from rugcheck.matching.scoring import TELLING, Index, Near, Saying
from rugcheck.matching.stance import Judgement, judge, other

# What speaks for a candidate with a frame and against it. Two logistic models weigh it, both fitted by tests/calibrate.py:
# the first orders the candidates of one statement, the second says how sure the first of them is.
ORDER = {
    "bias": -4.614,
    "weight": 0.111,
    "covered": 3.797,
    "whole": -0.37,
    "unknown": -0.152,
    "leftover": -0.111,
    "subject": 0.792,
    "outside": 0.02,
    "unrelated": -0.068,
    "outdone": -3.499,
    "nearness": 2.545,
    "lead": 0.075,
    "margin": 0.232,
    "rivals": -0.408,
    "doubtful": -4.014,
    "contested": -0.626,
    "ignored": -0.698,
    "denied_by": 0.203,
    "question": 0.033,
    "english": -0.108,
    "needs": -0.056,
    "clauses": 0.003,
    "words": 2.25,
    "key_words": -1.213,
    "miss": -1.824,
    "typos": -0.835,
}
SURE = {
    "bias": -3.844,
    "weight": 0.16,
    "covered": 2.822,
    "whole": 0.098,
    "unknown": -0.075,
    "leftover": -0.044,
    "subject": 1.296,
    "outside": -0.016,
    "unrelated": 0.358,
    "outdone": -4.677,
    "nearness": 2.852,
    "lead": 0.853,
    "margin": 0.157,
    "rivals": -0.169,
    "doubtful": -4.71,
    "contested": -0.829,
    "ignored": -0.794,
    "denied_by": 0.535,
    "question": -0.118,
    "english": 1.007,
    "needs": -0.274,
    "clauses": -0.102,
    "words": 1.488,
    "key_words": -1.44,
    "miss": -2.016,
    "typos": -0.572,
}
# So like a listed saying, and so much more than to any of the other stance, that its stance goes before the frame's.
ALIKE, LEAD = 0.78, 0.15
TURNED = 0.8  # a saying whose negation differs is a weaker witness of the stance
# Without a frame only likeness counts: a catalogue without concepts is matched by it (measured on the README's example).
LIKENESS_MIDDLE, LIKENESS_SLOPE = 0.68, 14.0
LIKENESS_WITH_FRAMES = 0.35  # most that likeness alone can score where the claim has frames: enough to suggest


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that may be meant: its best frame and what it says of the stance, its nearest saying; `score` is how sure it is."""

    claim: str
    stance: Stance
    rank: float
    score: float
    fit: Fit | None = None
    judgement: Judgement | None = None
    saying: Saying | None = None
    nearness: float = 0.0
    features: tuple[float, ...] = ()


def candidates(reading: Reading, index: Index) -> list[Candidate]:
    """Every claim that the statement may speak of, the likeliest first."""
    exact = index.exact.get(reading.typed)
    if exact is not None:
        return _exactly(exact, index.fits(reading), reading)
    content = content_words(reading)
    all_fits = [f for f in index.fits(reading) if _fits_well(f, reading, content, index)]
    fits = _best_fits(all_fits)
    likenesses = _likenesses(index.nearest(reading))
    found = [
        _with_frame(f, all_fits, likenesses.get(claim, Likeness()), _most_of_others(likenesses, claim), reading, index, content)
        for claim, f in fits.items()
    ]
    found += [_without_frame(c, near, index) for c, near in likenesses.items() if c not in fits and near.best]
    return sorted(found, key=lambda c: c.rank, reverse=True)


def _exactly(saying: Saying, fits: Iterable[Fit], reading: Reading) -> list[Candidate]:
    """A statement that the catalogue lists: the claim is sure; a near miss is sure to be none."""
    if saying.stance is None:
        return []
    same = next((f for f in fits if f.frame.claim == saying.claim), None)
    return [Candidate(saying.claim, saying.stance, 1.0, 1.0, same, judge(reading, same) if same else None, saying, 1.0)]


def _best_fits(fits: list[Fit]) -> dict[str, Fit]:
    """The best frame of each claim: a full frame before one for key words, then the one of most weight."""
    best: dict[str, Fit] = {}
    for f in fits:
        old = best.get(f.frame.claim)
        if old is None or _rank(f) > _rank(old):
            best[f.frame.claim] = f
    return best


def _rank(f: Fit) -> tuple[bool, float, int]:
    return not f.frame.key_words, f.weight, len(f.places)


def _fits_well(f: Fit, reading: Reading, content: list[int], index: Index) -> bool:
    if f.frame.key_words and not _only_key_words(reading, f, content, index):
        return False
    if reading.expects_yes and any(m.negated for m in f.mentions):  # is zitten niet slecht: the niet is the question's
        return False
    return _says_all(reading, f, content)


def _says_all(reading: Reading, f: Fit, content: list[int]) -> bool:
    """Where the subject is left unsaid, nothing else may be said than the claim: no fever, no tennis elbow."""
    if all(m.places for m in f.mentions):
        return True
    strength = cues.STRONG | cues.WEAK
    return all(p in f.places or reading.words[p] in strength for p in content)


def _only_key_words(reading: Reading, f: Fit, content: list[int], index: Index) -> bool:
    rest = [p for p in content if p not in f.places]
    return len(content) <= 6 and all(not _telling(reading, p, index) and reading.tokens[p].known for p in rest)


def _telling(reading: Reading, place: int, index: Index) -> bool:
    """Whether a word belongs to few claims: all its concepts are rare ones, and it does not name the subject."""
    names = [m.concept for m in reading.mentions if place in m.places]
    return bool(names) and SUBJECT not in names and all(index.weights.get(n, TELLING) >= TELLING for n in names)


@dataclass(slots=True)
class Likeness:
    """How like a statement is to what is listed of one claim: the most, by stance, and to its near misses."""

    affirms: Near | None = None
    denies: Near | None = None
    miss: float = 0.0

    def add(self, near: Near) -> None:
        """Take in one more saying; they come nearest first."""
        if near.stance is None:
            self.miss = max(self.miss, near.likeness)
        elif near.stance is Stance.AFFIRMS:
            self.affirms = self.affirms or near
        else:
            self.denies = self.denies or near

    def of(self, stance: Stance) -> float:
        """The likeness to what is listed with this stance."""
        near = self.affirms if stance is Stance.AFFIRMS else self.denies
        if near is None:
            return 0.0
        return near.likeness if near.stance is near.saying.stance else TURNED * near.likeness

    @property
    def best(self) -> Near | None:
        """The nearest of all."""
        found = [n for n in (self.affirms, self.denies) if n is not None]
        return max(found, key=lambda n: n.likeness, default=None)


def _likenesses(found: list[Near]) -> dict[str, Likeness]:
    by_claim: dict[str, Likeness] = {}
    for near in found:
        by_claim.setdefault(near.saying.claim, Likeness()).add(near)
    return by_claim


def _with_frame(
    f: Fit, fits: list[Fit], near: Likeness, most: float, reading: Reading, index: Index, content: list[int]
) -> Candidate:
    judgement = judge(reading, f)
    best = near.best
    likeness = best.likeness if best else 0.0
    lead = near.of(judgement.stance) - near.of(other(judgement.stance))
    turned = near.of(other(judgement.stance)) >= ALIKE and lead <= -LEAD
    stance = other(judgement.stance) if turned else judgement.stance
    others = _best_of_others(f, fits)
    rest = [p for p in content if p not in f.places]
    names = {m.concept for m in reading.mentions}
    features = (
        1.0,
        min(f.weight, 14.0),
        1 - len(rest) / max(1, len(content)),
        float(_is_whole(rest, reading, index)),
        min(sum(not reading.tokens[p].known or not _read(reading, p) for p in rest), 6),
        min(sum(_telling(reading, p, index) for p in rest), 6),
        float(SUBJECT in names),
        float(OUTSIDE in names),
        float(UNRELATED in names),
        max(0.0, most - likeness),
        likeness,
        lead,
        max(-6.0, min(6.0, f.weight - max(others, default=0.0))),
        min(4, sum(w >= 0.8 * f.weight for w in others)),
        float(judgement.doubtful),
        _contested(f, judgement, fits, reading),
        min(2, len(judgement.ignored)),
        float(f.frame.stance is Stance.DENIES),
        float(reading.question),
        float(reading.english),
        min(5, len(f.frame.needs)),
        min(4, len({reading.clauses[p] for p in f.places}) - 1),
        min(len(content), 20) / 10,
        float(f.frame.key_words),
        max(0.0, near.miss - likeness + 0.15) if near.miss else 0.0,
        float(any(m.weight < 1 for m in f.mentions)),
    )
    return Candidate(
        f.frame.claim,
        stance,
        _logistic(ORDER, features),
        _logistic(SURE, features),
        f,
        judgement,
        best.saying if best else None,
        likeness,
        features,
    )


def _is_whole(rest: list[int], reading: Reading, index: Index) -> bool:
    """Whether nothing that was said is left unexplained: every other word is one that many claims use."""
    return all(_read(reading, p) and not _telling(reading, p, index) for p in rest)


def _most_of_others(likenesses: dict[str, Likeness], claim: str) -> float:
    """How like the statement is to what is listed of any other claim."""
    return max((n.best.likeness for c, n in likenesses.items() if c != claim and n.best), default=0.0)


def _best_of_others(f: Fit, fits: list[Fit]) -> list[float]:
    best: dict[str, float] = {}
    for o in fits:
        if o.frame.claim != f.frame.claim:
            best[o.frame.claim] = max(best.get(o.frame.claim, 0.0), o.weight)
    return list(best.values())


def _contested(f: Fit, judgement: Judgement, fits: list[Fit], reading: Reading) -> float:
    """How strongly another frame of the same claim says the opposite, from 0 to 1."""
    own = [o for o in fits if o.frame.claim == f.frame.claim and o is not f and o.weight >= 0.6 * f.weight]
    against = [o.weight / f.weight for o in own if judge(reading, o).stance is not judgement.stance]
    return min(1.0, max(against, default=0.0))


def _read(reading: Reading, place: int) -> bool:
    return any(place in m.places for m in reading.mentions if m.concept not in OWN)


def _logistic(weights: dict[str, float], features: tuple[float, ...]) -> float:
    z = sum(w * x for w, x in zip(weights.values(), features, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))


def _without_frame(claim: str, near: Likeness, index: Index) -> Candidate:
    best = near.best
    assert best is not None  # noqa: S101 - callers have looked
    score = 1 / (1 + math.exp(-LIKENESS_SLOPE * (best.likeness - LIKENESS_MIDDLE))) if near.miss < best.likeness else 0.0
    if claim in index.framed:
        score = min(score, LIKENESS_WITH_FRAMES)
    return Candidate(claim, best.stance or Stance.AFFIRMS, score, score, None, None, best.saying, best.likeness)
