"""Rules of Dutch: folding, stems and typing errors, each with a table of examples."""

import pytest

from rugcheck.language.typos import is_typo_of
from rugcheck.language.words import folded, stem, words_of


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("knieën", "knieen"),
        ("kniee\u0308n", "knieen"),
        ("patiënten", "patienten"),
        ("ĳzer", "ijzer"),
        ("ﬁets", "fiets"),
        ("foto's", "fotos"),
        ("foto’s", "fotos"),
        ("PIJN", "pijn"),
        ("heeeeel", "heel"),
        ("één", "een"),
        ("1000", "1000"),  # not 100
        ("rug\xadpijn", "rugpijn"),
    ],
)
def test_folding_undoes_how_a_word_is_written(written: str, read: str) -> None:
    assert folded(written) == read


def test_accents_that_are_characters_of_their_own_cut_no_word() -> None:
    assert words_of("pate\u0308nt me\u0301e\u0301r foto\u2019s rug\xadpijn") == ["patent", "meer", "fotos", "rugpijn"]


@pytest.mark.parametrize(
    "family",
    [
        "tillen tilt til tilde",
        "lopen loop loopt",
        "helpen helpt help",
        "geven geeft geef",
        "werkte werken werkt werk",
        "matras matrassen matrasje",
        "zool zolen zooltje zooltjes",
        "foto fotos",
        "pil pillen pilletje",
        "massage massages",
        "artsen arts",
        "kwetsbaar kwetsbare",
        "wervels wervel",
        "gevaarlijk gevaarlijke",
    ],
)
def test_inflections_meet_in_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("kan", "kans"), ("mat", "matras"), ("rug", "rugby"), ("zit", "zout")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("parasetamol", "paracetamol"),
        ("rugpyn", "rugpijn"),
        ("dodlijk", "dodelijk"),
        ("onderuitgezkat", "onderuitgezakt"),
        ("bewging", "beweging"),
        ("slegt", "slecht"),
        ("pijnrevaladitie", "pijnrevalidatie"),
        ("houdig", "houding"),
    ],
)
def test_typing_errors_are_understood(typed: str, meant: str) -> None:
    assert is_typo_of(typed, meant)


@pytest.mark.parametrize(
    ("typed", "ours"),
    [("brug", "rug"), ("trillen", "tillen"), ("passage", "massage"), ("niet", "wiet"), ("ooit", "nooit"), ("een", "geen")],
)
def test_a_word_is_not_a_typing_error_of_another_that_starts_otherwise_or_is_short(typed: str, ours: str) -> None:
    assert not is_typo_of(typed, ours)


def test_words_leave_out_punctuation_and_keep_numbers() -> None:
    assert words_of("Nee, 4 miljard euro (per jaar)!") == ["nee", "4", "miljard", "euro", "per", "jaar"]
