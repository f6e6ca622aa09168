"""The Dutch words that every text format shows, and what keeps them fit for a terminal."""

import re

from rugcheck.answers import Match
from rugcheck.catalogue.model import Agreement, Author, Certainty, Citation, Claim, Source, Stance, Subject, Verdict
from rugcheck.records import frozen

AUTHORS_SHOWN = 3

# Escape sequences whole (ECMA-48: CSI, OSC, and two characters); then C0 but newline and tab, C1, and what turns text around.
# As text, which re compiles when it is first used: that is seldom.
_ESCAPES = r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?"
_SPACES = r"\r\n|[\x0b\x0c\r\x1c-\x1f\x85\u2028\u2029]"
_CONTROLS = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"


def clean(text: str) -> str:
    """The same text without control characters, escape sequences and characters that turn the direction of text."""
    if all(line.isprintable() for line in text.split("\n")):
        return text
    return re.sub(_CONTROLS, "", re.sub(_SPACES, _space, re.sub(_ESCAPES, "", text)))


def on_one_line(text: str) -> str:
    """The same, without tabs, line breaks and doubled spaces either."""
    return " ".join(clean(text).split())


def capitalised(text: str) -> str:
    """The same with its first letter a capital, and the others as they are."""
    return text[:1].upper() + text[1:]


def _space(found: re.Match[str]) -> str:
    return "\n" if found[0] == "\r\n" else " "


@frozen
class VerdictWords:
    """How a verdict is shown; the colours, of the 256 fixed ones, are legible on black and on white (contrast 3.9 or more)."""

    label: str
    sign: str
    colour: str
    meaning: str


VERDICTS = {
    Verdict.SUPPORTED: VerdictWords(
        "Klopt",
        "✓",
        "color(29)",
        "onderzoek of getelde cijfers steunen het; anders het gedeelde oordeel van de experts, en dat staat erbij",
    ),
    Verdict.PARTLY: VerdictWords("Deels waar", "◐", "color(130)", "het is voor een deel waar, of het verband is zwak"),
    Verdict.UNCLEAR: VerdictWords(
        "Nog onduidelijk", "?", "color(32)", "onderzoeken spreken elkaar tegen, of het is nog te vroeg"
    ),
    Verdict.UNPROVEN: VerdictWords("Niet bewezen", "○", "color(133)", "er is geen overtuigend bewijs dat het zo is"),
    Verdict.REFUTED: VerdictWords(
        "Klopt niet", "✗", "color(160)", "onderzoek spreekt het tegen, of waar dat ontbreekt het gedeelde oordeel van de experts"
    ),
}
CERTAINTIES = {
    Certainty.HIGH: "hoog",
    Certainty.MODERATE: "redelijk",
    Certainty.LOW: "laag",
    Certainty.VERY_LOW: "zeer laag",
}
_AGREEMENTS = {
    Agreement.AGREES: "",
    Agreement.PARTLY: "De onderzoeken zeggen het net iets anders dan het artikel.",
    Agreement.DIFFERS: "De onderzoeken zeggen hier iets anders dan het artikel.",
    Agreement.NOT_FOUND: "Een onderzoek dat dit zegt, is niet gevonden.",
}
_STANDING = {
    Agreement.AGREES: "zegt hetzelfde",
    Agreement.PARTLY: "zegt deels hetzelfde",
    Agreement.DIFFERS: "zegt iets anders",
    Agreement.NOT_FOUND: "niet teruggevonden",
}
_STRENGTHS = {
    "stronger": "Wat je zegt is sterker dan wat er bekend is: altijd, iedereen, nooit of geen enkele gaat verder dan dat.",
    "weaker": "Wat je zegt is voorzichtiger dan de uitspraak zelf (kan, soms, niet altijd); zo gezegd is er iets van waar.",
}
_NEITHER_PROVEN = "Dat het wel zo is, is niet bewezen, maar dat het niet zo is, is ook niet bewezen."
_OWN_BODY = "Dit gaat over mensen in het algemeen. Hoe het met jouw rug zit, kan rugcheck niet zeggen."

