"""The compiled form: it answers as the catalogue that it was made of, also in another process and without its file."""

import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from bundled import CATALOGUE, CHECKER, COMPILED
from labelled import CASES, DATA, TUNING, cases_of

from rugcheck import Checker
from rugcheck.cache import checker_for
from rugcheck.catalogue.model import Catalogue
from rugcheck.packing import Packed, Packer, is_sound, packed

EVERY = 12  # of the labelled statements one in so many: all of them take the time of both checkers
LABELLED = [str(c["text"]) for name in (*TUNING, *CASES) for c in cases_of(name)]
COMPLAINTS = [
    json.loads(line)["text"] for file in sorted(DATA.glob("alarms/*.jsonl")) for line in file.read_text("utf-8").splitlines()
]
ODD = ["", " ", "?", "niet", "rug" * 5000, "\ud800 rug", "tillen\x00rug", "vanrugpijn masage helpd", "Thé ruĝ", "1 2 3"]
ALARMS = """
[subject]
name = "rugpijn"
words = ["rug", "rugpijn"]

[alarm_concepts]
koorts = ["koorts", "verhoging"]
plas = ["plas", "plassen", "urine"]
verlies = ["niet ophouden", "verlies"]

[[alarms]]
id = "koorts"
urgency = "gp"
sign = "rugpijn met koorts"
meaning = "Dat kan een ontsteking zijn."
action = "Bel je huisarts."
raised_by = ["koorts"]

[[alarms]]
id = "plassen"
urgency = "now"
sign = "je plas niet kunnen ophouden"
meaning = "Dat kan een beknelde zenuw zijn."
action = "Bel nu een dokter."
raised_by = ["plas verlies"]
alone = true

[[claims]]
id = "massage"
claim = "Massage helpt tegen rugpijn"
verdict = "unproven"
topic = "behandeling"
fact = "Of massage helpt, is niet goed aangetoond"
explanation = "Het onderzoek is te zwak."
"""


def test_it_answers_every_statement_as_the_catalogue_does() -> None:
    statements = [*LABELLED[::EVERY], *COMPLAINTS[::EVERY], *ODD]
    assert len(statements) > 400
    assert [COMPILED.check(s, why=True) for s in statements] == [CHECKER.check(s, why=True) for s in statements]


def test_it_finds_the_same_in_running_text() -> None:
    text = [f"{c.explanation} {c.claim}. {c.advice}\n\n" for c in CHECKER.catalogue.claims]
    found = list(CHECKER.scan(text))
    assert found
    assert list(COMPILED.scan(text)) == found


def test_it_holds_the_whole_catalogue() -> None:
    for name in Catalogue.__match_args__:  # type: ignore[attr-defined]
        assert getattr(COMPILED.catalogue, name) == getattr(CATALOGUE, name), name
    assert COMPILED.catalogue.claim("massage") == CATALOGUE.claim("massage")
    assert COMPILED.catalogue.claim("bestaat-niet") is None
    assert COMPILED.catalogue.topics == CATALOGUE.topics


@pytest.mark.parametrize("text", ["ik heb rugpijn en koorts", "ik heb last van verlies van urine", "massage helpt tegen rugpijn"])
def test_alarm_signs_are_found_as_in_the_catalogue(text: str, tmp_path: Path) -> None:
    path = tmp_path / "alarm.toml"
    path.write_text(ALARMS, "utf-8")
    expected = Checker.from_file(path).check(text)
    assert expected.alarms or expected.match
    assert checker_for(str(path), None).check(text) == expected


@pytest.mark.parametrize("checker", [CHECKER, COMPILED], ids=["plain", "compiled"])
def test_a_checker_answers_the_same_after_pickling_in_another_process(checker: Checker, tmp_path: Path) -> None:
    """Without its file: what was compiled goes along."""
    file = tmp_path / "checker"
    checker.gate  # noqa: B018 - what it works out when it is needed must not stand in the way
    file.write_bytes(pickle.dumps(checker))
    code = "import pickle, sys; print(pickle.load(open(sys.argv[1], 'rb')).check('massage helpt niet tegen rugpijn'))"
    done = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == str(checker.check("massage helpt niet tegen rugpijn"))


def test_a_compiled_catalogue_is_pickled_as_a_plain_one() -> None:
    assert pickle.loads(pickle.dumps(COMPILED.catalogue)) == CATALOGUE


# --- the form itself ---------------------------------------------------------------------------


def form_of(rows: dict[str, bytes]) -> bytes:
    packer = Packer()
    packer.table("table", rows)
    packer.rows("rows", rows.values())
    packer.value("value", {"a": [1, None, "é"]})
    packer.numbers("numbers", [0.5, -1.0], "d")
    return packer.bytes_for("stamp")


def test_what_was_put_in_is_found_by_key_and_by_number_and_nothing_else_is() -> None:
    rows = {f"woord{n}": packed([n, "é" * (n % 7)]) for n in range(1000)} | {"": b"leeg", "\ud800": b"half"}
    form = Packed(form_of(rows))
    table = form.table("table", bytes)
    assert {key: table[key] for key in rows} == rows
    assert [table.get(f"ander{n}") for n in range(100)] == [None] * 100
    assert len(table) == len(rows)
    assert list(form.rows("rows", bytes)) == list(rows.values())
    assert form.value("value") == {"a": [1, None, "é"]}
    assert list(form.numbers("numbers", "d")) == [0.5, -1.0]


def test_an_empty_table_has_nothing() -> None:
    table = Packed(form_of({})).table("table", bytes)
    assert (len(table), list(table), table.get("a"), "a" in table) == (0, [], None, False)


def test_every_turned_bit_and_every_missing_end_is_seen() -> None:
    form = form_of({"rug": b"1", "knie": b"2"})
    assert is_sound(form, "stamp")
    assert not is_sound(form, "another")
    turned = [form[:n] + bytes([form[n] ^ 1 << bit]) + form[n + 1 :] for n in range(len(form)) for bit in range(8)]
    assert not any(is_sound(t, "stamp") for t in turned)
    assert not any(is_sound(form[:n], "stamp") for n in range(len(form)))
