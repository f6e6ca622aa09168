"""Each rule of language/cues.py with a table of examples: which claim is spoken of first, and on which side the speaker is."""

import pytest
from bundled import CHECKER
from labelled import DATA

from rugcheck.matching.candidates import candidates

EENS, ONEENS = "affirms", "denies"


def stance_of(text: str, claim: str) -> str:
    """The stance on a claim, sure enough to be answered with or not."""
    found = candidates(CHECKER._index.read(text), CHECKER._index)
    return next(str(c.stance) for c in found if c.claim == claim)


NEGATION = [
    ("massage helpt niet tegen rugpijn", "massage", ONEENS),
    ("massage helpt nooit tegen rugpijn", "massage", ONEENS),
    ("massage helpt nauwelijks bij rugpijn", "massage", ONEENS),
    ("massage doet niks tegen rugpijn", "massage", ONEENS),
    ("massage helpt niemand van zijn rugpijn af", "massage", ONEENS),
    ("massage helpt allerminst tegen rugpijn", "massage", ONEENS),
    ("van stress krijg je geen rugpijn", "stress", ONEENS),
    ("massage is weinig zinvol bij rugpijn", "massage", ONEENS),
    ("massage is allesbehalve nuttig tegen rugpijn", "massage", ONEENS),
    ("warmte helpt ni tegen rugpijn", "warmte", ONEENS),
    ("massage doesn't help back pain", "massage", ONEENS),
    ("massage never helps back pain", "massage", ONEENS),
]
DOUBLE_NEGATION = [
    ("het is niet waar dat massage niet helpt tegen rugpijn", "massage", EENS),
    ("onzin dat massage niet helpt tegen rugpijn", "massage", EENS),
    ("massage helpt nooit geen mens van zijn rugpijn af", "massage", ONEENS),
    ("het is geen fabel dat massage helpt tegen rugpijn", "massage", EENS),
    ("het is niet onzinnig dat van stress je rug pijn gaat doen", "stress", EENS),
]
DISMISSAL = [
    ("het is een fabel dat massage helpt tegen rugpijn", "massage", ONEENS),
    ("massage tegen rugpijn helpt, dat is toch kletskoek", "massage", ONEENS),
    ("dat massage rugpijn verhelpt is uit de lucht gegrepen", "massage", ONEENS),
    ("dat massage helpt tegen rugpijn, daar geloof ik niks van", "massage", ONEENS),
    ("dat massage helpt bij rugpijn raakt kant noch wal", "massage", ONEENS),
    ("ten onrechte denkt men dat massage helpt tegen rugpijn", "massage", ONEENS),
    ("dat massage helpt tegen rugpijn is nooit bewezen", "massage", ONEENS),
    ("massage helpt tegen rugpijn, maar niet heus", "massage", ONEENS),
    ("massage helpt tegen rugpijn, laat me niet lachen", "massage", ONEENS),
    ("dat van stress je rug pijn gaat doen, is bangmakerij", "stress", ONEENS),
    ("it's a myth that massage helps back pain", "massage", ONEENS),
    ("I don't believe that massage helps back pain", "massage", ONEENS),
]
REPORTED = [
    ("mijn buurman beweert dat massage helpt tegen rugpijn", "massage", EENS),
    ("ze zeggen dat massage helpt tegen rugpijn", "massage", EENS),
    ("mijn fysio zegt dat massage niet helpt tegen rugpijn", "massage", ONEENS),
    ("vroeger dachten ze dat massage hielp tegen rugpijn", "massage", ONEENS),
    ("vroeger werd gedacht dat je van stress rugpijn krijgt", "stress", ONEENS),
    ("lang dachten artsen dat bedrust goed was voor een zere rug", "bedrust", ONEENS),
]
LOOKS_LIKE_NEGATION = [
    ("massage helpt niet alleen tegen stress, het helpt ook tegen rugpijn", "massage", EENS),
    ("geen wonder dat massage helpt tegen rugpijn", "massage", EENS),
    ("massage helpt zonder twijfel tegen rugpijn", "massage", EENS),
    ("vergeet niet dat massage helpt tegen rugpijn", "massage", EENS),
    ("het verbaast me niet dat massage helpt tegen rugpijn", "massage", EENS),
    ("no doubt massage helps back pain", "massage", EENS),
    ("het valt niet te ontkennen dat stress rugpijn veroorzaakt", "stress", EENS),
    ("niet zelden komt rugpijn door stress", "stress", EENS),
]
SUPERLATIVES = [
    ("niets helpt zo goed tegen rugpijn als bewegen", "bewegen-helpt", EENS),
    ("niks helpt beter tegen rugpijn dan bewegen", "bewegen-helpt", EENS),
    ("geen kwaal maakt wereldwijd meer mensen invalide dan lage rugpijn", "belangrijkste-oorzaak-invaliditeit", EENS),
    ("zonder massage gaat mijn rugpijn niet over", "massage", EENS),
    ("without massage my back pain doesn't get better", "massage", EENS),
]
CONCESSIONS = [
    ("rugpijn gaat vanzelf over, ook als je niets doet", "gaat-vanzelf-over", EENS),
    ("rugpijn gaat vanzelf over, zelfs als je er niks aan doet", "gaat-vanzelf-over", EENS),
    ("rugpijn gaat vanzelf over, ook zonder behandeling", "gaat-vanzelf-over", EENS),
]
ANSWERED = [
    ("massage tegen rugpijn? Welnee.", "massage", ONEENS),
    ("helpt massage tegen rugpijn? Nee.", "massage", ONEENS),
    ("massage tegen rugpijn? Echt niet!", "massage", ONEENS),
    ("gevaarlijk, bewegen met rugpijn? Ho maar.", "bewegen-is-gevaarlijk", ONEENS),
    ("helpt massage tegen rugpijn? Ja.", "massage", EENS),
]
QUESTIONS = [
    ("helpt massage tegen rugpijn?", "massage", EENS),
    ("massage helpt tegen rugpijn, niet waar?", "massage", EENS),
    ("massage helpt tegen rugpijn, of niet?", "massage", EENS),
    ("massage helpt tegen rugpijn, toch?", "massage", EENS),
    ("massage helpt toch niet tegen rugpijn?", "massage", ONEENS),
    ("is zitten niet slecht voor je rug?", "veel-zitten", EENS),
    ("is het waar dat massage niet helpt tegen rugpijn?", "massage", ONEENS),
    ("massage helps back pain, doesn't it?", "massage", EENS),
]
UNREAL = [
    ("als massage hielp, was ik allang van mijn rugpijn af", "massage", ONEENS),
    ("als massage werkte tegen rugpijn, had niemand er nog last van", "massage", ONEENS),
    ("als je rug pijn doet, helpt massage", "massage", EENS),
]
CLAUSES = [
    ("massage helpt niet tegen rugpijn, maar het is wel lekker", "massage", ONEENS),
    ("het is niet lekker, maar massage helpt tegen rugpijn", "massage", EENS),
    ("massage helpt tegen rugpijn, hoewel mijn man het niet gelooft", "massage", EENS),
    ("niet massage maar warmte helpt tegen rugpijn", "warmte", EENS),
    ("niet massage maar warmte helpt tegen rugpijn", "massage", ONEENS),
    ("massage helpt wel tegen rugpijn, maar warmte niet", "massage", EENS),
    ("massage helpt wel tegen rugpijn, maar warmte niet", "warmte", ONEENS),
    ("massage helpt tegen rugpijn, warmte helpt niet", "massage", EENS),
    ("massage helpt tegen rugpijn, warmte helpt niet", "warmte", ONEENS),
    ("niet alleen massage maar ook warmte helpt tegen rugpijn", "massage", EENS),
    ("niet alleen massage maar ook warmte helpt tegen rugpijn", "warmte", EENS),
]
DIRECTION = [
    ("bewegen is veilig als je rugpijn hebt", "bewegen-is-gevaarlijk", ONEENS),
    ("bewegen is niet gevaarlijk als je rugpijn hebt", "bewegen-is-gevaarlijk", ONEENS),
    ("bewegen kan geen kwaad bij rugpijn", "bewegen-is-gevaarlijk", ONEENS),
    ("bewegen is schadelijk bij rugpijn", "bewegen-is-gevaarlijk", EENS),
    ("bewegen helpt tegen rugpijn", "bewegen-helpt", EENS),
    ("de meeste behandelingen tegen rugpijn werken niet", "meeste-behandelingen", EENS),
    ("de meeste behandelingen tegen rugpijn werken", "meeste-behandelingen", ONEENS),
    ("aspecifieke rugpijn is geen diagnose", "symptoom-geen-diagnose", EENS),
    ("aspecifieke rugpijn is een diagnose", "symptoom-geen-diagnose", ONEENS),
    ("staan is niet beter dan zitten voor je rug", "hele-dag-staan", ONEENS),
    ("rugpijn wordt meestal chronisch", "wordt-chronisch", EENS),
    ("rugpijn gaat meestal vanzelf over", "gaat-vanzelf-over", EENS),
    ("rugpijn is zelden iets ernstigs", "iets-ernstigs", ONEENS),
]
AFTERTHOUGHTS = [
    ("paracetamol helpt tegen rugpijn, niet tegen koorts", "paracetamol", EENS),
    ("bewegen helpt bij rugpijn, liggen niet", "bewegen-helpt", EENS),
    ("roken geeft rugpijn, drinken niet", "roken", EENS),
    ("van zwaar werk krijg je rugpijn en niet van zitten", "zwaar-werk", EENS),
    ("massage helpt tegen rugpijn, echt niet", "massage", ONEENS),
    ("massage helpt tegen rugpijn, daar trap ik niet in", "massage", ONEENS),
]
REASSURING = [
    ("niet schrikken, slijtage in je rug hoort bij het ouder worden", "slijtage-is-normaal", EENS),
    ("niet getreurd, rugpijn gaat vanzelf over", "gaat-vanzelf-over", EENS),
    ("er is niets beters tegen rugpijn dan bewegen", "bewegen-helpt", EENS),
    ("beter dan zwemmen kan geen enkele sport voor je rug zijn", "zwemmen-of-pilates", EENS),
    ("dat massage helpt tegen rugpijn, ontkent niemand", "massage", EENS),
    ("dat massage helpt tegen rugpijn, heeft geen enkel onderzoek laten zien", "massage", ONEENS),
]
TABLES = {
    "afterthoughts": AFTERTHOUGHTS,
    "reassuring": REASSURING,
    "negation": NEGATION,
    "double negation": DOUBLE_NEGATION,
    "dismissal": DISMISSAL,
    "reported": REPORTED,
    "looks like negation": LOOKS_LIKE_NEGATION,
    "superlatives": SUPERLATIVES,
    "concessions": CONCESSIONS,
    "answered": ANSWERED,
    "questions": QUESTIONS,
    "unreal": UNREAL,
    "clauses": CLAUSES,
    "direction": DIRECTION,
}


