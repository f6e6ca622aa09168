"""Files to read: those that are named, and those in folders; what is left out or cannot be read is told as a note."""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from rugcheck.reading.decoding import PORTION, Stream, is_binary, texts
from rugcheck.reading.prose import ENDINGS, Kind

_REASONS = {
    FileNotFoundError: "bestaat niet (meer)",
    PermissionError: "mag niet worden gelezen",
    IsADirectoryError: "is een map",
}
_CODES = {
    errno.ELOOP: "is een koppeling die naar zichzelf leidt",
    errno.ENXIO: "is geen bestand maar een socket of een apparaat",
}


@dataclass(frozen=True, slots=True)
class Note:
    """Something to tell about a path; `fault` where it was asked for and could not be read."""

    path: str
    text: str
    fault: bool = False


Tell = Callable[[Note], None]


@dataclass(frozen=True, slots=True)
class Document:
    """A text to read: its path as it was given, its kind, and whether it was named itself rather than found in a folder."""

    path: str
    kind: Kind
    named: bool = True

    def texts(self, tell: Tell) -> Iterator[str]:
        """The text in pieces; none where the file cannot be read or is no text, and a note says so."""
        try:
            with Path(self.path).open("rb") as file:
                yield from self._texts(file, tell)
        except OSError as error:
            tell(Note(self.path, reason(error), fault=True))

    def _texts(self, file: BinaryIO, tell: Tell) -> Iterator[str]:
        if is_binary(file.peek(PORTION)[:PORTION]):  # type: ignore[attr-defined]
            tell(Note(self.path, "overgeslagen: geen tekst maar een binair bestand", fault=self.named))
            return
        yield from decoded(file, self.path, tell)  # type: ignore[arg-type]


def decoded(stream: Stream, path: str, tell: Tell) -> Iterator[str]:
    """The text of a stream in pieces; a note tells of lines that are no UTF-8."""
    return texts(stream, lambda line: tell(Note(path, f"regel {line} is geen UTF-8 en wordt als Windows-1252 gelezen")))


def documents(paths: Iterable[str], kind: Kind | None, tell: Tell) -> Iterator[Document]:
    """The documents at the paths, folders walked; `kind` overrules what the ending says."""
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112  (Path.is_dir raises where a folder above is forbidden)
            yield from _Walk(tell, kind).documents(path)
        else:
            yield Document(path, kind or kind_of(path))


def kind_of(path: str) -> Kind:
    """The kind of text that a file's ending promises; plain text where it promises nothing."""
    return ENDINGS.get(Path(path).suffix.lower(), Kind.TEXT)


def reason(error: OSError) -> str:
    """Why something could not be read, in Dutch."""
    if error.errno in _CODES:
        return _CODES[error.errno]
    return _REASONS.get(type(error)) or f"kan niet worden gelezen ({error.strerror or error})"


def _mode(entry: "os.DirEntry[str]") -> int:
    """What an entry, or what it links to, is; of what is gone or links to itself, 0: that is told when it is opened."""
    try:
        return entry.stat().st_mode
    except OSError:
        return 0


class _Walk:
    """A walk through a folder: which folders it has been in, and how much it passed by."""

    def __init__(self, tell: Tell, kind: Kind | None) -> None:
        self._tell, self._kind = tell, kind
        self._hidden = 0

    def documents(self, folder: str) -> Iterator[Document]:
        """The documents in a folder and the folders below it, in order of name."""
        yield from self._within(folder, frozenset())
        if self._hidden:
            what = "1 verborgen bestand of map" if self._hidden == 1 else f"{self._hidden} verborgen bestanden en mappen"
            self._tell(Note(folder, f"{what} overgeslagen"))

    def _within(self, folder: str, above: frozenset[str]) -> Iterator[Document]:
        here = os.path.realpath(folder)
        if here in above:
            self._tell(Note(folder, "overgeslagen: deze koppeling leidt terug naar een map erboven"))
            return
        for entry in self._entries(folder):
            mode = _mode(entry)
            if stat.S_ISDIR(mode):
                yield from self._within(entry.path, above | {here})
            elif Path(entry.name).suffix.lower() not in ENDINGS:
                continue
            elif mode and not stat.S_ISREG(mode):  # a pipe or a device: a walk would wait for it for ever
                self._tell(Note(entry.path, "overgeslagen: geen gewoon bestand"))
            else:
                yield Document(entry.path, self._kind or kind_of(entry.name), named=False)

    def _entries(self, folder: str) -> list["os.DirEntry[str]"]:
        """What stands in a folder and is not hidden."""
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda e: e.name)
        except OSError as error:
            self._tell(Note(folder, reason(error), fault=True))
            return []
        shown = [e for e in entries if not e.name.startswith(".")]
        self._hidden += len(entries) - len(shown)
        return shown
