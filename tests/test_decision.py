"""From candidates to an answer, by itself: each threshold from both sides, and what keeps a sure candidate from being told.

The candidates are made here, so that a score stands exactly where a rule begins; which they would be is tested elsewhere.
"""

from collections.abc import Callable

import pytest
from few_words import index_of

from rugcheck.answers import Answer
from rugcheck.catalogue.model import Stance, Verdict
from rugcheck.matching import decision
from rugcheck.matching.candidates import Candidate
from rugcheck.matching.decision import MARGIN, MATCH, MORE, SUGGEST
from rugcheck.matching.scoring import Index
from rugcheck.matching.stance import judge

WORDS = """
[subject]
name = "rugpijn"
words = ["@rug"]
foreign = ["knie", "nek"]
outside = ["acupunctuur"]

[concepts]
rug = ["rug", "rugpijn"]
massage = ["massage"]
warmte = ["warmte"]
hurken = ["door de knie", "hurken"]
kosten = ["kosten", "kost"]
tillen = ["tillen"]
helpen = ["helpen", "helpt"]

[[claims]]
id = "massage"
claim = "Massage helpt tegen rugpijn"
verdict = "unproven"
topic = "behandeling"
fact = "Of massage helpt, is niet aangetoond"
explanation = "Het onderzoek is te zwak."
affirmed_by = ["massage rug helpen"]
related = ["warmte", "hurken"]

[[claims]]
id = "warmte"
claim = "Warmte helpt tegen rugpijn"
verdict = "unproven"
topic = "behandeling"
fact = "Of warmte helpt, is niet aangetoond"
explanation = "Het onderzoek is te zwak."
affirmed_by = ["warmte rug helpen"]

[[claims]]
id = "hurken"
claim = "Tillen door de knieën helpt tegen rugpijn"
verdict = "refuted"
topic = "behandeling"
fact = "Hoe je tilt, maakt niet uit"
explanation = "Het is onderzocht."
affirmed_by = ["tillen hurken"]
related = ["massage"]

[[claims]]
id = "kosten"
claim = "Rugpijn kost drie miljard"
verdict = "supported"
topic = "cijfers"
fact = "Het kost drie miljard"
explanation = "Het is geteld."
affirmed_by = ["rug kosten"]
phrasings = ["rugpijn kost ons 3 miljard"]
denials = ["rugpijn kost 2 miljard"]

[[claims]]
id = "rust"
claim = "Rust is goed"
verdict = "supported"
topic = "behandeling"
fact = "Rust is goed"
explanation = "Het is onderzocht."
"""
CLAIMS = ("massage", "warmte", "hurken", "kosten", "rust")
HAIR = 0.001
Told = Callable[..., Answer]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return index_of(WORDS, tmp_path_factory.mktemp("woorden"))


@pytest.fixture
def told(index: Index, monkeypatch: pytest.MonkeyPatch) -> Told:
    """What is answered to a text of which these are the candidates: claim, score, rank (the same if not given), stance."""

    def answer(text: str, *found: tuple[object, ...], why: bool = False, least: float | None = None) -> Answer:
        reading = index.read(text)
        fits = index.fits(reading)

        def candidate(claim: str, score: float, rank: float | None = None, stance: Stance = Stance.AFFIRMS) -> Candidate:
            fit = max((f for f in fits if f.frame.claim == claim), key=lambda f: f.weight, default=None)
            judgement = judge(reading, fit) if fit else None
            return Candidate(claim, stance, score if rank is None else rank, score, fit, judgement, None, 0.0, {}, {}, {})

        made = [candidate(*c) for c in found]  # type: ignore[arg-type]
        monkeypatch.setattr(decision, "candidates", lambda *_: made)
        return decision.answer(reading, index, why=True, least=least) if why else decision.answer(reading, index, least=least)

    return answer


def matched(answer: Answer) -> str:
    return answer.match.claim.id if answer.match else ""


@pytest.mark.parametrize(
    ("score", "least", "expected"),
    [
        (MATCH, None, "rust"),
        (MATCH - HAIR, None, ""),
        (0.5, 0.5, "rust"),
        (0.5 - HAIR, 0.5, ""),
        (MATCH, 0.99, ""),
        (0.1, 0.0, "rust"),
    ],
)
def test_a_match_needs_its_least_score(score: float, least: float | None, expected: str, told: Told) -> None:
    assert matched(told("rust is goed", ("rust", score), least=least)) == expected


