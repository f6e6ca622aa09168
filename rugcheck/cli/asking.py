"""From words, a pipe or lines to answers."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice

from rugcheck.answers import Answer
from rugcheck.catalogue.bundled import bundled
from rugcheck.catalogue.model import Catalogue
from rugcheck.cli import streams
from rugcheck.cli.choices import Format, nearest
from rugcheck.cli.folders import cache_folder
from rugcheck.errors import RugcheckError
from rugcheck.rendering.words import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    import typer

    from rugcheck.checker import Checker

Lines = Iterable[str]
LONGEST_STATEMENT = 65_536  # characters: what goes on longer without a second sentence is text all the same
_STANDARD_INPUT = ["-"]


class StatementError(RugcheckError):
    """A statement that cannot be answered, or a place that has none."""


@cache
def checker_of(file: str | None) -> "Checker":
    """A checker for the catalogue in a file, or for the bundled one; made once, however often one process runs `main`."""
    from rugcheck.cache import checker_for

    return checker_for(file or _bundled(), cache_folder())


def catalogue_of(file: str | None) -> Catalogue:
    """The catalogue in a file, or the bundled one."""
    return checker_of(file).catalogue


def _bundled() -> str:
    place = bundled()
    if place is None:
        from rugcheck.catalogue.loading import find_bundled

        return str(find_bundled())  # says what is wrong
    return place


def named(ctx: "typer.Context", file: str | None) -> str:
    """The catalogue file if it was named on the command line: whoever set the variable need not name it again."""
    source = ctx.get_parameter_source("catalogue")
    return file if file and source is not None and source.name == "COMMANDLINE" else ""


def said(words: list[str], direct: bool, format_: Format) -> str | Iterator[str]:
    """The one statement that was typed or piped, or the pieces of a running text that was piped without a command.

    Empty only if no command was named (`direct`) and nothing was said.
    """
    if _are_typed(words):
        text: str | Iterator[str] = _joined(words)
    elif direct and not words and streams.asks_keyboard():
        return ""
    else:
        _refuse_json_without_command(direct, format_)
        _invite()
        text = _statement_or_text() if direct else streams.everything()
        if direct and not (words or text):
            return ""
    return _stated(text) if isinstance(text, str) else text


def _stated(text: str) -> str:
    text = clean(text)
    if not text.strip():
        raise StatementError('er is geen uitspraak om te bekijken; typ er een, zoals: rugcheck "massage helpt tegen rugpijn"')
    return text


def _statement_or_text() -> str | Iterator[str]:
    """What is piped in: as one text if that is no more than a sentence, else in pieces of which hardly any was read yet."""
    from rugcheck.language.sentences import sentences

    pieces, read = streams.pieces(), []

    def beginning() -> Iterator[str]:
        size = 0
        while size < LONGEST_STATEMENT and (piece := next(pieces, "")):
            read.append(piece)
            size += len(piece)
            yield piece

    several = sum(1 for _ in islice(sentences(beginning()), 2)) > 1
    if several or sum(map(len, read)) >= LONGEST_STATEMENT:
        return chain(read, pieces)
    return "".join(read)


def lines_of(words: list[str], direct: bool, format_: Format) -> Lines:
    """The statements, one a line, from the words or from standard input."""
    if _are_typed(words):
        return clean(_joined(words)).split("\n")
    _refuse_json_without_command(direct, format_)
    _invite()
    return map(clean, streams.lines())


def answers_to(lines: Lines, checker: "Checker", why: bool) -> Iterator[Answer]:
    """An answer for each line, as they come; a blank one has no match."""
    return (checker.check(line, why) if line.strip() else Answer(line) for line in lines)


def unused(short: bool, why: bool) -> str:
    """What to say of options that are for one answer where a text of more sentences is scanned, or nothing."""
    given = " en ".join(name for name, is_given in (("--short", short), ("--why", why)) if is_given)
    if not given:
        return ""
    verb = "horen" if short and why else "hoort"
    return (
        f"rugcheck: {given} {verb} bij één uitspraak; deze tekst heeft meer zinnen en wordt doorzocht. "
        f"Is het toch één uitspraak, typ dan: rugcheck check {given.replace(' en ', ' ')}"
    )


def hint_for(words: list[str], commands: Iterable[str]) -> str:
    """What to say to somebody whose single word was perhaps a mistyped command, or nothing."""
    near = nearest(words[0], [*commands, "help"]) if len(words) == 1 and " " not in words[0] else ""
    command = "--help" if near == "help" else near
    return f"Bedoel je de opdracht `rugcheck {command}`?" if near else ""


def _are_typed(words: list[str]) -> bool:
    return bool(words) and words != _STANDARD_INPUT


def _joined(words: list[str]) -> str:
    return " ".join(streams.typed(word) for word in words)


def _invite() -> None:
    if streams.asks_keyboard():
        streams.talk("Typ een uitspraak en sluit af met Enter en Ctrl-D (op Windows Ctrl-Z en Enter).")


def _refuse_json_without_command(direct: bool, format_: Format) -> None:
    if direct and format_ in (Format.JSON, Format.JSONL):
        raise StatementError(
            f"--format {format_} bij tekst uit een pipe heeft een opdracht nodig; typ: rugcheck check --format {format_}"
        )
