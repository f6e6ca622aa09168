"""Sentences of Dutch text: where they end, how wraps and hyphens are undone, and that every place is the original's."""

import random

import pytest

from rugcheck.language.paragraphs import Lines
from rugcheck.language.sentences import Sentence, sentences


def texts(text: str, lines: Lines = Lines.BARE) -> list[str]:
    return [s.text for s in sentences([text], lines)]


def original(text: str, s: Sentence) -> str:
    """What stands in the original between the places of a sentence."""
    lines = text.split("\n")[s.line - 1 : s.end_line]
    lines[-1] = lines[-1][: s.end_column - 1]
    lines[0] = lines[0][s.column - 1 :]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bewegen helpt, bijv. wandelen. Dat is alles.", ["Bewegen helpt, bijv. wandelen.", "Dat is alles."]),
        ("Denk aan o.a. Massage en m.b.t. Pijn niets.", ["Denk aan o.a. Massage en m.b.t. Pijn niets."]),
        ("Dat zei dr. De Wit. Hij weet het.", ["Dat zei dr. De Wit.", "Hij weet het."]),
        ("Zie blz. 12 en ca. 40 anderen. Klaar.", ["Zie blz. 12 en ca. 40 anderen.", "Klaar."]),
        ("Het is chronisch, d.w.z. langer dan drie maanden.", ["Het is chronisch, d.w.z. langer dan drie maanden."]),
        ("Dat schreef M.W. van Tulder. Klaar.", ["Dat schreef M.W. van Tulder.", "Klaar."]),
        ("Dat zei J. Smit. Klaar.", ["Dat zei J. Smit.", "Klaar."]),
        ("Zitten, staan, enz. Daarna lopen.", ["Zitten, staan, enz.", "Daarna lopen."]),
        ("Zitten, staan, enz. en dan lopen.", ["Zitten, staan, enz. en dan lopen."]),
        ("Tja... dan weet ik het niet. Nee.", ["Tja... dan weet ik het niet.", "Nee."]),
        ("Ik weet het niet… Jij wel.", ["Ik weet het niet…", "Jij wel."]),
        ("‘Massage helpt.’ Dat zei ze.", ["‘Massage helpt.’", "Dat zei ze."]),
        ("“Helpt massage?” vroeg ze. Nee.", ["“Helpt massage?” vroeg ze.", "Nee."]),
        ("Helpt dat? vroeg ze.", ["Helpt dat? vroeg ze."]),
        ("helpt massage? ik denk het niet", ["helpt massage?", "ik denk het niet"]),
        ("massage hielp niet. warmte ook niet. wat nu", ["massage hielp niet.", "warmte ook niet.", "wat nu"]),
        ("Dat kost 4.000 euro. Veel dus.", ["Dat kost 4.000 euro.", "Veel dus."]),
        ("Het was laat. 's Nachts sliep ik.", ["Het was laat.", "'s Nachts sliep ik."]),
        ("(Geen dokter hoor.) Van dat advies klopt niks.", ["(Geen dokter hoor.)", "Van dat advies klopt niks."]),
        ("Bovendien bent u\n61. Wat sleet hoort erbij.", ["Bovendien bent u 61.", "Wat sleet hoort erbij."]),
        ("Wiet helpt bij MS. Bij spit niet.", ["Wiet helpt bij MS.", "Bij spit niet."]),
        ("Slik vitamine B. Dat helpt niet.", ["Slik vitamine B.", "Dat helpt niet."]),
        ("Pijnstillers zoals bijv.\nparacetamol helpen weinig.", ["Pijnstillers zoals bijv. paracetamol helpen weinig."]),
        ("Het doet pijn...\nmaar het gaat over.", ["Het doet pijn... maar het gaat over."]),
        ("„Rust roest”, zei opa. „Loop maar.”", ["„Rust roest”, zei opa.", "„Loop maar.”"]),
    ],
)
def test_a_sentence_ends_where_it_should(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dat komt door span-\nning in de rug.", "Dat komt door spanning in de rug."),
        ("Mensen met rug-\nof nekklachten.", "Mensen met rug- of nekklachten."),
        ("Te veel MRI-\nscans gemaakt.", "Te veel MRI-scans gemaakt."),
        ("Wonen in Noord-\nHolland is fijn.", "Wonen in Noord-Holland is fijn."),
        ("Na een auto-\nongeluk.", "Na een auto-ongeluk."),
        ("Voor 65-\nplussers.", "Voor 65-plussers."),
        ("Een ex-\nsporter maakt een X-\nfoto.", "Een ex-sporter maakt een X-foto."),
        ("Het in-\nen uitpakken.", "Het in- en uitpakken."),
        ("  een regel\n  en nog een", "een regel en nog een"),
        ("> hij zegt dat je\n> moet bewegen", "hij zegt dat je moet bewegen"),
        ("rug\u00adpijn en span\u00ad\nning", "rugpijn en spanning"),
    ],
)
def test_wraps_are_joined_and_hyphens_at_line_ends_undone(text: str, expected: str) -> None:
    assert texts(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Lage rugpijn\nBewegen helpt.", ["Lage rugpijn", "Bewegen helpt."]),
        ("RUGWEEK\nVan 13 tot 17 oktober.", ["RUGWEEK", "Van 13 tot 17 oktober."]),
        (
            "Tarieven\nEen halfuur kost bij ons 42 euro, en dat is veel.",
            ["Tarieven", "Een halfuur kost bij ons 42 euro, en dat is veel."],
        ),
        ("- bewegen helpt\n- massage niet", ["bewegen helpt", "massage niet"]),
        ("1. Schrijf ze op.\n2. Bel ons.\n3. Of mail.", ["Schrijf ze op.", "Bel ons.", "Of mail."]),
        ("P: Mijn rug.\nHA: Ga zitten.", ["Mijn rug.", "Ga zitten."]),
        ("> Massage helpt\nNee hoor", ["Massage helpt", "Nee hoor"]),
        ("(1) Rust helpt niet\n(2) Lopen wel", ["Rust helpt niet", "Lopen wel"]),
        ("1.1 Oorzaken\n1.2 Gevolgen", ["1.1 Oorzaken", "1.2 Gevolgen"]),
        ("o Rust helpt niet\no Lopen wel", ["Rust helpt niet", "Lopen wel"]),
        ("\uf0b7 Rust helpt niet\n\uf0b7 Lopen wel", ["Rust helpt niet", "Lopen wel"]),
        ("I: Wat vindt u?\nR1: Massage helpt niet.", ["Wat vindt u?", "Massage helpt niet."]),
        ("Massage\tniet bewezen\nYoga\tdeels waar", ["Massage", "niet bewezen", "Yoga", "deels waar"]),
        ("| Matras | Een duur bed helpt niet. |\n|---|---|", ["Matras", "Een duur bed helpt niet."]),
        ("eerste alinea\n\ntweede alinea", ["eerste alinea", "tweede alinea"]),
        ("hoi allemaal\nik heb al jaren last van mijn onderrug", ["hoi allemaal", "ik heb al jaren last van mijn onderrug"]),
        ("=====\nKop\n-----\nTekst.", ["Kop", "Tekst."]),
    ],
)
def test_the_form_of_a_text_divides_it(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    "lines",
    [
        ["Blijf bewegen", "Vermijd stress"],
        ["Rust roest", "Lopen loont", "Zitten sloopt"],
        ["massage helpt", "warmte helpt"],
        ["Massage", "Niet bewezen", "Paracetamol", "Klopt niet"],
        ["‘Rust is goed’", "‘Lopen is slecht’"],
        ["Wat helpt wel", "Het helpt om te blijven bewegen."],
        ["ik heb al jaren last van mijn rug", "dokter zegt dat bedrust helpt", "maar dat geloof ik niet"],
        ["hoi", "ik heb al een paar weken last van mijn rug en het gaat niet over", "iemand tips", "alvast bedankt"],
        ["bij mij hielp massage niet", "bij mijn zus wel", "zij is er helemaal vanaf"],
        ["wat helpt daar nou tegen", "dokter weet het ook niet"],
        ["Haha ja herkenbaar", "Ik had dat ook", "Gewoon blijven lopen"],
        ["Mijn rug is krom van al dat werk", "de dokter zegt blijf thuis", "hij is zo wijs en ook zo sterk", "maar ik wil weg"],
        ["De rug is krom van al dat werk,", "De dag is lang en zwaar,", "Ik ga naar huis en leg me neer."],
        ["Beste dokter,", "Ik heb last van mijn rug.", "Kunt u mij bellen?", "Met vriendelijke groet,", "Piet Bakker"],
        ["Hoi Jan,", "Massage helpt echt", "Groetjes", "Anna"],
    ],
    ids=lambda lines: lines[0],
)
def test_lines_that_were_not_wrapped_stay_apart(lines: list[str]) -> None:
    assert texts("\n".join(lines)) == lines


