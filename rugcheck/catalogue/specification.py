"""What a catalogue file may hold: its tables and keys as data, and the checks that find what does not belong."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from rugcheck.catalogue.faults import EMPTY, Fault, nearest, shown, wrong_type
from rugcheck.catalogue.model import Agreement, Certainty, Urgency, Verdict
from rugcheck.language.phrases import alternatives, count_alternatives
from rugcheck.language.words import words_of

LONGEST_FACT = 90
_MOST_ALTERNATIVES = 1000  # that one form may stand for: kan|kon niet|nooit
_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_KEBAB = re.compile(_ID)
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_URL = re.compile(r"https?://\S+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_PHRASE = r"(?:(?![+=^@*…])[\W_])*[^\W_][^+=^@*…]*"  # up to the first letter or number, and on: one way to match, however long
_FORM = re.compile(rf"@{_ID}|\+?[^\W_]{{3,}}\*|\+?[=^]?{_PHRASE}(?:…{_PHRASE})*")

Ids = Mapping[str, frozenset[str]]  # what there is to refer to, by table
Check = Callable[[Any, Ids], list[Fault]]


@dataclass(frozen=True, slots=True)
class Key:
    """What one key of a table must hold; `required` is what to write where it is missing, and empty if it may be."""

    check: Check
    required: str = ""


# --- checks of one value -----------------------------------------------------------------------


def text(value: Any, _ids: Ids) -> list[Fault]:
    """Text with something in it."""
    if not isinstance(value, str):
        return wrong_type(value, "tekst")
    if not value or value.isspace():
        return [Fault((), EMPTY)]
    if _CONTROL.search(value):
        return [Fault((), "bevat een stuurteken; haal het weg")]
    return []


def flag(value: Any, _ids: Ids) -> list[Fault]:
    """True or false."""
    return [] if isinstance(value, bool) else wrong_type(value, "true of false")


def matching(pattern: re.Pattern[str], hint: str) -> Check:
    """Text of a certain form."""

    def faults(value: Any, ids: Ids) -> list[Fault]:
        wrong = text(value, ids)
        return wrong or ([] if pattern.fullmatch(value) else [Fault((), f"{shown(value)} {hint}")])

    return faults


def one_of(*choices: str) -> Check:
    """One of a few words."""

    def faults(value: Any, ids: Ids) -> list[Fault]:
        wrong = text(value, ids)
        return wrong or ([] if value in choices else [Fault((), f"{shown(value)} bestaat niet{nearest(value, choices)}")])

    return faults


def any_of(choices: type[StrEnum]) -> Check:
    """One of the words of an enum."""
    return one_of(*choices)


def id_in(table_name: str, noun: str) -> Check:
    """The id of something that the catalogue holds."""

    def faults(value: Any, ids: Ids) -> list[Fault]:
        wrong = text(value, ids)
        return wrong or ([] if value in ids[table_name] else [_dangling(value, noun, ids[table_name])])

    return faults


def _dangling(name: str, noun: str, known: frozenset[str]) -> Fault:
    return Fault((), f"{shown(name)} is geen {noun} van deze catalogus{nearest(name, known)}")


kebab = matching(_KEBAB, "is geen id: gebruik kleine letters, cijfers en streepjes, zoals ‘door-de-knieen’")
doi = matching(_DOI, "is geen DOI: die begint met 10., vier of meer cijfers en een schuine streep, zoals 10.1136/bmj.l689")
url = matching(_URL, "is geen adres: begin met https://")
_written_date = matching(_DATE, "is geen jaar of datum: schrijf 2025, 2025-03 of 2025-03-18")


def day(value: Any, ids: Ids) -> list[Fault]:
    """A year or a date, as text or as TOML has them."""
    if isinstance(value, bool | datetime) or not isinstance(value, str | int | date):
        return wrong_type(value, "een jaar of datum")
    return _written_date(str(value), ids)


def headline(value: Any, ids: Ids) -> list[Fault]:
    """A fact short enough to be one."""
    wrong = text(value, ids)
    length = 0 if wrong else len(" ".join(value.split()))
    return wrong or ([Fault((), f"{length} tekens; hoogstens {LONGEST_FACT} mag")] if length > LONGEST_FACT else [])


def form_of(table_name: str) -> Check:
    """A word or phrase in the grammar of concepts (rugcheck.matching.lexicon); `@name` is in the named table."""

    def faults(value: Any, ids: Ids) -> list[Fault]:
        if isinstance(value, str) and value.isalpha():  # most are, and there are thousands
            return []
        wrong = text(value, ids)
        if not wrong and count_alternatives(value) > _MOST_ALTERNATIVES:
            return [Fault((), f"{shown(value)} laat meer dan {_MOST_ALTERNATIVES} keuzes; splits de vorm")]
        if wrong or not all(_FORM.fullmatch(one) for one in alternatives(value)):
            return wrong or [Fault((), f"{shown(value)} is geen vorm: schrijf een woord of woordgroep, {_MARKED_FORMS}")]
        return id_in(table_name, "concept")(value[1:], ids) if value.startswith("@") else []

    return faults


_MARKED_FORMS = "=woord, woord*, a … b, a|b c, ^woord of @concept, met + ervoor als nog een concept hem heeft"


def frame_of(table_name: str) -> Check:
    """A line of concepts of a table that must be there, with ! for those that must not."""

    def faults(value: Any, ids: Ids) -> list[Fault]:
        wrong = text(value, ids)
        parts = [] if wrong else value.split()
        if not wrong and all(p.startswith("!") for p in parts):
            return [Fault((), f"{shown(value)} zegt alleen wat er niet mag staan; noem ook een concept dat er moet staan")]
        names = [name for p in parts for name in ([p[1:]] if p.startswith("!") else p.split("|"))]
        return wrong + [_dangling(n, "concept", ids[table_name]) for n in names if n not in ids[table_name]]

    return faults


form, frame = form_of("concepts"), frame_of("concepts")


# --- checks of what holds other values ---------------------------------------------------------


def list_of(check: Check) -> Check:
    """A list with something in it, no text twice."""

    def faults(value: Any, ids: Ids) -> list[Fault]:
        if not isinstance(value, list):
            return wrong_type(value, "een lijst")
        if not value:
            return [Fault((), EMPTY)]
        return [f.under(i) for i, item in enumerate(value) for f in check(item, ids)] + _repeated(value)

    return faults


def _repeated(value: list[Any]) -> list[Fault]:
    texts = ((i, item) for i, item in enumerate(value) if isinstance(item, str))
    return [Fault((i,), f"{shown(t)} staat er al; haal er één weg") for i, t in _again(texts)]


def _again(texts: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The texts that stand before them already, each with its number."""
    seen: set[str] = set()
    for i, said in texts:
        if said in seen:
            yield i, said
        seen.add(said)


