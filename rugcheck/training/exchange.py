"""The log as a file that other machines and programs read: CSV or JSON Lines, and back."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping

from rugcheck.errors import RugcheckError
from rugcheck.training.entries import Entry
from rugcheck.training.fields import FIELDS, FieldError, from_fields, to_fields

_MARK = "\ufeff"  # without it Excel misreads accents
# Where a spreadsheet would begin to calculate, or might if it takes a ; for a border between cells. The apostrophe that goes
# there is taken off again, and so is put before one that was there already.
_CALCULATED = re.compile(r"(^|;)(\s*)(?=[=+\-@＝＋－＠'])")
_GUARDED = re.compile(r"(^|;)(\s*)'")


class ExchangeError(RugcheckError):
    """A file that is no log of answers."""


def to_jsonl(entries: Iterable[Entry]) -> str:
    """An object on each line, by time."""
    return "".join(json.dumps(to_fields(entry), ensure_ascii=False) + "\n" for entry in _in_order(entries))


def to_csv(entries: Iterable[Entry]) -> str:
    """A row for each entry, by time, safe to open in a spreadsheet."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(FIELDS)
    writer.writerows([_guarded(value) for value in to_fields(entry).values()] for entry in _in_order(entries))
    return _MARK + table.getvalue()


def read(text: str, name: str) -> list[Entry]:
    """The entries in a text of either form; ExchangeError, with the line, for the first that is none."""
    text = text.removeprefix(_MARK)
    is_jsonl = name.lower().endswith(".jsonl") or text.lstrip().startswith("{")
    rows = _from_jsonl(text, name) if is_jsonl else _from_csv(text, name)
    found = []
    for line, fields in rows:
        try:
            found.append(from_fields(fields))
        except FieldError as error:
            raise _refused(name, line, str(error)) from None
    return found


def _from_jsonl(text: str, name: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    for line, row in enumerate(text.split("\n"), 1):
        if not row.strip():
            continue
        try:
            fields = json.loads(row)
        except (ValueError, RecursionError):
            raise _refused(name, line, "dit is geen JSON") from None
        if not (isinstance(fields, dict) and all(isinstance(value, str) for value in fields.values())):
            raise _refused(name, line, "dit is geen object met alleen tekst")
        yield line, fields


def _from_csv(text: str, name: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    table = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        names = next(table, [])
        if not set(FIELDS) <= set(names):
            raise _refused(name, 1, f"hier horen de namen van de kolommen te staan, met komma's ertussen: {','.join(FIELDS)}")
        for cells in table:
            if len(cells) != len(names):
                raise _refused(name, table.line_num, f"{len(cells)} cellen; het moeten er {len(names)} zijn")
            yield table.line_num, dict(zip(names, map(_unguarded, cells), strict=True))
    except csv.Error:
        raise _refused(name, table.line_num, "dit is geen CSV") from None


def _in_order(entries: Iterable[Entry]) -> list[Entry]:
    return sorted(entries, key=lambda entry: (entry.time, entry.id))


def _guarded(value: str) -> str:
    return _CALCULATED.sub(r"\1\2'", value)


def _unguarded(value: str) -> str:
    return _GUARDED.sub(r"\1\2", value)


def _refused(name: str, line: int, message: str) -> ExchangeError:
    return ExchangeError(f"{name}:{line}: {message}. Er is niets ingelezen; maak zo'n bestand met `rugcheck export log BESTAND`.")
