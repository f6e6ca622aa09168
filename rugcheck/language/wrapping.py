"""Which lines of a paragraph go on from the line before, and which stand by themselves: a list of slogans, forum text, a poem.

A line that was wrapped is full: the first word of the next one would not have fitted in the paragraph's width. Where that says
nothing, because all lines are about as long, the words do: whether a line may end where it ends, how the next one begins, and
whether there is a full stop anywhere. Measured on sentences of tests/data wrapped at 25 to 120 characters, even and ragged, and
on the same statements as bare lines.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from rugcheck.language.cues import FUNCTION_WORDS

ROOM = 3  # characters by which the next word may have fitted all the same
RAGGED = 6  # the share of the width, one in so many, by which it may have fitted in a ragged or proportional text
SHORT = 3  # the same for a line that plainly stops short of its end
NAMES_FROM = 45  # characters: a line as long as this that is followed by a capital more often ends before a name than by itself
LETTER = 5  # words of a salutation at most
FEW = 2  # lines without a full stop that may still be one heading; prose of more lines has one, or an item of a list
OFTEN = 6  # one in so many lines of prose at least ends where no sentence does; it is nearly one in two

# No sentence ends in these (Algemene Nederlandse Spraakkunst: determiners, conjunctions, prepositions that are seldom stranded)
_BEFORE_MORE = frozenset(
    """
    de een 'n mijn m'n jouw uw onze z'n d'r geen elke iedere alle sommige zo'n zeer heel ongeveer bijna te en of dat als
    want omdat zodat terwijl doordat hoewel voordat nadat totdat indien tenzij waardoor waarbij waarin waarvan van met bij
    naar per volgens zonder tussen tijdens vanwege wegens sinds via tot in voor tegen ten ter and or the a of with
    """.split()
)
_BEFORE_HET = frozenset("in van met op aan voor uit bij naar over door om tegen onder tot".split())
_STRANDED = frozenset(["van", "met", "bij", "naar", "in", "voor", "tegen"])  # may end one after these: daar helpt niets tegen
_BEFORE_STRANDED = frozenset(["er", "d'r", "hier", "daar", "waar", "niets", "niks", "iets", "wat"])
_JOINING = frozenset(["dat", "als", "of", "omdat", "zodat", "wat", "want", "maar", "en", "toen", "die", "terwijl", "doordat"])
_SUBJECTS = frozenset(["ik", "je", "jij", "hij", "ze", "zij", "we", "wij", "u", "men", "het", "er", "jullie"])
_GOING_ON = frozenset(["en", "of", "om", "te", "omdat", "zodat", "waardoor", "terwijl", "doordat", "zoals"])
_LETTER = re.compile(
    r"(?:beste|hoi|hallo|dag|geachte|lieve|groet(?:en|jes)?|mvg|(?:met )?(?:vriendelijke|hartelijke|lieve) groet)\b"
)
_PARTS_OF_NAMES = frozenset(["de", "den", "der", "van", "het", "'t", "la", "le", "ten", "ter"])

_BEFORE_NAMES = frozenset("door aan op uit over om na onder achter rond sinds".split())
_PAIRS = (("(", ")"), ("“", "”"))

_STOPPED = re.compile(r"[.!?…][\"'’”»›)\]*_]*\s*$")
_STOP_WITHIN = re.compile(r"[^\W\d_]{3}[.!?][\"'’”»›)\]]* +\S|…|\.\.\.")
_COLUMNS = re.compile(r"\S(?:[ \xa0]{4,}|[ \xa0]*\t)\s*\S")
_BLANK = " \t\r\n\xa0\ufeff\x00\x01"
_QUOTED = re.compile(r"\s*(?:>[ \t]?)+")
_AROUND = "\"'‘’“”„«»‹›()[]*_"


@dataclass(slots=True)
class _Line:
    """A line: its words, where it ends in the original, and its text without marks."""

    words: list[str]
    end: int
    text: str

    @property
    def first(self) -> str:
        return self.words[0].lstrip(_AROUND) or self.words[0]

    @property
    def last(self) -> str:
        return self.words[-1].strip(_AROUND + ",;:").lower()

    @property
    def is_small(self) -> bool:
        """Whether it begins with a small letter, or a number as in the middle of a sentence."""
        return not self.first[:1].isupper()

    @property
    def is_stopped(self) -> bool:
        return is_stopped(self.text)

    @property
    def must_go_on(self) -> bool:
        """Whether no sentence ends so: `de`, `hij zegt dat je`, a hyphen."""
        if self.text[-1] in "-‐(/&\xad" or any(self.text.count(opens) > self.text.count(closes) for opens, closes in _PAIRS):
            return True
        before = [word.lower() for word in self.words[-4:-1]]
        if self.last in _SUBJECTS:
            return bool(before) and (before[-1] in _JOINING or (self.last == "het" and before[-1] in _BEFORE_HET))
        return self.last in _BEFORE_MORE and not (self.last in _STRANDED and _BEFORE_STRANDED.intersection(before))

    @property
    def is_of_letter(self) -> bool:
        """Whether it is how a letter begins or ends."""
        return len(self.words) <= LETTER and _LETTER.match(self.text.lower()) is not None

    @property
    def opens_sentence(self) -> bool:
        """Whether its first word has a capital only because a sentence begins: `Het`, but not `Van der Berg`."""
        if self.is_small or self.first.lower().rstrip(".,:;!?") not in FUNCTION_WORDS:
            return False
        following = next((w for w in self.words[1:] if w.lower() not in _PARTS_OF_NAMES), "")
        is_name = self.first.lower() in _PARTS_OF_NAMES and following[:1].isupper()
        return not is_name


class _Block:
    """The lines of a paragraph, and what they have in common."""

    def __init__(self, lines: list[_Line], is_item: bool) -> None:
        self.lines = lines
        self.width = max(line.end for line in lines)
        self.is_item = is_item
        self.is_proper = is_item or not next(filter(str.isalnum, lines[0].text), "").islower()

    def room(self, place: int) -> int:
        """How many characters would have been left on the line before, with the first word of this one on it."""
        return self.width - self.lines[place - 1].end - 1 - len(self.lines[place].words[0])

    @cached_property
    def has_stops(self) -> bool:
        """Whether there is a full stop anywhere, as in prose."""
        return self.lines[-1].text[-1] in ":;" or any(line.is_stopped or _STOP_WITHIN.search(line.text) for line in self.lines)

    @cached_property
    def flows(self) -> bool:
        """Whether the lines are full, and one at least ends where no sentence does."""
        places = [p for p in range(1, len(self.lines)) if not self.lines[p - 1].is_stopped]
        if not places or any(self.room(p) > max(ROOM, self.width // RAGGED) for p in places):
            return False
        open_ends = sum(self.lines[p - 1].must_go_on for p in places)
        return open_ends * OFTEN >= len(places) or any(_STOP_WITHIN.search(line.text) for line in self.lines)

    def stands_apart(self, place: int) -> bool:
        """Whether a line begins something new."""
        before, line, room = self.lines[place - 1], self.lines[place], self.room(place)
        if before.must_go_on:
            return False
        if _COLUMNS.search(before.text) and _COLUMNS.search(line.text):
            return True
        if before.is_stopped:
            return line.is_small and room > self.width // SHORT
        if before.text.isupper() != line.text.isupper():
            return True
        return self._small_apart(line, before, room) if line.is_small else self._capital_apart(line, before, room)

    def _capital_apart(self, line: _Line, before: _Line, room: int) -> bool:
        """A capital begins a sentence, or is a name that happened to come first on a line of prose."""
        if line.opens_sentence or room > max(ROOM, self.width // RAGGED) or before.is_of_letter:
            return True
        if before.text[-1] in ",:;" or line.text[0] == "(" or _STOP_WITHIN.search(before.text):
            return False
        if before.is_small and (self.is_proper or self.flows):
            return False
        if len(before.words) > 1 and before.words[-1].istitle():  # Maurits / Van Tulder
            return False
        if self.has_stops and (before.last in _BEFORE_NAMES or line.first[:2].isupper()):  # an MRI is no new sentence
            return False
        return not self.has_stops or (before.end < NAMES_FROM and not (self.flows and before is not self.lines[0]))

    def _small_apart(self, line: _Line, before: _Line, room: int) -> bool:
        """A small letter goes on, unless nobody here begins with a capital or ends with a full stop."""
        if room > self.width // SHORT:
            return True
        if before.text[-1] in ",:;" or line.first in _GOING_ON:
            return False
        if not self.is_proper:
            return not self.flows
        if self.has_stops:
            return False
        return room > max(ROOM, self.width // RAGGED) or (len(self.lines) > FEW and not self.is_item and not self.flows)


def is_stopped(line: str) -> bool:
    """Whether a line ends with a full stop, or what else ends a sentence."""
    return _STOPPED.search(line) is not None


def breaks(lines: list[str], is_item: bool) -> list[int]:
    """The places (from 1) of the lines that stand apart from the line before; an item of a list goes on in small letters."""
    read = [(number, line) for number, line in enumerate(map(_read, lines)) if line is not None]
    if len(read) < 2:
        return []
    block = _Block([line for _, line in read], is_item)
    return [read[place][0] for place in range(1, len(read)) if block.stands_apart(place)]


def _read(raw: str) -> _Line | None:
    """A line, or None where nothing of it is prose."""
    text = _QUOTED.sub("", raw, count=1).strip(_BLANK) if ">" in raw[:8] else raw.strip(_BLANK)
    return _Line(text.split(), len(raw.rstrip(" \t\r\n")), text) if text else None
