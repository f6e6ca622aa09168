"""Files, folders and formats: what is prose in them, at which place, and what is said of what cannot be read."""

import io
from pathlib import Path

import pytest

from rugcheck.language.paragraphs import HIDDEN
from rugcheck.language.sentences import Sentence, sentences_of
from rugcheck.reading import html, markdown, plain
from rugcheck.reading.decoding import texts
from rugcheck.reading.documents import Document, Note, documents
from rugcheck.reading.prose import Kind, prose
from rugcheck.reading.remarks import ignored

HTML = """<!DOCTYPE html>
<html><head><title>Rug</title><script>
var a = "<p>massage helpt</p>";
</script><style>p { color: red }</style></head>
<body class="a > b"><h1>Over de rug</h1>
<p>Massage helpt bij pati&euml;nten met <b>rug</b>pijn niet&hellip; Toch?
  Nee, volgens
  Marieke is 3 &lt; 5.</p><ul><li>een<li>twee &amp; drie</ul>
<a
 href="http://x.nl/massage-helpt">link</a> tekst
<!-- massage
helpt --> na<p>Massage helpt.</p>
<pre>code massage</pre> en <code>x</code> einde
</body></html>
"""
MARKDOWN = """---
title: Massage helpt tegen rugpijn
---
# Kop over *rug*

Massage helpt **niet** tegen `rug pijn`, zie [de folder](http://x.nl/massage "Massage helpt") en
https://x.nl/rugpijn-massage. Ook <b>vet</b>.
![Massage helpt](x.png)

```sh
rugcheck massage helpt
```

    ingesprongen code

- item
  twee

Een alinea en <!-- los
massage helpt
--> klaar.[^1]

[^1]: Voetnoot.
[ref]: http://x.nl/massage-helpt
"""


def found(text: str, kind: Kind) -> list[Sentence]:
    return [s for p in prose([text], kind) for s in sentences_of(p)]


def test_html_gives_its_text_and_nothing_else() -> None:
    assert [s.text for s in found(HTML, Kind.HTML)] == [
        "Rug",
        "Over de rug",
        "Massage helpt bij patiënten met rugpijn niet…",
        "Toch?",
        "Nee, volgens Marieke is 3 < 5.",
        "een",
        "twee & drie",
        "link tekst na",
        "Massage helpt.",
        "en einde",
    ]


def test_markdown_gives_its_text_and_nothing_else() -> None:
    assert [s.text for s in found(MARKDOWN, Kind.MARKDOWN)] == [
        "Kop over rug",
        "Massage helpt niet tegen , zie de folder en .",
        "Ook vet.",
        "item twee",
        "Een alinea en klaar.",
        "Voetnoot.",
    ]


@pytest.mark.parametrize(("text", "kind"), [(HTML, Kind.HTML), (MARKDOWN, Kind.MARKDOWN)], ids=["html", "markdown"])
def test_the_first_and_last_words_stand_where_the_sentence_says(text: str, kind: Kind) -> None:
    lines = text.split("\n")
    for s in found(text, kind):
        assert lines[s.line - 1][s.column - 1] == s.text[0]
        assert lines[s.end_line - 1][: s.end_column - 1].endswith((s.text[-1], ";"))


@pytest.mark.parametrize("reader", [html, markdown, plain], ids=["html", "markdown", "plain"])
@pytest.mark.parametrize("text", [HTML, MARKDOWN, "", "<", "<p", "a < b & c", "<!-- ", "```\n", "---\n", "<script>x", "a<b\n>c"])
def test_hiding_what_is_no_prose_moves_nothing(reader: object, text: str) -> None:
    shown = "".join(reader.prose([text]))  # type: ignore[attr-defined]
    assert [len(line) for line in shown.split("\n")] == [len(line) for line in text.split("\n")]


