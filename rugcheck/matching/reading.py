"""The reading of a statement: its words, clauses and concepts, before any claim is thought of."""

import re
from itertools import pairwise

from rugcheck.language import cues
from rugcheck.language.words import WORD, folded, unwrapped
from rugcheck.matching.lexicon import FOREIGN, SUBJECT, Lexicon, Mention, Token
from rugcheck.records import frozen, record

_BREAK = re.compile(r"[!?;:()…]|\.(?=\s|\.|$)|\s[-–—]+\s|\n")
_AFTER_MARK = " \t\r\n\xa0)\"'’”"
_GLUED = 7  # a word this long may be two typed as one: geenrugpijn
LONGEST = 400  # words that are read; a statement has fewer


@frozen
class Marks:
    """The cues of a statement, whatever claim they bear on.

    `negations` are places of words, struck out where they deny nothing; each of `dismissals` is the places of one cue;
    `places` are those of all cues, struck out or not, `conceded` those of what is granted (`ook als je niets doet`).
    """

    negations: tuple[int, ...]
    dismissals: tuple[tuple[int, ...], ...]
    unreal: bool
    places: frozenset[int]
    conceded: frozenset[int]


@record
class Reading:
    """A statement, read.

    `clauses[i]` numbers the clause that word i stands in; `places` are offsets in the text.

    `typed` are the words as they stand, before a missing space is put back.
    """

    text: str
    typed: tuple[str, ...]
    words: list[str]
    places: list[tuple[int, int]]
    clauses: list[int]
    tokens: list[Token]
    mentions: list[Mention]
    question: bool = False
    expects_yes: bool = False
    english: bool = False
    marks: Marks | None = None  # worked out when the first asks (marks.py)
    by_place: list[list[Mention]] | None = None  # the same

    def mentions_at(self, place: int) -> list[Mention]:
        """The mentions that rest on a word."""
        if self.by_place is None:
            self.by_place = [[] for _ in self.words]
            for m in self.mentions:
                for p in m.places:
                    self.by_place[p].append(m)
        return self.by_place[place]

    def concepts(self) -> dict[str, list[Mention]]:
        """The mentions by concept."""
        found: dict[str, list[Mention]] = {}
        for m in self.mentions:
            found.setdefault(m.concept, []).append(m)
        return found

    @property
    def names_subject(self) -> bool:
        """Whether the subject itself is named (the back)."""
        return any(m.concept == SUBJECT for m in self.mentions)

    @property
    def names_other(self) -> bool:
        """Whether another subject is named (a knee, a migraine)."""
        return any(m.concept == FOREIGN for m in self.mentions)


def read(text: str, lexicon: Lexicon, typos: bool = True) -> Reading:
    """Read a statement: cut it into words and clauses and look up what they stand for."""
    words, places, clauses = _cut(unwrapped(text))
    typed = tuple(words)
    words, places, clauses = _unglued(words, places, clauses, lexicon)
    tokens = [lexicon.token(w, typos) for w in words]
    mentions = lexicon.mentions(words, tokens, clauses) + _joined(words, lexicon)
    reading = Reading(text, typed, words, places, clauses, tokens, mentions)
    reading.question = text.rstrip(_AFTER_MARK).endswith("?") or (bool(words) and words[0] in cues.OPEN_QUESTIONS)
    reading.expects_yes = reading.question and _expects_yes(words, clauses)
    reading.english = _is_english(words)
    return reading


def _cut(text: str) -> tuple[list[str], list[tuple[int, int]], list[int]]:
    words: list[str] = []
    places: list[tuple[int, int]] = []
    clauses: list[int] = []
    clause, end, comma, last = 0, 0, 0, ""
    for found in WORD.finditer(text):
        word, between = folded(found.group()), text[end : found.start()]
        if words and clauses and words[-1] == "maar" and word in cues.AFTER_ONLY and "," not in last:
            clauses[-1] = clause = clauses[-2] if len(clauses) > 1 else clause  # een hernia is maar zelden de oorzaak
        if words and _starts_clause(word, between, words[-1]):
            clause += 1
        elif "," in between:
            comma = len(words)
        elif comma and word in cues.FINITE_VERBS and len(words) - comma <= 3 and _has_verb(words, clauses, comma):
            clauses[comma:] = [clause + 1] * (len(words) - comma)
            clause += 1
            comma = 0
        last = between
        words.append(word)
        places.append((found.start(), found.end()))
        clauses.append(clause)
        end = found.end()
        if len(words) == LONGEST:
            break
    return words, places, clauses


