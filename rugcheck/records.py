"""Values with slots and fields: what dataclasses give, at a tenth of the time that they take to import and to make.

A start-up makes some forty such classes; dataclasses would take a third of the time that one answer may take.
"""

from operator import attrgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar, dataclass_transform

    Class = TypeVar("Class")

    @dataclass_transform(frozen_default=True)
    def frozen(cls: type[Class]) -> type[Class]:
        """Make a class of its annotated fields, whose values nobody can change: equal by value, hashable."""

    @dataclass_transform()
    def record(cls: type[Class]) -> type[Class]:
        """Make a class of its annotated fields, whose values may change: equal by value."""

else:

    def frozen(cls):
        """Make a class of its annotated fields, whose values nobody can change: equal by value, hashable."""
        return _made(cls, "set(self, {0!r}, {0})", __hash__=_hash, __setattr__=_refuse, __delattr__=_refuse)

    def record(cls):
        """Make a class of its annotated fields, whose values may change: equal by value."""
        return _made(cls, "self.{0} = {0}", __hash__=None)


def changed(value: "Class", **changes: object) -> "Class":
    """The same record with other values in some of its fields."""
    fields = value.__slots__  # type: ignore[attr-defined]
    return type(value)(**{name: getattr(value, name) for name in fields} | changes)


def _made(cls: "type[Any]", assignment: str, **methods: object) -> "type[Any]":
    own = dict(vars(cls))
    fields = tuple(own.get("__annotations__", ()))
    defaults = {name: own.pop(name) for name in fields if name in own}
    own = {name: value for name, value in own.items() if name not in ("__dict__", "__weakref__")}
    shared = {
        "__slots__": fields,
        "__match_args__": fields,
        "__init__": _initialiser(fields, defaults, assignment),
        "__eq__": _equal,
        "__repr__": _shown,
        "__reduce__": _reduced,
        "_values": staticmethod(attrgetter(*fields, "__class__")),  # never of one field only: then it would give no tuple
    }
    return type(cls.__name__, cls.__bases__, shared | methods | own)


def _initialiser(fields: tuple[str, ...], defaults: dict[str, object], assignment: str) -> "Callable[..., None]":
    """Write out an __init__ with these parameters: nothing is faster, to make or to run. Fields are names of Python's own."""
    parameters = ", ".join(f"{name}=defaults[{name!r}]" if name in defaults else name for name in fields)
    lines = "\n    ".join(assignment.format(name) for name in fields)
    scope: dict[str, Any] = {"set": object.__setattr__, "defaults": defaults}
    exec(f"def __init__(self, {parameters}):\n    {lines or 'pass'}", scope)  # noqa: S102 - of our own field names only
    initialise: Callable[..., None] = scope["__init__"]
    return initialise


def _equal(self: "Any", other: "Any") -> bool:
    return self._values(self) == other._values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: "Any") -> int:
    return hash(self._values(self))


def _shown(self: "Any") -> str:
    return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


def _reduced(self: "Any") -> tuple[type, tuple[object, ...]]:
    return type(self), self._values(self)[:-1]


def _refuse(self: object, name: str, *_value: object) -> None:
    raise AttributeError(f"{name!r} of a {type(self).__name__} cannot be changed")