@pytest.mark.parametrize(
    ("text", "claim", "stance"), [pytest.param(*row, id=f"{rule}: {row[0]}") for rule, rows in TABLES.items() for row in rows]
)
def test_the_stance_is_the_speakers(text: str, claim: str, stance: str) -> None:
    assert stance_of(text, claim) == stance


# Claims as main clause, and as they stand after `dat`.
SAID = [
    ("massage", "massage helpt tegen rugpijn", "massage tegen rugpijn helpt"),
    ("roken", "roken is slecht voor je rug", "roken slecht voor je rug is"),
    ("bedrust", "bedrust helpt bij rugpijn", "bedrust bij rugpijn helpt"),
]
# What people wrap a claim in: {m} is the claim, {s} the same after `dat`.
WRAPPED = [
    ("alsof {s}", ONEENS),
    ("de mensen doen alsof {s}", ONEENS),
    ("doe niet alsof {s}", ONEENS),
    ("{m}? Kom op zeg.", ONEENS),
    ("{m}? Helaas niet.", ONEENS),
    ("{m}? Dat is verkoperspraat.", ONEENS),
    ("{m}, mooi niet", ONEENS),
    ("{m}, zegt men. Niet dus.", ONEENS),
    ("ze zeggen wel dat {s}, maar daar ben ik het niet mee eens", ONEENS),
    ("dat {s} kan de prullenbak in", ONEENS),
    ("hoe komen ze erbij dat {s}?", ONEENS),
    ("laat je niet wijsmaken dat {s}", ONEENS),
    ("er is weinig bewijs dat {s}", ONEENS),
    ("studies weerleggen dat {s}", ONEENS),
    ("{m}, dat is toch niet waar?", ONEENS),
    ("fout: {m}", ONEENS),
    ("niet waar: {m}", ONEENS),
    ("{m}: feit of fabel? Fabel!", ONEENS),
    ("vroeger dacht men: {m}. Dat is achterhaald.", ONEENS),
    ("onzin dat {s}, dat klopt gewoon niet", ONEENS),
    ("ik had nooit gedacht dat {s}, maar het is wel zo", EENS),
    ("ik wist niet dat {s}", EENS),
    ("niemand betwist dat {s}", EENS),
    ("wie zegt dat het een fabel is dat {s}, heeft het mis", EENS),
    ("{m}, nietwaar?", EENS),
    ("vergeet niet dat {s}", EENS),
    ("waar of niet waar: {m}", EENS),
]


