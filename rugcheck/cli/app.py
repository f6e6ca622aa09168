"""The commands: each reads its words, asks one question, has the answer shown and gives the exit code.

Their docstrings are the help that people read, so they are in Dutch.
"""

from typing import Annotated

import typer

from rugcheck import __version__
from rugcheck.cli import asking, checking, choices, completion, options, output, progress_page, quiz, scan, streams
from rugcheck.cli.choices import Format
from rugcheck.cli.dutch import DIRECT, Group
from rugcheck.cli.question import Question
from rugcheck.rendering import blocks
from rugcheck.rendering.blocks import View

FINE, FAULTY = 0, 1

app = typer.Typer(cls=Group, **options.APP)
completion.prepare()


def _version(wanted: bool) -> None:
    if wanted:
        streams.write(f"rugcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def rugcheck(
    version: Annotated[bool, typer.Option("--version", is_eager=True, callback=_version, help="Toon de versie.")] = False,
    install: options.Install = False,
    show: options.Show = False,
) -> None:
    """Wat zegt onderzoek over wat mensen over ruggen zeggen?

    Voorbeelden:
      rugcheck "tillen door de knieën helpt"
      rugcheck massage helpt niet tegen rugpijn
      cat folder.txt | rugcheck
      rugcheck check --lines --format jsonl < uitspraken.txt
      rugcheck list --topic medicijnen
      rugcheck show paracetamol
      rugcheck quiz

    Zonder opdracht is wat je typt één uitspraak, zoals bij check. Van tekst uit een pipe is één zin dat ook; meer zinnen
    worden doorzocht, zoals bij scan.
    """


@app.command(**options.COMMAND)
def check(
    ctx: typer.Context,
    statement: options.Statement = None,
    lines: options.Lines = False,
    short: options.Short = False,
    why: options.Why = False,
    format_name: options.FormatName = "auto",
    catalogue: options.CatalogueFile = None,
    no_color: options.NoColor = False,
) -> int:
    """Zeg wat onderzoek van een uitspraak vindt.

    Voorbeelden:
      rugcheck check "paracetamol werkt niet bij rugpijn"
      echo "van zitten krijg je rugpijn" | rugcheck check --short
      rugcheck check --lines --format jsonl < uitspraken.txt

    Alle woorden samen zijn één uitspraak. Zonder woorden, of met -, wordt standaardinvoer gelezen. Met --lines staat
    op elke regel antwoord: uitspraak, oordeel, hoe die gelezen is, feit. Eindigt met 0 als er een antwoord is, anders 1.
    """
    named = asking.named(ctx, catalogue)
    return checking.check(
        Question(statement or (), DIRECT in ctx.meta, lines, short, why, format_name, catalogue, named, no_color)
    )


app.command("scan", **options.COMMAND)(scan.scan)


@app.command("list", **options.COMMAND)
def list_(
    words: options.Words = None,
    topic: options.Topics = None,
    verdict: options.Verdicts = None,
    expert: options.Experts = None,
    evidence: options.Evidence = False,
    format_name: options.FormatName = "auto",
    catalogue: options.CatalogueFile = None,
    no_color: options.NoColor = False,
) -> int:
    """Toon de uitspraken die rugcheck kent.

    Voorbeelden:
      rugcheck list hernia
      rugcheck list --topic behandeling --verdict supported,partly
      rugcheck list --evidence
      rugcheck list --format json

    Met woorden alleen de uitspraken waar die allemaal in voorkomen.
    """
    format_ = choices.format_of(format_name)
    known = asking.catalogue_of(catalogue)
    claims = choices.selected(
        known,
        words or (),
        choices.topics_of(topic or (), known),
        choices.verdicts_of(verdict or ()),
        choices.experts_of(expert or (), known),
    )
    if not claims:
        streams.talk("Geen uitspraak gevonden. `rugcheck list` toont ze allemaal.")
    output.show_list(claims, format_, no_color, evidence)
    return FINE


