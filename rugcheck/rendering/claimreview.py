"""The catalogue as ClaimReviews, the exchange format of fact-checkers (schema.org/ClaimReview), in JSON-LD."""

from typing import Any

from rugcheck.catalogue.model import Author, Catalogue, Citation, Claim, Verdict
from rugcheck.rendering.as_json import dumps
from rugcheck.rendering.words import VERDICTS, citation

# How true a claim is, from WORST to BEST; the words of the verdict go with it as alternateName.
RATINGS = {Verdict.REFUTED: 1, Verdict.UNPROVEN: 2, Verdict.UNCLEAR: 3, Verdict.PARTLY: 4, Verdict.SUPPORTED: 5}
WORST, BEST = 1, 5
_AUTHOR = {"@type": "Organization", "name": "rugcheck"}


def render(catalogue: Catalogue) -> str:
    """One graph with a ClaimReview for each claim."""
    reviews = [_review(claim, catalogue.subject.date) for claim in catalogue.claims]
    return dumps({"@context": "https://schema.org", "@graph": reviews}, indent=2) + "\n"


def _review(claim: Claim, date: str) -> dict[str, Any]:
    """One claim's review; `date` is the day of the catalogue (ISO 8601)."""
    return {
        "@type": "ClaimReview",
        "@id": f"urn:rugcheck:{claim.id}",
        "identifier": claim.id,
        "inLanguage": "nl",
        "author": _AUTHOR,
        **({"datePublished": date} if date else {}),
        "claimReviewed": claim.claim,
        "itemReviewed": {"@type": "Claim", "text": claim.claim, "inLanguage": "nl"},
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": RATINGS[claim.verdict],
            "bestRating": BEST,
            "worstRating": WORST,
            "alternateName": VERDICTS[claim.verdict].label,
        },
        "headline": claim.fact,
        "reviewBody": " ".join(filter(None, (claim.explanation, claim.nuance))),
        **({"citation": [_citation(c) for c in claim.sources]} if claim.sources else {}),
    }


def _citation(cited: Citation) -> dict[str, Any]:
    source = cited.source
    kind = "ScholarlyArticle" if source.type == "article-journal" else "CreativeWork"
    fields = {
        "@type": kind,
        "name": source.title,
        "datePublished": source.issued,
        "url": source.address,
        "identifier": f"doi:{source.doi}" if source.doi else "",
        "author": [_author(author) for author in source.author],
        "description": citation(cited),
    }
    return _filled(fields)


def _author(author: Author) -> dict[str, Any]:
    if author.literal:
        return {"@type": "Organization", "name": author.literal}
    return _filled({"@type": "Person", "familyName": author.family, "givenName": author.given})


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}
