"""Whether a statement affirms or denies a claim, how strongly, and whether it is about the speaker's own body.

The words that a frame rests on carry their own direction (gevaarlijk against veilig); what is left is negation, counted
in the clauses that the frame stands in (dutch.md, Stance).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from rugcheck.catalogue.model import Claim, Stance, Verdict
from rugcheck.language import cues
from rugcheck.language.words import words_of
from rugcheck.matching.frames import Fit
from rugcheck.matching.lexicon import SUBJECT, Mention
from rugcheck.matching.reading import Reading

_ANAPHORS = frozenset(
    """
    daar dat da das dit die dees ze het t hij zij that it they this thats klopt onzin nee er
    """.split()
)
_ALMOST = frozenset(["bijna", "vrijwel", "haast", "zowat", "nagenoeg", "praktisch", "almost", "nearly", "practically"])
_QUANTITY = frozenset({"weinig", "little", "few", "nauwelijks", "amper"})
_HABITS = frozenset(
    """
    dag dagen ochtend avond week weken maand jaar keer nacht uur middag zondag zaterdag day morning night time week
    """.split()
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The stance taken and the cues it rests on.

    `ignored` are the cues that stand elsewhere in the statement; `doubtful` says that the cues can be read either way.
    """

    stance: Stance
    cues: tuple[int, ...]
    ignored: tuple[int, ...]
    doubtful: bool


def judge(reading: Reading, fit: Fit) -> Judgement:
    """The stance of a statement on the claim of a frame that it satisfies."""
    found = _negations(reading, fit)
    by_clause = {clause: [p for p in found if reading.clauses[p] == clause] for clause in _scope(reading, fit)}
    dismissals = _dismissals(reading, fit)
    negated = [places for places in by_clause.values() if len(places) % 2]
    turned = bool(negated) != (len(dismissals) % 2 == 1)
    places = tuple(sorted(p for group in by_clause.values() for p in group)) + tuple(dismissals)
    ignored = tuple(p for p in found if p not in places)
    stance = other(fit.frame.stance) if turned else fit.frame.stance
    doubtful = any(len(group) > 1 for group in by_clause.values()) or len(dismissals) > 1 or len(negated) > 1
    doubtful |= bool(negated) and any(d > max(found) for d in dismissals)  # `... niet, dat is onzin`: which of the two?
    doubtful |= turned and fit.frame.stance is Stance.DENIES  # `niet nutteloos` may well be meant otherwise
    doubtful |= any(_may_negate(w) for w, t in zip(reading.words, reading.tokens, strict=True) if not t.known)
    return Judgement(stance, places, ignored, doubtful)


def other(stance: Stance) -> Stance:
    """The opposite stance."""
    return Stance.AFFIRMS if stance is Stance.DENIES else Stance.DENIES


@lru_cache(maxsize=4096)
def _may_negate(word: str) -> bool:
    """Whether an unknown word may be a mistyped negation; it is not read as one, but nothing is sure then."""
    return any(abs(len(word) - len(cue)) <= 1 and OSA.distance(word, cue, score_cutoff=1) <= 1 for cue in cues.TYPED_WRONG)


def _scope(reading: Reading, fit: Fit) -> list[int]:
    """The clauses whose negation counts: the predicate's, and those that speak of it: `..., daar komt het niet van`.

    The predicate is the last need of a frame that is not the subject; a frame of one concept has no other than itself.
    """
    own = [m for m in fit.mentions if not _is_subject(reading, m)]
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


def _is_subject(reading: Reading, mention: Mention) -> bool:
    return any(m.concept == SUBJECT and m.places == mention.places for m in reading.mentions)


def _negations(reading: Reading, fit: Fit) -> list[int]:
    words = reading.words
    used = {m.concept for m in fit.mentions}  # niks doet en nooit beweegt: both mean te weinig bewegen
    spent = fit.places | _within(cues.PSEUDO_NEGATIONS, words) | _superlatives(reading) | _within(cues.MATRIX_DENIALS, words)
    spent |= {p for m in reading.mentions if m.negated and m.concept in used and not m.places & fit.places for p in m.places}
    spent |= {p for m in reading.mentions if len(m.places) > 1 for p in m.places if words[p] in _QUANTITY}
    found = [p for p, w in enumerate(words) if w in cues.NEGATIONS and p not in spent]
    if found:  # zonder massage gaat het niet over
        found += [p for p, w in enumerate(words) if w in ("zonder", "without") and p not in spent and _before_core(p, fit)]
    found = _without_doubles(found, words)
    return [] if reading.expects_yes else found


