"""The command line at its edge: what comes in, what goes out, where to, and with which exit code."""

import io
import json
import os
import pty
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from processes import surroundings, unmeasured

from rugcheck import __version__
from rugcheck.catalogue import bundled
from rugcheck.cli import asking, main
from rugcheck.cli.folders import cache_folder

ROOT = Path(__file__).resolve().parent.parent
RUGCHECK = (sys.executable, "-m", "rugcheck")
DENIED = "paracetamol werkt niet bij rugpijn"
UNPROVEN = "massage helpt tegen rugpijn"
UNKNOWN = "wat is de hoofdstad van Peru"
SMALL = """
[subject]
name = "thee"
words = ["thee"]
doctor = "Bel een theeman."
disclaimer = "Dit is geen theeadvies."

[[claims]]
id = "thee-kookt"
claim = "Thee is [bold]heet[/nee]"
verdict = "supported"
fact = "Thee wordt met heet water gezet"
explanation = "Wie thee zet, neemt heet water."
topic = "thee-zetten"
"""


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("RUGCHECK_CATALOGUE", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def small(tmp_path: Path) -> str:
    path = tmp_path / "thee.toml"
    path.write_text(SMALL, "utf-8")
    return str(path)


@pytest.fixture
def piped(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def put(text: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text), "utf-8"))

    return put


def process(*words: str, stdin: bytes = b"", **environment: str) -> "subprocess.CompletedProcess[bytes]":
    environment = surroundings() | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"} | environment
    return subprocess.run([*RUGCHECK, *words], input=stdin, capture_output=True, env=environment, check=False)


def on_terminal(*words: str, columns: int = 80, **environment: str) -> str:
    """What a terminal of this width is sent; its own line ends made ours."""
    us, them = pty.openpty()
    kind = {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "TERM": "xterm-256color"}
    environment = surroundings() | kind | environment | {"COLUMNS": str(columns)}
    with subprocess.Popen([*RUGCHECK, *words], stdin=them, stdout=them, stderr=them, env=environment):
        os.close(them)
        seen = b""
        try:
            while piece := os.read(us, 65536):
                seen += piece
        except OSError:  # Linux ends a terminal that nobody holds any more with an error
            pass
    os.close(us)
    return seen.decode("utf-8").replace("\r\n", "\n")


