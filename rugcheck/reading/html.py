"""HTML: its text only, entities read, tags of blocks as borders; scripts, styles and code are no prose."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from rugcheck.language.paragraphs import BORDER, FILL, HEADING, HIDDEN, lines_of
from rugcheck.reading.plain import without_addresses
from rugcheck.reading.remarks import hidden, marked

_INLINE = frozenset(
    """a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q rp rt ruby s small span strong strike sub sup
    time tt u var wbr img""".split()
)
_NO_PROSE = frozenset(
    """
    script style code pre kbd samp noscript template svg math textarea select
    """.split()
)
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "title", "caption", "summary"])
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w:-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|<[!?][^>]*>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,31});")
_LONGEST_TAG = 65_536  # characters: what is longer without its end is no tag


def prose(pieces: Iterable[str]) -> Iterator[str]:
    """The text of a page, of the same length line by line, with what is no prose hidden."""
    return lines_of(_text_of(pieces))


def _text_of(pieces: Iterable[str]) -> Iterator[str]:
    page = _Page()
    for line in lines_of(pieces):
        yield from page.read(line)
    yield from page.rest()


class _Page:
    """What a page is in the middle of: the end that hidden text waits for, and a tag that has begun."""

    def __init__(self) -> None:
        self._until = ""
        self._begun = ""

    def read(self, line: str) -> Iterator[str]:
        """The next line, and before it those that waited for the end of a tag."""
        text, self._begun = self._begun + line, ""
        parts = []
        while text:
            part, text = self._hidden(text) if self._until else self._next(text)
            if not part:
                self._begun = text
                break
            parts.append(part)
        yield "".join(parts)

    def rest(self) -> Iterator[str]:
        """What was begun and never ended: it is no prose."""
        if self._begun:
            yield hidden(self._begun)

    def _hidden(self, text: str) -> tuple[str, str]:
        """What is hidden up to the end that is waited for, and what comes after."""
        end = re.search(re.escape(self._until), text, re.IGNORECASE)
        if end is None:
            return hidden(text), ""
        place = end.end() if self._until == "-->" else end.start()
        self._until = ""
        return hidden(text[:place]), text[place:]

    def _next(self, text: str) -> tuple[str, str]:
        """The text up to a tag, or one tag; nothing where a tag has begun and not ended."""
        start = text.find("<")
        if start:
            return _text(text if start < 0 else text[:start]), "" if start < 0 else text[start:]
        if text.startswith("<!--"):
            return self._comment(text)
        return self._tag(text)

    def _comment(self, text: str) -> tuple[str, str]:
        end = text.find("-->", 4)
        if end < 0:
            self._until = "-->"
            return hidden(text), ""
        return marked(text[: end + 3]), text[end + 3 :]

    def _tag(self, text: str) -> tuple[str, str]:
        found = _TAG.match(text)
        if found is None:
            begins = re.match(r"<[A-Za-z/!?]|<$", text) and len(text) < _LONGEST_TAG
            return ("", text) if begins else (text[0], text[1:])
        name = (found["name"] or "").lower()
        if name in _NO_PROSE and not found["end"] and not found.group().endswith("/>"):
            self._until = f"</{name}"
        return _border(name, bool(found["end"])) + hidden(found.group()[1:]), text[found.end() :]


def _border(name: str, is_end: bool) -> str:
    if not name or name in _INLINE:
        return HIDDEN
    return HEADING if name in _HEADINGS and not is_end else " " if name in ("br", "code", "kbd", "samp") else BORDER


def _text(text: str) -> str:
    if "&" in text:
        text = _ENTITY.sub(_character, text)
    return without_addresses(text)


def _character(entity: re.Match[str]) -> str:
    """What an entity stands for, filled up to its length; one that nobody knows stays."""
    written = entity.group()
    read = unescape(written)
    return written if read == written or "\n" in read else read.ljust(len(written), FILL)[: len(written)]
