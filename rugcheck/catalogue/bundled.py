"""Where the catalogue lies that comes with rugcheck."""

import os

NAME = "claims.toml"
_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def bundled() -> str | None:
    """Its path: inside the package, or beside pyproject.toml in a source checkout; None where it is missing."""
    checkout = os.path.dirname(_PACKAGE)
    if os.path.isfile(place := expected()):
        return place
    if os.path.isfile(os.path.join(checkout, "pyproject.toml")) and os.path.isfile(place := os.path.join(checkout, NAME)):
        return place
    return None


def expected() -> str:
    """Where an installed rugcheck has it."""
    return os.path.join(_PACKAGE, NAME)
