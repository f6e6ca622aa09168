"""The log of answers in a SQLite file: every entry is on the disk when it is given, and nothing is ever written over."""

import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from rugcheck.errors import RugcheckError
from rugcheck.training.entries import Entry
from rugcheck.training.fields import FIELDS, FieldError, from_fields, to_fields

VERSION = 1
NAME = "training.sqlite3"
_APPLICATION = 0x72756763  # "rugc": how a file shows that it is ours
_PATIENCE = 5.0  # seconds to wait for another rugcheck
_TRIES = 50  # in that time
_TABLE = f"""
CREATE TABLE entries (
    id TEXT PRIMARY KEY NOT NULL,
    {", ".join(f"{name} TEXT NOT NULL" for name in FIELDS[1:])}
)
"""
_LATER = ("sure", "said", "own_grade")  # what is said of an answer after it was given
_INSERT = f"INSERT INTO entries ({', '.join(FIELDS)}) VALUES ({', '.join(f':{name}' for name in FIELDS)})"  # noqa: S608
_MERGE = f"{_INSERT} ON CONFLICT (id) DO UPDATE SET " + ", ".join(
    f"{name} = CASE {name} WHEN '' THEN excluded.{name} ELSE {name} END" for name in _LATER
)
_BROKEN = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
_REASONS = {
    sqlite3.SQLITE_FULL: "de schijf is vol; maak ruimte en probeer het opnieuw",
    sqlite3.SQLITE_IOERR: "de schijf weigert; misschien is hij vol of weg",
    sqlite3.SQLITE_READONLY: "je mag daar niet schrijven; noem met RUGCHECK_DATA een map waar dat wel mag",
    sqlite3.SQLITE_CANTOPEN: "je mag daar niet schrijven; noem met RUGCHECK_DATA een map waar dat wel mag",
    sqlite3.SQLITE_PERM: "je mag daar niet schrijven; noem met RUGCHECK_DATA een map waar dat wel mag",
    sqlite3.SQLITE_BUSY: "een andere rugcheck houdt het bestand bezet; sluit die en probeer het opnieuw",
    sqlite3.SQLITE_LOCKED: "een andere rugcheck houdt het bestand bezet; sluit die en probeer het opnieuw",
}


_NO_FOLDER = {
    FileExistsError: "daar staat een bestand",
    NotADirectoryError: "een deel van het pad is geen map",
    PermissionError: "dat mag je niet",
}


class LogError(RugcheckError):
    """A log that cannot be used or written; nothing in it is lost."""


