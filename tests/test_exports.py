"""rugcheck export: what each format holds, that it is safe to open, and that a file is never left half written."""

import csv
import io
import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from bundled import CATALOGUE
from markdown_it import MarkdownIt
from markdown_it.token import Token
from processes import surroundings, unmeasured

from rugcheck.catalogue.model import Catalogue, Verdict
from rugcheck.cli import main
from rugcheck.rendering.words import VERDICTS, citation

ROOT = Path(__file__).resolve().parent.parent
FORMATS = ("anki", "markdown", "csv", "claimreview")
SMALLEST = """
[[claims]]
id = "melk"
claim = "Katten moeten melk drinken"
verdict = "refuted"
topic = "voeding"
fact = "Een volwassen kat drinkt water"
explanation = "Van melk krijgen veel katten diarree."
"""
# Everything that means something to HTML, Markdown, a spreadsheet or Anki, in every field that people read
NASTY = [
    '=HYPERLINK("https://x.test")',
    "+1\t-1\n; @SUM(A1);=1+1; -1",
    "<b>vet</b> & &amp; <script>alert(1)</script>",
    "*ster* _streep_ **twee** `code` ~~weg~~ $x$ [naam](https://x.test) ![beeld](y)",
    "# kop #",
    "1. eerste | tweede",
    "- streep\\",
    '[sound:x.mp3] [latex]x[/latex] {{c1::gat}} een "aanhaling" en \'n andere',
]


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RUGCHECK_CATALOGUE", raising=False)


@pytest.fixture(scope="module")
def bundled() -> Catalogue:
    return CATALOGUE


@pytest.fixture
def exported(tmp_path: Path) -> Callable[..., str]:
    """What an export writes to a file, as text with its own line ends."""

    def export(format_: str, *words: str) -> str:
        file = tmp_path / f"{format_}.uit"
        assert main(["export", format_, str(file), *words]) == 0
        return file.read_bytes().decode("utf-8")

    return export


@pytest.fixture
def smallest(tmp_path: Path) -> str:
    path = tmp_path / "katten.toml"
    path.write_text(SMALLEST, "utf-8")
    return str(path)


@pytest.fixture
def nasty(tmp_path: Path) -> str:
    path = tmp_path / "naar.toml"
    path.write_text("\n".join([_NASTY_TABLES, *map(_nasty_claim, range(len(NASTY)))]), "utf-8")
    return str(path)


_NASTY_TABLES = "\n".join(
    f'[sources.s{n}]\ntype = "book"\ntitle = {json.dumps(text)}\nURL = "https://x.test/<{n}>&a"\n'
    f"[experts.e{n}]\nname = {json.dumps(text)}\nrole = {json.dumps(text)}\n"
    f'[quotes.q{n}]\ntext = {json.dumps(text)}\nexpert = "e{n}"\nsource = "s{n}"\n'
    for n, text in enumerate(NASTY)
)


def _nasty_claim(n: int) -> str:
    fields = dict.fromkeys(("claim", "fact", "explanation", "nuance", "advice"), NASTY[n])
    fields |= {"id": f"c{n}", "verdict": "partly", "topic": "van-alles", "quote": f"q{n}"}
    return "\n".join(["[[claims]]", *(f"{key} = {json.dumps(value)}" for key, value in fields.items()), f'sources = ["s{n}"]'])


def on_one_line(text: str) -> str:
    return " ".join(text.split())


# --- any format --------------------------------------------------------------------------------


@pytest.mark.parametrize("format_", FORMATS)
def test_a_file_a_dash_and_nothing_give_the_same_bytes(format_: str, tmp_path: Path, exported: Callable[..., str]) -> None:
    command = [sys.executable, "-m", "rugcheck", "export", format_]
    environment = surroundings() | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    seen = [
        subprocess.run([*command, *words], cwd=tmp_path, env=environment, capture_output=True, check=True).stdout
        for words in ([], ["-"])
    ]
    assert {text.decode("utf-8") for text in seen} == {exported(format_)}


