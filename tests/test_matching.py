"""Reading statements: each rule of Dutch with a table of examples, and the bundled claims found by their own phrasings."""

import pickle

import pytest
from bundled import CHECKER
from labelled import accepted, cases_of, is_right, without

from rugcheck import Checker
from rugcheck.catalogue.model import Catalogue, Claim, Stance, Subject, Verdict
from rugcheck.matching.candidates import candidates

CLAIMS = CHECKER.catalogue.claims


def says(text: str) -> tuple[str, str, str] | None:
    """Claim, stance and verdict of the match, if there is one."""
    match = CHECKER.check(text).match
    return match and (match.claim.id, str(match.stance), str(match.verdict))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("massage helpt tegen rugpijn", ("massage", "affirms", "unproven")),
        ("massage helpt niet tegen rugpijn", ("massage", "denies", "unproven")),
        ("het is een fabel dat massage helpt tegen rugpijn", ("massage", "denies", "unproven")),
        ("het is niet waar dat massage niet helpt tegen rugpijn", ("massage", "affirms", "unproven")),
        ("paracetamol werkt niet bij rugpijn", ("paracetamol", "denies", "supported")),
        ("helpt paracetamol tegen rugpijn?", ("paracetamol", "affirms", "refuted")),
        ("is het waar dat paracetamol niet helpt tegen rugpijn?", ("paracetamol", "denies", "supported")),
        ("roken is slecht voor je rug", ("roken", "affirms", "partly")),
        ("bewegen is gevaarlijk bij rugpijn", ("bewegen-is-gevaarlijk", "affirms", "refuted")),
        ("bewegen is niet gevaarlijk bij rugpijn", ("bewegen-is-gevaarlijk", "denies", "supported")),
        ("van stress krijg je rugpijn", ("stress", "affirms", "supported")),
        ("van stress krijg je geen rugpijn", ("stress", "denies", "refuted")),
        ("does paracetamol work for back pain?", ("paracetamol", "affirms", "refuted")),
    ],
)
def test_stance_is_what_was_said_of_the_claim(text: str, expected: tuple[str, str, str]) -> None:
    assert says(text) == expected


@pytest.mark.parametrize(
    ("text", "strength", "verdict"),
    [
        ("rugpijn is nooit iets ernstigs", "stronger", "partly"),
        ("rugpijn kan iets ernstigs zijn", "weaker", "partly"),
        ("rugpijn gaat altijd vanzelf over", "stronger", "partly"),
        ("bewegen helpt niet altijd tegen rugpijn", "weaker", "partly"),
        ("niemand gaat dood aan gewone rugpijn", "", "supported"),
    ],
)
def test_a_stronger_or_weaker_statement_is_partly_true(text: str, strength: str, verdict: str) -> None:
    match = CHECKER.check(text).match
    assert match is not None
    assert (match.strength, str(match.verdict)) == (strength, verdict)


@pytest.mark.parametrize(
    "text",
    [
        "paracetamol helpt tegen hoofdpijn",
        "ik heb al weken rugpijn",
        "mijn rugzak is zwaar",
        "dat hebben we achter de rug",
        "het matras is te klein voor het bed",
        "wat is de hoofdstad van Peru?",
        "acupunctuur helpt tegen rugpijn",
        "How do I reset my password?",
        "asdfghjkl",
        "42",
        "👍",
    ],
)
def test_what_the_catalogue_knows_nothing_of_gets_no_verdict(text: str) -> None:
    assert says(text) is None


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("parasetamol helpt tegen rugpyn", "paracetamol"),
        ("masage helpt tegen rug pijn", "massage"),
        ("buikspier oefeningen zijn slecht voor je rug", "buikspieroefeningen"),
        ("ontstekings remmers helpen tegen rugpijn", "ontstekingsremmers"),
        ("MASSAGE HELPT TEGEN RUGPIJN!!", "massage"),
    ],
)
def test_typing_errors_and_compounds_written_apart_are_understood(text: str, claim: str) -> None:
    match = CHECKER.check(text).match
    assert match is not None
    assert match.claim.id == claim


def test_two_claims_in_one_statement_are_both_answered() -> None:
    answer = CHECKER.check("massage en warmte helpen niet tegen rugpijn")
    found = {(m.claim.id, str(m.stance)) for m in (answer.match, *answer.more) if m}
    assert found == {("massage", "denies"), ("warmte", "denies")}


def test_ones_own_body_is_answered_in_general() -> None:
    own, general = CHECKER.check("bij mij hielp massage tegen rugpijn").match, CHECKER.check("massage helpt tegen rugpijn").match
    assert own is not None
    assert general is not None
    assert (own.own_body, general.own_body) == (True, False)


def test_why_shows_words_concepts_and_cues() -> None:
    why = CHECKER.check("massage helpt niet tegen rugpijn", why=True).why
    assert why is not None
    assert {"massage", "helpt", "rugpijn"} <= {w.word for w in why.words}
    assert why.cues == ("niet",)
    assert why.runners_up[0].claim.id == "massage"


@pytest.mark.parametrize("claim", CLAIMS, ids=[c.id for c in CLAIMS])
def test_a_claim_is_found_by_each_of_its_sayings(claim: Claim) -> None:
    for stance, sayings in ((Stance.AFFIRMS, claim.phrasings), (Stance.DENIES, claim.denials)):
        for text in sayings:
            match = CHECKER.check(text).match
            assert match is not None
            assert (match.claim.id, match.stance) == (claim.id, stance)


@pytest.mark.parametrize("claim", CLAIMS, ids=[c.id for c in CLAIMS])
def test_a_near_miss_gets_no_verdict(claim: Claim) -> None:
    assert [t for t in claim.near_misses if CHECKER.check(t).match] == []