def test_the_score_is_told_in_three_figures(told: Told) -> None:
    match = told("rust is goed", ("rust", 0.98765)).match
    assert match is not None
    assert match.score == 0.988
    assert told("rust is goed", ("rust", 0.12345)).suggestions[0].score == 0.123
    why = told("rust is goed", ("rust", 0.12345), why=True).why
    assert why is not None
    assert why.runners_up[0].score == 0.123


YES, NO = Stance.AFFIRMS, Stance.DENIES


@pytest.mark.parametrize(
    ("rivals", "expected"),
    [
        ([("rust", 0.9, MARGIN), ("kosten", 0.9, 0.0)], "rust"),
        ([("rust", 0.9, MARGIN), ("kosten", 0.9, HAIR)], ""),
        ([("rust", 0.9, MARGIN), ("kosten", 0.1, HAIR)], ""),  # it is the rank that counts
        ([("massage", 0.9, 0.5), ("warmte", 0.9, 0.5)], "massage"),  # related, and the same verdict
        ([("warmte", 0.9, 0.5), ("massage", 0.9, 0.5)], ""),  # the same verdict, but not related
        ([("massage", 0.9, 0.5), ("hurken", 0.9, 0.5)], ""),  # related, but another verdict
        ([("hurken", 0.9, 0.5, NO), ("massage", 0.9, 0.5)], ""),
        ([("massage", 0.9, MARGIN), ("warmte", 0.9, MARGIN), ("rust", 0.9, 0.0)], "massage"),
        ([("massage", 0.9, MARGIN), ("warmte", 0.9, MARGIN), ("rust", 0.9, HAIR)], ""),
    ],
)
def test_a_match_keeps_its_distance_from_a_claim_with_another_answer(
    rivals: list[tuple[object, ...]], expected: str, told: Told
) -> None:
    assert matched(told("dat is goed", *rivals)) == expected


def test_claims_side_by_side_are_no_rivals_and_both_told(told: Told) -> None:
    text = "massage en warmte helpen tegen rugpijn"
    answer = told(text, ("warmte", 0.9), ("massage", 0.9))
    assert (matched(answer), [m.claim.id for m in answer.more]) == ("warmte", ["massage"])


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("massage en warmte helpen tegen rugpijn", [("massage", 0.9), ("warmte", MORE)], ["warmte"]),
        ("massage en warmte helpen tegen rugpijn", [("massage", 0.9), ("warmte", MORE - HAIR)], []),
        ("massage en warmte helpen tegen rugpijn", [("massage", 0.9), ("rust", MORE)], []),  # no words of its own
        ("massage en warmte helpen tegen rugpijn", [("massage", 0.9), ("rust", 0.7), ("warmte", MORE)], ["warmte"]),
        ("massage en warmte helpen tegen rugpijn", [("massage", 0.9), ("warmte", MORE), ("warmte", MORE)], ["warmte"]),
        ("massage en warmte helpen tegen rugpijn", [("massage", 0.5), ("warmte", 0.5)], []),
    ],
)
def test_a_further_claim_is_sure_enough_and_has_words_of_its_own(
    text: str, found: list[tuple[object, ...]], expected: list[str], told: Told
) -> None:
    assert [m.claim.id for m in told(text, *found).more] == expected


@pytest.mark.parametrize(
    ("ranks", "expected"),
    [
        ([SUGGEST], 1),
        ([SUGGEST - HAIR], 0),
        ([0.5, SUGGEST, SUGGEST - HAIR], 2),
        ([0.5] * 5, 3),
        ([], 0),
    ],
)
def test_what_is_not_sure_is_suggested_from_a_least_rank_on(ranks: list[float], expected: int, told: Told) -> None:
    answer = told("dat is goed", *((claim, 0.0, rank) for claim, rank in zip(CLAIMS, ranks, strict=False)))
    assert answer.match is None
    assert [s.claim.id for s in answer.suggestions] == list(CLAIMS[:expected])
    assert [s.score for s in answer.suggestions] == ranks[:expected]


