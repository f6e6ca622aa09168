"""Completion of commands, claim ids and topics in bash, zsh, fish and PowerShell, without loading more than it needs."""

import os

import typer

from rugcheck.cli import completing, streams
from rugcheck.cli.completing import VARIABLE
from rugcheck.errors import RugcheckError


def prepare() -> None:
    """Make the shells known to Typer, if it is a shell that asks; Typer's own options would do so at every start."""
    if VARIABLE in os.environ:
        from typer._completion_classes import completion_init

        completion_init()


def claim_ids(ctx: typer.Context, incomplete: str) -> list[str]:
    """The ids of claims that begin with what was typed."""
    return completing.values("id", ctx.params.get("catalogue"), incomplete)


def topics(ctx: typer.Context, incomplete: str) -> list[str]:
    """The topics that begin with what was typed."""
    return completing.values("topic", ctx.params.get("catalogue"), incomplete)


def exports(incomplete: str) -> list[str]:
    """The exports that begin with what was typed."""
    from rugcheck.cli.choices import Export

    return [export.value for export in Export if export.startswith(incomplete)]


def kinds(incomplete: str) -> list[str]:
    """The kinds of question that begin with what was typed."""
    from rugcheck.training.entries import Kind

    return [kind.value for kind in Kind if kind.startswith(incomplete)]


def show(wanted: bool) -> None:
    """Write the script for this shell to standard output and stop."""
    if wanted:
        from typer._completion_shared import get_completion_script

        script = get_completion_script(prog_name="rugcheck", complete_var=VARIABLE, shell=_shell())
        streams.write(f"{script}\n")
        raise typer.Exit


def install(wanted: bool) -> None:
    """Put the script where this shell looks for it and stop."""
    if wanted:
        from typer._completion_shared import install as put

        shell, path = put(shell=_shell(), prog_name="rugcheck", complete_var=VARIABLE)
        streams.talk(f"Aanvullen met Tab staat klaar voor {shell}, in {path}. Open een nieuwe terminal om het te gebruiken.")
        raise typer.Exit


def _shell() -> str:
    from typer._completion_shared import Shells, _get_shell_name

    shell = _get_shell_name() or ""
    if shell not in {known.value for known in Shells}:
        raise RugcheckError("aanvullen werkt in bash, zsh, fish en PowerShell; start rugcheck vanuit een daarvan")
    return shell
