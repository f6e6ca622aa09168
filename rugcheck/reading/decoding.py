"""From bytes to text: UTF-8 with or without a byte order mark, and Windows-1252 for the lines that are not UTF-8."""

from collections.abc import Callable, Iterator
from typing import Protocol

PORTION = 65_536  # bytes
_BOM = b"\xef\xbb\xbf"
_LONGEST_CHARACTER = 4  # bytes, in UTF-8


class Stream(Protocol):
    """Bytes that come in portions, as files and pipes give them."""

    def read1(self, size: int = -1, /) -> bytes:
        """At most so many bytes, as soon as there are any; none at the end."""


def texts(stream: Stream, tell: Callable[[int], None]) -> Iterator[str]:
    """The text of a stream in pieces as they come; `tell` hears, once, of the first line that is no UTF-8."""
    decoder = _Decoder(tell)
    for portion in _portions(stream):
        yield decoder.text(portion)


def is_binary(head: bytes) -> bool:
    """Whether the beginning of a file shows that it is no text."""
    return b"\0" in head or head.startswith((b"%PDF-", b"\x1f\x8b"))


def _portions(stream: Stream) -> Iterator[bytes]:
    """Whole lines, or a portion of a very long one that ends with a whole character."""
    rest, is_first = b"", True
    while more := stream.read1(PORTION):
        rest += more.removeprefix(_BOM) if is_first else more
        is_first = False
        end = rest.rfind(b"\n") + 1 or (_whole(rest) if len(rest) > PORTION else 0)
        if end:
            yield rest[:end]
        rest = rest[end:]
    if rest:
        yield rest


def _whole(portion: bytes) -> int:
    """Where the last character of a portion that may be incomplete begins."""
    end = len(portion)
    for back in range(1, _LONGEST_CHARACTER + 1):
        if portion[end - back] & 0xC0 != 0x80:
            return end - back if portion[end - back] >= 0xC0 else end
    return end


class _Decoder:
    """Remembers which line it is at, and whether it has told of one that is no UTF-8."""

    def __init__(self, tell: Callable[[int], None]) -> None:
        self._tell: Callable[[int], None] | None = tell
        self._line = 1

    def text(self, portion: bytes) -> str:
        """A portion as text."""
        try:
            text = portion.decode("utf-8")
        except UnicodeDecodeError:
            text = "".join(map(self._line_text, portion.splitlines(keepends=True)))
        else:
            self._line += portion.count(b"\n")
        return text

    def _line_text(self, line: bytes) -> str:
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            text = line.decode("cp1252", errors="replace")
            if self._tell:
                self._tell(self._line)
                self._tell = None
        self._line += line.endswith(b"\n")
        return text
