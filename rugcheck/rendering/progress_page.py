"""Where a trainee stands, as blocks with bars of at most 60 columns, and as JSON."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Any

from rugcheck.rendering import words
from rugcheck.rendering.blocks import Block, Item, Part, View
from rugcheck.training.progress import DAYS, Progress, Share, Stand

WIDTH = 20  # columns of the longest bar
MISJUDGED = 10  # that are shown
_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_HEIGHTS = "▁▂▃▄▅▆▇█"


class Bars(Enum):
    """What bars are made of: blocks, or # where the encoding has none, or nothing for who has the page read aloud."""

    BLOCKS = "█"
    SIGNS = "#"
    NONE = ""


def of_progress(found: Progress, view: View, bars: Bars = Bars.BLOCKS) -> tuple[Block, ...]:
    """The whole page."""
    bar = bars.value
    return (
        Block(Part.HEADLINE, "Hoe je ervoor staat"),
        Block(Part.CHOICES, label=_total("Uitspraken", found.claims.total), items=_stand(found.claims, bar)),
        *_alarms(found, bar),
        *(_answered(found, view, bars) if found.answers else [Block(Part.TEXT, _nothing(view))]),
    )


def _nothing(view: View) -> str:
    return f"Je hebt nog niets beantwoord. Begin met: {view.command('quiz')}"


def _answered(found: Progress, view: View, bars: Bars) -> Iterator[Block]:
    bar = bars.value
    yield Block(Part.CHOICES, label=f"Aan de beurt, vandaag en de komende {DAYS} dagen", items=_due(found, bar))
    topics = [(words.topic_of(topic), share) for topic, share in found.topics.items()]
    yield Block(Part.CHOICES, label="Goed, per thema", items=_shares([*topics, ("Alarmsignalen", found.alarm_share)], bar))
    verdicts = [(words.VERDICTS[verdict].label, share) for verdict, share in found.verdicts.items()]
    yield Block(Part.CHOICES, label="Goed, per oordeel", items=_shares(verdicts, bar))
    yield Block(Part.CHOICES, label="Hoe zeker je was", items=tuple(map(Item, _calibration(found))))
    yield from _misjudged(found, view)
    yield from _weeks(found, bars)
    yield Block(Part.TEXT, "Gekend is wat je goed had en over drie weken waarschijnlijk nog weet.")


def _total(name: str, total: int) -> str:
    return f"{name} ({total})"


def _stand(stand: Stand, bar: str) -> tuple[Item, ...]:
    rows = (("gekend", stand.known), ("aan het leren", stand.learning), ("nieuw", stand.new))
    return tuple(Item(_row(name, count, stand.total, bar)) for name, count in rows)


def _alarms(found: Progress, bar: str) -> Iterator[Block]:
    if found.alarm_share.answers:
        yield Block(Part.CHOICES, label=_total("Alarmsignalen", found.alarms.total), items=_stand(found.alarms, bar))


def _due(found: Progress, bar: str) -> tuple[Item, ...]:
    most = max(count for _, count in found.due)
    return tuple(Item(_row(_day(day, found.day), count, max(most, WIDTH), bar)) for day, count in found.due)


def _row(name: str, count: int, most: int, bar: str) -> str:
    """A name, a number and a bar: `most` fills it."""
    return f"{name:<16}{count:>4}  {_length(count, most) * bar}".rstrip()


def _length(count: int, most: int) -> int:
    """Columns; whatever is there shows."""
    return max(1, round(WIDTH * count / most)) if count else 0


def _shares(rows: Iterable[tuple[str, Share]], bar: str) -> tuple[Item, ...]:
    return tuple(
        Item(f"{name:<18}{f'{s.right} van {s.answers}':>12}{_percent(s):>6}  {_length(s.right, s.answers) * bar}".rstrip())
        for name, s in rows
        if s.answers
    )


def _percent(share: Share) -> str:
    return f"{share.right / share.answers:.0%}"


def _calibration(found: Progress) -> Iterator[str]:
    for name, share in (("zeker", found.sure), ("onzeker", found.unsure)):
        if share.answers:
            yield f"{name}: {share.right} van {share.answers} goed ({_percent(share)})"
    if not (found.sure.answers or found.unsure.answers):
        yield "Dat heb je nog niet gezegd; druk na een antwoord op z of o."


def _misjudged(found: Progress, view: View) -> Iterator[Block]:
    items = tuple(
        Item(
            f"{words.quoted(m.claim.claim)}, {_date(m.day)}{'; daarna goed' if m.right_since else ''}",
            (view.command(f"show {m.claim.id}"),),
        )
        for m in found.misjudged[:MISJUDGED]
    )
    if items:
        others = len(found.misjudged) - len(items)
        yield Block(Part.LIST, label="Zeker en toch fout" + (f" (de laatste {len(items)})" if others else ""), items=items)


def _weeks(found: Progress, bars: Bars) -> Iterator[Block]:
    """How much of what had been asked before was right, a block for each week."""
    if not any(share.answers for _, share in found.weeks):
        return
    rates = [share.right / share.answers if share.answers else None for _, share in found.weeks]
    if bars is Bars.BLOCKS:
        line = "".join(" " if r is None else _HEIGHTS[min(len(_HEIGHTS) - 1, int(r * len(_HEIGHTS)))] for r in rates)
    else:
        line = " ".join("-" if r is None else f"{r:.0%}" for r in rates)
    known = [rate for rate in rates if rate is not None]
    text = f"|{line}|  van {_date(found.weeks[0][0])} tot nu; eerst {known[0]:.0%}, laatst {known[-1]:.0%}"
    yield Block(Part.CHOICES, label="Goed bij herhalen, per week", items=(Item(text),))


def _day(day: date, today: date) -> str:
    return {0: "vandaag", 1: "morgen"}.get((day - today).days, f"{_WEEKDAYS[day.weekday()]} {_date(day)}")


def _date(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"


# --- JSON --------------------------------------------------------------------------------------


def as_json(found: Progress) -> dict[str, Any]:
    """The same numbers for other programs; days are ISO 8601."""
    return {
        "date": found.day.isoformat(),
        "answers": found.answers,
        "claims": _stand_fields(found.claims),
        "alarms": _stand_fields(found.alarms),
        "due": [{"date": day.isoformat(), "cards": count} for day, count in found.due],
        "topics": [{"topic": topic} | _share_fields(share) for topic, share in found.topics.items()],
        "verdicts": [{"verdict": verdict} | _share_fields(share) for verdict, share in found.verdicts.items()],
        "alarm_answers": _share_fields(found.alarm_share),
        "calibration": {"sure": _share_fields(found.sure), "unsure": _share_fields(found.unsure)},
        "sure_and_wrong": [
            {"id": m.claim.id, "claim": m.claim.claim, "date": m.day.isoformat(), "right_since": m.right_since}
            for m in found.misjudged
        ],
        "retention": [{"week": week.isoformat()} | _share_fields(share) for week, share in found.weeks],
    }


def _stand_fields(stand: Stand) -> dict[str, int]:
    return {"total": stand.total, "known": stand.known, "learning": stand.learning, "new": stand.new}


def _share_fields(share: Share) -> dict[str, int]:
    return {"answers": share.answers, "right": share.right, "almost": share.almost}
