"""The command line's outer edge: what it refuses, what it ends with, and nothing dear to import."""

import sys

from rugcheck.cli import streams
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


def _ended(argv: list[str] | None) -> int:
    from rugcheck.cli.app import app  # here, so that Ctrl-C during the import ends quietly too

    try:
        return int(app(args=argv, prog_name="rugcheck", standalone_mode=False) or 0)
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):  # Typer ends a closed pipe with 1
            raise BrokenPipeError from None
        return int(end.code or 0)
