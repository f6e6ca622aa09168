"""The frozen objects that a catalogue file becomes."""

from collections.abc import Mapping
from enum import StrEnum

from rugcheck.records import frozen

NONE: Mapping[str, tuple[str, ...]] = {}


class Verdict(StrEnum):
    """What research makes of a statement."""

    SUPPORTED = "supported"
    PARTLY = "partly"
    UNCLEAR = "unclear"
    UNPROVEN = "unproven"
    REFUTED = "refuted"


class Stance(StrEnum):
    """Whether a statement affirms a claim or denies it."""

    AFFIRMS = "affirms"
    DENIES = "denies"


class Agreement(StrEnum):
    """How the article's statement stands against the primary sources."""

    AGREES = "agrees"
    PARTLY = "partly"
    DIFFERS = "differs"
    NOT_FOUND = "not found"


class Certainty(StrEnum):
    """How sure a source itself says that it is (GRADE)."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very low"


@frozen
class Expert:
    """Somebody who speaks in a quote; the article itself is one too."""

    id: str
    name: str
    role: str


@frozen
class Author:
    """One author: `family` and `given`, or `literal` for an organisation (CSL-JSON)."""

    family: str = ""
    given: str = ""
    literal: str = ""


@frozen
class Source:
    """A publication by CSL-JSON's names; `issued` is a year or a date as text, `checked` the day someone looked."""

    id: str
    type: str
    title: str
    author: tuple[Author, ...] = ()
    issued: str = ""
    container_title: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    publisher: str = ""
    doi: str = ""
    url: str = ""
    note: str = ""
    checked: str = ""

    @property
    def address(self) -> str:
        """Where to read it: the DOI as an address, else the URL, else nothing."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


@frozen
class Quote:
    """Somebody's words, word for word."""

    id: str
    text: str
    expert: Expert
    source: Source


@frozen
class Citation:
    """A source as one claim cites it: the one figure it is cited for and how sure the source says that it is."""

    source: Source
    figure: str = ""
    certainty: Certainty | None = None


@frozen
class Subject:
    """What a catalogue is about.

    `words` are its own, `foreign` those of other subjects (a knee), `unrelated` those that only look like its own (a
    rucksack), `outside` what belongs to the subject and the catalogue knows nothing of (acupuncture).
    `version` and `date` are those of the catalogue.
    """

    name: str
    words: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    unrelated: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()
    doctor: str = ""
    disclaimer: str = ""
    version: str = ""
    date: str = ""


@frozen
class Claim:
    """One claim with all that is known of it; the last four fields are what it is recognised by (matching.frames)."""

    id: str
    claim: str
    verdict: Verdict
    fact: str
    explanation: str
    topic: str
    denied_verdict: Verdict | None = None
    absolute: bool = False  # the absolute holds: "nooit" is not too strong here (design.md, Strength)
    doctor: bool = False  # even a short answer shows the subject's line on signs that need a doctor
    quote: Quote | None = None
    nuance: str = ""
    advice: str = ""
    agreement: Agreement | None = None
    evidence: str = ""
    sources: tuple[Citation, ...] = ()
    related: tuple[str, ...] = ()
    phrasings: tuple[str, ...] = ()
    denials: tuple[str, ...] = ()
    near_misses: tuple[str, ...] = ()
    affirmed_by: tuple[str, ...] = ()
    denied_by: tuple[str, ...] = ()
    named_by: tuple[str, ...] = ()

    def verdict_on(self, stance: Stance) -> Verdict:
        """The verdict on a statement with this stance: denied, supported and refuted change places."""
        if stance is Stance.AFFIRMS:
            return self.verdict
        return self.denied_verdict or _TURNED.get(self.verdict, self.verdict)


_TURNED = {Verdict.SUPPORTED: Verdict.REFUTED, Verdict.REFUTED: Verdict.SUPPORTED}


class Urgency(StrEnum):
    """How soon a doctor has to hear of a sign: now, or when the GP can see you."""

    NOW = "now"
    GP = "gp"


@frozen
class AlarmSign:
    """A sign that needs a doctor: what it is, may mean and asks for; `signs` are ways to say it, `raised_by` its frames.

    `alone` says that no claim is answered beside it; `elsewhere` that it counts where the back is not named, as all signs
    do that cannot wait; `past` that it counts though it is over.
    """

    id: str
    urgency: Urgency
    sign: str
    meaning: str
    action: str
    raised_by: tuple[str, ...]
    signs: tuple[str, ...] = ()
    near_misses: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    alone: bool = False
    elsewhere: bool = False
    past: bool = False


@frozen
class Catalogue:
    """All that one claims.toml holds; `concepts` maps a concept's name to the words people use for it.

    `alarm_concepts` are the words that alarm signs are made of.
    """

    subject: Subject
    claims: tuple[Claim, ...]
    concepts: Mapping[str, tuple[str, ...]] = NONE
    experts: tuple[Expert, ...] = ()
    sources: tuple[Source, ...] = ()
    quotes: tuple[Quote, ...] = ()
    alarms: tuple[AlarmSign, ...] = ()
    alarm_concepts: Mapping[str, tuple[str, ...]] = NONE

    @property
    def topics(self) -> tuple[str, ...]:
        """The topics in the order in which the claims bring them up."""
        return tuple(dict.fromkeys(c.topic for c in self.claims))

    def claim(self, id_: str) -> Claim | None:
        """The claim with this id, if there is one."""
        return next((c for c in self.claims if c.id == id_), None)