def _superlatives(reading: Reading) -> set[int]:
    """`Geen kwaal maakt meer mensen invalide dan ...`: a negation that opens a clause and compares says the most, not less."""
    found = set()
    for place, word in enumerate(reading.words):
        if word in cues.NOTHING and {"tegenop", "bovenuit"} & set(reading.words[place:]):  # daar kan geen sport tegenop
            found.add(place)
        if word not in cues.NOTHING or not _opens(reading, place):
            continue
        rest = [
            w
            for w, c in zip(reading.words[place + 1 :], reading.clauses[place + 1 :], strict=True)
            if c == reading.clauses[place]
        ]
        if set(rest) & cues.EXCEPTING:
            found.add(place)
        more = next((i for i, w in enumerate(rest) if w in cues.COMPARING), None)
        if more is not None and any(w in ("als", "dan", "as", "than") for w in rest[more + 1 :]):
            found.add(place)
    return found


def _opens(reading: Reading, place: int) -> bool:
    return place < 2 or reading.clauses[place - 2] != reading.clauses[place]


def _before_core(place: int, fit: Fit) -> bool:
    core = max(fit.mentions, key=lambda m: m.weight)
    return any(place < m.start <= place + 2 for m in (core, fit.mentions[0]))


def phrase_starts(phrase: tuple[str, ...], words: list[str]) -> Iterable[int]:
    """Where a phrase begins among the words."""
    if phrase[0] not in words:
        return []
    size = len(phrase)
    return [i for i in range(len(words) - size + 1) if tuple(words[i : i + size]) == phrase]


def _within(phrases: Iterable[tuple[str, ...]], words: list[str]) -> set[int]:
    """The places that any of the phrases takes up."""
    return {p for phrase in phrases for start in phrase_starts(phrase, words) for p in range(start, start + len(phrase))}


def _without_doubles(found: list[int], words: list[str]) -> list[int]:
    found = sorted(set(found))
    return [
        p
        for i, p in enumerate(found)
        if not (i + 1 < len(found) and found[i + 1] - p <= 3 and (words[p], words[found[i + 1]]) in cues.DOUBLED_NEGATIONS)
    ]


def _dismissals(reading: Reading, fit: Fit) -> list[int]:
    words, taken = reading.words, fit.places
    places = [p for p, w in enumerate(words) if w in cues.DISMISSALS and p not in taken]
    phrases = (*cues.DISMISSAL_PHRASES, *cues.MATRIX_DENIALS)
    places += [s for p in phrases for s in phrase_starts(p, words) if not taken.intersection(range(s, s + len(p)))]
    return [p for p in places if not (p and words[p - 1] in ("geen", "niet"))] if len(places) == 1 else places


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
    if any(phrase_starts(p, words) for p in cues.WEAK_PHRASES):
        return True
    if own & {"kan", "kun", "kunt", "kunnen"}:
        return bool(set(words) & (cues.WEAK - own - {"kan", "kun", "kunt", "kunnen", "can", "could"}))
    return any(w in cues.WEAK and not _bare_can(words, i) and words[i - 1 : i] != ["het"] for i, w in enumerate(words))


def _bare_can(words: list[str], place: int) -> bool:
    """`kan geen kwaad`, `je kunt beter`: here kan says nothing of chance."""
    rest = words[place + 1 : place + 5]
    return any(w in ("beter", "gerust", "best", "kwaad", "better") for w in rest)


def _strong(reading: Reading, claim: Claim) -> bool:
    words, own = reading.words, _absolutes(words_of(claim.claim))
    if any(phrase_starts(p, words) for p in cues.STRONG_PHRASES):
        return True
    for place, word in enumerate(words):
        if word not in cues.STRONG or word in own:
            continue
        if place and words[place - 1] in _ALMOST:
            continue
        after = words[place + 1 : place + 4]
        if after[:1] and after[0] in _HABITS:
            continue
        if word in cues.COUNTING and not cues.COUNTED.intersection(after):
            continue
        return True
    return False


def _absolutes(words: list[str]) -> set[str]:
    """The words of a claim, but not the one after bijna: who says iedereen says more than bijna iedereen."""
    return {w for i, w in enumerate(words) if not (i and words[i - 1] in _ALMOST)}


def own_body(reading: Reading) -> bool:
    """Whether the speaker speaks of their own body: `bij mij hielp massage`, `ik ben bang dat het een tumor is`."""
    words = reading.words
    if any(w in ("ik", "mij", "k", "i", "ikzelf", "mezelf") for w in words):
        return True
    return any(w in cues.OWN_BODY and _is_back(reading, i) for i, w in enumerate(words))


def _is_back(reading: Reading, place: int) -> bool:
    return any(m.concept == SUBJECT and place < m.start <= place + 3 for m in reading.mentions)


def count_negations(reading: Reading) -> int:
    """How many cues of negation or dismissal a statement holds, whatever they bear on."""
    words = reading.words
    spent = _within(cues.PSEUDO_NEGATIONS, words)
    found = [p for p, w in enumerate(words) if w in cues.NEGATIONS and w not in _QUANTITY and p not in spent]
    if reading.expects_yes:
        found = []
    return len(_without_doubles(found, words)) + sum(w in cues.DISMISSALS for w in words)
