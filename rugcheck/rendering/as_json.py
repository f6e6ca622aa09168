"""Answers and claims as JSON, in the stable form that README.md describes."""

import json
import re

from rugcheck.answers import Answer, Match, Suggestion, Why
from rugcheck.catalogue.model import Citation, Claim, Quote, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Allowed in JSON as they are, but not on a terminal or in a file that is read by lines
_UNSAFE = re.compile(r"[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_CSL = {"container_title": "container-title", "doi": "DOI", "url": "URL"}
_SOURCE = (
    "id",
    "type",
    "title",
    "author",
    "issued",
    "container_title",
    "volume",
    "issue",
    "page",
    "publisher",
    "doi",
    "url",
    "note",
    "checked",
)


def dumps(value: object, ascii_only: bool = False, indent: int | None = None) -> str:
    """JSON without a raw control character in it; `ascii_only` for an output that is not UTF-8."""
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def of_answer(answer: Answer) -> dict[str, "Any"]:
    """An answer: text, match, more, suggestions, alarms, and why if the answer carries it."""
    fields = {
        "text": answer.text,
        "match": _match(answer.match) if answer.match else None,
        "more": [_match(m) for m in answer.more],
        "suggestions": [_suggestion(s) for s in answer.suggestions],
        "alarms": [{"id": a.id, "urgency": a.urgency, "text": a.text} for a in answer.alarms],
    }
    return fields | ({"why": _why(answer.why)} if answer.why else {})


def of_claim(claim: Claim) -> dict[str, "Any"]:
    """All of a claim but what only matching needs; null where it has none."""
    return {
        "id": claim.id,
        "claim": claim.claim,
        "verdict": claim.verdict,
        "denied_verdict": claim.denied_verdict,
        "fact": claim.fact,
        "explanation": claim.explanation,
        "quote": _quote(claim.quote) if claim.quote else None,
        "nuance": claim.nuance or None,
        "advice": claim.advice or None,
        "topic": claim.topic,
        "phrasings": claim.phrasings,
        "denials": claim.denials,
        "near_misses": claim.near_misses,
        "sources": [_citation(c) for c in claim.sources],
        "related": claim.related,
        "agreement": claim.agreement,
        "evidence": claim.evidence or None,
        "doctor": claim.doctor,
    }


def _match(match: Match) -> dict[str, "Any"]:
    return {
        "id": match.claim.id,
        "claim": match.claim.claim,
        "stance": match.stance,
        "verdict": match.verdict,
        "claim_verdict": match.claim.verdict,
        "score": match.score,
        "fact": match.claim.fact,
    }


def _suggestion(suggestion: Suggestion) -> dict[str, "Any"]:
    return {"id": suggestion.claim.id, "claim": suggestion.claim.claim, "score": suggestion.score}


def _why(why: Why) -> dict[str, "Any"]:
    return {
        "words": [{"word": r.word, "concepts": r.concepts} for r in why.words],
        "cues": why.cues,
        "frame": why.frame or None,
        "runners_up": [_suggestion(s) for s in why.runners_up],
    }


def _quote(quote: Quote) -> dict[str, "Any"]:
    return {
        "text": quote.text,
        "expert": quote.expert.id,
        "name": quote.expert.name,
        "role": quote.expert.role,
        "source": quote.source.id,
    }


def _citation(cited: Citation) -> dict[str, "Any"]:
    return _source(cited.source) | {"figure": cited.figure or None, "certainty": cited.certainty}


def _source(source: Source) -> dict[str, "Any"]:
    """The fields that are filled, by CSL-JSON's names."""
    authors = [_filled({"family": a.family, "given": a.given, "literal": a.literal}) for a in source.author]
    fields = {name: getattr(source, name) for name in _SOURCE} | {"author": authors}
    return {_CSL.get(name, name): value for name, value in _filled(fields).items()}


def _filled(fields: dict[str, "Any"]) -> dict[str, "Any"]:
    return {name: value for name, value in fields.items() if value}
