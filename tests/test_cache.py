"""The compiled form kept between runs: it saves time, and nothing else may depend on it."""

import os
import random
import stat
import sys
from pathlib import Path

import pytest

from rugcheck.answers import Answer
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


def answered(catalogue: Path, folder: Path, statement: str = STATEMENT) -> Answer:
    return checker_for(str(catalogue), str(folder)).check(statement)


def kept(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_a_second_run_finds_what_the_first_kept_and_answers_the_same(catalogue: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    first = answered(catalogue, folder)
    assert first.match is not None
    before = kept(folder).stat()
    assert answered(catalogue, folder) == first
    after = kept(folder).stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"rugcheck compiled 1\n", b"rugcheck compiled 1\n" + b"\0" * 100, b"\xff\xfe\x00", b"[" * 100_000],
    ids=lambda content: repr(content[:24]),
)
def test_a_damaged_file_is_made_anew(content: bytes, catalogue: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    whole = answered(catalogue, folder)
    file = kept(folder)
    good = file.read_bytes()
    file.write_bytes(content)
    assert answered(catalogue, folder) == whole
    assert file.read_bytes() == good


def test_no_mutation_of_the_file_changes_an_answer(catalogue: Path, tmp_path: Path) -> None:
    """Bits turned, bytes replaced, pieces cut out, moved and put at the end."""
    folder = tmp_path / "cache"
    whole = answered(catalogue, folder)
    file, chance = kept(folder), random.Random(7)
    good = file.read_bytes()
    for _ in range(150):
        file.write_bytes(mutated(good, chance))
        assert answered(catalogue, folder) == whole
        assert file.read_bytes() == good


def mutated(good: bytes, chance: random.Random) -> bytes:
    data, at = bytearray(good), chance.randrange(len(good))
    size = chance.randint(1, 64)
    match chance.randrange(5):
        case 0:
            data[at] ^= 1 << chance.randrange(8)
        case 1:
            data[at : at + size] = chance.randbytes(size)
        case 2:
            del data[at:]
        case 3:
            data[at:at] = data[: size + 8]
        case _:
            data += chance.randbytes(size)
    return bytes(data)


def test_an_edited_catalogue_is_never_answered_from_what_was_kept(catalogue: Path, tmp_path: Path) -> None:
    """Not where the edit leaves its size and its time of change as they were, either."""
    folder = tmp_path / "cache"
    before = catalogue.stat()
    first = answered(catalogue, folder)
    catalogue.write_text(CATALOGUE.replace('verdict = "refuted"', 'verdict = "unclear"'), "utf-8")
    os.utime(catalogue, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert catalogue.stat().st_size == before.st_size
    second = answered(catalogue, folder)
    assert first.match is not None
    assert second.match is not None
    assert (str(first.match.verdict), str(second.match.verdict)) == ("supported", "unclear")
    assert len(list(folder.iterdir())) == 1


def test_two_catalogues_have_a_file_each(catalogue: Path, tmp_path: Path) -> None:
    folder, other = tmp_path / "cache", tmp_path / "honden.toml"
    other.write_text(CATALOGUE.replace("een kat heeft melk nodig", "een hond lust melk"), "utf-8")
    assert answered(catalogue, folder, "een hond lust melk").match is None
    assert answered(other, folder, "een hond lust melk").match is not None
    assert len(list(folder.iterdir())) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="only here may a file have such a name")
def test_a_catalogue_whose_name_is_no_text_is_kept_too(catalogue: Path, tmp_path: Path) -> None:
    folder, odd = tmp_path / "cache", catalogue.with_name(os.fsdecode(b"kat\xff.toml"))
    catalogue.rename(odd)
    first = answered(odd, folder)
    assert first.match is not None
    before = kept(folder).stat().st_mtime_ns
    assert answered(odd, folder) == first
    assert kept(folder).stat().st_mtime_ns == before


def test_a_folder_that_cannot_be_made_costs_time_and_no_more(catalogue: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "bestand"
    in_the_way.write_text("", "utf-8")
    assert answered(catalogue, in_the_way / "cache").match is not None


def test_without_a_folder_it_answers_too(catalogue: Path) -> None:
    assert checker_for(str(catalogue), None).check(STATEMENT).match is not None


def test_what_is_kept_is_for_its_owner_alone(catalogue: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    answered(catalogue, folder)
    assert stat.S_IMODE(kept(folder).stat().st_mode) == 0o600


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has no owners of files")
def test_a_file_that_others_may_write_is_not_trusted(catalogue: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    answered(catalogue, folder)
    kept(folder).chmod(0o666)
    answered(catalogue, folder)
    assert stat.S_IMODE(kept(folder).stat().st_mode) == 0o600


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_a_file_of_another_user_is_not_trusted(catalogue: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    answered(catalogue, folder)
    os.chown(kept(folder), 12345, 12345)
    answered(catalogue, folder)
    assert kept(folder).stat().st_uid == os.geteuid()


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="this system follows links")
def test_a_link_in_its_place_is_not_followed_and_what_it_points_at_is_left_alone(catalogue: Path, tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "cache", tmp_path / "elders"
    first = answered(catalogue, folder)
    file = kept(folder)
    file.rename(elsewhere)
    file.symlink_to(elsewhere)
    before = elsewhere.stat()
    assert answered(catalogue, folder) == first
    assert not file.is_symlink()
    assert (elsewhere.stat().st_mtime_ns, elsewhere.stat().st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_or_a_folder_in_its_place_holds_nothing_up(catalogue: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    first = answered(catalogue, folder)
    file = kept(folder)
    file.unlink()
    os.mkfifo(file)
    assert answered(catalogue, folder) == first
    assert file.is_file()
    file.unlink()
    file.mkdir()
    assert answered(catalogue, folder) == first
    assert file.is_dir()


def test_what_was_made_longest_ago_is_taken_away_where_there_is_much_and_other_files_are_not(
    catalogue: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "cache"
    folder.mkdir()
    forms = [folder / f"{n:08x}.compiled" for n in range(70)]
    for age, file in enumerate([*forms, folder / "aantekeningen.txt"]):
        file.write_text("", "utf-8")
        os.utime(file, (1_000_000 - age, 1_000_000 - age))
    answered(catalogue, folder)
    assert [f.exists() for f in forms] == [True] * 63 + [False] * 7
    assert (folder / "aantekeningen.txt").exists()
