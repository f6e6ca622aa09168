"""What is untidy in the concepts of a catalogue: forms that clash, say nothing or are said twice, concepts without use.

None of it stops a catalogue from loading; `rugcheck lint` and the tests show it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rugcheck.catalogue.faults import Fault, shown
from rugcheck.language.cues import FUNCTION_WORDS
from rugcheck.language.words import folded, stem, words_of

_FRAMES = ("affirmed_by", "denied_by", "named_by")
_OWN_WORDS = ("words", "foreign", "unrelated", "outside")


@dataclass(frozen=True, slots=True)
class Form:
    """One form where it stands: `bare` is it without its +."""

    concept: str
    number: int
    bare: str
    marked: bool

    @property
    def stem(self) -> str:
        """The stem of a plain single word, and nothing for any other form."""
        return stem(words_of(self.bare)[0]) if self.bare.isalpha() else ""

    def fault(self, message: str) -> Fault:
        """A fault of this form."""
        return Fault(("concepts", self.concept, self.number), message)


def untidy(data: Mapping[str, Any]) -> list[Fault]:
    """All faults of the concepts; what is malformed is skipped, the specification speaks of it."""
    forms = list(_forms(data))
    includes = [f for f in forms if f.bare.startswith("@")]
    words = [f for f in forms if not f.bare.startswith("@")]
    return [*_cycles(includes), *_clashes(words), *_function_words(words), *_redundant(words), *_unused(data, includes)]


def _forms(data: Mapping[str, Any]) -> Iterator[Form]:
    for concept, items in _table(data, "concepts").items():
        for number, item in enumerate(items if isinstance(items, list) else ()):
            if isinstance(item, str) and words_of(item):
                yield Form(concept, number, " ".join(item.removeprefix("+").split()), item.startswith("+"))


def _table(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = data.get(name)
    return table if isinstance(table, dict) else {}


def _cycles(includes: Iterable[Form]) -> Iterator[Fault]:
    within: dict[str, list[str]] = defaultdict(list)
    for include in includes:
        within[include.concept].append(include.bare[1:])
    for include in includes:
        if include.concept in _reached(include.bare[1:], within):
            yield include.fault(f"{shown(include.bare)} maakt een kring: dat concept bevat dit weer; haal één @ weg")


def _reached(name: str, within: Mapping[str, list[str]]) -> set[str]:
    names, waiting = {name}, [name]
    while waiting:
        found = {n for n in within.get(waiting.pop(), ()) if n not in names}
        names |= found
        waiting += found
    return names


def _clashes(forms: Iterable[Form]) -> Iterator[Fault]:
    """The + says that a form stands in another concept on purpose: it must be on all of them or on none."""
    by_form: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        by_form[folded(form.bare.removeprefix("="))].append(form)
    for same in by_form.values():
        concepts = dict.fromkeys(f.concept for f in same)
        for form in same:
            others = " en ".join(f"‘{c}’" for c in concepts if c != form.concept)
            if others and not form.marked:
                yield form.fault(f"{shown(form.bare)} staat ook in {others}; schrijf ‘+{form.bare}’ als dat zo hoort")
            elif form.marked and not others:
                yield form.fault(f"{shown(form.bare)} staat in geen ander concept; haal de + weg")


def _function_words(forms: Iterable[Form]) -> Iterator[Fault]:
    for form in forms:
        if form.stem in FUNCTION_WORDS:
            yield form.fault(f"{shown(form.bare)} valt samen met het functiewoord ‘{form.stem}’; schrijf ‘={form.bare}’")


def _redundant(forms: Iterable[Form]) -> Iterator[Fault]:
    """A form whose stem says the same already. Where another concept has that stem too, the exact form keeps them apart."""
    by_stem: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        by_stem[form.stem].append(form)
    by_stem.pop("", None)
    for first, *others in by_stem.values():
        if all(f.concept == first.concept for f in others):
            yield from (f.fault(f"{shown(f.bare)} is al gedekt door {shown(first.bare)}; haal er één weg") for f in others)


def _unused(data: Mapping[str, Any], includes: Iterable[Form]) -> Iterator[Fault]:
    used = {f.bare[1:] for f in includes} | set(_framed(data)) | set(_subject_includes(data))
    for concept in _table(data, "concepts"):
        if concept not in used:
            yield Fault(("concepts", concept), "geen enkele claim of ander concept gebruikt dit; gebruik het of haal het weg")


def _framed(data: Mapping[str, Any]) -> Iterator[str]:
    claims = data.get("claims")
    for claim in claims if isinstance(claims, list) else ():
        for key in _FRAMES:
            for line in _strings(claim, key):
                yield from line.replace("!", " ").replace("|", " ").split()


def _subject_includes(data: Mapping[str, Any]) -> Iterator[str]:
    subject = _table(data, "subject")
    yield from (word[1:] for key in _OWN_WORDS for word in _strings(subject, key) if word.startswith("@"))


def _strings(table: Any, key: str) -> list[str]:
    items = table.get(key) if isinstance(table, dict) else None
    return [item for item in items if isinstance(item, str)] if isinstance(items, list) else []
