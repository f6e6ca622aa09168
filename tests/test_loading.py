import json
import pickle
import sys
from pathlib import Path

import pytest

from rugcheck.catalogue import bundled, loading, specification
from rugcheck.catalogue.lines import lines_of
from rugcheck.catalogue.loading import CatalogueError, find_bundled, load, problems
from rugcheck.catalogue.model import Author, Certainty, Urgency, Verdict
from rugcheck.errors import RugcheckError

CLAIM = """\
[[claims]]
id = "koffie"
claim = "Koffie maakt dorstig"
verdict = "refuted"
topic = "drinken"
fact = "Koffie telt mee als vocht"
explanation = "Van koffie verlies je niet meer vocht dan je drinkt."
"""  # 7 lines
OTHER = CLAIM.replace('"koffie"', '"thee"').replace("Koffie", "Thee")
EXPERT = '[experts.bos]\nname = "An Bos"\nrole = "diëtist"\n'
SOURCE = '[sources.bos-2020]\ntype = "article-journal"\ntitle = "Koffie"\n'
QUOTE = '[quotes.kopje]\ntext = "Drink gerust."\nexpert = "bos"\nsource = "bos-2020"\n'
CONCEPTS = '[concepts]\nkoffie = ["koffie"]\ndorst = ["dorst"]\n'
FRAME = 'affirmed_by = ["koffie dorst"]\n'


def without(key: str, text: str = CLAIM) -> str:
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith(f"{key} ="))


def with_value(key: str, value: str, text: str = CLAIM) -> str:
    return "".join(f"{key} = {value}\n" if line.startswith(f"{key} =") else line for line in text.splitlines(keepends=True))


WORDS = (
    "schrijf een woord of woordgroep, =woord, woord*, a … b, a|b c, ^woord of @concept, "
    "met + ervoor als nog een concept hem heeft"
)
NO_ID = "is geen id: gebruik kleine letters, cijfers en streepjes, zoals ‘door-de-knieen’"
NO_DOI = "is geen DOI: die begint met 10., vier of meer cijfers en een schuine streep, zoals 10.1136/bmj.l689"