ENGLISH = "You asked in English; the answer is in Dutch (het antwoord is in het Nederlands)."
ALARM = "Let op"
WHAT = "Wat zegt onderzoek over wat mensen over ruggen zeggen?"
EXAMPLES = ("tillen door de knieën helpt", "massage helpt niet tegen rugpijn", "is veel zitten slecht voor je rug?")


def quoted(text: str) -> str:
    """Between Dutch quotation marks."""
    return f"‘{text}’"


def verdict_of(match: Match) -> str:
    """The verdict word; about somebody's own body it speaks in general."""
    label = VERDICTS[match.verdict].label
    return f"In het algemeen: {label}" if match.own_body else label


def reading_of(match: Match) -> str:
    """How the statement was read, in one fixed form."""
    stance = "eens" if match.stance is Stance.AFFIRMS else "oneens"
    return f"Gelezen als: {stance} met {quoted(match.claim.claim)}"


def remarks(match: Match, own_body: str = _OWN_BODY) -> list[str]:
    """What must be said about the verdict on this statement: its strength, that neither is proven, that it is general."""
    neither = match.verdict is Verdict.UNPROVEN and match.stance is Stance.DENIES
    found = (_STRENGTHS.get(match.strength, ""), _NEITHER_PROVEN if neither else "", own_body if match.own_body else "")
    return [remark for remark in found if remark]


def nuance_of(claim: Claim) -> str:
    """What is to be said beside the article: how the sources stand against it, and the nuance."""
    agreement = _AGREEMENTS[claim.agreement] if claim.agreement else ""
    only = "Hiervoor is alleen het artikel de bron." if claim.evidence == "article only" else ""
    return " ".join(filter(None, (agreement, only, claim.nuance)))


def evidence_of(claim: Claim) -> str:
    """What a claim rests on, in a few words: how many sources beside the article, and how they stand against it."""
    if claim.evidence == "article only":
        return "alleen het artikel"
    if not claim.agreement:  # a catalogue of one's own need not be about an article
        return _counted_sources(len(claim.sources))
    return f"{_counted_sources(max(len(claim.sources) - 1, 0))} naast het artikel, {_STANDING[claim.agreement]}"


def _counted_sources(count: int) -> str:
    return f"{count or 'geen'} {'bron' if count == 1 else 'bronnen'}"


def edition_of(subject: Subject) -> str:
    """The version and the date of a catalogue, or nothing."""
    return ", ".join(filter(None, (f"versie {subject.version}" if subject.version else "", subject.date)))


def topic_of(topic: str) -> str:
    """A topic as a heading: pijn-en-brein is Pijn en brein."""
    return topic.replace("-", " ").capitalize()


def reference(source: Source) -> str:
    """Authors, year, title and where it stands, without the address."""
    year = f"({source.issued[:4]})" if source.issued else ""
    head = [" ".join((_authors(source.author), year)).strip(), source.title]
    if not source.author:
        head = [f"{source.title} {year}".strip()]
    place = " ".join(filter(None, (source.container_title, source.volume, f"({source.issue})" if source.issue else "")))
    place = ": ".join(filter(None, (place, source.page)))
    return _sentences(*head, place, source.publisher, capitalised(source.note))


def citation(cited: Citation) -> str:
    """A reference, with the figure that it is cited for and how certain it says to be."""
    figure = f"Hieruit: {cited.figure}" if cited.figure else ""
    certainty = f"Zekerheid volgens de bron: {CERTAINTIES[cited.certainty]}" if cited.certainty else ""
    return _sentences(reference(cited.source), figure, certainty)


def _authors(authors: tuple[Author, ...]) -> str:
    names = [a.literal or " ".join(filter(None, (a.given, a.family))) for a in authors[:AUTHORS_SHOWN]]
    return ", ".join(names) + (" e.a." if len(authors) > AUTHORS_SHOWN else "")


def _sentences(*parts: str) -> str:
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts if part)
