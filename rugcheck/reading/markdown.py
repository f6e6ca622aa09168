"""Markdown: code, front matter, addresses of links, tags and comments are no prose; headings, lists and tables stay."""

import re
from collections.abc import Iterable, Iterator

from rugcheck.language.paragraphs import BORDER, lines_of
from rugcheck.reading.plain import without_addresses
from rugcheck.reading.remarks import hidden, marked

_FENCE = re.compile(r" {0,3}(?:>\s?)*\s*(?:[-*+]\s+|\d+[.)]\s+)?(?P<fence>`{3,}|~{3,})(?P<rest>.*)")
_FRONT = re.compile(r"(?:---|\+\+\+)[ \t]*\r?\n?")
_FRONT_KEY = re.compile(r"[\w-]+\s*[:=]|\s*#|\s*\r?\n?$")
_FRONT_END = re.compile(r"(?:---|\+\+\+|\.\.\.)[ \t]*\r?\n?")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)[ \t]*\S")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)])\s")
_DEFINITION = re.compile(r" {0,3}\[[^\]^][^\]]*\]:\s*\S+.*\n?")
_SPAN = re.compile(
    r"""(?P<code>(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))
    | (?P<comment><!--.*?-->)
    | !\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])?                 # an image
    | \[\^[^\]]+\]:?                                       # a footnote
    | \[(?=[^\]\[]*\](?:\(|\[))                            # a link: its text stays
    | \](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|\[[^\]]*\])
    | <(?:https?:|mailto:)[^>\s]*>
    | </?[A-Za-z][^<>]*>                                   # a tag
    | (?<![\w*])[*]{1,3}(?=[^\s*]) | (?<=[^\s*])[*]{1,3}(?![\w*]) | (?<=[\w.,!?:;)’”])[*]{2,3}(?=\w)
    | (?<!\w)_{1,3}(?=[^\s_]) | (?<=[^\s_])_{1,3}(?!\w)
    | ~~ | \\(?=\n|$|[^\w\s])
    """,
    re.VERBOSE,
)
_MARKS = re.compile(r"[`<\[\]*_~\\]")


def prose(pieces: Iterable[str]) -> Iterator[str]:
    """The lines of a Markdown text, of the same length, with what is no prose hidden."""
    page = _Page()
    for line in lines_of(pieces):
        yield page.read(line)


class _Page:
    """What a Markdown text is in the middle of."""

    def __init__(self) -> None:
        self._read = self._blocks_at_start
        self._fence = ""
        self._in_list = False
        self._after_blank = True

    def read(self, line: str) -> str:
        """The next line with what is no prose hidden."""
        return self._read(line)

    def _blocks_at_start(self, line: str) -> str:
        """Front matter stands on the very first line or nowhere."""
        if _FRONT.fullmatch(line.removeprefix("\ufeff")):
            self._read = self._front_begun
            return hidden(line)
        self._read = self._blocks
        return self._blocks(line)

    def _front_begun(self, line: str) -> str:
        self._read = self._front if _FRONT_KEY.match(line) else self._blocks
        return self._read(line)

    def _front(self, line: str) -> str:
        if _FRONT_END.fullmatch(line):
            self._read = self._blocks
        return hidden(line)

    def _code(self, line: str) -> str:
        found = _FENCE.match(line)
        if found and found["fence"].startswith(self._fence) and not found["rest"].strip():
            self._read = self._blocks
        return hidden(line)

    def _comment(self, line: str) -> str:
        end = line.find("-->")
        if end < 0:
            return hidden(line)
        self._read = self._blocks
        return hidden(line[: end + 3]) + self._blocks(line[end + 3 :])

    def _blocks(self, line: str) -> str:
        blank = not line.strip()
        if not blank and self._is_code(line):
            return BORDER + hidden(line[1:])
        if not blank:
            self._in_list = bool(_ITEM.match(line)) or (self._in_list and (line[0] in " \t" or not self._after_blank))
        self._after_blank = blank
        return self._spans(line) if _MARKS.search(line) else without_addresses(line)

    def _is_code(self, line: str) -> bool:
        """Whether a line is indented code, or opens a fence."""
        found = _FENCE.match(line) if "```" in line or "~~~" in line else None
        if found and not (found["fence"][0] == "`" and "`" in found["rest"]):
            self._fence, self._read = found["fence"], self._code
            return True
        return self._after_blank and not self._in_list and _INDENTED.match(line) is not None

    def _spans(self, line: str) -> str:
        if _DEFINITION.fullmatch(line):
            return hidden(line)
        line = _SPAN.sub(_span, line)
        start = line.find("<!--")
        if start >= 0:
            self._read = self._comment
            line = line[:start] + hidden(line[start:])
        return without_addresses(line)


def _span(found: re.Match[str]) -> str:
    return marked(found.group()) if found["comment"] else hidden(found.group())