# what is broken: the text, and all that is said of it after `file:`
REFUSED = {
    # keys
    "unknown key": (CLAIM + 'nuanse = "x"', "8: claim koffie: nuanse: onbekende sleutel; bedoel je ‘nuance’?"),
    "unknown key like no other": (
        '[experts.bos]\nname = "An Bos"\nrole = "x"\nq = 1\n' + CLAIM,
        "4: expert bos: q: onbekende sleutel; kies uit name, role",
    ),
    "unknown table": ('[subjekt]\nname = "x"\n' + CLAIM, "1: catalogus: subjekt: onbekende sleutel; bedoel je ‘subject’?"),
    "unknown key of the subject": (
        '[subject]\nnaem = "x"\n' + CLAIM,
        "2: subject: naem: onbekende sleutel; bedoel je ‘name’?",
    ),
    "missing key": (
        without("fact"),
        '1: claim koffie: fact: ontbreekt; schrijf fact = "wat er zo is, in hoogstens 90 tekens"',
    ),
    "missing id": (without("id"), '1: claim nr 1: id: ontbreekt; schrijf id = "korte-naam"'),
    "missing key of an expert": (
        '[experts.bos]\nname = "An Bos"\n' + CLAIM,
        '1: expert bos: role: ontbreekt; schrijf role = "hoogleraar in ..."',
    ),
    "no claims": ('[subject]\nname = "x"\n', "1: catalogus: claims: ontbreekt; schrijf minstens één [[claims]]"),
    "empty list of claims": ("claims = []", "1: catalogus: claims: leeg; vul het in of haal het weg"),
    "empty file": ("", "1: catalogus: claims: ontbreekt; schrijf minstens één [[claims]]"),
    # values
    "empty text": (with_value("fact", '" "'), "6: claim koffie: fact: leeg; vul het in of haal het weg"),
    "empty list": (CLAIM + "denials = []", "8: claim koffie: denials: leeg; vul het in of haal het weg"),
    "empty item": (
        CLAIM + 'denials = [\n  "Koffie is vocht",\n  "",\n]',
        "10: claim koffie: denials nr 2: leeg; vul het in of haal het weg",
    ),
    "number for text": (with_value("fact", "3"), "6: claim koffie: fact: moet tekst zijn, en is een getal"),
    "text for true or false": (CLAIM + 'doctor = "ja"', "8: claim koffie: doctor: moet true of false zijn, en is tekst"),
    "text for a list": (CLAIM + 'denials = "Nee"', "8: claim koffie: denials: moet een lijst zijn, en is tekst"),
    "list for a table": ("concepts = []\n" + CLAIM, "1: catalogus: concepts: moet een tabel zijn, en is een lijst"),
    "table for the list of claims": ('[claims]\nid = "x"', "1: catalogus: claims: moet een lijst zijn, en is een tabel"),
    "text for a claim": ('claims = ["x"]', "1: claim nr 1: moet een tabel zijn, en is tekst"),
    "flag for text": (with_value("fact", "true"), "6: claim koffie: fact: moet tekst zijn, en is true of false"),
    "date for text": (with_value("fact", "2025-01-01"), "6: claim koffie: fact: moet tekst zijn, en is een datum"),
    "control character": (with_value("fact", r'"a\u001b[2J"'), "6: claim koffie: fact: bevat een stuurteken; haal het weg"),
    "unknown verdict": (
        with_value("verdict", '"refused"'),
        "4: claim koffie: verdict: ‘refused’ bestaat niet; bedoel je ‘refuted’?",
    ),
    "verdict like no other": (
        with_value("verdict", '"klopt"'),
        "4: claim koffie: verdict: ‘klopt’ bestaat niet; kies uit partly, refuted, supported, unclear, unproven",
    ),
    "unknown denied verdict": (
        CLAIM + 'denied_verdict = "partl"',
        "8: claim koffie: denied_verdict: ‘partl’ bestaat niet; bedoel je ‘partly’?",
    ),
    "unknown agreement": (
        CLAIM + 'agreement = "agree"',
        "8: claim koffie: agreement: ‘agree’ bestaat niet; bedoel je ‘agrees’?",
    ),
    "evidence other than article only": (
        CLAIM + 'evidence = "article"',
        "8: claim koffie: evidence: ‘article’ bestaat niet; bedoel je ‘article only’?",
    ),
    "long fact": (with_value("fact", f'"{"x" * 91}"'), "6: claim koffie: fact: 91 tekens; hoogstens 90 mag"),
    "claim id that is not kebab-case": (with_value("id", '"De_Koffie"'), f"2: claim De_Koffie: id: ‘De_Koffie’ {NO_ID}"),
    "topic that is not kebab-case": (with_value("topic", '"Drinken"'), f"5: claim koffie: topic: ‘Drinken’ {NO_ID}"),
    "expert id that is not kebab-case": (EXPERT.replace("bos", "Bos") + CLAIM, f"1: expert Bos: ‘Bos’ {NO_ID}"),
    "source id that is not kebab-case": (SOURCE.replace("bos-", "bos_") + CLAIM, f"1: bron bos_2020: ‘bos_2020’ {NO_ID}"),
    "quote id that is not kebab-case": (
        QUOTE.replace("kopje", '"een kopje"') + EXPERT + SOURCE + CLAIM,
        f"1: citaat een kopje: ‘een kopje’ {NO_ID}",
    ),
    "concept that is not kebab-case": ('[concepts]\nKoffie = ["koffie"]\n' + CLAIM, f"2: concept Koffie: ‘Koffie’ {NO_ID}"),
    "DOI of the wrong form": (
        SOURCE + 'DOI = "https://doi.org/10.1/x"\n' + CLAIM,
        f"4: bron bos-2020: DOI: ‘https://doi.org/10.1/x’ {NO_DOI}",
    ),
    "address without https": (
        SOURCE + 'URL = "www.bos.nl"\n' + CLAIM,
        "4: bron bos-2020: URL: ‘www.bos.nl’ is geen adres: begin met https://",
    ),
    "date of the wrong form": (
        SOURCE + 'issued = "maart 2025"\n' + CLAIM,
        "4: bron bos-2020: issued: ‘maart 2025’ is geen jaar of datum: schrijf 2025, 2025-03 of 2025-03-18",
    ),
    "list for a date": (
        SOURCE + "checked = [2025]\n" + CLAIM,
        "4: bron bos-2020: checked: moet een jaar of datum zijn, en is een lijst",
    ),
    "author with two kinds of name": (
        SOURCE + 'author = [\n  { family = "Bos", literal = "WHO" },\n]\n' + CLAIM,
        "5: bron bos-2020: author nr 1: schrijf óf family (met given), óf literal voor een organisatie",
    ),
    "unknown key of an author": (
        SOURCE + 'author = [{ family = "Bos", givn = "An" }]\n' + CLAIM,
        "4: bron bos-2020: author nr 1 givn: onbekende sleutel; bedoel je ‘given’?",
    ),
    # references
    "unknown expert": (
        EXPERT + SOURCE + QUOTE.replace('"bos"', '"bo"') + CLAIM,
        "9: citaat kopje: expert: ‘bo’ is geen expert van deze catalogus; bedoel je ‘bos’?",
    ),
    "unknown source of a quote": (
        EXPERT + QUOTE + CLAIM,
        "7: citaat kopje: source: ‘bos-2020’ is geen bron van deze catalogus",
    ),
    "unknown source of a claim": (
        SOURCE + CLAIM + 'sources = ["bos-2020", "bos-2021"]',
        "11: claim koffie: sources nr 2: ‘bos-2021’ is geen bron van deze catalogus; bedoel je ‘bos-2020’?",
    ),
    "unknown quote": (
        CLAIM + 'quote = "kopje"',
        "8: claim koffie: quote: ‘kopje’ is geen citaat van deze catalogus",
    ),
    "unknown related claim": (
        CLAIM + OTHER + 'related = ["kofie"]',
        "15: claim thee: related nr 1: ‘kofie’ is geen claim van deze catalogus; bedoel je ‘koffie’?",
    ),
    "claim related to itself": (
        CLAIM + OTHER + 'related = ["koffie", "thee"]',
        "15: claim thee: related nr 2: dat is de claim zelf; noem een andere",
    ),
    "unknown concept in a frame": (
        CONCEPTS + CLAIM + 'named_by = ["koffie dorst|dorts !koffie"]',
        "11: claim koffie: named_by nr 1: ‘dorts’ is geen concept van deze catalogus; bedoel je ‘dorst’?",
    ),
    "unknown concept that a frame forbids": (
        CONCEPTS + CLAIM + 'denied_by = ["koffie !thee"]',
        "11: claim koffie: denied_by nr 1: ‘thee’ is geen concept van deze catalogus; kies uit dorst, koffie",
    ),
    "frame that only forbids": (
        CONCEPTS + CLAIM + 'affirmed_by = ["!koffie"]',
        "11: claim koffie: affirmed_by nr 1: ‘!koffie’ zegt alleen wat er niet mag staan; noem ook een concept dat er moet staan",
    ),
    "include of an unknown concept": (
        CONCEPTS + 'drank = ["@kofie"]\n' + CLAIM,
        "4: concept drank: nr 1: ‘kofie’ is geen concept van deze catalogus; bedoel je ‘koffie’?",
    ),
    "subject that includes an unknown concept": (
        '[subject]\nwords = ["@kofie"]\n' + CONCEPTS + CLAIM,
        "2: subject: words nr 1: ‘kofie’ is geen concept van deze catalogus; bedoel je ‘koffie’?",
    ),
    "figure of a source that is not the claim's": (
        SOURCE + CLAIM + '[claims.figures]\nbos-2020 = "98 procent"',
        "12: claim koffie: figures bos-2020: geen bron van deze claim; zet ‘bos-2020’ in sources of haal dit weg",
    ),
    "certainty of a source that is not the claim's": (
        SOURCE + CLAIM + '[claims.certainty]\nbos-2020 = "high"',
        "12: claim koffie: certainty bos-2020: geen bron van deze claim; zet ‘bos-2020’ in sources of haal dit weg",
    ),
    "unknown certainty": (
        SOURCE + CLAIM + 'sources = ["bos-2020"]\n[claims.certainty]\nbos-2020 = "lo"',
        "13: claim koffie: certainty bos-2020: ‘lo’ bestaat niet; bedoel je ‘low’?",
    ),
    # said twice
    "claim id used twice": (CLAIM + CLAIM, "9: claim koffie: id: ‘koffie’ is al een claim; geef deze een eigen id"),
    "item twice in a list": (
        SOURCE + CLAIM + 'sources = ["bos-2020", "bos-2020"]',
        "11: claim koffie: sources nr 2: ‘bos-2020’ staat er al; haal er één weg",
    ),
    "phrasing that two claims share": (
        CLAIM + 'phrasings = ["Dorst van koffie!"]\n' + OTHER + 'phrasings = ["Dorst", "dorst van  kóffie"]',
        "16: claim thee: phrasings nr 2: ‘dorst van  kóffie’ staat al bij claim koffie (phrasings nr 1); haal er één weg",
    ),
    "phrasing that another claim denies": (
        CLAIM + 'denials = ["Koffie is vocht"]\n' + OTHER + 'phrasings = ["Koffie is vocht."]',
        "16: claim thee: phrasings nr 1: ‘Koffie is vocht.’ staat al bij claim koffie (denials nr 1); haal er één weg",
    ),
    "phrasing that is a near miss too": (
        CLAIM + 'phrasings = ["Dorst van koffie"]\nnear_misses = ["Dorst van koffie?"]',
        "9: claim koffie: near_misses nr 1: ‘Dorst van koffie?’ staat ook in phrasings; kies één van de twee",
    ),
    # forms of concepts
    "gap with nothing after it": (
        '[concepts]\nop = ["drink …"]\n' + CLAIM,
        f"2: concept op: nr 1: ‘drink …’ is geen vorm: {WORDS}",
    ),
    "start of a phrase": (
        '[concepts]\nop = [\n  "slok",\n  "kop kof*",\n]\n' + CLAIM,
        f"4: concept op: nr 2: ‘kop kof*’ is geen vorm: {WORDS}",
    ),
    "start of two letters": ('[concepts]\nop = ["ko*"]\n' + CLAIM, f"2: concept op: nr 1: ‘ko*’ is geen vorm: {WORDS}"),
    "mark without a word": ('[concepts]\nop = ["+="]\n' + CLAIM, f"2: concept op: nr 1: ‘+=’ is geen vorm: {WORDS}"),
    "marked include": (CONCEPTS + 'op = ["+@dorst"]\n' + CLAIM, f"4: concept op: nr 1: ‘+@dorst’ is geen vorm: {WORDS}"),
}

