"""The gate: whether running text can be about the subject at all, decided on its bare words before anything dear is done.

A word that names the subject shares its first letters with a listed one, so that most words are turned away by that alone
(measured by tests/bench_scan.py).
"""

import re
import unicodedata
from collections.abc import Callable

from rugcheck.language.words import LONGEST_WORD, folded
from rugcheck.matching.lexicon import SUBJECT
from rugcheck.matching.scoring import TELLING, Index

_WORD = re.compile(r"[^\W\d_]+")
_CUT = re.compile(r"[-‐]\s*\n[\s>]*")
_NEVER = r"(?!)"
_SEED = 3  # letters: the shortest word that names a subject has as many
_LARGEST = 16_384  # words remembered


class Gate:
    """Which words can matter, worked out once for each word that comes by."""

    def __init__(self, index: Index) -> None:
        self._index = index
        lexicon = index.lexicon
        seeds = {word[:_SEED] for word in lexicon.subject_words}
        self._seed = re.compile("|".join(map(re.escape, sorted(seeds))) or _NEVER)
        self._phrases = lexicon.subject_phrases
        self._naming, self._telling = _Memory(), _Memory()

    @property
    def concepts_of_subject(self) -> frozenset[str]:
        """The concepts that the subject's own name stands for: rugpijn is the back and the pain."""
        return self._index.complaint

    def __getstate__(self) -> dict[str, object]:
        return self.__dict__ | {"_naming": _Memory(), "_telling": _Memory()}

    def names_subject(self, text: str) -> bool:
        """Whether a text holds a word that may name the subject."""
        return self._naming.holds_one(_words(text), self._names)

    def is_telling(self, text: str) -> bool:
        """Whether a text holds a word of a concept that belongs to a few claims only, or one that may name the subject."""
        return self._telling.holds_one(_words(text), self._tells)

    def _names(self, word: str) -> bool:
        if word.isascii() and not self._seed.search(word):  # folding takes no letter away that a seed holds
            return False
        plain = folded(word)
        if not self._seed.search(plain):
            return False
        token = self._index.lexicon.token(plain, typos=False)
        return SUBJECT in token.concepts or token.key in self._phrases or plain in self._phrases

    def _tells(self, word: str) -> bool:
        plain = folded(word)
        token = self._index.lexicon.token(plain, typos=False)
        weights = self._index.weights
        return self._names(word) or any(weights.get(name, 0.0) >= TELLING for name in token.concepts)


class _Memory:
    """The words that came by: most were found not to count, and those are turned away all at once."""

    def __init__(self) -> None:
        self._counting: set[str] = set()
        self._others: set[str] = set()

    def holds_one(self, words: list[str], counts: Callable[[str], bool]) -> bool:
        """Whether one of the words counts."""
        for word in set(words) - self._others:
            if len(word) > LONGEST_WORD:
                continue
            if word in self._counting:
                return True
            if counts(word):
                self._remember(word, self._counting)
                return True
            self._remember(word, self._others)
        return False

    def _remember(self, word: str, among: set[str]) -> None:
        if len(among) >= _LARGEST:
            among.clear()
        among.add(word)


def _words(text: str) -> list[str]:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).replace("\xad", "")
    if "-" in text or "‐" in text:
        text = _CUT.sub("", text)
    return _WORD.findall(text.lower())
