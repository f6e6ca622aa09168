"""The screen of a quiz: pages on a terminal, lines below each other in plain text."""

import os
import shutil
import textwrap
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING

from rugcheck.cli import output, storage, streams
from rugcheck.cli.choices import Format
from rugcheck.rendering.blocks import Block, Part, View
from rugcheck.rendering.words import clean

if TYPE_CHECKING:
    from rugcheck.training.entries import Entry
    from rugcheck.training.session import Asked, Manner


class Screen:
    """What the trainee sees: on a terminal each question begins on an empty screen, in plain text nothing is drawn over."""

    def __init__(self, view: View, manner: "Manner", format_: Format, no_color: bool) -> None:
        self._view, self._manner, self._format, self._no_color = view, manner, format_, no_color
        self._unread: list[str] = []
        self._rest: list[str] | None = None  # what was unread of a result when more was asked for
        self._redraws = format_ is Format.AUTO and os.environ.get("TERM", "").lower() not in ("dumb", "unknown")

    def question(self, asked: "Asked") -> None:
        """A question, with all keys that it takes."""
        from rugcheck.rendering import quiz as shown

        self._turn_page(shown.question(asked, self._manner.practice, self._manner.confidence))

    def sureness(self, asked: "Asked", answer: str) -> None:
        """The question how sure the trainee is of this answer."""
        from rugcheck.rendering import quiz as shown

        self._go_on(shown.sureness(asked, answer))

    def own_words(self) -> None:
        """The question what the trainee would say to the patient."""
        from rugcheck.rendering import quiz as shown

        self._go_on(shown.own_words())

    def result(self, asked: "Asked", entry: "Entry", due: date | None) -> None:
        """What the answer was worth and what is so."""
        from rugcheck.rendering import quiz as shown

        self._rest = None
        self._turn_page(shown.result(asked, entry, due, storage.now().date()))

    def more(self, asked: "Asked", entry: "Entry") -> None:
        """All that there is to know of the claim, and then what was not read of the result of this answer."""
        from rugcheck.rendering import quiz as shown

        self._rest = self._unread if self._rest is None else self._rest
        keys = () if self._rest else shown.what_now(asked.question, entry)  # the rest ends with them
        self._turn_page((*shown.more(asked.question, self._view), *keys), self._rest)

    def wrong_key(self, allowed: Sequence[str]) -> None:
        """That a key does nothing here, and which do."""
        from rugcheck.rendering import quiz as shown

        self._go_on(shown.wrong_key(allowed))

    def nothing_to_undo(self) -> None:
        """That there is no answer to take back."""
        from rugcheck.rendering import quiz as shown

        self._go_on(shown.NOTHING_TO_UNDO)

    def closing(self, given: "Sequence[Entry]", coming: str) -> None:
        """How it went."""
        from rugcheck.rendering import quiz as shown

        self._turn_page(shown.closing(given, self._view, coming))

    def show(self, found: Iterable[Block]) -> None:
        """Blocks, below what was there."""
        if self._format is Format.PLAIN:  # it goes to a terminal here, which would cut words in two
            streams.write(_wrapped(output.text_of_blocks(found, self._format, self._no_color)))
        else:
            output.show_blocks(found, self._format, self._no_color)

    def _go_on(self, found: Iterable[Block]) -> None:
        streams.write("\n")
        self.show(found)

    def read_on(self) -> bool:
        """The next page of what did not fit; False where there is none."""
        if not self._unread:
            return False
        self._show_page()
        return True

    def _turn_page(self, found: Iterable[Block], rest: Sequence[str] = ()) -> None:
        """Blocks on an empty screen, and lines after them; where they do not fit in as many pages as it takes."""
        if not self._redraws:
            self._go_on(found)
            return
        lines = output.text_of_blocks(found, self._format, self._no_color).splitlines(keepends=True)
        self._unread = [*lines, *(["\n"] if rest else []), *rest]
        self._show_page()

    def _show_page(self) -> None:
        from rugcheck.rendering import quiz as shown

        size = shutil.get_terminal_size()
        page, self._unread = _page_of(self._unread, size.lines - 1, size.columns)
        streams.write("\n" * size.lines + "\x1b[H\x1b[J" + "".join(page))  # what was there can be scrolled back to
        if self._unread:
            self._go_on([Block(Part.TEXT, shown.READ_ON)])


def _page_of(lines: list[str], height: int, width: int) -> tuple[list[str], list[str]]:
    """The lines that fit on a screen of so many rows, and the others; cut at an empty line that is far enough on, if any."""
    rows = list(accumulate(_rows(line, width) for line in lines))
    if not rows or rows[-1] <= height:
        return lines, []
    most = max(1, sum(row <= height - 2 for row in rows))  # room for what says that there is more
    cut = next((place for place in range(most, most // 2, -1) if not _bare(lines[place])), most)
    return lines[:cut], lines[cut + (not _bare(lines[cut])) :]


def _wrapped(text: str) -> str:
    """Text with no word broken at the edge of the screen."""
    columns = shutil.get_terminal_size().columns
    return "".join(f"{_fill(line, columns)}\n" for line in text.splitlines())


def _fill(line: str, columns: int) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    return textwrap.fill(line, columns, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _rows(line: str, width: int) -> int:
    """How many rows a line takes: an address may be longer than the screen is wide."""
    return max(1, -(-len(_bare(line)) // width))


def _bare(line: str) -> str:
    """A line without colour."""
    return clean(line).strip()
