"""The rules of stance and strength by themselves, on a catalogue of a few words: which cues count, and what is doubtful."""

import pytest
from few_words import index_of

from rugcheck.catalogue.model import Stance, Verdict
from rugcheck.matching.frames import Fit
from rugcheck.matching.reading import Reading
from rugcheck.matching.scoring import Index
from rugcheck.matching.stance import judge, own_body, strength
from rugcheck.records import changed

WORDS = """
[subject]
name = "rugpijn"
words = ["@rug"]

[concepts]
rug = ["rug", "rugpijn"]
massage = ["massage", "masseren"]
warmte = ["warmte"]
helpen = ["helpen", "werken", "heilzaam"]
nutteloos = ["nutteloos"]
zonder-iets = ["zonder alles", "niets doen"]
overgaan = ["overgaan"]

[[claims]]
id = "massage"
claim = "Massage helpt tegen rugpijn"
verdict = "unproven"
topic = "behandeling"
fact = "Of massage helpt, is niet aangetoond"
explanation = "Het onderzoek is te zwak."
affirmed_by = ["massage rug helpen"]
denied_by = ["massage rug nutteloos"]

[[claims]]
id = "warmte"
claim = "Warmte kan helpen tegen rugpijn"
verdict = "refuted"
topic = "behandeling"
fact = "Warmte helpt niet"
explanation = "Het onderzoek is te zwak."
affirmed_by = ["warmte rug helpen"]

[[claims]]
id = "samen"
claim = "Massage met warmte helpt tegen rugpijn"
verdict = "refuted"
topic = "behandeling"
fact = "Samen helpen ze niet"
explanation = "Het onderzoek is te zwak."
affirmed_by = ["massage warmte rug helpen"]

[[claims]]
id = "rust"
claim = "Bijna iedereen met rugpijn moet altijd niets doen"
verdict = "supported"
denied_verdict = "partly"
topic = "behandeling"
fact = "Rust is goed"
explanation = "Het onderzoek is te zwak."
affirmed_by = ["zonder-iets rug overgaan", "zonder-iets rug"]
"""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return index_of(WORDS, tmp_path_factory.mktemp("woorden"))


def read_with(index: Index, text: str, claim: str) -> tuple[Reading, Fit]:
    reading = index.read(text)
    return reading, max((f for f in index.fits(reading) if f.frame.claim == claim), key=lambda f: f.weight)


