"""Paragraphs of running text, as they come: the stretches within which sentences are sought, each with its place.

A reader of a format (rugcheck.reading) keeps every character's place by replacing what is no prose with these signs.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from rugcheck.language.wrapping import breaks, is_stopped

HIDDEN = "\x00"  # no prose: falls away when a sentence is put together
FILL = "\x01"  # the same, and part of the character before it: the rest of an entity
BORDER = "\x1e"  # a paragraph ends here
HEADING = "\x1d"  # a paragraph ends here, and a heading begins
REMARK, REMARK_END = "\x02", "\x03"  # around a remark to the program, which also ends a paragraph

LONGEST = 8192  # characters: a paragraph is cut here, so that a line without an end takes no more memory than this
LONGEST_HEADING = 80

_SIGNS = re.compile(f"[{BORDER}{HEADING}\x0c]|{REMARK}[^{REMARK_END}\n]*{REMARK_END}")
_SIGN = re.compile(f"[{BORDER}{HEADING}{REMARK}\x0c]")
_QUOTED = re.compile(r"\s*(?:>[ \t]?)+")
BULLETS = "-*+•‣◦▪▫·∙●○■□❑✓✔➢➤→\uf0a7\uf0b7\uf0d8"  # the last are those of Word's own signs, as PDFs hand them on
_ITEM = re.compile(
    rf"[{re.escape(BULLETS)}–—]\s|\d{{1,3}}[.)]\s|\(?(?:[a-z]|\d{{1,2}})\)\s|(?:o|\d{{1,2}}(?:\.\d{{1,2}})+)\s+(?=[A-Z])"
)
_LABEL = re.compile(r"[^\W\d_][\w.-]{0,19}:\s")
_HEADER = re.compile(r"(?:Van|Aan|Cc|Onderwerp|Betreft|Datum|Verzonden|From|To|Subject|Date|Sent):\s")  # of a letter
_MARKUP = re.compile(r"#{1,6}\s|\|")
_RULE = re.compile(r"[\W_]+")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_EMPTY = " \t\r\n\xa0\ufeff" + HIDDEN + FILL
_SPECIAL = frozenset(BULLETS + "–—#|(abcdefghio")
_ENDS = frozenset(".!?:;…)”’\"'*_|")


class Lines(Enum):
    """What the end of a line means.

    BARE: a line may stand by itself; BLOCKS: only marks and blank lines divide; NOTHING: signs alone do (HTML).
    """

    BARE = "bare"
    BLOCKS = "blocks"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the original, line ends and signs included; `line` and `column` (1-based) are where it begins.

    `remarks` are those that stand before it; `bare` says that its lines may each stand by themselves (wrapping.py).
    """

    text: str
    line: int
    column: int
    heading: bool = False
    remarks: tuple[str, ...] = ()
    bare: bool = False
    item: bool = False


def paragraphs(pieces: Iterable[str], lines: Lines = Lines.BARE) -> Iterator[Paragraph]:
    """The paragraphs of a text that comes in pieces of any size."""
    return assembled(lines_of(pieces), lines)


def assembled(text: Iterable[str], lines: Lines = Lines.BARE) -> Iterator[Paragraph]:
    """The paragraphs of a text that comes line by line, as from lines_of."""
    assembly = _Assembly(lines)
    for line in text:
        yield from assembly.added(line)
    yield from assembly.finished()


