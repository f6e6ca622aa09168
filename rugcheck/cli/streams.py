"""Standard input, output and errors: bytes in, safe text out."""

import io
import os
import stat
import sys
from collections.abc import Callable, Iterator

from rugcheck.errors import RugcheckError
from rugcheck.rendering.words import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rugcheck.reading.documents import Note

_BOM = b"\xef\xbb\xbf"
REFUSED = 2


def prepare() -> None:
    """Let no character that an output's encoding lacks stop the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def write(text: str) -> None:
    """Put text on standard output, at once."""
    if sys.stdout is not None:
        sys.stdout.write(text)
        sys.stdout.flush()


def write_utf8(text: str) -> None:
    """Put text for other programs on standard output: as UTF-8 with the line ends it has, unless that is a terminal."""
    if sys.stdout is None or is_terminal():
        write(text)
    else:
        sys.stdout.buffer.write(text.encode())
        sys.stdout.flush()


def talk(text: str) -> None:
    """Say something, if there is something to say, to the person behind the program: on standard error."""
    if text and sys.stderr is not None:
        sys.stderr.write(f"{clean(text)}\n")


def talk_wrapped(text: str) -> None:
    """The same for a reader at a terminal: no word is broken at its edge."""
    import shutil
    import textwrap

    talk(textwrap.fill(text, shutil.get_terminal_size().columns, break_on_hyphens=False))


def refuse(text: str) -> int:
    """Say what is wrong and give the exit code for it."""
    try:
        talk(f"rugcheck: {text}")
    except OSError:
        return REFUSED
    return REFUSED


def flush() -> None:
    """Write what is waiting, so that a failure is ours to report."""
    if sys.stdout is not None:
        sys.stdout.flush()


def abandon() -> int:
    """Give up on an output that nobody reads, quietly; without this Python complains when it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return 0
    return 0


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def has_spectator() -> bool:
    """Whether standard error is a terminal that can wipe out what it shows."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM", "").lower() not in ("dumb", "unknown")


def is_piped() -> bool:
    """Whether standard output goes straight to another program."""
    try:
        return stat.S_ISFIFO(os.fstat(sys.stdout.fileno()).st_mode)
    except (AttributeError, OSError, ValueError):  # no standard output, or one without a descriptor
        return False


def is_utf8() -> bool:
    """Whether standard output takes every character."""
    return (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"


def asks_keyboard() -> bool:
    """Whether standard input is a person at a keyboard, or nothing at all."""
    return sys.stdin is None or sys.stdin.isatty()


def has_keyboard() -> bool:
    """Whether standard input is a person at a keyboard, who may be waiting to hear what to type."""
    return sys.stdin is not None and sys.stdin.isatty()


def everything() -> str:
    """All of standard input as text."""
    try:
        return decoded(sys.stdin.buffer.read()) if sys.stdin is not None else ""
    except OSError as error:
        raise _unreadable(error) from None


def pieces(tell: "Callable[[Note], None] | None" = None) -> Iterator[str]:
    """Standard input as text in pieces as they come; a note tells of the first line that is no UTF-8."""
    from rugcheck.reading.documents import decoded as decoded_pieces

    if sys.stdin is None:
        raise RugcheckError("standaardinvoer is gesloten; noem een bestand of geef tekst via een pipe")
    try:
        yield from decoded_pieces(sys.stdin.buffer, "standaardinvoer", tell or remark)  # type: ignore[arg-type]
    except OSError as error:
        raise _unreadable(error) from None


def remark(note: "Note") -> None:
    """Say something about a text that is being read."""
    talk(f"rugcheck: {note.path}: {note.text}")


def lines() -> Iterator[str]:
    r"""Standard input line by line as it comes; only \n ends a line, and each is decoded by itself."""
    try:
        for line in sys.stdin.buffer if sys.stdin is not None else ():
            yield decoded(line).removesuffix("\n").removesuffix("\r")
    except OSError as error:
        raise _unreadable(error) from None


def decoded(text: bytes) -> str:
    """UTF-8 with or without a byte order mark, or else cp1252."""
    text = text.removeprefix(_BOM)
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("cp1252", errors="replace")


def typed(word: str) -> str:
    """A word of the command line; bytes that were not UTF-8 are read as cp1252."""
    return word if word.isprintable() else decoded(os.fsencode(word))


def _unreadable(error: OSError) -> RugcheckError:
    return RugcheckError(
        f"standaardinvoer is niet te lezen ({error.strerror or error}); geef tekst via een pipe of achter de opdracht"
    )