@app.command(**options.COMMAND)
def show(
    ctx: typer.Context,
    ids: options.Ids,
    format_name: options.FormatName = "auto",
    catalogue: options.CatalogueFile = None,
    no_color: options.NoColor = False,
) -> int:
    """Toon alles over een of meer uitspraken.

    Voorbeelden:
      rugcheck show paracetamol
      rugcheck show hernia iets-ernstigs
      rugcheck show massage --format json
    """
    format_ = choices.format_of(format_name)
    known = asking.catalogue_of(catalogue)
    output.show_claims(choices.claims_of(ids, known), View(known, asking.named(ctx, catalogue)), format_, no_color)
    return FINE


app.command("quiz", **options.COMMAND)(quiz.quiz)
app.command("progress", **options.COMMAND)(progress_page.progress)


@app.command(**options.COMMAND)
def lint(file: options.File = None, catalogue: options.CatalogueFile = None) -> int:
    """Kijk een catalogus na.

    Voorbeelden:
      rugcheck lint claims.toml
      rugcheck lint

    Elk probleem staat op een regel: bestand:regel, waar, wat er mis is en wat goed zou zijn. Zonder bestand wordt de
    catalogus nagekeken die rugcheck gebruikt. Eindigt met 0 als er niets mis is, anders met 1.
    """
    from rugcheck.catalogue.loading import find_bundled, problems

    path = file or catalogue or find_bundled()
    found = problems(path)
    output.show_problems(found, str(path))
    return FAULTY if found else FINE


@app.command(**options.COMMAND)
def export(
    format_name: options.ExportFormat,
    file: options.File = None,
    catalogue: options.CatalogueFile = None,
) -> int:
    """Schrijf de catalogus, of je antwoorden, voor een ander programma.

    Voorbeelden:
      rugcheck export anki rugpijn.txt
      rugcheck export markdown studieblad.md
      rugcheck export csv rugpijn.csv
      rugcheck export claimreview | jq .
      rugcheck export log antwoorden.csv

    Zonder bestand, of met -, komt het op standaarduitvoer. Een bestand dat er al is, wordt vervangen.

    anki: een kaart voor elke uitspraak. Open het bestand in Anki met Bestand, Importeren. Doe je dat later nog eens, dan werkt
    Anki de kaarten bij en blijft staan wat je al geleerd hebt; labels die je er zelf aan gaf, vervangt Anki wel.

    markdown: een studieblad, op thema, met alle bronnen.

    csv: een rij voor elke uitspraak, voor een spreadsheet. Komt in Excel alles in één kolom, open het bestand dan met
    Gegevens, Uit tekst/CSV. Voor wat op een formule lijkt staat een ', zodat er niets wordt uitgerekend.

    claimreview: JSON-LD volgens schema.org, de uitwisselvorm van factcheckers: een ClaimReview voor elke uitspraak.

    log: je antwoorden in rugcheck quiz, als het bestand op .csv of .jsonl eindigt. Op een andere computer leest
    rugcheck progress --import ze in.
    """
    export_ = choices.export_of(format_name)
    if export_ is choices.Export.LOG:
        return progress_page.export_log(file)
    output.show_export(export_, asking.catalogue_of(catalogue), file)
    return FINE


@app.command(**options.COMMAND)
def about(
    format_name: options.TextFormatName = "auto",
    catalogue: options.CatalogueFile = None,
    no_color: options.NoColor = False,
) -> int:
    """Vertel wie er spreekt, hoe een oordeel tot stand komt en wat dit niet is.

    Voorbeelden:
      rugcheck about
      rugcheck about --format plain
    """
    format_ = choices.format_of(format_name, Format.AUTO, Format.PLAIN)
    output.show_blocks(blocks.of_catalogue(asking.catalogue_of(catalogue)), format_, no_color)
    return FINE
