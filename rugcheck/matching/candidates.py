"""Candidate claims of a statement: what speaks for each and against it, in numbers; which comes first, and how sure it is."""

import heapq
import math
from collections.abc import Iterable

from rugcheck.catalogue.model import Stance
from rugcheck.language import cues
from rugcheck.matching.assertion import is_asserted, may_assert
from rugcheck.matching.frames import Fit
from rugcheck.matching.lexicon import FOREIGN, OUTSIDE, OWN, SUBJECT, UNRELATED
from rugcheck.matching.marks import count_negations, marks_of
from rugcheck.matching.profiles import MOST
from rugcheck.matching.reading import Reading, before_noun, content_words
from rugcheck.matching.scoring import TELLING, Index, Near, Saying, stance_words, terms_of
from rugcheck.matching.stance import Judgement, judge
from rugcheck.matching.weights import CERTAINTY, ORDER, STANCE
from rugcheck.records import record

TURNED = 0.8  # a saying whose negation differs is a weaker witness of the stance
ALIKE = 0.25  # least likeness to some saying where neither the subject is named nor a frame fits
PROFILED = 5  # claims that may be meant by their words alone
LONG = 20  # words: in a longer statement a frame in another clause is more often chance than a second claim
BRIEF = 6  # words of content: a statement of fewer is a short one
HOPELESS = 0.02  # a rank below which nobody asks how sure a candidate is
WEIGHED = 5  # candidates whose certainty is worked out: nobody asks for that of the others
# Without concepts only likeness counts: such a catalogue is matched by it (measured on the README's example).
LIKENESS_MIDDLE, LIKENESS_SLOPE = 0.68, 14.0

Signals = dict[str, float]


@record
class Candidate:
    """A claim that may be meant, with its stance: `rank` orders the candidates, `score` says how sure this one is.

    `fit` is its best frame and `judgement` what that says of the stance; `order`, `leaning` and `certainty` are the signals
    that the three models of weights.py weigh.
    """

    claim: str
    stance: Stance
    rank: float
    score: float
    fit: Fit | None
    judgement: Judgement | None
    saying: Saying | None
    nearness: float
    order: Signals
    leaning: Signals
    certainty: Signals


@record
class Likeness:
    """How like a statement is to what is listed of one claim: the most, by stance, and to its near misses."""

    affirms: Near | None = None
    denies: Near | None = None
    miss: float = 0.0
    most: float = 0.0

    def add(self, near: Near) -> None:
        """Take in one more saying; they come nearest first."""
        if near.stance is None:
            self.miss = max(self.miss, near.likeness)
            return
        self.most = max(self.most, near.likeness)
        if near.stance is Stance.AFFIRMS:
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

    @property
    def lead(self) -> float:
        """How much more like what affirms the claim than like what denies it."""
        return self.of(Stance.AFFIRMS) - self.of(Stance.DENIES)


@record
class _Statement:
    """A statement and all that is worked out of it once, for every candidate.

    `ranked` are the best of `profiles`, enough of them to find a rival for whichever claim.
    """

    reading: Reading
    index: Index
    content: list[int]
    fits: list[Fit]
    best: dict[str, Fit]
    likenesses: dict[str, Likeness]
    profiles: dict[str, float]
    ranked: list[tuple[str, float]]
    terms: set[str]
    words: set[str]
    general_odds: float
    negations: int
    about: Signals


def candidates(reading: Reading, index: Index) -> list[Candidate]:
    """Every claim that the statement may speak of, the likeliest first."""
    exact = index.listed(reading)
    if exact is not None:
        return _exactly(exact, index.fits(reading), reading)
    fits = index.fits(reading)
    if index.framed and not fits and not index.is_telling(reading):
        return []
    likenesses = _likenesses(index.nearest(reading))
    if index.framed and not fits and not reading.names_subject and all(n.most < ALIKE for n in likenesses.values()):
        return []
    if not index.framed:
        found = [_by_likeness(claim, near) for claim, near in likenesses.items() if near.best]
        return sorted(found, key=lambda c: c.rank, reverse=True)
    statement = _statement(reading, index, fits, likenesses)
    found = [_candidate(claim, statement.best.get(claim), statement) for claim in _possible(statement)]
    found.sort(key=lambda c: c.rank, reverse=True)
    for c in found[:WEIGHED]:
        if c.rank >= HOPELESS:
            _weigh(c, found, statement)
    return found


