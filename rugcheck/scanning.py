"""Running text: which of its sentences repeat or deny a claim, in a text that is about the subject."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rugcheck.answers import Alarm, Match
from rugcheck.language.paragraphs import Paragraph
from rugcheck.language.sentences import Sentence, count, sentences_of
from rugcheck.matching.alarms import Alarms
from rugcheck.matching.candidates import candidates
from rugcheck.matching.decision import MATCH, answer, match_of
from rugcheck.matching.gate import Gate
from rugcheck.matching.lexicon import SUBJECT
from rugcheck.matching.reading import Reading, read
from rugcheck.matching.scoring import Index
from rugcheck.reading.prose import Kind, prose
from rugcheck.reading.remarks import ignored

# Measured on shared/cases/prose and on texts of our own about other subjects (books and pianos have backs too).
REACH = 4000  # characters: so far from where the complaint itself is named a text is still about it
DENSE = 250  # characters for each time that the subject is named: a text as dense as this is about it anyway
LEAST = 0.87  # least score of a sentence in a text about the subject, whether it names it or not
ONLY_ALIKE = 0.95  # least score of a sentence that says nothing that a frame knows
IN_HEADING = 0.90  # least score in a heading, which may be no statement at all
SUGGESTED = 0.15  # least score of what is only worth a look
_AFTER_MARK = " )\"'’”»*_"


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a text, and where: lines and columns count from 1, in characters; the end column is one after the last."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Finding(Place):
    """A claim that a sentence repeats or denies; `sure` is False for what a reader should judge."""

    match: Match
    sure: bool = True


@dataclass(frozen=True, slots=True)
class AlarmFinding(Place):
    """An alarm sign in a sentence."""

    alarm: Alarm


Found = Finding | AlarmFinding


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to look for: questions too, what is not sure too, which claims to pass over, and alarm signs too."""

    questions: bool = False
    suggestions: bool = False
    ignore: frozenset[str] = frozenset()
    alarms: bool = False


def whole_lines(lines: Iterable[str]) -> Iterator[str]:
    """Lines with or without their ends, as pieces of one text."""
    return (line if line.endswith("\n") else line + "\n" for line in lines)


def scan(
    pieces: Iterable[str],
    index: Index,
    gate: Gate,
    path: str = "",
    kind: Kind = Kind.TEXT,
    wanted: Wanted | None = None,
    tell: Callable[[int], None] | None = None,
    alarms: Alarms | None = None,
) -> Iterator[Found]:
    """The findings in a text that comes in pieces of any size, in the order of the text.

    Alarm signs are only looked for if there are `alarms` to look for, and wait for no other finding. `tell` hears of so many
    more sentences read; counting them all takes about as long as finding what they say.
    """
    context = _Context(index, gate)
    for paragraph in prose(pieces, kind):
        if tell:
            tell(count(paragraph))
        matters = context.may_matter(paragraph)
        if not (matters or alarms):
            continue
        for sentence in sentences_of(paragraph):
            if alarms:
                yield from _alarming(path, sentence, context, alarms)
            if not matters:
                continue
            for match, sure in _judged(sentence, context, wanted or Wanted()):
                context.hold(Finding(*_place(path, sentence), match, sure))
            yield from context.released()
    yield from context.rest()


def _place(path: str, s: Sentence) -> tuple[str, int, int, int, int, str]:
    return path, s.line, s.column, s.end_line, s.end_column, s.text


def _alarming(path: str, sentence: Sentence, context: "_Context", alarms: Alarms) -> Iterator[AlarmFinding]:
    about = context.is_about_it or context.may_name_subject(sentence.text)
    for alarm in alarms.found_in(sentence.text, about):
        yield AlarmFinding(*_place(path, sentence), alarm)