@pytest.mark.parametrize(("wrapping", "stance"), WRAPPED)
@pytest.mark.parametrize(("claim", "main", "subordinate"), SAID)
def test_what_a_claim_is_wrapped_in_says_who_believes_it(
    claim: str, main: str, subordinate: str, wrapping: str, stance: str
) -> None:
    assert stance_of(wrapping.format(m=main, s=subordinate), claim) == stance


@pytest.mark.parametrize(
    ("text", "claim", "stance"),
    [
        ("is zitten niet slecht voor je rug?", "veel-zitten", EENS),
        ("is zitten echt niet slecht voor je rug?", "veel-zitten", ONEENS),
        ("heeft massage geen zin bij rugpijn?", "massage", ONEENS),
        ("mijn rug doet pijn, alsof er een mes in zit; massage helpt", "massage", EENS),
        ("massage helpt niet tegen rugpijn, echt niet", "massage", ONEENS),
        ("stress staat los van rugpijn", "stress", ONEENS),
        ("de kans is klein dat rugpijn door een hernia komt", "hernia", ONEENS),
    ],
)
def test_a_negation_in_a_question_and_what_only_looks_like_one(text: str, claim: str, stance: str) -> None:
    assert stance_of(text, claim) == stance


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("massage helpt altijd tegen rugpijn", ""),  # unproven stays unproven
        ("bewegen helpt altijd tegen rugpijn", "stronger"),
        ("rugpijn gaat bij iedereen vanzelf over", "stronger"),
        ("rugpijn gaat in alle gevallen vanzelf over", "stronger"),
        ("bewegen helpt bijna altijd tegen rugpijn", ""),
        ("ik doe elke ochtend oefeningen, bewegen helpt tegen rugpijn", ""),
        ("paracetamol kan helpen tegen rugpijn", "weaker"),
        ("paracetamol helpt soms tegen rugpijn", "weaker"),
        ("paracetamol kan soms best helpen tegen rugpijn", "weaker"),
        ("paracetamol helpt af en toe tegen rugpijn", "weaker"),
        ("bewegen met rugpijn kan geen kwaad", ""),
        ("ik had nooit gedacht dat paracetamol niet helpt tegen rugpijn", ""),
        ("een scan is soms nodig bij rugpijn", "weaker"),
    ],
)
def test_strength_is_what_the_words_make_it(text: str, strength: str) -> None:
    match = CHECKER.check(text).match
    assert match is not None
    assert match.strength == strength


