"""Whether a statement affirms or denies a claim, how strongly, and whether it is about the speaker's own body.

The words that a frame rests on carry their own direction (gevaarlijk against veilig); what is left is negation, counted
in the clauses that the frame stands in (dutch.md, Stance).
"""

from functools import lru_cache

from rugcheck.catalogue.model import Claim, Stance, Verdict
from rugcheck.language import cues
from rugcheck.language.words import words_of
from rugcheck.matching.frames import Fit
from rugcheck.matching.lexicon import SUBJECT, Mention
from rugcheck.matching.marks import QUANTITY, marks_of, without_doubles
from rugcheck.matching.reading import Marks, Reading
from rugcheck.records import frozen

_ANAPHORS = frozenset(
    """
    daar dat da das dit die dees ze het t hij zij that it they this thats klopt onzin nee er
    """.split()
)
_QUOTING = frozenset("wie dat als ze zij men iedereen mensen sommigen hij".split())
_HABITS = frozenset(
    """
    dag dagen ochtend avond week weken maand jaar keer nacht uur middag zondag zaterdag day morning night time week
    """.split()
)


@frozen
class Judgement:
    """The stance taken and the cues it rests on.

    `ignored` are the cues that stand elsewhere in the statement. What makes it doubtful: `crowded`, several cues where one
    would do; `turned_denial`, a denial that is denied (`niet nutteloos`); `mistyped`, a word that may have been a negation.
    """

    stance: Stance
    cues: tuple[int, ...]
    ignored: tuple[int, ...]
    crowded: bool
    turned_denial: bool
    mistyped: bool


def other(stance: Stance) -> Stance:
    """The opposite stance."""
    return Stance.AFFIRMS if stance is Stance.DENIES else Stance.DENIES


def judge(reading: Reading, fit: Fit) -> Judgement:
    """The stance of a statement on the claim of a frame that it satisfies."""
    marks = marks_of(reading)
    found = _negations(reading, fit, marks)
    by_clause = {clause: [p for p in found if reading.clauses[p] == clause] for clause in _scope(reading, fit)}
    dismissals = _dismissals(reading, fit, marks)
    negated = [places for places in by_clause.values() if len(places) % 2]
    turned = (len(negated) % 2 == 1) != ((len(dismissals) + marks.unreal) % 2 == 1)
    places = tuple(sorted(p for group in by_clause.values() for p in group)) + tuple(dismissals)
    ignored = tuple(p for p in found if p not in places)
    stance = other(fit.frame.stance) if turned else fit.frame.stance
    crowded = any(len(group) > 1 for group in by_clause.values()) or len(negated) > 1
    crowded |= marks.unreal and len(dismissals) == 1
    crowded |= bool(negated) and any(d > max(found) for d in dismissals)  # `... niet, dat is onzin`: which of the two?
    mistyped = any(_may_negate(w) for w, t in zip(reading.words, reading.tokens, strict=True) if not t.known)
    return Judgement(stance, places, ignored, crowded, turned and fit.frame.stance is Stance.DENIES, mistyped)


def _dismissals(reading: Reading, fit: Fit, marks: Marks) -> list[int]:
    """The first places of what dismisses the claim: one, or two where one dismisses the other.

    What repeats it does not count, `onzin dat ..., dat klopt niet`, but what somebody else says may be dismissed itself: `wie
    zegt dat het onzin is dat ..., heeft ongelijk`.
    """
    found = [d[0] for d in marks.dismissals if not fit.places.intersection(d)]
    end = max(fit.places, default=0)
    before, after = [p for p in found if p < end], [p for p in found if p > end]
    if len(found) > 1 and reading.words[0] in _QUOTING:
        return before[:2] + after[:1]
    if _is_nested(before, reading):
        return before[:2]
    return before[:1] or after[:1]


def _is_nested(before: list[int], reading: Reading) -> bool:
    """Whether one dismisses the other: `het is een misverstand dat het een fabel zou zijn dat ...`."""
    return len(before) > 1 and "dat het" in " ".join(reading.words[before[0] : before[1]])


@lru_cache(maxsize=4096)
def _may_negate(word: str) -> bool:
    """Whether an unknown word may be a mistyped negation; it is not read as one, but nothing is sure then."""
    near = [cue for cue in cues.TYPED_WRONG if abs(len(word) - len(cue)) <= 1]
    if not near:
        return False
    from rapidfuzz.distance import OSA  # here: only an unknown word needs it

    return any(OSA.distance(word, cue, score_cutoff=1) <= 1 for cue in near)


def _scope(reading: Reading, fit: Fit) -> list[int]:
    """The clauses whose negation counts: the predicate's, and those that speak of it: `..., daar komt het niet van`.

    The predicate is the last need of a frame that is not the subject; a frame of one concept has no other than itself.
    """
    own = [m for m in fit.mentions if not _is_subject(reading, m)]
    contrasted = _contrasted(reading, own)
    if contrasted is not None:
        return [contrasted]
    predicates = own[-1:] if len(own) > 1 else list(fit.mentions)
    scope = {reading.clauses[p] for m in predicates for p in m.places}
    if fit.frame.stance is Stance.DENIES:
        return sorted(scope)
    stands = scope | {reading.clauses[p] for m in own for p in m.places}
    for place, clause in enumerate(reading.clauses):
        first = place == 0 or reading.clauses[place - 1] != clause
        if first and clause not in stands and clause - 1 in stands and reading.words[place] in _ANAPHORS:
            scope.add(clause)
    return sorted(scope)