def _has_verb(words: list[str], clauses: list[int], comma: int) -> bool:
    """Whether what stands before the comma is a clause of its own: `massage helpt, warmte helpt niet`."""
    return any(w in cues.FINITE_VERBS for w, c in zip(words[:comma], clauses[:comma], strict=True) if c == clauses[comma - 1])


def _starts_clause(word: str, between: str, before: str) -> bool:
    if (
        (between != " " and _BREAK.search(between))
        or word in cues.BORDERS
        or word in cues.ALWAYS_START
        or before in cues.ALWAYS_END
    ):
        return True
    return "," in between and word in cues.CLAUSE_STARTS_AFTER_COMMA


def _unglued(
    words: list[str], places: list[tuple[int, int]], clauses: list[int], lexicon: Lexicon
) -> tuple[list[str], list[tuple[int, int]], list[int]]:
    """The words with a missing space put back: `vanrugpijn` is two words, if it is no word itself."""
    parts = [_parts(word, lexicon) for word in words]
    if all(len(part) == 1 for part in parts):
        return words, places, clauses
    out: tuple[list[str], list[tuple[int, int]], list[int]] = ([], [], [])
    for part, place, clause in zip(parts, places, clauses, strict=True):
        for word in part:
            out[0].append(word)
            out[1].append(place)
            out[2].append(clause)
    return out


def _parts(word: str, lexicon: Lexicon) -> list[str]:
    """The word, or the two that it is; whether it is a mistyped one is dear to find out, so that is asked last."""
    if len(word) >= _GLUED:
        for end in range(3, len(word) - 3):
            head, tail = word[:end], word[end:]
            if (head in cues.FUNCTION_WORDS or head in cues.NEGATIONS) and lexicon.token(tail, typos=False).concepts:
                return [word] if lexicon.token(word).known else [head, tail]
    return [word]


def _joined(words: list[str], lexicon: Lexicon) -> list[Mention]:
    """Compounds written apart: `rug pijn`, `buikspier oefeningen`, `ontstekings remmer`."""
    found = []
    for i, (first, second) in enumerate(pairwise(words)):
        if len(first) < 3 or len(second) < 3 or first in cues.FUNCTION_WORDS or second in cues.FUNCTION_WORDS:
            continue
        found += [Mention(n, i, i + 2, frozenset((i, i + 1))) for n in lexicon.whole(first, second)]
    return found


def _expects_yes(words: list[str], clauses: list[int]) -> bool:
    """`is zitten niet slecht?` expects yes; `is het waar dat ... niet`, `toch niet` and `echt niet` do not."""
    found = [i for i, w in enumerate(words) if w in cues.NEGATIONS]
    if len(found) != 1 or words[found[0]] not in cues.EXPECTING_YES or cues.REALLY.intersection(words):
        return False
    if any(places[0] == 0 for places in cues.WHETHER.found(words)):
        return False
    return words[0] in cues.FINITE_VERBS and clauses[found[0]] == clauses[0]


def _is_english(words: list[str]) -> bool:
    english = sum(w in cues.ENGLISH for w in words)
    return english > 1 and english > 1.5 * sum(w in cues.DUTCH for w in words)


def before_noun(reading: Reading, start: int) -> int:
    """The place of the word before a noun and its own small words (de, mijn, lage), or -1."""
    place = start - 1
    while place >= 0 and reading.words[place] in cues.BEFORE_NOUNS:
        place -= 1
    return place


def content_words(reading: Reading) -> list[int]:
    """The places of the words that carry content: neither function words nor numbers."""
    return [
        i
        for i, w in enumerate(reading.words)
        if (reading.tokens[i].concepts or not {w, reading.tokens[i].key} & cues.FUNCTION_WORDS)
        and not w.isdigit()
        and w not in cues.NEGATIONS
    ]
