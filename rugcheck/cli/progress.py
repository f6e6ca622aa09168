"""How far the reading of files has come: a bar on standard error for whoever waits for a long search.

It stands on a terminal only while a text is being read, and is wiped away before anything else is written, so that it never
mixes with what was found. It is drawn between two pieces of text, never by a thread of its own.
"""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rugcheck.cli import streams

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0  # seconds: shorter work shows no bar
INTERVAL = 0.1  # seconds between two drawings
STEP = 4096  # characters: text about the subject is read at some tens of kB a second, so that a portion of a file is too much


def is_wanted() -> bool:
    """Whether somebody watches standard error, and no other program the findings: one that shows pages draws there too."""
    return streams.has_spectator() and not streams.is_piped()


class Bar:
    """A bar for files of so many bytes together, to be hidden before anything is written."""

    def __init__(self, paths: Iterable[str], no_color: bool = False) -> None:
        self._sizes = [_size(path) for path in paths]
        self._total = sum(self._sizes)
        self._before, self._file = 0, 0
        self._due = time.monotonic() + PATIENCE
        self._no_color = no_color
        self._bar: Progress | None = None
        self._shown = False

    def followed(self, pieces: Iterable[str]) -> Iterator[str]:
        """The pieces of the next file, the bar moving on with each."""
        read = 0
        for piece in pieces:
            for start in range(0, len(piece), STEP):
                self._draw(self._before + read + start)
                yield piece[start : start + STEP]
            read += len(piece)
        self._before += self._sizes[self._file]
        self._file += 1

    def hide(self) -> None:
        """Wipe the bar away until there is more to tell."""
        if self._bar and self._shown:
            self._bar.stop()
            self._shown = False

    def _draw(self, read: int) -> None:
        now = time.monotonic()
        if now < self._due or not self._total:
            return
        self._due = now + INTERVAL
        self._bar = self._bar or self._made()
        if not self._shown:
            self._shown = True
            self._bar.start()
        what = f"bestand {self._file + 1} van {len(self._sizes)}"
        self._bar.update(self._bar.task_ids[0], completed=min(read, self._total), description=what, refresh=True)

    def _made(self) -> "Progress":
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=None),
            TextColumn("{task.percentage:>3.0f}%"),
            console=Console(stderr=True, no_color=self._no_color or None),
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
            expand=False,
        )
        bar.add_task("", total=self._total)
        return bar


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0