# what loads and is untidy all the same: concepts, and all that is said of them after `file:`
UNTIDY = {
    "form in two concepts": (
        'koffie = ["koffie"]\ndorst = ["dorst", "+koffie"]',
        ["2: concept koffie: nr 1: ‘koffie’ staat ook in ‘dorst’; schrijf ‘+koffie’ als dat zo hoort"],
    ),
    "exact form in two concepts": (
        'koffie = ["+koffie"]\ndorst = ["dorst", "=koffie"]',
        ["3: concept dorst: nr 2: ‘=koffie’ staat ook in ‘koffie’; schrijf ‘+=koffie’ als dat zo hoort"],
    ),
    "dead plus": (
        'koffie = ["koffie"]\ndorst = ["+dorst"]',
        ["3: concept dorst: nr 1: ‘dorst’ staat in geen ander concept; haal de + weg"],
    ),
    "function word": (
        'koffie = ["koffie"]\ndorst = ["dorst", "zitten"]',
        ["3: concept dorst: nr 2: ‘zitten’ valt samen met het functiewoord ‘zit’; schrijf ‘=zitten’"],
    ),
    "redundant form": (
        'koffie = ["koffie"]\ndorst = ["dorst", "dorsten"]',
        ["3: concept dorst: nr 2: ‘dorsten’ is al gedekt door ‘dorst’; haal er één weg"],
    ),
    "concept without use": (
        'koffie = ["koffie"]\ndorst = ["dorst"]\nmelk = ["melk"]',
        ["4: concept melk: geen enkele claim of ander concept gebruikt dit; gebruik het of haal het weg"],
    ),
    "includes in a circle": (
        'koffie = ["koffie", "@dorst"]\ndorst = ["dorst", "@koffie"]',
        [
            "2: concept koffie: nr 2: ‘@dorst’ maakt een kring: dat concept bevat dit weer; haal één @ weg",
            "3: concept dorst: nr 2: ‘@koffie’ maakt een kring: dat concept bevat dit weer; haal één @ weg",
        ],
    ),
}

