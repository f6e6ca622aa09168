"""The gate: whether running text can be about the subject at all, decided on its bare words before anything dear is done.

A word that names the subject shares its first letters with a listed one, so that most words are turned away by that alone
(measured by tests/bench_scan.py).
"""

import re
import unicodedata
from collections.abc import Callable

from rugcheck.language.words import folded, words_of
from rugcheck.matching.lexicon import SUBJECT
from rugcheck.matching.scoring import TELLING, Index

_WORD = re.compile(r"[^\W\d_]+")
_CUT = re.compile(r"[-‐]\s*\n[\s>]*")
_SEED = 3  # letters: the shortest word that names a subject has as many
_LARGEST = 16_384  # words remembered


class Gate:
    """Which words can matter, worked out once for each word that comes by."""

    def __init__(self, index: Index, subject: str) -> None:
        self._index = index
        lexicon = index.lexicon
        self._concepts = frozenset(name for word in words_of(subject) for name in lexicon.token(word, typos=False).concepts)
        listed = (lexicon.exact, lexicon.stems, lexicon.prefixes)
        self._seeds = tuple({word[:_SEED] for forms in listed for word, names in forms.items() if SUBJECT in names})
        self._phrases = frozenset(key for key, group in lexicon.phrases.items() if any(p.concept == SUBJECT for p in group))
        self._naming: dict[str, bool] = {}
        self._telling: dict[str, bool] = {}

    @property
    def concepts_of_subject(self) -> frozenset[str]:
        """The concepts that the subject's own name stands for: rugpijn is the back and the pain."""
        return self._concepts

    def __getstate__(self) -> dict[str, object]:
        return self.__dict__ | {"_naming": {}, "_telling": {}}

    def names_subject(self, text: str) -> bool:
        """Whether a text holds a word that may name the subject."""
        return self._any(text, self._naming, self._names)

    def is_telling(self, text: str) -> bool:
        """Whether a text holds a word of a concept that belongs to a few claims only, or one that may name the subject."""
        return self._any(text, self._telling, self._tells)

    def _any(self, text: str, memory: dict[str, bool], judged: Callable[[str], bool]) -> bool:
        if len(memory) > _LARGEST:
            memory.clear()
        for word in set(_words(text)):
            known = memory.get(word)
            if known is None:
                known = memory[word] = judged(word)
            if known:
                return True
        return False

    def _names(self, word: str) -> bool:
        plain = folded(word)
        if not any(seed in plain for seed in self._seeds):
            return False
        token = self._index.lexicon.token(plain, typos=False)
        return SUBJECT in token.concepts or token.key in self._phrases or plain in self._phrases

    def _tells(self, word: str) -> bool:
        plain = folded(word)
        token = self._index.lexicon.token(plain, typos=False)
        weights = self._index.weights
        return self._names(word) or any(weights.get(name, 0.0) >= TELLING for name in token.concepts)


def _words(text: str) -> list[str]:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).replace("\xad", "")
    if "-" in text or "‐" in text:
        text = _CUT.sub("", text)
    return _WORD.findall(text.lower())
