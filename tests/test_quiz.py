"""rugcheck quiz, progress and export log at their edge: real terminals, keys, files, processes that are killed."""

import csv
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from processes import unmeasured
from pseudo_terminal import ROOT, Terminal

from rugcheck.cli import main
from rugcheck.training.entries import Entry
from rugcheck.training.fields import to_fields
from rugcheck.training.log import NAME, opened

KILLS = int(os.environ.get("RUGCHECK_KILLS", "10"))  # 200 takes some five minutes
FIRST = "?  Weet ik niet"
SURE = "Hoe zeker ben je?"
AFTER = "o: meer over deze uitspraak"
CLAIM = """
[[claims]]
id = "thee-kookt"
claim = "Thee is [bold]heet[/nee]"
verdict = "supported"
fact = "Thee wordt met heet water gezet"
explanation = "Wie thee zet, neemt heet water."
topic = "thee-zetten"
"""
TEA = '[subject]\nname = "thee"\nwords = ["thee"]\n' + CLAIM
TWELVE = "".join(CLAIM.replace("kookt", f"nummer-{number}") for number in range(12))
SIGN = """
[[alarms]]
id = "verbrand"
urgency = "now"
sign = "een verbrande tong"
meaning = "Dit kan een brandwond zijn."
action = "Bel nu een dokter."
raised_by = ["tong verbrand"]
signs = ["Ik heb mijn tong verbrand aan de thee"]

[alarm_concepts]
tong = ["tong"]
verbrand = ["verbrand"]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("RUGCHECK_CATALOGUE", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RUGCHECK_DATA", str(tmp_path / "data"))
    (tmp_path / "twaalf.toml").write_text(TWELVE, "utf-8")
    return tmp_path / "data"


@pytest.fixture
def tea(tmp_path: Path) -> str:
    path = tmp_path / "thee.toml"
    path.write_text(TEA, "utf-8")
    return str(path)


def quiz(folder: Path, *words: str, bundled: bool = False, **more: object) -> Terminal:
    """A quiz about twelve claims, or about the bundled ones, which take longer to read."""
    catalogue = {} if bundled else {"RUGCHECK_CATALOGUE": str(folder.with_name("twaalf.toml"))}
    return Terminal("quiz", *words, RUGCHECK_DATA=str(folder), **catalogue, **more)  # type: ignore[arg-type]


def kept(folder: Path) -> list[Entry]:
    with opened(folder, datetime.now(UTC)) as log:
        return sorted(log.entries(), key=lambda e: e.time)


def one_line(text: str) -> str:
    return " ".join(text.split())


# --- quizzes on a terminal ---------------------------------------------------------------------


def test_a_quiz_from_its_first_screen_to_its_end(folder: Path) -> None:
    with quiz(folder, "--seed", "3", "-n", "2", lines=100, bundled=True) as terminal:
        first = one_line(terminal.wait_for("q: stoppen"))
        assert first.startswith(
            "Vraag 1 van 2 · Diagnose · nieuw Druk op de toets die voor je antwoord staat; Enter is niet nodig."
        )
        assert "1 Klopt: onderzoek of cijfers steunen het 2 Deels waar:" in first
        assert "? Weet ik niet" in first
        terminal.press("4")
        assert "Jouw antwoord: Niet bewezen." in terminal.wait_for("u: overdoen")
        terminal.press("z")
        result = one_line(terminal.wait_for("q: stoppen"))
        parts = (
            "Bijna goed. Jij zei: Niet bewezen.",
            "✗ Klopt niet: ‘Bij rugpijn kun je het beste voor de zekerheid een foto of scan laten maken’",
            "Zonder alarmsignalen word je van een foto of scan niet sneller beter",
            "In zes onderzoeken met 1804 mensen",
            "Bart Koes, hoogleraar huisartsgeneeskunde aan het Erasmus MC",
            "https://doi.org/10.1016/S0140-6736(09)60172-0",
            "Wat je een patiënt kunt zeggen Een foto verandert nu niets",
            "Deze vraag komt morgen terug.",
        )
        assert [part for part in parts if part not in result] == []
        terminal.press("o")
        more = one_line(terminal.wait_for("q: stoppen"))
        assert "Kanttekening" in more
        assert "https://doi.org/10.1002/art.24853" in more
        terminal.press(" ")
        assert "Vraag 2 van 2" in terminal.wait_for("q: stoppen")
        terminal.press("?")
        assert "Dit wist je nog niet." in terminal.wait_for("q: stoppen")
        terminal.press("\r")
        assert terminal.wait() == 0
        assert "2 antwoorden: 1 bijna goed, 1 fout." in terminal.sent
        assert "Morgen staan er 2 vragen klaar." in terminal.sent
    assert [(e.answer, e.sure, e.grade) for e in kept(folder)] == [("unproven", True, "almost"), ("?", None, "wrong")]


def test_undo_asks_again_and_keeps_both(folder: Path) -> None:
    with quiz(folder, "-n", "2", "--no-confidence") as terminal:
        terminal.wait_for("q: stoppen")
        terminal.press("u")
        terminal.wait_for("nog niets om over te doen")
        terminal.press("1")
        terminal.wait_for(AFTER)
        terminal.press("\r")
        terminal.wait_for("Vraag 2 van 2")
        terminal.press("u")
        terminal.wait_for("Vraag 1 van 2")
        terminal.wait_for("q: stoppen")
        terminal.press("q")
        assert terminal.wait() == 0
        assert "Gestopt. Er is niets beantwoord." in terminal.sent
    first, undo = kept(folder)
    assert (undo.kind, undo.answer) == ("undo", first.id)


def test_keys_that_are_typed_ahead_all_count(folder: Path) -> None:
    with quiz(folder, "-n", "3") as terminal:
        terminal.wait_for(FIRST)
        terminal.press("1z 2o ? ")
        assert terminal.wait() == 0
    assert [(e.answer, e.sure) for e in kept(folder)] == [("supported", True), ("partly", False), ("?", None)]


def test_arrows_and_other_keys_answer_nothing(folder: Path) -> None:
    with quiz(folder, "-n", "1") as terminal:
        terminal.wait_for(FIRST)
        terminal.press("\x1b[A\x1bOPx9")
        assert "Kies uit: 1, 2, 3, 4, 5, ?, u, q." in terminal.wait_for("u, q.")
        terminal.press("q")
        assert terminal.wait() == 0
    assert kept(folder) == []


def test_what_a_patient_says_is_judged_answered_and_graded_by_the_trainee(folder: Path) -> None:
    with quiz(folder, "--kind", "patient", "-n", "2", "--seed", "5", bundled=True) as terminal:
        assert "Klopt wat deze patiënt zegt?" in terminal.wait_for(FIRST)
        terminal.press("5z")
        terminal.wait_for("Alleen Enter slaat het over.")
        terminal.press("Blijf gerust bewegen, ook als het pijn doet.\r")
        result = one_line(terminal.wait_for("o: meer"))
        assert "Gelezen als: " in result
        assert "Wat jij zou zeggen Blijf gerust bewegen, ook als het pijn doet. Wat je een patiënt kunt zeggen" in result
        assert "Hoe goed was jouw zin? g: goed · b: bijna · f: fout" in result
        terminal.press("b")
        terminal.wait_for(FIRST)
        terminal.press("?")
        terminal.wait_for("Alleen Enter slaat het over.")
        terminal.press("\r")
        result = terminal.wait_for("o: meer")
        assert "Hoe goed was jouw zin?" not in result
        terminal.press(" ")
        assert terminal.wait() == 0
    said, skipped = kept(folder)
    assert (said.said, said.own_grade, said.sure) == ("Blijf gerust bewegen, ook als het pijn doet.", "almost", True)
    assert (skipped.said, skipped.own_grade) == ("", None)


def test_arrows_leave_nothing_in_an_own_sentence(folder: Path) -> None:
    with quiz(folder, "--kind", "patient", "--no-confidence", bundled=True) as terminal:
        terminal.wait_for(FIRST)
        terminal.press("?")
        terminal.wait_for("slaat het over.")
        terminal.press("Blijf\x1b[D\x1bOA bewegen\n")
        terminal.wait_for("Enter of spatie:")
    assert kept(folder)[0].said == "Blijf bewegen"


def test_evidence_has_four_choices(folder: Path) -> None:
    with quiz(folder, "--kind", "evidence", "-n", "1", "--no-confidence", bundled=True) as terminal:
        shown = terminal.wait_for("q: stoppen")
        assert re.findall(r"^(\d|\?)  ", shown, re.MULTILINE) == ["1", "2", "3", "4", "?"]
        terminal.press("1")
        assert "https://" in terminal.wait_for(AFTER)
        terminal.press("q")
        assert terminal.wait() == 0
    assert kept(folder)[0].kind == "evidence"


def test_an_alarm_sign_asks_how_urgent_it_is(folder: Path, tea: str) -> None:
    with Path(tea).open("a", encoding="utf-8") as file:
        file.write(SIGN)
    with quiz(folder, "--kind", "alarm", "--catalogue", tea, "--no-confidence") as terminal:
        shown = one_line(terminal.wait_for("q: stoppen"))
        assert "‘Ik heb mijn tong verbrand aan de thee’ Iemand zegt dit. Hoe dringend is het?" in shown
        assert "1 Nu bellen: dit kan niet wachten tot morgen 2 Naar de huisarts" in shown
        terminal.press("2")
        result = one_line(terminal.wait_for("q: stoppen"))
        assert "Fout. Jij zei: Naar de huisarts." in result
        assert "Nu bellen: ‘Ik heb mijn tong verbrand aan de thee’" in result
        assert "Een verbrande tong. Dit kan een brandwond zijn. Bel nu een dokter." in result
        terminal.press(" ")
        assert terminal.wait() == 0
    assert [(e.kind, e.claim, e.grade) for e in kept(folder)] == [("alarm", "verbrand", "wrong")]


def test_a_catalogue_without_alarm_signs_says_so(folder: Path, tea: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quiz", "--kind", "alarm", "--catalogue", tea]) == 2
    assert "deze catalogus heeft geen alarmsignalen" in capsys.readouterr().err
    assert not folder.exists()


def test_a_changed_verdict_is_shown_once(folder: Path, tea: str) -> None:
    def seen() -> str:
        with quiz(folder, "--catalogue", tea, "--no-confidence") as terminal:
            shown = terminal.wait_for("q: stoppen")
            terminal.press("1 ")
            assert terminal.wait() == 0
        return one_line(shown)

    assert "Vraag 1 van 1 · Thee zetten · nieuw" in seen()
    Path(tea).write_text(TEA.replace("supported", "unproven"), "utf-8")
    assert "Thee zetten · gewijzigd Druk op" in (shown := seen())
    assert "Gewijzigd: bij je vorige antwoord was het oordeel nog ‘Klopt’." in shown
    with quiz(folder, "--catalogue", tea) as terminal:
        assert terminal.wait() == 0
        assert "Voor nu is er niets te vragen." in terminal.sent


def test_who_has_done_all_for_today_hears_how_to_go_on(folder: Path) -> None:
    chosen = ("--verdict", "supported", "--topic", "thee-zetten")
    with quiz(folder, "--new", "1", "--no-confidence", *chosen) as terminal:
        terminal.wait_for(FIRST)
        terminal.press("1 ")
        assert terminal.wait() == 0
    with quiz(folder, "--new", "0", *chosen) as terminal:
        assert terminal.wait() == 0
        shown = one_line(terminal.sent)
    assert "rugcheck quiz --all --topic thee-zetten --verdict supported" in shown
    assert "rugcheck quiz --new 11 --topic thee-zetten --verdict supported" in shown


@pytest.mark.parametrize("words", [["--verdict", "refuted"], ["--kind", "evidence"], ["--kind", "patient", "--all"]], ids=str)
def test_what_no_question_can_be_made_of_is_refused(words: list[str], folder: Path) -> None:
    with quiz(folder, *words) as terminal:
        assert terminal.wait() == 2
        assert "hier is geen vraag van te maken" in one_line(terminal.sent)
        assert "Toch doorgaan" not in terminal.sent


def test_who_has_begun_with_everything_is_not_promised_more(folder: Path, tea: str) -> None:
    for _ in range(2):
        with quiz(folder, "--no-confidence", "--catalogue", tea) as terminal:
            terminal.press("1 ")
            assert terminal.wait() == 0
    assert "quiz --all" in terminal.sent
    assert "quiz --new" not in terminal.sent


def test_practice_does_not_touch_the_schedule(folder: Path, tea: str) -> None:
    for _ in range(2):
        with quiz(folder, "--all", "--catalogue", tea) as terminal:
            assert "wanneer vragen terugkomen, verandert er niet door" in one_line(terminal.wait_for("q: stoppen"))
            terminal.press("2 ")
            assert "komt morgen terug" not in terminal.wait_for("q: stoppen")
            terminal.press(" ")
            assert terminal.wait() == 0
    assert [e.practice for e in kept(folder)] == [True, True]
    with quiz(folder, "--catalogue", tea) as terminal:
        assert "nieuw" in terminal.wait_for("q: stoppen")


@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_is_too_long_and_no_page_too_high(columns: int, folder: Path) -> None:
    with quiz(folder, "--seed", "3", columns=columns, lines=24, bundled=True) as terminal:
        pages = [terminal.wait_for("q: stoppen")]
        terminal.press("5z")
        for _ in range(3):
            pages.append(terminal.wait_for("q: stoppen"))
            if "komt overmorgen terug" in pages[-1]:
                break
            terminal.press(" ")
    assert "komt overmorgen terug" in pages[-1]
    for page in pages:
        lines = page.split("\n" * 20)[-1].strip("\n").split("\n")
        assert max(len(line) for line in lines if "https://" not in line) <= columns
        assert len(lines) <= 24


def test_plain_text_breaks_no_word_at_the_edge(folder: Path) -> None:
    with quiz(folder, "--format", "plain", "--no-confidence", "--seed", "3", columns=60, bundled=True) as terminal:
        seen = terminal.wait_for(FIRST)
        terminal.press("5")
        seen += terminal.wait_for(AFTER)
    lines = [line for line in seen.splitlines() if "https://" not in line]
    assert max(map(len, lines)) in range(40, 61)


def test_a_question_that_is_higher_than_the_screen_is_read_on(folder: Path) -> None:
    with quiz(folder, "--seed", "1", columns=60, lines=12, bundled=True) as terminal:
        seen = terminal.wait_for("lees verder · q: stoppen")
        assert FIRST not in seen
        while FIRST not in seen:
            terminal.press("\r")
            seen += terminal.wait_for("q: stoppen")
        assert "Die toets doet hier niets" not in seen
        terminal.press("\r")
        terminal.wait_for("Die toets doet hier niets")
        terminal.press("1")
        terminal.wait_for(SURE)


def test_who_asks_for_more_before_reading_on_still_gets_the_rest(folder: Path) -> None:
    words = ("--kind", "patient", "--no-confidence", "--seed", "3", "-n", "1")
    with quiz(folder, *words, columns=60, lines=24, bundled=True) as terminal:
        terminal.wait_for(FIRST)
        terminal.press("5")
        terminal.wait_for("slaat het over.")
        terminal.press("Blijf bewegen.\n")
        terminal.wait_for("lees verder · q: stoppen")
        terminal.press("o")
        seen = terminal.wait_for("q: stoppen")
        assert "Kanttekening" in seen
        while "Hoe goed was jouw zin?" not in seen:
            terminal.press(" ")
            seen += terminal.wait_for("q: stoppen")
        assert "Wat je een patiënt kunt zeggen" in seen
        terminal.press("o")
        seen = ""
        while "Hoe goed was jouw zin?" not in seen:
            seen += terminal.wait_for("q: stoppen")
            terminal.press("b" if "Hoe goed was jouw zin?" in seen else " ")
        assert terminal.wait() == 0
    assert kept(folder)[0].own_grade == "almost"


def test_plain_text_is_not_drawn_over(folder: Path) -> None:
    with quiz(folder, "--format", "plain", "-n", "1") as terminal:
        terminal.wait_for(FIRST)
        raw = terminal.raw
        terminal.press("1z")
        terminal.wait_for(AFTER)
        terminal.press(" ")
        assert terminal.wait() == 0
        assert "\x1b" not in terminal.raw
        assert raw in terminal.raw


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
def test_without_colour_the_words_are_the_same(environment: dict[str, str], folder: Path) -> None:
    with quiz(folder, "-n", "1", "--seed", "3", bundled=True, **environment) as terminal:
        terminal.wait_for(FIRST)
        terminal.press("5z")
        assert "Goed." in terminal.wait_for(AFTER)
        assert not re.search(r"\x1b\[[0-9;]*3[0-9]", terminal.raw)


@pytest.mark.parametrize("at", [FIRST, SURE, AFTER])
def test_ctrl_c_ends_with_130_keeps_the_answers_and_gives_the_terminal_back(at: str, folder: Path) -> None:
    with quiz(folder, "-n", "2") as terminal:
        terminal.wait_for(FIRST)
        if at != FIRST:
            terminal.press("1")
            terminal.wait_for(SURE)
        if at == AFTER:
            terminal.press("z")
            terminal.wait_for(AFTER)
        assert terminal.mode() != terminal.before
        terminal.press("\x03")
        assert terminal.wait() == 130
        assert terminal.mode() == terminal.before
        assert "Traceback" not in terminal.sent
    assert len(kept(folder)) == (at != FIRST)


def test_who_comes_back_from_ctrl_z_needs_no_enter(folder: Path) -> None:
    with quiz(folder) as terminal:
        terminal.wait_for("q: stoppen")
        terminal.watch(0.5)  # until it waits for a key: earlier, and it would set the terminal by itself
        terminal.process.send_signal(signal.SIGSTOP)
        terminal.reset()  # as a shell does
        terminal.process.send_signal(signal.SIGCONT)
        terminal.press("1")
        terminal.wait_for(SURE)
        assert terminal.mode() != terminal.before


def test_a_terminal_is_given_back_to_who_is_asked_to_end(folder: Path) -> None:
    with quiz(folder) as terminal:
        terminal.wait_for(FIRST)
        terminal.process.terminate()
        assert terminal.wait() == 128 + signal.SIGTERM
        assert terminal.mode() == terminal.before


@pytest.mark.parametrize("words", [["quiz"], ["quiz", "--format", "plain"]], ids=str)
def test_without_a_terminal_it_points_to_paper_and_never_hangs(words: list[str], folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "rugcheck", *words], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "heeft een terminal nodig" in done.stderr
    assert "rugcheck quiz --paper 20" in done.stderr
    assert not folder.exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--kind", "verdit"], "--kind kent ‘verdit’ niet; bedoel je verdict? Kies uit: verdict, patient, evidence, alarm"),
        (["--retention", "2"], "--retention 2 kan niet; kies een getal van 0.7 tot 0.97"),
        (["--new", "-1"], "--new -1 is te weinig; kies 0 of meer"),
        (["-n", "0"], "-n 0 is te weinig; kies 1 of meer"),
        (["--paper", "0"], "--paper 0 is te weinig; kies 1 of meer"),
        (["--paper", "20", "-n", "5"], "--paper 20 zegt al hoeveel vragen; laat -n weg"),
        (["-n", "veel"], "de waarde van -n past niet bij `rugcheck quiz`; daar hoort AANTAL"),
        (["--format", "json"], "--format kent ‘json’ niet"),
        (["--kind", "alarm", "--topic", "medicijnen"], "alarmsignalen hebben geen thema en geen oordeel"),
    ],
    ids=str,
)
def test_a_value_that_cannot_be_is_refused(
    words: list[str], message: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quiz", *words]) == 2
    assert message in capsys.readouterr().err
    assert not folder.exists()


# --- killed, crowded, full, broken -------------------------------------------------------------


def test_killed_at_any_moment_no_answer_is_lost(folder: Path) -> None:
    """What the screen has answered to is on the disk: at most the question that was open is lost."""
    random = Random(6)
    shown_before = 0
    for _ in range(KILLS):
        with quiz(folder, "--all", "--kind", "verdict") as terminal:
            terminal.wait_for(FIRST)
            given = 0
            for _ in range(random.randrange(4)):
                terminal.press("1")
                terminal.wait_for(SURE)
                given += 1
                terminal.press("z ")
                terminal.wait_for(FIRST)
            terminal.press("1z 2o "[: random.randrange(7)])
            terminal.watch(random.random() * 0.05)
            terminal.process.kill()
            terminal.process.wait()
        connection = sqlite3.connect(folder / NAME)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        connection.close()
        now = len(kept(folder))
        assert shown_before + given <= now <= shown_before + given + 2
        assert sum(e.sure is True for e in kept(folder)) >= given
        shown_before = now


def test_two_at_once_keep_the_answers_of_both(folder: Path) -> None:
    with quiz(folder, "--kind", "verdict", "-n", "6") as one, quiz(folder, "--all", "-n", "6", "--kind", "verdict") as two:
        one.wait_for(FIRST)
        two.wait_for(FIRST)
        for _ in range(6):
            one.press("1z ")
            two.press("5o ")
        assert (one.wait(), two.wait()) == (0, 0)
    assert sorted(e.answer for e in kept(folder)) == ["refuted"] * 6 + ["supported"] * 6


def test_many_that_begin_at_once_make_one_log(folder: Path) -> None:
    code = (
        "import sys, uuid; from datetime import UTC, datetime; from pathlib import Path;"
        "from rugcheck.training.log import opened; from rugcheck.training.entries import Entry, Grade;"
        "now = datetime.now(UTC)\n"
        "with opened(Path(sys.argv[1]), now) as log:\n"
        "    for _ in range(20): log.add(Entry(str(uuid.uuid4()), now, 'x', 'verdict', '?', grade=Grade.WRONG))"
    )
    processes = [subprocess.Popen([sys.executable, "-c", code, str(folder)], cwd=ROOT) for _ in range(6)]
    assert [process.wait() for process in processes] == [0] * 6
    assert len(kept(folder)) == 120


def test_a_broken_log_is_set_aside_and_the_next_quiz_begins(folder: Path) -> None:
    folder.mkdir()
    (folder / NAME).write_bytes(b"kapot" * 1000)
    with quiz(folder) as terminal:
        assert terminal.wait() == 2
        assert "is kapot en staat nu apart als" in one_line(terminal.sent)
    with quiz(folder) as terminal:
        terminal.wait_for(FIRST)
    assert [p.read_bytes() for p in folder.glob("*.kapot-*")] == [b"kapot" * 1000]


def test_a_full_disk_ends_the_quiz_with_the_answers_before_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit on the size of files stands for the full disk: what coverage measures would not be written either."""
    for name in [name for name in os.environ if name not in unmeasured()]:
        monkeypatch.delenv(name)
    with quiz(folder, "--no-confidence", "-n", "3") as terminal:
        terminal.wait_for(FIRST)
        terminal.press("1")
        terminal.wait_for(AFTER)
        subprocess.run(["prlimit", "--pid", str(terminal.process.pid), "--fsize=1"], check=True)
        terminal.press(" ")
        terminal.wait_for(FIRST)
        terminal.press("2")
        assert terminal.wait() == 2
        assert "is niet te gebruiken: de schijf" in one_line(terminal.sent)
        assert "Traceback" not in terminal.sent
        assert terminal.mode() == terminal.before
    assert [e.answer for e in kept(folder)] == ["supported"]