@pytest.mark.parametrize("format_", FORMATS)
def test_the_smallest_catalogue_of_ones_own_is_exported(format_: str, smallest: str, exported: Callable[..., str]) -> None:
    text = exported(format_, "--catalogue", smallest)
    assert "Katten moeten melk drinken" in text
    assert "Een volwassen kat drinkt water" in text
    assert not re.search(r"None|null|Bron|https://(?!schema\.org)", text)


@pytest.mark.parametrize("format_", FORMATS)
def test_no_control_character_is_exported(format_: str, tmp_path: Path, exported: Callable[..., str]) -> None:
    path = tmp_path / "om.toml"
    path.write_text(SMALLEST.replace("water", "wa\\u202Eter\\u2028"), "utf-8")
    assert not set("\u202e\u2028") & set(exported(format_, "--catalogue", str(path)))


def test_an_unknown_format_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "ankie"]) == 2
    assert capsys.readouterr().err == (
        "rugcheck: export kent ‘ankie’ niet; bedoel je anki? Kies uit: anki, markdown, csv, claimreview, log\n"
    )


def test_a_broken_catalogue_leaves_the_file_as_it_was(tmp_path: Path, smallest: str) -> None:
    Path(smallest).write_text("[[claims]]", "utf-8")
    (tmp_path / "uit.csv").write_text("oud", "utf-8")
    assert main(["export", "csv", str(tmp_path / "uit.csv"), "--catalogue", smallest]) == 2
    assert (tmp_path / "uit.csv").read_text("utf-8") == "oud"


# --- the file that is written ------------------------------------------------------------------


def test_a_file_is_replaced_whole_and_keeps_who_may_read_it(tmp_path: Path, smallest: str) -> None:
    file = tmp_path / "uit.csv"
    file.write_text("oud" * 10_000, "utf-8")
    file.chmod(0o640)
    assert main(["export", "csv", str(file), "--catalogue", smallest]) == 0
    assert len(file.read_text("utf-8").splitlines()) == 2
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["katten.toml", "uit.csv"]


def test_a_link_keeps_pointing_at_its_file(tmp_path: Path, smallest: str) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "uit.csv").symlink_to("echt/uit.csv")
    assert main(["export", "csv", str(tmp_path / "uit.csv"), "--catalogue", smallest]) == 0
    assert (tmp_path / "uit.csv").is_symlink()
    assert "Katten" in (tmp_path / "echt" / "uit.csv").read_text("utf-8")


def test_a_pipe_is_written_as_it_is(tmp_path: Path) -> None:
    command = f'{sys.executable} -m rugcheck export claimreview >(cat > "$1") && wait $!'
    environment = surroundings() | {"PYTHONPATH": str(ROOT)}
    subprocess.run(["bash", "-c", command, "bash", str(tmp_path / "uit.json")], env=environment, check=True)
    assert len(json.loads((tmp_path / "uit.json").read_text("utf-8"))["@graph"]) == 85


def test_a_pipe_that_nobody_reads_ends_quietly() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "rugcheck", "export", "csv", f"/dev/fd/{writer}"]
    done = subprocess.run(command, cwd=ROOT, pass_fds=[writer], capture_output=True, check=False)
    os.close(writer)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("weg/uit.csv", "de map bestaat niet; maak die eerst of kies een andere"),
        ("weg/", "dat is een map; zet er de naam van een bestand achter"),
        (".", "dat is een map; zet er de naam van een bestand achter"),
        ("katten.toml/uit.csv", "een deel van het pad is geen map; kies een andere plek"),
        ("zelf.csv", "die koppeling leidt naar zichzelf; kies een andere naam"),
        ("n" * 300, "die naam is te lang; kies een kortere"),
    ],
    ids=["no folder", "slash", "folder", "file as folder", "loop", "long"],
)
def test_what_cannot_be_written_is_refused(
    name: str, said: str, tmp_path: Path, smallest: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("zelf.csv").symlink_to("zelf.csv")
    before = sorted(tmp_path.iterdir())
    assert main(["export", "csv", name, "--catalogue", smallest]) == 2
    assert capsys.readouterr() == ("", f"rugcheck: {name} is niet geschreven: {said}\n")
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.skipif(not Path("/sys/kernel").is_dir(), reason="needs a folder where nobody may write, not even root")
def test_a_folder_that_may_not_be_written_is_refused(smallest: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "csv", "/sys/kernel/uit.csv", "--catalogue", smallest]) == 2
    assert re.fullmatch(
        r"rugcheck: /sys/kernel/uit\.csv is niet geschreven: (je mag daar niet schrijven|daar kan alleen gelezen worden); .*\n",
        capsys.readouterr().err,
    )


