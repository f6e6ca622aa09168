"""Catalogue files that were damaged, or made to do harm: each is a catalogue, or is refused with a list of what is wrong."""

import os
import random
import re
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from rugcheck.catalogue.files import LARGEST
from rugcheck.catalogue.loading import CatalogueError, find_bundled, load, problems
from rugcheck.cli import asking, main

MUTATIONS = 200
ASKED = 25  # of so many mutations one is asked a question as well
KEPT_CLAIMS = ("massage", "paracetamol", "door-de-knieen-tillen")
KEPT = (*KEPT_CLAIMS, "koorts")
REFUSED = 2
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def excerpt() -> str:
    """Three claims and an alarm of claims.toml, and all that they name: the real thing, but small."""
    blocks = re.split(r"(?m)^(?=\[)", find_bundled().read_text("utf-8"))
    kept, is_kept = [], True
    for block in blocks:
        if block.startswith("[["):
            is_kept = any(f'\nid = "{name}"\n' in block for name in KEPT)
        if is_kept or not block.startswith(("[[", "[claims", "[alarms")):
            kept.append(re.sub(r"(?m)^related = .*\n", "", block))
    for table in ("quotes", "sources"):
        names = [re.match(rf"\[{table}\.([^\]]+)\]", block) for block in kept]
        text = "".join(kept)
        kept = [block for block, name in zip(kept, names, strict=True) if not name or f'"{name[1]}"' in text]
    return "".join(with_concepts_that_are_used(block, "".join(kept)) for block in kept)


def with_concepts_that_are_used(block: str, text: str) -> str:
    """A table of concepts with those only that the text, or one of those, names."""
    if not block.startswith(("[concepts]", "[alarm_concepts]")):
        return block
    head, *entries = re.split(r"(?m)^(?=[\w-]+ = \[)", block)
    named = {entry.partition(" ")[0]: entry for entry in entries}
    frames = " ".join(
        re.findall(r"(?ms)^(?:affirmed_by|denied_by|named_by|raised_by|words|outside|unrelated|foreign) = \[.*?\]$", text)
    )
    used = set(re.findall(r"[\w-]+", frames))
    while more := {n for u in used & named.keys() for n in re.findall(r'"\+?@([\w-]+)"', named[u])} - used:
        used |= more
    return head + "".join(entry for name, entry in named.items() if name in used)