@pytest.mark.parametrize("kind", list(Kind))
def test_text_between_off_and_on_is_not_read(kind: Kind) -> None:
    text = "Een.\n\n<!-- rugcheck: uit -->\n\nTwee.\n\nDrie.\n\n<!-- rugcheck: aan -->\n\nVier."
    assert [s.text for s in found(text, kind)] == ["Een.", "Vier."]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_remark_to_ignore_stands_before_the_next_sentence_only(kind: Kind) -> None:
    text = "Een. <!-- rugcheck: negeer massage, roken -->\nTwee. Drie."
    assert [(s.text, ignored(s.remarks)) for s in found(text, kind)] == [
        ("Een.", frozenset()),
        ("Twee.", frozenset({"massage", "roken"})),
        ("Drie.", frozenset()),
    ]


def test_a_remark_in_a_code_block_is_an_example() -> None:
    assert [s.text for s in found("```\n<!-- rugcheck: uit -->\n```\nNa de code.", Kind.MARKDOWN)] == ["Na de code."]


def test_web_addresses_are_no_prose() -> None:
    assert HIDDEN * 30 in "".join(plain.prose(["Zie https://x.nl/rugpijn-massage-helpt, daar."]))


@pytest.mark.parametrize(
    ("data", "text", "lines"),
    [
        ("één".encode(), "één", []),
        (b"\xef\xbb\xbf" + "één".encode(), "één", []),
        ("goed: é\n".encode() + "fout: é\n".encode("cp1252") * 2, "goed: é\nfout: é\nfout: é\n", [2]),
        (b"\x93citaat\x94", "“citaat”", [1]),
        (b"", "", []),
    ],
    ids=["utf-8", "mark", "mixed", "quotes", "empty"],
)
def test_bytes_are_utf8_or_else_windows_1252_which_is_told_once(data: bytes, text: str, lines: list[int]) -> None:
    told: list[int] = []
    assert "".join(texts(io.BufferedReader(io.BytesIO(data)), told.append)) == text
    assert told == lines


def test_a_character_on_the_border_of_two_portions_stays_whole() -> None:
    text = "x" * 65_535 + "é" * 70_000
    assert "".join(texts(io.BufferedReader(io.BytesIO(text.encode())), lambda _: pytest.fail("told"))) == text


def test_folders_are_walked_and_what_is_passed_by_is_told(tmp_path: Path) -> None:
    for name in ("b.md", "a.txt", "c.html", "d.py", ".e.txt", "sub/f.TXT", ".git/g.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Massage helpt.", "utf-8")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)
    notes: list[Note] = []
    found = [(Path(d.path).name, d.kind) for d in documents([str(tmp_path)], None, notes.append)]
    assert found == [("a.txt", Kind.TEXT), ("b.md", Kind.MARKDOWN), ("c.html", Kind.HTML), ("f.TXT", Kind.TEXT)]
    assert [n.text for n in notes] == [
        "overgeslagen: deze koppeling leidt terug naar een map erboven",
        "2 verborgen bestanden en mappen overgeslagen",
    ]
    assert not any(n.fault for n in notes)


def test_what_cannot_be_read_is_a_note_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "goed.txt").write_text("Een.", "utf-8")
    (tmp_path / "foto.txt").write_bytes(b"\x89PNG\0\0")
    notes: list[Note] = []
    paths = [str(tmp_path / name) for name in ("weg.txt", "foto.txt", "goed.txt")]
    assert ["".join(d.texts(notes.append)) for d in documents(paths, None, notes.append)] == ["", "", "Een."]
    assert [(Path(n.path).name, n.text, n.fault) for n in notes] == [
        ("weg.txt", "bestaat niet (meer)", True),
        ("foto.txt", "overgeslagen: geen tekst maar een binair bestand", True),
    ]


def test_a_binary_file_in_a_folder_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "foto.txt").write_bytes(b"\0")
    notes: list[Note] = []
    assert list(Document(str(tmp_path / "foto.txt"), Kind.TEXT, named=False).texts(notes.append)) == []
    assert [n.fault for n in notes] == [False]
