"""On which line of a TOML text every table, key and list item stands: tomllib tells only where it cannot go on.

The text must be valid TOML; it is scanned only when there are faults to place.
"""

import re
from collections.abc import Iterator

from rugcheck.catalogue.faults import Way

_SYMBOL = re.compile(
    r'''(?P<comment>\#[^\n]*)
    |"""(?:[^\\]|\\.)*?"{3,5} | \'\'\'.*?'{3,5} | "(?:[^"\\\n]|\\.)*" | '[^'\n]*'
    |[\[\]{}=,.\n] | [^\s\[\]{}=,.\#"']+''',
    re.VERBOSE | re.DOTALL,
)
Symbol = tuple[str, int]


def lines_of(text: str) -> dict[Way, int]:
    """The line, counted from 1, of every way through the file: ("claims", 3, "related", 0)."""
    found: dict[Way, int] = {}
    arrays: dict[Way, int] = {}
    base: Way = ()
    for statement in _statements(text):
        if statement[0][0] == "[":
            base = _header(statement, arrays)
            found[base] = statement[0][1]
        else:
            found |= _keys(base, statement)
    return found


def line_of(lines: dict[Way, int], way: Way) -> int:
    """The line of a way, or of the nearest thing around it; 1 if nothing is."""
    while way and way not in lines:
        way = way[:-1]
    return lines.get(way, 1)


def _statements(text: str) -> Iterator[list[Symbol]]:
    statement: list[Symbol] = []
    depth = 0
    for symbol, line in _symbols(text):
        depth += (symbol in "[{") - (symbol in "]}")
        if symbol != "\n":
            statement.append((symbol, line))
        elif statement and not depth:
            yield statement
            statement = []
    if statement:
        yield statement


def _symbols(text: str) -> Iterator[Symbol]:
    line = 1
    for match in _SYMBOL.finditer(text.replace("\r\n", "\n")):
        if match.lastgroup != "comment":
            yield match[0], line
        line += match[0].count("\n")


def _header(statement: list[Symbol], arrays: dict[Way, int]) -> Way:
    """The way that `[a.b]` or `[[a]]` opens; `arrays` counts the [[tables]] so far."""
    names = [_bare(symbol) for symbol, _ in statement if symbol not in "[]."]
    way: Way = ()
    for name in names[:-1]:
        way = _entered((*way, name), arrays)
    way = (*way, names[-1])
    if statement[1][0] == "[":
        arrays[way] = arrays.get(way, -1) + 1
    return _entered(way, arrays)


def _entered(way: Way, arrays: dict[Way, int]) -> Way:
    return (*way, arrays[way]) if way in arrays else way


def _keys(base: Way, statement: list[Symbol]) -> dict[Way, int]:
    equals = next(i for i, (symbol, _) in enumerate(statement) if symbol == "=")
    way = (*base, *(_bare(symbol) for symbol, _ in statement[:equals] if symbol != "."))
    return {way: statement[0][1]} | _items(way, statement[equals + 1 :])


def _items(way: Way, value: list[Symbol]) -> dict[Way, int]:
    """The lines of a list's items; of what stands inside an item, its first line is enough."""
    found: dict[Way, int] = {}
    depth, fresh = 0, value[0][0] == "["
    for symbol, line in value[1:] if fresh else ():
        if fresh and not depth and symbol not in "],":
            found[(*way, len(found))] = line
        depth += (symbol in "[{") - (symbol in "]}")
        fresh = symbol == ","
    return found


def _bare(symbol: str) -> str:
    return symbol.strip("\"'")
