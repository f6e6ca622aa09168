"""The direction of imports: language <- catalogue <- matching <- training <- rendering <- cli, and who may know which package."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "rugcheck"
# Each layer may import itself and what stands before it.
LAYERS = (
    "errors",
    "records",
    "packing",
    "language",
    "catalogue",
    "answers",
    "matching",
    "reading",
    "scanning",
    "checker",
    "cache",
    "training",
    "rendering",
    "cli",
)
ALLOWED = {
    "typer": {"cli"},
    "rich": {"rendering", "cli"},
    "rapidfuzz": {"language", "matching"},
    "fsrs": {"training"},
    "sqlite3": {"training"},
    "platformdirs": {"cli"},
}
MODULES = sorted(PACKAGE.rglob("*.py"))


def layer_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_go_one_way(path: Path) -> None:
    layer = layer_of(path)
    if layer not in LAYERS:
        return
    own = {name.split(".")[1] for name in imported(path) if name.startswith("rugcheck.")}
    later = set(LAYERS[LAYERS.index(layer) + 1 :])
    assert not own & later


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_each_package_is_known_where_it_belongs(path: Path) -> None:
    packages = {name.split(".")[0] for name in imported(path)} & set(ALLOWED)
    assert all(layer_of(path) in ALLOWED[package] for package in packages)
