"""A written test in Markdown (CommonMark): the questions, and after them the answer key."""

from collections.abc import Iterator, Sequence

from rugcheck.catalogue.model import AlarmSign, Catalogue
from rugcheck.rendering import words
from rugcheck.rendering.quiz import (
    ASKED,
    HARMLESS,
    OWN_BODY,
    WATCH_FOR,
    WHAT_TO_SAY,
    answer_words,
    choice_words,
    match_of,
    model_answer,
)
from rugcheck.rendering.study_sheet import escaped, link
from rugcheck.training.entries import Kind
from rugcheck.training.grading import NOT_URGENT
from rugcheck.training.questions import Question

_LETTERS = "abcde"
_YOUR_WORDS = "Wat zou je tegen deze patiënt zeggen?"
_LINE = r"\_" * 60


def render(catalogue: Catalogue, asked: Sequence[Question], seed: int) -> str:
    """The whole test; who wants the same one again needs the seed that it names."""
    paragraphs = [*_head(catalogue, len(asked), seed)]
    for number, question in enumerate(asked, 1):
        paragraphs += _question(number, question)
    paragraphs += ["# Antwoorden", f"Toets {seed}. Knip dit deel eraf voordat je de toets uitdeelt."]
    for number, question in enumerate(asked, 1):
        paragraphs.append(_answer(number, question))
    return "\n\n".join(paragraphs) + "\n"


def _head(catalogue: Catalogue, count: int, seed: int) -> Iterator[str]:
    subject = catalogue.subject
    yield f"# {escaped(f'Toets: {subject.name}')}"
    edition = words.edition_of(subject)
    parts = (f"Toets {seed}", f"{count} {'vraag' if count == 1 else 'vragen'}", f"catalogus {edition}" if edition else "")
    yield escaped(", ".join(filter(None, parts)) + ". Kies bij elke vraag één antwoord.")
    yield f"Naam: {_LINE[:60]}"


def _question(number: int, question: Question) -> Iterator[str]:
    yield f"## Vraag {number}"
    yield ASKED[question.kind]
    yield f"> {escaped(words.quoted(question.text))}"
    yield "\n".join(
        f"- {letter}. {escaped(choice_words(question, answer))}"
        for letter, answer in zip(_LETTERS, question.choices, strict=False)
    )
    if question.kind is Kind.PATIENT:
        yield f"{_YOUR_WORDS}\n\n{_LINE}"


def _answer(number: int, question: Question) -> str:
    letter = _LETTERS[question.choices.index(question.right)]
    parts = [f"**{number}. {letter}: {escaped(answer_words(question, question.right))}.**", *_why(question)]
    return " ".join(parts)


def _why(question: Question) -> Iterator[str]:
    subject = question.subject
    if isinstance(subject, AlarmSign):
        harmless = f"{HARMLESS} {WATCH_FOR}: " if question.right == NOT_URGENT else ""
        yield escaped(f"{harmless}{words.capitalised(subject.sign)}. {subject.meaning} {subject.action}")
        return
    if question.kind is Kind.PATIENT:
        match = match_of(question, subject)
        yield escaped(" ".join((f"{words.reading_of(match)}.", *words.remarks(match, OWN_BODY))))
    yield escaped(f"{subject.fact}.")
    if question.kind is Kind.PATIENT:
        yield escaped(f"{WHAT_TO_SAY}: {model_answer(subject)}")
    if question.kind is Kind.EVIDENCE:
        sources = [cited.source for cited in question.figures if cited.source.id == question.right]
    else:
        sources = [cited.source for cited in subject.sources if cited.source.address][:1]
    yield from (link(source.address).strip() for source in sources if source.address)
    yield f"`rugcheck show {subject.id}`"
