"""Findings in running text: one line each for editors to parse, or an object, or a few lines for a reader."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rugcheck.catalogue.model import Verdict
from rugcheck.rendering.words import ALARM, VERDICTS, clean, reading_of, verdict_of
from rugcheck.scanning import AlarmFinding, Finding, Found

if TYPE_CHECKING:
    from rich.console import Group
    from rich.text import Text


def line(finding: Found) -> str:
    """`path:line:column: verdict id: fact`, the verdict by its key; for an alarm sign `alarm-now` and what to do."""
    f = finding
    if isinstance(f, AlarmFinding):
        told = f"alarm-{f.alarm.urgency} {f.alarm.id}: {f.alarm.text}"
    else:
        told = f"{f.match.verdict} {f.match.claim.id}: {f.match.claim.fact}{'' if f.sure else ' (niet zeker)'}"
    return clean(f"{f.path}:{f.line}:{f.column}: {told}").replace("\n", " ")  # a file may be called so


def fields(finding: Found) -> dict[str, Any]:
    """A finding as JSON has it; `sure` only where it is not."""
    f = finding
    place: dict[str, Any] = {
        "path": f.path,
        "line": f.line,
        "column": f.column,
        "end_line": f.end_line,
        "end_column": f.end_column,
        "sentence": f.sentence,
    }
    if isinstance(f, AlarmFinding):
        return place | {"alarm": f.alarm.id, "urgency": f.alarm.urgency}
    match = f.match
    return (
        place
        | {
            "id": match.claim.id,
            "stance": match.stance,
            "verdict": match.verdict,
            "claim_verdict": match.claim.verdict,
            "score": match.score,
        }
        | ({} if f.sure else {"sure": False})
    )


def block(finding: Found, signs: bool = True) -> "Group":
    """A finding for a terminal: where, the sentence with the recognised words marked, the verdict and the fact.

    Without `signs` where the terminal's encoding has none.
    """
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    f = finding
    place = Text(clean(f"{f.path}:{f.line}:{f.column}"), "dim", overflow="fold")
    if isinstance(f, AlarmFinding):
        told = Text(clean(f"{ALARM}: {f.alarm.text}"), "bold color(160)", overflow="fold")
        return Group(place, *(Padding(text, (0, 0, 0, 2)) for text in (Text(clean(f.sentence), overflow="fold"), told)), "")
    words = VERDICTS[f.match.verdict]
    verdict = verdict_of(f.match) if f.sure else "Misschien: " + verdict_of(f.match)
    said = Text(f"{words.sign} {verdict}: " if signs else f"{verdict}: ", f"bold {words.colour}", overflow="fold")
    said.append_text(Text(clean(f.match.claim.fact), "not bold default")).append(f"  {f.match.claim.id}", "not bold dim default")
    reading = Text(clean(reading_of(f.match)), "dim", overflow="fold")
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


def summary(counted: Counter[Verdict], unsure: int, alarms: int, sentences: int, files: int, seconds: float) -> list[str]:
    """What was found, by verdict, and what was read for it, in two lines; no files where the text came through a pipe."""
    total = counted.total()
    found = f"{_number(total)} gevonden: " + ", ".join(_counts(counted)) if total else "Niets gevonden"
    doubt = f"; en {_number(unsure)} om zelf te beoordelen" if unsure else ""
    doubt += f"; {_number(alarms)} {'alarmsignaal' if alarms == 1 else 'alarmsignalen'}" if alarms else ""
    where = f" in {_number(files)} {'bestand' if files == 1 else 'bestanden'}" if files else ""
    read = f"{_number(sentences)} {'zin' if sentences == 1 else 'zinnen'}{where} gelezen in {_duration(seconds)}."
    return [f"{found}{doubt}.", read if files or sentences else "Er is niets gelezen."]


def _counts(counted: Counter[Verdict]) -> Iterator[str]:
    """How often each verdict came by; a line is not broken between the number and the verdict."""
    return (f"{_number(counted[v])} × {VERDICTS[v].label}".replace(" ", "\xa0") for v in Verdict if counted[v])


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _duration(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.{2 if seconds < 1 else 1}f}".replace(".", ",") + "\xa0s"
    return f"{int(seconds) // 60}\xa0min\xa0{int(seconds) % 60}\xa0s"
