"""The words of a catalogue: which concepts a word or phrase of a statement stands for.

A form is a word or a phrase. `=word` is taken as it stands, `word*` is the start of a word, `a … b` lets a few words in
between, `^word` only opens a clause, `@name` includes another concept, and a leading `+` says that the form stands in
another concept too.
"""

import sys
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from functools import cached_property

from rugcheck.language.cues import FUNCTION_WORDS, NEGATIONS
from rugcheck.language.typos import SHORTEST, Vocabulary
from rugcheck.language.words import LONGEST_WORD, stem, words_of
from rugcheck.packing import Packed, Packer, packed, unpacked
from rugcheck.records import changed, frozen

GAP = "…"
LONGEST_GAP = 6  # words that a separable verb lets in: `haalt in de praktijk helemaal niets uit`
TYPO_WEIGHT = 0.8  # dutch.md, Typos: a fuzzy hit weighs 0.8
_LINKS = ("", "s", "en", "e", "n")  # what Dutch puts between the parts of a compound
_SHORT_PARTS = frozenset(
    ["rug", "til", "zit", "sta", "mri", "bed", "arm", "oog", "oor", "nek"]
)  # dutch.md: three letters only from a list
_SHORTEST_PREFIX = 3
_SHORTEST_JOINED = 7  # letters of a phrase that is also known when written as one word
_CACHE_SIZE = 4096

# Function words as they may have been meant: tege, mischien; never a negation.
_SMALL_WORDS = Vocabulary(w for w in FUNCTION_WORDS - NEGATIONS if len(w) > SHORTEST and w.isalpha())

_TABLES_OF_NAMES = ("exact", "stems", "prefixes")

SUBJECT, FOREIGN, UNRELATED, OUTSIDE = "@subject", "@foreign", "@unrelated", "@outside"
OWN = frozenset((SUBJECT, FOREIGN, UNRELATED, OUTSIDE))


def key(word: str) -> str:
    """What phrases are compared by: the stem, but a function word as it stands (mag is no maag)."""
    return word if word in FUNCTION_WORDS or word in NEGATIONS else stem(word)


@frozen
class Mention:
    """A concept found in a statement, in the words from `start` up to `end`; `weight` below 1 is a typing error.

    `negated` says that the phrase holds a negation of its own (geen pijn).
    """

    concept: str
    start: int
    end: int
    places: frozenset[int]
    weight: float = 1.0
    negated: bool = False


@frozen
class Phrase:
    """A form of several words: their keys in order; `gaps[i]` says that words may stand before the i-th."""

    concept: str
    keys: tuple[str, ...]
    gaps: tuple[bool, ...]
    opens_clause: bool
    negated: bool = False


@frozen
class Token:
    """What one word is: the key that phrases compare, the concepts it stands for, and how surely it was read so."""

    key: str
    concepts: tuple[str, ...] = ()
    weight: float = 1.0
    known: bool = True


