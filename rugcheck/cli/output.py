"""Which renderer writes what a command found."""

from collections.abc import Iterable, Iterator

from rugcheck.answers import Answer
from rugcheck.catalogue.model import Catalogue, Claim
from rugcheck.cli import streams
from rugcheck.cli.choices import Export, Format
from rugcheck.rendering import blocks, plain
from rugcheck.rendering.blocks import Block, View
from rugcheck.rendering.words import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rich.console import Console

    from rugcheck.scanning import Found

_JSON = (Format.JSON, Format.JSONL)


def show_answer(answer: Answer, view: View, format_: Format, short: bool, no_color: bool) -> None:
    """One answer; as JSON it is one object."""
    if format_ in _JSON:
        from rugcheck.rendering import as_json

        streams.write(_dumped(as_json.of_answer(answer), None if format_ is Format.JSONL else 2) + "\n")
    else:
        show_blocks(blocks.of_answer(answer, view, short), format_, no_color)


def show_answers(answers: Iterable[Answer], format_: Format) -> None:
    """Many answers as they come: an object or a line for each, or one array."""
    if format_ in _JSON:
        from rugcheck.rendering import as_json

        _show_objects(map(as_json.of_answer, answers), format_)
    else:
        for answer in answers:
            streams.write(plain.row(answer) + "\n")


def show_claims(claims: Iterable[Claim], view: View, format_: Format, no_color: bool) -> None:
    """Whole claims."""
    if format_ in _JSON:
        _show_claim_objects(claims, format_)
    else:
        show_blocks(blocks.of_claims(claims, view), format_, no_color)


def show_list(claims: Iterable[Claim], format_: Format, no_color: bool, evidence: bool = False) -> None:
    """A list of claims: tables on a terminal, lines with tabs elsewhere; `evidence` shows what each rests on."""
    if format_ in _JSON:
        _show_claim_objects(claims, format_)
    elif evidence:
        _show_evidence(claims, format_, no_color)
    elif _is_rich(format_):
        from rugcheck.rendering import terminal

        console = _console(no_color)
        console.print(terminal.listing(claims, console.width, streams.is_utf8()))
    else:
        streams.write(plain.listing(claims))


def _show_evidence(claims: Iterable[Claim], format_: Format, no_color: bool) -> None:
    if _is_rich(format_):
        from rugcheck.rendering import terminal

        _console(no_color).print(terminal.evidence(claims, streams.is_utf8()))
    else:
        streams.write(plain.evidence(claims))


def show_export(export: Export, catalogue: Catalogue, file: str | None) -> None:
    """A catalogue for another program, to a file or to standard output; UTF-8 wherever it goes."""
    from rugcheck.rendering import anki, claimreview, spreadsheet, study_sheet

    renderers = {
        Export.ANKI: anki.render,
        Export.MARKDOWN: study_sheet.render,
        Export.CSV: spreadsheet.render,
        Export.CLAIMREVIEW: claimreview.render,
    }
    show_text(renderers[export](catalogue), file)


def show_text(text: str, file: str | None) -> None:
    """Text for another program, to a file or to standard output."""
    from rugcheck.cli import saving

    if file is None or file == "-":
        streams.write_utf8(text)
    else:
        saving.save(text, file)


def show_blocks(shown: Iterable[Block], format_: Format, no_color: bool) -> None:
    """Blocks: with rich on a terminal, plain elsewhere."""
    if _is_rich(format_):
        from rugcheck.rendering import terminal

        _console(no_color).print(terminal.render(shown, streams.is_utf8()), width=terminal.MEASURE, crop=False)
    else:
        streams.write(plain.render(shown))


def text_of_blocks(shown: Iterable[Block], format_: Format, no_color: bool) -> str:
    """What `show_blocks` would write, to be written in parts."""
    if not _is_rich(format_):
        return plain.render(shown)
    console = _console(no_color)
    from rugcheck.rendering import terminal

    with console.capture() as captured:
        console.print(terminal.render(shown, streams.is_utf8()), width=terminal.MEASURE, crop=False)
    return captured.get()


def show_findings(findings: Iterable["Found"], format_: Format, no_color: bool) -> None:
    """Findings in running text, each as it comes."""
    from rugcheck.rendering import findings as shown

    if format_ in _JSON:
        _show_objects(map(shown.fields, findings), format_)
    elif is_for_reader(format_):
        from rugcheck.rendering import terminal

        console = _console(no_color)
        for finding in findings:
            console.print(shown.block(finding, streams.is_utf8()), width=min(console.width, terminal.MEASURE))
    else:
        for finding in findings:
            streams.write(shown.line(finding) + "\n")


def show_object(object_: dict[str, object]) -> None:
    """One JSON object."""
    streams.write(_dumped(object_, 2) + "\n")


def show_problems(problems: Iterable[object], path: str) -> None:
    """What is wrong with a catalogue, a line for each, or that nothing is."""
    lines = [str(problem) for problem in problems] or [f"{path}: in orde"]
    streams.write(clean("\n".join(lines) + "\n"))


def _show_claim_objects(claims: Iterable[Claim], format_: Format) -> None:
    from rugcheck.rendering import as_json

    _show_objects(map(as_json.of_claim, claims), format_)


def _show_objects(objects: Iterator[dict[str, object]], format_: Format) -> None:
    if format_ is Format.JSONL:
        for object_ in objects:
            streams.write(_dumped(object_) + "\n")
        return
    opening = "["
    for object_ in objects:
        streams.write(f"{opening}\n{_dumped(object_)}")
        opening = ","
    streams.write("[]\n" if opening == "[" else "\n]\n")


def _dumped(object_: dict[str, object], indent: int | None = None) -> str:
    from rugcheck.rendering.as_json import dumps

    return dumps(object_, not streams.is_utf8(), indent)


def is_for_reader(format_: Format) -> bool:
    """Whether somebody reads the output on a terminal, where talk about the search is welcome too."""
    return _is_rich(format_)


def _is_rich(format_: Format) -> bool:
    return format_ is Format.AUTO and streams.is_terminal()


def _console(no_color: bool) -> "Console":
    from rich.console import Console

    return Console(no_color=no_color or None, highlight=False, markup=False, emoji=False)