CATALOGUE = excerpt()
VALUES = [
    "1", "-1", "1" * 400, "0x1F", "1e999", "nan", "true", "1979-05-27", "07:32:00",
    "1979-05-27T07:32:00Z", "[]", "{}", '""', '" "',
    "[[[]]]", "[1, 2]", "{a = {b = {c = 1}}}", '["x", 1, [], {}]', '"\\u0000"', '"\\u001b[2J"', '"\\ud800"',
    '"\\U0010ffff"', '"\\u202e"',
    '"' + "x" * 50_000 + '"', '["' + '", "'.join("abcdefghij" * 20) + '"]', "[" * 2000 + "]" * 2000,
    "{a = " * 900 + "1" + "}" * 900,
    '"' + "a|b " * 3000 + '"', '["' + "a … " * 3000 + '"]', '["@rug"]', '["+@x"]', '["^"]', '["*"]', '["a*b"]', "'''\n'''", '"""',
]  # fmt: skip
ODD = [
    "\0",
    "\x1b",
    "\ufeff",
    "\u202e",
    "\u2028",
    "\x85",
    "\r",
    '"',
    "'",
    "[",
    "]",
    "{",
    "}",
    "=",
    "#",
    "\\",
    ",",
    ".",
    "é",
    "\U0010ffff",
]
LINES = [
    "[claims]",
    "[[claims]]",
    "[subject]",
    "[concepts.x]",
    "[" + ".".join("a" * 500) + "]",
    "a" + ".a" * 500 + " = 1",
    "[[[x]]]",
    "=",
    "\t",
]
ENCODINGS = ["utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "utf-7", "cp037"]


def lines_changed(text: str, by: random.Random) -> str:
    """A line left out, doubled, moved, or put between two others, or the same with a stretch of lines."""
    lines = text.splitlines(keepends=True)
    place, size = by.randrange(len(lines)), by.choice((1, 1, 1, 5, 40))
    taken = lines[place : place + size]
    match by.randrange(4):
        case 0:
            lines[place : place + size] = []
        case 1:
            lines[place:place] = taken
        case 2:
            lines[place : place + size] = []
            other = by.randrange(len(lines))
            lines[other:other] = taken
        case _:
            lines.insert(place, by.choice(LINES) + "\n")
    return "".join(lines)


def value_changed(text: str, by: random.Random) -> str:
    """Another value, of whatever type, for one of the keys."""
    keys = list(re.finditer(r"(?m)^[\w-]+ = ((?:\[\n(?:.*\n)*?\])|.*)$", text))
    found = by.choice(keys)
    return text[: found.start(1)] + by.choice(VALUES) + text[found.end(1) :]


def word_changed(text: str, by: random.Random) -> str:
    """A name or word written wrongly wherever it stands first."""
    found = by.choice(list(re.finditer(r"[\w-]{3,}", text)))
    return text[: found.start()] + by.choice(["x", "", "é" * 30, found[0].upper(), found[0] * 2000]) + text[found.end() :]


def characters_changed(text: str, by: random.Random) -> str:
    """A few characters that do not belong there, or a few that are missing."""
    for _ in range(by.choice((1, 3, 10))):
        place = by.randrange(len(text))
        text = text[:place] + by.choice((by.choice(ODD), "")) + text[place + by.randrange(2) :]
    return text


def cut_or_doubled(text: str, by: random.Random) -> str:
    """The first part only, the last part only, or all of it twice."""
    place = by.randrange(len(text))
    return by.choice((text[:place], text[place:], text + text))


def written_otherwise(text: str, by: random.Random) -> bytes:
    """Other line ends, or another encoding."""
    ends = by.choice(("\n", "\r\n", "\r", "\n\r", "\u2028"))
    return text.replace("\n", ends).encode(by.choice(ENCODINGS), "replace")


def bytes_changed(text: str, by: random.Random) -> bytes:
    """Some bytes that were hit by something."""
    contents = bytearray(text.encode())
    for _ in range(by.choice((1, 5, 50))):
        contents[by.randrange(len(contents))] = by.randrange(256)
    return bytes(contents)


KINDS: tuple[Callable[[str, random.Random], str | bytes], ...] = (
    lines_changed, lines_changed, value_changed, value_changed, value_changed, word_changed, characters_changed, cut_or_doubled,
    written_otherwise, bytes_changed,
)  # fmt: skip


def mutated(text: str, seed: int) -> bytes:
    """The text with one to three things done to it."""
    by = random.Random(seed)
    contents: str | bytes = text
    for _ in range(by.choice((1, 1, 2, 3))):
        if isinstance(contents, str):
            contents = by.choice(KINDS)(contents, by)
    return contents if isinstance(contents, bytes) else contents.encode()


def assert_is_catalogue_or_told(file: Path) -> bool:
    """Whether a file is a catalogue; if not, all that is wrong is told in lines that can be shown."""
    told = problems(file)
    lines = file.read_bytes().count(b"\n") + 1
    assert all(p.message and 0 <= p.line <= lines for p in told)
    assert not [p for p in told if CONTROLS.search(p.place + p.message) or len(p.place + p.message) > 800]
    try:
        load(file)
    except CatalogueError as refused:
        assert refused.problems
        assert set(refused.problems) <= set(told)
        return False
    return True


def test_the_catalogue_that_is_mutated_is_one(tmp_path: Path) -> None:
    file = tmp_path / "heel.toml"
    file.write_text(CATALOGUE, "utf-8")
    assert load(file).claims[0].quote
    assert {c.id for c in load(file).claims} == set(KEPT_CLAIMS)
    assert assert_is_catalogue_or_told(file)


def test_a_mutated_catalogue_is_one_or_its_faults_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = 0
    for seed in range(MUTATIONS):
        file = tmp_path / f"{seed}.toml"
        file.write_bytes(mutated(CATALOGUE, seed))
        is_good = assert_is_catalogue_or_told(file)
        good += is_good
        if seed % ASKED == 0:  # the answer is the dear part: the catalogue is compiled for it
            assert main(["lint", str(file)]) in (0, 1)
            assert (main(["check", "--catalogue", str(file), "massage helpt niet tegen rugpijn"]) == REFUSED) is not is_good
    shown = capsys.readouterr()
    assert not CONTROLS.search(shown.out + shown.err)
    assert "Traceback" not in shown.err
    assert 10 < good < MUTATIONS - 100


# --- what is no plain file ---------------------------------------------------------------------


def link_to_itself(place: Path) -> None:
    place.symlink_to(place)


def socket_at(place: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(place))


def huge(place: Path) -> None:
    with place.open("wb") as file:
        file.truncate(LARGEST + 1)  # it takes no room: nothing is written in it


ODD_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "folder": (Path.mkdir, "dit is een map; noem een TOML-bestand"),
    "link to a folder": (lambda p: p.symlink_to(p.parent), "dit is een map; noem een TOML-bestand"),
    "link to nothing": (lambda p: p.symlink_to("weg.toml"), "dit bestand bestaat niet; kijk na of de naam klopt"),
    "link to itself": (link_to_itself, "deze koppeling leidt naar zichzelf; noem een TOML-bestand"),
    "link to a device": (lambda p: p.symlink_to("/dev/zero"), "dit is geen bestand maar een apparaat; noem een TOML-bestand"),
    "pipe that nobody writes to": (os.mkfifo, "catalogus: claims: ontbreekt; schrijf minstens één [[claims]]"),
    "socket": (socket_at, "dit is geen bestand maar een socket; noem een TOML-bestand"),
    "huge file": (huge, "dit bestand is groter dan 256 MB; noem een TOML-bestand"),
    "nothing but NULs": (lambda p: p.write_bytes(bytes(100)), "dit is geen geldige TOML: kijk deze regel en die ervoor na"),
    "UTF-16": (lambda p: p.write_text(CATALOGUE, "utf-16"), "dit is geen UTF-8; sla het bestand op als UTF-8"),
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in its folders")
@pytest.mark.parametrize(("make", "message"), ODD_FILES.values(), ids=ODD_FILES)
def test_what_is_no_plain_file_is_refused_and_never_waited_for(
    make: Callable[[Path], object],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path has to be short
    make(Path("odd.toml"))
    for command in (["check", "--catalogue", "odd.toml", "massage helpt"], ["list", "--catalogue", "odd.toml"]):
        asking.checker_of.cache_clear()
        assert main(command) == REFUSED
        assert message in capsys.readouterr().err
    with pytest.raises(CatalogueError, match=re.escape(message)):
        load("odd.toml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a system without pipes in its folders")
def test_a_catalogue_may_come_from_another_program_or_through_a_link(tmp_path: Path) -> None:
    pipe, link, file = tmp_path / "pijp", tmp_path / "link.toml", tmp_path / "echt.toml"
    file.write_text(CATALOGUE, "utf-8")
    link.symlink_to(file)
    os.mkfifo(pipe)
    with subprocess.Popen(["/bin/sh", "-c", 'cat "$0" > "$1"', str(file), str(pipe)]) as writing:
        with pipe.open("rb"):  # from here on there is one who writes
            found = load(pipe)
        assert writing.wait() == 0
    assert found.claims == load(link).claims == load(file).claims