def test_four_fifths_of_the_sayings_find_their_claim_when_they_are_left_out() -> None:
    """Of every twentieth saying, the best candidate is right; seven in ten are also sure enough to be answered with."""
    sayings = [(c.id, stance, t) for c in CLAIMS for stance, ts in (("affirms", c.phrasings), ("denies", c.denials)) for t in ts]
    left_out = sayings[::20]
    checker = Checker(without(CHECKER.catalogue, {text for _, _, text in left_out}))
    found = sure = 0
    for claim, stance, text in left_out:
        right = accepted({"ids": [claim], "stance": stance})
        best = next(iter(candidates(checker._index.read(text), checker._index)), None)
        found += best is not None and (best.claim, str(best.stance)) in right
        match = checker.check(text).match
        sure += match is not None and (match.claim.id, str(match.stance)) in right
    print(f"{found / len(left_out):.1%} found, {sure / len(left_out):.1%} answered with")
    assert found / len(left_out) >= 0.85
    assert sure / len(left_out) >= 0.70


@pytest.mark.parametrize(
    ("name", "right", "wrong"), [("everyday", 0.85, 0.015), ("statements", 0.68, 0.025), ("strength", 0.80, 0.10)]
)
def test_the_labelled_sets_stay_as_good_as_they_were(name: str, right: float, wrong: float) -> None:
    cases = cases_of(name)
    matches = [CHECKER.check(str(c["text"])).match for c in cases]
    good = sum(m is not None and is_right(m, c) for m, c in zip(matches, cases, strict=True))
    bad = sum(m is not None and not is_right(m, c) for m, c in zip(matches, cases, strict=True))
    assert good / len(cases) >= right
    assert bad / len(cases) <= wrong


@pytest.mark.parametrize("name", ["offtopic", "tune-offtopic"])
def test_hardly_anything_off_topic_gets_a_verdict(name: str) -> None:
    cases = cases_of(name)
    assert sum(CHECKER.check(str(c["text"])).match is not None for c in cases) / len(cases) <= 0.01


def test_a_catalogue_without_concepts_is_matched_by_its_phrasings() -> None:
    checker = Checker(
        Catalogue(
            Subject("katten"),
            (
                Claim(
                    "melk",
                    "Katten moeten melk drinken",
                    Verdict.REFUTED,
                    "Water is genoeg",
                    "Uitleg.",
                    "voeding",
                    phrasings=("een kat heeft melk nodig",),
                ),
                Claim("poten", "Een kat komt altijd op zijn pootjes terecht", Verdict.PARTLY, "Vaak wel", "Uitleg.", "gedrag"),
            ),
        )
    )
    match = checker.check("katten moeten melk drinken!").match
    assert match is not None
    assert (match.claim.id, str(match.stance)) == ("melk", "affirms")
    denied = checker.check("een kat heeft geen melk nodig").match
    assert denied is not None
    assert str(denied.verdict) == "supported"
    assert checker.check("massage helpt tegen rugpijn").match is None


def test_check_many_keeps_length_and_order_and_passes_none_through() -> None:
    answers = CHECKER.check_many(["massage helpt tegen rugpijn", None, "hoi"])
    assert [a and a.match and a.match.claim.id for a in answers] == ["massage", None, None]


def test_a_checker_survives_pickling() -> None:
    twin = pickle.loads(pickle.dumps(CHECKER))
    assert twin.check("massage helpt niet bij rugpijn") == CHECKER.check("massage helpt niet bij rugpijn")


@pytest.mark.parametrize(
    "text",
    [
        "ik heb spit",  # no spitten
        "ik heb een hernia",
        "ik heb rugpijn na het tillen",
        "wat kan ik doen tegen rugpijn",  # not: de rug kan ergens tegen
        "ik kan niet slapen van de rugpijn",
        "ik ben gestrest door mijn rug",
        "ik krijg stress van mijn rugpijn",
        "ik word somber van die rugpijn",
        "ik ben 5 kilo aangekomen door mijn rug",
    ],
)
def test_a_complaint_that_makes_no_claim_is_answered_with_none(text: str) -> None:
    assert CHECKER.check(text).match is None


@pytest.mark.parametrize(
    "text",
    [
        "ik heb stress en rugpijn",  # side by side
        "ik rook en ik heb rugpijn",
        "ik heb steeds meer rugpijn",
        "rugpijn maakt mensen somber",  # turned round
        "rugpijn veroorzaakt overgewicht",
        "van rugpijn word je dik",
        "door rugpijn ben ik gaan roken",
        "ik hoop dat massage helpt tegen mijn rugpijn",  # not claimed
        "niemand weet of massage helpt bij rugpijn",
        "wij onderzochten of paracetamol helpt tegen rugpijn",
        "als massage helpt tegen rugpijn ga ik elke week",
        "als ibuprofen niet helpt bij rugpijn, wat dan?",
        "hoe lang moet je in bed blijven met spit?",
        "rugpijn kost Nederland 40 miljard per jaar",  # another number
        "appen geeft rugpijn",
        "rugpijn komt door het weer",
    ],
)
def test_what_is_not_claimed_gets_no_verdict(text: str) -> None:
    assert CHECKER.check(text).match is None


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("iedereen met stress krijgt rugpijn", "bijna-iedereen"),
        ("iedereen die rookt krijgt rugpijn", "bijna-iedereen"),
    ],
)
def test_everybody_with_something_is_not_everybody(text: str, claim: str) -> None:
    match = CHECKER.check(text).match
    assert match is None or match.claim.id != claim
