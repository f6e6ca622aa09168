"""Findings in running text: one line each for editors to parse, or an object, or a few lines for a reader."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from rugcheck.catalogue.model import Verdict
from rugcheck.rendering.words import VERDICTS, clean, reading_of, verdict_of
from rugcheck.scanning import Finding

if TYPE_CHECKING:
    from rich.console import Group
    from rich.text import Text


def line(finding: Finding) -> str:
    """`path:line:column: verdict id: fact`, the verdict by its key."""
    f = finding
    doubt = "" if f.sure else " (niet zeker)"
    return clean(f"{f.path}:{f.line}:{f.column}: {f.match.verdict} {f.match.claim.id}: {f.match.claim.fact}{doubt}").replace(
        "\n", " "
    )


def fields(finding: Finding) -> dict[str, Any]:
    """A finding as JSON has it; `sure` only where it is not."""
    f, match = finding, finding.match
    return {
        "path": f.path,
        "line": f.line,
        "column": f.column,
        "end_line": f.end_line,
        "end_column": f.end_column,
        "sentence": f.sentence,
        "id": match.claim.id,
        "stance": match.stance,
        "verdict": match.verdict,
        "claim_verdict": match.claim.verdict,
        "score": match.score,
    } | ({} if f.sure else {"sure": False})


def block(finding: Finding, signs: bool = True) -> "Group":
    """A finding for a terminal: where, the sentence with the recognised words marked, the verdict and the fact.

    Without `signs` where the terminal's encoding has none.
    """
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    f, words = finding, VERDICTS[finding.match.verdict]
    verdict = verdict_of(f.match) if f.sure else "Misschien: " + verdict_of(f.match)
    said = Text(f"{words.sign} {verdict}: " if signs else f"{verdict}: ", f"bold {words.colour}", overflow="fold")
    said.append_text(Text(clean(f.match.claim.fact), "not bold default")).append(f"  {f.match.claim.id}", "not bold dim default")
    reading = Text(clean(reading_of(f.match)), "dim", overflow="fold")
    place = Text(clean(f"{f.path}:{f.line}:{f.column}"), "dim", overflow="fold")
    return Group(place, *(Padding(text, (0, 0, 0, 2)) for text in (_marked(f), said, reading)), "")


def _marked(finding: Finding) -> "Text":
    from rich.text import Text

    shown = Text(overflow="fold")
    start = 0
    for begin, end in finding.match.spans:
        shown.append(clean(finding.sentence[start:begin]))
        shown.append(clean(finding.sentence[begin:end]), "underline")
        start = max(start, end)
    return shown.append(clean(finding.sentence[start:]))


def summary(counted: Counter[Verdict], files: int, seconds: float) -> str:
    """How much was found, by verdict, in how many files and how long it took."""
    total = counted.total()
    what = "Niets gevonden" if not total else f"{total} gevonden: " + ", ".join(_counts(counted, Verdict))
    return f"{what}. {files} {'bestand' if files == 1 else 'bestanden'} gelezen in {seconds:.1f} s."


def _counts(counted: Counter[Verdict], order: Iterable[Verdict]) -> Iterator[str]:
    return (f"{counted[v]} × {VERDICTS[v].label}" for v in order if counted[v])