@pytest.mark.parametrize("old", ["oud", None], ids=["replacing", "new"])
def test_a_file_that_does_not_fit_leaves_what_was_there(old: str | None, tmp_path: Path) -> None:
    file = tmp_path / "uit.csv"
    if old:
        file.write_text(old, "utf-8")
    code = (
        "import resource, sys; from rugcheck.cli import main; resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000)); "
        "sys.exit(main(['export', 'csv', sys.argv[1]]))"
    )
    command = [sys.executable, "-c", code, str(file)]
    done = subprocess.run(command, cwd=ROOT, env=unmeasured(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"rugcheck: {file} is niet geschreven: het bestand wordt te groot; kies een andere plek\n"
    assert {p.name: p.read_text("utf-8") for p in tmp_path.iterdir()} == ({"uit.csv": old} if old else {})


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_said(smallest: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "csv", "/dev/full", "--catalogue", smallest]) == 2
    said = "rugcheck: /dev/full is niet geschreven: de schijf is vol; maak ruimte of kies een andere plek\n"
    assert capsys.readouterr().err == said


# --- claimreview -------------------------------------------------------------------------------

# The properties that schema.org defines for each type, its own and those it inherits, as far as they are used here
_THING = {"identifier", "url", "name", "description", "alternateName"}
_CREATIVE_WORK = _THING | {"author", "citation", "datePublished", "headline", "inLanguage", "text"}
_REVIEW = _CREATIVE_WORK | {"itemReviewed", "reviewBody", "reviewRating"}
SCHEMA = {
    "ClaimReview": _REVIEW | {"claimReviewed"},
    "Claim": _CREATIVE_WORK | {"appearance", "firstAppearance", "claimInterpreter"},
    "Rating": _THING | {"ratingValue", "bestRating", "worstRating", "author", "ratingExplanation"},
    "ScholarlyArticle": _CREATIVE_WORK | {"pagination"},
    "CreativeWork": _CREATIVE_WORK,
    "Organization": _THING,
    "Person": _THING | {"familyName", "givenName"},
}


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object with a type, however deep."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)


@pytest.fixture
def reviews(exported: Callable[..., str]) -> list[dict[str, Any]]:
    whole = json.loads(exported("claimreview"))
    assert list(whole) == ["@context", "@graph"]
    assert whole["@context"] == "https://schema.org"
    return list(whole["@graph"])


def test_a_claimreview_has_only_what_schema_org_knows(reviews: list[dict[str, Any]]) -> None:
    nodes = list(_nodes(reviews))
    assert {node["@type"] for node in nodes} == set(SCHEMA)
    strange = {
        (node["@type"], key) for node in nodes for key in node if not key.startswith("@") and key not in SCHEMA[node["@type"]]
    }
    assert strange == set()
    assert not [node for node in nodes if any(value in ("", None, []) for value in node.values())]


def test_there_is_a_whole_claimreview_for_each_claim(reviews: list[dict[str, Any]], bundled: Catalogue) -> None:
    assert [review["identifier"] for review in reviews] == [claim.id for claim in bundled.claims]
    for review, claim in zip(reviews, bundled.claims, strict=True):
        assert review["@type"] == "ClaimReview"
        assert review["inLanguage"] == review["itemReviewed"]["inLanguage"] == "nl"
        assert review["claimReviewed"] == review["itemReviewed"]["text"] == claim.claim
        assert review["itemReviewed"]["@type"] == "Claim"
        assert review["headline"] == claim.fact
        assert review["reviewBody"].startswith(claim.explanation)
        assert review["author"] == {"@type": "Organization", "name": "rugcheck"}
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", review["datePublished"])


def test_a_rating_is_a_number_between_worst_and_best_with_the_verdict_as_its_name(
    reviews: list[dict[str, Any]], bundled: Catalogue
) -> None:
    order = [Verdict.REFUTED, Verdict.UNPROVEN, Verdict.UNCLEAR, Verdict.PARTLY, Verdict.SUPPORTED]
    assert [review["reviewRating"] for review in reviews] == [
        {
            "@type": "Rating",
            "ratingValue": order.index(claim.verdict) + 1,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": VERDICTS[claim.verdict].label,
        }
        for claim in bundled.claims
    ]


def test_a_claimreview_cites_every_source_with_its_address(reviews: list[dict[str, Any]], bundled: Catalogue) -> None:
    for review, claim in zip(reviews, bundled.claims, strict=True):
        cited = [(work["name"], work.get("url", ""), work["description"]) for work in review["citation"]]
        assert cited == [(c.source.title, c.source.address, citation(c)) for c in claim.sources]


# --- anki --------------------------------------------------------------------------------------


class _Page(HTMLParser):
    """The text of HTML with a line for each block, its tags and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text, self.tags, self.links = "", set[str](), list[str]()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.text += "" if tag in ("b", "a") else "\n"
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


def notes_of(text: str) -> list[list[str]]:
    """The notes of an Anki file by its own rules: tabs, and quotation marks round columns that need them."""
    return list(csv.reader(io.StringIO("".join(line for line in io.StringIO(text) if not line.startswith("#"))), delimiter="\t"))


def test_an_anki_file_begins_with_its_headers(exported: Callable[..., str]) -> None:
    assert [line for line in exported("anki").split("\n") if line.startswith("#")] == [
        *("#separator:Tab", "#html:true", "#notetype:Basic", "#notetype:Basis"),
        *("#guid column:1", "#tags column:4", "#deck:Rugpijn"),
    ]


def test_each_note_is_a_line_that_begins_with_the_id_of_its_claim(exported: Callable[..., str], bundled: Catalogue) -> None:
    notes = notes_of(exported("anki"))
    assert [line.split("\t") for line in exported("anki").splitlines()[-85:]] == notes
    assert [(note[0], note[3]) for note in notes] == [
        (claim.id, f"rugcheck::{claim.topic} rugcheck::{claim.verdict}") for claim in bundled.claims
    ]


def test_a_card_asks_for_the_verdict_and_answers_with_all_there_is(exported: Callable[..., str], bundled: Catalogue) -> None:
    for (_, front, back, _), claim in zip(notes_of(exported("anki")), bundled.claims, strict=True):
        assert _Page(front).text == (
            f"\n‘{claim.claim}’\nWelk oordeel past hierbij: klopt, deels waar, nog onduidelijk, niet bewezen of klopt niet?"
        )
        page = _Page(back)
        quote = [f"“{claim.quote.text}”", claim.quote.expert.name] if claim.quote else []
        parts = [VERDICTS[claim.verdict].label, claim.fact, claim.explanation, *quote, claim.nuance, claim.advice]
        parts = [part for part in parts if part]
        places = [page.text.find(part) for part in (*parts, *(citation(c) for c in claim.sources))]
        assert -1 not in places
        assert places == sorted(places)
        assert page.links == [c.source.address for c in claim.sources if c.source.address]
        assert ("bel dan meteen een dokter" in page.text) == claim.doctor


def test_a_card_shows_what_looks_like_markup_as_it_is(exported: Callable[..., str], nasty: str) -> None:
    text = exported("anki", "--catalogue", nasty)
    notes = notes_of(text)
    assert [line.split("\t") for line in text.splitlines()[-len(NASTY) :]] == notes
    for n, (id_, front, back, _) in enumerate(notes):
        assert id_ == f"c{n}"
        assert _Page(front).tags == {"p", "b"}
        assert f"‘{on_one_line(NASTY[n])}’" in _Page(front).text
        assert _Page(back).tags == {"div", "p", "b", "br", "blockquote", "ul", "li", "a"}
        assert _Page(back).text.count(on_one_line(NASTY[n])) >= 6
        assert _Page(back).links == [f"https://x.test/<{n}>&a"]


@pytest.mark.parametrize("language", ["en", "nl"])
def test_anki_itself_imports_the_file_and_updates_it_later(language: str, tmp_path: Path, exported: Callable[..., str]) -> None:
    """With the package anki, where that is installed: into a collection whose last used note type is another one."""
    collection = pytest.importorskip("anki.collection")
    pytest.importorskip("anki.lang").set_lang(language)
    file = tmp_path / "rug.txt"
    opened = collection.Collection(str(tmp_path / "a.anki2"))

    def imported(text: str) -> dict[str, int]:
        file.write_text(text, "utf-8", newline="\n")
        metadata = opened.get_csv_metadata(path=str(file), delimiter=None)
        log = opened.import_csv(collection.ImportCsvRequest(path=str(file), metadata=metadata)).log
        return {name: len(getattr(log, name)) for name in ("new", "updated", "duplicate", "conflicting", "empty_first_field")}

    nothing = {"new": 0, "updated": 0, "duplicate": 0, "conflicting": 0, "empty_first_field": 0}
    opened.models.set_current(next(m for m in opened.models.all() if m["type"] == 1))
    text = exported("anki")
    try:
        assert imported(text) == nothing | {"new": 85}
        card = opened.get_note(opened.find_notes("massage -paracetamol")[0]).cards()[0]
        card.ivl, card.reps = 40, 7
        opened.update_card(card)
        assert imported(text) == nothing | {"duplicate": 85}
        changed = "\n".join(line.replace("‘", "‘Toch: ", 1) for line in text.split("\n"))
        assert imported(changed) == nothing | {"updated": 85}
        assert opened.note_count() == opened.card_count() == 85
        card.load()
        assert (card.ivl, card.reps, opened.decks.name(card.did)) == (40, 7, "Rugpijn")
        note = next(n for n in map(opened.get_note, opened.find_notes("")) if n.guid == "paracetamol")
        _, front, back, tags = next(n for n in notes_of(changed) if n[0] == "paracetamol")
        assert (note.fields, sorted(note.tags)) == ([front, back], sorted(tags.split()))
        assert note.cards()[0].answer_av_tags() == []
        assert "Paracetamol werkt bij nieuwe rugpijn niet" in note.cards()[0].answer()
    finally:
        opened.close()


# --- markdown ----------------------------------------------------------------------------------


def _tokens(text: str) -> list[Token]:
    """All of a sheet, by CommonMark and what GitHub adds to it."""
    whole = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    return [inner for token in whole for inner in (token, *(token.children or ()))]


def _headings(tokens: list[Token], level: str) -> list[str]:
    return [
        "".join(child.content for child in after.children or ())
        for token, after in pairwise(tokens)
        if token.type == "heading_open" and token.tag == level
    ]


def test_a_sheet_has_every_claim_under_its_topic(exported: Callable[..., str], bundled: Catalogue) -> None:
    tokens = _tokens(exported("markdown"))
    assert _headings(tokens, "h1") == ["Rugpijn: studieblad"]
    assert _headings(tokens, "h2") == [
        *("Oorzaken", "Diagnose", "Behandeling", "Medicijnen", "Houding en sport", "Pijn en brein", "Cijfers en zorg")
    ]
    assert _headings(tokens, "h3") == [f"{VERDICTS[c.verdict].label}: ‘{c.claim}’" for c in bundled.claims]


def test_a_sheet_tells_all_of_a_claim_with_its_sources(exported: Callable[..., str], bundled: Catalogue) -> None:
    tokens = _tokens(exported("markdown"))
    shown = "".join(t.content if t.type == "text" else "\n" for t in tokens if not t.children)
    for claim in bundled.claims:
        for part in (claim.fact, claim.explanation, claim.advice, claim.nuance, *(citation(c) for c in claim.sources)):
            assert part in shown
    links = [token.attrs["href"] for token in tokens if token.type == "link_open"]
    assert links == [c.source.address for claim in bundled.claims for c in claim.sources if c.source.address]


def test_a_claim_is_put_under_its_topic_wherever_it_stands(tmp_path: Path, exported: Callable[..., str]) -> None:
    path = tmp_path / "katten.toml"
    others = (
        SMALLEST.replace("melk", name).replace("voeding", topic) for name, topic in [("spel", "gedrag"), ("vis", "voeding")]
    )
    path.write_text("".join((SMALLEST, *others)), "utf-8")
    lines = [line for line in exported("markdown", "--catalogue", str(path)).splitlines() if line.startswith("##")]
    assert [line.split(" ")[-2] if "###" in line else line for line in lines] == [
        "## Voeding",
        "melk",
        "vis",
        "## Gedrag",
        "spel",
    ]


def test_a_sheet_shows_what_looks_like_markup_as_it_is(exported: Callable[..., str], nasty: str) -> None:
    tokens = _tokens(exported("markdown", "--catalogue", nasty))
    blocks = [token for token in tokens if token.type in ("inline", "html_block", "fence", "code_block")]
    assert {token.type for token in blocks} == {"inline"}
    shown = ["".join(c.content for c in token.children or () if c.type == "text") for token in blocks]
    for text in map(on_one_line, NASTY):
        assert f"Deels waar: ‘{text}’" in shown
        assert {f"Kanttekening: {text}", f"Wat je een patiënt kunt zeggen: {text}", f"“{text}”", f"({text}, {text})"} <= set(
            shown
        )
        assert shown.count(text) == 2  # the fact, and the explanation
    allowed = {"text", "softbreak", "strong_open", "strong_close", "link_open", "link_close"}
    assert {c.type for token in blocks for c in token.children or ()} == allowed
    links = [token.attrs["href"] for token in tokens if token.type == "link_open"]
    assert links == [f"https://x.test/%3C{n}%3E&a" for n in range(len(NASTY))]


# --- csv ---------------------------------------------------------------------------------------


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def test_a_table_begins_with_the_mark_by_which_excel_knows_utf_8(tmp_path: Path) -> None:
    assert main(["export", "csv", str(tmp_path / "uit.csv")]) == 0
    assert (tmp_path / "uit.csv").read_bytes().startswith(b"\xef\xbb\xbfid,topic,claim,verdict,label,")


def test_a_table_has_a_row_and_a_line_for_each_claim(exported: Callable[..., str], bundled: Catalogue) -> None:
    text = exported("csv")
    assert text.count("\n") == 86
    assert "\r" not in text
    for row, claim in zip(rows_of(text), bundled.claims, strict=True):
        kept = {key: row[key] for key in ("id", "topic", "claim", "verdict", "fact", "explanation", "advice")}
        assert kept == {key: str(getattr(claim, key)) for key in kept}
        assert row["label"] == VERDICTS[claim.verdict].label
        assert row["nuance"].endswith(claim.nuance)
        if claim.quote:
            assert row["quote"] == claim.quote.text
            assert row["expert"] == f"{claim.quote.expert.name}, {claim.quote.expert.role}"
        sources = [f"{citation(c)} {c.source.address}".strip() for c in claim.sources]
        assert row["sources"].split(" | ") == sources


@pytest.mark.parametrize("border", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_no_cell_is_a_formula_wherever_a_spreadsheet_sees_a_border(border: str, exported: Callable[..., str], nasty: str) -> None:
    text = exported("csv", "--catalogue", nasty).removeprefix("\ufeff")
    cells = [cell for row in csv.reader(io.StringIO(text), delimiter=border) for cell in row]
    assert len(cells) > len(NASTY)
    assert not [cell for cell in cells if cell.lstrip(" \"'").startswith(tuple("=+-@")) and not cell.lstrip().startswith("'")]


def test_what_looks_like_a_formula_keeps_its_text(exported: Callable[..., str], nasty: str) -> None:
    facts = [row["fact"] for row in rows_of(exported("csv", "--catalogue", nasty))]
    assert facts[:2] == ['\'=HYPERLINK("https://x.test")', "'+1 -1 ; '@SUM(A1);'=1+1; '-1"]
    assert facts[6] == "'- streep\\"
    assert [facts[n] for n in (2, 3, 4, 5, 7)] == [on_one_line(NASTY[n]) for n in (2, 3, 4, 5, 7)]
