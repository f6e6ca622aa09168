"""rugcheck quiz: learn the claims, a key for each answer; or a test on paper."""

import sys
import uuid
from random import Random
from typing import TYPE_CHECKING, Annotated

import typer

from rugcheck.catalogue.model import Catalogue, Verdict
from rugcheck.cli import asking, choices, completion, options, storage, streams
from rugcheck.cli.choices import ChoiceError, Format
from rugcheck.cli.screen import Screen
from rugcheck.errors import RugcheckError
from rugcheck.rendering.blocks import Block, View

if TYPE_CHECKING:
    from rugcheck.training.drawing import Wish
    from rugcheck.training.entries import Entry
    from rugcheck.training.session import Asked, Manner

FINE = 0
NO_QUESTION = "hier is geen vraag van te maken; kies een ander thema, een ander oordeel of een andere soort"
QUESTIONS, NEW_A_DAY, RETENTION = 10, 10, 0.9

Number = Annotated[int | None, typer.Option("-n", metavar="AANTAL", help="Zoveel vragen; anders 10, met --all alle.")]
New = Annotated[
    int, typer.Option("--new", metavar="AANTAL", help="Hoogstens zoveel nieuwe op een dag; anders 10.", show_default=False)
]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--kind", metavar="SOORT", autocompletion=completion.kinds, help="verdict, patient, evidence of alarm; mag vaker."
    ),
]
All = Annotated[bool, typer.Option("--all", help="Oefen met alles, ook wat nog niet hoeft; je schema verandert niet.")]
NoConfidence = Annotated[bool, typer.Option("--no-confidence", help="Vraag niet hoe zeker je bent.")]
Retention = Annotated[
    float,
    typer.Option(
        "--retention",
        metavar="GETAL",
        show_default=False,
        help="Welk deel je nog goed wilt weten als iets terugkomt, van 0.7 tot 0.97; anders 0.9. Hoger is vaker.",
    ),
]
Paper = Annotated[
    int | None, typer.Option("--paper", metavar="AANTAL", help="Schrijf een toets met zoveel vragen, en daarna de antwoorden.")
]
Seed = Annotated[
    int | None, typer.Option("--seed", metavar="GETAL", help="Hetzelfde getal geeft dezelfde toets en dezelfde loting.")
]


def quiz(
    ctx: typer.Context,
    number: Number = None,
    kind: Kinds = None,
    topic: options.Topics = None,
    verdict: options.Verdicts = None,
    everything: All = False,
    new: New = NEW_A_DAY,
    no_confidence: NoConfidence = False,
    retention: Retention = RETENTION,
    paper: Paper = None,
    seed: Seed = None,
    format_name: options.TextFormatName = "auto",
    catalogue: options.CatalogueFile = None,
    no_color: options.NoColor = False,
) -> int:
    """Leer de uitspraken, het bewijs en wat je een patiënt zegt.

    Voorbeelden:
      rugcheck quiz
      rugcheck quiz --kind patient --topic medicijnen
      rugcheck quiz --all -n 20
      rugcheck quiz --paper 20 --seed 7 > toets.md

    Een vraag beantwoord je met één toets, zonder Enter. Ken je iets goed, dan komt het steeds later terug; zit je ernaast, dan
    gauw. Eerst komt wat aan de beurt is, dan wat nieuw is. Elk antwoord wordt meteen bewaard: je kunt altijd stoppen.

    Soorten vragen: verdict (welk oordeel?), patient (klopt wat een patiënt zegt, en wat zeg jij?), evidence (welk cijfer hoort
    erbij?), alarm (nu bellen, naar de huisarts, of geen alarmteken?). Zonder --kind is een nieuwe uitspraak verdict, en komt ze
    daarna als verdict, patient of evidence terug; alarm begint pas als je erom vraagt.

    Voor een schermlezer: --format plain. Je antwoorden staan in de map voor gegevens van je computer, of in RUGCHECK_DATA;
    rugcheck progress toont hoe je ervoor staat.
    """
    from rugcheck.training.drawing import Wish
    from rugcheck.training.session import Manner

    format_ = choices.format_of(format_name, Format.AUTO, Format.PLAIN)
    known = asking.catalogue_of(catalogue)
    wish = Wish(
        kinds=choices.kinds_of(kind or ()),
        topics=frozenset(choices.topics_of(topic or (), known)),
        verdicts=frozenset(map(Verdict, choices.verdicts_of(verdict or ()))),
        number=_number(number, paper, everything),
        new_a_day=choices.at_least(0, "--new", new),
        practice=everything or paper is not None,
    )
    manner = Manner(not no_confidence, choices.between(0.7, 0.97, "--retention", retention), everything)
    _refuse_what_is_not_there(wish, known)
    if paper is not None:
        return _write_paper(known, wish, seed)
    _refuse_without_terminal()
    view = View(known, asking.named(ctx, catalogue))
    return _play(wish, manner, view, _random(seed), Screen(view, manner, format_, no_color))


