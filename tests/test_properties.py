"""What holds for whatever comes in: no failure that is not ours, the same answer every time, places that point at what they say.

The examples are drawn anew from the same seed each time, so that a failure is nobody's bad luck.
"""

import contextlib
import io
import json
import pickle
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from bundled import COMPILED as CHECKER
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from labelled import CASES, TUNING, cases_of

from rugcheck import Checker
from rugcheck.catalogue.loading import CatalogueError, load, problems
from rugcheck.catalogue.model import Stance
from rugcheck.cli import main
from rugcheck.language import cues
from rugcheck.language.words import words_of
from rugcheck.scanning import Found, Wanted

ANOTHER = pickle.loads(pickle.dumps(CHECKER))  # with a memory of its own
EVERYTHING = Wanted(questions=True, suggestions=True, alarms=True)


def examples(number: int) -> settings:
    """So many examples, always the same ones, and no clock."""
    health = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
    return settings(max_examples=number, derandomize=True, database=None, deadline=None, suppress_health_check=health)


# --- what comes in -----------------------------------------------------------------------------

CLAIMS = CHECKER.catalogue.claims
SAYINGS = [t for c in CLAIMS for t in (c.claim, *c.phrasings[:6], *c.denials[:6], *c.near_misses[:2])]
COMPLAINTS = [text for alarm in CHECKER.catalogue.alarms for text in alarm.signs[:5]]
CUES = sorted({*cues.NEGATIONS, *cues.DISMISSALS, *cues.CONTRASTING, *cues.STRONG, *cues.WEAK, *cues.OPEN_QUESTIONS})
MARKS = [*".,;:!?…()[]{}<>*_`~#|\\/\"'’“”-–—&", "...", "?!", ", maar ", "\n", "\r\n", "\n\n", "\t", "\xa0", "> ", "- ", "1. "]
ODD = [
    "\0",
    "\x1b[31m",
    "\x1b]0;x\x07",
    "\x9b2J",
    "\x02",
    "\x1e",
    "\u202e",
    "\u2028",
    "\xad",
    "\u200b",
    "\ufeff",
    "\u0301",
    "ß",
    "ﬁ",
]
MARKUP = [
    "<b>",
    "</p>",
    "<!--",
    "-->",
    "<script>",
    "&amp;",
    "&#x41;",
    "![x](",
    "](",
    "```\n",
    "---\n",
    "<a href='",
    "<!-- rugcheck: uit -->",
]
anything = st.text(st.characters(codec=None), max_size=20)  # lone surrogates too
piece = st.one_of(*map(st.sampled_from, (SAYINGS, SAYINGS, COMPLAINTS, CUES, MARKS, ODD)), anything)
statement = st.lists(piece, max_size=6).flatmap(lambda parts: st.sampled_from(("", " ", ". ")).map(lambda by: by.join(parts)))
markup = st.lists(piece | st.sampled_from(MARKUP), max_size=8).flatmap(
    lambda parts: st.sampled_from(("", " ", ".\n", "\n\n")).map(lambda by: by.join(parts))
)
kind = st.sampled_from(("text", "markdown", "html"))


# --- statements --------------------------------------------------------------------------------


@examples(150)
@given(statement)
def test_every_statement_is_answered_the_same_whatever_came_before(text: str) -> None:
    answer = CHECKER.check(text, why=True)
    assert answer == ANOTHER.check(text, why=True) == CHECKER.check(text, why=True)
    assert answer.text == text


@examples(60)
@given(st.lists(st.none() | statement, max_size=5))
def test_many_statements_are_answered_as_each_by_itself(texts: list[str | None]) -> None:
    assert CHECKER.check_many(texts) == [None if text is None else ANOTHER.check(text) for text in texts]


@examples(200)
@given(statement)
def test_what_was_recognised_stands_where_an_answer_says(text: str) -> None:
    answer = CHECKER.check(text, why=True)
    for match in filter(None, (answer.match, *answer.more)):
        assert list(match.spans) == sorted(set(match.spans))
        for start, end in match.spans:
            assert 0 <= start < end <= len(text)
            assert words_of(text[start:end])
            assert not words_of(text[end : end + 1]) or not text[end - 1 : end + 1].isalnum()  # a whole word
        assert 0 <= match.score <= 1
    said = "".join(words_of(text))
    assert answer.why or answer.alarms  # some alarms leave nothing else to say
    assert all(found.word in said for found in (answer.why.words if answer.why else ()))


