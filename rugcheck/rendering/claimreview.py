"""The catalogue as ClaimReviews, the exchange format of fact-checkers (schema.org/ClaimReview), in JSON-LD."""

from typing import Any

from rugcheck.catalogue.model import Catalogue, Citation, Claim, Verdict
from rugcheck.rendering.words import VERDICTS, reference

# How true a claim is, from WORST to BEST; the words of the verdict go with it as alternateName.
RATINGS = {Verdict.REFUTED: 1, Verdict.UNPROVEN: 2, Verdict.UNCLEAR: 3, Verdict.PARTLY: 4, Verdict.SUPPORTED: 5}
WORST, BEST = 1, 5
_AUTHOR = {"@type": "Organization", "name": "rugcheck"}


def of_catalogue(catalogue: Catalogue) -> dict[str, Any]:
    """One graph with a ClaimReview for each claim."""
    return {"@context": "https://schema.org", "@graph": [of_claim(c, catalogue.subject.date) for c in catalogue.claims]}


def of_claim(claim: Claim, date: str = "") -> dict[str, Any]:
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
        "citation": [_citation(c) for c in claim.sources],
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
        "author": [
            {"@type": "Organization", "name": a.literal}
            if a.literal
            else {"@type": "Person", "familyName": a.family, "givenName": a.given}
            for a in source.author
        ],
        "text": reference(source),
        "abstract": cited.figure,
    }
    return {name: value for name, value in fields.items() if value}
