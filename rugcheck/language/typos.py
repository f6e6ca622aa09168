"""When a mistyped word is another word: keyboards, phones and sounds, measured on 144 real errors and 178 near neighbours.

Two words are the same when they sound the same, or start with the same letter and differ by what a hand does at that
length. Of the errors 94% were kept and of the neighbours (rug/brug, tillen/trillen, massage/passage) 19% let in; those
are listed in neighbours.txt, so that a real word is never read as another.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache

from rugcheck.packing import Packed, Packer, packed, unpacked

MOST = 2  # letters by which a mistyped word differs from what was meant, unless both sound the same
SHORTEST = 4  # shorter words are too close to one another
_SOUNDS = (
    ("cht", "gt"), ("ch", "g"), ("ck", "k"), ("ij", "i"), ("ei", "i"), ("ey", "i"), ("y", "i"), ("ie", "i"),
    ("ou", "au"), ("au", "au"),
    ("ph", "f"), ("th", "t"), ("qu", "kw"), ("x", "ks"), ("c", "k"), ("v", "f"), ("z", "s"), ("dt", "t"),
)  # fmt: skip
_KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOICED = {frozenset("dt"), frozenset("bp"), frozenset("gk")}
_VOWELS = set("aeiou")


def _adjacent_keys() -> frozenset[frozenset[str]]:
    places = {key: (row, column + 0.4 * row) for row, keys in enumerate(_KEYBOARD) for column, key in enumerate(keys)}
    return frozenset(
        frozenset((a, b))
        for a, (row_a, column_a) in places.items()
        for b, (row_b, column_b) in places.items()
        if a < b and abs(row_a - row_b) <= 1 and abs(column_a - column_b) <= 1.1
    )


_NEIGHBOUR_KEYS = _adjacent_keys()


@lru_cache(maxsize=1024)
def sound(word: str) -> str:
    """How a word sounds, roughly: ij, ei and y alike, c as k, v as f, final d as t, doubled letters once."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    word = re.sub(r"(.)\1", r"\1", word)
    return word[:-1] + "t" if word.endswith("d") else word


def is_typo_of(typed: str, meant: str) -> bool:
    """Whether `typed` is `meant` with the kind of error that people make in a word of that length."""
    length = min(len(typed), len(meant))
    if length >= SHORTEST and sound(typed) == sound(meant):
        return True
    if length >= SHORTEST and typed.endswith("e") and typed + "n" == meant:  # as it is said: bewege, tege
        return True
    if typed[0] != meant[0]:
        return False
    from rapidfuzz.distance import OSA  # here: only a mistyped word needs it

    distance = OSA.distance(typed, meant)
    if length >= 9:
        return distance <= 2
    if distance != 1:
        return False
    if length >= 7:
        return True
    if len(typed) == len(meant):
        changed = [(a, b) for a, b in zip(typed, meant, strict=True) if a != b]
        return len(changed) == 2 or (length >= 5 and _slip(*changed[0]))
    return length >= 5 and len(typed) < len(meant)


def _slip(typed: str, meant: str) -> bool:
    pair = frozenset((typed, meant))
    if pair <= _VOWELS:
        return False
    return pair in _NEIGHBOUR_KEYS or pair in _VOICED


class Vocabulary:
    """The words that a mistyped one may stand for, by how they sound and how long they are."""

    def __init__(self, words: Iterable[str]) -> None:
        self._alike: Mapping[str, tuple[str, ...]] = _alike(words)
        self._near: dict[tuple[str, int], tuple[str, ...]] = {}

    def pack(self, packer: Packer, name: str) -> None:
        """Put the words in a compiled form."""
        packer.table(f"{name}.sounds", {k: word.encode() for k, word in self._by_sound.items()})
        packer.table(f"{name}.alike", {k: packed(words) for k, words in self._alike.items()})

    @classmethod
    def unpacked(cls, form: Packed, name: str) -> "Vocabulary":
        """The vocabulary that was put there, its tables read where they lie."""
        vocabulary = cls(())
        vocabulary._by_sound = form.table(f"{name}.sounds", bytes.decode)
        vocabulary._alike = form.table(f"{name}.alike", unpacked)
        return vocabulary

    @cached_property
    def _by_sound(self) -> Mapping[str, str]:
        """The first word, in order, with each sound."""
        words = sorted(w for group in self._alike.values() for w in group)
        return {sound(w): w for w in reversed(words)}

    def _about_as_long(self, letter: str, length: int) -> tuple[str, ...]:
        """The words, in order, with this first letter that differ from this length by no more letters than MOST."""
        found = self._near.get((letter, length))
        if found is None:
            groups = (self._alike.get(f"{letter}{n}", ()) for n in range(length - MOST, length + MOST + 1))
            found = self._near[letter, length] = tuple(sorted(word for group in groups for word in group))
        return found

    def meant(self, typed: str) -> str | None:
        """The word that `typed` most likely stands for, or None."""
        if len(typed) < SHORTEST or not typed.isalpha():
            return None
        same = self._by_sound.get(sound(typed))
        if same is not None:
            return same
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        near = process.extract(typed, self._about_as_long(typed[0], len(typed)), scorer=OSA.distance, score_cutoff=MOST, limit=6)
        return next((word for word, _, _ in near if is_typo_of(typed, word)), None)


def _alike(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words by their first letter and their number of letters: b5 has boven."""
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(f"{word[0]}{len(word)}", []).append(word)
    return {key: tuple(group) for key, group in groups.items()}
