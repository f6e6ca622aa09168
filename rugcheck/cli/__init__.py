"""The command line's outer edge: what it refuses, what it ends with, and nothing dear to import."""

import os
import sys

from rugcheck.cli import completing, streams
from rugcheck.cli.question import plain_question
from rugcheck.errors import RugcheckError

INTERRUPTED = 130


def main(argv: list[str] | None = None) -> int:
    """Run rugcheck with these words, or the process's own; the exit code."""
    try:
        streams.prepare()
        code = _ended(argv)
        streams.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return streams.abandon()
    except RugcheckError as error:
        return streams.refuse(str(error))
    except OSError as error:
        return streams.refuse(f"lezen of schrijven lukte niet: {error.strerror or error}")
    return code


def run() -> None:
    """The `rugcheck` command."""
    sys.exit(main())


def _without_typer(args: list[str]) -> int | None:
    """The exit code of a plain question or a press of Tab; None for all else, of which nothing was done."""
    if completing.VARIABLE in os.environ:
        found = completing.answer(os.environ)
        if found is None:
            return None
        streams.write(f"{found}\n")
        return 0
    asked = plain_question(args, os.environ)
    if asked is None:
        return None
    from rugcheck.cli.checking import check

    return check(asked)


def _ended(argv: list[str] | None) -> int:
    # here, so that Ctrl-C during the imports ends quietly too
    code = _without_typer(sys.argv[1:] if argv is None else argv)
    if code is not None:
        return code
    from rugcheck.cli.app import app

    try:
        return int(app(args=argv, prog_name="rugcheck", standalone_mode=False) or 0)
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):  # Typer ends a closed pipe with 1
            raise BrokenPipeError from None
        return int(end.code or 0)
