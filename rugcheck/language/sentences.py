"""Sentences of running Dutch text: wraps joined, hyphens at line ends undone, and every character's place kept.

The rules and what they are worth are in research/dutch.md (Sentences): abbreviations, initials and a.b.c. forms end no
sentence; `enz.` does before a capital; a closing quote belongs to its sentence; an ellipsis before a small letter goes on.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rugcheck.language.paragraphs import BULLETS, FILL, Lines, Paragraph, divided, paragraphs

LONGEST_SENTENCE = 1500  # characters: more is no sentence but text without full stops

# Van Dale and Onze Taal (Lijst van afkortingen), those that stand in the middle of a sentence; without the last full stop.
ABBREVIATIONS = frozenset(
    """
    a.d a.h.w afd afk alg arts ass b.v bc betr bijl bijv bijz bl blz bv bvb c.a c.q ca cf cm conf cq ct d.d d.i d.m.v
    d.w.z dl doc dr dra drs ds dtp e.e.a e.v e.v.a eig enkelv evt ex excl fa fr geb gebr ged gr hfst hist hr hs i.c
    i.c.m i.h.a i.h.b i.h.k i.o.v i.p.v i.t.t i.v.m i.z id incl inf inh inl ir jhr jkvr jr k.k kol lab lic lt m.a.w
    m.b.t m.b.v m.i m.i.v m.m.v m.n m.u.v mej mevr mgr mld mln mr ms n.a.v nb nl nr nrs o.a o.b.v o.g.v o.i.d o.l.v o.m
    o.v op.cit opl opm p.d p.m pag pct phd plm plv prof ps publ red reg res resp s.v sec secr sg sgt sr t.a.v t.b.v
    t.e.m t.g.v t.h.v t.n.v t.o.v t.w t.z.t tel temp tov u.a uitg univ v.a v.d v.h v.l.n.r v.w.b vb verg verm verz vgl
    vlg vm vnl voorz vs w.o wnd z.g z.i z.o.z zg zgn
    """.split()
)
BEFORE_NUMBER = frozenset(
    """
    jan feb febr mrt apr jun jul aug sep sept okt nov dec art afb fig tab hfst nr no st vol gem min max par
    """.split()
)
SOMETIMES_LAST = frozenset(
    ["enz", "etc", "e.d", "e.a", "o.i.d", "a.u.b", "s.v.p", "jl", "m.m", "n.v.t", "n.a", "d.v"]
)  # end a sentence before a capital
_LETTERED = [[word] for word in ("vitamine", "hepatitis", "type", "groep", "plan", "bijlage", "optie")]  # followed by one letter
_SPEECH = frozenset(
    """
    zei zegt zeggen vroeg vraagt vroegen riep roept dacht denkt schreef schrijft antwoordde luidt luidde klonk
    """.split()
)
_AND = frozenset(["en", "of", "en/of", "tot", "noch", "maar", "dan", "als", "respectievelijk", "plus"])

_LEAD = re.compile(
    rf"[\s\x00]*(?:>[ \t]?)*\s*(?:(?:#{{1,6}}|[{re.escape(BULLETS)}–—|]"
    r"|\d{1,3}[.)]|\(?(?:[a-z]|\d{1,2})\)|o(?=\s+[A-Z]))\s+)?"
    r"(?:\[[ xX]\]\s+)?(?:[A-Z]{1,3}\d{0,2}:\s+)?"
)
_GAP = re.compile(
    r"""(?P<wrap>[ \t\r\x00]*\n[\s\x00]*(?:>[ \t]?)*[\s\x00]*)
    | (?P<column>[^\S\n]*\t[^\S\n]*|[ \xa0]{4,}|\s*\|\s*)
    | (?:[^\S\n]|[\x00\x01\u200b\ufeff]|\xad(?![ \t\r]*\n)){2,}
    | [^\S\n\ ]|[\x00\x01\u200b\ufeff]|\xad(?![ \t\r]*\n)""",
    re.VERBOSE,
)
_ODD = re.compile(r"[\s|\x00\x01\u200b\ufeff\xad](?:(?<! )|(?=[\s|\x00\x01\u200b\ufeff\xad]))")  # all but a single space
_HYPHENATED = re.compile(r"(?P<head>[^\W_]+)[-‐\xad]$")
_WORD_NEXT = re.compile(r"[^\W_]+(?:/[^\W_]+)?")
_KEEPING = frozenset(["ex", "non", "niet", "oud"])  # ex-/sporter, niet-/roker
_DOUBLE_VOWELS = frozenset(["aa", "ee", "ie", "ii", "oo", "uu", "ae", "ei", "eu", "oe", "ou", "ui", "au", "ai", "oi", "ao"])
_END = re.compile(r"[.!?…\x1e](?:(?<=\x1e)|[.!?…]*[\"'’”»›)\]*_]*(?=\s|$))")
_CLOSERS = "\"'’”»›)]*_"
_OPENERS = "\"'‘“«‹([*_¿-–—"
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LATE_CAPITAL = re.compile(r"['’`´][a-z]{1,2} [A-Z0-9]")  # 's Avonds, 't Is
_COLUMN = "\x1e"


@dataclass(frozen=True, slots=True)
class Joined:
    """A paragraph without wraps and marks; `runs` pairs a place in this text with the place in the paragraph, in order."""

    text: str
    runs: tuple[tuple[int, int], ...]
    paragraph: Paragraph

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column in the original of a character of the joined text."""
        return self._line_and_column(self._original(offset))

    def end(self, offset: int) -> tuple[int, int]:
        """The line and column right after the character before `offset`, all of it where it is written as an entity."""
        at = self._original(offset - 1) + 1
        raw = self.paragraph.text
        while raw.startswith(FILL, at):
            at += 1
        return self._line_and_column(at)

    def _original(self, offset: int) -> int:
        start, original = self.runs[bisect_right(self.runs, (offset, 1 << 62)) - 1]
        return original + offset - start

    def _line_and_column(self, at: int) -> tuple[int, int]:
        raw = self.paragraph.text
        breaks = raw.count("\n", 0, at)
        if not breaks:
            return self.paragraph.line, self.paragraph.column + at
        return self.paragraph.line + breaks, at - raw.rfind("\n", 0, at)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands in the original: lines and columns from 1, in characters, the end column after the last.

    `remarks` are those that stand before it.
    """

    text: str
    line: int
    column: int
    end_line: int
    end_column: int
    joined: Joined
    start: int
    heading: bool = False
    remarks: tuple[str, ...] = ()

    def place(self, offset: int) -> tuple[int, int]:
        """The line and column in the original of a character of the sentence."""
        return self.joined.place(self.start + offset)


def sentences(pieces: Iterable[str], lines: Lines = Lines.BARE) -> Iterator[Sentence]:
    """The sentences of a text that comes in pieces of any size."""
    for paragraph in paragraphs(pieces, lines):
        yield from sentences_of(paragraph)


def count(paragraph: Paragraph) -> int:
    """How many sentences there are in a paragraph."""
    return sum(1 for stretch in divided(paragraph) for _ in _spans(join(stretch).text))


def sentences_of(paragraph: Paragraph) -> Iterator[Sentence]:
    """The sentences of one paragraph."""
    remarks = paragraph.remarks
    for stretch in divided(paragraph):
        joined = join(stretch)
        for start, end in _spans(joined.text):
            yield _sentence(joined, start, end, remarks)
            remarks = ()


def _sentence(joined: Joined, start: int, end: int, remarks: tuple[str, ...]) -> Sentence:
    line, column = joined.place(start)
    end_line, end_column = joined.end(end)
    return Sentence(joined.text[start:end], line, column, end_line, end_column, joined, start, joined.paragraph.heading, remarks)


# --- joining -----------------------------------------------------------------------------------


def join(paragraph: Paragraph) -> Joined:
    """The paragraph on one line: without its bullet, with wraps and hyphens at line ends undone."""
    raw = paragraph.text
    text, runs, size = [], [], 0
    for start, piece in _joined_pieces(raw):
        runs.append((size, start))
        text.append(piece)
        size += len(piece)
    return Joined("".join(text), tuple(runs) or ((0, 0),), paragraph)


def _joined_pieces(raw: str) -> Iterator[tuple[int, str]]:
    """What remains of a paragraph, each piece with its place in it."""
    lead = _LEAD.match(raw)
    start = lead.end() if lead else 0
    for gap in _gaps(raw, start):
        piece, between = raw[start : gap.start()], _between(raw, gap)
        if (
            between == ""
            and gap["wrap"]
            and piece.endswith(("-", "‐", "\xad"))
            and _drops_hyphen(piece, raw[gap.end() : gap.end() + 30])
        ):
            piece = piece[:-1]
        yield start, piece
        if between:
            yield gap.start(), between
        start = gap.end()
    yield start, raw[start:]


def _gaps(raw: str, start: int) -> Iterator[re.Match[str]]:
    """Everything between words but a single space; where one may begin is found first, which is much the faster."""
    while odd := _ODD.search(raw, start):
        gap = _GAP.match(raw, odd.start())
        if gap:
            yield gap
        start = gap.end() if gap else odd.start() + 1


def _between(raw: str, gap: re.Match[str]) -> str:
    """What a gap in the original becomes: nothing, a space, or the border of a column."""
    if gap["column"]:
        return _COLUMN
    if gap["wrap"]:
        return _at_wrap(raw[max(0, gap.start() - 40) : gap.start()], raw[gap.end() : gap.end() + 30])
    return " " if gap.group().strip("\x00\x01\xad\u200b\ufeff") else ""


def _at_wrap(before: str, after: str) -> str:
    """A space, or nothing where a word was cut by the end of the line; `rug-/of nekklachten` keeps its space."""
    word = _HYPHENATED.search(before)
    following = _WORD_NEXT.match(after)
    if not word or not following or following.group() in _AND:
        return " "
    return ""


def _drops_hyphen(before: str, after: str) -> bool:
    """span-/ning is spanning; MRI-/scans, Noord-/Holland, 65-/plussers and auto-/ongeluk keep the hyphen."""
    word = _HYPHENATED.search(before)
    if not word or not after[:1].islower():
        return False
    head = word["head"]
    keeps = head.isupper() or head[-1].isdigit() or head.lower() in _KEEPING
    return not keeps and (head[-1] + after[0]).lower() not in _DOUBLE_VOWELS


# --- cutting -----------------------------------------------------------------------------------


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a joined paragraph begin and end."""
    careless = text.lstrip(_OPENERS + " \x1e")[:1].islower()
    start = 0
    for found in _END.finditer(text):
        if found.group() == _COLUMN:
            yield from _trimmed(text, start, found.start())
            start = found.end()
        elif _ends(text, start, found, careless):
            yield from _trimmed(text, start, found.end())
            start = found.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without spaces around it, cut where it is too long, and nothing if it holds no letter or number."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        yield start, cut
        start = cut + (text[cut] == " ")
    if any(c.isalnum() for c in text[start:end]):
        yield start, end