def _exactly(saying: Saying, fits: Iterable[Fit], reading: Reading) -> list[Candidate]:
    """A statement that the catalogue lists: the claim is sure; a near miss is sure to be none."""
    if saying.stance is None:
        return []
    same = next((f for f in fits if f.frame.claim == saying.claim), None)
    return [
        Candidate(saying.claim, saying.stance, 1.0, 1.0, same, judge(reading, same) if same else None, saying, 1.0, {}, {}, {})
    ]


def _by_likeness(claim: str, near: Likeness) -> Candidate:
    best = near.best
    assert best is not None  # noqa: S101 - callers have looked
    score = 1 / (1 + math.exp(-LIKENESS_SLOPE * (best.likeness - LIKENESS_MIDDLE))) if near.miss < best.likeness else 0.0
    return Candidate(claim, best.stance or Stance.AFFIRMS, score, score, None, None, best.saying, best.likeness, {}, {}, {})


def _statement(reading: Reading, index: Index, fits: list[Fit], likenesses: dict[str, Likeness]) -> _Statement:
    content = content_words(reading)
    terms = terms_of(reading)
    words = stance_words(reading)
    names = {m.concept for m in reading.mentions}
    many = max(1, len(content))
    said = frozenset(p for f in fits if len(f.mentions) > 2 for p in f.places)
    fits = [f for f in fits if _fits_well(f, reading, content, said, index)] if may_assert(reading) else []
    about = {
        "subject": float(SUBJECT in names),
        "outside": float(OUTSIDE in names),
        "unrelated": float(UNRELATED in names),
        "foreign": float(FOREIGN in names),
        "unknown": sum(not reading.tokens[p].known for p in content) / many,
        "unread": sum(not reading.tokens[p].concepts for p in content) / many,
        "words": min(len(content), 20) / 10,
    }
    best = _best_fits(fits)
    profiles = index.profiles.scores(terms) if index.may_matter(reading) else {}
    return _Statement(
        reading,
        index,
        content,
        fits,
        best,
        likenesses,
        profiles,
        heapq.nlargest(PROFILED + len(best) + 1, profiles.items(), key=lambda scored: scored[1]),
        terms,
        words,
        index.profiles.general_odds(words),
        count_negations(reading),
        about,
    )


def _possible(statement: _Statement) -> list[str]:
    """The claims of which a frame fits, those with the likeliest words and those with the nearest sayings."""
    by_words = [c for c, _ in statement.ranked[:PROFILED]]
    near = [c for c, n in statement.likenesses.items() if n.most]
    return list(dict.fromkeys([*statement.best, *by_words, *near]))


def apart(a: Fit | None, b: Fit | None, reading: Reading) -> bool:
    """Whether two claims are spoken of side by side, `massage en warmte`, or each in a clause of its own: no rivals then."""
    if a is None or b is None or a.frame.key_words or b.frame.key_words or not _core(a) or not _core(b):
        return False
    if _core(a) & b.places or _core(b) & a.places:
        return False
    first, second = sorted((_core(a), _core(b)), key=min)
    between = reading.words[max(first) + 1 : min(second)]
    if max(first) < min(second) and cues.JOINING.intersection(between) and cues.BETWEEN.issuperset(between):
        return True
    here, there = reading.clauses[min(first)], reading.clauses[min(second)]
    if here == there or len(reading.words) > LONG:
        return False
    own = all(reading.clauses[p] == reading.clauses[min(_core(f))] for f in (a, b) for p in f.mentions[-1].places)
    return own or reading.words[reading.clauses.index(there)] in cues.CONTRASTING


