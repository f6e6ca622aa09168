"""Paragraphs of running text, as they come: the stretches within which sentences are sought, each with its place.

A reader of a format (rugcheck.reading) keeps every character's place by replacing what is no prose with these signs.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from rugcheck.language.cues import FUNCTION_WORDS

HIDDEN = "\x00"  # no prose: falls away when a sentence is put together
FILL = "\x01"  # the same, and part of the character before it: the rest of an entity
BORDER = "\x1e"  # a paragraph ends here
HEADING = "\x1d"  # a paragraph ends here, and a heading begins
REMARK, REMARK_END = "\x02", "\x03"  # around a remark to the program, which also ends a paragraph

LONGEST = 8192  # characters: a paragraph is cut here, so that a line without an end takes no more memory than this
LONGEST_HEADING = 80
ROOM = 3  # characters by which the next word must have fitted for a line to be left short on purpose

_SIGNS = re.compile(f"[{BORDER}{HEADING}\x0c]|{REMARK}[^{REMARK_END}\n]*{REMARK_END}")
_QUOTED = re.compile(r"\s*(?:>[ \t]?)+")
_ITEM = re.compile(r"[-*+•‣◦▪·●✓✔➢→]\s|\d{1,3}[.)]\s|[a-z]\)\s|[–—]\s")
_LABEL = re.compile(r"[^\W\d_][\w.-]{0,19}:\s")
_HEADER = re.compile(r"(?:Van|Aan|Cc|Onderwerp|Betreft|Datum|Verzonden|From|To|Subject|Date|Sent):\s")  # of a letter
_MARKUP = re.compile(r"#{1,6}\s|\|")
_RULE = re.compile(r"[\W_]+")
_EMPTY = " \t\r\n\xa0\ufeff" + HIDDEN + FILL
_SPECIAL = frozenset("-*+•‣◦▪·●✓✔➢→–—#|abcdefghi")
_ENDS = frozenset(".!?:;…)”’\"'*_|")
_GOES_ON = frozenset(",-(/&‐")


class Lines(Enum):
    """What the end of a line means.

    BARE: a short line stands by itself; BLOCKS: only marks and blank lines divide; NOTHING: signs alone do (HTML).
    """

    BARE = "bare"
    BLOCKS = "blocks"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the original, line ends and signs included; `line` and `column` (1-based) are where it begins.

    `remarks` are those that stand before it.
    """

    text: str
    line: int
    column: int
    heading: bool = False
    remarks: tuple[str, ...] = ()


def paragraphs(pieces: Iterable[str], lines: Lines = Lines.BARE) -> Iterator[Paragraph]:
    """The paragraphs of a text that comes in pieces of any size."""
    return assembled(lines_of(pieces), lines)


def assembled(text: Iterable[str], lines: Lines = Lines.BARE) -> Iterator[Paragraph]:
    """The paragraphs of a text that comes line by line, as from lines_of."""
    assembly = _Assembly(lines)
    for line in text:
        yield from assembly.added(line)
    yield from assembly.finished()


def lines_of(pieces: Iterable[str]) -> Iterator[str]:
    """The lines of a text that comes in pieces, each with its line end; one longer than LONGEST comes in parts."""
    rest = ""
    for piece in pieces:
        *whole, rest = (rest + piece).split("\n")
        for line in whole:
            if len(line) < LONGEST:
                yield line + "\n"
            else:
                yield from _parts(line + "\n")
        if len(rest) >= LONGEST:
            *parts, rest = _parts(rest)
            yield from parts
    if rest:
        yield rest


def _parts(line: str) -> Iterator[str]:
    start = 0
    while len(line) - start > LONGEST:
        end = _cut(line, start, start + LONGEST)
        yield line[start:end]
        start = end
    yield line[start:]


def _cut(line: str, start: int, end: int) -> int:
    """Where to cut a line that is too long: after a sentence if there is one, else after a word."""
    for mark in (". ", " "):
        place = line.rfind(mark, start + 1, end)
        if place > start:
            return place + len(mark)
    return end


