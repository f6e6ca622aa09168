"""Plain questions and presses of Tab are answered without Typer, and never otherwise than Typer would."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from processes import unmeasured

from rugcheck.cli import completing, main, streams
from rugcheck.cli.app import app
from rugcheck.cli.folders import cache_folder
from rugcheck.cli.question import COMMANDS, plain_question
from rugcheck.errors import RugcheckError

Seen = tuple[int, str, str]
HEAVY = """
typer click rich pygments markdown_it tomllib dataclasses inspect typing pathlib hashlib contextlib shutil textwrap platformdirs
importlib.metadata importlib.resources rapidfuzz difflib datetime subprocess
""".split()
SMALL = """
[[claims]]
id = "thee"
claim = "Thee is heet"
verdict = "supported"
fact = "Thee wordt met heet water gezet"
explanation = "Wie thee zet, neemt heet water."
topic = "zetten"
"""


def unmeasured_process(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    environment = {k: v for k, v in unmeasured().items() if not k.startswith(("RUGCHECK", "_RUGCHECK"))} | environment
    return subprocess.run(
        [sys.executable, *words], env=environment, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=False
    )


# --- what is imported --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [["tillen door de knieën helpt"], ["--short", "paracetamol werkt niet"], ["check", "--format", "json", "massage helpt"]],
    ids=lambda words: words[0],
)
def test_one_answer_imports_nothing_that_takes_long(words: list[str]) -> None:
    main(words)  # so that the compiled form is there
    code = f"import sys, rugcheck.cli; rugcheck.cli.main({words!r}); print(*sys.modules, file=sys.stderr)"
    imported = unmeasured_process("-c", code).stderr.split()
    assert "rugcheck.checker" in imported
    here = unmeasured_process("-c", "import sys; print(*sys.modules)").stdout.split()  # site may import what it likes
    assert set(HEAVY) & set(imported) <= set(here)


def test_a_press_of_tab_imports_neither_typer_nor_what_matches() -> None:
    code = "import sys, rugcheck.cli; rugcheck.cli.main([]); print(*sys.modules, file=sys.stderr)"
    done = unmeasured_process("-c", code, _RUGCHECK_COMPLETE="complete_bash", COMP_WORDS="rugcheck show her", COMP_CWORD="2")
    assert done.stdout == "hernia\n"
    assert not {"typer", "rich", "tomllib", "rugcheck.checker", "rugcheck.matching"} & set(done.stderr.split())


# --- the same as Typer -------------------------------------------------------------------------


def by_typer(args: list[str]) -> int:
    try:
        return int(app(args=args, prog_name="rugcheck", standalone_mode=False) or 0)
    except RugcheckError as error:
        return streams.refuse(str(error))


def seen(run: Callable[[list[str]], int], args: list[str], piped: str = "") -> Seen:
    out, err, before = io.StringIO(), io.StringIO(), sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(piped.encode()), "utf-8")
    try:
        with redirect_stdout(out), redirect_stderr(err):
            code = run(args)
    finally:
        sys.stdin = before
    return code, out.getvalue(), err.getvalue()


PLAIN = [
    ["massage helpt"],
    ["massage", "helpt", "niet"],
    ["check", "massage", "helpt"],
    ["--short", "check", "massage helpt"],
    ["massage", "--short", "helpt"],
    ["massage helpt", "--format", "json"],
    ["--format=jsonl", "massage helpt"],
    ["check", "--format", "plain", "--format", "json", "massage helpt"],
    ["--format", "yaml", "massage helpt"],
    ["--why", "--no-color", "bewegen helpt tegen rugpijn"],
    ["--lines", "massage helpt\nmassage helpt niet"],
    ["check", "list"],
    ["massage", "list"],
    [""],
    ["  "],
    ["lsit"],
    ["wat is de hoofdstad van Peru"],
    ["--catalogue", "bestaat-niet.toml", "massage helpt"],
    [],
    ["check"],
    ["--short"],
    ["-"],
    ["check", "-", "--format", "json"],
    ["--format", "json"],
    ["check", "--lines"],
]
PIPED = ["", "massage helpt", "Massage helpt tegen rugpijn. Bedrust helpt niet.\n"]


@pytest.mark.parametrize("piped", PIPED, ids=["nothing", "a sentence", "text"])
@pytest.mark.parametrize("args", PLAIN, ids=" ".join)
def test_a_plain_question_is_answered_as_typer_would(args: list[str], piped: str) -> None:
    assert plain_question(args, {}) is not None
    assert seen(main, args, piped) == seen(by_typer, args, piped)


@pytest.mark.parametrize(
    "args",
    [
        *([command] for command in COMMANDS if command != "check"),
        ["list", "hernia"],
        ["--short", "list"],
        ["--help"],
        ["--version"],
        ["massage", "-h"],
        ["massage", "--", "--short"],
        ["massage", "--onbekend"],
        ["massage", "--format"],
        ["massage", "--format="],
        ["massage", "--format", "--short"],
        ["massage", "--short=ja"],
    ],
    ids=" ".join,
)
def test_all_else_is_left_to_typer(args: list[str]) -> None:
    assert plain_question(args, {}) is None


ARGUMENTS = st.sampled_from(
    """check list show massage helpt niet --short --why --lines --no-color --format --format=json json plain -- - -x --topic
    --help --version --catalogue --catalogue=x.toml""".split()
    + "|massage helpt|hernia\nmassage".split("|")
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.lists(ARGUMENTS, max_size=6), st.sampled_from(PIPED))
def test_whatever_is_typed_is_answered_as_typer_would(args: list[str], piped: str) -> None:
    if plain_question(args, {}) is not None:
        assert seen(main, args, piped) == seen(by_typer, args, piped)


def test_the_commands_are_typers_own() -> None:
    from typer.main import get_command

    assert tuple(get_command(app).commands) == COMMANDS  # type: ignore[attr-defined]


@pytest.mark.parametrize("variable", [True, False])
def test_a_named_catalogue_and_the_variable_count_as_they_do_for_typer(
    variable: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "thee.toml"
    path.write_text(SMALL, "utf-8")
    if variable:
        monkeypatch.setenv("RUGCHECK_CATALOGUE", str(path))
    args = ["thee is warm"] if variable else ["thee is warm", "--catalogue", str(path)]
    answer = seen(main, args)
    assert ("--catalogue" in answer[1]) is not variable
    assert answer == seen(by_typer, args)


# --- completion --------------------------------------------------------------------------------


def completed_by_typer() -> str:
    from typer._completion_classes import completion_init

    completion_init()
    out = io.StringIO()
    with redirect_stdout(out), pytest.raises(SystemExit):
        app(args=[], prog_name="rugcheck", standalone_mode=False)
    return out.getvalue()


@pytest.mark.parametrize("typed", ["show ", "show her", "show hernia", "show hernia pad", "show zzz", "show hernia massage "])
@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_ids_are_completed_as_typer_would(shell: str, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    words = f"rugcheck {typed}"
    monkeypatch.setenv("_RUGCHECK_COMPLETE", f"complete_{shell}")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(words.count(" ")))
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", words)
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    answer = completing.answer(os.environ)
    assert answer is not None
    assert f"{answer}\n" == completed_by_typer()


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("rugcheck", "1"),
        ("rugcheck sh", "1"),
        ("rugcheck list her", "2"),
        ("rugcheck show --for", "2"),
        ("rugcheck show --catalogue x.toml her", "4"),
        ("rugcheck show 'her", "2"),
        ("rugcheck show her", "x"),
        ("rugcheck show her", ""),
    ],
)
def test_all_other_presses_of_tab_are_left_to_typer(words: str, place: str) -> None:
    asked = {"_RUGCHECK_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": place}
    assert completing.answer(asked) is None
    assert completing.answer(asked | {"_RUGCHECK_COMPLETE": "complete_powershell"}) is None


# --- where the cache lies ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "environment",
    [{}, {"XDG_CACHE_HOME": "/ergens/anders"}, {"XDG_CACHE_HOME": ""}, {"HOME": "/thuis"}],
    ids=json.dumps,
)
def test_the_cache_lies_where_platformdirs_has_it(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    from platformdirs import user_cache_dir

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert cache_folder() == user_cache_dir("rugcheck", appauthor=False)
