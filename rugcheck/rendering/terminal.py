"""Answers on a terminal, with rich: data only ever as Text objects, so that nothing in it is read as markup."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rugcheck.catalogue.model import Claim, Verdict
from rugcheck.rendering.blocks import Block, Item, Part
from rugcheck.rendering.words import VERDICTS, clean, evidence_of, topic_of

MEASURE = 88  # columns of running text; a longer line is hard to read
_LEAST = 45  # columns of a claim that make it worth having its id beside it
_GAP = 2
_KEY = 3  # columns of the key before a choice
_ALARM = "bold color(160)"
_COMMAND = "color(32)"
_ATTACHED = {Part.HEADLINE, Part.READING}


def render(blocks: Iterable[Block], signs: bool = True) -> Group:
    """The blocks; without `signs` where the terminal's encoding has none. Print without cropping: addresses stay whole."""
    rows: list[RenderableType] = []
    for block in blocks:
        if rows and block.part not in _ATTACHED:
            rows.append(Text())
        rows += _rows(block, signs)
    return Group(*rows)


def listing(claims: Iterable[Claim], width: int, signs: bool = True) -> Group:
    """Tables of claims, one for each topic; the ids stand beside the claims, or on a narrow terminal below them."""
    claims = tuple(claims)
    room = width - _labels(signs) - 2 * _GAP - max((len(c.id) for c in claims), default=0)
    by_topic: dict[str, list[Claim]] = {}
    for claim in claims:
        by_topic.setdefault(claim.topic, []).append(claim)
    rows: list[RenderableType] = []
    for topic, members in by_topic.items():
        rows += [
            *([Text()] if rows else []),
            _text(topic_of(topic), "bold"),
            _table(members, min(room, max(len(c.claim) for c in claims)), signs),
        ]
    return Group(*rows)


def evidence(claims: Iterable[Claim], signs: bool = True) -> Group:
    """Each claim with its verdict, its id, and what it rests on below it."""
    return Group(
        *(
            Group(
                _verdict(c.claim, c.verdict, signs), _indented(_text(f"{VERDICTS[c.verdict].label} · {c.id}: {evidence_of(c)}"))
            )
            for c in claims
        )
    )


def _table(claims: list[Claim], room: int, signs: bool) -> Table:
    wide = room >= _LEAST
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, _GAP, 0, 0))
    table.add_column(width=_labels(signs), no_wrap=True)
    table.add_column(overflow="fold", width=room if wide else None)
    for claim in claims:
        id_ = _text(claim.id, _COMMAND)
        cells = (_text(claim.claim), id_) if wide else (Group(_text(claim.claim), id_),)
        table.add_row(_verdict(VERDICTS[claim.verdict].label, claim.verdict, signs), *cells)
    return table


def _labels(signs: bool) -> int:
    return max(len(words.label) for words in VERDICTS.values()) + 2 * signs


def _rows(block: Block, signs: bool) -> Iterator[RenderableType]:
    if block.part is Part.VERDICT and block.verdict:
        yield _hanging(_verdict(block.text, block.verdict, signs), 2 * signs)
    elif block.part is Part.ALARM:
        yield _text(f"{block.label}: {block.text}" if block.label else block.text, _ALARM)
    elif block.part is Part.QUOTE:
        yield Padding(Group(_text(block.text, "italic"), _text(block.label)), (0, 0, 0, 4))
    elif block.label:
        yield _text(block.label, "bold")
        yield from [_indented(_text(block.text))] if block.text else []
    elif block.part is Part.CHOICES:
        pass
    else:
        yield _text(block.text, "bold" if block.part is Part.HEADLINE else "")
    for item in block.items:
        yield from [_hanging(_text(item.text), _KEY)] if block.part is Part.CHOICES else _item(item)


def _item(item: Item) -> Iterator[RenderableType]:
    yield _hanging(_text(f"- {item.text}"), 2, 2)
    yield from (Text(f"    {clean(line)}", _COMMAND, no_wrap=True, overflow="ignore") for line in item.below)


def _verdict(label: str, verdict: Verdict, signs: bool) -> Text:
    words = VERDICTS[verdict]
    return _text(f"{words.sign} {label}" if signs else label, f"bold {words.colour}")


def _indented(text: Text) -> Padding:
    return Padding(text, (0, 0, 0, 2))


def _hanging(text: Text, hang: int, indent: int = 0) -> RenderableType:
    """The text with its first `hang` characters before the margin that its other lines keep to."""
    if not hang:
        return text
    grid = Table.grid()
    grid.add_column(width=indent + hang)
    grid.add_column(overflow="fold")
    head = text[:hang]
    head.pad_left(indent)
    grid.add_row(head, text[hang:])
    return grid


def _text(text: str, style: str = "") -> Text:
    return Text(clean(text), style, overflow="fold")