def table(keys: Mapping[str, Key]) -> Check:
    """A table that has its required keys and no unknown ones."""
    required = {k: key.required for k, key in keys.items() if key.required}

    def faults(value: Any, ids: Ids) -> list[Fault]:
        if not isinstance(value, dict):
            return wrong_type(value, "een tabel")
        unknown = [Fault((k,), f"onbekende sleutel{nearest(k, keys)}") for k in value if k not in keys]
        missing = [Fault((k,), f"ontbreekt; schrijf {hint}") for k, hint in required.items() if k not in value]
        return unknown + missing + [f.under(k) for k in value if k in keys for f in keys[k].check(value[k], ids)]

    return faults


def by_name(check: Check) -> Check:
    """A table whose keys are names of one's own."""

    def faults(value: Any, ids: Ids) -> list[Fault]:
        if not isinstance(value, dict):
            return wrong_type(value, "een tabel")
        return [f.under(name) for name, item in value.items() for f in check(item, ids)]

    return faults


def by_id(check: Check) -> Check:
    """A table whose keys are ids."""
    named = by_name(check)

    def faults(value: Any, ids: Ids) -> list[Fault]:
        names = value if isinstance(value, dict) else ()
        return [f.under(name) for name in names for f in kebab(name, ids)] + named(value, ids)

    return faults