TIDY = {
    "marks on every occurrence": 'koffie = ["+koffie"]\ndorst = ["dorst", "+=koffie"]',
    "exact function word": 'koffie = ["koffie"]\ndorst = ["dorst", "=zitten"]',
    "same stem in two concepts": 'koffie = ["koffie", "+dorst"]\ndorst = ["+dorst", "dorsten"]',
    "concept that another includes": 'koffie = ["koffie", "@melk"]\ndorst = ["dorst"]\nmelk = ["melk"]',
    "every kind of form": 'koffie = ["koffie", "=kop", "kof*", "zet … op", "^bakkie", "zwarte drank"]\ndorst = ["dorst"]',
}

SYNTAX = {
    "text that is not closed": ('a = "x\n', "1: {}: een tekst is niet afgesloten; zet er een aanhalingsteken achter"),
    "list that is not closed": (
        'a = [\n  "x"\n  "y"\n]\n',
        "3: {}: een lijst is niet afgesloten; zet er ] achter, en komma's tussen de teksten",
    ),
    "text without quotes": ("a = 1\nb = ja\n", "2: {}: hier hoort een waarde te staan; zet tekst tussen aanhalingstekens"),
    "key without a value": ("a\n", "1: {}: na de naam van een sleutel hoort ="),
    "key twice": ("a = 1\na = 2\n", "2: {}: deze sleutel staat er al; haal er één weg"),
    "expert twice": (EXPERT + EXPERT, "4: {}: deze tabel staat er al; haal er één weg"),
    "backslash": ('a = "\\d"\n', "1: {}: een \\ in een tekst betekent iets anders; schrijf \\\\"),
    "something after a value": (
        'a = "x" "y"\n',
        "1: {}: hier hoort de regel op te houden; staat er een aanhalingsteken te veel?",
    ),
    "end of the file": ('\na = """x\n', "2: {}: een tekst is niet afgesloten; zet er een aanhalingsteken achter"),
    "end of a file with odd line ends": (
        'a = """x\u2028\u2028\n',
        "1: {}: een tekst is niet afgesloten; zet er een aanhalingsteken achter",
    ),
    "a number of thousands of digits": ("a = 1" + "0" * 5000, "1: {}: kijk deze regel en die ervoor na"),
}


