"""What rugcheck answers: plain frozen values that every output format renders."""

from rugcheck.catalogue.model import Claim, Stance, Verdict
from rugcheck.records import frozen


@frozen
class Match:
    """A claim that a statement repeats or denies; `verdict` is about what was said.

    `strength` is "stronger" or "weaker" where the wording, not the claim, made the verdict "partly"; `own_body` says that
    the statement is about the speaker, so that the answer speaks in general; `score` runs from 0 to 1.
    """

    claim: Claim
    stance: Stance
    verdict: Verdict
    score: float
    strength: str = ""
    own_body: bool = False
    spans: tuple[tuple[int, int], ...] = ()


@frozen
class Suggestion:
    """A claim that may be meant."""

    claim: Claim
    score: float


@frozen
class Recognised:
    """A word of the statement and the concepts it was read as."""

    word: str
    concepts: tuple[str, ...]


@frozen
class Why:
    """What an answer rests on: words read as concepts, cues of stance, and the claims that came close."""

    words: tuple[Recognised, ...]
    cues: tuple[str, ...]
    frame: str
    runners_up: tuple[Suggestion, ...]


@frozen
class Alarm:
    """A sign in a statement that needs a doctor; urgency is "now" or "gp".

    `sign` says what was recognised, `action` what to do and `meaning` what it may be; `alone` that no claim is answered
    beside it, and that what it may be goes first.
    """

    id: str
    urgency: str
    sign: str
    action: str
    meaning: str
    alone: bool = False

    @property
    def text(self) -> str:
        """All of it in words."""
        return told([self])


def told(alarms: "list[Alarm]") -> str:
    """What alarms that ask for the same say together: the signs, then what to do and what it may be."""
    first = alarms[0]
    if first.alone:
        return f"{first.meaning} {first.action}"
    signs = "; ".join(a.sign for a in alarms)
    return f"{signs[:1].upper()}{signs[1:]}. {first.action} {first.meaning}"


@frozen
class Answer:
    """The answer to one statement: a match, or suggestions, or nothing known."""

    text: str
    match: Match | None = None
    more: tuple[Match, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    alarms: tuple[Alarm, ...] = ()
    english: bool = False
    why: Why | None = None
