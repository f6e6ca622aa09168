"""The values that options take: checked here, refused in Dutch with what is allowed."""

import unicodedata
from collections.abc import Iterable
from enum import StrEnum

from rugcheck.catalogue.model import Catalogue, Claim, Verdict
from rugcheck.errors import RugcheckError
from rugcheck.rendering.words import VERDICTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rugcheck.training.entries import Kind


class Format(StrEnum):
    """How an answer is written; auto is rich on a terminal and plain elsewhere."""

    AUTO = "auto"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"


class ChoiceError(RugcheckError):
    """A value that an option or a command does not know."""


def format_of(value: str, *allowed: Format) -> Format:
    """The format with this name, if this command knows it."""
    allowed = allowed or tuple(Format)
    return Format(_chosen("--format", value, [f.value for f in allowed]))


class Export(StrEnum):
    """What a catalogue can be exported as; the log is not of the catalogue but of what was answered."""

    ANKI = "anki"
    MARKDOWN = "markdown"
    CSV = "csv"
    CLAIMREVIEW = "claimreview"
    LOG = "log"


def export_of(value: str) -> Export:
    """The export with this name."""
    return Export(_chosen("export", value, list(Export)))


def kinds_of(values: Iterable[str]) -> "tuple[Kind, ...]":
    """The kinds of question that were asked for, in that order."""
    from rugcheck.training.entries import Kind

    return tuple(dict.fromkeys(Kind(_chosen("--kind", value, list(Kind))) for value in _separate(values)))


def at_least(least: int, option: str, value: int) -> int:
    """The number, if it is not too small."""
    if value < least:
        raise ChoiceError(f"{option} {value} is te weinig; kies {least} of meer")
    return value


def between(least: float, most: float, option: str, value: float) -> float:
    """The number, if it is in between."""
    if not least <= value <= most:
        raise ChoiceError(f"{option} {value:g} kan niet; kies een getal van {least} tot {most}")
    return value


def topics_of(values: Iterable[str], catalogue: Catalogue) -> set[str]:
    """The topics that were asked for; commas may stand between them."""
    return {_chosen("--topic", value, catalogue.topics) for value in _separate(values)}


def verdicts_of(values: Iterable[str], option: str = "--verdict") -> set[str]:
    """The verdicts that were asked for."""
    return {_chosen(option, value, {v.value: VERDICTS[v].label for v in Verdict}) for value in _separate(values)}


def experts_of(values: Iterable[str], catalogue: Catalogue) -> set[str]:
    """The ids of the experts that were asked for."""
    return {_chosen("--expert", value, [e.id for e in catalogue.experts]) for value in _separate(values)}


def claims_of(ids: Iterable[str], catalogue: Catalogue) -> list[Claim]:
    """The claims with these ids; all that are unknown are refused together, each with the nearest that is known."""
    wanted = list(dict.fromkeys(ids))
    found = {id_: catalogue.claim(id_) for id_ in wanted}
    unknown = [id_ for id_, claim in found.items() if claim is None]
    if unknown:
        raise ChoiceError("\n".join(_unknown_claim(id_, catalogue) for id_ in unknown))
    return [claim for claim in found.values() if claim is not None]


def selected(catalogue: Catalogue, words: Iterable[str], topics: set[str], verdicts: set[str], experts: set[str]) -> list[Claim]:
    """The claims that hold all of the words, and are of one of the topics, verdicts and experts where any are given."""
    wanted = [_folded(word) for word in words]
    return [
        claim
        for claim in catalogue.claims
        if (not topics or claim.topic in topics)
        and (not verdicts or claim.verdict in verdicts)
        and (not experts or (claim.quote is not None and claim.quote.expert.id in experts))
        and _holds(claim, wanted)
    ]


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks like this one, or nothing."""
    import difflib

    found = difflib.get_close_matches(word.casefold(), list(known), 1)
    return found[0] if found else ""


def _chosen(option: str, value: str, allowed: Iterable[str]) -> str:
    """The value as it is written, if it is allowed; a mapping of allowed values gives each its meaning too."""
    meanings = allowed if isinstance(allowed, dict) else dict.fromkeys(allowed, "")
    if value.casefold() in meanings:
        return value.casefold()
    near = nearest(value, meanings)
    hint = f"bedoel je {near}? Kies uit" if near else "kies uit"
    shown = ", ".join(f"{name} ({meaning})" if meaning else name for name, meaning in meanings.items())
    raise ChoiceError(f"{option} kent ‘{value}’ niet; {hint}: {shown or '(deze catalogus heeft er geen)'}")


def _separate(values: Iterable[str]) -> list[str]:
    return [part.strip() for value in values for part in value.split(",") if part.strip()]


def _unknown_claim(id_: str, catalogue: Catalogue) -> str:
    near = nearest(id_, [c.id for c in catalogue.claims])
    hint = f"bedoel je {near}?" if near else "`rugcheck list` toont ze allemaal."
    return f"er is geen claim ‘{id_}’; {hint}"


def _holds(claim: Claim, words: list[str]) -> bool:
    if not words:
        return True
    speaker = claim.quote.expert.name if claim.quote else ""
    text = _folded(" ".join((claim.id, claim.claim, claim.fact, claim.explanation, claim.topic, speaker, *claim.phrasings)))
    return all(word in text for word in words)


def _folded(text: str) -> str:
    """Without capitals and accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