@pytest.fixture
def file(tmp_path):
    return tmp_path / "dranken.toml"


def told(found, file):
    return [str(problem).removeprefix(f"{file}:") for problem in found]


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_is_refused_with_its_line_and_what_would_be_right(file, text, message):
    file.write_text(text, "utf-8")
    with pytest.raises(CatalogueError) as refused:
        load(file)
    assert told(refused.value.problems, file) == [message]
    assert str(refused.value) == f"{file}:{message}"
    assert message in told(problems(file), file)


@pytest.mark.parametrize(("concepts", "messages"), UNTIDY.values(), ids=UNTIDY)
def test_what_is_untidy_loads_and_is_shown(file, concepts, messages):
    file.write_text(f"[concepts]\n{concepts}\n{CLAIM}{FRAME}", "utf-8")
    assert told(problems(file), file) == messages
    assert load(file).concepts


@pytest.mark.parametrize("concepts", TIDY.values(), ids=TIDY)
def test_what_is_tidy_gives_no_problems(file, concepts):
    file.write_text(f"[concepts]\n{concepts}\n{CLAIM}{FRAME}", "utf-8")
    assert problems(file) == ()


def test_a_concept_of_the_subject_s_own_words_is_used(file):
    file.write_text('[subject]\nwords = ["@melk"]\n[concepts]\nmelk = ["melk"]\n' + CLAIM, "utf-8")
    assert problems(file) == ()