def _core(f: Fit) -> frozenset[int]:
    return f.mentions[0].places


# --- frames ------------------------------------------------------------------------------------


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


def _fits_well(f: Fit, reading: Reading, content: list[int], said: frozenset[int], index: Index) -> bool:
    if f.frame.key_words and not _only_key_words(reading, f, content, index):
        return False
    if reading.expects_yes and any(m.negated for m in f.mentions):  # is zitten niet slecht: the niet is the question's
        return False
    if _is_circumstance(reading, f, index) or not is_asserted(reading, f, index):
        return False
    return _negates_here(reading, f) and _says_all(reading, f, content, said)


def _is_circumstance(reading: Reading, f: Fit, index: Index) -> bool:
    """Whether what a frame takes for an effect is where it happens or what causes it: `sporten met rugpijn`, `door rugpijn`.

    It is so where nothing but the complaint's own name meets the last need of the frame, in such a phrase.
    """
    effect = f.mentions[-1]
    if not effect.places or effect.concept not in index.complaint or effect.concept in index.subject_concepts:
        return False
    if not any(effect.places & m.places for m in reading.mentions if m.concept == SUBJECT):
        return False
    place = before_noun(reading, min(effect.places))
    return place >= 0 and reading.words[place] in cues.CIRCUMSTANCES


def _negates_here(reading: Reading, f: Fit) -> bool:
    """Whether a negation that a frame rests on (`niet masseren`) is one, and speaks of the same side of maar."""
    conceded = marks_of(reading).conceded
    if conceded and f.frame.stance is Stance.DENIES and any(m.places and m.places <= conceded for m in f.mentions):
        return False  # it goes away, ook zonder behandeling
    for m in f.mentions:
        if m.negated and m.places:
            spent = marks_of(reading).places - set(marks_of(reading).negations)
            if m.places <= spent or any(p in spent and reading.words[p] in cues.NEGATIONS for p in m.places):
                return False  # niet alleen massage; niet schrikken
            here, there = sorted((reading.clauses[m.start], reading.clauses[f.mentions[0].start]))
            if here != there and reading.words[reading.clauses.index(there)] in cues.CONTRASTING:  # niet dit maar massage
                return False
    return True


def _says_all(reading: Reading, f: Fit, content: list[int], said: frozenset[int]) -> bool:
    """Where the subject is left unsaid, nothing else may be said than the claim: no fever, no tennis elbow.

    `said` are the words of all claims of which a full frame fits: `massage en warmte helpen niet` says two things.
    """
    if all(m.places for m in f.mentions):
        return True
    strength = cues.STRONG | cues.WEAK
    return all(p in f.places or p in said or reading.words[p] in strength for p in content)


def _only_key_words(reading: Reading, f: Fit, content: list[int], index: Index) -> bool:
    rest = [p for p in content if p not in f.places]
    return len(content) <= 6 and all(not _telling(reading, p, index) and reading.tokens[p].known for p in rest)


def _telling(reading: Reading, place: int, index: Index) -> bool:
    """Whether a word belongs to few claims: all its concepts are rare ones, and it does not name the subject."""
    names = [m.concept for m in reading.mentions_at(place)]
    return bool(names) and SUBJECT not in names and all(index.weights.get(n, TELLING) >= TELLING for n in names)


# --- signals -----------------------------------------------------------------------------------


def _candidate(claim: str, f: Fit | None, statement: _Statement) -> Candidate:
    near = statement.likenesses.get(claim, Likeness())
    judgement = judge(statement.reading, f) if f else None
    beside = {o for o, other_fit in statement.best.items() if apart(f, other_fit, statement.reading)}
    leaning = _leaning(claim, judgement, near, statement, alone=not _elsewhere(f, beside, statement))
    stance = Stance.AFFIRMS if logistic(STANCE, leaning) >= 0.5 else Stance.DENIES
    order = _order(claim, f, judgement, near, beside, statement)
    best = near.best
    return Candidate(
        claim, stance, logistic(ORDER, order), 0.0, f, judgement, best.saying if best else None, near.most, order, leaning, {}
    )


