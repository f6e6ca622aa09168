"""Findings in running text: only in text about backs, of what is said and not only mentioned, each at its place."""

import pickle
from collections.abc import Iterator
from itertools import islice

import pytest
from bundled import CHECKER

from rugcheck import Checker
from rugcheck.matching.gate import Gate
from rugcheck.scanning import Finding, Wanted


@pytest.fixture(scope="module")
def checker() -> Checker:
    return CHECKER


def ids(findings: Iterator[Finding]) -> list[str]:
    return [f.match.claim.id for f in findings]


FOLDER = """Lage rugpijn

Paracetamol helpt niet tegen rugpijn. U kunt bij ons
terecht zonder verwijsbrief. Roken is een oor-
zaak van rugpijn.
"""


def test_a_finding_stands_where_its_sentence_stands(checker: Checker) -> None:
    found = list(checker.scan(FOLDER.splitlines(), "folder.txt"))
    assert [(f.path, f.line, f.column, f.end_line, f.end_column, f.match.claim.id) for f in found] == [
        ("folder.txt", 3, 1, 3, 38, "paracetamol"),
        ("folder.txt", 4, 30, 5, 18, "roken"),
    ]
    assert found[1].sentence == "Roken is een oorzaak van rugpijn."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Massage helpt tegen rugpijn.", ["massage"]),
        ("Helpt massage tegen rugpijn?", []),
        ("Op dinsdag geeft zij massage. Zij heeft een praktijk voor rugpijn.", []),
        ("Massage helpt tegen kniepijn.", []),
        ("Hij draaide zich om en ging met zijn rug naar de muur staan. De massage van de paarden helpt.", []),
        ("Massage helpt.", []),
    ],
    ids=["said", "asked", "mentioned", "knee", "no complaint", "no subject"],
)
def test_only_what_is_said_of_backs_is_found(checker: Checker, text: str, expected: list[str]) -> None:
    assert ids(checker.scan([text])) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Hallo.\r\n\r\nMassage helpt tegen\r\nrugpijn.\r\n", (3, 1, 4, 9)),
        ("Hallo.\rMassage helpt tegen\rrugpijn.", (1, 8, 1, 36)),
        ("Pagina 1\n\x0cMassage helpt tegen rugpijn.", (2, 2, 2, 30)),
        ("Mas\u00adsage helpt tegen rug\u00ad\npijn.", (1, 1, 2, 6)),
        ("Massage\u00a0helpt\u202ftegen rugpijn.", (1, 1, 1, 29)),
        ("Mas\u200bsage helpt tegen rug\u200bpijn.", (1, 1, 1, 31)),
        ("Mas\0sage helpt tegen rugpijn.", (1, 1, 1, 30)),
        ("Massage\x1e helpt \x02tegen\x03 rugpijn.", (1, 1, 1, 32)),
        ("\ufeffMassage helpt tegen rugpijn.", (1, 2, 1, 30)),
    ],
    ids=["CRLF", "CR", "form feed", "soft hyphen", "no-break", "zero width", "NUL", "controls", "mark"],
)
def test_odd_characters_hide_no_word_and_move_nothing(checker: Checker, text: str, place: tuple[int, ...]) -> None:
    found = list(checker.scan([text], pieces=True))
    assert [(f.line, f.column, f.end_line, f.end_column) for f in found] == [place]
    assert found[0].match.claim.id == "massage"


def test_questions_are_found_when_asked_for(checker: Checker) -> None:
    assert ids(checker.scan(["Helpt massage tegen rugpijn?"], wanted=Wanted(questions=True))) == ["massage"]


def test_claims_can_be_passed_over(checker: Checker) -> None:
    assert ids(checker.scan(FOLDER.splitlines(), wanted=Wanted(ignore=frozenset({"roken"})))) == ["paracetamol"]


@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
def test_remarks_in_the_text_are_obeyed(checker: Checker, kind: str) -> None:
    text = [
        "<!-- rugcheck: negeer massage -->",
        "Massage helpt tegen rugpijn. Massage helpt tegen rugpijn.",
        "<!-- rugcheck: uit -->",
        "Massage helpt tegen rugpijn.",
        "<!-- rugcheck: aan -->",
        "Paracetamol helpt tegen rugpijn.",
    ]
    assert ids(checker.scan(text, kind=kind)) == ["massage", "paracetamol"]


def test_the_subject_may_be_named_before(checker: Checker) -> None:
    text = "Last van rugpijn?\nKaarsrecht zitten met de borst vooruit is nergens voor nodig."
    assert ids(checker.scan(text.splitlines())) == ["rechtop"]


def test_books_have_backs_too(checker: Checker) -> None:
    text = "De rug is het kwetsbaarste deel van een boek. Slijtage is bij een boek van een eeuw oud heel gewoon. "
    assert ids(checker.scan([text + "Dat hoort zo. " * 60])) == []


def test_findings_come_as_they_are_read(checker: Checker) -> None:
    def endless() -> Iterator[str]:
        while True:
            yield "Massage helpt tegen rugpijn.\n\n"

    assert ids(islice(checker.scan(endless()), 3)) == ["massage"] * 3


def test_a_checker_that_has_scanned_can_be_pickled(checker: Checker) -> None:
    list(checker.scan(FOLDER.splitlines()))
    assert ids(pickle.loads(pickle.dumps(checker)).scan(FOLDER.splitlines())) == ["paracetamol", "roken"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mijn rug doet pijn", True),
        ("Over Rugklachten gesproken", True),
        ("LAGERUGPIJN", True),
        ("pijn in de rug-\npijn", True),
        ("hij kwam terug over de brug", False),
        ("Zij slikt drugs", False),
        ("", False),
    ],
)
def test_the_gate_lets_through_what_may_name_the_subject(checker: Checker, text: str, expected: bool) -> None:
    gate: Gate = checker.gate
    assert gate.names_subject(text) is expected