# --- running text ------------------------------------------------------------------------------


def original(text: str, found: Found) -> str:
    """What stands in the text between the places of a finding."""
    lines = text.split("\n")[found.line - 1 : found.end_line]
    lines[-1] = lines[-1][: found.end_column - 1]
    lines[0] = lines[0][found.column - 1 :]
    return "\n".join(lines)


def is_within(letters: str, text: str) -> bool:
    """Whether the letters stand in a text in this order."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


@examples(150)
@given(markup, kind)
def test_a_finding_points_at_its_sentence(text: str, kind: str) -> None:
    text = text.replace("&", "en")  # an entity is one letter in the sentence and more in the text
    for found in CHECKER.scan([text], kind=kind, wanted=EVERYTHING, pieces=True):
        there = original(text, found)
        assert is_within(letters(found.sentence), letters(there))
        assert there[0] == found.sentence[0]
        assert there[-1] == found.sentence[-1]


@examples(100)
@given(markup, kind, st.integers(1, 9))
def test_a_text_reads_the_same_in_pieces_of_any_size(text: str, kind: str, size: int) -> None:
    pieces = [text[n : n + size] for n in range(0, len(text), size)]
    whole = list(CHECKER.scan([text], kind=kind, wanted=EVERYTHING, pieces=True))
    assert list(ANOTHER.scan(pieces, kind=kind, wanted=EVERYTHING, pieces=True)) == whole


# --- laws of stance ----------------------------------------------------------------------------


@cache
def meant(text: str) -> tuple[str, str, str] | None:
    match = CHECKER.check(text).match
    return (match.claim.id, str(match.stance), str(match.verdict)) if match else None


def clean_statements() -> Iterator[tuple[str, str]]:
    """What affirms a claim in one Dutch clause without a negation, by claim: `massage helpt tegen rugpijn`."""
    negating = cues.NEGATIONS | cues.DISMISSALS | cues.WITHOUT
    for claim in CLAIMS:
        for text in (claim.claim, *claim.phrasings[::8]):
            words = words_of(text)
            if (
                not negating.intersection(words)
                and not re.search(r"[?!,;:…(]|\.\s|\s-\s", text)
                and not CHECKER.check(text).english
            ):
                yield claim.id, text[0].lower() + text[1:]


CLEAN = list(clean_statements())


@pytest.mark.parametrize("opening", ["Het is een fabel dat ", "Onzin dat ", "Het is niet waar dat ", "It is a myth that "])
def test_what_is_called_a_fable_is_denied(opening: str) -> None:
    matches = [(id_, text, CHECKER.check(opening + text).match) for id_, text in CLEAN]
    own = [(text, m.stance) for id_, text, m in matches if m is not None and m.claim.id == id_]
    assert len(own) > 0.7 * len(matches) > 100
    assert [text for text, stance in own if stance is not Stance.DENIES] == []


LABELLED = sorted({str(case["text"]) for name in (*TUNING, *CASES) for case in cases_of(name)})


def with_full_stop(text: str) -> str:
    return text if text.rstrip("\"'’”) ")[-1:] in "?!.…" else text + "."


def wrapped(text: str) -> str:
    """The text with a line end for each space, as a mail program may wrap it; before a capital or a number that is no wrap."""
    return re.sub(r" (?=[a-z])", "\n", text)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "small letters": str.lower,
    "titles": str.title,
    "no accents": lambda t: "".join(c for c in unicodedata.normalize("NFD", t) if not unicodedata.combining(c)),
    "accents apart": lambda t: unicodedata.normalize("NFD", t),
    "soft hyphens": lambda t: re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\xad", t),
    "spaces": lambda t: "  " + t.replace(" ", " \xa0 ") + " \t\n",
    "a full stop": with_full_stop,
    "no full stop": lambda t: t.removesuffix("."),
    "wraps": wrapped,
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_spelling_that_means_nothing_changes_nothing(spelling: str) -> None:
    texts = [*LABELLED[::20], *SAYINGS[::20]]
    assert len(texts) > 150
    changed = [(text, SPELLINGS[spelling](text)) for text in texts]
    assert [new for text, new in changed if meant(new) != meant(text)] == []


# --- catalogues --------------------------------------------------------------------------------

KEYS = ["id", "claim", "verdict", "topic", "fact", "explanation", "phrasings", "affirmed_by", "related", "sources", "kleur"]
TABLES = [
    "[subject]",
    "[concepts]",
    "[[claims]]",
    "[claims]",
    "[sources.a]",
    "[experts.a]",
    "[[alarms]]",
    "[claims.figures]",
    "[x.y.z]",
]
VALUES = [
    '"refuted"',
    '"rug"',
    '""',
    '"\\u202e"',
    "[]",
    '["rug"]',
    '["=a|b … c", "^x", "@rug"]',
    "{}",
    "{a = 1}",
    "1",
    "1e999",
    "nan",
    "true",
]
toml_line = st.one_of(
    st.sampled_from(TABLES),
    st.builds("{} = {}".format, st.sampled_from(KEYS), st.sampled_from(VALUES)),
    st.text(max_size=12),
)
contents = st.one_of(
    st.binary(max_size=60),
    st.lists(toml_line, max_size=14).map(lambda lines: "\n".join(lines).encode("utf-8", "surrogatepass")),
)


@examples(150)
@given(contents)
def test_any_file_is_a_catalogue_or_a_list_of_what_is_wrong(tmp_path: Path, contents: bytes) -> None:
    file = tmp_path / "eigen.toml"
    file.write_bytes(contents)
    told = problems(file)
    try:
        Checker(load(file)).check("rug")
    except CatalogueError as error:
        assert error.problems
        assert set(error.problems) <= set(told)
    assert all(p.message and 0 <= p.line <= contents.count(b"\n") + 1 for p in told)
    assert not any(is_control(c) for p in told for c in p.message + p.place)


# --- the command line --------------------------------------------------------------------------


def is_control(character: str) -> bool:
    """Whether a character does something to a terminal rather than being shown."""
    return (
        unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
        or character in "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    )


def run(args: list[str], stdin: bytes = b"") -> tuple[int, str, str]:
    """The exit code, standard output and standard error of a command line."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = main(args)
    finally:
        sys.stdin = before
    texts = []
    for stream in (out, err):
        stream.flush()
        texts.append(stream.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]
    return code, *texts


