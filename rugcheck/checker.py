"""Checker: the one object through which a catalogue is asked."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from rugcheck.answers import Answer
from rugcheck.catalogue.compiled import CompiledCatalogue
from rugcheck.catalogue.model import Catalogue
from rugcheck.matching.alarms import Alarms
from rugcheck.matching.decision import answer
from rugcheck.matching.lexicon import FOREIGN, OUTSIDE, SUBJECT, UNRELATED, Lexicon
from rugcheck.matching.scoring import Index
from rugcheck.packing import Packed, Packer
from rugcheck.records import changed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any, SupportsIndex

    from rugcheck.matching.gate import Gate
    from rugcheck.scanning import Found, Wanted

_LANGUAGE = os.path.join(os.path.dirname(__file__), "language")
REAL_WORDS = os.path.join(_LANGUAGE, "real_words.txt")
ALARM_REAL_WORDS = os.path.join(_LANGUAGE, "alarm_real_words.txt")


class Checker:
    """Answers statements from one catalogue; immutable, picklable, without input or output once it is made."""

    _form: Packed | None = None

    def __init__(self, catalogue: Catalogue | None = None) -> None:
        from rugcheck.catalogue.loading import find_bundled, load  # here: a compiled catalogue needs no reader of TOML

        self.catalogue = load(find_bundled()) if catalogue is None else catalogue
        subject = self.catalogue.subject
        own = {SUBJECT: subject.words, FOREIGN: subject.foreign, UNRELATED: subject.unrelated, OUTSIDE: subject.outside}
        lexicon = Lexicon({**self.catalogue.concepts, **own}, _words_in(REAL_WORDS))
        self._index = Index(self.catalogue, lexicon)
        self._alarms = Alarms(self.catalogue.alarms, self.catalogue.alarm_concepts, _words_in(ALARM_REAL_WORDS))

    @classmethod
    def from_file(cls, path: "str | Path") -> "Checker":
        """A checker for a catalogue file; CatalogueError carries everything that is wrong with it."""
        from rugcheck.catalogue.loading import load

        return cls(load(path))

    def pack(self, packer: Packer) -> None:
        """Put all that was made of the catalogue in a compiled form; the catalogue itself is another's (catalogue.compiled)."""
        self._index.lexicon.pack(packer, "lexicon")
        self._index.pack(packer)
        self._alarms.pack(packer, "alarms")

    @classmethod
    def from_form(cls, form: Packed) -> "Checker":
        """A checker that reads in a compiled form what a statement needs; it answers as the one that was packed."""
        checker = cls.__new__(cls)
        checker.catalogue = catalogue = CompiledCatalogue(form)
        checker._index = Index.unpacked(form, catalogue.by_id, Lexicon.unpacked(form, "lexicon"))
        checker._alarms = Alarms.unpacked(form, "alarms", catalogue.alarms)
        checker._form = form
        return checker

    @classmethod
    def from_bytes(cls, form: bytes) -> "Checker":
        """The same, from the bytes of a compiled form: what a pickled checker comes to."""
        return cls.from_form(Packed(form))

    def __reduce_ex__(self, protocol: "SupportsIndex") -> "str | tuple[Any, ...]":
        """A compiled checker is pickled as its form, any other as what it was made of."""
        return super().__reduce_ex__(protocol) if self._form is None else (Checker.from_bytes, (self._form.form,))

    def check(self, text: str, why: bool = False) -> Answer:
        """The answer to one statement; with `why` it carries what it rests on."""
        reading = self._index.read(text)
        alarms = self._alarms.found_in(text, reading.names_subject)
        if any(a.alone for a in alarms):
            return Answer(text, alarms=alarms, english=reading.english)
        found = answer(reading, self._index, why)
        return changed(found, suggestions=(), alarms=alarms) if alarms else found  # no ‘bedoel je’ beside a call to the doctor

    def check_many(self, texts: Iterable[str | None]) -> list[Answer | None]:
        """The answers to many statements, one for each and in order; None gives None."""
        return [None if text is None else self.check(text) for text in texts]

    def scan(
        self,
        lines: Iterable[str],
        path: str = "",
        kind: str = "text",
        wanted: "Wanted | None" = None,
        pieces: bool = False,
        tell: Callable[[int], None] | None = None,
    ) -> "Iterator[Found]":
        """The findings in a running text, as they come: its lines with or without their ends, or `pieces` of any size.

        `kind` is text, markdown or html; `path` only names the text in the findings. `tell` hears of so many more sentences.
        """
        from rugcheck.reading.prose import Kind
        from rugcheck.scanning import scan, whole_lines

        alarms = self._alarms if wanted and wanted.alarms else None
        return scan(lines if pieces else whole_lines(lines), self._index, self.gate, path, Kind(kind), wanted, tell, alarms)

    @cached_property
    def gate(self) -> "Gate":
        """What turns away text about other things, cheaply."""
        from rugcheck.matching.gate import Gate

        return Gate(self._index)


def _words_in(file: str) -> frozenset[str]:
    with open(file, encoding="utf-8") as words:
        return frozenset(words.read().split())