def all_of(*checks: Check) -> Check:
    """Everything that any of the checks finds."""

    def faults(value: Any, ids: Ids) -> list[Fault]:
        return [fault for check in checks for fault in check(value, ids)]

    return faults


# --- rules about a whole author, claim or catalogue: they look past what is malformed ------------


def _texts(value: Any, *keys: str) -> Iterator[tuple[str, int, str]]:
    """The texts in lists of a table, each with its key and number."""
    for key in keys:
        items = value.get(key) if isinstance(value, dict) else None
        yield from ((key, i, t) for i, t in enumerate(items if isinstance(items, list) else ()) if isinstance(t, str))


def _one_kind_of_name(value: Any, _ids: Ids) -> list[Fault]:
    if not isinstance(value, dict) or ("family" in value) != ("literal" in value):
        return []
    return [Fault((), "schrijf óf family (met given), óf literal voor een organisatie")]


def _not_its_own_relative(value: Any, _ids: Ids) -> list[Fault]:
    own = [(key, i) for key, i, id_ in _texts(value, "related") if id_ == value.get("id")]
    return [Fault(way, "dat is de claim zelf; noem een andere") for way in own]


def _cited(value: Any, _ids: Ids) -> list[Fault]:
    sources = {t for _, _, t in _texts(value, "sources")}
    tables = [(key, value.get(key)) for key in ("figures", "certainty")] if isinstance(value, dict) else []
    names = [(key, name) for key, names in tables if isinstance(names, dict) for name in names if name not in sources]
    return [Fault((key, name), f"geen bron van deze claim; zet {shown(name)} in sources of haal dit weg") for key, name in names]


def _near_misses_apart(value: Any, _ids: Ids) -> list[Fault]:
    said = {tuple(words_of(t)): key for key, _, t in _texts(value, "phrasings", "denials")}
    near = [(k, i, t, said.get(tuple(words_of(t)))) for k, i, t in _texts(value, "near_misses")]
    return [Fault((k, i), f"{shown(t)} staat ook in {key}; kies één van de twee") for k, i, t, key in near if key]


def _unique_ids(noun: str) -> Check:
    def faults(value: Any, _ids: Ids) -> list[Fault]:
        rows = enumerate(value if isinstance(value, list) else ())
        names = ((i, row["id"]) for i, row in rows if isinstance(row, dict) and isinstance(row.get("id"), str))
        return [Fault((i, "id"), f"{shown(name)} is al een {noun}; geef deze een eigen id") for i, name in _again(names)]

    return faults


def _unshared_statements(value: Any, _ids: Ids) -> list[Fault]:
    """A phrasing or denial belongs to one claim and stands there once; spelling and punctuation make no difference."""
    first: dict[tuple[str, ...], str] = {}
    faults = []
    for number, claim in enumerate(value if isinstance(value, list) else ()):
        for key, i, said in _texts(claim, "phrasings", "denials"):
            here = f"{claim.get('id', f'nr {number + 1}')} ({key} nr {i + 1})"
            other = first.setdefault(tuple(words_of(said)), here)
            if other != here:
                faults.append(Fault((number, key, i), f"{shown(said)} staat al bij claim {other}; haal er één weg"))
    return faults


# --- the file ----------------------------------------------------------------------------------

