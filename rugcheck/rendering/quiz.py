"""What a trainee reads during a quiz, as blocks: the question with its keys, the result, and how it went."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from rugcheck.answers import Match
from rugcheck.catalogue.model import AlarmSign, Citation, Claim, Source, Urgency, Verdict
from rugcheck.rendering import blocks, words
from rugcheck.rendering.blocks import Block, Item, Part, View
from rugcheck.training.entries import UNKNOWN, Entry, Grade, Kind
from rugcheck.training.grading import NOT_URGENT
from rugcheck.training.questions import Question
from rugcheck.training.session import Asked

GRADES = {Grade.RIGHT: "Goed", Grade.ALMOST: "Bijna goed", Grade.WRONG: "Fout"}
URGENCIES = {
    Urgency.NOW: "Nu bellen: dit kan niet wachten tot morgen",
    Urgency.GP: "Naar de huisarts, maar het hoeft niet nu meteen",
    NOT_URGENT: "Geen alarmteken",
}
# What a verdict means, in a line that fits a narrow terminal; `rugcheck about` says it in full
MEANINGS = {
    Verdict.SUPPORTED: "onderzoek of cijfers steunen het",
    Verdict.PARTLY: "voor een deel, of het verband is zwak",
    Verdict.UNCLEAR: "onderzoeken spreken elkaar tegen",
    Verdict.UNPROVEN: "overtuigend bewijs ontbreekt",
    Verdict.REFUTED: "onderzoek spreekt het tegen",
}
DONT_KNOW = "Weet ik niet"
ASKED = {
    Kind.VERDICT: "Wat zegt onderzoek van deze uitspraak?",
    Kind.PATIENT: "Klopt wat deze patiënt zegt?",
    Kind.EVIDENCE: "Welk cijfer hoort bij deze uitspraak?",
    Kind.ALARM: "Iemand zegt dit. Hoe dringend is het?",
}
OWN_WORDS = "Wat zou je tegen deze patiënt zeggen? Typ één zin en druk op Enter. Alleen Enter slaat het over."
WHAT_TO_SAY = "Wat je een patiënt kunt zeggen"
HARMLESS = "Dit lijkt op een alarmteken en is het niet."
WATCH_FOR = "Waar je wel op moet letten"
NOTHING_TO_UNDO = (Block(Part.TEXT, "Er is in deze quiz nog niets om over te doen."),)
# The trainee reads this, not the patient whose rug it is
OWN_BODY = "Dit gaat over mensen in het algemeen. Hoe het met de rug van deze patiënt zit, kan rugcheck niet zeggen."
READ_ON = "Enter of spatie: lees verder · q: stoppen"
GO_ON = "Enter of spatie: verder"


def question(asked: Asked, practice: bool, confidence: bool) -> tuple[Block, ...]:
    """A question with its keys; the first of a quiz explains how it goes."""
    first = asked.number == 1
    return (
        Block(Part.READING, _place(asked)),
        *([Block(Part.TEXT, _introduction(practice, confidence))] if first else ()),
        *([Block(Part.TEXT, _changed(asked.before))] if asked.before else ()),
        Block(Part.TEXT, words.quoted(asked.question.text)),
        Block(Part.TEXT, ASKED[asked.question.kind]),
        Block(Part.CHOICES, items=tuple(map(Item, _choices(asked.question, explained=first)))),
        Block(Part.TEXT, "q: stoppen" if first else "u: vorige antwoord overdoen · q: stoppen"),
    )


def sureness(asked: Asked, answer: str) -> tuple[Block, ...]:
    """The answer again, for who pressed another key than they thought, and how sure it is."""
    return (
        Block(Part.TEXT, f"Jouw antwoord: {answer_words(asked.question, answer)}."),
        Block(Part.READING, "Hoe zeker ben je? z: zeker · o: onzeker · Enter: overslaan · u: overdoen"),
    )


def result(asked: Asked, entry: Entry, due: date | None, today: date) -> tuple[Block, ...]:
    """What the answer was worth, what is so, and what can be done now."""
    subject = asked.question.subject
    body = _of_sign(asked.question, subject) if isinstance(subject, AlarmSign) else _of_claim(asked.question, subject)
    return (
        Block(Part.HEADLINE, _graded(asked.question, entry)),
        *body,
        *([Block(Part.TEXT, entry.said, "Wat jij zou zeggen")] if entry.said else ()),
        *(_what_to_say(asked.question, subject) if isinstance(subject, Claim) else ()),
        *([Block(Part.TEXT, f"Deze vraag komt {day_words(due, today)} terug.")] if due else ()),
        *what_now(asked.question, entry),
    )


def what_now(question: Question, entry: Entry) -> tuple[Block, ...]:
    """The keys after a result: a grade for the own sentence, if there is one, and the others."""
    more = "" if isinstance(question.subject, AlarmSign) else " · o: meer over deze uitspraak"
    return (
        *([Block(Part.TEXT, "Hoe goed was jouw zin? g: goed · b: bijna · f: fout")] if entry.said else ()),
        Block(Part.READING if entry.said else Part.TEXT, f"{GO_ON} · u: overdoen{more} · q: stoppen"),
    )


def more(question: Question, view: View) -> tuple[Block, ...]:
    """All that there is to know of what a question is about."""
    subject = question.subject
    return tuple(_of_sign(question, subject) if isinstance(subject, AlarmSign) else blocks.of_background(subject, view))


def closing(given: Sequence[Entry], view: View, coming: str) -> tuple[Block, ...]:
    """How a quiz went: how many were right, how sure that was, what to read again, and when more is due."""
    if not given:
        return (Block(Part.HEADLINE, "Gestopt. Er is niets beantwoord."), Block(Part.TEXT, coming))
    counted = Counter(entry.grade for entry in given)
    score = ", ".join(f"{counted[grade]} {GRADES[grade].lower()}" for grade in Grade if counted[grade])
    count = f"{len(given)} {'antwoord' if len(given) == 1 else 'antwoorden'}"
    again = [claim for e in given if e.grade is Grade.WRONG and (claim := view.catalogue.claim(e.claim))]
    items = tuple(Item(words.quoted(c.claim), (view.command(f"show {c.id}"),)) for c in dict.fromkeys(again))
    found = (
        Block(Part.HEADLINE, f"{count}: {score}."),
        Block(Part.READING, _sureness_words(given)),
        Block(Part.LIST, label="Om nog eens te lezen", items=items),
        Block(Part.TEXT, coming),
    )
    return tuple(block for block in found if block.text or block.items)


def own_words() -> tuple[Block, ...]:
    """The question what the trainee would say."""
    return (Block(Part.TEXT, OWN_WORDS),)


def nothing(coming: str, chosen: str, new: int | None, view: View) -> tuple[Block, ...]:
    """That nothing is due, and what can be done: with the same options, `new` is how many to ask for to get new ones today."""
    items = [Item("Oefenen zonder dat je schema verandert:", (view.command(f"quiz --all{chosen}"),))]
    if new is not None:
        items.append(Item("Vandaag nog meer nieuwe:", (view.command(f"quiz --new {new}{chosen}"),)))
    return (
        Block(Part.HEADLINE, "Voor nu is er niets te vragen."),
        Block(Part.TEXT, coming),
        Block(Part.LIST, label="Toch doorgaan", items=tuple(items)),
    )


def coming(found: tuple[date, int] | None, today: date, view: View) -> str:
    """When how many questions are due, and where to see more."""
    progress = f"Hoe je ervoor staat: {view.command('progress')}"
    if found is None:
        return progress
    day, count = found
    due = "staat er 1 vraag" if count == 1 else f"staan er {count} vragen"
    still = " nog" if day == today else ""
    return f"{words.capitalised(day_words(day, today))} {due}{still} klaar. {progress}"


def wrong_key(allowed: Sequence[str]) -> tuple[Block, ...]:
    """That a key does nothing, and which do."""
    shown = [key for key in allowed if key.strip()]
    enter = ", Enter of spatie" if len(shown) < len(allowed) else ""
    return (Block(Part.TEXT, f"Die toets doet hier niets. Kies uit: {', '.join(shown)}{enter}."),)


def answer_words(question: Question, answer: str) -> str:
    """An answer as it is shown among the choices, without what explains it."""
    if answer == UNKNOWN:
        return DONT_KNOW
    match question.kind:
        case Kind.EVIDENCE:
            return next(figure_words(cited) for cited in question.figures if cited.source.id == answer)
        case Kind.ALARM:
            return URGENCIES[answer].split(":")[0].split(",")[0]
    return words.VERDICTS[Verdict(answer)].label


def choice_words(question: Question, answer: str) -> str:
    """An answer as a choice."""
    return URGENCIES[answer] if question.kind is Kind.ALARM else answer_words(question, answer)


def figure_words(cited: Citation) -> str:
    """A figure with the study that it is from."""
    return f"{_short(cited.source)}: {cited.figure}"


def day_words(day: date, today: date) -> str:
    """A day as seen from today."""
    away = (day - today).days
    return {0: "vandaag", 1: "morgen", 2: "overmorgen"}.get(away, f"over {away} dagen") if away >= 0 else "vandaag"


def _place(asked: Asked) -> str:
    subject = asked.question.subject
    topic = "Alarmsignalen" if isinstance(subject, AlarmSign) else words.topic_of(subject.topic)
    mark = "gewijzigd" if asked.before else "nieuw" if asked.is_new else ""
    return " · ".join(filter(None, (f"Vraag {asked.number} van {asked.total}", topic, mark)))


def _introduction(practice: bool, confidence: bool) -> str:
    sure = " Daarna mag je zeggen hoe zeker je bent." if confidence else ""
    kept = " Dit is oefenen: wanneer vragen terugkomen, verandert er niet door." if practice else ""
    return f"Druk op de toets die voor je antwoord staat; Enter is niet nodig.{sure} Elk antwoord wordt meteen bewaard.{kept}"


def _changed(before: Verdict) -> str:
    return f"Gewijzigd: bij je vorige antwoord was het oordeel nog ‘{words.VERDICTS[before].label}’."


def _choices(question: Question, explained: bool) -> Iterator[str]:
    for number, answer in enumerate(question.choices, 1):
        meaning = f": {MEANINGS[Verdict(answer)]}" if explained and answer in MEANINGS else ""
        yield f"{number}  {choice_words(question, answer)}{meaning}"
    yield f"{UNKNOWN}  {DONT_KNOW}"


def _graded(question: Question, entry: Entry) -> str:
    if entry.answer == UNKNOWN:
        return "Dit wist je nog niet."
    said = "" if entry.grade is Grade.RIGHT else f" Jij zei: {answer_words(question, entry.answer)}."
    return f"{GRADES[entry.grade or Grade.WRONG]}.{said}"


def _of_claim(question: Question, claim: Claim) -> Iterator[Block]:
    """What is so and why, who says it, and one place to look it up."""
    if question.kind is Kind.PATIENT:
        match = match_of(question, claim)
        label = f"{words.verdict_of(match)}: {words.quoted(question.text)}"
        yield Block(Part.VERDICT, label, verdict=match.verdict)
        yield Block(Part.READING, words.reading_of(match))
        yield from (Block(Part.READING, remark) for remark in words.remarks(match, OWN_BODY))
    else:
        yield Block(Part.VERDICT, f"{words.VERDICTS[claim.verdict].label}: {words.quoted(question.text)}", verdict=claim.verdict)
    yield Block(Part.HEADLINE, claim.fact)
    yield Block(Part.TEXT, claim.explanation)
    if claim.quote:
        speaker = ", ".join(filter(None, (claim.quote.expert.name, claim.quote.expert.role)))
        yield Block(Part.QUOTE, f"“{claim.quote.text}”", speaker)
    yield from _evidence(_evidence_for(question, claim))


def match_of(question: Question, claim: Claim) -> Match:
    """What rugcheck makes of what a patient says."""
    return Match(claim, question.stance, Verdict(question.right), 1.0, own_body=question.own_body)


def _evidence_for(question: Question, claim: Claim) -> Iterable[Citation]:
    """The figure that was asked for, or else the first source that can be looked up."""
    if question.kind is Kind.EVIDENCE:
        return [cited for cited in question.figures if cited.source.id == question.right]
    return [cited for cited in claim.sources if cited.source.address][:1]


def _evidence(citations: Iterable[Citation]) -> Iterator[Block]:
    items = tuple(
        Item(figure_words(c) if c.figure else _short(c.source), tuple(filter(None, (c.source.address,)))) for c in citations
    )
    if items:
        yield Block(Part.LIST, label="Bron", items=items)


def _short(source: Source) -> str:
    """First author and year, or the title where nobody signed."""
    year = f" ({source.issued[:4]})" if source.issued else ""
    if not source.author:
        return f"{source.title}{year}"
    first = source.author[0]
    others = " e.a." if len(source.author) > 1 else ""
    return f"{first.literal or first.family}{others}{year}"


def _what_to_say(question: Question, claim: Claim) -> Iterator[Block]:
    """What to say to a patient; where there is no advice, only who was asked for a sentence hears one."""
    if claim.advice or question.kind is Kind.PATIENT:
        yield Block(Part.TEXT, model_answer(claim), WHAT_TO_SAY)


def model_answer(claim: Claim) -> str:
    """What to say to a patient: the advice, and where there is none (figures, money) the fact."""
    return claim.advice or f"{claim.fact}."


def _of_sign(question: Question, sign: AlarmSign) -> Iterator[Block]:
    """What the complaint asks for, and the sign itself."""
    harmless = question.right == NOT_URGENT
    label, said = answer_words(question, question.right), words.quoted(question.text)
    yield Block(Part.ALARM, said, label) if question.right == Urgency.NOW else Block(Part.TEXT, f"{label}: {said}")
    if harmless:
        yield Block(Part.TEXT, HARMLESS)
    label = WATCH_FOR if harmless else "Alarmteken"
    yield Block(Part.TEXT, f"{words.capitalised(sign.sign)}. {sign.meaning} {sign.action}", label)
    addresses = tuple(Item(source.title, (source.address,)) for source in sign.sources if source.address)[:1]
    if addresses:
        yield Block(Part.LIST, label="Bron", items=addresses)


def _sureness_words(given: Sequence[Entry]) -> str:
    """How often the trainee was right when sure, and when not."""
    said = []
    for label, sure in (("Zeker", True), ("Onzeker", False)):
        answers = [e for e in given if e.sure is sure]
        if answers:
            said.append(f"{label}: {sum(e.grade is Grade.RIGHT for e in answers)} van {len(answers)} goed.")
    return " ".join(said)