class _Assembly:
    """The paragraph that is being put together, and the place that has been reached."""

    def __init__(self, lines: Lines) -> None:
        self._rules = lines
        self._line, self._column = 1, 1
        self._remarks: tuple[str, ...] = ()
        self._heading_comes = False
        self._begin()

    def _begin(self) -> None:
        self._lines: list[str] = []
        self._size = self._width = 0
        self._last = ""
        self._heading = self._is_item = False
        self._quoted = 0

    def added(self, line: str) -> Iterator[Paragraph]:
        """The paragraphs that are finished by a further line."""
        start = 0
        for sign in _SIGNS.finditer(line):
            yield from self._added(line[start : sign.start()])
            yield from self._obeyed(sign.group())
            start = sign.end()
        yield from self._added(line[start:] if start else line)

    def finished(self) -> Iterator[Paragraph]:
        """The paragraph so far, if there is one."""
        if self._lines:
            text = "".join(self._lines)
            yield Paragraph(text, self._from[0], self._from[1], self._heading or self._looks_like_heading(), self._remarks)
            self._remarks = ()
        self._begin()

    def _obeyed(self, sign: str) -> Iterator[Paragraph]:
        yield from self.finished()
        self._heading_comes = sign == HEADING
        if sign[0] == REMARK:
            self._remarks += (sign[1:-1],)
        self._column += len(sign)

    def _added(self, part: str) -> Iterator[Paragraph]:
        if not part:
            return
        body = part.strip(_EMPTY)
        if self._lines and (body or HIDDEN not in part) and self._opens(body):
            yield from self.finished()
        if body and (self._rules is Lines.NOTHING or not _is_rule(body)):
            self._take(part, body)
        elif self._lines:  # hidden: it falls away, and its place counts
            self._lines.append(part)
            self._size += len(part)
        self._advance(part)
        if self._size > LONGEST:
            yield from self.finished()

    def _take(self, part: str, body: str) -> None:
        if not self._lines:
            self._from = (self._line, self._column)
            self._heading = self._heading_comes or _is_heading(body)
            self._heading_comes = False
            self._quoted = _depth(body)
            self._is_item = self._marks_item(body)
        self._lines.append(part)
        self._size += len(part)
        self._width = max(self._width, len(body))
        self._last = body

    def _advance(self, part: str) -> None:
        if part.endswith("\n"):
            self._line, self._column = self._line + 1, 1
        else:
            self._column += len(part)

    def _opens(self, body: str) -> bool:
        """Whether a line begins a new paragraph."""
        if self._rules is Lines.NOTHING:
            return False
        if not body or self._heading or _is_rule(body):
            return True
        if ">" in (body[0], self._last[0]):
            if _depth(body) != self._quoted:
                return True
            body = _QUOTED.sub("", body, count=1)
        return bool(body) and (self._marked(body) or (self._rules is Lines.BARE and self._left_short(body)))

    def _marked(self, body: str) -> bool:
        if ":" in body[:22] and body[0].isupper() and _LABEL.match(body):
            return True
        if body[0] not in _SPECIAL and not body[0].isdigit():
            return False
        return self._marks_item(body) or _MARKUP.match(body) is not None

    def _marks_item(self, body: str) -> bool:
        """Whether a line is an item of a list: a number or dash also has to come after something finished."""
        found = _ITEM.match(body)
        if not found:
            return False
        return not self._lines or self._is_item or body[0] in "-*+•‣◦▪·●✓✔➢→" or self._last[-1] in _ENDS

    def _left_short(self, body: str) -> bool:
        """Whether the line before was no wrapped one: the first word of this line would have fitted on it."""
        last = self._last
        if last[-1] in _ENDS or last[-1] in _GOES_ON or last.rsplit(None, 1)[-1] in FUNCTION_WORDS:
            return False
        if body.isupper() != last.isupper():
            return True
        room = max(self._width, len(body)) - len(last) - 1 - len(body.split(None, 1)[0])
        if body[0].islower():
            return self._lines[0].lstrip()[:1].islower() and room > self._width // 3
        return room > ROOM

    def _looks_like_heading(self) -> bool:
        if len(self._lines) > 1 or self._is_item or self._rules is Lines.NOTHING:
            return False
        return len(self._last) <= LONGEST_HEADING and self._last[-1] not in ".!;," and self._last[0] not in "|>"


def _is_heading(body: str) -> bool:
    found = _MARKUP.match(body) if body[0] == "#" else ":" in body and _HEADER.match(body)
    return bool(found)


def _is_rule(body: str) -> bool:
    return not (body[0].isalnum() or body[-1].isalnum()) and _RULE.fullmatch(body) is not None


def _depth(body: str) -> int:
    found = _QUOTED.match(body) if body[0] == ">" else None
    return found.group().count(">") if found else 0
