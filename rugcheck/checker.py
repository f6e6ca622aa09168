"""Checker: the one object through which a catalogue is asked."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from rugcheck.answers import Answer
from rugcheck.catalogue.loading import find_bundled, load
from rugcheck.catalogue.model import Catalogue
from rugcheck.matching.alarms import Alarms
from rugcheck.matching.decision import answer
from rugcheck.matching.lexicon import FOREIGN, OUTSIDE, SUBJECT, UNRELATED, Lexicon
from rugcheck.matching.scoring import Index, Terms

if TYPE_CHECKING:
    from rugcheck.matching.gate import Gate
    from rugcheck.scanning import Found, Wanted

REAL_WORDS = Path(__file__).with_name("language") / "real_words.txt"
ALARM_REAL_WORDS = REAL_WORDS.with_name("alarm_real_words.txt")


class Checker:
    """Answers statements from one catalogue; immutable, picklable, without input or output once it is made."""

    def __init__(
        self,
        catalogue: Catalogue | None = None,
        known: Terms | None = None,
        keep: Callable[[Terms], None] | None = None,
    ) -> None:
        """Make a checker.

        `known` is what the phrasings were compared by in an earlier run, which saves reading each of them again; `keep` is
        given that where it had to be read. The checker itself does not hold on to it: it takes room.
        """
        self.catalogue = load(find_bundled()) if catalogue is None else catalogue
        subject = self.catalogue.subject
        own = {SUBJECT: subject.words, FOREIGN: subject.foreign, UNRELATED: subject.unrelated, OUTSIDE: subject.outside}
        real_words = frozenset(REAL_WORDS.read_text("utf-8").split())
        self._lexicon = Lexicon({**self.catalogue.concepts, **own}, real_words)
        self._index = Index(self.catalogue, self._lexicon, known, keep)
        alarm_words = frozenset(ALARM_REAL_WORDS.read_text("utf-8").split())
        self._alarms = Alarms(self.catalogue.alarms, self.catalogue.alarm_concepts, alarm_words)

    @classmethod
    def from_file(cls, path: str | Path) -> "Checker":
        """A checker for a catalogue file; CatalogueError carries everything that is wrong with it."""
        return cls(load(Path(path)))

    def check(self, text: str, why: bool = False) -> Answer:
        """The answer to one statement; with `why` it carries what it rests on."""
        reading = self._index.read(text)
        alarms = self._alarms.found_in(text, reading.names_subject)
        if any(a.alone for a in alarms):
            return Answer(text, alarms=alarms, english=reading.english)
        found = answer(reading, self._index, why)
        return replace(found, suggestions=(), alarms=alarms) if alarms else found  # no ‘bedoel je’ beside a call to the doctor

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
