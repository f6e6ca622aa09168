"""Frames: what must be said together for a claim to be spoken of.

A frame is a line of concepts, `massage rug helpen|nutteloos !nek`: all must be there, one of those joined by `|`, none with
a `!`. A claim is affirmed by some frames, denied by others, and named by those that only fit a line of key words.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from rugcheck.catalogue.model import Claim, Stance
from rugcheck.matching.lexicon import SUBJECT, Mention
from rugcheck.packing import unpacked
from rugcheck.records import frozen


@frozen
class Frame:
    """One frame of one claim; `line` is as the catalogue has it."""

    claim: str
    stance: Stance
    line: str
    needs: tuple[tuple[str, ...], ...]
    forbids: tuple[str, ...]
    key_words: bool = False


@frozen
class Fit:
    """A frame that a statement satisfies: the mention that meets each need, in order, and the weight of them together."""

    frame: Frame
    mentions: tuple[Mention, ...]
    weight: float

    @property
    def places(self) -> frozenset[int]:
        """The words that the frame rests on."""
        return frozenset().union(*(m.places for m in self.mentions))


def frames_of(claims: Iterable[Claim]) -> tuple[Frame, ...]:
    """All frames of the claims, in order."""
    return tuple(
        _frame(claim.id, stance, line, key_words)
        for claim in claims
        for lines, stance, key_words in (
            (claim.affirmed_by, Stance.AFFIRMS, False),
            (claim.denied_by, Stance.DENIES, False),
            (claim.named_by, Stance.AFFIRMS, True),
        )
        for line in lines
    )


def _frame(claim: str, stance: Stance, line: str, key_words: bool) -> Frame:
    return Frame(claim, stance, line, *needs_and_forbids(line), key_words)


def needs_and_forbids(line: str) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """What a frame's line asks for, each need with its choices, and what it does not allow."""
    parts = line.split()
    needs = tuple(tuple(p.split("|")) for p in parts if not p.startswith("!"))
    return needs, tuple(p[1:] for p in parts if p.startswith("!"))


def frame_fields(frame: Frame) -> tuple[str, str, str, bool]:
    """What a compiled form holds of a frame."""
    return frame.claim, frame.stance.value, frame.line, frame.key_words


def frames_from(row: bytes) -> tuple[Frame, ...]:
    """The frames that a row of a compiled form holds."""
    return tuple([_frame(claim, Stance(stance), line, key_words) for claim, stance, line, key_words in unpacked(row)])


def weights_of(frames: Iterable[Frame]) -> dict[str, float]:
    """How telling each concept is: the fewer claims' frames it stands in, the more (an idf over claims)."""
    claims = {(name, f.claim) for f in frames for need in f.needs for name in need}
    used = Counter(name for name, _ in claims)
    total = len({claim for _, claim in claims})
    return {name: math.log(1 + total / n) for name, n in used.items()}


def fit(frame: Frame, concepts: dict[str, list[Mention]], weights: Mapping[str, float]) -> Fit | None:
    """How a statement satisfies a frame, if it does.

    Needs with fewest mentions choose first, and no two rest on one word, but where it names the subject as well (rugpijn
    is the back and the pain). What holds no negation of its own goes first: voorkomen before geen rugpijn; of two
    alike the nearer one.
    """
    if any(name in concepts for name in frame.forbids):
        return None
    if any(concepts.keys().isdisjoint(need) for need in frame.needs):  # most frames fall here, before anything dear is done
        return None
    chosen: dict[tuple[str, ...], Mention] = {}
    subject = {p for m in concepts.get(SUBJECT, ()) for p in m.places}
    for need in sorted(frame.needs, key=lambda n: sum(len(concepts.get(name, ())) for name in n)):
        options = [m for name in need for m in concepts.get(name, ())]
        taken = {p for m in chosen.values() for p in m.places} - subject
        free = [m for m in options if not m.places & taken]
        if not free:
            return None
        near = [m.start for m in chosen.values() if m.places]
        chosen[need] = max(
            free,
            key=lambda m: (
                not m.negated,
                weights[m.concept] * m.weight,
                len(m.places),
                -min((abs(m.start - start) for start in near), default=0),
            ),
        )
    return Fit(frame, tuple(chosen[need] for need in frame.needs), sum(weights[m.concept] * m.weight for m in chosen.values()))