def test_beside_a_match_nothing_is_suggested(told: Told) -> None:
    answer = told("rust is goed", ("rust", 0.95), ("kosten", 0.5))
    assert (matched(answer), answer.suggestions) == ("rust", ())


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("massage helpt tegen rugpijn", ("massage", 0.95), "massage"),
        ("massage helpt tegen nekpijn", ("massage", 0.95), "massage"),  # one word, and no name of another subject
        ("massage helpt de knie", ("massage", 0.95), ""),  # another subject
        ("massage helpt de knie en de rug", ("massage", 0.95), "massage"),
        ("tillen door de knie helpt", ("hurken", 0.95), "hurken"),  # a phrase of the claim's own
        ("tillen door de knie helpt de nek", ("hurken", 0.95), ""),
        ("massage met acupunctuur helpt tegen rugpijn", ("massage", 0.95), ""),  # the catalogue knows nothing of that
        ("massage met acupunctuur helpt tegen rugpijn", ("massage", 1.0), "massage"),  # but it lists this
        ("acupunctuur helpt", ("rust", 0.95), ""),
        ("ik hoop dat massage helpt tegen rugpijn", ("massage", 0.95), ""),
        ("ik hoop dat massage helpt tegen rugpijn", ("massage", 1.0), "massage"),
        ("als het koud is helpt rust", ("rust", 0.95), ""),
        ("als de rug zeer doet, helpt massage", ("massage", 0.95), "massage"),
        ("rugpijn kost drie miljard", ("kosten", 0.95), "kosten"),
        ("rugpijn kost 3 miljard", ("kosten", 0.95), "kosten"),  # listed so
        ("rugpijn kost veel", ("kosten", 0.95), "kosten"),
        ("rugpijn kost 4 miljard", ("kosten", 0.95), ""),
        ("rugpijn kost 4 miljard", ("kosten", 1.0), "kosten"),
        ("rugpijn kost geen 2 miljard", ("kosten", 0.95, 0.95, NO), "kosten"),  # what is denied
        ("rugpijn kost geen 2 miljard", ("kosten", 0.95), ""),
        ("rugpijn kost geen 3 miljard", ("kosten", 0.95, 0.95, NO), ""),
        ("massage helpt 3 keer tegen rugpijn", ("massage", 0.95), "massage"),  # a claim without numbers
    ],
)
def test_what_keeps_a_sure_candidate_from_being_told(text: str, found: tuple[object, ...], expected: str, told: Told) -> None:
    assert matched(told(text, found)) == expected


def test_the_verdict_is_of_what_was_said_and_how_strongly(told: Told) -> None:
    for text, stance, verdict, strength in (
        ("tillen door de knie helpt", YES, Verdict.REFUTED, ""),
        ("tillen door de knie helpt", NO, Verdict.SUPPORTED, ""),
        ("tillen door de knie helpt soms", YES, Verdict.PARTLY, "weaker"),
        ("tillen door de knie helpt nooit", YES, Verdict.REFUTED, ""),
    ):
        match = told(text, ("hurken", 0.95, 0.95, stance)).match
        assert match is not None
        assert (match.stance, match.verdict, match.strength, match.own_body) == (stance, verdict, strength, False)


def test_a_match_points_at_the_words_that_it_rests_on(told: Told) -> None:
    match = told("Massage, zeg ik, helpt rug", ("massage", 0.95)).match
    assert match is not None
    assert match.spans == ((0, 7), (17, 22), (23, 26))
    without = told("Massage", ("rust", 0.95)).match
    assert without is not None
    assert without.spans == ()


def test_why_tells_words_cues_frame_and_who_came_close(told: Told) -> None:
    found = [("massage", 0.9), *((claim, 0.1 - 0.01 * n) for n, claim in enumerate((*CLAIMS[1:], *CLAIMS)))]
    text = "massage helpt heus niet de rug"
    assert told(text, *found).why is None
    why = told(text, *found, why=True).why
    assert why is not None
    assert [(w.word, w.concepts) for w in why.words] == [
        ("massage", ("massage",)),
        ("helpt", ("helpen",)),
        ("rug", ("rug", "@subject")),
    ]
    assert why.cues == ("niet",)
    assert why.frame == "massage rug helpen"
    assert [r.claim.id for r in why.runners_up] == ["massage", *CLAIMS[1:]]
    nothing = told("dat", why=True).why
    assert nothing is not None
    assert (nothing.words, nothing.cues, nothing.frame, nothing.runners_up) == ((), (), "", ())
    bare = told("dat is goed", ("rust", 0.9), why=True).why
    assert bare is not None
    assert (bare.cues, bare.frame) == ((), "")


def test_nothing_known_is_answered_with_nothing(told: Told) -> None:
    answer = told("dat is goed")
    assert (answer.match, answer.more, answer.suggestions, answer.alarms, answer.why) == (None, (), (), (), None)
    assert (answer.text, answer.english) == ("dat is goed", False)
    assert told("the back is not in the bed").english