def _number(number: int | None, paper: int | None, everything: bool) -> int | None:
    if paper is not None and number is not None:
        raise ChoiceError(f"--paper {paper} zegt al hoeveel vragen; laat -n weg")
    if paper is not None:
        return choices.at_least(1, "--paper", paper)
    return choices.at_least(1, "-n", number) if number is not None else None if everything else QUESTIONS


def _refuse_what_is_not_there(wish: "Wish", known: Catalogue) -> None:
    from rugcheck.training.entries import Kind

    if wish.kinds == (Kind.ALARM,) and not known.alarms:
        raise ChoiceError("deze catalogus heeft geen alarmsignalen, en dus geen vragen met --kind alarm; kies een andere soort")
    if Kind.ALARM in wish.kinds and (wish.topics or wish.verdicts):
        raise ChoiceError("alarmsignalen hebben geen thema en geen oordeel; laat --kind alarm weg, of --topic en --verdict")


def _refuse_without_terminal() -> None:
    if not (sys.stdin is not None and sys.stdin.isatty() and streams.is_terminal()):
        raise RugcheckError(
            "een quiz vraagt om toetsen en heeft een terminal nodig, zonder pipe of bestand.\n"
            "Voor een toets op papier of op een scherm: rugcheck quiz --paper 20 > toets.md"
        )


def _write_paper(known: Catalogue, wish: "Wish", seed: int | None) -> int:
    from rugcheck.rendering import paper
    from rugcheck.training.drawing import on_paper

    seed = _random().randrange(1_000_000) if seed is None else seed
    asked = on_paper(known, wish, _random(seed))
    if not asked:
        raise ChoiceError(NO_QUESTION)
    if len(asked) < (wish.number or 0):
        there_are = "is hier maar 1 vraag" if len(asked) == 1 else f"zijn hier maar {len(asked)} vragen"
        streams.talk(f"Er {there_are} van te maken.")
    streams.write_utf8(paper.render(known, asked, seed))
    return FINE


def _random(seed: int | None = None) -> Random:
    return Random(seed)  # noqa: S311  nothing is kept secret with it


def _play(wish: "Wish", manner: "Manner", view: View, random: Random, screen: Screen) -> int:
    from rugcheck.cli.keys import TerminalKeys
    from rugcheck.training.session import Session

    with storage.log() as log:
        history = log.entries()
        asked = _asked(wish, view.catalogue, history, random)
        if not asked:
            screen.show(_nothing(wish, view, history, random))
            return FINE
        with TerminalKeys() as keys:
            given = Session(asked, history, log, screen, keys, storage.now, lambda: str(uuid.uuid4()), manner).play()
        screen.closing(given, _coming(view, log.entries()))
    return FINE


def _asked(wish: "Wish", known: Catalogue, history: "list[Entry]", random: Random) -> "list[Asked]":
    from rugcheck.training.cards import replay
    from rugcheck.training.drawing import changes, drawn
    from rugcheck.training.session import Asked

    cards = replay(history)
    questions = drawn(known, history, cards, wish, storage.now().date(), random)
    before = changes(history, known)
    return [
        Asked(q, place, len(questions), q.card not in cards, None if q.card.is_alarm else before.get(q.card.id))
        for place, q in enumerate(questions, 1)
    ]


def _nothing(wish: "Wish", view: View, history: "list[Entry]", random: Random) -> tuple[Block, ...]:
    """That nothing is due, and how to go on; ChoiceError where there is nothing to ask of what was chosen at all."""
    from rugcheck.rendering import quiz as shown
    from rugcheck.training.cards import replay
    from rugcheck.training.drawing import new_wanted, on_paper

    if not on_paper(view.catalogue, wish, random):
        raise ChoiceError(NO_QUESTION)
    more = new_wanted(view.catalogue, replay(history), wish, storage.now().date())
    return shown.nothing(_coming(view, history), _chosen(wish), more, view)


def _chosen(wish: "Wish") -> str:
    """The options that chose what is asked."""
    chosen = {"kind": wish.kinds, "topic": sorted(wish.topics), "verdict": sorted(wish.verdicts)}
    return "".join(f" --{option} {','.join(values)}" for option, values in chosen.items() if values)


def _coming(view: View, entries: "list[Entry]") -> str:
    from rugcheck.rendering import quiz as shown
    from rugcheck.training.cards import replay
    from rugcheck.training.upcoming import in_catalogue, next_due

    today = storage.now().date()
    return shown.coming(next_due(in_catalogue(replay(entries), view.catalogue), today), today, view)
