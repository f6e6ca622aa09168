"""rugcheck: what research makes of what people say about backs, in Dutch and offline."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from rugcheck.checker import Checker

__all__ = ["Checker", "__version__"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Checker, imported when it is asked for: `rugcheck --help` has no need of it."""
    if name == "Checker":
        from rugcheck.checker import Checker

        return Checker
    raise AttributeError(name)
