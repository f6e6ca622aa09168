"""rugcheck scan through the command line: files, folders, pipes, formats and exit codes."""

import json
import os
import pty
import re
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from rugcheck.cli import main

TEXT = "Paracetamol helpt tegen rugpijn. Massage helpt niet tegen rugpijn.\n"
SYLLABLES = [a + b + "n" for a in "bdfklmnprst" for b in ("a", "ee", "ie", "o", "uu")]
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


def run(*arguments: str, given: bytes = b"", folder: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*RUGCHECK, *arguments], input=given, capture_output=True, env=ENVIRONMENT, cwd=folder, timeout=60)


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
    [
        (["--as", "pdf"], "--as kent ‘pdf’ niet"),
        (["--ignore", "masage"], "bedoel je massage?"),
        (["--fail-on", "fout"], "--fail-on kent ‘fout’ niet"),
        (["--min-score", "veel"], "de waarde van --min-score past niet bij `rugcheck scan`; daar hoort GETAL"),
    ],
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


def test_a_folder_with_traps_is_read_to_its_end(folder: Path) -> None:
    (folder / "binair.txt").write_bytes(b"Massage helpt\0tegen rugpijn.")
    (folder / ".verborgen.txt").write_text(TEXT, "utf-8")
    (folder / "weg.txt").symlink_to("nergens.txt")
    (folder / "zelf.txt").symlink_to("zelf.txt")
    (folder / "onder").mkdir()
    (folder / "onder" / "lus").symlink_to("..")
    os.mkfifo(folder / "pijp.txt")
    done = run(".", "--verdict", "refuted", folder=folder)
    assert done.returncode == 2
    assert [line.split(b":")[0] for line in done.stdout.splitlines()] == [b"./a.txt", b"./c.html"]
    assert done.stderr.decode().splitlines() == [
        "rugcheck: ./binair.txt: overgeslagen: geen tekst maar een binair bestand",
        "rugcheck: ./onder/lus: overgeslagen: deze koppeling leidt terug naar een map erboven",
        "rugcheck: ./pijp.txt: overgeslagen: geen gewoon bestand",
        "rugcheck: ./weg.txt: bestaat niet (meer)",
        "rugcheck: ./zelf.txt: is een koppeling die naar zichzelf leidt",
        "rugcheck: .: 1 verborgen bestand of map overgeslagen",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_said(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    done = run(".", folder=folder)
    assert (done.returncode, done.stderr.decode()) == (2, "rugcheck: ./a.txt: mag niet worden gelezen\n")
    assert done.stdout.startswith(b"./c.html")


def test_a_named_binary_file_is_a_fault(folder: Path) -> None:
    (folder / "binair.txt").write_bytes(b"Massage helpt\0tegen rugpijn.")
    done = run("binair.txt", "a.txt", folder=folder)
    assert done.returncode == 2
    assert done.stdout.startswith(b"a.txt:1:1")


def test_endless_text_can_be_stopped_half_way(tmp_path: Path) -> None:
    found = tmp_path / "found"
    with found.open("wb") as out, subprocess.Popen(["yes", "massage helpt tegen rugpijn."], stdout=subprocess.PIPE) as endless:
        child = subprocess.Popen(RUGCHECK, stdin=endless.stdout, stdout=out, stderr=subprocess.PIPE, env=ENVIRONMENT)
        assert endless.stdout is not None
        endless.stdout.close()
        while child.poll() is None and found.stat().st_size < 10_000:
            pass
        child.send_signal(signal.SIGINT)
        _, errors = child.communicate(timeout=30)
    assert (child.returncode, errors) == (130, b"")
    lines = found.read_text("utf-8").split("\n")
    assert lines[-1] == ""
    assert all(line.startswith("-:") and "unproven massage" in line for line in lines[:-1])


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="only Linux tells how much memory a process took")
@pytest.mark.parametrize("end", ["\n", " "], ids=["in lines", "in one line"])
def test_a_long_text_of_many_words_takes_no_more_memory(end: str) -> None:
    with subprocess.Popen(RUGCHECK, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=ENVIRONMENT) as child:
        assert child.stdin is not None and child.stdout is not None
        for last in SYLLABLES[:20]:
            words = [f"{first}{second}{last}" for first in SYLLABLES for second in SYLLABLES]  # each of them once
            child.stdin.write((" ".join(words) + f".{end}{end}").encode())
        child.stdin.write(f"\n\n{TEXT}\n".encode())
        child.stdin.flush()
        assert child.stdout.readline().startswith(b"-:")
        status = Path(f"/proc/{child.pid}/status").read_text("utf-8")
        child.stdin.close()
    assert int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) < 60_000


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