SUBJECT = {
    "name": Key(text),
    "words": Key(list_of(form)),
    "foreign": Key(list_of(form)),
    "unrelated": Key(list_of(form)),
    "outside": Key(list_of(form)),
    "doctor": Key(text),
    "disclaimer": Key(text),
    "version": Key(text),
    "date": Key(day),
}
EXPERT = {
    "name": Key(text, 'name = "Voornaam Achternaam"'),
    "role": Key(text, 'role = "hoogleraar in ..."'),
}
AUTHOR = {"family": Key(text), "given": Key(text), "literal": Key(text)}
SOURCE = {
    "type": Key(text, 'type = "article-journal"'),
    "title": Key(text, 'title = "..."'),
    "author": Key(list_of(all_of(table(AUTHOR), _one_kind_of_name))),
    "issued": Key(day),
    "container-title": Key(text),
    "volume": Key(text),
    "issue": Key(text),
    "page": Key(text),
    "publisher": Key(text),
    "DOI": Key(doi),
    "URL": Key(url),
    "note": Key(text),
    "checked": Key(day),
}
QUOTE = {
    "text": Key(text, 'text = "..."'),
    "expert": Key(id_in("experts", "expert"), 'expert = "id van een expert"'),
    "source": Key(id_in("sources", "bron"), 'source = "id van een bron"'),
}
CLAIM = {
    "id": Key(kebab, 'id = "korte-naam"'),
    "claim": Key(text, 'claim = "de bewering zoals mensen haar doen"'),
    "verdict": Key(any_of(Verdict), f'verdict = "{"|".join(Verdict)}"'),
    "denied_verdict": Key(any_of(Verdict)),
    "absolute": Key(flag),
    "doctor": Key(flag),
    "topic": Key(kebab, 'topic = "onderwerp"'),
    "fact": Key(headline, f'fact = "wat er zo is, in hoogstens {LONGEST_FACT} tekens"'),
    "explanation": Key(text, 'explanation = "..."'),
    "quote": Key(id_in("quotes", "citaat")),
    "nuance": Key(text),
    "advice": Key(text),
    "agreement": Key(any_of(Agreement)),
    "evidence": Key(one_of("article only")),
    "sources": Key(list_of(id_in("sources", "bron"))),
    "related": Key(list_of(id_in("claims", "claim"))),
    "phrasings": Key(list_of(text)),
    "denials": Key(list_of(text)),
    "near_misses": Key(list_of(text)),
    "affirmed_by": Key(list_of(frame)),
    "denied_by": Key(list_of(frame)),
    "named_by": Key(list_of(frame)),
    "figures": Key(by_name(text)),
    "certainty": Key(by_name(any_of(Certainty))),
}
ALARM = {
    "id": Key(kebab, 'id = "korte-naam"'),
    "urgency": Key(any_of(Urgency), f'urgency = "{"|".join(Urgency)}"'),
    "sign": Key(text, 'sign = "wat iemand merkt"'),
    "meaning": Key(text, 'meaning = "wat het kan betekenen"'),
    "action": Key(text, 'action = "wat je moet doen"'),
    "raised_by": Key(list_of(frame_of("alarm_concepts")), 'raised_by = ["concept concept"]'),
    "signs": Key(list_of(text)),
    "near_misses": Key(list_of(text)),
    "sources": Key(list_of(id_in("sources", "bron"))),
    "alone": Key(flag),
    "elsewhere": Key(flag),
    "past": Key(flag),
}
_claim = all_of(table(CLAIM), _not_its_own_relative, _cited, _near_misses_apart)
CATALOGUE = {
    "subject": Key(table(SUBJECT)),
    "experts": Key(by_id(table(EXPERT))),
    "sources": Key(by_id(table(SOURCE))),
    "quotes": Key(by_id(table(QUOTE))),
    "concepts": Key(by_id(list_of(form))),
    "alarm_concepts": Key(by_id(list_of(form_of("alarm_concepts")))),
    "alarms": Key(all_of(list_of(table(ALARM)), _unique_ids("alarm"))),
    "claims": Key(all_of(list_of(_claim), _unique_ids("claim"), _unshared_statements), "minstens één [[claims]]"),
}


def faults_of(data: dict[str, Any]) -> list[Fault]:
    """Everything in a parsed file that does not belong, refers to nothing or is missing."""
    ids = {name: frozenset(value if isinstance(value, dict) else ()) for name in CATALOGUE for value in [data.get(name)]}
    claims = data.get("claims")
    names = [c.get("id") for c in (claims if isinstance(claims, list) else ()) if isinstance(c, dict)]
    return table(CATALOGUE)(data, {**ids, "claims": frozenset(n for n in names if isinstance(n, str))})
