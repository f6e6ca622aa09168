"""Where the log of answers is."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rugcheck.training.entries import Entry
    from rugcheck.training.log import Log

VARIABLE = "RUGCHECK_DATA"


def folder() -> Path:
    """The folder that the variable names, or the one that this system has for what a user's programs keep."""
    if named := os.environ.get(VARIABLE):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("rugcheck", appauthor=False)


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


@contextmanager
def log() -> Iterator["Log"]:
    """The log; LogError where it cannot be used."""
    from rugcheck.training.log import opened

    with opened(folder(), now()) as found:
        yield found


def entries() -> "list[Entry]":
    """All that the log has; nothing is made where there is none yet."""
    from rugcheck.training.log import is_begun

    if not is_begun(folder()):
        return []
    with log() as found:
        return found.entries()