PROSE = [
    "De meeste mensen hebben wel eens pijn in hun rug, en volgens hoogleraar Maurits van Tulder van de Vrije Universiteit in "
    "Amsterdam gaat dat bijna altijd vanzelf weer over.",
    "Wie er toch mee naar de huisarts gaat, krijgt meestal het advies om te blijven bewegen, ook als dat niet meteen lukt.",
    "Een MRI maken heeft zelden zin.",
    "Helpt massage?",
    "Dat is niet goed onderzocht, al zeggen veel mensen in Nederland dat het prettig is.",
]


@pytest.mark.parametrize("first", ["", "- ", "> ", "    ", "P: "])
@pytest.mark.parametrize("ragged", [False, True], ids=["even", "ragged"])
def test_prose_wrapped_at_any_width_is_put_together(first: str, ragged: bool) -> None:
    chance = random.Random(1)
    later = first if first in ("> ", "    ") else ""
    for width in range(25, 121):
        lines, words = [""], " ".join(PROSE).split()
        limit = width
        for word in words:
            if lines[-1] and len(lines[-1]) + 1 + len(word) > limit:
                lines.append("")
                limit = width - chance.randint(0, width // 7) if ragged else width
            lines[-1] += f" {word}" if lines[-1] else word
        text = first + f"\n{later}".join(lines)
        found = list(sentences([text]))
        assert [s.text for s in found] == PROSE, text
        assert ["".join(original(text, s).replace("\n" + later, " ")) for s in found] == PROSE


def test_a_long_text_without_a_blank_line_is_not_cut_in_a_sentence() -> None:
    lines = ["Rugpijn gaat meestal vanzelf", "over. Blijf dus gewoon bewegen."] * 500
    assert set(texts("\n".join(lines))) == {"Rugpijn gaat meestal vanzelf over.", "Blijf dus gewoon bewegen."}


def test_a_wrapped_line_that_begins_with_a_name_goes_on() -> None:
    text = "Het is een heel gewone dinsdag en het regent, want daarover schreef de heer\nVan Dongen een boek."
    assert len(texts(text)) == 1


def test_in_html_a_blank_line_divides_nothing() -> None:
    assert texts("een zin die\n\n  doorgaat", Lines.NOTHING) == ["een zin die doorgaat"]


SAMPLE = "Kop\n\n- Dat komt door span-\n  ning. En\u00adzo\n  is het.\n> rug-\n> pijn gaat  over.\n\tSlot | einde."


def test_every_sentence_is_found_again_in_the_original_at_its_place() -> None:
    found = list(sentences([SAMPLE]))
    bare = [original(SAMPLE, s).replace("\u00ad", "").translate({ord(c): None for c in "\n> -"}) for s in found]
    assert bare == [s.text.translate({ord(c): None for c in "\n> -"}) for s in found]
    assert [(s.line, s.column, s.end_line, s.end_column) for s in found][:2] == [(1, 1, 1, 4), (3, 3, 4, 8)]


def test_every_character_of_a_sentence_knows_its_place() -> None:
    lines = SAMPLE.split("\n")
    checked = 0
    for s in sentences([SAMPLE]):
        for offset, character in enumerate(s.text):
            line, column = s.place(offset)
            if character != " ":
                assert lines[line - 1][column - 1] == character
                checked += 1
    assert checked > 40


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
def test_pieces_of_any_size_give_the_same_sentences(size: int) -> None:
    pieces = [SAMPLE[i : i + size] for i in range(0, len(SAMPLE), size)]
    assert [(s.text, s.line, s.column) for s in sentences(pieces)] == [(s.text, s.line, s.column) for s in sentences([SAMPLE])]


def test_a_line_without_an_end_is_cut_and_keeps_its_columns() -> None:
    text = "Massage helpt niet echt. " * 2000
    found = list(sentences([text]))
    assert len(found) == 2000
    assert {original(text, s) for s in found} == {"Massage helpt niet echt."}


def test_text_without_full_stops_is_cut_to_a_size_that_can_be_read() -> None:
    assert max(len(t) for t in texts("woord " * 10_000)) <= 1500


@pytest.mark.parametrize("text", ["", "\n\n", "---\n***\n", "\x00\x00", "  \t "])
def test_what_holds_no_words_holds_no_sentence(text: str) -> None:
    assert texts(text) == []
