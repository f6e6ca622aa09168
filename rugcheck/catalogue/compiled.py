"""A catalogue in compiled form: the tables of its file, each row made into what it stands for when somebody asks for it."""

from collections.abc import Mapping

from rugcheck.catalogue.building import alarm_of, claim_of, expert_of, forms_of, quote_of, source_of, subject_of
from rugcheck.catalogue.model import Catalogue, Claim
from rugcheck.packing import Packed, Packer, packed, unpacked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_BY_ID = ("experts", "sources", "quotes")
_WHOLE = ("subject", "alarms", "concepts", "alarm_concepts")


def pack(data: Mapping[str, "Any"], name: str, packer: Packer) -> None:
    """Put the tables of a file without faults in a compiled form; `name` is its subject's where they give none."""
    packer.value("catalogue.name", name)
    for table in _WHOLE:
        packer.value(f"catalogue.{table}", data.get(table))
    for table in _BY_ID:
        packer.table(f"catalogue.{table}", {id_: packed([id_, row]) for id_, row in data.get(table, {}).items()})
    packer.table("catalogue.claims", {row["id"]: packed(row) for row in data["claims"]})


class CompiledCatalogue(Catalogue):
    """A catalogue whose parts are made when they are asked for; pickled, and as a value, it is a plain one."""

    __slots__ = ("_experts", "_form", "_quotes", "_sources", "by_id")

    def __init__(self, form: Packed) -> None:
        experts = form.table("catalogue.experts", lambda row: expert_of(*_two(row)))
        sources = form.table("catalogue.sources", lambda row: source_of(*_two(row)))
        quotes = form.table("catalogue.quotes", lambda row: quote_of(*_two(row), experts, sources))
        self._put("by_id", form.table("catalogue.claims", lambda row: claim_of(unpacked(row), quotes, sources)))
        for name, value in (("_form", form), ("_experts", experts), ("_sources", sources), ("_quotes", quotes)):
            self._put(name, value)

    def __reduce__(self) -> "tuple[Any, ...]":
        return Catalogue, tuple(getattr(self, name) for name in _PARTS)

    def __getattr__(self, name: str) -> "Any":
        """A part that nobody asked for yet."""
        make = _PARTS.get(name)
        if make is None:
            raise AttributeError(name)
        self._put(name, make(self))
        return getattr(self, name)

    def claim(self, id_: str) -> Claim | None:
        """The claim with this id, if there is one."""
        found: Claim | None = self.by_id.get(id_)
        return found

    def _put(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)  # the only one who may

    def _table(self, name: str) -> "Any":
        return self._form.value(f"catalogue.{name}") or {}


_PARTS: "dict[str, Callable[[Any], object]]" = {
    "subject": lambda c: subject_of(c._table("subject"), c._form.value("catalogue.name")),
    "claims": lambda c: tuple(c.by_id.values()),
    "concepts": lambda c: forms_of(c._table("concepts")),
    "experts": lambda c: tuple(c._experts.values()),
    "sources": lambda c: tuple(c._sources.values()),
    "quotes": lambda c: tuple(c._quotes.values()),
    "alarms": lambda c: tuple(alarm_of(row, c._sources) for row in c._table("alarms")),
    "alarm_concepts": lambda c: forms_of(c._table("alarm_concepts")),
}


def _two(row: bytes) -> "tuple[str, dict[str, Any]]":
    """An id and the table under it."""
    id_, table = unpacked(row)
    return id_, table
