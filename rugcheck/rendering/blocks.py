"""What the text formats show and in which order, as blocks that plain.py and terminal.py give their looks."""

import shlex
from collections.abc import Iterable, Iterator
from enum import Enum, auto

from rugcheck.answers import Alarm, Answer, Match, Suggestion, Why, told
from rugcheck.catalogue.model import Catalogue, Claim, Quote, Verdict
from rugcheck.records import changed, frozen
from rugcheck.rendering import words


class Part(Enum):
    """What a block is; HEADLINE and READING belong to the block before them, CHOICES are lines that begin with a key."""

    ALARM = auto()
    VERDICT = auto()
    HEADLINE = auto()
    READING = auto()
    TEXT = auto()
    QUOTE = auto()
    LIST = auto()
    CHOICES = auto()


@frozen
class Item:
    """One entry of a list; `below` are lines that must stay whole, an address or a command."""

    text: str
    below: tuple[str, ...] = ()


@frozen
class Block:
    """One piece of an answer, under a label if it has one."""

    part: Part
    text: str = ""
    label: str = ""
    verdict: Verdict | None = None
    items: tuple[Item, ...] = ()


@frozen
class View:
    """A catalogue, and the file named for it: the commands that are shown must name it too."""

    catalogue: Catalogue
    file: str = ""

    def command(self, words_: str) -> str:
        """A rugcheck command as it can be typed."""
        return f"rugcheck {words_}" + (f" --catalogue {shlex.quote(self.file)}" if self.file else "")


def of_answer(answer: Answer, view: View, short: bool = False) -> tuple[Block, ...]:
    """An answer in full; if short, only verdict, fact, how it was read, one source and what is urgent."""
    matches = [m for m in (answer.match, *answer.more) if m]
    return (
        *_alarms(answer.alarms),
        *([Block(Part.TEXT, words.ENGLISH)] if answer.english and (matches or answer.suggestions) else []),
        *(block for match in matches for block in _match(match, view, short)),
        *(_suggestions(answer.suggestions, view) if not matches else ()),
        *(_nothing(view) if not (matches or answer.suggestions or answer.alarms) else ()),
        *(_closing([m.claim for m in matches], view, short) if matches else ()),
        *(_why(answer.why) if answer.why else ()),
    )


def of_claims(claims: Iterable[Claim], view: View) -> tuple[Block, ...]:
    """Whole claims, with the verdict on the claim itself."""
    claims = tuple(claims)
    return (
        *(block for claim in claims for block in _claim(claim, view)),
        *_closing(claims, view, short=False),
        *_filled(*(_references(claim, among_others=len(claims) > 1) for claim in claims)),
    )


def of_study(claim: Claim) -> tuple[Block, ...]:
    """What there is to learn of a claim beside its verdict and fact: the explanation, who said what, advice and sources."""
    return (*_body(claim), *_filled(_sources(claim)))


def of_background(claim: Claim, view: View) -> tuple[Block, ...]:
    """What there is beyond the explanation of a claim: the nuance, all sources, what is related, and some ways to say it."""
    return tuple(
        _filled(
            Block(Part.HEADLINE, words.quoted(claim.claim)),
            Block(Part.TEXT, words.nuance_of(claim), "Kanttekening"),
            _sources(claim),
            _related(claim, view),
            Block(Part.TEXT, _listed(claim.phrasings[:_SOME]), "Zo hoor je het bijvoorbeeld"),
            Block(Part.TEXT, _listed(claim.denials[:_SOME]), "Zo hoor je het tegendeel"),
        )
    )