@pytest.mark.parametrize(
    ("text", "claims", "stance"),
    [
        ("massage en warmte helpen niet", {"massage", "warmte"}, ONEENS),
        ("lifting with your knees is better", {"door-de-knieen-tillen"}, EENS),
        ("does paracetamol work for back pain?", {"paracetamol"}, EENS),
        ("een hernia is maar zelden de oorzaak", {"hernia"}, ONEENS),
        ("ik ben bang dat het een tumor is", {"iets-ernstigs"}, EENS),
        ("een diagnose is het niet", {"symptoom-geen-diagnose"}, EENS),
        ("niets helpt zo goed tegen rugpijn als bewegen", {"bewegen-helpt"}, EENS),
        ("bij mij hielp massage", {"massage"}, EENS),
    ],
)
def test_what_leaves_the_back_or_half_the_sentence_unsaid_is_answered(text: str, claims: set[str], stance: str) -> None:
    answer = CHECKER.check(text)
    assert answer.match is not None
    assert {m.claim.id for m in (answer.match, *answer.more)} == claims
    assert {m.stance for m in (answer.match, *answer.more)} == {stance}


@pytest.mark.parametrize(
    ("text", "claim", "stance"),
    [
        ("het is een fabel dat je van oxycodon voor je rug vooral bijwerkingen krijgt", "bijwerkingen-opioiden", ONEENS),
        ("Het is niet waar dat rugpijn vanzelf over gaat", "gaat-vanzelf-over", ONEENS),
        ("massage helpt\nniet tegen rugpijn", "massage", ONEENS),
        ("Moet ik stoppen met padel door mijn rugpijn? \n", "padel", EENS),
    ],
)
def test_what_stands_between_words_or_before_all_of_them_is_understood(text: str, claim: str, stance: str) -> None:
    match = CHECKER.check(text).match
    assert match is not None
    assert (match.claim.id, match.stance) == (claim, stance)


@pytest.mark.parametrize(("claim", "main", "subordinate"), SAID[:2])
def test_hardly_any_wrapping_gets_the_opposite_verdict(claim: str, main: str, subordinate: str) -> None:
    """Of 450 ways to agree (A) and disagree (D) with a claim, one in thirty at most is taken for the other."""
    lines = (DATA / "wrappings.txt").read_text("utf-8").splitlines()
    opposite = []
    for line in lines:
        match = CHECKER.check(line[2:].format(m=main, s=subordinate)).match
        if match is not None and match.claim.id == claim and str(match.stance) != {"A": EENS, "D": ONEENS}[line[0]]:
            opposite.append(line)
    print(*opposite, sep="\n")
    assert len(opposite) <= len(lines) / 30
