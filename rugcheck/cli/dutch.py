"""Typer in Dutch: help with examples first, refusals that say what to do, and `check` as the command that need not be named."""

from typer._click import Context, HelpFormatter
from typer._click.core import Parameter
from typer._click.exceptions import BadOptionUsage, BadParameter, MissingParameter, NoSuchOption, UsageError
from typer._click.shell_completion import CompletionItem
from typer.core import TyperCommand, TyperGroup, TyperOption

from rugcheck.errors import RugcheckError

DIRECT = "rugcheck.direct"  # in a context's meta: no command was named
_DEFAULT = "check"


class CommandLineError(RugcheckError):
    """A command line that cannot be understood."""


class Command(TyperCommand):
    """A command that explains itself in Dutch."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """The same as Typer's, refusing in Dutch."""
        try:
            return super().parse_args(ctx, args)
        except UsageError as error:
            raise CommandLineError(_refusal(error, ctx)) from None

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """--help, in Dutch."""
        return _in_dutch(super().get_help_option(ctx))

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """What it does, examples, usage, options."""
        _write_help(self, ctx, formatter)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Completions without their help texts: to show those Typer would import rich at every press of Tab."""
        return [CompletionItem(item.value) for item in super().shell_complete(ctx, incomplete)]


class Group(TyperGroup):
    """The commands; whatever does not begin with one of them is a statement to check."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """The same as Typer's, with a command put first."""
        try:
            return super().parse_args(ctx, args if ctx.resilient_parsing else self._with_command(ctx, args))
        except UsageError as error:
            raise CommandLineError(_refusal(error, ctx)) from None

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """--help, in Dutch."""
        return _in_dutch(super().get_help_option(ctx))

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """What it does, examples, usage, commands, options."""
        _write_help(self, ctx, formatter)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Completions without their help texts, like a command's."""
        return [CompletionItem(item.value) for item in super().shell_complete(ctx, incomplete)]

    def _with_command(self, ctx: Context, args: list[str]) -> list[str]:
        place = self._first_word(args)
        own = {option for param in self.get_params(ctx) for option in param.opts}
        if any(arg in own for arg in args[:place]):
            return args
        if place < len(args) and args[place] in self.commands:
            return [args[place], *args[:place], *args[place + 1 :]]
        ctx.meta[DIRECT] = True
        return [_DEFAULT, *args]

    def _first_word(self, args: list[str]) -> int:
        """Where the first word stands that is no option, no option's value, and not behind `--`."""
        with_value = {o for c in self.commands.values() for p in c.params if not getattr(p, "is_flag", True) for o in p.opts}
        place = 0
        while place < len(args) and args[place].startswith("-") and args[place] not in ("-", "--"):
            place += 2 if args[place] in with_value else 1
        return place if place < len(args) and args[place] != "--" else len(args)


def _refusal(error: UsageError, ctx: Context) -> str:
    """What is wrong with a command line, and what to do, by the kind of Typer's error and never by its English words."""
    where = f"`{ctx.command_path}`"
    return f"{_wrong(error, ctx, where)}\n`{ctx.command_path} --help` toont wat er kan."


def _wrong(error: UsageError, ctx: Context, where: str) -> str:
    match error:
        case NoSuchOption():
            near = f" Bedoel je {' of '.join(sorted(error.possibilities))}?" if error.possibilities else ""
            dash = " Begint je uitspraak met een streepje, zet er dan -- voor." if ctx.info_name == _DEFAULT else ""
            return f"de optie {error.option_name} bestaat niet bij {where}.{near}{dash}"
        case BadOptionUsage() if error.option_name in _flags(ctx):
            return f"de optie {error.option_name} krijgt bij {where} geen waarde; laat weg wat achter = staat."
        case BadOptionUsage():
            return f"de optie {error.option_name} heeft bij {where} een waarde nodig; zet die erachter."
        case MissingParameter():
            return f"{where} mist {_name(error.param)}; zet dat erachter."
        case BadParameter() if error.param is not None:
            return f"de waarde van {error.param.opts[0]} past niet bij {where}; daar hoort {_name(error.param)}."
    return f"{where} krijgt te veel woorden: haal weg wat er niet bij hoort."


def _flags(ctx: Context) -> set[str]:
    return {option for param in ctx.command.get_params(ctx) if getattr(param, "is_flag", False) for option in param.opts}


def _name(param: Parameter | None) -> str:
    return (param.metavar or param.name or "een woord") if param else "een woord"


def _in_dutch(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = "Toon deze uitleg."
    return option


def _write_help(command: TyperCommand | TyperGroup, ctx: Context, formatter: HelpFormatter) -> None:
    formatter.write(f"{command.help}\n\n")
    formatter.write_usage(ctx.command_path, " ".join(command.collect_usage_pieces(ctx)), prefix="Gebruik: ")
    commands = getattr(command, "commands", {})
    _write_list(formatter, "Opdrachten", [(name, (c.help or "").split("\n")[0]) for name, c in commands.items()])
    _write_list(formatter, "Opties", _options(command, ctx))


def _options(command: TyperCommand | TyperGroup, ctx: Context) -> list[tuple[str, str]]:
    records = [param.get_help_record(ctx) for param in command.get_params(ctx) if isinstance(param, TyperOption)]
    return [record for record in records if record is not None]


def _write_list(formatter: HelpFormatter, title: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)
