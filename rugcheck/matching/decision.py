"""From candidates to an answer: sure enough to match, worth suggesting, or nothing known.

The thresholds were measured by tests/calibrate.py on the tuning sets: WRONG outranks right, so a match asks for a high
score and for distance from the next claim.
"""

from collections.abc import Mapping

from rugcheck.answers import Answer, Match, Recognised, Suggestion, Why
from rugcheck.catalogue.model import Claim, Stance, Verdict
from rugcheck.language.cues import NUMBERS
from rugcheck.language.words import words_of
from rugcheck.matching.assertion import is_conditional, may_assert
from rugcheck.matching.candidates import Candidate, apart, candidates
from rugcheck.matching.lexicon import FOREIGN, OUTSIDE, OWN, SUBJECT
from rugcheck.matching.reading import Reading
from rugcheck.matching.scoring import Index
from rugcheck.matching.stance import own_body, strength

MATCH = 0.87  # least score of a match: WRONG stays under 2.5% of statements on both halves and on the blind set
MARGIN = 0.08  # least distance in rank to a claim that would lead to another answer
MORE = 0.70  # least score of a further claim in the same statement, which has words of its own
SUGGEST = 0.10  # least rank of a suggestion
SUGGESTIONS = 3
RUNNERS_UP = 5


def answer(reading: Reading, index: Index, why: bool = False, least: float | None = None) -> Answer:
    """The answer to a statement that has been read; `least` is the score that a match needs, MATCH where it is not given."""
    claims = index.claims
    found = candidates(reading, index) if _may_be_about_it(reading) or index.listed(reading) else []
    best = found[0] if found else None
    if best is not None and _is_sure(best, found, reading, claims, MATCH if least is None else least):
        match = match_of(best, reading, claims)
        more = tuple(match_of(c, reading, claims) for c in _further(best, found, reading))
        suggestions: tuple[Suggestion, ...] = ()
    else:
        match, more, suggestions = None, (), _suggestions(found, claims)
    return Answer(reading.text, match, more, suggestions, (), reading.english, _why(reading, found, claims) if why else None)


def _may_be_about_it(reading: Reading) -> bool:
    """Another subject named and not ours: silence (design.md, Three outcomes)."""
    names = {m.concept for m in reading.mentions}
    return SUBJECT in names or FOREIGN not in names or _only_in_phrases(reading)


def _only_in_phrases(reading: Reading) -> bool:
    """Whether each foreign word stands inside a phrase of a claim's own: door de knieën, tussen de oren."""
    phrases = [m.places for m in reading.mentions if m.concept not in OWN]
    foreign = [m.places for m in reading.mentions if m.concept == FOREIGN]
    return all(any(f <= p for p in phrases) for f in foreign)


def _is_sure(best: Candidate, found: list[Candidate], reading: Reading, claims: Mapping[str, Claim], least: float) -> bool:
    """Whether the best candidate is good enough to answer with."""
    if best.score < least or _about_something_outside(best, reading):
        return False
    if best.score < 1 and (_claims_nothing(best, reading) or _other_number(claims[best.claim], best.stance, reading)):
        return False
    rival = next((c for c in found[1:] if not _same_answer(best, c, claims)), None)
    return rival is None or best.rank - rival.rank >= MARGIN or apart(best.fit, rival.fit, reading)


def _claims_nothing(best: Candidate, reading: Reading) -> bool:
    """Whether it is only asked, hoped or supposed."""
    return not may_assert(reading) or (best.fit is None and is_conditional(reading))


def _other_number(claim: Claim, stance: Stance, reading: Reading) -> bool:
    """Whether a statement names another number than the claim does: rugpijn kost 40 miljard."""
    if not _numbers(claim.claim):
        return False
    sayings = (claim.claim, *claim.phrasings) if stance is Stance.AFFIRMS else claim.denials
    said = {w for w in reading.words if _is_number(w)}
    return bool(said) and not said & {n for saying in sayings for n in _numbers(saying)}


def _numbers(text: str) -> set[str]:
    return {w for w in words_of(text) if _is_number(w)}


def _is_number(word: str) -> bool:
    return word.isdigit() or word in NUMBERS


def _about_something_outside(best: Candidate, reading: Reading) -> bool:
    """Whether something is named that the catalogue knows nothing of (acupuncture): the claim may be about that."""
    own = best.fit.places if best.fit else frozenset()
    return best.score < 1 and any(m.concept == OUTSIDE and not m.places <= own for m in reading.mentions)


def _same_answer(a: Candidate, b: Candidate, claims: Mapping[str, Claim]) -> bool:
    """Whether a rival would lead to the same: a related claim with the same verdict on what was said."""
    return b.claim in claims[a.claim].related and claims[a.claim].verdict_on(a.stance) is claims[b.claim].verdict_on(b.stance)


def _further(best: Candidate, found: list[Candidate], reading: Reading) -> list[Candidate]:
    """Other claims in the same statement: sure, and resting on words of their own."""
    chosen = [best]
    for c in found[1:]:
        if c.score >= MORE and all(apart(c.fit, o.fit, reading) for o in chosen):
            chosen.append(c)
    return chosen[1:]


def match_of(c: Candidate, reading: Reading, claims: Mapping[str, Claim]) -> Match:
    """What there is to say of a candidate: its verdict, weighed by how strongly the statement puts it."""
    claim = claims[c.claim]
    verdict = claim.verdict_on(c.stance)  # before its strength is weighed
    how_strong = strength(reading, claim, verdict)
    spans = tuple(sorted({reading.places[p] for p in c.fit.places})) if c.fit else ()
    return Match(
        claim, c.stance, Verdict.PARTLY if how_strong else verdict, round(c.score, 3), how_strong, own_body(reading), spans
    )


def _suggestions(found: list[Candidate], claims: Mapping[str, Claim]) -> tuple[Suggestion, ...]:
    # in order of rank, which is also what they show: the second model speaks of the first candidate only
    worth = [c for c in found if c.rank >= SUGGEST][:SUGGESTIONS]
    return tuple(Suggestion(claims[c.claim], round(c.rank, 3)) for c in worth)


def _why(reading: Reading, found: list[Candidate], claims: Mapping[str, Claim]) -> Why:
    words = tuple(
        Recognised(reading.words[i], tuple(dict.fromkeys(m.concept for m in reading.mentions_at(i))))
        for i in range(len(reading.words))
        if reading.mentions_at(i)
    )
    best = found[0] if found else None
    cues = tuple(reading.words[p] for p in best.judgement.cues) if best and best.judgement else ()
    frame = best.fit.frame.line if best and best.fit else ""
    return Why(words, cues, frame, tuple(Suggestion(claims[c.claim], round(c.rank, 3)) for c in found[:RUNNERS_UP]))