class _Context:
    """What a text has been about so far, and the findings that wait for it to show what it is about."""

    def __init__(self, index: Index, gate: Gate) -> None:
        self.index, self._gate = index, gate
        self._complaint = frozenset(gate.concepts_of_subject)
        self._at = 0  # characters read
        self._spoken = -REACH - 1  # where the complaint was named last
        self._named = 0
        self._ignored: frozenset[str] = frozenset()
        self._waiting: list[tuple[int, Finding]] = []
        self._ready: list[Finding] = []

    @property
    def is_about_it(self) -> bool:
        """Whether the complaint was named not long ago."""
        return self._at - self._spoken <= REACH

    def may_matter(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is worth a closer look."""
        self._at += len(paragraph.text)
        if self._gate.names_subject(paragraph.text):
            return True
        return bool(paragraph.remarks) or (self.is_about_it and self._gate.is_telling(paragraph.text))

    def may_name_subject(self, text: str) -> bool:
        """Whether a word of a text may name the subject."""
        return self._gate.names_subject(text)

    def take_in(self, reading: Reading) -> None:
        """Remember what a sentence says of the subject."""
        names = {m.concept for m in reading.mentions}
        if SUBJECT in names:
            self._named += 1
            if self._complaint <= names:
                self._speaks_of_it()

    def _speaks_of_it(self) -> None:
        self._spoken = self._at
        self._ready += [f for at, f in self._waiting if self._at - at <= REACH]
        self._waiting.clear()

    def hold(self, finding: Finding) -> None:
        """Keep a finding until it is known whether the text is about the subject."""
        if self.is_about_it:
            self._ready.append(finding)
        else:
            self._waiting = [(at, f) for at, f in self._waiting if self._at - at <= REACH]
            self._waiting.append((self._at, finding))

    def released(self) -> Iterator[Finding]:
        """The findings that are known to count."""
        ready, self._ready = self._ready, []
        return iter(ready)

    def rest(self) -> Iterator[Finding]:
        """What still waits at the end: it counts in a text that names the subject time and again."""
        if self._named * DENSE >= self._at:
            yield from (f for _, f in self._waiting if f.match.score >= MATCH)


def _judged(sentence: Sentence, context: _Context, wanted: Wanted) -> Iterator[tuple[Match, bool]]:
    """The claims that one sentence repeats or denies, each with whether it is sure."""
    reading = _read(sentence, context, wanted)
    if reading is None:
        return
    passed_over = wanted.ignore | ignored(sentence.remarks)
    sure = [m for m in _matches(reading, context.index) if not sentence.heading or m.score >= IN_HEADING]
    found = [(m, True) for m in sure]
    if not sure and wanted.suggestions:
        found = [(m, False) for m in _suggested(reading, context.index)]
    yield from ((m, is_sure) for m, is_sure in found if m.claim.id not in passed_over)


def _read(sentence: Sentence, context: _Context, wanted: Wanted) -> Reading | None:
    """The reading of a sentence that may say something of the subject; a quick one decides that."""
    if not (context.is_about_it or context.may_name_subject(sentence.text)):
        return None
    quick = read(sentence.text, context.index.lexicon, typos=False)
    context.take_in(quick)
    asks = sentence.text.rstrip(_AFTER_MARK).endswith("?")
    if (asks and not wanted.questions) or not _is_worth_it(quick, context, wanted):
        return None
    reading = context.index.read(sentence.text)
    reading.question = asks  # `Wie elke dag loopt, ...` asks nothing
    return reading


def _is_worth_it(reading: Reading, context: _Context, wanted: Wanted) -> bool:
    """Whether the subject is named, or something is said of it in a text that is about it.

    Where it is left unsaid, key words say nothing; as suggestions they may.
    """
    index = context.index
    if context.is_about_it and reading.names_subject:
        return True
    if not reading.names_subject and (reading.names_other or not context.is_about_it):
        return False
    if not index.framed:
        return True
    all_count = wanted.suggestions or index.listed(reading)
    return any(all_count or not f.frame.key_words for f in index.fits(reading))


def _matches(reading: Reading, index: Index) -> list[Match]:
    """The claims that are sure enough, given that the text is about the subject."""
    found = answer(reading, index, least=LEAST)
    if found.match is None:
        return []
    said = _said(reading, index)
    return [m for m in (found.match, *found.more) if m.score >= (LEAST if m.claim.id in said else ONLY_ALIKE)]


def _said(reading: Reading, index: Index) -> frozenset[str]:
    """The claims of which something is said, not only their key words named; all of them where a catalogue has no frames."""
    if not index.framed:
        return frozenset(index.claims)
    return frozenset(f.frame.claim for f in index.fits(reading) if not f.frame.key_words)


def _suggested(reading: Reading, index: Index) -> list[Match]:
    return [match_of(c, reading, index.claims) for c in candidates(reading, index)[:1] if c.score >= SUGGESTED]
