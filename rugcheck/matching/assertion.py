"""Whether what a frame is made of is claimed at all: not only asked for, hoped, supposed, told of oneself or turned round.

The words of a claim may stand in a sentence that claims nothing: `ik hoop dat massage helpt`, `ik heb stress en rugpijn`,
`rugpijn maakt somber`. No verdict is due to those.
"""

from rugcheck.language import cues
from rugcheck.language.words import words_of
from rugcheck.matching.frames import Fit
from rugcheck.matching.lexicon import SUBJECT, Mention
from rugcheck.matching.reading import Reading, before_noun

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rugcheck.matching.scoring import Index

_BARE = 2  # needs of a frame that says no more than a thing and the back
_BRIEF = 6  # words of a statement that says no more than that
_REST = 3  # words after a condition that are what follows from it


def is_asserted(reading: Reading, f: Fit, index: "Index") -> bool:
    """Whether a statement that may assert something claims what the frame says."""
    return reading.question or not (
        _is_condition(reading, f)
        or _is_had(reading, f)
        or _is_only_told(reading, f, index)
        or _is_cause(reading, f)
        or _is_turned_round(reading, f, index)
    )


def may_assert(reading: Reading) -> bool:
    """Whether the statement claims, or asks about, anything: no `ik hoop dat`, no `niemand weet of`, no `hoe lang`."""
    if reading.question:
        return not cues.ASKING_WHEN.found(reading.words)
    return not cues.WONDERING.found(reading.words)


def is_conditional(reading: Reading) -> bool:
    """Whether the statement opens with a condition."""
    return bool(reading.words) and reading.words[0] in cues.CONDITIONAL


def _is_condition(reading: Reading, f: Fit) -> bool:
    """`Als massage niet helpt, bel dan de huisarts`: all of the frame stands in the condition, and something follows it."""
    if not is_conditional(reading) or not f.places:
        return False
    rest = reading.words[max(f.places) + 1 :]
    return len(rest) >= _REST and bool(cues.FOLLOWING.intersection(rest))


def _is_had(reading: Reading, f: Fit) -> bool:
    """Whether somebody only tells what he has: `ik heb een hernia`, `ik heb rugpijn na het tillen`."""
    words = reading.words
    tells = bool(cues.OWN_BODY.intersection(words) and cues.HAVING.intersection(words))
    return tells and len(f.frame.needs) <= _BARE and len(words) <= _BRIEF


def _is_only_told(reading: Reading, f: Fit, index: "Index") -> bool:
    """`Ik heb stress en rugpijn`: a thing and the complaint of the speaker, and no word that relates them."""
    words = reading.words
    if not cues.OWN_BODY.intersection(words):
        return False
    subject = _subject(reading)
    things = [m for m in f.mentions if m.places and not m.places <= subject and m.concept not in index.complaint]
    if len(things) > 1 or any(m.negated for m in f.mentions):
        return False
    return not any(w in cues.RELATING or (w == "van" and _relates(reading, p, subject)) for p, w in enumerate(words))


def _relates(reading: Reading, van: int, subject: frozenset[int]) -> bool:
    """Whether `van` names a cause: not `last van mijn rug`, nor `mijn oma van 90`."""
    place = van + 1
    while place < len(reading.words) and reading.words[place] in cues.BEFORE_NOUNS:
        place += 1
    return place not in subject and not any(w.isdigit() for w in reading.words[van + 1 : van + 2])


def _is_cause(reading: Reading, f: Fit) -> bool:
    """Whether the complaint is only named as what something comes of: `gestrest door mijn rug`, `somber van die rugpijn`."""
    subjects = [m for m in reading.mentions if m.concept == SUBJECT]
    if any(reading.words[m.start] == "rug" for m in subjects) and cues.GOING.intersection(reading.words):
        return False  # ik ging door mijn rug
    others = _others(reading, f)
    return bool(subjects) and all(_comes_after_cause(reading, m.start, others) for m in subjects)


def _comes_after_cause(reading: Reading, start: int, others: frozenset[int]) -> bool:
    place = before_noun(reading, start)
    if place < 0:
        return False
    word, own = reading.words[place], bool(cues.OWN_BODY.intersection(reading.words))
    if word in cues.CAUSING:
        return own or place == 0
    return own and word == "van" and place - 1 in others and bool(cues.BECOMING.intersection(reading.words))


def _is_turned_round(reading: Reading, f: Fit, index: "Index") -> bool:
    """`Rugpijn maakt somber`, `van rugpijn word je dik`: the complaint brings about what the claim makes its cause."""
    others = _others(reading, f)
    first = min(others, default=-1)
    brings = any(_brings(reading, m) for m in reading.mentions if m.concept == SUBJECT and m.start <= first)
    return brings and not _opens_with_subject(f, index)


def _brings(reading: Reading, subject: Mention) -> bool:
    """Whether what follows the complaint says that it brings something about."""
    follows = "".join(reading.words[subject.end : subject.end + 1])
    of_it = before_noun(reading, subject.start) == 0 and reading.words[0] == "van"
    return follows in cues.BRINGING or (of_it and follows in cues.BECOMING)


def _opens_with_subject(f: Fit, index: "Index") -> bool:
    """Whether the claim itself says what the complaint does: `Rugpijn is wereldwijd de belangrijkste oorzaak van ...`."""
    claim = index.claims.get(f.frame.claim)
    first = words_of(claim.claim)[:2] if claim else []
    return any(SUBJECT in index.lexicon.token(word, typos=False).concepts for word in first)


def _others(reading: Reading, f: Fit) -> frozenset[int]:
    """The words of a fit that do not name the subject."""
    return f.places - _subject(reading)


def _subject(reading: Reading) -> frozenset[int]:
    """The words that name the subject."""
    return frozenset().union(*(m.places for m in reading.mentions if m.concept == SUBJECT))