@pytest.mark.parametrize(("text", "message"), SYNTAX.values(), ids=SYNTAX)
def test_what_is_not_toml_is_refused_in_dutch_with_its_line(file, text, message):
    file.write_text(text, "utf-8")
    with pytest.raises(CatalogueError) as refused:
        load(file)
    assert told(refused.value.problems, file) == [message.format("dit is geen geldige TOML")]
    assert problems(file) == refused.value.problems


def test_toml_that_is_nested_too_deeply_is_refused(file):
    file.write_text("a = " + "[" * 100_000, "utf-8")
    with pytest.raises(CatalogueError, match="1: dit is geen bruikbare TOML: lijsten of tabellen zitten te diep in elkaar"):
        load(file)


def test_bytes_that_are_not_utf_8_are_refused_with_their_line(file):
    file.write_bytes(CLAIM.encode() + 'nuance = "diëtist"'.encode("latin-1"))
    with pytest.raises(CatalogueError) as refused:
        load(file)
    assert told(refused.value.problems, file) == ["8: dit is geen UTF-8; sla het bestand op als UTF-8"]
    assert problems(file) == refused.value.problems


def unreadable(folder: Path) -> dict[str, tuple[Path, str]]:
    return {
        "missing": (folder / "niets.toml", "dit bestand bestaat niet; kijk na of de naam klopt"),
        "folder": (folder, "dit is een map; noem een TOML-bestand"),
        "impossible name": (folder / "a\0b", "dit bestand is niet te lezen (embedded null byte); kijk na of de naam klopt"),
    }


@pytest.mark.parametrize("read", [load, problems])
@pytest.mark.parametrize("kind", ["missing", "folder", "impossible name"])
def test_a_file_that_cannot_be_read_is_said_to_be_so(tmp_path, read, kind):
    path, message = unreadable(tmp_path)[kind]
    with pytest.raises(CatalogueError) as refused:
        read(path)
    assert str(refused.value) == f"{path}: {message}"


@pytest.mark.skipif(sys.platform == "win32", reason="chmod forbids nothing there")
def test_a_file_that_is_forbidden_is_said_to_be_so(file):
    file.write_text(CLAIM, "utf-8")
    file.chmod(0)
    try:
        file.read_bytes()
        pytest.skip("this user may read everything")
    except PermissionError:
        pass
    with pytest.raises(CatalogueError, match="mag niet gelezen worden"):
        load(file)


