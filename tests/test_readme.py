"""README shows what the program does: its commands are run, and what they print is compared."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).resolve().parent.parent / "README.md"
TEXT = README.read_text("utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", TEXT, re.DOTALL)
CATALOGUE = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)[0]
PYTHON = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)[0]


def transcript(block: str, folder: Path) -> str:
    """The block's commands with what they print now."""
    shown = []
    for line in block.splitlines():
        if line.startswith("$ "):
            shown.append(line)
            printed = run(line[2:], folder).rstrip("\n")
            shown += printed.split("\n") if printed else []
    return "\n".join(shown) + "\n"


def run(command: str, folder: Path) -> str:
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"}
    environment.pop("RUGCHECK_CATALOGUE", None)
    environment["RUGCHECK_DATA"] = str(folder / "data")
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


@pytest.mark.parametrize("block", BLOCKS, ids=[b.split("\n")[0][2:50] for b in BLOCKS])
def test_the_commands_print_what_readme_says(block: str, tmp_path: Path) -> None:
    (tmp_path / "katten.toml").write_text(CATALOGUE, "utf-8")
    assert transcript(block, tmp_path) == block


def test_the_python_example_gives_what_it_says() -> None:
    lines = [line.split("#") for line in PYTHON.splitlines() if "'massage'" in line]
    scope: dict[str, object] = {}
    exec(PYTHON, scope)
    assert repr(eval(lines[0][0], scope)) == lines[0][1].strip()


def test_the_catalogue_in_readme_is_right(tmp_path: Path) -> None:
    (tmp_path / "katten.toml").write_text(CATALOGUE, "utf-8")
    assert run("rugcheck lint katten.toml", tmp_path).strip() in ("", "katten.toml: in orde")
