"""The options that several commands share, with their Dutch help; values arrive as text and are checked in choices.py."""

from typing import Annotated, Any

import typer

from rugcheck.cli import completion
from rugcheck.cli.dutch import Command

_HELP = {"help_option_names": ["-h", "--help"]}
APP: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": _HELP,
    "options_metavar": "[OPTIES]",
    "subcommand_metavar": "UITSPRAAK... | OPDRACHT ...",
}
COMMAND: dict[str, Any] = {"cls": Command, "context_settings": _HELP, "options_metavar": "[OPTIES]"}

FormatName = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="VORM",
        show_default=False,
        help="auto (opgemaakt op een terminal, anders plain), plain, json of jsonl.",
    ),
]
TextFormatName = Annotated[
    str,
    typer.Option("--format", metavar="VORM", show_default=False, help="auto (opgemaakt op een terminal, anders plain) of plain."),
]
CatalogueFile = Annotated[
    str | None,
    typer.Option(
        "--catalogue",
        metavar="BESTAND",
        envvar="RUGCHECK_CATALOGUE",
        show_envvar=False,
        help="Een catalogus van jezelf; RUGCHECK_CATALOGUE doet hetzelfde.",
    ),
]
NoColor = Annotated[bool, typer.Option("--no-color", help="Zonder kleur; NO_COLOR doet hetzelfde.")]

Statement = Annotated[list[str] | None, typer.Argument(metavar="[UITSPRAAK...]")]
Lines = Annotated[bool, typer.Option("--lines", help="Elke regel is een uitspraak en krijgt één regel antwoord.")]
Short = Annotated[bool, typer.Option("--short", help="Alleen het oordeel, het feit, hoe je zin gelezen is en één bron.")]
Why = Annotated[bool, typer.Option("--why", help="Ook waaraan de uitspraak herkend is.")]

Words = Annotated[list[str] | None, typer.Argument(metavar="[WOORD...]")]
Topics = Annotated[
    list[str] | None,
    typer.Option("--topic", metavar="THEMA", autocompletion=completion.topics, help="Alleen dit thema; mag vaker."),
]
Verdicts = Annotated[
    list[str] | None,
    typer.Option("--verdict", metavar="OORDEEL", help="supported, partly, unclear, unproven of refuted; mag vaker."),
]
Experts = Annotated[list[str] | None, typer.Option("--expert", metavar="ID", help="Alleen waar deze expert spreekt; mag vaker.")]

Evidence = Annotated[bool, typer.Option("--evidence", help="Toon bij elke uitspraak waar ze op rust.")]
ExportFormat = Annotated[str, typer.Argument(metavar="VORM", autocompletion=completion.exports)]

Ids = Annotated[list[str], typer.Argument(metavar="ID...", autocompletion=completion.claim_ids)]
File = Annotated[str | None, typer.Argument(metavar="[BESTAND]")]

Install = Annotated[
    bool,
    typer.Option(
        "--install-completion", is_eager=True, callback=completion.install, help="Laat Tab opdrachten en claims aanvullen."
    ),
]
Show = Annotated[
    bool, typer.Option("--show-completion", is_eager=True, callback=completion.show, help="Toon het script daarvoor.")
]
