"""From the tables of a catalogue file, in which nothing is wrong, to frozen objects."""

from collections.abc import Mapping

from rugcheck.catalogue.model import (
    Agreement,
    AlarmSign,
    Author,
    Catalogue,
    Certainty,
    Citation,
    Claim,
    Expert,
    Quote,
    Source,
    Subject,
    Urgency,
    Verdict,
)
from rugcheck.language.phrases import alternatives

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def catalogue_of(data: Mapping[str, "Any"], name: str) -> Catalogue:
    """The catalogue that the tables of a file say; `name` is its subject's where they give none."""
    experts = {id_: expert_of(id_, row) for id_, row in data.get("experts", {}).items()}
    sources = {id_: source_of(id_, row) for id_, row in data.get("sources", {}).items()}
    quotes = {id_: quote_of(id_, row, experts, sources) for id_, row in data.get("quotes", {}).items()}
    return Catalogue(
        subject=subject_of(data.get("subject", {}), name),
        claims=tuple(claim_of(row, quotes, sources) for row in data["claims"]),
        concepts=forms_of(data.get("concepts", {})),
        experts=tuple(experts.values()),
        sources=tuple(sources.values()),
        quotes=tuple(quotes.values()),
        alarms=tuple(alarm_of(row, sources) for row in data.get("alarms", ())),
        alarm_concepts=forms_of(data.get("alarm_concepts", {})),
    )


def forms_of(table: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """The forms of each concept, every choice that `a|b c` leaves as one of its own."""
    return {name: tuple(dict.fromkeys(one for form in forms for one in alternatives(form))) for name, forms in table.items()}


def subject_of(row: Mapping[str, "Any"], name: str) -> Subject:
    """What a catalogue is about."""
    dates = {"date": str(row["date"])} if "date" in row else {}
    return Subject(**{"name": name} | tidy(row) | dates)


def expert_of(id_: str, row: Mapping[str, str]) -> Expert:
    """Somebody who speaks."""
    return Expert(id_, **tidy(row))


def source_of(id_: str, row: Mapping[str, "Any"]) -> Source:
    """A source; CSL-JSON's names become ours (container-title, DOI)."""
    dates = {key: str(row[key]) for key in ("issued", "checked") if key in row}
    authors = tuple(Author(**author) for author in tidy(row.get("author", [])))
    fields = tidy(row) | dates | {"author": authors}
    return Source(id_, **{key.replace("-", "_").lower(): value for key, value in fields.items()})


def quote_of(id_: str, row: Mapping[str, str], experts: Mapping[str, Expert], sources: Mapping[str, Source]) -> Quote:
    """Somebody's words, of an expert and a source that are there."""
    return Quote(id_, tidy(row["text"]), experts[row["expert"]], sources[row["source"]])


def claim_of(row: Mapping[str, "Any"], quotes: Mapping[str, Quote], sources: Mapping[str, Source]) -> Claim:
    """One claim, with the quote and the sources that it names."""
    fields = tidy(row)
    figures, certainty = fields.pop("figures", {}), fields.pop("certainty", {})
    fields |= {key: enum(row[key]) for key, enum in _ENUMS.items() if key in row}
    fields["quote"] = quotes.get(row.get("quote", ""))
    fields["sources"] = tuple(
        Citation(sources[id_], figures.get(id_, ""), Certainty(certainty[id_]) if id_ in certainty else None)
        for id_ in row.get("sources", ())
    )
    return Claim(**fields)


def alarm_of(row: Mapping[str, "Any"], sources: Mapping[str, Source]) -> AlarmSign:
    """One alarm sign, with the sources that it names."""
    cited = tuple(sources[id_] for id_ in row.get("sources", ()))
    return AlarmSign(**tidy(row) | {"urgency": Urgency(row["urgency"]), "sources": cited})


_ENUMS = {"verdict": Verdict, "denied_verdict": Verdict, "agreement": Agreement}


def tidy(value: "Any") -> "Any":
    """The same value with texts on one line, and tuples for lists."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, list):
        return tuple([tidy(item) for item in value])
    if isinstance(value, dict):
        return {key: tidy(item) for key, item in value.items()}
    return value