def of_catalogue(catalogue: Catalogue) -> tuple[Block, ...]:
    """Who speaks, how verdicts are reached, and what this is not."""
    subject = catalogue.subject
    experts = tuple(Item(f"{e.name}: {e.role}" if e.role else e.name) for e in catalogue.experts)
    verdicts = tuple(Item(f"{v.label}: {v.meaning}.") for v in words.VERDICTS.values())
    return tuple(
        _filled(
            Block(Part.HEADLINE, f"rugcheck: uitspraken over {subject.name} naast het onderzoek"),
            Block(Part.TEXT, _WHAT_IT_DOES.format(claims=len(catalogue.claims), sources=len(catalogue.sources))),
            Block(Part.LIST, label="Wie er spreekt", items=experts),
            Block(Part.LIST, label="Wat een oordeel betekent", items=verdicts),
            Block(Part.TEXT, _HOW_VERDICTS, "Hoe een oordeel tot stand komt"),
            Block(Part.TEXT, _CORRECTING, "Klopt er iets niet?"),
            Block(Part.TEXT, " ".join(filter(None, (subject.disclaimer, _NOT))), "Wat dit niet is"),
            Block(Part.TEXT, subject.doctor),
            Block(Part.TEXT, words.edition_of(subject), "Catalogus"),
        )
    )


_SOME = 4  # sayings, where there may be fifty
WELCOME = (
    Block(Part.HEADLINE, words.WHAT),
    Block(Part.LIST, label="Probeer eens", items=tuple(Item(f'rugcheck "{example}"') for example in words.EXAMPLES)),
    Block(Part.TEXT, "Wat er nog meer kan: rugcheck --help"),
)
_WHAT_IT_DOES = (
    "Je typt wat iemand zegt. rugcheck zoekt welke uitspraak dat is, zegt wat onderzoek ervan maakt, legt het uit en laat"
    " de expert aan het woord. Er zijn {claims} uitspraken en {sources} bronnen. Alles gebeurt op je eigen computer: er wordt"
    " niets verstuurd."
)
_HOW_VERDICTS = (
    "Het oordeel gaat over wat jij zegt. Ontken je een uitspraak, dan worden ‘Klopt’ en ‘Klopt niet’ omgedraaid; zeg je het"
    " sterker of juist voorzichtiger dan bekend is, dan is het ‘Deels waar’. Bij elk antwoord staat hoe je zin is gelezen."
    " Waar de bronnen meer, minder of iets anders zeggen dan het artikel, staat dat in de kanttekening."
)
_CORRECTING = (
    "Weet je een bron die iets anders zegt, of wordt een zin verkeerd gelezen? CONTRIBUTING.md, bij de code van rugcheck, zegt"
    " hoe je een oordeel laat verbeteren. Wat er verandert, staat in CHANGELOG.md."
)
_NOT = "rugcheck kent alleen wat in de catalogus staat, en kan een zin verkeerd lezen. Weet het iets niet, dan zegt het dat."


# --- a claim -----------------------------------------------------------------------------------


def _alarms(alarms: Iterable[Alarm]) -> Iterable[Block]:
    """The alarms that ask for the same as one: nobody reads three times to call."""
    alike: dict[tuple[str, str], list[Alarm]] = {}
    for alarm in alarms:
        alike.setdefault((alarm.action, alarm.meaning), []).append(alarm)
    for same in alike.values():
        yield Block(Part.ALARM, told(same), "" if same[0].alone else words.ALARM)


def _match(match: Match, view: View, short: bool) -> Iterator[Block]:
    claim = match.claim
    yield Block(Part.VERDICT, words.verdict_of(match), verdict=match.verdict)
    yield Block(Part.HEADLINE, claim.fact)
    yield Block(Part.READING, words.reading_of(match))
    yield from (Block(Part.READING, remark) for remark in words.remarks(match))
    yield from (
        _filled(_sources(claim, short=True))
        if short
        else (
            *_body(claim),
            *_filled(_sources(claim), _related(claim, view)),
        )
    )


def _claim(claim: Claim, view: View) -> Iterator[Block]:
    verdict = words.VERDICTS[claim.verdict].label
    yield Block(Part.VERDICT, f"{verdict}: {words.quoted(claim.claim)}", verdict=claim.verdict)
    yield Block(Part.HEADLINE, claim.fact)
    yield Block(Part.READING, f"{claim.id} · {words.topic_of(claim.topic)}")
    if claim.denied_verdict:
        yield Block(Part.READING, f"Wie dit ontkent: {words.VERDICTS[claim.denied_verdict].label}")
    yield from _body(claim)
    yield from _filled(_related(claim, view))
    yield from _filled(Block(Part.TEXT, _listed(claim.phrasings), "Zo hoor je het"))
    yield from _filled(Block(Part.TEXT, _listed(claim.denials), "Zo hoor je het tegendeel"))


