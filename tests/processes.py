"""What the processes that tests start get of the surroundings of whoever runs the tests: none of their settings."""

import os

_KEPT = ("PATH", "XDG_CACHE_HOME")
_MEASURING = "COVERAGE_"  # by these coverage measures what a process runs


def surroundings() -> dict[str, str]:
    """Where programs and the cache are, and whether coverage is measured."""
    return {name: value for name, value in os.environ.items() if name in _KEPT or name.startswith(_MEASURING)}


def unmeasured() -> dict[str, str]:
    """Everything, but that coverage is measured: it imports modules and writes files of its own."""
    return {name: value for name, value in os.environ.items() if not name.startswith(_MEASURING)}