EENS, ONEENS = Stance.AFFIRMS, Stance.DENIES
# text, claim, stance, the cues that count, those that stand elsewhere, what is doubtful
JUDGED = [
    ("massage helpt tegen rugpijn", "massage", EENS, "", "", ""),
    ("massage helpt niet tegen rugpijn", "massage", ONEENS, "niet", "", ""),
    ("het is onzin dat massage helpt tegen rugpijn", "massage", ONEENS, "onzin", "", ""),
    ("het is onzin dat massage niet helpt tegen rugpijn", "massage", EENS, "niet onzin", "", ""),
    ("het is onzin en een fabel dat massage helpt tegen rugpijn", "massage", ONEENS, "onzin", "", ""),
    ("het is onzin dat het een fabel is dat massage helpt tegen rugpijn", "massage", EENS, "onzin fabel", "", ""),
    ("wie zegt dat massage helpt tegen rugpijn, liegt", "massage", ONEENS, "liegt", "", ""),
    ("wie zegt dat het onzin is dat massage helpt tegen rugpijn, liegt", "massage", EENS, "onzin liegt", "", ""),
    ("massage helpt niet tegen rugpijn, dat is onzin", "massage", EENS, "niet onzin", "", "crowded"),
    ("massage is nutteloos tegen rugpijn", "massage", ONEENS, "", "", ""),
    ("massage is niet nutteloos tegen rugpijn", "massage", EENS, "niet", "", "turned_denial"),
    ("massage helpt zelden en niet tegen rugpijn", "massage", EENS, "zelden niet", "", "crowded"),
    ("massage helpt niwt tegen rugpijn", "massage", EENS, "", "", "mistyped"),
    ("massage helpt xqzwk tegen rugpijn", "massage", EENS, "", "", ""),
    ("massage helpt tegen rugpijn, maar warmte niet", "massage", EENS, "", "niet", ""),
    ("massage helpt tegen rugpijn, maar warmte niet", "warmte", ONEENS, "niet", "", ""),
    ("niet massage maar warmte helpt tegen rugpijn", "massage", ONEENS, "niet", "", ""),
    ("niet massage maar warmte helpt tegen rugpijn", "warmte", EENS, "", "niet", ""),
    ("massage helpt tegen rugpijn; ik ga niet zwemmen", "massage", EENS, "", "niet", ""),
    ("ik ga niet zwemmen; massage helpt tegen rugpijn", "massage", EENS, "", "niet", ""),
    ("massage helpt tegen rugpijn, daar is niets van waar", "massage", ONEENS, "niets", "", ""),
    ("massage is nutteloos tegen rugpijn, daar ben ik niet blij mee", "massage", ONEENS, "", "niet", ""),
    ("massage is heilzaam voor de rug; daar blijkt niets van", "massage", ONEENS, "niets", "", ""),
    ("massage is heilzaam voor de rug; de zon schijnt; het regent niet", "massage", EENS, "", "niet", ""),
    ("massage is heilzaam voor de rug; ik vond dat niet fijn", "massage", EENS, "", "niet", ""),
    ("de zon schijnt; het regent; massage is heilzaam voor de rug; daar blijkt niets van", "massage", ONEENS, "niets", "", ""),
    ("daar blijkt niets van; massage is heilzaam voor de rug", "massage", EENS, "", "niets", ""),
    ("ik wil geen massage; die is heilzaam voor de rug", "massage", EENS, "", "geen", ""),
    ("ik wil massage; ik wil geen warmte; die is heilzaam voor de rug", "samen", EENS, "", "geen", ""),
    ("zonder die goede massage is het niet heilzaam voor de rug", "massage", ONEENS, "niet", "", ""),
    ("zonder alles, niets doen: rugpijn zal overgaan", "rust", EENS, "", "", ""),
    ("niets doen; de rug wil niet", "rust", ONEENS, "niet", "", ""),
    ("zonder massage is het niet heilzaam voor de rug", "massage", EENS, "", "", ""),
    ("zonder massage is het heilzaam voor de rug", "massage", EENS, "", "", ""),
    ("zonder alles zal rugpijn niet overgaan", "rust", ONEENS, "niet", "", ""),
    ("niets doen tegen rugpijn", "rust", EENS, "", "", ""),
    ("als massage hielp, was ik allang van mijn rug af en heilzaam", "massage", ONEENS, "", "", ""),
]


@pytest.mark.parametrize(
    ("text", "claim", "stance", "counting", "ignored", "doubtful"), JUDGED, ids=[f"{c}: {t}" for t, c, *_ in JUDGED]
)
def test_a_statement_is_judged_by_the_cues_of_its_own_clauses(
    text: str, claim: str, stance: Stance, counting: str, ignored: str, doubtful: str, index: Index
) -> None:
    reading, fit = read_with(index, text, claim)
    judgement = judge(reading, fit)
    assert judgement.stance is stance
    assert " ".join(reading.words[p] for p in judgement.cues) == counting
    assert " ".join(reading.words[p] for p in judgement.ignored) == ignored
    marks = [name for name in ("crowded", "turned_denial", "mistyped") if getattr(judgement, name)]
    assert " ".join(marks) == doubtful