def test_every_problem_is_told_in_one_go_in_the_order_of_the_file(file):
    broken = with_value("verdict", '"onwaar"', without("fact")) + 'related = ["thee"]\nkleur = "zwart"\n'
    file.write_text(broken + '[experts.Bos]\nname = ""\nrole = 3\n[concepts]\nkoffie = ["+koffie"]\n', "utf-8")
    found = [(p.line, p.place, p.message.split(":")[0]) for p in problems(file)]
    assert found == [
        (1, "claim koffie", "fact"),
        (4, "claim koffie", "verdict"),
        (7, "claim koffie", "related nr 1"),
        (8, "claim koffie", "kleur"),
        (9, "expert Bos", "‘Bos’ is geen id"),
        (10, "expert Bos", "name"),
        (11, "expert Bos", "role"),
        (13, "concept koffie", "nr 1"),
        (13, "concept koffie", "geen enkele claim of ander concept gebruikt dit; gebruik het of haal het weg"),
    ]


def test_an_error_is_a_rugcheck_error_and_survives_pickling(tmp_path):
    with pytest.raises(RugcheckError) as refused:
        load(tmp_path)
    again = pickle.loads(pickle.dumps(refused.value))
    assert again.problems == refused.value.problems


def test_a_catalogue_of_one_s_own_needs_only_its_claims(file):
    file.write_text(CLAIM, "utf-8")
    catalogue = load(file)
    assert catalogue.subject.name == "dranken"
    assert [c.id for c in catalogue.claims] == ["koffie"]
    assert catalogue.claims[0].verdict is Verdict.REFUTED
    assert catalogue.claims[0].quote is None
    assert problems(file) == ()


def test_a_byte_order_mark_and_windows_line_ends_make_no_difference(file):
    file.write_bytes(b"\xef\xbb\xbf" + (CLAIM + 'nuance = ""').replace("\n", "\r\n").encode())
    assert told(problems(file), file) == ["8: claim koffie: nuance: leeg; vul het in of haal het weg"]


def test_text_over_several_lines_becomes_one(file):
    file.write_text(with_value("explanation", '"""\nEerste\n  regel.\n\nTweede.\n"""'), "utf-8")
    assert load(file).claims[0].explanation == "Eerste regel. Tweede."


def test_what_belongs_together_is_brought_together(file):
    source = SOURCE + (
        'author = [{ family = "Bos", given = "An" }, { literal = "WHO" }]\nissued = 2020\nchecked = 2026-11-24\n'
        'container-title = "BMJ"\nDOI = "10.1136/bmj.l689"\n'
    )
    cited = (
        'sources = ["bos-2020"]\nquote = "kopje"\n[claims.figures]\nbos-2020 = "98 procent"\n[claims.certainty]\nbos-2020 = "low"'
    )
    file.write_text(EXPERT + source + QUOTE + CLAIM + cited, "utf-8")
    claim = load(file).claims[0]
    (citation,) = claim.sources
    assert (citation.figure, citation.certainty) == ("98 procent", Certainty.LOW)
    assert citation.source.author == (Author("Bos", "An"), Author(literal="WHO"))
    assert (citation.source.issued, citation.source.checked) == ("2020", "2026-11-24")
    assert (citation.source.container_title, citation.source.address) == ("BMJ", "https://doi.org/10.1136/bmj.l689")
    assert claim.quote is not None
    assert (claim.quote.expert.name, claim.quote.source) == ("An Bos", citation.source)


def test_lines_are_found_past_texts_that_look_like_toml():
    text = '"""'.join(
        ["a = ", '\n[b]\nc = 1 # \\"\n', '\n[b] # [x]\nc = [ # "\n  "d = 1", # ]\n  {e = 1, f = [1,]},\n  3,\n]\n"g".h = 1\n']
    )
    assert lines_of(text) == {
        ("a",): 1,
        ("b",): 5,
        ("b", "c"): 6,
        ("b", "c", 0): 7,
        ("b", "c", 1): 8,
        ("b", "c", 2): 9,
        ("b", "g", "h"): 11,
    }