def _contrasted(reading: Reading, own: list[Mention]) -> int | None:
    """The clause on its side of maar in which the claim is spoken of without its predicate, or None.

    `Niet massage maar warmte helpt` denies massage; `massage helpt, maar warmte niet` denies warmth.
    """
    if len(own) < 2 or not own[0].places or not own[-1].places:
        return None
    here, there = reading.clauses[own[0].start], reading.clauses[own[-1].start]
    opening = reading.words[reading.clauses.index(max(here, there))]
    return here if here != there and opening in cues.CONTRASTING else None


def _is_subject(reading: Reading, mention: Mention) -> bool:
    same = reading.mentions_at(mention.start) if mention.places else ()
    return any(m.concept == SUBJECT and m.places == mention.places for m in same)


def _negations(reading: Reading, fit: Fit, marks: Marks) -> list[int]:
    """The cues of negation that are left when the frame's own words are taken out."""
    words = reading.words
    used = {m.concept for m in fit.mentions}  # niks doet en nooit beweegt: both mean te weinig bewegen
    spent = set(fit.places)
    spent |= {p for m in reading.mentions if m.negated and m.concept in used and not m.places & fit.places for p in m.places}
    spent |= {p for m in reading.mentions if len(m.places) > 1 for p in m.places if words[p] in QUANTITY}
    found = without_doubles((p for p in marks.negations if p not in spent), words)
    without = next((p for p, w in enumerate(words) if w in cues.WITHOUT and p not in spent and _before_core(p, fit)), None)
    if without is None:
        return found
    if found:  # zonder massage gaat het niet over: the two are one affirmation
        return found[:-1]
    return [without] if any(m.negated for m in fit.mentions) else []


def _before_core(place: int, fit: Fit) -> bool:
    core = max(fit.mentions, key=lambda m: m.weight)
    return any(place < m.start <= place + 2 for m in (core, fit.mentions[0]))


# --- strength ----------------------------------------------------------------------------------


def strength(reading: Reading, claim: Claim, verdict: Verdict) -> str:
    """Give "stronger" where a statement says more than research supports, "weaker" where it says less than it refutes."""
    if claim.absolute:
        return ""
    weak = _weak(reading, claim)
    if verdict is Verdict.REFUTED and weak:
        return "weaker"
    if verdict is Verdict.SUPPORTED and not weak and _strong(reading, claim):
        return "stronger"
    return ""


def _weak(reading: Reading, claim: Claim) -> bool:
    words, own = reading.words, set(claim.claim.casefold().split())
    if cues.WEAK_PHRASES.found(words):
        return True
    if own & cues.CAN:
        return bool(set(words) & (cues.WEAK - own - cues.CAN))
    return any(w in cues.WEAK and not _bare_can(words, i) and words[i - 1 : i] != ["het"] for i, w in enumerate(words))


def _bare_can(words: list[str], place: int) -> bool:
    """`kan geen kwaad`, `je kunt beter`, `kan nooit`: here kan says nothing of chance."""
    rest = words[place + 1 : place + 5]
    if words[place] not in cues.CAN:
        return False
    if cues.NEVER.intersection(words[place + 1 :]):
        return True
    return any(w in ("beter", "gerust", "best", "kwaad", "better") for w in rest)


def _strong(reading: Reading, claim: Claim) -> bool:
    words, own = reading.words, absolutes(words_of(claim.claim))
    if cues.STRONG_PHRASES.found(words):
        return True
    marks = marks_of(reading)
    struck = marks.places.difference(marks.negations)  # ik had nooit gedacht dat
    for place, word in enumerate(words):
        if word not in cues.STRONG or word in own or place in struck:
            continue
        if place and words[place - 1] in cues.ALMOST:
            continue
        after = words[place + 1 : place + 4]
        if after[:1] and after[0] in _HABITS:
            continue
        if word in cues.COUNTING and not cues.COUNTED.intersection(after):
            continue
        return True
    return False


def absolutes(words: list[str]) -> set[str]:
    """The words, but not the one after bijna: who says iedereen says more than bijna iedereen."""
    return {w for i, w in enumerate(words) if not (i and words[i - 1] in cues.ALMOST)}


def own_body(reading: Reading) -> bool:
    """Whether the speaker speaks of their own body: `bij mij hielp massage`, `ik ben bang dat het een tumor is`."""
    words = reading.words
    if any(w in ("ik", "mij", "k", "i", "ikzelf", "mezelf") for w in words):
        return True
    return any(w in cues.OWN_BODY and _is_back(reading, i) for i, w in enumerate(words))


def _is_back(reading: Reading, place: int) -> bool:
    return any(m.concept == SUBJECT and place < m.start <= place + 3 for m in reading.mentions)
