"""Keys and lines from a terminal, one key at a time without Enter, and the terminal as it was afterwards."""

import codecs
import errno
import os
import re
import signal
import sys
from types import FrameType, TracebackType
from typing import Any

import typer

from rugcheck.cli import streams

_TERMINATED = 128 + signal.SIGTERM
_END = "\x04"  # Ctrl-D, on Windows Ctrl-Z
_NEWLINES = ("\r", "\n")
_SPECIAL = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?|[\x00\xe0].")  # arrows and the like mean nothing here


class TerminalKeys:
    """Keys as they are pressed, between `with` and its end; all that was typed ahead counts.

    typer.getchar would throw away what was typed before it was asked, and let the terminal show it: it serves where there is
    no termios, on Windows.
    """

    def __init__(self) -> None:
        self._waiting = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._before: list[Any] | None = None
        self._as_keys = False
        self._old_handlers: dict[int, Any] = {}

    def __enter__(self) -> "TerminalKeys":
        self._old_handlers[signal.SIGTERM] = signal.signal(signal.SIGTERM, _terminated)
        if sys.platform != "win32":
            import termios

            self._old_handlers[signal.SIGCONT] = signal.signal(signal.SIGCONT, self._continued)
            self._before = termios.tcgetattr(sys.stdin.fileno())
            self._set_keys()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._as_before()
        for number, handler in self._old_handlers.items():
            signal.signal(number, handler)

    def key(self) -> str:
        """One key, in small letters; EOFError for Ctrl-D and where the terminal is gone."""
        while not self._waiting:
            self._waiting = _SPECIAL.sub("", self._pressed())
        key, self._waiting = self._waiting[0], self._waiting[1:]
        if key == _END:
            raise EOFError
        return key.lower()

    def line(self) -> str:
        """One line, which the terminal shows while it is typed; EOFError where the terminal is gone."""
        while not any(newline in self._waiting for newline in _NEWLINES):
            self._waiting += self._typed()
        end = min(place for newline in _NEWLINES if (place := self._waiting.find(newline)) >= 0)
        line, self._waiting = self._waiting[:end], self._waiting[end + 1 :]
        return _SPECIAL.sub("", line)

    def _pressed(self) -> str:
        if sys.platform == "win32":
            return typer.getchar()
        self._set_keys()
        return self._read()

    def _typed(self) -> str:
        if sys.platform == "win32":
            return sys.stdin.readline() or _raise_end()
        self._as_before()
        streams.write(self._waiting)
        return self._read()

    def _read(self) -> str:
        try:
            text = os.read(sys.stdin.fileno(), 4096)
        except OSError as error:
            if error.errno == errno.EIO:  # the terminal was closed
                raise EOFError from None
            raise
        return self._decoder.decode(text) if text else _raise_end()

    def _set_keys(self) -> None:
        """Have the terminal pass on each key, unseen; at once, not after a flush, or fast fingers lose keys."""
        if sys.platform != "win32":
            import termios
            import tty

            tty.setcbreak(sys.stdin.fileno(), termios.TCSANOW)
            self._as_keys = True

    def _as_before(self) -> None:
        if sys.platform != "win32" and self._before is not None:
            import termios

            termios.tcsetattr(sys.stdin.fileno(), termios.TCSANOW, self._before)
            self._as_keys = False

    def _continued(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        """Who comes back from Ctrl-Z finds the terminal as the shell had it, in the middle of waiting for a key."""
        if self._as_keys:
            self._set_keys()


def _raise_end() -> str:
    raise EOFError


def _terminated(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
    """End as whoever asked us to, but with the terminal put right first."""
    raise SystemExit(_TERMINATED)
