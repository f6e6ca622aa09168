"""rugcheck scan through the command line: files, folders, pipes, formats and exit codes."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rugcheck.cli import main

TEXT = "Paracetamol helpt tegen rugpijn. Massage helpt niet tegen rugpijn.\n"
RUGCHECK = [sys.executable, "-m", "rugcheck", "scan"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent), "PYTHONUTF8": "1"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.md").write_text(
        f"# Rug\n\n```\n{TEXT}```\n\n<!-- rugcheck: negeer massage -->\nMassage helpt tegen rugpijn.\n", "utf-8"
    )
    (tmp_path / "c.html").write_text("<p>Bewegen helpt niet tegen <b>rug</b>pijn.</p>", "utf-8")
    return tmp_path


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*RUGCHECK, *arguments], input=given, capture_output=True, env=ENVIRONMENT, timeout=60)


@pytest.mark.usefixtures("folder")
def test_plain_lines_can_be_parsed_by_an_editor(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "a.txt"]) == 0
    places = [line.split(": ")[:2] for line in capsys.readouterr().out.splitlines()]
    assert places == [["a.txt:1:1", "refuted paracetamol"], ["a.txt:1:34", "unproven massage"]]


@pytest.mark.usefixtures("folder")
def test_a_folder_is_read_in_all_its_formats(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", ".", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(Path(f["path"]).name, f["line"], f["id"], f["stance"]) for f in found] == [
        ("a.txt", 1, "paracetamol", "affirms"),
        ("a.txt", 1, "massage", "denies"),
        ("c.html", 1, "bewegen-helpt", "denies"),
    ]
    assert list(found[0]) == [
        *("path", "line", "column", "end_line", "end_column", "sentence", "id", "stance", "verdict", "claim_verdict", "score")
    ]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--verdict", "refuted"], ["paracetamol"]),
        (["--ignore", "paracetamol"], ["massage"]),
        (["--ignore", "paracetamol,massage"], []),
    ],
)
@pytest.mark.usefixtures("folder")
def test_findings_are_chosen(capsys: pytest.CaptureFixture[str], options: list[str], ids: list[str]) -> None:
    assert main(["scan", "a.txt", "--format", "jsonl", *options]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ids


def test_findings_below_a_score_are_left_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "x.txt").write_text("Mijn buurman zegt al jaren dat je van roken rugpijn kunt krijgen.", "utf-8")
    assert main(["scan", "x.txt"]) == main(["scan", "x.txt", "--min-score", "1"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "fails_on", "code"),
    [
        ("Paracetamol helpt tegen rugpijn.", "refuted", 1),
        ("Bewegen helpt niet tegen rugpijn.", "refuted", 1),
        ("Massage helpt tegen rugpijn.", "refuted", 0),
        ("Massage helpt tegen rugpijn.", "refuted,unproven", 1),
        ("Het is een fabel dat massage helpt tegen rugpijn.", "refuted,unproven", 0),
    ],
)
def test_a_text_fails_on_what_is_said(folder: Path, text: str, fails_on: str, code: int) -> None:
    (folder / "x.txt").write_text(text, "utf-8")
    assert main(["scan", "x.txt", "--fail-on", fails_on]) == code


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_read_is_said_and_the_rest_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "weg.txt", "a.txt", "--fail-on", "refuted"]) == 2
    shown = capsys.readouterr()
    assert shown.out.startswith("a.txt:1:1")
    assert shown.err == "rugcheck: weg.txt: bestaat niet (meer)\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [(["--as", "pdf"], "--as kent ‘pdf’ niet"), (["--ignore", "masage"], "bedoel je massage?"), (["--fail-on", "fout"], "fout")],
)
@pytest.mark.usefixtures("folder")
def test_what_nobody_knows_is_refused(capsys: pytest.CaptureFixture[str], options: list[str], said: str) -> None:
    assert main(["scan", "a.txt", *options]) == 2
    assert said in capsys.readouterr().err


def test_a_pipe_in_windows_1252_is_read_and_told_once() -> None:
    done = run("--format", "jsonl", given="Café.\nMassage helpt tegen rugpijn bij één patiënt.\n".encode("cp1252"))
    assert json.loads(done.stdout)["sentence"] == "Massage helpt tegen rugpijn bij één patiënt."
    assert done.stderr.decode().splitlines() == [
        "rugcheck: standaardinvoer: regel 1 is geen UTF-8 en wordt als Windows-1252 gelezen"
    ]


def test_html_can_be_piped() -> None:
    assert b"unproven massage" in run("--as", "html", given=b"<p>Massage helpt tegen rugpijn.</p>").stdout


def test_a_reader_that_stops_ends_the_scan_quietly() -> None:
    command = " ".join(RUGCHECK)
    done = subprocess.run(
        ["bash", "-c", f"yes $'Massage helpt tegen rugpijn.\\n' | {command} | head -1; echo ${{PIPESTATUS[1]}}"],
        capture_output=True,
        env=ENVIRONMENT,
        timeout=60,
    )
    assert done.stdout.decode().splitlines()[1] == "0"
    assert done.stderr == b""


def test_what_was_found_before_ctrl_c_is_out() -> None:
    child = subprocess.Popen(
        [*RUGCHECK, "--format", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT
    )
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write(b"Massage helpt tegen rugpijn.\n\n" * 3)
    child.stdin.flush()
    first = child.stdout.readline()
    child.send_signal(signal.SIGINT)
    _, errors = child.communicate(timeout=30)
    assert json.loads(first)["id"] == "massage"
    assert (child.returncode, errors) == (130, b"")
