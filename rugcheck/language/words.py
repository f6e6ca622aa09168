"""Folding text for comparison, cutting it into words, and the light Dutch stem under which inflections meet.

Folding is for matching only; what is shown is always the original text.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = r"[^\W_]+(?:[\u0300-\u036f\xad]+[^\W_]*)*"  # accents may be characters of their own, and a soft hyphen is nothing
WORD = re.compile(rf"{_LETTERS}(?:['’`´]{_LETTERS})*")
_NO_LETTERS = str.maketrans("", "", "'’`´\xad")
_WRAP = re.compile(r"\n(?=[ \t]*([^\W\d_]))")
_REPEATED = re.compile(r"([^\W\d_])\1{2,}")
LONGEST_WORD = 80  # letters: what is longer is no word, and may be a million letters long
_SHORTEST_STEM = 3
_DIMINUTIVES = ("etje", "tje", "pje", "kje", "je")
_PAST_TENSES = ("ten", "den", "te", "de")
_ENDINGS = ("ten", "den", "en", "te", "de", "e")
_VOWELS = "aeiou"


def folded(word: str) -> str:
    """The word in plain small letters: no accents, apostrophes or letters typed three times or more.

    Of what is longer than any word the beginning stands for all of it, so that a million letters take neither time nor memory.
    NFKD brings knieén, patiënten in either normal form, the ĳ and ﬁ ligatures and full-width letters together.
    """
    return _folded(word) if len(word) <= LONGEST_WORD else word[: LONGEST_WORD + 1].casefold()


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    if not word.isascii():
        word = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in word if not unicodedata.combining(c))
    return _REPEATED.sub(r"\1\1", word.casefold().translate(_NO_LETTERS))


def words_of(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return [folded(w) for w in WORD.findall(text)]


def unwrapped(text: str) -> str:
    """The text, as long, with a space for each line end after which a small letter goes on: `massage helpt ⏎ niet`."""
    return _WRAP.sub(lambda end: " " if end[1].islower() else "\n", text) if "\n" in text else text


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A light stem: one word for tillen, tilt and til, for zooltjes and zool, for werkte and werk.

    It strips a diminutive, a plural or verb ending and -t/-d, then writes doubled letters once and final v, z as f, s
    (Dutch spelling rules: lopen/loop, zitten/zit, geven/geef). Irregular forms are listed in the catalogue.
    """
    if len(word) <= _SHORTEST_STEM or not word.isalpha():
        return word
    word = _undoubled(_without_ending(_without_plural_s(_without_diminutive(word))))
    if len(word) > _SHORTEST_STEM and word[-1] in "td" and word[-2] not in _VOWELS:
        word = word[:-1]
    return word[:-1] + {"v": "f", "z": "s"}.get(word[-1], word[-1])


def _without_diminutive(word: str) -> str:
    bare = word.removesuffix("s")
    for ending in _DIMINUTIVES:
        if bare.endswith(ending) and len(bare) - len(ending) >= _SHORTEST_STEM:
            return bare[: -len(ending)]
    return word


def _without_plural_s(word: str) -> str:
    """Artsen keeps its s, and so do matras and kans: -s is a plural only after an unstressed syllable or a vowel."""
    if word.endswith(("els", "ers", "ems", "ens", "es", "os", "eurs", "aars")) and len(word) > 4:
        return word[:-1]
    return word


def _without_ending(word: str) -> str:
    for ending in _ENDINGS:
        rest = word[: -len(ending)]
        if not word.endswith(ending) or len(rest) < _SHORTEST_STEM:
            continue
        if ending == "e" and rest[-1] == "i":  # knie, not knij
            continue
        if ending in _PAST_TENSES and rest[-1] in _VOWELS + "td":  # werkte; but in zitten and groete the t is the stem's
            continue
        return rest
    return word


def _undoubled(word: str) -> str:
    return re.sub(r"([a-z])\1", r"\1", word)
