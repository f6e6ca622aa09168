"""The catalogue as a table for spreadsheets: CSV (RFC 4180, but lines end with a newline alone), a row for each claim.

It begins with a byte order mark: without one Excel takes UTF-8 for the code page of its country (knieÃ«n), and the others pass
over it. No cell holds a line break, so that a row is a line.
"""

import csv
import io
import re

from rugcheck.catalogue.model import Catalogue, Citation, Claim
from rugcheck.rendering.words import VERDICTS, citation, evidence_of, nuance_of, on_one_line

BYTE_ORDER_MARK = "\ufeff"
BETWEEN_SOURCES = " | "
COLUMNS = (
    *("id", "topic", "claim", "verdict", "label", "fact", "explanation", "quote", "expert"),
    *("nuance", "advice", "evidence", "sources"),
)
# What a spreadsheet would calculate (OWASP, CSV injection), the full-width forms of Japanese keyboards too. A ; is a border
# between cells where the comma is the decimal sign, as in Dutch: what follows it must be safe as well.
_FORMULA = re.compile(r"(^|;)([\s\u200b\ufeff]*)(?=[=+\-@＝＋－＠])")


def render(catalogue: Catalogue) -> str:
    """The whole table, its first row the names of the columns."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerows([COLUMNS, *(map(_cell, _row(claim)) for claim in catalogue.claims)])
    return BYTE_ORDER_MARK + table.getvalue()


def _row(claim: Claim) -> tuple[str, ...]:
    quote = claim.quote
    return (
        *(claim.id, claim.topic, claim.claim, claim.verdict, VERDICTS[claim.verdict].label, claim.fact, claim.explanation),
        *((quote.text, ", ".join(filter(None, (quote.expert.name, quote.expert.role)))) if quote else ("", "")),
        *(nuance_of(claim), claim.advice, evidence_of(claim), BETWEEN_SOURCES.join(map(_source, claim.sources))),
    )


def _source(cited: Citation) -> str:
    return " ".join(filter(None, (citation(cited), cited.source.address)))


def _cell(text: str) -> str:
    """Text on one line that a spreadsheet shows and does not calculate: an apostrophe goes before what looks like a formula."""
    return _FORMULA.sub(r"\1\2'", on_one_line(text))
