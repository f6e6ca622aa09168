"""Catalogues of a few words, on which one rule of matching can be tried by itself."""

from pathlib import Path

from rugcheck import Checker
from rugcheck.matching.scoring import Index


def index_of(words: str, folder: Path) -> Index:
    """What matching works with, of a catalogue in TOML."""
    file = folder / "woorden.toml"
    file.write_text(words, "utf-8")
    return Checker.from_file(file)._index