def _ends(text: str, start: int, found: re.Match[str], careless: bool) -> bool:
    """Whether a full stop, exclamation or question mark ends the sentence that began at `start`."""
    after = text[found.end() : found.end() + 40].lstrip()
    if not after or after[0] == _COLUMN:
        return True
    mark = found.group().rstrip(_CLOSERS)
    closed = len(mark) < len(found.group())
    if set(mark) & {"!", "?"}:
        return _opens_sentence(after) or not (closed or _speaks(after))
    if mark != ".":
        return _opens_sentence(after)
    return _stop_ends(text[start : found.start()], after, careless and not closed)


def _speaks(after: str) -> bool:
    """`Helpt dat? vroeg ze` goes on."""
    return after.split(None, 1)[0].rstrip(".,:") in _SPEECH


def _opens_sentence(after: str) -> bool:
    if _LATE_CAPITAL.match(after):
        return True
    bare = after.lstrip(_OPENERS)
    return bool(bare) and not bare[0].islower()


def _stop_ends(before: str, after: str, careless: bool) -> bool:
    word = before.rsplit(None, 1)[-1].lstrip(_OPENERS) if before.strip() else ""
    low = word.lower()
    if low in SOMETIMES_LAST:
        return _opens_sentence(after)
    if len(word) <= 1 and not word.isdigit():
        return before.lower().rsplit(None, 2)[-2:-1] in _LETTERED and _opens_sentence(after)
    if low in BEFORE_NUMBER and after[0].isdigit():
        return False
    shout = len(word) > 1 and word.isupper() and not before.isupper()  # MS is a disease, ms a form of address
    if (low in ABBREVIATIONS and not shout) or _DOTTED.fullmatch(word) or before.strip().isdigit():
        return False
    return _opens_sentence(after) or careless


__all__ = ["Joined", "Sentence", "join", "sentences", "sentences_of"]