def test_the_bundled_catalogue_is_found_in_the_package_first(tmp_path, monkeypatch):
    package = tmp_path / "rugcheck"
    package.mkdir()
    monkeypatch.setattr(bundled, "_PACKAGE", str(package))
    (tmp_path / "claims.toml").touch()
    with pytest.raises(CatalogueError, match="de meegeleverde catalogus ontbreekt; installeer rugcheck opnieuw"):
        find_bundled()  # a stray claims.toml beside the package is not ours
    (tmp_path / "pyproject.toml").touch()
    assert find_bundled() == tmp_path / "claims.toml"
    (package / "claims.toml").touch()
    assert find_bundled() == package / "claims.toml"


SCHEMA = json.loads((Path(loading.__file__).parent.parent / "claims.schema.json").read_text("utf-8"))
TABLES = {
    "subject": specification.SUBJECT,
    "expert": specification.EXPERT,
    "author": specification.AUTHOR,
    "source": specification.SOURCE,
    "quote": specification.QUOTE,
    "alarm": specification.ALARM,
    "claim": specification.CLAIM,
}


@pytest.mark.parametrize(
    ("schema", "keys"),
    [(SCHEMA, specification.CATALOGUE), *((SCHEMA["definitions"][name], keys) for name, keys in TABLES.items())],
    ids=["catalogue", *TABLES],
)
def test_the_schema_has_the_keys_of_the_specification(schema, keys):
    assert list(schema["properties"]) == list(keys)
    assert schema.get("required", []) == [name for name, key in keys.items() if key.required]
    assert schema["additionalProperties"] is False


def test_the_schema_is_named_on_the_first_line_of_the_bundled_catalogue():
    first = find_bundled().read_text("utf-8").splitlines()[0]
    assert first == "#:schema rugcheck/claims.schema.json"


def test_the_schema_has_the_choices_of_the_specification():
    claim = SCHEMA["definitions"]["claim"]["properties"]
    assert claim["verdict"]["enum"] == claim["denied_verdict"]["enum"] == list(Verdict)
    assert SCHEMA["definitions"]["alarm"]["properties"]["urgency"]["enum"] == list(Urgency)
    assert claim["certainty"]["additionalProperties"]["enum"] == list(Certainty)
    assert claim["fact"]["maxLength"] == specification.LONGEST_FACT


def test_a_form_with_choices_stands_for_every_one_of_them(tmp_path: Path) -> None:
    file = tmp_path / "eigen.toml"
    file.write_text('[alarm_concepts]\nop = ["kan|kon … niet|nooit"]\n' + CLAIM, "utf-8")
    assert load(file).alarm_concepts["op"] == ("kan … niet", "kan … nooit", "kon … niet", "kon … nooit")


def test_a_form_with_too_many_choices_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "eigen.toml"
    file.write_text('[alarm_concepts]\nop = ["' + " ".join(["a|b"] * 60) + '"]\n' + CLAIM, "utf-8")
    with pytest.raises(CatalogueError, match="1000 keuzes; splits de vorm"):
        load(file)


@pytest.mark.parametrize("count", [2, 3, 500])
def test_concepts_that_include_one_another_in_a_ring_are_told_and_in_a_row_are_not(file, count):
    rows = "".join(f'c{n} = ["word{n}x", "@c{n + 1}"]\n' for n in range(count))
    used = CLAIM + 'affirmed_by = ["c0"]\n'
    file.write_text(f'{used}[concepts]\n{rows}c{count} = ["ketel"]\n', "utf-8")
    assert problems(file) == ()
    file.write_text(f'{used}[concepts]\n{rows}c{count} = ["ketel", "@c0"]\n', "utf-8")
    assert len(problems(file)) == count + 1
    assert load(file).concepts


def test_where_there_is_much_to_choose_from_nothing_is_looked_for_that_looks_alike(file):
    rows = "".join(f'c{n} = ["word{n}x"]\n' for n in range(1001))
    file.write_text(f'{CLAIM}affirmed_by = ["c1z"]\n[concepts]\n{rows}', "utf-8")
    assert told(problems(file), file)[0] == "8: claim koffie: affirmed_by nr 1: ‘c1z’ is geen concept van deze catalogus"
