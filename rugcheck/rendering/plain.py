"""Plain text for pipes, files and screen readers: no frames, no wrapping, nothing left out, addresses in full."""

from collections.abc import Iterable, Iterator

from rugcheck.answers import Answer
from rugcheck.catalogue.model import Claim
from rugcheck.rendering.blocks import Block, Part
from rugcheck.rendering.words import VERDICTS, clean, evidence_of, on_one_line, reading_of, verdict_of

_ATTACHED = {Part.HEADLINE, Part.READING}


def render(blocks: Iterable[Block]) -> str:
    """The blocks as text that ends with a newline."""
    lines: list[str] = []
    for block in blocks:
        if lines and block.part not in _ATTACHED:
            lines.append("")
        lines += _lines(block)
    return clean("\n".join(lines) + "\n")


def listing(claims: Iterable[Claim]) -> str:
    """One line for each claim: id, verdict and claim, with tabs between them."""
    return "".join(_row(c.id, VERDICTS[c.verdict].label, c.claim) + "\n" for c in claims)


def evidence(claims: Iterable[Claim]) -> str:
    """One line for each claim: id, verdict, what it rests on and the claim, with tabs between them."""
    return "".join(_row(c.id, VERDICTS[c.verdict].label, evidence_of(c), c.claim) + "\n" for c in claims)


def row(answer: Answer) -> str:
    """An answer on one line: the statement, what came of it, how it was read, and the fact, with tabs between them."""
    alarms = [alarm.text for alarm in answer.alarms]
    if answer.match:
        return _row(
            answer.text, "; ".join([*alarms, verdict_of(answer.match)]), reading_of(answer.match), answer.match.claim.fact
        )
    if not answer.text.strip():
        return ""
    near = ", ".join(s.claim.id for s in answer.suggestions)
    return _row(answer.text, "; ".join([*alarms, f"Bedoel je: {near}" if near else "Niets gevonden"]), "", "")


def _row(*cells: str) -> str:
    return "\t".join(on_one_line(cell) for cell in cells)


def _lines(block: Block) -> Iterator[str]:
    if block.part is Part.CHOICES:
        yield from [f"{block.label}:"] if block.label else []
        yield from (item.text for item in block.items)
        return
    if block.part is Part.QUOTE:
        yield block.text
        yield f"({block.label})"
    elif block.text:
        yield f"{block.label}: {block.text}" if block.label else block.text
    else:
        yield block.label if block.label.endswith("?") else f"{block.label}:"
    for item in block.items:
        yield f"- {item.text}"
        yield from (f"  {line}" for line in item.below)
