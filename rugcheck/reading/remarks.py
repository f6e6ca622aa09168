"""Remarks to the program that stand in a text: `<!-- rugcheck: uit -->` to `aan`, and `<!-- rugcheck: negeer ID -->`."""

import re
from collections.abc import Iterable, Iterator

from rugcheck.language.paragraphs import BORDER, HIDDEN, REMARK, REMARK_END

COMMENT = re.compile(r"<!--\s*rugcheck:\s*(?P<what>uit|aan|negeer(?:[\s,]+[\w-]*\w)+)\s*-->")
_SIGN = re.compile(f"{REMARK}([^{REMARK_END}\n]*){REMARK_END}")
_NO_LINE_END = re.compile(r"[^\n]")


def hidden(text: str) -> str:
    """As many characters that are no prose, with the line ends left in."""
    return _NO_LINE_END.sub(HIDDEN, text) if "\n" in text else HIDDEN * len(text)


def marked(comment: str) -> str:
    """A comment as it is handed on, of the same length: a remark between its signs, anything else hidden."""
    found = COMMENT.fullmatch(comment)
    if not found or "\n" in comment:
        return hidden(comment)
    return REMARK + found["what"].ljust(len(comment) - 2) + REMARK_END


def obeyed(lines: Iterable[str]) -> Iterator[str]:
    """The lines with everything between `uit` and `aan` hidden; only what is to be ignored remains as a remark."""
    off = False
    for line in lines:
        if REMARK in line:
            line, off = _switched(line, off)
        elif off:
            line = hidden(line)
        yield line


def _switched(line: str, off: bool) -> tuple[str, bool]:
    parts, start = [], 0
    for found in _SIGN.finditer(line):
        text, what = line[start : found.start()], found[1].strip()
        parts.append(hidden(text) if off else text)
        off = off if what.startswith("negeer") else what == "uit"
        parts.append(found.group() if what.startswith("negeer") and not off else BORDER + hidden(found.group()[1:]))
        start = found.end()
    parts.append(hidden(line[start:]) if off else line[start:])
    return "".join(parts), off


def ignored(remarks: Iterable[str]) -> frozenset[str]:
    """The ids of the claims that remarks ask to ignore."""
    return frozenset(id_ for remark in remarks for id_ in re.split(r"[\s,]+", remark.strip())[1:])
