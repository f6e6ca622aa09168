"""What is kept of a catalogue between runs: it saves time, and nothing else may depend on it."""

from pathlib import Path

import pytest

from rugcheck.cache import checker_for

CATALOGUE = """
[[claims]]
id = "melk"
claim = "Katten moeten melk drinken"
verdict = "refuted"
topic = "voeding"
fact = "Water is genoeg"
explanation = "Melk is niet nodig."
phrasings = ["een kat heeft melk nodig"]
"""
STATEMENT = "een kat heeft geen melk nodig"


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    path = tmp_path / "katten.toml"
    path.write_text(CATALOGUE, "utf-8")
    return path


def test_a_second_run_finds_what_the_first_kept_and_answers_the_same(catalogue: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    first = checker_for(catalogue, folder).check(STATEMENT)
    assert len(list(folder.glob("*.jsonl"))) == 1
    assert checker_for(catalogue, folder).check(STATEMENT) == first


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"[[]]", b'[[["a"], 1]]', b"[[[1], true]]", b"\xff\xfe\x00", b"null", b"[" * 100_000]
)
def test_a_damaged_file_is_made_anew(content: bytes, catalogue: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    whole = checker_for(catalogue, folder).check(STATEMENT)
    kept = next(folder.glob("*.jsonl"))
    good = kept.read_bytes()
    kept.write_bytes(content)
    assert checker_for(catalogue, folder).check(STATEMENT) == whole
    assert kept.read_bytes() == good


def test_another_catalogue_has_another_file(catalogue: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    checker_for(catalogue, folder)
    catalogue.write_text(CATALOGUE.replace("een kat heeft melk nodig", "melk is goed voor katten"), "utf-8")
    assert checker_for(catalogue, folder).check("melk is goed voor katten").match is not None
    assert len(list(folder.glob("*.jsonl"))) == 2


def test_a_folder_that_cannot_be_made_costs_time_and_no_more(catalogue: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "bestand"
    in_the_way.write_text("", "utf-8")
    assert checker_for(catalogue, in_the_way / "cache").check(STATEMENT).match is not None