def watched(
    folder: Path, *arguments: str, stdout: int | None = None, interrupt: bool = False, most: int = 500, columns: int = 80
) -> tuple[int, str]:
    """The exit code, and what a terminal is sent: standard error, and standard output where that goes nowhere else."""
    us, them = pty.openpty()
    environment = {**ENVIRONMENT, "TERM": "xterm-256color", "COLUMNS": str(columns)}
    out = them if stdout is None else stdout
    child = subprocess.Popen([*RUGCHECK, *arguments], cwd=folder, stdin=them, stdout=out, stderr=them, env=environment)
    os.close(them)
    bar_seen = threading.Event()
    feeder = threading.Thread(target=feed, args=(folder / "slow.txt", bar_seen, most))
    feeder.start()
    seen = b""
    with suppress(OSError):  # Linux ends a terminal that nobody holds any more with an error
        while piece := os.read(us, 65536):
            seen += piece
            if b"%" in seen and not bar_seen.is_set():
                bar_seen.set()
                if interrupt:
                    child.send_signal(signal.SIGINT)
    os.close(us)
    feeder.join(timeout=30)
    return child.wait(timeout=30), seen.decode()


def feed(slow: Path, enough: threading.Event, most: int) -> None:
    """Write a text that goes on until a bar was seen, or at most so many times 2,000 lines."""
    if not slow.exists():
        return
    with suppress(BrokenPipeError), slow.open("w", encoding="utf-8") as file:
        file.write(f"{TEXT}\n")
        for _ in range(most):
            if enough.is_set():
                break
            file.write("De trein naar zee reed langs de duinen en de molens.\n\n" * 1000)
        file.write(TEXT)


