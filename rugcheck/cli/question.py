"""A question as the command line puts it, and the plain ones, which need no Typer: its import takes longer than an answer.

Only what is known for certain to mean the same to Typer is read here (a test compares the two); all else is left to it.
"""

import os
from collections.abc import Mapping, Sequence

from rugcheck.records import frozen

COMMANDS = ("check", "scan", "list", "show", "quiz", "progress", "lint", "export", "about")
CATALOGUE = "RUGCHECK_CATALOGUE"
_FLAGS = ("--lines", "--short", "--why", "--no-color")
_WITH_VALUE = ("--format", "--catalogue")


@frozen
class Question:
    """What `rugcheck check` was asked; `direct` says that no command was named, `named` is the catalogue if it was an option."""

    words: Sequence[str]
    direct: bool
    lines: bool = False
    short: bool = False
    why: bool = False
    format_name: str = "auto"
    catalogue: str | None = None
    named: str = ""
    no_color: bool = False


def plain_question(args: Sequence[str], environment: Mapping[str, str]) -> Question | None:
    """What a command line asks if it is a plain one: check or no command, words, and options of check; else None."""
    if os.name == "nt" and any(set("*?[~$%") & set(arg) for arg in args):  # there Typer looks for files by such names
        return None
    words: list[str] = []
    options: dict[str, str] = {}
    rest = iter(args)
    for arg in rest:
        name, equals, value = arg.partition("=")
        if not arg.startswith("-") or arg == "-":
            words.append(arg)
        elif arg in _FLAGS:
            options[arg] = arg
        elif name in _WITH_VALUE and (value := value if equals else next(rest, "")) and not value.startswith("-"):
            options[name] = value
        else:
            return None
    direct = words[:1] != ["check"]
    said = words if direct else words[1:]
    if direct and said[:1] and said[0] in COMMANDS:
        return None
    lines, short, why, no_color = (flag in options for flag in _FLAGS)
    named = options.get("--catalogue", "")
    catalogue = named or environment.get(CATALOGUE) or None
    return Question(said, direct, lines, short, why, options.get("--format", "auto"), catalogue, named, no_color)
