"""rugcheck progress: where a trainee stands, and their log of answers between machines."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from rugcheck.cli import asking, choices, options, output, storage, streams
from rugcheck.cli.choices import Format
from rugcheck.errors import RugcheckError
from rugcheck.rendering.blocks import View

FINE = 0
_ENDINGS = (".csv", ".jsonl")
_YES = "ja"

FormatName = Annotated[
    str,
    typer.Option(
        "--format", metavar="VORM", show_default=False, help="auto (opgemaakt op een terminal, anders plain), plain of json."
    ),
]
Import = Annotated[
    str | None, typer.Option("--import", metavar="BESTAND", help="Lees antwoorden in van een andere computer; niets komt dubbel.")
]
Reset = Annotated[bool, typer.Option("--reset", help="Begin opnieuw; er wordt eerst gevraagd, en een kopie blijft bewaard.")]


def progress(
    ctx: typer.Context,
    file: Import = None,
    reset: Reset = False,
    format_name: FormatName = "auto",
    catalogue: options.CatalogueFile = None,
    no_color: options.NoColor = False,
) -> int:
    """Toon wat je al kent en wat er aan de beurt is.

    Voorbeelden:
      rugcheck progress
      rugcheck progress --format json
      rugcheck progress --import antwoorden.jsonl

    Een bestand met antwoorden maak je met rugcheck export log antwoorden.jsonl, of .csv.
    """
    format_ = choices.format_of(format_name, Format.AUTO, Format.PLAIN, Format.JSON)
    if file is not None and reset:
        raise RugcheckError("--import en --reset gaan niet samen; doe ze na elkaar")
    if file is not None:
        return _import(file)
    if reset:
        return _reset()
    return _show(View(asking.catalogue_of(catalogue), asking.named(ctx, catalogue)), format_, no_color)


def export_log(file: str | None) -> int:
    """Write the log to a file, as its ending says."""
    from rugcheck.training import exchange

    if file is None or not file.lower().endswith(_ENDINGS):
        raise RugcheckError("`rugcheck export log` heeft een bestand nodig dat eindigt op .csv of .jsonl")
    entries = storage.entries()
    output.show_text(exchange.to_csv(entries) if file.lower().endswith(".csv") else exchange.to_jsonl(entries), file)
    streams.talk(f"{_counted(len(entries))} geschreven naar {file}.")
    return FINE


def _show(view: View, format_: Format, no_color: bool) -> int:
    from rugcheck.rendering import progress_page
    from rugcheck.training.progress import progress as numbers

    found = numbers(view.catalogue, storage.entries(), storage.now().date())
    if format_ is Format.JSON:
        output.show_object(progress_page.as_json(found))
    else:
        bars = progress_page.Bars
        drawn = bars.NONE if format_ is Format.PLAIN else bars.BLOCKS if streams.is_utf8() else bars.SIGNS
        output.show_blocks(progress_page.of_progress(found, view, drawn), format_, no_color)
    return FINE


def _import(file: str) -> int:
    from rugcheck.training import exchange

    entries = exchange.read(_text_of(file), file)
    with storage.log() as log:
        added = log.merge(entries)
    streams.write(f"{_counted(added)} erbij; {len(entries) - added} waren er al.\n")
    return FINE


def _text_of(file: str) -> str:
    try:
        return Path(file).read_text("utf-8")
    except UnicodeDecodeError:
        raise RugcheckError(f"{file} is geen UTF-8; maak het met `rugcheck export log`") from None
    except (OSError, ValueError) as error:
        raise RugcheckError(f"{file} {_unread(error)}; kijk na of de naam klopt") from None


def _unread(error: OSError | ValueError) -> str:
    from rugcheck.reading.documents import reason

    return reason(error) if isinstance(error, OSError) else "is niet te lezen"


def _reset() -> int:
    from rugcheck.cli import saving
    from rugcheck.training import exchange

    if not streams.has_keyboard() or not streams.is_terminal():
        raise RugcheckError("--reset vraagt eerst of je het zeker weet; doe het op een terminal, zonder pipe")
    if not storage.entries():
        streams.write("Er zijn nog geen antwoorden.\n")
        return FINE
    streams.write(f"Alle antwoorden verdwijnen uit je voortgang. Typ {_YES} en druk op Enter; iets anders laat alles staan: ")
    if sys.stdin.readline().strip().casefold() != _YES:
        streams.write("Er is niets veranderd.\n")
        return FINE
    backup = storage.folder() / f"backup-{storage.now():%Y%m%d-%H%M%S-%f}.jsonl"
    with storage.log() as log, log.emptying() as entries:
        saving.save(exchange.to_jsonl(entries), str(backup))
    streams.write(f"Je begint opnieuw. De oude antwoorden staan in {backup}; `rugcheck progress --import` leest ze weer in.\n")
    return FINE


def _counted(count: int) -> str:
    return f"{count} {'regel' if count == 1 else 'regels'}"
