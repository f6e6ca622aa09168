"""The kinds of text that can be read, and the paragraphs of prose in each."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from rugcheck.language.paragraphs import BORDER, HEADING, REMARK, REMARK_END, Lines, Paragraph, assembled
from rugcheck.reading import html, markdown, plain
from rugcheck.reading.remarks import obeyed


class Kind(StrEnum):
    """A kind of text."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


ENDINGS = {
    ".txt": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
}

_READERS: dict[Kind, tuple[Callable[[Iterable[str]], Iterator[str]], Lines]] = {
    Kind.TEXT: (plain.prose, Lines.BARE),
    Kind.MARKDOWN: (markdown.prose, Lines.BLOCKS),
    Kind.HTML: (html.prose, Lines.NOTHING),
}


def prose(pieces: Iterable[str], kind: Kind = Kind.TEXT) -> Iterator[Paragraph]:
    """The paragraphs of prose in a text that comes in pieces of any size, places as in the original."""
    read, lines = _READERS[kind]
    return assembled(obeyed(read(map(_without_signs, pieces))), lines)


def _without_signs(piece: str) -> str:
    """The same text, as long, with a space for each character that readers use as a sign of their own."""
    for sign in (BORDER, HEADING, REMARK, REMARK_END):
        if sign in piece:
            piece = piece.replace(sign, " ")
    return piece