class Log:
    """The entries in one file. Open it with `opened`."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    def entries(self) -> list[Entry]:
        """All entries, in no order."""
        with _refusing(self.path):
            rows = self._connection.execute(f"SELECT {', '.join(FIELDS)} FROM entries").fetchall()  # noqa: S608
        try:
            return [from_fields(dict(zip(FIELDS, row, strict=True))) for row in rows]
        except FieldError as error:
            raise LogError(f"{self.path} bevat een antwoord dat rugcheck niet kent: {error}") from None

    def add(self, entry: Entry) -> None:
        """Put one entry on the disk."""
        with self._writing():
            self._connection.execute(_INSERT, to_fields(entry))

    def complete(self, entry: Entry) -> None:
        """Put on the disk what was said of an answer since it was given: how sure, the own sentence and its grade."""
        with self._writing():
            self._connection.execute(_MERGE, to_fields(entry))

    def merge(self, entries: Iterable[Entry]) -> int:
        """Add the entries that are not there yet; how many those were. All of them, or none if it fails."""
        with self._writing():
            before = self._count()
            self._connection.executemany(_MERGE, map(to_fields, entries))
            return self._count() - before

    @contextmanager
    def emptying(self) -> Iterator[list[Entry]]:
        """Give all entries, to be put elsewhere, and delete them when that is done and nothing was raised."""
        with self._writing():
            yield self.entries()
            self._connection.execute("DELETE FROM entries")

    def _count(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM entries").fetchone()[0])

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """A transaction that waits for other processes to be done with theirs."""
        with _refusing(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):  # a full disk has ended the transaction already
                    self._connection.execute("ROLLBACK")
                raise


@contextmanager
def opened(folder: Path, now: datetime) -> Iterator[Log]:
    """The log in a folder, made where there is none.

    Raises LogError where it cannot be used. A broken file is set aside, under a name with the time, first.
    """
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _no_folder(folder, "te maken", error) from None
    with _refusing(path), closing(sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)) as connection:
        if not _is_sound(connection):
            connection.close()
            raise LogError(_set_aside(path, now))
        _prepare(path, connection)
        yield Log(path, connection)


def is_begun(folder: Path) -> bool:
    """Whether there is a log in a folder; LogError where that cannot be seen."""
    try:
        (folder / NAME).stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise _no_folder(folder, "te gebruiken", error) from None
    return True


def _no_folder(folder: Path, what: str, error: OSError) -> LogError:
    reason = _NO_FOLDER.get(type(error)) or error.strerror
    return LogError(f"de map {folder} is niet {what} ({reason}); noem met RUGCHECK_DATA een andere")


def _is_sound(connection: sqlite3.Connection) -> bool:
    """Whether SQLite finds nothing wrong with the file; other trouble is raised."""
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError as error:
        if _code(error) in _BROKEN:
            return False
        raise


def _prepare(path: Path, connection: sqlite3.Connection) -> None:
    """Make the table in an empty file; refuse a file of another program or of a newer version."""
    is_empty = _is_empty(connection)  # asked first: what another process makes at this moment has its numbers too by then
    version, application = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "application_id"))
    if application == 0 and is_empty:
        _make(connection)
    elif application != _APPLICATION:
        raise LogError(f"{path} is niet van rugcheck; haal het daar weg of noem met RUGCHECK_DATA een andere map")
    elif version > VERSION:
        raise LogError(f"{path} is van een nieuwere versie van rugcheck; werk rugcheck bij. Er is niets veranderd.")
    connection.execute("PRAGMA synchronous = FULL")  # an answer is on the disk before the next question is asked


def _is_empty(connection: sqlite3.Connection) -> bool:
    return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Keep a write-ahead log; SQLite does not wait by itself where another process does the same at this moment."""
    for _ in range(_TRIES):
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode = WAL")
            return
        time.sleep(_PATIENCE / _TRIES)
    connection.execute("PRAGMA journal_mode = WAL")


def _make(connection: sqlite3.Connection) -> None:
    _write_ahead(connection)
    connection.execute("BEGIN IMMEDIATE")
    if _is_empty(connection):  # another process may have been first
        connection.execute(_TABLE)
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _set_aside(path: Path, now: datetime) -> str:
    """Give a broken file, and what SQLite keeps beside it, a name that nothing has; what to say about it."""
    name = f"{path.name}.kapot-{now:%Y%m%d-%H%M%S-%f}"
    for ending in ("", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            Path(f"{path}{ending}").rename(path.with_name(f"{name}{ending}"))
    return (
        f"{path} is kapot en staat nu apart als {name}; er is niets weggegooid.\n"
        "Start rugcheck opnieuw om zonder geschiedenis verder te gaan. Heb je een bestand van `rugcheck export log`, lees dat"
        " dan in met `rugcheck progress --import BESTAND`."
    )


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Say in Dutch what SQLite cannot do."""
    try:
        yield
    except sqlite3.Error as error:
        reason = _REASONS.get(_code(error), f"SQLite zegt: {error}")
        raise LogError(f"{path} is niet te gebruiken: {reason}. Wat al bewaard was, is er nog.") from None


def _code(error: sqlite3.Error) -> int:
    """SQLite's code for what went wrong, without its finer distinctions."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
