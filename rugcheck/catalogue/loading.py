"""Reading a catalogue file: frozen objects, or every problem at once."""

import errno
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rugcheck.catalogue.building import catalogue_of
from rugcheck.catalogue.bundled import bundled, expected
from rugcheck.catalogue.concepts import untidy
from rugcheck.catalogue.faults import Fault, inside, place
from rugcheck.catalogue.files import LARGEST, contents_and_age
from rugcheck.catalogue.lines import line_of, lines_of
from rugcheck.catalogue.model import Catalogue
from rugcheck.catalogue.specification import faults_of
from rugcheck.errors import RugcheckError

_PLACE = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)$")

_ODD_FILES = {
    errno.ENODEV: "dit is geen bestand maar een apparaat; noem een TOML-bestand",
    errno.ENXIO: "dit is geen bestand maar een socket; noem een TOML-bestand",
    errno.EFBIG: f"dit bestand is groter dan {LARGEST // 2**20} MB; noem een TOML-bestand",
    errno.ELOOP: "deze koppeling leidt naar zichzelf; noem een TOML-bestand",
}

# tomllib's own words, in ours; the first that fits
_SYNTAX = (
    ("Cannot overwrite a value", "deze sleutel staat er al; haal er één weg"),
    ("Cannot declare", "deze tabel staat er al; haal er één weg"),
    ("Cannot mutate immutable|Cannot redefine namespace", "deze tabel staat er al; haal er één weg"),
    ("Duplicate inline table key", "deze sleutel staat er al; haal er één weg"),
    ('Unterminated string|Expected "["\']|Illegal character', "een tekst is niet afgesloten; zet er een aanhalingsteken achter"),
    ("Unclosed array", "een lijst is niet afgesloten; zet er ] achter, en komma's tussen de teksten"),
    ("Unclosed inline table", "een tabel is niet afgesloten; zet er } achter"),
    ("Expected '='", "na de naam van een sleutel hoort ="),
    ("Expected newline", "hier hoort de regel op te houden; staat er een aanhalingsteken te veel?"),
    ("Expected '\\]", "de naam van een tabel is niet afgesloten; zet er ] of ]] achter"),
    ("Unescaped|escape|Escaped", "een \\ in een tekst betekent iets anders; schrijf \\\\"),
    ("Invalid value", "hier hoort een waarde te staan; zet tekst tussen aanhalingstekens"),
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a file; `line` counts from 1, and is 0 where the whole file is meant."""

    line: int
    place: str
    message: str
    path: str

    def __str__(self) -> str:
        return ": ".join(filter(None, (f"{self.path}:{self.line}" if self.line else self.path, self.place, self.message)))


class CatalogueError(RugcheckError):
    """A catalogue that cannot be used, with every problem that it has."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type["CatalogueError"], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


def load(path: Path | str) -> Catalogue:
    """The catalogue in a file; CatalogueError, with every problem, if it cannot be read or is not right."""
    return catalogue_of(tables_in(contents_of(path), path), Path(path).stem)


def tables_in(contents: bytes, path: Path | str) -> dict[str, Any]:
    """What a file's contents say, without faults; CatalogueError, with every problem, if they are not right."""
    text = _decoded(contents, path)
    data = _parsed(text, path)
    faults = faults_of(data)
    if faults:
        raise CatalogueError(_placed(faults, data, text, path))
    return data


def problems(path: Path | str) -> tuple[Problem, ...]:
    """All that is wrong or untidy in a file, by line; CatalogueError only if it cannot be read."""
    contents = contents_of(path)
    try:
        text = _decoded(contents, path)
        data = _parsed(text, path)
    except CatalogueError as error:
        return error.problems
    return _placed(faults_of(data) + untidy(data), data, text, path)


def find_bundled() -> Path:
    """The catalogue that comes with rugcheck: inside the package, or beside pyproject.toml in a source checkout."""
    place = bundled()
    if place is None:
        raise _broken(expected(), "de meegeleverde catalogus ontbreekt; installeer rugcheck opnieuw")
    return Path(place)


# --- reading -----------------------------------------------------------------------------------


def contents_of(path: Path | str) -> bytes:
    """The bytes of a catalogue file; CatalogueError says why there are none."""
    try:
        return contents_and_age(path)[0]
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        raise _broken(path, _reason(Path(path), error)) from None


def _reason(path: Path, error: Exception) -> str:
    if path.is_dir():  # before the rest: Windows says that a folder is forbidden
        return "dit is een map; noem een TOML-bestand"
    if isinstance(error, FileNotFoundError):
        return "dit bestand bestaat niet; kijk na of de naam klopt"
    if isinstance(error, PermissionError):
        return "dit bestand mag niet gelezen worden; kijk na of je er rechten voor hebt"
    if isinstance(error, OSError) and error.errno in _ODD_FILES:
        return _ODD_FILES[error.errno]
    return f"dit bestand is niet te lezen ({error}); kijk na of de naam klopt"


def _decoded(contents: bytes, path: Path | str) -> str:
    try:
        return contents.decode("utf-8-sig")  # some editors open a file with a byte order mark
    except UnicodeDecodeError as error:
        line = contents.count(b"\n", 0, error.start) + 1
        raise _broken(path, "dit is geen UTF-8; sla het bestand op als UTF-8", line) from None


def _parsed(text: str, path: Path | str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _broken(path, "dit is geen bruikbare TOML: lijsten of tabellen zitten te diep in elkaar", 1) from None
    except ValueError as error:  # TOMLDecodeError, or a number of thousands of digits
        raise _broken(path, f"dit is geen geldige TOML: {_in_dutch(str(error))}", _line_of_syntax(str(error), text)) from None


def _in_dutch(message: str) -> str:
    return next((dutch for english, dutch in _SYNTAX if re.search(english, message)), "kijk deze regel en die ervoor na")


def _line_of_syntax(message: str, text: str) -> int:
    found = _PLACE.search(message)
    return int(found[1]) if found and found[1] else text.rstrip("\n").count("\n") + 1


def _broken(path: Path | str, message: str, line: int = 0) -> CatalogueError:
    return CatalogueError([Problem(line, "", message, str(path))])


def _placed(faults: Iterable[Fault], data: dict[str, Any], text: str, path: Path | str) -> tuple[Problem, ...]:
    """The faults with their lines, in the order of the file; the text is scanned only if there are any."""
    faults = list(faults)
    lines = lines_of(text) if faults else {}
    found = [_problem(f, line_of(lines, f.way), data, path) for f in faults]
    return tuple(sorted(found, key=lambda p: p.line))


def _problem(fault: Fault, line: int, data: dict[str, Any], path: Path | str) -> Problem:
    message = ": ".join(filter(None, (inside(fault.way), fault.message)))
    return Problem(line, place(data, fault.way), message, str(path))