def _elsewhere(f: Fit | None, beside: set[str], statement: _Statement) -> bool:
    """Whether another claim is spoken of in a clause of its own: then the words there say nothing of this one's stance."""
    clauses = statement.reading.clauses
    here = {clauses[p] for p in f.mentions[0].places} if f else set()
    there = {clauses[p] for o in beside for p in statement.best[o].mentions[0].places}
    return bool(here) and bool(there - here)


def _order(
    claim: str, f: Fit | None, judgement: Judgement | None, near: Likeness, beside: set[str], statement: _Statement
) -> Signals:
    """What says that this claim is meant, rather than another or none; those of `beside` are meant as well."""
    most = max((n.most for c, n in statement.likenesses.items() if c != claim and c not in beside), default=0.0)
    margin = _margin(claim, beside, statement)
    signals = {
        "bias": 1.0,
        "framed": float(f is not None),
        "key_words": float(f is not None and f.frame.key_words),
        "weight": 0.0,
        "covered": 0.0,
        "margin": 0.0,
        "rivals": 0.0,
        "contested": 0.0,
        "typos": 0.0,
        "nearness": near.most,
        "nearer": near.most - most,
        "miss": max(0.0, near.miss - near.most + 0.15) if near.miss else 0.0,
        "profile": margin,
        "profile_each": margin / max(1, len(statement.terms)),
        **statement.about,
    }
    if f is not None and judgement is not None:
        others = _best_of_others(f, beside, statement.fits)
        rest = [p for p in statement.content if p not in f.places]
        signals["weight"] = min(f.weight, 14.0)
        signals["covered"] = 1 - len(rest) / max(1, len(statement.content))
        signals["margin"] = max(-6.0, min(6.0, f.weight - max(others, default=0.0)))
        signals["rivals"] = float(min(4, sum(w >= 0.8 * f.weight for w in others)))
        signals["contested"] = _contested(f, judgement, statement)
        signals["typos"] = float(any(m.weight < 1 for m in f.mentions))
    return signals


def _leaning(claim: str, judgement: Judgement | None, near: Likeness, statement: _Statement, alone: bool) -> Signals:
    """What says that the claim is affirmed (above 0) or denied (below); where it is not spoken of alone, only its frame."""
    framed = 0.0 if judgement is None else 1.0 if judgement.stance is Stance.AFFIRMS else -1.0
    odd = float(statement.negations % 2) * alone
    return {
        "bias": 1.0,
        "framed": framed,
        "crowded": framed * (judgement is not None and judgement.crowded),
        "turned_denial": framed * (judgement is not None and judgement.turned_denial),
        "mistyped": framed * (judgement is not None and judgement.mistyped),
        "odd": odd,
        "odd_unframed": odd * (framed == 0),
        "lead": near.lead * alone,
        "lead_unframed": near.lead * (framed == 0),
        "own_words": statement.index.profiles.odds(claim, statement.words) * alone,
        "any_words": statement.general_odds * alone,
    }


def _weigh(c: Candidate, found: list[Candidate], statement: _Statement) -> None:
    """Work out how sure a candidate is."""
    c.certainty = _certainty(c, found, statement)
    c.score = logistic(CERTAINTY, c.certainty)


