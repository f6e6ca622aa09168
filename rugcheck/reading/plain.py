"""Plain text: all of it is prose but for web addresses and remarks to the program."""

import re
from collections.abc import Iterable, Iterator

from rugcheck.language.paragraphs import lines_of
from rugcheck.reading.remarks import COMMENT, hidden, marked

ADDRESS = re.compile(r"(?:\bhttps?://|\bwww\.)[^\s<>\"|]*[^\s<>\"|.,;:!?)\]'’”]")


def prose(pieces: Iterable[str]) -> Iterator[str]:
    """The lines of a plain text, of the same length, with what is no prose hidden."""
    for line in lines_of(pieces):
        if "<!--" in line:
            line = COMMENT.sub(lambda found: marked(found.group()), line)
        yield without_addresses(line)


def without_addresses(line: str) -> str:
    """The line with its web addresses hidden: their words are no prose."""
    if "://" in line or "www." in line:
        return ADDRESS.sub(lambda found: hidden(found.group()), line)
    return line
