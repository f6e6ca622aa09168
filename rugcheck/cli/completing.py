"""What Tab completes from a catalogue, and the answer to the press of Tab that is asked for most: `rugcheck show ID`."""

import re
from collections.abc import Mapping

from rugcheck.catalogue.bundled import bundled
from rugcheck.cli.question import CATALOGUE

VARIABLE = "_RUGCHECK_COMPLETE"  # in the environment when a shell asks
_SECTION, _CLAIM = "\n[[", "claims]]"


def values(key: str, file: str | None, incomplete: str) -> list[str]:
    """What the claims of a file give this key and begins with what was typed.

    Its lines are looked through: reading the whole catalogue would take too long for a press of Tab.
    """
    claims = "".join(part for part in _text(file).split(_SECTION) if part.startswith(_CLAIM))
    found = re.findall(rf'\n{key} *= *"([^"]+)"', claims)
    return [value for value in dict.fromkeys(found) if value.startswith(incomplete)]


def answer(environment: Mapping[str, str]) -> str | None:
    """What a shell is told that asks for the id of a claim; None where the question is any other, which Typer answers."""
    ask = {"complete_bash": _bash, "complete_zsh": _zsh, "complete_fish": _fish}.get(environment[VARIABLE])
    words = ask(environment) if ask else None
    if words is None or words[1:2] != ["show"] or len(words) < 3 or not all(map(_is_plain, words)):
        return None
    found = values("id", environment.get(CATALOGUE) or None, words[-1])
    if ask is not _zsh:
        return "\n".join(found)
    listed = "\n".join(f'"{id_}"' for id_ in found)
    return f"_arguments '*: :(({listed}))'" if found else "_files"


def _bash(environment: Mapping[str, str]) -> list[str] | None:
    """The words up to the one that is being typed, which is the last."""
    words, place = environment.get("COMP_WORDS", "").split(), environment.get("COMP_CWORD", "")
    if not place.isdecimal():
        return None
    return [*words[: int(place)], *(words[int(place) :][:1] or [""])]


def _zsh(environment: Mapping[str, str]) -> list[str] | None:
    typed = environment.get("_TYPER_COMPLETE_ARGS", "")
    return [*typed.split(), *([""] if typed.endswith(" ") else [])]


def _fish(environment: Mapping[str, str]) -> list[str] | None:
    return _zsh(environment) if environment.get("_TYPER_COMPLETE_FISH_ACTION") == "get-args" else None


def _is_plain(word: str) -> bool:
    """Whether a word means to a shell what it says: nothing quoted, no option."""
    return not word or (word[0] != "-" and word.replace("-", "").replace("/", "").replace(".", "").isalnum() and word.isascii())


def _text(file: str | None) -> str:
    place = file or bundled()
    try:
        with open(place or "", encoding="utf-8", errors="replace") as catalogue:
            return "\n" + catalogue.read()
    except (OSError, ValueError):
        return ""