class Lexicon:
    """All forms of a catalogue, ready to be looked up; immutable but for a memory of words seen."""

    def __init__(self, concepts: Mapping[str, Iterable[str]], real_words: frozenset[str] = frozenset()) -> None:
        self.exact: Mapping[str, tuple[str, ...]] = {}
        self.stems: Mapping[str, tuple[str, ...]] = {}
        self.prefixes: Mapping[str, tuple[str, ...]] = {}
        self.phrases: Mapping[str, tuple[Phrase, ...]] = {}
        self.real_words: Collection[str] = real_words
        self._add_all(_closed(concepts))
        self._prepare_typos()
        self._memory: dict[tuple[str, bool], Token] = {}

    def __getstate__(self) -> dict[str, object]:
        return self.__dict__ | {"_memory": {}}

    # --- compiled ------------------------------------------------------------------------------

    def pack(self, packer: Packer, name: str) -> None:
        """Put the tables in a compiled form."""
        for table in _TABLES_OF_NAMES:
            packer.table(f"{name}.{table}", {k: packed(v) for k, v in getattr(self, table).items()})
        packer.table(f"{name}.phrases", {k: packed([_fields(p) for p in v]) for k, v in self.phrases.items()})
        packer.table(f"{name}.phrase keys", {k: b"1" for group in self.phrases.values() for p in group for k in p.keys})
        packer.table(f"{name}.real words", dict.fromkeys(sorted(self.real_words), b"1"))
        packer.value(f"{name}.subject", [sorted(self.subject_words), sorted(self.subject_phrases)])
        self._vocabulary.pack(packer, name)

    @classmethod
    def unpacked(cls, form: Packed, name: str) -> "Lexicon":
        """The lexicon that was put there, its tables read where they lie."""
        lexicon = cls({})
        for table in _TABLES_OF_NAMES:
            setattr(lexicon, table, form.table(f"{name}.{table}", _names))
        lexicon.phrases = form.table(f"{name}.phrases", _phrases)
        lexicon._phrase_keys = form.table(f"{name}.phrase keys", bool)
        lexicon.real_words = form.table(f"{name}.real words", bool)
        lexicon._vocabulary = Vocabulary.unpacked(form, name)
        lexicon.subject_words, lexicon.subject_phrases = map(frozenset, form.value(f"{name}.subject"))
        return lexicon

    @cached_property
    def subject_words(self) -> frozenset[str]:
        """The words, stems and beginnings of words that name the subject."""
        listed = (self.exact, self.stems, self.prefixes)
        return frozenset(word for forms in listed for word, names in forms.items() if SUBJECT in names)

    @cached_property
    def subject_phrases(self) -> frozenset[str]:
        """The words by which phrases are found that name the subject."""
        return frozenset(key for key, group in self.phrases.items() if any(p.concept == SUBJECT for p in group))

    # --- building ------------------------------------------------------------------------------

    def _add_all(self, forms: Mapping[str, tuple[str, ...]]) -> None:
        exact: dict[str, list[str]] = defaultdict(list)
        stems: dict[str, list[str]] = defaultdict(list)
        prefixes: dict[str, list[str]] = defaultdict(list)
        phrases: dict[str, list[Phrase]] = defaultdict(list)
        for form, names in forms.items():
            words = words_of(form)
            loose = form.startswith("^") or GAP in form
            if form.endswith("*"):
                prefixes[words[0]].extend(names)
                exact[words[0]].extend(names)
            elif loose or len(words) > 1:
                phrase = _phrase(form)
                phrases[_anchor(phrase.keys)] += [changed(phrase, concept=name) for name in names]
                if not loose and len("".join(words)) >= _SHORTEST_JOINED:
                    exact["".join(words)].extend(names)
            else:
                exact[words[0]].extend(names)
                if not form.startswith("="):
                    stems[stem(words[0])].extend(names)
        self.exact, self.stems, self.prefixes = _frozen(exact), _frozen(stems), _frozen(prefixes)
        self.phrases = {k: tuple(dict.fromkeys(v)) for k, v in phrases.items()}

    def _prepare_typos(self) -> None:
        words = {w for w in self.exact if len(w) >= SHORTEST and w.isalpha() and w not in FUNCTION_WORDS}
        self._vocabulary = Vocabulary(w for w in words if not _is_negation(w))
        self._phrase_keys: Container[str] = frozenset(k for group in self.phrases.values() for p in group for k in p.keys)

    # --- looking up ----------------------------------------------------------------------------

    def token(self, word: str, typos: bool = True) -> Token:
        """What one folded word stands for; `typos` asks for words that nobody listed to be read as mistyped ones."""
        if len(word) > LONGEST_WORD:
            return Token(word, known=False)
        found = self._memory.get((word, typos))
        if found is None:
            if len(self._memory) > _CACHE_SIZE:
                self._memory.clear()
            found = self._memory[word, typos] = self._token(word, typos)
        return found

    def _token(self, word: str, typos: bool) -> Token:
        concepts = self.exact.get(word)
        if concepts is not None:
            related = () if word in FUNCTION_WORDS else self.stems.get(stem(word), ())
            return Token(key(word), tuple(dict.fromkeys(concepts + related + self._prefixed(word))))
        if word in FUNCTION_WORDS or word in NEGATIONS:
            return Token(word)
        concepts = (() if word in self.real_words else self._inflected(word)) or self._prefixed(word) or self._compound(word)
        if concepts:
            return Token(stem(word), concepts)
        if stem(word) in self._phrase_keys:
            return Token(stem(word))
        return (self._mistyped(word) if typos else None) or Token(stem(word), known=False)

    def whole(self, first: str, second: str) -> tuple[str, ...]:
        """What two words stand for if together they are one that is listed, in any inflection."""
        word = first + second
        return self.exact.get(word) or self._inflected(word) or self._prefixed(word, len(first) + 1)

    def _inflected(self, word: str) -> tuple[str, ...]:
        found = self.stems.get(stem(word))
        if found is None and word.startswith("ge") and len(word) >= 6:
            found = self.stems.get(stem(word[2:]))
        return found or ()

    def _prefixed(self, word: str, shortest: int = _SHORTEST_PREFIX) -> tuple[str, ...]:
        for end in range(min(len(word), LONGEST_WORD), shortest - 1, -1):
            found = self.prefixes.get(word[:end])
            if found is not None:
                return found
        return ()

    def _compound(self, word: str) -> tuple[str, ...]:
        """The concepts of a compound whose every part is known: rugspieren is rug and spieren, terug is neither."""
        for end in range(len(word) - _SHORTEST_PREFIX, _SHORTEST_PREFIX - 1, -1):
            tail = self._part(word[end:])
            if not tail:
                continue
            for link in _LINKS:
                head = word[: end - len(link)] if word[:end].endswith(link) else ""
                front = self._part(head) or (self._compound(head) if len(head) > 6 else ())
                if front:
                    return tuple(dict.fromkeys(front + tail))
        return ()

    def _part(self, word: str) -> tuple[str, ...]:
        if len(word) < 4 and word not in _SHORT_PARTS:
            return ()
        if word in FUNCTION_WORDS:
            return ()
        return self.exact.get(word) or self.stems.get(stem(word)) or ()

    def _mistyped(self, word: str) -> Token | None:
        if word in self.real_words or len(word) < SHORTEST:
            return None
        meant = self._vocabulary.meant(word)
        if meant:
            return Token(key(meant), self.exact[meant], TYPO_WEIGHT)
        small = _SMALL_WORDS.meant(word)
        return Token(small, weight=TYPO_WEIGHT) if small else None

    def mentions(self, words: list[str], tokens: list[Token], clauses: list[int]) -> list[Mention]:
        """Every concept in a statement: of single words, and of phrases that stand within one sentence.

        `clauses` holds each word's clause number; a phrase that opens a clause looks at it, and gaps stay in one clause.
        """
        found = [
            Mention(concept, i, i + 1, frozenset((i,)), token.weight)
            for i, token in enumerate(tokens)
            for concept in token.concepts
        ]
        keys = [t.key for t in tokens]
        in_order = dict.fromkeys((*keys, *words))
        present = frozenset(in_order)
        for k in in_order:
            for phrase in self.phrases.get(k, ()):
                if present.issuperset(phrase.keys):  # most phrases are turned away by a word that is not there
                    found += self._found(phrase, words, tokens, clauses)
        return _unmasked(found)

    def _found(self, phrase: Phrase, words: list[str], tokens: list[Token], clauses: list[int]) -> Iterable[Mention]:
        first = phrase.keys[0]
        for start, token in enumerate(tokens):
            if first not in (token.key, words[start]):
                continue
            if phrase.opens_clause and not _opens_clause(start, words, clauses):
                continue
            places = _places(phrase, start, words, tokens, clauses)
            if places:
                weight = min(tokens[i].weight for i in places)
                yield Mention(phrase.concept, places[0], places[-1] + 1, frozenset(places), weight, phrase.negated)