def screen_after(sent: str) -> str:
    """What is left to read on a terminal when all lines that were wiped out are gone."""
    lines, row, column = [""], 0, 0
    for part in re.findall(r"\x1b\[[0-9;?]*[A-Za-z]|\r|\n|[^\x1b\r\n]+", sent):
        if part == "\n":
            row += 1
            lines += [""] * (row + 1 - len(lines))
        elif part == "\r":
            column = 0
        elif part == "\x1b[2K":
            lines[row] = ""
        elif part == "\x1b[1A":
            row -= 1
        elif part[0] != "\x1b":
            lines[row] = lines[row][:column].ljust(column) + part + lines[row][column + len(part) :]
            column += len(part)
    return "\n".join(lines)


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A folder with a text, and one that goes on for as long as it takes to see a bar."""
    (tmp_path / "a.txt").write_text(TEXT * 9, "utf-8")
    os.mkfifo(tmp_path / "slow.txt")
    return tmp_path


def test_long_work_shows_a_bar_that_leaves_no_trace(slow: Path) -> None:
    code, sent = watched(slow, "slow.txt", "a.txt")
    assert code == 0
    assert "bestand 1 van 2" in sent
    shown = screen_after(sent)
    assert "%" not in shown
    places = [line for line in shown.splitlines() if ".txt:" in line]
    assert (places[:2], len(places)) == (["slow.txt:1:1", "slow.txt:1:34"], 4 + 18)
    assert "in 2 bestanden gelezen" in shown


def test_a_bar_does_not_touch_findings_that_go_to_a_file(slow: Path) -> None:
    with (slow / "found").open("wb") as out:
        code, sent = watched(slow, "slow.txt", "a.txt", stdout=out.fileno())
    assert code == 0
    assert "%" in sent
    assert screen_after(sent).strip() == ""
    assert len((slow / "found").read_text("utf-8").splitlines()) == 4 + 18
    assert "\x1b" not in (slow / "found").read_text("utf-8")


def test_ctrl_c_wipes_the_bar_away(slow: Path) -> None:
    code, sent = watched(slow, "slow.txt", "a.txt", interrupt=True)
    assert code == 130
    assert "%" in sent
    assert "%" not in screen_after(sent)
    assert sent.rfind("\x1b[?25h") > sent.rfind("\x1b[?25l")  # the cursor is there again


def test_there_is_no_bar_in_a_pipe(slow: Path) -> None:
    reader, writer = os.pipe()
    with os.fdopen(reader, "rb") as found:
        code, sent = watched(slow, "slow.txt", "a.txt", stdout=writer, most=200)
        os.close(writer)
        assert found.read().count(b"\n") == 4 + 18
    assert (code, sent) == (0, "")


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_findings_on_a_terminal_keep_their_margin(folder: Path, columns: int) -> None:
    code, sent = watched(folder, "a.txt", "weg.txt", columns=columns)
    assert code == 2
    lines = re.sub(r"\x1b\[[0-9;]*m", "", sent).replace("\r", "").split("\n")
    assert max(map(len, lines)) <= columns
    assert lines[0].rstrip() == "a.txt:1:1"
    assert all(
        not line.strip() or line.startswith("  ") for line in lines[1 : [line.rstrip() for line in lines].index("a.txt:1:34")]
    )
    assert any(line.startswith("  ✗ Klopt niet: Paracetamol") for line in lines)
    assert "2 gevonden: 1 × Niet bewezen, 1 × Klopt niet. 2 zinnen in 1 bestand gelezen in 0," in " ".join(sent.split())


@pytest.mark.parametrize(
    ("paths", "summary"),
    [
        (["a.txt", "c.html"], "3 gevonden: 1 × Niet bewezen, 2 × Klopt niet. 3 zinnen in 2 bestanden gelezen in"),
        (["a.txt", "--verdict", "supported"], "Niets gevonden. 2 zinnen in 1 bestand gelezen in"),
        (["a.txt", "d.txt", "--suggest"], "1 × Klopt niet; en 1 om zelf te beoordelen. 4 zinnen in 2 bestanden gelezen in"),
        (["leeg.txt"], "Niets gevonden. 0 zinnen in 1 bestand gelezen in"),
        (["weg.txt"], "Niets gevonden. Er is niets gelezen."),
    ],
    ids=["files", "nothing chosen", "suggestions", "empty", "unreadable"],
)
def test_a_scan_on_a_terminal_ends_with_what_it_came_to(folder: Path, paths: list[str], summary: str) -> None:
    (folder / "leeg.txt").write_bytes(b"\xef\xbb\xbf")
    (folder / "d.txt").write_text("Ik heb rugpijn. Mijn rug is door het tillen helemaal naar de maan, denk ik.", "utf-8")
    assert summary in " ".join(watched(folder, *paths)[1].split())


def test_options_for_one_answer_are_said_to_mean_nothing_to_a_text(folder: Path) -> None:
    command = [*RUGCHECK[:-1], "--short", "--why"]
    done = subprocess.run(command, input=TEXT.encode(), capture_output=True, env=ENVIRONMENT, cwd=folder, timeout=60)
    assert done.stdout.decode().startswith("-:1:1: refuted paracetamol")
    assert done.stderr.decode().startswith("rugcheck: --short en --why horen bij één uitspraak; deze tekst heeft meer zinnen")


@pytest.mark.parametrize(
    "text",
    [
        "rugpijn" * 300_000,
        "." * 300_000,
        " " * 3_000_000,
        ">" * 300_000,
        "| " * 300_000,
        "\xad" * 300_000,
        "(" * 300_000,
    ],
    ids=["one word", "stops", "spaces", "quoting", "bars", "soft hyphens", "brackets"],
)
def test_what_is_no_prose_takes_no_time_and_no_room(folder: Path, text: str) -> None:
    (folder / "x.txt").write_text(f"{text}\n\n{TEXT}", "utf-8")
    done = run("x.txt", folder=folder)
    assert [line.split(b":")[1:3] for line in done.stdout.splitlines()] == [[b"3", b"1"], [b"3", b"34"]]
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_closed_input_is_said_to_be_closed() -> None:
    done = subprocess.run(["sh", "-c", 'exec "$@" <&-', "sh", *RUGCHECK], capture_output=True, env=ENVIRONMENT, timeout=60)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "rugcheck: standaardinvoer is gesloten; noem een bestand of geef tekst via een pipe\n"


def test_a_socket_is_said_to_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as served:
        served.bind("s.txt")
        assert main(["scan", "s.txt"]) == 2
    assert capsys.readouterr().err == "rugcheck: s.txt: is geen bestand maar een socket of een apparaat\n"


def test_short_work_shows_no_bar(folder: Path) -> None:
    assert "%" not in watched(folder, "a.txt")[1]


COMPLAINT = "Massage helpt tegen rugpijn.\n\nSinds gisteren kan ik niet meer plassen. Bij uitval moet je bellen.\n"


def test_alarm_signs_are_only_found_where_they_are_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bericht.txt"
    file.write_text(COMPLAINT, "utf-8")
    assert main(["scan", "--format", "jsonl", str(file)]) == 0
    assert '"alarm":' not in capsys.readouterr().out
    assert main(["scan", "--format", "jsonl", "--alarms", "--fail-on", "refuted", str(file)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [f.get("id", f.get("alarm")) for f in found] == ["massage", "plassen"]
    assert found[1] == {
        "path": str(file),
        "line": 3,
        "column": 1,
        "end_line": 3,
        "end_column": 41,
        "sentence": "Sinds gisteren kan ik niet meer plassen.",
        "alarm": "plassen",
        "urgency": "now",
    }


def test_an_alarm_sign_is_a_line_that_an_editor_can_parse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "bericht.txt"
    file.write_text(COMPLAINT, "utf-8")
    assert main(["scan", "--alarms", str(file)]) == 0
    assert f"{file}:3:1: alarm-now plassen: Niet kunnen plassen" in capsys.readouterr().out


def test_alarm_signs_are_found_in_a_text_that_names_no_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "dagboek.txt"
    file.write_text("Het regent al dagen. Mijn voet klapt sinds gisteren. Morgen wordt het droog.\n", "utf-8")
    assert main(["scan", "--alarms", "--verdict", "refuted", str(file)]) == 0
    assert "alarm-now krachtsverlies" in capsys.readouterr().out


def test_a_finding_takes_one_line_whatever_the_file_is_called(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = tmp_path / "a\nb\x1b[31m.txt"
    odd.write_text("Blijf bij rugpijn in bed. Ik kan mijn plas niet meer ophouden.\n", "utf-8")
    assert main(["scan", "--alarms", str(odd)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition("a b.txt:")[2].partition(":")[0] for line in lines] == ["1", "1"]


def test_a_long_line_that_is_no_utf_8_is_read_to_its_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "latijn.txt"
    file.write_bytes(b"\x80" * 70_000 + "één\n\nBlijf bij rugpijn in bed.\n".encode("latin-1"))
    assert main(["scan", str(file)]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith(f"{file}:3:1: refuted bedrust")
    assert "regel 1 is geen UTF-8" in shown.err
