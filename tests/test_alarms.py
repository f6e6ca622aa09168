"""Alarm signs: complaints raise them, first and in words; denials, advice and what only sounds alike do not."""

import json

import pytest
from bundled import CHECKER
from labelled import DATA

from rugcheck.catalogue.model import AlarmSign
from rugcheck.cli import main

SIGNS = CHECKER.catalogue.alarms


def lines_of(name: str) -> list[dict[str, object]]:
    text = (DATA / "alarms" / f"{name}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def raised_by(text: str) -> list[str]:
    return [a.id for a in CHECKER.check(text).alarms]


@pytest.mark.parametrize(("name", "recall"), [("complaints", 0.97), ("more-complaints", 0.90)])
def test_hardly_a_complaint_is_missed(name: str, recall: float) -> None:
    cases = lines_of(name)
    found = [CHECKER.check(str(c["text"])).alarms for c in cases]
    recalled = [(a, c) for a, c in zip(found, cases, strict=True) if a]
    assert len(recalled) / len(cases) >= recall
    assert sum(a[0].urgency == c["urgency"] for a, c in recalled) / len(recalled) >= 0.95


@pytest.mark.parametrize(("name", "most"), [("harmless", 0.02), ("more-harmless", 0.02)])
def test_hardly_anything_harmless_raises_an_alarm(name: str, most: float) -> None:
    cases = lines_of(name)
    assert sum(bool(raised_by(str(c["text"]))) for c in cases) / len(cases) <= most


@pytest.mark.parametrize("sign", SIGNS, ids=[s.id for s in SIGNS])
def test_a_sign_is_raised_by_what_people_say_and_not_by_what_sounds_alike(sign: AlarmSign) -> None:
    assert [t for t in sign.signs if sign.id not in raised_by(t)] == []
    assert [t for t in sign.near_misses if sign.id in raised_by(t)] == []


def test_the_labelled_sets_were_written_apart_from_the_signs() -> None:
    names = ("complaints", "harmless", "more-complaints", "more-harmless")
    said = {str(c["text"]).casefold() for name in names for c in lines_of(name)}
    assert not said & {t.casefold() for s in SIGNS for t in (*s.signs, *s.near_misses)}


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("sinds die rugpijn kan ik mijn plas niet meer ophouden", ["plassen"]),
        ("sinds die rugpijn kan ik mijn plas\nniet meer ophouden", ["plassen"]),  # a line that was wrapped
        ("mijn voet klapt", ["krachtsverlies"]),
        ("daar beneden voel ik niks meer", ["rijbroek"]),
        ("ik pis in mijn broek", ["plassen"]),
        ("ik wil dood door die rug", ["suicide"]),
        ("ik heb rugpijn en koorts", ["koorts"]),
        ("Mijn vader is 83. Sinds gisteren heeft hij rugpijn.", ["ouder-dan-70"]),
        ("ik kan nie meer plassen", ["plassen"]),  # chat and dialect
        ("moet ik bellen als ik mijn plas niet kan ophouden?", ["plassen"]),  # one's own case as a question
        ("ik heb rugpijn maar geen koorts", []),
        ("ik kan mijn ontlasting goed ophouden, daar ligt het niet aan", []),  # a negation of another clause
        ("bij uitval in je been moet je naar de huisarts", []),
        ("bel bij een doof gevoel in je kruis meteen de huisarts", []),
        ("alarmsignalen zijn: niet kunnen plassen en een doof kruis", []),
        ("wat als ik ooit incontinent word?", []),
        ("zelfmoord? nee, daar denk ik niet aan", []),
        ("ik kon na mijn operatie niet plassen, maar dat kwam helemaal goed", []),
        ("ik heb koorts", []),  # no back: a GP's sign belongs to it
        ("mijn zoontje plast nog in bed", []),
        ("de motor verliest kracht", []),
        ("ik lach me dood", []),
        ("niemand gaat dood aan rugpijn", []),
    ],
)
def test_whose_complaint_it_is_and_whether_it_is_one_decides(text: str, alarms: list[str]) -> None:
    assert raised_by(text) == alarms


def test_the_most_urgent_comes_first() -> None:
    assert [a.urgency for a in CHECKER.check("ik heb rugpijn met koorts en ik kan niet meer plassen").alarms] == ["now", "gp"]


def test_an_alarm_stands_before_the_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "massage helpt niet tegen rugpijn. ik kan mijn plas niet meer ophouden"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Let op: Niet kunnen plassen")
    assert "112" in shown.split("\n")[0]
    assert "Massage" in shown


def test_an_alarm_alone_is_an_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", "mijn voet klapt"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["match"] is None
    assert [(a["id"], a["urgency"]) for a in answer["alarms"]] == [("krachtsverlies", "now")]


def test_signs_that_ask_for_the_same_are_told_together(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "ik kan niet plassen en mijn billen zijn doof"]) == 0
    assert capsys.readouterr().out.count("Bel nu") == 1


def test_thoughts_of_death_are_answered_kindly_and_never_with_a_claim(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "ik wil dood door die rug"]) == 0
    shown = capsys.readouterr().out
    assert "113" in shown
    assert not shown.startswith("Let op")
    assert "rugcheck" not in shown