# what an operating system can hand on: no NUL, and bytes that are no UTF-8 as it writes those
word = statement.map(lambda t: t.replace("\0", "").encode("utf-8", "replace").decode("utf-8")) | st.binary(max_size=8).map(
    lambda b: b.replace(b"\0", b"").decode("utf-8", "surrogateescape")
)
OPTIONS = [
    "--lines",
    "--short",
    "--why",
    "--format",
    "--format=plain",
    "--no-color",
    "--catalogue",
    "--as",
    "--fail-on",
    "--",
    "-",
    "-x",
]
COMMANDS = ["check", "scan", "list", "show", "lint", "export", "about", "--help", "--version"]
VALUES_OF_OPTIONS = ["json", "jsonl", "plain", "refuted", "html", "massage", "/bestaat/niet", "anki", ""]
argument = st.one_of(*map(st.sampled_from, (OPTIONS, COMMANDS, VALUES_OF_OPTIONS)), word)


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in which whatever is written does no harm."""
    monkeypatch.chdir(tmp_path)
    for name in ("RUGCHECK_CATALOGUE", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.usefixtures("elsewhere")
@examples(80)
@given(st.lists(argument, max_size=5), st.binary(max_size=40) | statement.map(lambda t: t.encode("utf-8", "replace")))
def test_any_command_line_ends_as_it_should_and_shows_no_control_character(args: list[str], stdin: bytes) -> None:
    code, out, err = run(args, stdin)
    assert code in (0, 1, 2)
    assert [c for c in out + err if is_control(c) and c not in "\n\t"] == []
    assert "Traceback" not in err
    assert code != 2 or err


@pytest.mark.usefixtures("elsewhere")
@examples(150)
@given(
    st.lists(statement, max_size=4),
    st.sampled_from([["check", "--lines", "--why"], ["scan", "--suggest", "--questions", "--alarms"]]),
)
def test_what_is_written_as_json_is_json(texts: list[str], command: list[str]) -> None:
    stdin = "\n".join(texts).encode("utf-8", "surrogatepass")
    (_, one, _), (_, many, _) = (run([*command, "--format", name], stdin) for name in ("json", "jsonl"))
    objects = [json.loads(line) for line in many.split("\n")[:-1]]
    assert json.loads(one) == objects
    assert not [c for c in one + many if is_control(c) and c != "\n"]
    if command[0] == "check":
        assert len(objects) == stdin.count(b"\n") + bool(stdin.split(b"\n")[-1])
