"""That the bundled catalogue is complete: all claims, lengths, phrasings, sources."""

import tomllib

import pytest
from bundled import CHECKER
from labelled import DATA, cases_of

from rugcheck.catalogue.loading import find_bundled, problems
from rugcheck.catalogue.model import Agreement, Claim
from rugcheck.language.words import words_of

CLAIMS = CHECKER.catalogue.claims
BRIEF = tomllib.loads((DATA / "verdicts.toml").read_text("utf-8"))
FIGURES = """bijna-iedereen steeds-meer-mensen belangrijkste-oorzaak-invaliditeit naar-de-huisarts naar-de-fysio kosten
genoeg-onderzoeksgeld fysio-vergoed scan-vergoed"""
every_claim = pytest.mark.parametrize("claim", CLAIMS, ids=[c.id for c in CLAIMS])


def test_lint_finds_nothing() -> None:
    assert [str(p) for p in problems(find_bundled())] == []


def test_every_claim_is_there_with_its_verdict() -> None:
    assert {c.id: [str(v) for v in (c.verdict, c.denied_verdict) if v] for c in CLAIMS} == BRIEF


@every_claim
def test_a_claim_is_complete(claim: Claim) -> None:
    assert 60 <= len(claim.explanation.split()) <= 120
    assert claim.quote is not None
    assert claim.quote.expert.role
    assert len(set(claim.phrasings)) >= 8
    assert len(set(claim.denials)) >= 3
    assert len(set(claim.near_misses)) >= 2
    assert claim.related
    assert claim.sources[0].source.id == "artikel"
    assert len(claim.sources) > 1 or claim.evidence == "article only"
    assert bool(claim.advice) == (claim.id not in FIGURES.split())
    assert claim.agreement is not None
    assert claim.nuance or claim.agreement is Agreement.AGREES
    assert all(c.figure for c in claim.sources[1:])
    assert claim.affirmed_by


@every_claim
def test_advice_uses_no_word_that_frightens(claim: Claim) -> None:
    assert not {"slijtage", "degeneratie", "letsel", "aspecifiek", "aspecifieke"} & set(words_of(claim.advice))


@every_claim
def test_the_reader_is_je(claim: Claim) -> None:
    texts = " ".join((claim.fact, claim.explanation, claim.nuance, claim.advice))
    assert not {"u", "uw"} & set(words_of(texts))


@pytest.mark.parametrize("source", CHECKER.catalogue.sources, ids=lambda s: s.id)
def test_a_source_can_be_found_and_was_looked_at(source) -> None:  # type: ignore[no-untyped-def]
    assert source.title
    assert source.checked
    assert source.address or source.note or source.container_title


def test_no_phrasing_is_a_labelled_case() -> None:
    """What is tuned to its test says nothing about the next sentence."""
    names = ("statements", "everyday", "strength", "offtopic")
    cases = {" ".join(words_of(str(c["text"]))) for name in names for c in cases_of(name)}
    listed = {" ".join(words_of(t)) for c in CLAIMS for t in (*c.phrasings, *c.denials, *c.near_misses)}
    assert not cases & listed