TRUE, FALSE, OPEN = Verdict.SUPPORTED, Verdict.REFUTED, Verdict.UNPROVEN
# text, claim, the verdict before its strength is weighed, what the strength is
STRONG_OR_WEAK = [
    ("massage helpt altijd", "massage", TRUE, "stronger"),
    ("massage helpt altijd", "massage", FALSE, ""),
    ("massage helpt altijd", "massage", OPEN, ""),
    ("massage helpt bijna altijd", "massage", TRUE, ""),
    ("bijna massage helpt altijd", "massage", TRUE, "stronger"),
    ("altijd helpt massage bijna", "massage", TRUE, "stronger"),
    ("massage helpt iedereen", "massage", TRUE, "stronger"),
    ("massage helpt elke dag", "massage", TRUE, ""),
    ("massage helpt elke lange dag", "massage", TRUE, ""),
    ("massage helpt elke patient", "massage", TRUE, "stronger"),
    ("massage helpt elke jonge sterke patient", "massage", TRUE, "stronger"),
    ("massage helpt elke jonge sterke blije patient", "massage", TRUE, ""),
    ("patient massage helpt elke buurman", "massage", TRUE, ""),
    ("massage helpt altijd elke dag", "massage", TRUE, "stronger"),
    ("massage helpt elke dag en altijd", "massage", TRUE, "stronger"),
    ("massage helpt soms altijd", "massage", TRUE, ""),
    ("massage helpt soms", "massage", FALSE, "weaker"),
    ("massage helpt soms", "massage", TRUE, ""),
    ("massage helpt soms", "massage", OPEN, ""),
    ("soms helpt massage", "massage", FALSE, "weaker"),
    ("massage kan helpen", "massage", FALSE, "weaker"),
    ("het kan massage zijn", "massage", FALSE, ""),
    ("het zit zo kan massage", "massage", FALSE, "weaker"),
    ("massage kan geen kwaad", "massage", FALSE, ""),
    ("massage kan ook heus geen kwaad", "massage", FALSE, ""),
    ("massage kan ook voor jou heus geen kwaad", "massage", FALSE, "weaker"),
    ("kwaad of beter: massage kan helpen", "massage", FALSE, "weaker"),
    ("massage kan je bij een zere rug nooit helpen", "massage", FALSE, ""),
    ("nooit gedacht: massage kan helpen", "massage", FALSE, "weaker"),
    ("massage soms beter", "massage", FALSE, "weaker"),
    ("warmte kan helpen", "warmte", FALSE, ""),
    ("warmte kan soms helpen", "warmte", FALSE, "weaker"),
    ("beter kan massage helpen", "massage", FALSE, "weaker"),
    ("nooit kan massage helpen", "massage", FALSE, "weaker"),
    ("massage helpt bijna altijd, en soms niet", "massage", TRUE, ""),
    ("massage helpt bijna iedereen en altijd", "massage", TRUE, "stronger"),
    ("en ook de warme massage helpt elke patient", "massage", TRUE, "stronger"),
    ("altijd niets doen", "rust", TRUE, ""),
    ("iedereen moet niets doen", "rust", TRUE, "stronger"),
    ("bijna iedereen moet niets doen", "rust", TRUE, ""),
]


@pytest.mark.parametrize(
    ("text", "claim", "verdict", "expected"), STRONG_OR_WEAK, ids=[f"{v}: {t}" for t, _, v, _ in STRONG_OR_WEAK]
)
def test_a_statement_is_stronger_or_weaker_by_its_own_words(
    text: str, claim: str, verdict: Verdict, expected: str, index: Index
) -> None:
    assert strength(index.read(text), index.claims[claim], verdict) == expected
    assert strength(index.read(text), changed(index.claims[claim], absolute=True), verdict) == ""


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("ik heb rugpijn", True),
        ("bij mij hielp massage", True),
        ("mijn rug doet zeer", True),
        ("mijn oude stijve rug", True),
        ("mijn oude stijve kromme rug", False),
        ("de rug van mijn buurman", False),
        ("mijn buurman masseert", False),
        ("massage helpt tegen rugpijn", False),
    ],
)
def test_a_body_is_one_s_own_where_it_is_called_so(text: str, own: bool, index: Index) -> None:
    assert own_body(index.read(text)) is own


@pytest.mark.parametrize(
    ("verdict", "denied", "expected"),
    [
        (Verdict.SUPPORTED, None, Verdict.REFUTED),
        (Verdict.REFUTED, None, Verdict.SUPPORTED),
        (Verdict.PARTLY, None, Verdict.PARTLY),
        (Verdict.UNCLEAR, None, Verdict.UNCLEAR),
        (Verdict.UNPROVEN, None, Verdict.UNPROVEN),
        (Verdict.SUPPORTED, Verdict.PARTLY, Verdict.PARTLY),
        (Verdict.UNPROVEN, Verdict.SUPPORTED, Verdict.SUPPORTED),
    ],
)
def test_who_denies_a_claim_gets_the_verdict_turned_or_its_own(
    verdict: Verdict, denied: Verdict | None, expected: Verdict, index: Index
) -> None:
    claim = changed(index.claims["massage"], verdict=verdict, denied_verdict=denied)
    assert claim.verdict_on(EENS) is verdict
    assert claim.verdict_on(ONEENS) is expected