def without_colour(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


# --- answers -----------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [[DENIED], DENIED.split(), ["check", *DENIED.split()], ["--short", *DENIED.split()]], ids=str)
def test_words_need_neither_quotes_nor_a_command(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    assert capsys.readouterr().out.startswith("Klopt\nParacetamol werkt bij nieuwe rugpijn niet")


def test_the_full_answer_has_its_parts_in_one_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([DENIED]) == 0
    out = capsys.readouterr().out
    parts = (
        "Klopt\n",
        "Paracetamol werkt bij",
        "Gelezen als: oneens met ‘Paracetamol helpt tegen rugpijn’",
        "1652 mensen",
        "“Paracetamol werkt niet",
        "(Het artikel",
        "Kanttekening: ",
        "Wat je een patiënt kunt zeggen: ",
        "Bronnen:",
        "https://doi.org/10.1002/14651858.CD013815.pub2\n",
        "Verwant:",
        "rugcheck show ontstekingsremmers\n",
        "bel dan meteen een dokter",
        "geen medisch advies",
    )
    places = [out.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


def test_a_short_answer_has_verdict_fact_reading_and_one_study(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--short", DENIED]) == 0
    out = capsys.readouterr().out
    assert out.count("https://") == 1
    assert [line[:8] for line in out.splitlines()] == ["Klopt", "Paraceta", "Gelezen ", "", "Bron:", "- A.G. C", "  https:"]


def test_a_short_answer_keeps_the_signs_that_need_a_doctor_where_a_claim_asks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--short", "rugpijn komt meestal door een hernia"]) == 0
    out = capsys.readouterr().out
    assert "bel dan meteen een dokter" in out
    assert "geen medisch advies" not in out


def test_denying_what_is_unproven_says_that_neither_is_proven(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["massage helpt niet tegen rugpijn"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Niet bewezen\n")
    assert "dat het niet zo is, is ook niet bewezen" in out


def test_affirming_it_does_not_say_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([UNPROVEN]) == 0
    assert "is ook niet bewezen" not in capsys.readouterr().out


def test_ones_own_body_is_answered_in_general(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bij mij hielp massage tegen rugpijn"]) == 0
    assert capsys.readouterr().out.startswith("In het algemeen: Niet bewezen\n")


def test_an_english_question_is_told_that_the_answer_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    main(["does massage help against back pain"])
    assert capsys.readouterr().out.startswith("You asked in English; the answer is in Dutch")


def test_what_is_unknown_is_said_with_what_to_try(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([UNKNOWN]) == 1
    out = capsys.readouterr().out
    assert out.startswith("Hierover weet rugcheck niets.\n")
    assert "rugcheck list WOORD" in out


def test_what_is_not_sure_is_suggested_with_its_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["massage"]) == 1
    out = capsys.readouterr().out
    assert "Bedoel je ...?" in out
    assert "  rugcheck show massage\n" in out


def test_why_shows_what_came_close(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--why", UNPROVEN]) == 0
    assert "massage: ‘Massage helpt tegen rugpijn’" in capsys.readouterr().out


def test_a_statement_of_100_kb_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--short", f"{UNPROVEN}. " * 3700]) in (0, 1)
    assert capsys.readouterr().out


# --- JSON --------------------------------------------------------------------------------------


def test_json_is_the_stable_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", DENIED]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert list(answer) == ["text", "match", "more", "suggestions", "alarms"]
    assert answer["text"] == DENIED
    match = answer["match"]
    assert list(match) == ["id", "claim", "stance", "verdict", "claim_verdict", "score", "fact"]
    assert (match["id"], match["stance"], match["verdict"], match["claim_verdict"]) == (
        "paracetamol",
        "denies",
        "supported",
        "refuted",
    )
    assert 0 <= match["score"] <= 1


def test_json_has_why_only_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--format", "json", "--why", UNPROVEN])
    assert list(json.loads(capsys.readouterr().out)["why"]) == ["words", "cues", "frame", "runners_up"]


def test_jsonl_has_one_object_for_each_line(piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]) -> None:
    lines = [DENIED, "", "   ", UNKNOWN, "a\x0bb\x0cc\u2028d\x85e", "laatste zonder einde"]
    piped("\n".join(lines).encode())
    assert main(["check", "--lines", "--format", "jsonl"]) == 0
    out = capsys.readouterr().out
    answers = [json.loads(line) for line in out.removesuffix("\n").split("\n")]
    assert [bool(answer["match"]) for answer in answers] == [True, False, False, False, False, False]


def test_json_with_lines_is_one_array(piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]) -> None:
    piped(f"{DENIED}\n\n{UNKNOWN}\n".encode())
    assert main(["check", "--lines", "--format", "json"]) == 0
    assert [bool(answer["match"]) for answer in json.loads(capsys.readouterr().out)] == [True, False, False]


def test_an_array_of_nothing_is_an_array(piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str], small: str) -> None:
    piped(b"")
    assert main(["check", "--lines", "--format", "json", "--catalogue", small]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_lines_without_json_are_one_line_each(piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]) -> None:
    piped(f"{UNPROVEN}\r\n\r\n{UNKNOWN}\tja\r\n".encode())
    assert main(["check", "--lines"]) == 0
    first, blank, unknown = capsys.readouterr().out.removesuffix("\n").split("\n")
    assert first.split("\t")[:3] == [UNPROVEN, "Niet bewezen", "Gelezen als: eens met ‘Massage helpt tegen rugpijn’"]
    assert blank == ""
    assert unknown.split("\t") == [f"{UNKNOWN} ja", "Niets gevonden", "", ""]


def test_json_without_a_command_does_not_read_a_pipe(piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]) -> None:
    piped(DENIED.encode())
    assert main(["--format", "json"]) == 2
    assert "heeft een opdracht nodig; typ: rugcheck check --format json" in capsys.readouterr().err


# --- standard input ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        UNPROVEN.encode(),
        b"\xef\xbb\xbf" + UNPROVEN.encode(),
        f"{UNPROVEN}\r\n".encode(),
        f"{UNPROVEN} in cafés".encode("cp1252"),
        b"massage helpt tegen rugpijn\x00",
        b"\x1b[31mmassage helpt tegen \x1b]0;titel\x07rugpijn\x1b[0m",
        "massage helpt\u202e tegen rugpijn".encode(),
    ],
    ids=["utf-8", "bom", "crlf", "cp1252", "nul", "ansi", "bidi"],
)
@pytest.mark.parametrize("words", [[], ["check"], ["check", "-"], ["-"]], ids=str)
def test_a_pipe_is_one_statement(
    words: list[str], text: bytes, piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    piped(text)
    assert main([*words, "--short"]) == 0
    assert capsys.readouterr().out.startswith("Niet bewezen\n")


@pytest.mark.parametrize("words", [[], ["-"]], ids=str)
@pytest.mark.parametrize(
    "text",
    [
        "Onze tips.\nMassage helpt tegen rugpijn. Van zitten krijg je rugpijn.\n",
        "# Rug\n\nMassage helpt tegen rugpijn.\n\nVan zitten krijg je rugpijn.",
        "massage helpt tegen rugpijn\nvan lang zitten op het werk krijg je op den duur rugpijn",
    ],
    ids=["prose", "heading", "lines"],
)
def test_more_sentences_without_a_command_are_scanned(
    words: list[str], text: str, piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    piped(text.encode())
    assert main(words) == 0
    found = [line.split(": ")[1] for line in capsys.readouterr().out.splitlines()]
    assert found == ["unproven massage", "partly veel-zitten"]


@pytest.mark.parametrize(
    "text",
    [
        "Volgens mijn buurman helpt bijv. massage\ntegen rugpijn.\n",
        "> massage helpt\n> tegen rug-\n> pijn\n",
        "\n\n  - massage helpt tegen rugpijn\n\n",
    ],
    ids=["wrapped", "quoted", "item"],
)
def test_one_sentence_without_a_command_gets_the_full_answer(
    text: str, piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    piped(text.encode())
    assert main([]) == 0
    assert capsys.readouterr().out.startswith("Niet bewezen\n")


def test_text_without_a_command_is_scanned_as_it_comes() -> None:
    done = subprocess.run(
        ["bash", "-c", f"yes $'Massage helpt tegen rugpijn.\\n' | {' '.join(RUGCHECK)} | head -2"],
        capture_output=True,
        env=surroundings() | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
        timeout=60,
        check=True,
    )
    assert [line.split(b": ")[0] for line in done.stdout.splitlines()] == [b"-:1:1", b"-:3:1"]
    assert done.stderr == b""


def test_each_line_is_decoded_by_itself(piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str], small: str) -> None:
    piped(b"knie\xebn\n" + "knieën\n".encode())
    assert main(["check", "--lines", "--format", "jsonl", "--catalogue", small]) == 0
    assert [json.loads(line)["text"] for line in capsys.readouterr().out.splitlines()] == ["knieën", "knieën"]


@pytest.mark.parametrize("words", [["check", ""], [" \t"], ["check", "-"], ["check"], ["-"]], ids=str)
def test_an_empty_statement_is_refused(
    words: list[str], piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]
) -> None:
    piped(b"")
    assert main(words) == 2
    assert "er is geen uitspraak om te bekijken" in capsys.readouterr().err


def test_an_empty_pipe_is_the_welcome(piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]) -> None:
    piped(b"")
    assert main([]) == 0
    assert capsys.readouterr().out.count('- rugcheck "') == 3


def test_a_blank_pipe_is_refused(piped: Callable[[bytes], None], capsys: pytest.CaptureFixture[str]) -> None:
    piped(b" \n")
    assert main([]) == 2
    assert "geen uitspraak" in capsys.readouterr().err


# --- list, show, lint, about -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["paracetamol", "neppil", "1652"], {"paracetamol"}),
        (["PÁRACETAMOL", "1652", "cochrane"], {"paracetamol"}),
        (["zzzz"], set()),
    ],
    ids=str,
)
def test_list_finds_claims_that_hold_all_words(words: list[str], ids: set[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", *words]) == 0
    assert {line.split("\t")[0] for line in capsys.readouterr().out.splitlines()} == ids


@pytest.mark.parametrize(
    ("options", "field", "values"),
    [
        (["--topic", "medicijnen"], "topic", {"medicijnen"}),
        (["--topic", "medicijnen,diagnose"], "topic", {"medicijnen", "diagnose"}),
        (["--verdict", "partly", "--verdict", "unclear"], "verdict", {"partly", "unclear"}),
    ],
    ids=str,
)
def test_list_filters(options: list[str], field: str, values: set[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--format", "json", *options]) == 0
    assert {claim[field] for claim in json.loads(capsys.readouterr().out)} == values


def test_list_filters_by_who_speaks(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--format", "jsonl", "--expert", "koes"]) == 0
    assert {json.loads(line)["quote"]["name"] for line in capsys.readouterr().out.splitlines()} == {"Bart Koes"}


def test_list_as_json_holds_the_whole_catalogue(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", "--format", "json"]) == 0
    claims = json.loads(capsys.readouterr().out)
    assert len(claims) == 85
    paracetamol = next(claim for claim in claims if claim["id"] == "paracetamol")
    wanted = "id claim verdict denied_verdict fact explanation quote nuance advice topic phrasings denials near_misses sources"
    assert set(wanted.split()) <= set(paracetamol)
    assert list(paracetamol["quote"]) == ["text", "expert", "name", "role", "source"]
    study = next(source for source in paracetamol["sources"] if source["id"] == "williams-2014")
    assert (study["container-title"], study["DOI"]) == ("The Lancet", "10.1016/S0140-6736(14)60805-9")


def test_list_says_what_every_claim_rests_on(capsys: pytest.CaptureFixture[str]) -> None:
    said = {
        "agrees": "zegt hetzelfde",
        "partly": "zegt deels hetzelfde",
        "differs": "zegt iets anders",
    }
    assert main(["list", "--evidence"]) == main(["list", "--format", "jsonl"]) == 0
    lines = capsys.readouterr().out.splitlines()
    rows, claims = [line.split("\t") for line in lines[:85]], [json.loads(line) for line in lines[85:]]
    assert [(row[0], row[3]) for row in rows] == [(claim["id"], claim["claim"]) for claim in claims]
    for (_, _, shown, _), claim in zip(rows, claims, strict=True):
        others = len(claim["sources"]) - 1
        count = "1 bron" if others == 1 else f"{others} bronnen"
        alone = claim["evidence"] == "article only"
        assert shown == ("alleen het artikel" if alone else f"{count} naast het artikel, {said[claim['agreement']]}")
    assert {"1 bron naast het artikel, zegt hetzelfde", "alleen het artikel"} <= {row[2] for row in rows}


@pytest.mark.parametrize(
    ("sources", "said"),
    [((), "geen bronnen"), (("een",), "1 bron"), (("een", "twee"), "2 bronnen")],
    ids=["none", "one", "two"],
)
def test_a_catalogue_of_ones_own_need_not_be_about_an_article(
    sources: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "thee.toml"
    cited = f"sources = {json.dumps(sources)}\n" if sources else ""
    tables = "".join(f'[sources.{id_}]\ntype = "book"\ntitle = "Theeboek {id_}"\n' for id_ in sources)
    path.write_text(f"{SMALL}{cited}{tables}", "utf-8")
    assert main(["list", "--evidence", "--catalogue", str(path)]) == 0
    assert capsys.readouterr().out == f"thee-kookt\tKlopt\t{said}\tThee is [bold]heet[/nee]\n"


@pytest.mark.parametrize("columns", [60, 100])
def test_a_terminal_shows_what_a_claim_rests_on_in_its_width(columns: int) -> None:
    seen = without_colour(on_terminal("list", "--evidence", "paracetamol", columns=columns))
    assert re.search(r"\d bronnen naast het artikel", " ".join(seen.split()))
    assert all(len(line) <= columns for line in seen.splitlines())


def test_show_gives_whole_claims(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "paracetamol", "massage"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Klopt niet: ‘Paracetamol helpt tegen rugpijn’\n")
    assert "\nNiet bewezen: ‘Massage helpt tegen rugpijn’\n" in out
    assert "\nZo hoor je het tegendeel: Paracetamol helpt niet tegen rugpijn · " in out


def test_show_refuses_all_unknown_ids_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "hernea", "massage", "qqq"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert (
        captured.err
        == "rugcheck: er is geen claim ‘hernea’; bedoel je hernia?\ner is geen claim ‘qqq’; `rugcheck list` toont ze allemaal.\n"
    )


def test_lint_finds_nothing_in_a_good_catalogue(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", small]) == 0
    assert capsys.readouterr().out == f"{small}: in orde\n"


@pytest.mark.parametrize(
    "text", [SMALL.replace("supported", "waar"), "dit is geen toml", "[[claims"], ids=["verdict", "text", "cut off"]
)
def test_lint_shows_what_is_wrong(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "fout.toml"
    path.write_text(text, "utf-8")
    assert main(["lint", str(path)]) == 1
    assert capsys.readouterr().out.startswith(f"{path}:")


@pytest.mark.parametrize("command", [["lint"], ["list", "--catalogue"], ["check", "thee", "--catalogue"]], ids=str)
@pytest.mark.parametrize("name", ["is-er-niet.toml", "."])
def test_a_file_that_cannot_be_read_is_refused(
    command: list[str], name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, str(tmp_path / name)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"rugcheck: {tmp_path / name}")


def test_a_broken_catalogue_is_refused_with_every_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "fout.toml"
    path.write_text(SMALL.replace("supported", "waar").replace("fact =", "feit ="), "utf-8")
    assert main(["list", "--catalogue", str(path)]) == 2
    assert capsys.readouterr().err.count(f"{path}:") >= 2


def test_about_names_who_speaks_and_what_this_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["about"]) == 0
    out = capsys.readouterr().out
    assert "- Bart Koes: hoogleraar" in out
    assert "- Niet bewezen: " in out
    assert "Wat dit niet is: " in out


def test_a_catalogue_of_ones_own_is_used_from_the_environment(
    small: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RUGCHECK_CATALOGUE", small)
    assert main(["list"]) == 0
    assert capsys.readouterr().out == "thee-kookt\tKlopt\tThee is [bold]heet[/nee]\n"


# --- help and refusals -------------------------------------------------------------------------


@pytest.mark.parametrize("words", [[], ["check"], ["list"], ["show"], ["lint"], ["export"], ["about"]], ids=str)
def test_help_is_dutch_and_begins_with_examples(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*words, "--help"]) == 0
    out = capsys.readouterr().out
    assert 0 < out.index("Voorbeelden:\n  rugcheck ") + 1 < out.index("Gebruik: rugcheck") < out.index("Opties:")
    assert not re.search(r"Usage|Options|Commands|Show this|default|env var", out)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"rugcheck {__version__}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["list", "--topic", "medicijn"], "--topic kent ‘medicijn’ niet; bedoel je medicijnen? Kies uit: oorzaken, "),
        (["list", "--verdict", "onzin"], "--verdict kent ‘onzin’ niet; kies uit: supported (Klopt), partly (Deels waar)"),
        (["list", "--expert", "koos"], "--expert kent ‘koos’ niet; bedoel je koes?"),
        (["list", "--format", "xml"], "--format kent ‘xml’ niet; kies uit: auto, plain, json, jsonl"),
        (["about", "--format", "json"], "--format kent ‘json’ niet; kies uit: auto, plain"),
        (["check", "--forma", "json", "x"], "de optie --forma bestaat niet bij `rugcheck check`. Bedoel je --format?"),
        (["list", "--format"], "de optie --format heeft bij `rugcheck list` een waarde nodig"),
        (["check", "--short=ja", "x"], "de optie --short krijgt bij `rugcheck check` geen waarde"),
        (["show"], "`rugcheck show` mist ID..."),
        (["about", "x"], "`rugcheck about` krijgt te veel woorden"),
    ],
    ids=str,
)
def test_what_cannot_be_understood_is_refused_in_dutch(words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"rugcheck: {said}")


def test_a_mistyped_command_gets_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lsit"]) == 1
    assert "Bedoel je de opdracht `rugcheck list`?" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["lsit", "rug"], ["check", "lsit"], [UNPROVEN]], ids=str)
def test_nobody_else_gets_it(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    main(words)
    assert "opdracht" not in capsys.readouterr().err


def test_options_may_stand_before_the_command(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--catalogue", small, "--format=jsonl", "list"]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == "thee-kookt"


def test_a_command_shown_for_ones_own_catalogue_names_it(small: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--catalogue", small, UNKNOWN]) == 1
    assert f"rugcheck list WOORD --catalogue {small}\n" in capsys.readouterr().out


# --- real processes ----------------------------------------------------------------------------


def test_a_closed_pipe_ends_quietly() -> None:
    with subprocess.Popen(
        [*RUGCHECK, "list", "--format", "jsonl"], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout and running.stderr
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


@pytest.mark.parametrize("words", [["--help"], ["list", "--help"], ["--version"], ["about"]], ids=str)
def test_a_pipe_that_was_never_read_ends_quietly_too(words: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run([*RUGCHECK, *words], cwd=ROOT, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_ctrl_c_ends_with_130_and_lines_come_as_they_are_answered(small: str) -> None:
    words = ["check", "--lines", "--format", "jsonl", "--catalogue", small]
    with subprocess.Popen(
        [*RUGCHECK, *words], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdin and running.stdout and running.stderr
        running.stdin.write(b"thee is heet\n")
        running.stdin.flush()
        assert json.loads(running.stdout.readline())["text"] == "thee is heet"
        running.send_signal(signal.SIGINT)
        assert running.stderr.read() == b""
    assert running.returncode == 130


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C", "LC_ALL": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "ascii"},
    ],
    ids=str,
)
def test_no_encoding_stops_an_answer(environment: dict[str, str], small: str) -> None:
    done = process("list", "--catalogue", small, **environment)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"thee-kookt\tKlopt\tThee is [bold]heet[/nee]\n", b"")
    refused = process("show", "één", "--catalogue", small, **environment)
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert refused.stderr.startswith(b"rugcheck: er is geen claim")


def test_json_stays_whole_where_the_encoding_is_small(small: str) -> None:
    done = process("check", "--format", "jsonl", "kni\u00ebën ✓", "--catalogue", small, PYTHONIOENCODING="ascii")
    assert json.loads(done.stdout)["text"] == "kni\u00ebën ✓"


def test_bytes_on_the_command_line_that_are_not_utf_8_are_read() -> None:
    done = subprocess.run(
        [*RUGCHECK, "check", "--lines", "--format", "jsonl", b"knie\xebn"], cwd=ROOT, capture_output=True, check=False
    )
    assert json.loads(done.stdout)["text"] == "knieën"


def test_nothing_dear_is_imported_before_it_is_needed() -> None:
    code = "import sys; from rugcheck.cli import main; main(['--version']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=unmeasured(), capture_output=True, text=True, check=True)
    assert {"rich", "rapidfuzz", "tomllib", "rugcheck.checker", "difflib"} & set(done.stdout.split()) <= {"difflib"}


@pytest.mark.parametrize(
    ("line", "completed"),
    [
        ("rugcheck show paracet", ["paracetamol"]),
        ("rugcheck list --topic medi", ["medicijnen"]),
        ("rugcheck li", ["list", "lint"]),
        ("rugcheck export c", ["csv", "claimreview"]),
        ("rugcheck quiz --kind pa", ["patient"]),
        ("rugcheck quiz --topic medi", ["medicijnen"]),
    ],
    ids=str,
)
def test_tab_completes_ids_topics_and_commands(line: str, completed: list[str]) -> None:
    words = line.split()
    done = process(_RUGCHECK_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(words) - 1))
    assert sorted(done.stdout.decode().split()) == sorted(completed)


# --- a terminal --------------------------------------------------------------------------------


def test_no_words_on_a_terminal_is_the_welcome() -> None:
    assert without_colour(on_terminal()).startswith("Wat zegt onderzoek over wat mensen over ruggen zeggen?\n")


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_a_terminal_gets_colour_and_a_sign_and_no_line_that_is_too_long(columns: int) -> None:
    seen = on_terminal("show", "paracetamol", columns=columns)
    lines = without_colour(seen).splitlines()
    assert seen.startswith("\x1b[1;38;5;160m✗")
    assert lines[0].startswith("✗ Klopt niet: ")
    assert all(len(line) <= columns or "://" in line for line in lines)
    assert not re.search("[│─╭╮╰╯┃━]", seen)
    addresses = re.findall(r"https://\S+", "\n".join(lines))
    assert "https://doi.org/10.1002/14651858.CD013815.pub2" in addresses


@pytest.mark.parametrize(
    ("words", "environment"), [([], {"NO_COLOR": "1"}), (["--no-color"], {})], ids=["NO_COLOR", "--no-color"]
)
def test_a_terminal_gets_no_colour_where_none_is_wanted(words: list[str], environment: dict[str, str]) -> None:
    seen = on_terminal("list", "paracetamol", *words, **environment)
    assert "38;5" not in seen
    assert "✗ Klopt niet" in without_colour(seen)


def test_markup_in_a_catalogue_is_shown_as_it_is(small: str) -> None:
    assert "‘Thee is [bold]heet[/nee]’" in without_colour(on_terminal("show", "thee-kookt", "--catalogue", small))


def test_no_control_character_of_a_statement_reaches_a_terminal(small: str) -> None:
    seen = on_terminal("check", "--why", "thee \x1b[5mis\x07 heet \u202e\x9b31m", "--catalogue", small)
    assert "\x1b[5m" not in seen
    assert not set("\x07\x9b\u202e") & set(seen)


# --- around it ---------------------------------------------------------------------------------


def test_the_script_for_tab_is_shown_and_put_in_place_by_the_shell_that_asks(tmp_path: Path) -> None:
    environment = surroundings() | {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "LANG": "C.UTF-8"}

    def asked(option: str) -> "subprocess.CompletedProcess[str]":
        command = f"{' '.join(RUGCHECK)} {option}; exit $?"  # with more than one command bash stays, and is found
        return subprocess.run(["bash", "-c", command], env=environment, capture_output=True, encoding="utf-8", check=True)

    assert "_RUGCHECK_COMPLETE=complete_bash" in asked("--show-completion").stdout
    put = asked("--install-completion").stderr
    assert put.startswith("Aanvullen met Tab staat klaar voor bash, in ")
    assert any("_RUGCHECK_COMPLETE" in file.read_text("utf-8") for file in tmp_path.rglob("*") if file.is_file())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the folder is found in another way")
@pytest.mark.parametrize(
    ("named", "home", "folder"),
    [
        ("/a/b", "/home/c", "/a/b/rugcheck"),
        ("", "/home/c", "/home/c/.cache/rugcheck"),
        ("not/absolute", "/home/c", "/home/c/.cache/rugcheck"),
    ],
)
def test_the_cache_is_where_the_system_wants_it(named: str, home: str, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", named)
    monkeypatch.setenv("HOME", home)
    assert cache_folder() == folder


@pytest.mark.parametrize("command", [["check"], ["scan"]])
def test_whoever_has_to_type_is_told_how(command: list[str]) -> None:
    us, them = pty.openpty()
    environment = surroundings() | {"PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    with subprocess.Popen(
        [*RUGCHECK, *command], stdin=them, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as asked:
        os.write(us, b"blijf bij rugpijn in bed\n\x04\x04")
        out, err = asked.communicate(timeout=60)
    os.close(them)
    os.close(us)
    assert re.fullmatch(r"Typ een (uitspraak|tekst) en sluit af met Enter en Ctrl-D .*\n", err.decode())
    assert "bedrust" in out.decode() or out.decode().startswith("Klopt niet")


def test_a_package_without_its_catalogue_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    asking.checker_of.cache_clear()
    monkeypatch.setattr(bundled, "_PACKAGE", str(tmp_path / "rugcheck"))
    assert main(["massage helpt"]) == 2
    asking.checker_of.cache_clear()
    assert "de meegeleverde catalogus ontbreekt; installeer rugcheck opnieuw" in capsys.readouterr().err