AS_SOMEBODY = """
import os, sys
from rugcheck.cli import app, main
from rugcheck.training import exchange, log
if os.getuid() == 0:
    os.setuid(65534)  # root may write everywhere
sys.exit(main(["progress", "--import", sys.argv[1]]))
"""


def is_open_to_all(path: Path) -> bool:
    """Whether somebody else may go into a folder."""
    return all(parent.stat().st_mode & 0o001 for parent in (path, *path.parents))


@pytest.mark.skipif(os.getuid() == 0 and not is_open_to_all(Path(sys.prefix)), reason="nobody else may run this Python")
@pytest.mark.parametrize("begun", [False, True], ids=["empty", "with a log"])
def test_a_folder_that_cannot_be_written_is_refused_and_left_alone(begun: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    with tempfile.TemporaryDirectory() as place:
        folder, file = Path(place) / "data", Path(place) / "log.jsonl"
        Path(place).chmod(0o755)
        folder.mkdir()
        file.write_text("")
        if begun:
            kept(folder)
        before = sorted((path.name, path.read_bytes()) for path in folder.iterdir())
        folder.chmod(0o555)
        for path in folder.iterdir():
            path.chmod(0o444)
        monkeypatch.setenv("RUGCHECK_DATA", str(folder))
        done = subprocess.run(
            [sys.executable, "-c", AS_SOMEBODY, str(file)], cwd=ROOT, capture_output=True, text=True, check=False
        )
        folder.chmod(0o755)
        assert (done.returncode, done.stdout) == (2, "")
        assert "je mag daar niet schrijven; noem met RUGCHECK_DATA een map waar dat wel mag" in done.stderr
        assert sorted((path.name, path.read_bytes()) for path in folder.iterdir()) == before


@pytest.mark.parametrize("words", [["progress"], ["export", "log", "leeg.csv"], ["quiz"]], ids=str)
def test_a_file_where_the_folder_should_be_is_told(words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "bestand"
    file.write_text("blijft")
    monkeypatch.chdir(tmp_path)
    with Terminal(*words, RUGCHECK_DATA=str(file)) as terminal:
        assert terminal.wait() == 2
        assert re.search(r"geen map|daar staat een bestand", one_line(terminal.sent))
        assert "noem met RUGCHECK_DATA een andere" in one_line(terminal.sent)
    assert [path.name for path in tmp_path.iterdir()] == ["bestand"]


# --- paper -------------------------------------------------------------------------------------


def paper(*words: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["quiz", "--paper", *words]) == 0
    return capsys.readouterr().out


def test_the_same_seed_gives_the_same_test_and_no_log(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = (paper("20", "--seed", "7", capsys=capsys) for _ in range(2))
    assert first == second != paper("20", "--seed", "8", capsys=capsys)
    test, answers = first.split("# Antwoorden")
    assert test.count("\n## Vraag ") == 20
    assert re.findall(r"^\*\*(\d+)\.", answers, re.MULTILINE) == [str(n) for n in range(1, 21)]
    assert not folder.exists()


def test_a_test_without_a_seed_names_the_one_it_has(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = paper("5", capsys=capsys)
    seed = re.search(r"^Toets (\d+), 5 vragen", found, re.MULTILINE)
    assert seed
    assert paper("5", "--seed", seed[1], capsys=capsys) == found
    assert not folder.exists()


def test_a_test_is_no_longer_than_the_catalogue(tea: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quiz", "--paper", "20", "--catalogue", tea]) == 0
    captured = capsys.readouterr()
    assert captured.err == "Er is hier maar 1 vraag van te maken.\n"
    assert "> ‘Thee is \\[bold\\]heet\\[/nee\\]’" in captured.out


def test_the_key_says_of_what_only_looks_like_a_sign_that_it_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    answers = paper("26", "--seed", "4", "--kind", "alarm", capsys=capsys).split("# Antwoorden")[1].strip().split("\n\n")[1:]
    harmless = [line for line in answers if "Geen alarmteken." in line]
    assert harmless
    for line in answers:
        said = "Dit lijkt op een alarmteken en is het niet. Waar je wel op moet letten: " in line
        assert said is (line in harmless)


def test_the_key_has_something_to_say_to_each_patient(capsys: pytest.CaptureFixture[str]) -> None:
    answers = paper("85", "--seed", "4", "--kind", "patient", capsys=capsys).split("# Antwoorden")[1].strip().split("\n\n")[1:]
    for line in answers:
        assert re.search(
            r"\.\*\* Gelezen als: (oneens|eens) met ‘[^’]+’\. .+ Wat je een patiënt kunt zeggen: [^<`]+[.!?] [<`]", line
        ), line


# --- progress and the log ----------------------------------------------------------------------


@pytest.fixture
def answered(folder: Path) -> Iterator[Path]:
    now = datetime.now(UTC)
    with opened(folder, now) as log:
        for day, (claim, grade, sure) in enumerate(
            [("massage", "right", "yes"), ("bedrust", "wrong", "yes"), ("massage", "right", "no")]
        ):
            fields = {
                "id": f"00000000-0000-4000-8000-00000000000{day}",
                "time": (now - timedelta(days=10 - day)).isoformat(),
                "claim": claim,
                "kind": "verdict",
                "answer": "unproven",
                "sure": sure,
                "grade": grade,
                "said": "=1+1",
            }
            from rugcheck.training.fields import from_fields

            log.add(from_fields(fields))
    yield folder


def test_progress_of_nothing_makes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["progress"]) == 0
    assert capsys.readouterr().out.endswith("Je hebt nog niets beantwoord. Begin met: rugcheck quiz\n")
    assert not folder.exists()


def test_progress_shows_what_a_teacher_needs_in_sixty_columns(answered: Path) -> None:
    with Terminal("progress", columns=60, RUGCHECK_DATA=str(answered)) as terminal:
        assert terminal.wait() == 0
        seen = terminal.sent
    for part in ("Uitspraken (85)", "Aan de beurt, vandaag en de komende 14 dagen", "Goed, per thema", "Goed, per oordeel"):
        assert part in seen
    assert re.search(r"vandaag +2  █", seen)
    assert re.search(r"Niet bewezen +2 van 2 +100%  █+", seen)
    assert "zeker: 1 van 2 goed (50%)" in seen
    assert "onzeker: 1 van 1 goed (100%)" in seen
    assert re.search(r"Zeker en toch fout\n.*bed blijven liggen", seen)
    assert re.search(r"Goed bij herhalen, per week\n\|.*█", seen)
    assert max(map(len, seen.splitlines())) <= 60


def test_progress_read_aloud_has_no_bars(answered: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["progress", "--format", "plain"]) == 0
    out = capsys.readouterr().out
    assert answered.exists()
    assert not set("█▁▂▃▄▅▆▇#") & set(out)


def test_progress_as_json(answered: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["progress", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert answered.exists()
    assert found["claims"] == {"total": 85, "known": 0, "learning": 2, "new": 83}
    assert len(found["due"]) == 15
    assert found["due"][0]["cards"] == 2
    assert found["calibration"]["sure"] == {"answers": 2, "right": 1, "almost": 0}
    assert [(m["id"], m["right_since"]) for m in found["sure_and_wrong"]] == [("bedrust", False)]
    assert found["retention"][-1]["answers"] in (0, 1)


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_a_log_goes_to_another_machine_without_doubles(
    ending: str, answered: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(tmp_path / f"log.{ending}")
    assert main(["export", "log", file]) == 0
    assert capsys.readouterr().err == f"3 regels geschreven naar {file}.\n"
    before = kept(answered)
    monkeypatch.setenv("RUGCHECK_DATA", str(tmp_path / "elders"))
    for expected in ("3 regels erbij; 0 waren er al.\n", "0 regels erbij; 3 waren er al.\n"):
        assert main(["progress", "--import", file]) == 0
        assert capsys.readouterr().out == expected
    assert kept(tmp_path / "elders") == before


def test_a_log_as_csv_opens_in_a_spreadsheet(answered: Path, tmp_path: Path) -> None:
    assert main(["export", "log", str(tmp_path / "log.csv")]) == 0
    assert answered.exists()
    text = (tmp_path / "log.csv").read_text("utf-8")
    assert text.startswith("\ufeffid,time,claim,kind,answer,sure,grade,verdict,fingerprint,")
    assert [row["said"] for row in csv.DictReader(text.splitlines())] == ["'=1+1"] * 3


@pytest.mark.parametrize("words", [["export", "log"], ["export", "log", "-"], ["export", "log", "log.txt"]], ids=str)
def test_a_log_needs_a_file_of_a_known_kind(words: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "een bestand nodig dat eindigt op .csv of .jsonl" in capsys.readouterr().err
    assert not folder.exists()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{}\n", "log.jsonl:1: id ontbreekt. Er is niets ingelezen"),
        ("[1]\n", "log.jsonl:1: dit is geen object met alleen tekst"),
        ('{"id": 3}\n', "log.jsonl:1: dit is geen object met alleen tekst"),
        ("{\n", "log.jsonl:1: dit is geen JSON"),
        ("[" * 100_000, "log.jsonl:1: dit is geen JSON"),
    ],
    ids=["no entry", "list", "number", "no json", "deep"],
)
def test_a_file_that_is_no_log_changes_nothing(
    content: str, message: str, answered: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = json.dumps(to_fields(kept(answered)[0]) | {"id": "00000000-0000-4000-8000-00000000000f"})
    for text, line in ((content, 1), (f"{good}\n{content}", 2)):
        (tmp_path / "log.jsonl").write_text(text, "utf-8")
        assert main(["progress", "--import", str(tmp_path / "log.jsonl")]) == 2
        assert message.replace(":1:", f":{line}:") in capsys.readouterr().err
    assert len(kept(answered)) == 3


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("log.csv", b"a,b\n1,2\n", "hier horen de namen van de kolommen te staan"),
        ("log.csv", b'"a\n', "dit is geen CSV"),
        ("log.csv", b"\xff\xfe", "is geen UTF-8"),
        ("weg.csv", None, "weg.csv bestaat niet (meer); kijk na of de naam klopt"),
    ],
    ids=["other columns", "open quote", "other encoding", "not there"],
)
def test_a_table_that_is_no_log_is_refused(
    name: str, content: bytes | None, message: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert main(["progress", "--import", str(tmp_path / name)]) == 2
    assert message in capsys.readouterr().err
    assert not folder.exists()


@pytest.mark.parametrize(("answer", "left"), [("ja", 0), ("nee", 3), ("", 3)])
def test_reset_asks_and_keeps_a_copy(answer: str, left: int, answered: Path) -> None:
    with Terminal("progress", "--reset", RUGCHECK_DATA=str(answered)) as terminal:
        terminal.wait_for("laat alles staan: ")
        terminal.press(f"{answer}\r")
        assert terminal.wait() == 0
    assert len(kept(answered)) == left
    copies = list(answered.glob("backup-*.jsonl"))
    assert len(copies) == (left == 0)
    if copies:
        assert main(["progress", "--import", str(copies[0])]) == 0
        assert len(kept(answered)) == 3


def test_reset_asks_nobody_who_would_not_see_it(answered: Path) -> None:
    with Terminal("progress", "--reset", RUGCHECK_DATA=str(answered), stdout=subprocess.DEVNULL) as terminal:
        assert terminal.wait() == 2
        assert "doe het op een terminal" in terminal.sent
    assert len(kept(answered)) == 3


def test_reset_asks_nobody_where_nobody_is(answered: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "rugcheck", "progress", "--reset"],
        cwd=ROOT,
        input="ja\n",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "doe het op een terminal" in done.stderr
    assert len(kept(answered)) == 3


# --- what it costs others ----------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", [["--version"], ["check", "--short", "massage helpt"], ["list"], ["about"], ["quiz", "--help"]], ids=str
)
def test_other_commands_load_nothing_of_training(words: list[str]) -> None:
    code = f"import sys; from rugcheck.cli import main; main({words!r}); print('LOADED', *sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=unmeasured(), capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split("LOADED")[1].split())
    assert not {name for name in loaded if name.split(".")[0] in ("fsrs", "sqlite3") or name.startswith("rugcheck.training.")}


def test_the_first_question_needs_no_scheduler(folder: Path) -> None:
    code = (
        "import sys; from rugcheck.cli import main; from rugcheck.cli.keys import TerminalKeys\n"
        "main(['quiz']); sys.stderr.write('LOADED ' + ' '.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=unmeasured(), capture_output=True, text=True, check=True)
    assert "fsrs" not in done.stderr.split("LOADED")[1].split()
    assert not folder.exists()