def divided(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The stretches of a paragraph whose lines may stand by themselves; the paragraph itself where they do not."""
    if not paragraph.bare:
        yield paragraph
        return
    lines = _LINE.findall(paragraph.text)
    places = [0, *breaks(lines, paragraph.item), len(lines)]
    for start, end in pairwise(places):
        yield _stretch(paragraph, lines[start:end], start, is_whole=len(places) == 2)


def _stretch(paragraph: Paragraph, lines: list[str], number: int, is_whole: bool) -> Paragraph:
    if is_whole:
        return paragraph
    body = lines[0].strip(_EMPTY)
    heading = len(lines) == 1 and not body[:1].islower() and _looks_like_heading(body) and not (paragraph.item and not number)
    column = 1 if number else paragraph.column
    remarks = () if number else paragraph.remarks
    return Paragraph("".join(lines), paragraph.line + number, column, paragraph.heading or heading, remarks)


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
        self._size = 0
        self._last = ""
        self._heading = self._is_item = False
        self._quoted = 0

    def added(self, line: str) -> list[Paragraph]:
        """The paragraphs that are finished by a further line."""
        if _SIGN.search(line) is None:
            return self._added(line)
        done, start = [], 0
        for sign in _SIGNS.finditer(line):
            done += self._added(line[start : sign.start()])
            done += self._obeyed(sign.group())
            start = sign.end()
        return done + self._added(line[start:])

    def finished(self) -> list[Paragraph]:
        """The paragraph so far, if there is one."""
        if not self._lines:
            return []
        (line, column), many = self._from, len(self._lines) > 1
        heading = self._heading or (not many and self._may_be_heading())
        bare = many and self._rules is Lines.BARE
        paragraph = Paragraph("".join(self._lines), line, column, heading, self._remarks, bare, self._is_item)
        self._remarks = ()
        self._begin()
        return [paragraph]

    def _finished_sentences(self) -> list[Paragraph]:
        """The paragraph so far but for the lines of a sentence that may go on; those begin the next one."""
        lines, quoted, last = self._lines, self._quoted, self._last
        end = next((n for n in range(len(lines) - 1, len(lines) // 2, -1) if is_stopped(lines[n - 1])), len(lines))
        self._lines = lines[:end]
        done = self.finished()
        if end < len(lines):
            self._lines, self._quoted, self._last = lines[end:], quoted, last
            self._size = sum(map(len, self._lines))
            self._from = (self._line - len(self._lines), 1)
        return done

    def _obeyed(self, sign: str) -> list[Paragraph]:
        done = self.finished()
        self._begin()
        self._heading_comes = sign == HEADING
        if sign[0] == REMARK:
            self._remarks += (sign[1:-1],)
        self._column += len(sign)
        return done

    def _added(self, part: str) -> list[Paragraph]:
        done: list[Paragraph] = []
        body = part.strip(_EMPTY)
        divides = self._rules is not Lines.NOTHING
        is_text = body and not (divides and _is_rule(body))
        if self._lines and divides and (body or HIDDEN not in part) and (not is_text or self._opens(body)):
            done = self.finished()
        if is_text:
            self._take(part, body)
        elif self._lines:  # hidden: it falls away, and its place counts
            self._lines.append(part)
            self._size += len(part)
        self._advance(part)
        return done + self._finished_sentences() if self._size > LONGEST else done

    def _take(self, part: str, body: str) -> None:
        if not self._lines:
            self._from = (self._line, self._column)
            self._heading = self._heading_comes or _is_heading(body)
            self._heading_comes = False
            self._quoted = _depth(body)
            self._is_item = self._marks_item(body)
        self._lines.append(part)
        self._size += len(part)
        self._last = body

    def _advance(self, part: str) -> None:
        if part.endswith("\n"):
            self._line, self._column = self._line + 1, 1
        else:
            self._column += len(part)

    def _opens(self, body: str) -> bool:
        """Whether a line begins a new paragraph."""
        if self._heading:
            return True
        if ">" in (body[0], self._last[0]):
            if _depth(body) != self._quoted:
                return True
            body = _QUOTED.sub("", body, count=1)
        return bool(body) and self._marked(body)

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
        return not self._lines or self._is_item or body[0] in BULLETS or self._last[-1] in _ENDS

    def _may_be_heading(self) -> bool:
        return self._rules is not Lines.NOTHING and not self._is_item and _looks_like_heading(self._last)


def _is_heading(body: str) -> bool:
    found = _MARKUP.match(body) if body[0] == "#" else ":" in body and _HEADER.match(body)
    return bool(found)


def _looks_like_heading(body: str) -> bool:
    return len(body) <= LONGEST_HEADING and body[-1] not in ".!;," and body[0] not in "|>"


def _is_rule(body: str) -> bool:
    return not (body[0].isalnum() or body[-1].isalnum()) and _RULE.fullmatch(body) is not None


def _depth(body: str) -> int:
    found = _QUOTED.match(body) if body[0] == ">" else None
    return found.group().count(">") if found else 0