def _opens_clause(place: int, words: list[str], clauses: list[int]) -> bool:
    before = [w for w, c in zip(words[:place], clauses[:place], strict=True) if c == clauses[place]]
    return all(w in {"en", "dus", "gewoon", "nee", "ja", "zeker", "ook", "maar"} for w in before)


def _places(phrase: Phrase, start: int, words: list[str], tokens: list[Token], clauses: list[int]) -> list[int]:
    places = [start]
    for wanted, gap in zip(phrase.keys[1:], phrase.gaps[1:], strict=True):
        reach = LONGEST_GAP + 1 if gap else 1
        for place in range(places[-1] + 1, min(places[-1] + 1 + reach, len(tokens))):
            if clauses[place] != clauses[start]:
                return []
            if tokens[place].key == wanted or words[place] == wanted:
                places.append(place)
                break
        else:
            return []
    return places


def _unmasked(mentions: list[Mention]) -> list[Mention]:
    """Without what stands inside a phrase that only looks like the catalogue's words (achter de rug)."""
    masks = [m.places for m in mentions if m.concept == UNRELATED]
    if not masks:
        return mentions
    hidden = frozenset().union(*masks)
    return [m for m in mentions if m.concept == UNRELATED or not m.places <= hidden]


def _closed(concepts: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Every form with all concepts that it stands for, includes followed upwards."""
    within: dict[str, list[str]] = {name: [] for name in concepts}
    for name, forms in concepts.items():
        for form in forms:
            if form.lstrip("+").startswith("@"):
                within.setdefault(form.lstrip("+")[1:], []).append(name)
    by_form: dict[str, list[str]] = defaultdict(list)
    for name, forms in concepts.items():
        names = _with_wider(name, within)
        for form in forms:
            if not form.lstrip("+").startswith("@"):
                by_form[form.lstrip("+")].extend(names)
    return _frozen(by_form)


def _with_wider(name: str, within: Mapping[str, list[str]]) -> list[str]:
    names, seen = [name], {name}
    for wide in names:
        wider = [w for w in dict.fromkeys(within.get(wide, ())) if w not in seen]
        names += wider
        seen.update(wider)
    return names


def _phrase(form: str) -> Phrase:
    keys: list[str] = []
    gaps: list[bool] = []
    for piece_number, piece in enumerate(form.lstrip("=^").split(GAP)):
        for word_number, word in enumerate(words_of(piece)):
            keys.append(sys.intern(key(word)))
            gaps.append(piece_number > 0 and word_number == 0)
    return Phrase("", tuple(keys), tuple(gaps), form.startswith("^"), any(_is_negation(k) for k in keys))


def _anchor(keys: tuple[str, ...]) -> str:
    """The word of a phrase that is least likely to stand elsewhere: the longest that is no function word."""
    return max(keys, key=lambda k: (k not in FUNCTION_WORDS and k not in NEGATIONS, len(k)))


def _is_negation(word: str) -> bool:
    return word in NEGATIONS


def _frozen(lists: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """The lists as tuples without doubles; most forms stand for the same few concepts, which are kept once."""
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}
    frozen = ((k, tuple(dict.fromkeys(v))) for k, v in lists.items())
    return {k: shared.setdefault(names, names) for k, names in frozen}


# --- rows of the compiled form -----------------------------------------------------------------


def _names(row: bytes) -> tuple[str, ...]:
    return tuple(unpacked(row))


def _fields(phrase: Phrase) -> list[object]:
    return [phrase.concept, phrase.keys, phrase.gaps, phrase.opens_clause, phrase.negated]


def _phrases(row: bytes) -> tuple[Phrase, ...]:
    return tuple([Phrase(concept, tuple(keys), tuple(gaps), *marks) for concept, keys, gaps, *marks in unpacked(row)])
