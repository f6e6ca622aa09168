"""rugcheck scan: find claims in running text."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from rugcheck.answers import Match
from rugcheck.catalogue.model import Catalogue, Stance, Verdict
from rugcheck.cli import asking, choices, options, output, progress, streams
from rugcheck.cli.choices import ChoiceError, Format
from rugcheck.reading.documents import Document, Note, documents
from rugcheck.reading.prose import Kind

if TYPE_CHECKING:
    from rugcheck.checker import Checker
    from rugcheck.scanning import Found, Wanted

STANDARD_INPUT = "-"
FINE, FAILED = 0, 1
_PROVEN = frozenset((Verdict.SUPPORTED, Verdict.REFUTED))

Paths = Annotated[list[str] | None, typer.Argument(metavar="[PAD...]")]
As = Annotated[str | None, typer.Option("--as", metavar="SOORT", help="text, markdown of html; anders volgens de uitgang.")]
FailOn = Annotated[
    list[str] | None,
    typer.Option("--fail-on", metavar="OORDEEL", help="Eindig met 1 als een zin dit oordeel krijgt; mag vaker."),
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="ID", help="Sla deze uitspraak over; mag vaker.")]
MinScore = Annotated[float, typer.Option("--min-score", metavar="GETAL", help="Alleen vanaf deze zekerheid, van 0 tot 1.")]
Questions = Annotated[bool, typer.Option("--questions", help="Ook vragen.")]
Alarms = Annotated[bool, typer.Option("--alarms", help="Ook klachten waarvoor iemand naar een dokter moet.")]
Suggest = Annotated[bool, typer.Option("--suggest", help="Ook wat niet zeker is, om zelf te beoordelen.")]


def scan(
    paths: Paths = None,
    kind: As = None,
    verdict: options.Verdicts = None,
    fail_on: FailOn = None,
    ignore: Ignore = None,
    min_score: MinScore = 0.0,
    questions: Questions = False,
    suggest: Suggest = False,
    alarms: Alarms = False,
    format_name: options.FormatName = "auto",
    catalogue: options.CatalogueFile = None,
    no_color: options.NoColor = False,
) -> int:
    """Zoek uitspraken in lopende tekst.

    Voorbeelden:
      rugcheck scan folder.txt site/
      pdftotext folder.pdf - | rugcheck scan
      rugcheck scan --fail-on refuted --format jsonl *.md

    Zonder pad, of met -, wordt standaardinvoer gelezen; mappen worden doorzocht naar txt, md en html. Vragen tellen niet
    mee. In de tekst zetten <!-- rugcheck: uit --> en aan het zoeken uit en aan, en <!-- rugcheck: negeer ID --> slaat voor de
    volgende zin een uitspraak over. Met --alarms komen alarmsignalen mee; die tellen niet voor --fail-on. Eindigt met 1 na
    --fail-on, met 2 als iets niet te lezen was.
    """
    from rugcheck.scanning import Wanted

    format_, checker = choices.format_of(format_name), asking.checker_of(catalogue)
    wanted = Wanted(questions, suggest, _known(ignore or (), checker.catalogue), alarms)
    verdicts, failing = choices.verdicts_of(verdict or ()), choices.verdicts_of(fail_on or (), "--fail-on")
    tally = _Tally(failing)
    search = _Search(checker, wanted, _kind_of(kind), no_color, tally.heard if output.is_for_reader(format_) else None)
    chosen = (f for f in search.findings(paths or [STANDARD_INPUT]) if _is_chosen(f, verdicts, min_score))
    _show(chosen, tally, format_, no_color, search)
    return streams.REFUSED if search.failed else FAILED if tally.failed else FINE


def scan_text(pieces: Iterator[str], format_: Format, catalogue: str | None, no_color: bool) -> int:
    """Find claims in a text that was piped in without a command."""
    tally = _Tally(set())
    tell = tally.heard if output.is_for_reader(format_) else None
    _show(asking.checker_of(catalogue).scan(pieces, STANDARD_INPUT, pieces=True, tell=tell), tally, format_, no_color)
    return FINE


def _show(findings: Iterable["Found"], tally: "_Tally", format_: Format, no_color: bool, search: "_Search | None" = None) -> None:
    """Findings as they come and, for whoever reads them on a terminal, what they came to."""
    output.show_findings(tally.counted(findings), format_, no_color)
    if output.is_for_reader(format_):
        for line in tally.summary(search.files if search else 0):
            streams.talk_wrapped(line)


def _kind_of(value: str | None) -> Kind | None:
    if value is None or value.casefold() in list(Kind):
        return Kind(value.casefold()) if value else None
    raise ChoiceError(f"--as kent ‘{value}’ niet; kies uit: {', '.join(Kind)}")


def _known(ids: Iterable[str], catalogue: Catalogue) -> frozenset[str]:
    return frozenset(c.id for c in choices.claims_of([i for value in ids for i in value.split(",") if i], catalogue))


def _is_chosen(finding: "Found", verdicts: set[str], least: float) -> bool:
    from rugcheck.scanning import Finding

    if not isinstance(finding, Finding):
        return True
    return finding.match.score >= least and (not verdicts or finding.match.verdict in verdicts)


def fails(match: Match, verdicts: set[str]) -> bool:
    """Whether a statement has one of the verdicts; what is not settled only counts where it is affirmed."""
    return match.verdict in verdicts and (match.verdict in _PROVEN or match.stance is Stance.AFFIRMS)


class _Search:
    """The reading of all that was named: how many files, and whether something could not be read."""

    def __init__(
        self, checker: "Checker", wanted: "Wanted", kind: Kind | None, no_color: bool, heard: Callable[[int], None] | None
    ) -> None:
        self._checker, self._wanted, self._kind, self._no_color, self._heard = checker, wanted, kind, no_color, heard
        self._bar: progress.Bar | None = None
        self.files = self._notes = 0
        self.failed = False

    def findings(self, paths: list[str]) -> Iterator["Found"]:
        """The findings, in the order of the paths and of each text; what is written meanwhile never meets the bar."""
        found: Iterable[Document] = self._documents(paths)
        if STANDARD_INPUT not in paths and progress.is_wanted():
            found = tuple(found)
            self._bar = progress.Bar((d.path for d in found), self._no_color)
        try:
            for document in found:
                for finding in self._in(document):
                    self._hide_bar()
                    yield finding
        finally:
            self._hide_bar()

    def _documents(self, paths: list[str]) -> Iterator[Document]:
        for path in paths:
            if path == STANDARD_INPUT:
                yield Document(path, self._kind or Kind.TEXT)
            else:
                yield from documents([path], self._kind, self._tell)

    def _in(self, document: Document) -> Iterator["Found"]:
        pieces = self._read(document)
        if self._bar:
            pieces = self._bar.followed(pieces)
        return self._checker.scan(pieces, document.path, document.kind, self._wanted, pieces=True, tell=self._heard)

    def _read(self, document: Document) -> Iterator[str]:
        """The text of a document, which counts as read unless all that came of it is a note."""
        notes, empty = self._notes, True
        for piece in self._piped() if document.path == STANDARD_INPUT else document.texts(self._tell):
            empty = False
            yield piece
        self.files += document.path != STANDARD_INPUT and (not empty or notes == self._notes)

    def _piped(self) -> Iterator[str]:
        if streams.has_keyboard():
            streams.talk("Typ een tekst en sluit af met Enter en Ctrl-D (op Windows Ctrl-Z en Enter).")
        return streams.pieces(self._tell)

    def _tell(self, note: Note) -> None:
        self._notes += 1
        self.failed = self.failed or note.fault
        self._hide_bar()
        streams.remark(note)

    def _hide_bar(self) -> None:
        if self._bar:
            self._bar.hide()


class _Tally:
    """How often each verdict came by, and whether one of them makes the text fail."""

    def __init__(self, failing: set[str]) -> None:
        self._failing = failing
        self._start = time.monotonic()
        self._verdicts: Counter[Verdict] = Counter()
        self._unsure = self._alarms = self._sentences = 0
        self.failed = False

    def heard(self, sentences: int) -> None:
        """So many more sentences were read."""
        self._sentences += sentences

    def counted(self, findings: Iterable["Found"]) -> Iterator["Found"]:
        """The same findings, counted as they pass; only what is sure can make a text fail."""
        from rugcheck.scanning import Finding

        for finding in findings:
            if not isinstance(finding, Finding):
                self._alarms += 1
            elif not finding.sure:
                self._unsure += 1
            else:
                self._verdicts[finding.match.verdict] += 1
                self.failed = self.failed or fails(finding.match, self._failing)
            yield finding

    def summary(self, files: int) -> list[str]:
        """What it came to, in lines."""
        from rugcheck.rendering import findings

        return findings.summary(
            self._verdicts, self._unsure, self._alarms, self._sentences, files, time.monotonic() - self._start
        )
