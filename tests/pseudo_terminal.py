"""A rugcheck in a pseudo-terminal: keys are pressed, and what the screen was sent is read."""

import errno
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

from processes import surroundings

ROOT = Path(__file__).resolve().parent.parent
_PATIENCE = 30.0  # seconds until a test gives up; nothing waits that long when all is well


class Terminal:
    """One process with a terminal of its own. `with` ends it."""

    def __init__(self, *words: str, columns: int = 80, lines: int = 50, stdout: int | None = None, **environment: str) -> None:
        self._us, them = pty.openpty()
        fcntl.ioctl(them, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.before = termios.tcgetattr(them)
        self._them = them
        ours = {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "rugcheck", *words],
            stdin=them,
            stdout=them if stdout is None else stdout,
            stderr=them,
            env=surroundings() | ours | environment,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        self._seen = 0
        self.raw = self.sent = ""  # as it came, and without escape sequences

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._us)
        os.close(self._them)

    def press(self, keys: str) -> None:
        """Send keys."""
        os.write(self._us, keys.encode())

    def wait_for(self, text: str) -> str:
        """Read until this text has come, however its lines are broken; all that came since the last wait."""
        start, pattern = time.monotonic(), re.compile(r"\s+".join(map(re.escape, text.split())))
        while not (found := pattern.search(self.sent, self._seen)):
            self._read(start)
        before, self._seen = self._seen, found.end()
        return self.sent[before : self._seen]

    def watch(self, seconds: float) -> None:
        """Read for so long."""
        start = time.monotonic()
        while time.monotonic() - start < seconds:
            self._read(start, must=False, patience=seconds)

    def wait(self) -> int:
        """Read until the process ends; its exit code."""
        start = time.monotonic()
        while self.process.poll() is None:
            self._read(start, must=False)
        while self._read(start, must=False):
            pass
        return self.process.returncode

    def mode(self) -> list[object]:
        """How the terminal is set."""
        return list(termios.tcgetattr(self._them))

    def reset(self) -> None:
        """Set the terminal as it was at first."""
        termios.tcsetattr(self._them, termios.TCSANOW, self.before)

    def _read(self, start: float, must: bool = True, patience: float = 0.05) -> str:
        if time.monotonic() - start > _PATIENCE:
            raise AssertionError(f"the terminal was sent only:\n{self.sent[-2000:]}")
        if not select.select([self._us], [], [], patience)[0]:
            if must and self.process.poll() is not None:
                raise AssertionError(f"it ended with {self.process.returncode}:\n{self.sent[-2000:]}")
            return ""
        try:
            piece = os.read(self._us, 65536).decode("utf-8", "replace")
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            return ""
        self.raw += piece
        piece = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", piece).replace("\r\n", "\n")
        self.sent += piece
        return piece
