"""Write rugcheck/language/real_words.txt and alarm_real_words.txt: Dutch words that are no word of the catalogue's.

    python tests/real_words.py /usr/share/dict/dutch

A word of that list (OpenTaal's, Debian package wdutch) is kept when the light stem or the rule for typing errors would
take it for a form of the catalogue, and it is no regular inflection of that form: geel is no geld, trillen no tillen.
"""

import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

from rugcheck.language.cues import FUNCTION_WORDS, NEGATIONS
from rugcheck.language.phrases import alternatives
from rugcheck.language.typos import SHORTEST, is_typo_of, sound
from rugcheck.language.words import folded, stem, words_of

ROOT = Path(__file__).resolve().parent.parent
LANGUAGE = ROOT / "rugcheck" / "language"
_VOWELS = "aeiou"
_ENDINGS = ("", *"e en s t te ten de den er ers st ste je jes tje tjes pje pjes etje etjes end ende".split())


def inflections(word: str) -> set[str]:
    """The regular forms of a word by Dutch spelling rules, roughly."""
    found = set()
    for root in _roots(word):
        bases = {root, _opened(root)} | ({root + root[-1]} if root[-1] not in _VOWELS else set())
        found |= {base + ending for base in bases for ending in _ENDINGS if base == root or ending[:1] == "e"}
        found |= {f"ge{root}{ending}" for ending in ("t", "te", "d", "de", "en", "")}
    return found


def _roots(word: str) -> set[str]:
    roots = {word}
    for ending in ("en", "e"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 2:
            roots |= {rest, _closed(rest)} | ({rest[:-1]} if rest[-1:] == rest[-2:-1] else set())
            break
    if len(word) > 4 and word[-1] in "td" and word[-2] not in _VOWELS:
        roots.add(word[:-1])
    if word.endswith(("es", "os", "as", "ers", "els", "ens")) and len(word) > 4:
        roots.add(word[:-1])
    if word.startswith("ge") and len(word) > 5 and word[-1] in "td":
        roots.add(word[2:-1])
    turned = {"f": "v", "s": "z", "v": "f", "z": "s"}
    return {r for r in roots | {r[:-1] + turned[r[-1]] for r in roots if r[-1:] in turned} if len(r) >= 2}


def _closed(root: str) -> str:
    """lop -> loop: the vowel of an open syllable is doubled when the syllable closes."""
    if len(root) >= 3 and root[-1] not in _VOWELS and root[-2] in _VOWELS and root[-3] not in _VOWELS:
        return root[:-1] + root[-2:]
    return root


def _opened(root: str) -> str:
    """loop -> lop: a doubled vowel is written once when the syllable opens."""
    if len(root) >= 3 and root[-1] not in _VOWELS and root[-2] == root[-3] and root[-2] in _VOWELS:
        return root[:-2] + root[-1]
    return root


def vocabulary() -> set[str]:
    """The plain and exact single words of the catalogue's claims."""
    catalogue = tomllib.loads((ROOT / "claims.toml").read_text("utf-8"))
    return _single([*catalogue["concepts"].values(), catalogue["subject"]["foreign"], catalogue["subject"]["unrelated"]])


def alarm_vocabulary() -> set[str]:
    """Those of its alarm signs, which have a lexicon of their own."""
    catalogue = tomllib.loads((ROOT / "claims.toml").read_text("utf-8"))
    return _single([[one for form in forms for one in alternatives(form)] for forms in catalogue["alarm_concepts"].values()])


def _single(lists: Iterable[Iterable[str]]) -> set[str]:
    forms = (f.lstrip("+=") for forms in lists for f in forms if not f.lstrip("+").startswith(("@", "^")) and not f.endswith("*"))
    return {words_of(f)[0] for f in forms if len(words_of(f)) == 1}


def real_words(dictionary: set[str], known: set[str]) -> list[str]:
    """The words of the dictionary that look like known words and are not."""
    by_stem: dict[str, set[str]] = {}
    by_sound: dict[str, str] = {}
    by_start: dict[tuple[str, int], list[str]] = {}
    regular: dict[str, set[str]] = {}
    for word in known:
        regular[word] = inflections(word)
        by_stem.setdefault(stem(word), set()).add(word)
        if len(word) >= SHORTEST:
            by_sound[sound(word)] = word
            for size in range(len(word) - 2, len(word) + 3):
                by_start.setdefault((word[0], size), []).append(word)
    right = set().union(*regular.values())
    found = []
    for word in sorted(dictionary - known - FUNCTION_WORDS - NEGATIONS):
        if word in right or word + "n" in right or not word.isalpha() or not word.isascii():
            continue
        if (
            stem(word) in by_stem
            or (word.startswith("ge") and stem(word[2:]) in by_stem)
            or (
                len(word) >= SHORTEST
                and (sound(word) in by_sound or any(is_typo_of(word, k) for k in by_start.get((word[0], len(word)), ())))
            )
        ):
            found.append(word)
    return found


def main() -> None:
    """Write the files."""
    lines = Path(sys.argv[1]).read_text("utf-8").split()
    dictionary = {folded(w) for w in lines if w[:1].islower()}
    for name, known in (("real_words", vocabulary()), ("alarm_real_words", alarm_vocabulary())):
        found = real_words(dictionary, known)
        (LANGUAGE / f"{name}.txt").write_text("\n".join(found) + "\n", "utf-8")
        print(f"{len(found)} words in {name}.txt")


if __name__ == "__main__":
    main()