def _body(claim: Claim) -> Iterator[Block]:
    yield from _filled(
        Block(Part.TEXT, claim.explanation),
        _quote(claim.quote),
        Block(Part.TEXT, words.nuance_of(claim), "Kanttekening"),
        Block(Part.TEXT, claim.advice, "Wat je een patiënt kunt zeggen"),
    )


def _quote(quote: Quote | None) -> Block:
    if quote is None:
        return Block(Part.QUOTE)
    return Block(Part.QUOTE, f"“{quote.text}”", ", ".join(filter(None, (quote.expert.name, quote.expert.role))))


def _sources(claim: Claim, short: bool = False) -> Block:
    """The sources; the one that a short answer names is the first that can be looked up, a study before the article."""
    cited = claim.sources
    if short:
        cited = tuple(c for c in cited if c.source.address)[:1] or cited[:1]
    items = tuple(Item(words.citation(c), tuple(filter(None, (c.source.address,)))) for c in cited)
    return Block(Part.LIST, label="Bron" if len(items) == 1 else "Bronnen", items=items)


def _references(claim: Claim, among_others: bool) -> Block:
    """The sources that a whole claim ends with, under the claim's name where there are more."""
    found = _sources(claim)
    return changed(found, label=f"Bronnen bij {words.quoted(claim.claim)}") if among_others else found


def _related(claim: Claim, view: View) -> Block:
    known = [found for id_ in claim.related if (found := view.catalogue.claim(id_))]
    return Block(Part.LIST, label="Verwant", items=tuple(_pointer(c, view) for c in known))


def _pointer(claim: Claim, view: View) -> Item:
    return Item(words.quoted(claim.claim), (view.command(f"show {claim.id}"),))


def _listed(texts: tuple[str, ...]) -> str:
    return " · ".join(texts)


# --- no claim, and what closes an answer ---------------------------------------------------------


def _suggestions(suggestions: tuple[Suggestion, ...], view: View) -> Iterator[Block]:
    items = tuple(_pointer(s.claim, view) for s in suggestions)
    yield from _filled(Block(Part.LIST, label="Dat weet ik niet zeker. Bedoel je ...?", items=items))


def _nothing(view: View) -> Iterator[Block]:
    yield Block(Part.HEADLINE, "Hierover weet rugcheck niets.")
    tips = (
        Item("Zeg het anders, in één korte zin: wat doet wat, en waarmee?"),
        Item("Zoek op een woord:", (view.command("list WOORD"),)),
    )
    yield Block(Part.LIST, label=f"De catalogus gaat over {view.catalogue.subject.name}. Probeer dit", items=tips)


def _closing(claims: Iterable[Claim], view: View, short: bool) -> Iterator[Block]:
    """The signs that need a doctor and the disclaimer; a short answer has the first, where a claim asks for it."""
    subject = view.catalogue.subject
    doctor = subject.doctor if not short or any(c.doctor for c in claims) else ""
    yield from _filled(Block(Part.TEXT, doctor), Block(Part.TEXT, "" if short else subject.disclaimer))


def _why(why: Why) -> Iterator[Block]:
    read = tuple(Item(f"{words.quoted(r.word)} als {', '.join(r.concepts)}") for r in why.words)
    near = tuple(Item(f"{s.score:.2f} {s.claim.id}: {words.quoted(s.claim.claim)}") for s in why.runners_up)
    yield from _filled(
        Block(Part.LIST, label="Waarom: gelezen woorden", items=read),
        Block(Part.TEXT, ", ".join(map(words.quoted, why.cues)), "Waarom: woorden die eens of oneens bepaalden"),
        Block(Part.TEXT, why.frame, "Waarom: herkend aan"),
        Block(Part.LIST, label="Waarom: wat in de buurt kwam (gelijkenis van 0 tot 1)", items=near),
    )


def _filled(*blocks: Block) -> Iterator[Block]:
    return (block for block in blocks if block.text or block.items)