def _certainty(c: Candidate, found: list[Candidate], statement: _Statement) -> Signals:
    """What says that this is the right claim with the right stance."""
    reading, f, judgement = statement.reading, c.fit, c.judgement
    places = f.places if f else frozenset()
    rest = [p for p in statement.content if p not in places]
    rival = max((o.rank for o in found if o is not c and not apart(f, o.fit, reading)), default=0.0)
    leaning = min(6.0, abs(log_odds(STANCE, c.leaning)))
    ahead = _logit(c.rank) - _logit(rival)
    agreed = judgement is not None and judgement.stance is c.stance
    whole = float(_is_whole(rest, reading, statement.index))
    brief = max(0, BRIEF - len(statement.content)) / BRIEF
    framed, plain = c.order["framed"], float(statement.negations == 0)
    return {
        **c.order,
        "rank": _logit(c.rank),
        "ahead": ahead,
        "ahead_far": max(0.0, ahead - 4),
        "ahead_unframed": ahead * (1 - framed),
        "leaning": leaning,
        "leaning_far": max(0.0, leaning - 3),
        "leaning_plain": leaning * plain,
        "plain": plain,
        "agreed": float(agreed),
        "disagreed": framed * (1 - agreed),
        # short statements are judged by other signs than long ones, which a sum of weights cannot see by itself
        "brief": brief,
        "brief_framed": brief * framed,
        "brief_whole": brief * whole,
        "brief_ahead": brief * ahead,
        "brief_profile": brief * c.order["profile"],
        "brief_leaning": brief * leaning,
        "lead": abs(c.leaning["lead"]),
        "certain_words": math.exp(min(0.0, c.order["profile"])),
        "whole": whole,
        "whole_framed": whole * framed,
        "leftover": float(min(sum(_telling(reading, p, statement.index) for p in rest), 6)),
        "crowded": float(judgement is not None and judgement.crowded),
        "turned_denial": float(judgement is not None and judgement.turned_denial),
        "mistyped": float(judgement is not None and judgement.mistyped),
        "ignored": float(min(2, len(judgement.ignored))) if judgement else 0.0,
        "denied_by": float(f is not None and f.frame.stance is Stance.DENIES),
        "negations": float(min(3, statement.negations)),
        "clauses": float(min(4, len(set(reading.clauses)))),
        "question": float(reading.question),
        "english": float(reading.english),
        "turning": float(bool(cues.TURNING.intersection(reading.words))),
    }


def _is_whole(rest: list[int], reading: Reading, index: Index) -> bool:
    """Whether nothing that was said is left unexplained: every other word is one that many claims use."""
    return all(_read(reading, p) and not _telling(reading, p, index) for p in rest)


def _likenesses(found: list[Near]) -> dict[str, Likeness]:
    by_claim: dict[str, Likeness] = {}
    for near in found:
        by_claim.setdefault(near.saying.claim, Likeness()).add(near)
    return by_claim


def _margin(claim: str, beside: set[str], statement: _Statement) -> float:
    """How much likelier the words are for this claim than for any rival, from -MOST to MOST."""
    if claim not in statement.profiles:
        return -MOST
    rival = next((score for c, score in statement.ranked if c != claim and c not in beside), -math.inf)
    return max(-MOST, min(MOST, statement.profiles[claim] - rival))


def _best_of_others(f: Fit, beside: set[str], fits: list[Fit]) -> list[float]:
    best: dict[str, float] = {}
    for o in fits:
        if o.frame.claim != f.frame.claim and o.frame.claim not in beside:
            best[o.frame.claim] = max(best.get(o.frame.claim, 0.0), o.weight)
    return list(best.values())


def _contested(f: Fit, judgement: Judgement, statement: _Statement) -> float:
    """How strongly another frame of the same claim says the opposite, from 0 to 1."""
    own = [o for o in statement.fits if o.frame.claim == f.frame.claim and o is not f and o.weight >= 0.6 * f.weight]
    against = [o.weight / f.weight for o in own if judge(statement.reading, o).stance is not judgement.stance]
    return min(1.0, max(against, default=0.0))


def _read(reading: Reading, place: int) -> bool:
    return any(m.concept not in OWN for m in reading.mentions_at(place))


# --- the models --------------------------------------------------------------------------------


def log_odds(weights: Signals, signals: Signals) -> float:
    """A logistic model's sum, before it is brought to 0..1."""
    return sum(weights.get(name, 0.0) * value for name, value in signals.items())


def logistic(weights: Signals, signals: Signals) -> float:
    """What a logistic model makes of its signals, from 0 to 1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds(weights, signals)))))


def _logit(share: float) -> float:
    share = max(0.0025, min(0.9975, share))
    return math.log(share / (1 - share))
