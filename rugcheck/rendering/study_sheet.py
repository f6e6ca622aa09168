"""The catalogue as a sheet to study from, in Markdown (CommonMark): by topic, each claim with its verdict and its sources."""

import re
from collections.abc import Iterator

from rugcheck.catalogue.model import Catalogue, Claim
from rugcheck.rendering import blocks
from rugcheck.rendering.blocks import Block, Part
from rugcheck.rendering.words import VERDICTS, capitalised, clean, edition_of, on_one_line, quoted, topic_of

# What Markdown reads as more than itself: anywhere in a line, and at its beginning or end
_MARKUP = re.compile(r"[\\`*_\[\]<>~&$|]")
_OPENING = re.compile(r"^(\d*)([-+=#.):])")
_CLOSING = re.compile(r"(?<!\\)(#+)$")


def render(catalogue: Catalogue) -> str:
    """The whole sheet."""
    paragraphs = [*_head(catalogue), *(p for topic in catalogue.topics for p in _topic(topic, catalogue))]
    return "\n\n".join(paragraphs) + "\n"


def _head(catalogue: Catalogue) -> Iterator[str]:
    subject, count = catalogue.subject, len(catalogue.claims)
    edition = f" ({edition_of(subject)})" if edition_of(subject) else ""
    yield f"# {escaped(capitalised(subject.name))}: studieblad"
    yield escaped(f"{count} {'uitspraak' if count == 1 else 'uitspraken'} over {subject.name}, op thema{edition}.")
    yield "\n".join(f"- **{escaped(shown.label)}**: {escaped(shown.meaning)}." for shown in VERDICTS.values())
    yield from (escaped(text) for text in (subject.doctor, subject.disclaimer) if text)


def _topic(topic: str, catalogue: Catalogue) -> Iterator[str]:
    yield f"## {escaped(topic_of(topic))}"
    yield from (p for claim in catalogue.claims if claim.topic == topic for p in _claim(claim))


def _claim(claim: Claim) -> Iterator[str]:
    yield f"### {escaped(f'{VERDICTS[claim.verdict].label}: {quoted(claim.claim)}')}"
    yield f"**{escaped(claim.fact)}**"
    for block in blocks.of_study(claim):
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    if block.part is Part.QUOTE:
        yield f"> {escaped(block.text)}\n>\n> ({escaped(block.label)})"
        return
    label = f"**{escaped(block.label)}:**" if block.label else ""
    yield " ".join(filter(None, (label, escaped(block.text))))
    if block.items:
        yield "\n".join(line for item in block.items for line in (f"- {escaped(item.text)}", *map(link, item.below)))


def link(address: str) -> str:
    """A link of its own; what would end it too soon is written in the way of addresses."""
    return f"  <{clean(address).replace('<', '%3C').replace('>', '%3E')}>"


def escaped(text: str) -> str:
    """Text on one line that Markdown shows as it is."""
    line = _MARKUP.sub(r"\\\g<0>", on_one_line(text))
    return _CLOSING.sub(r"\\\1", _OPENING.sub(r"\1\\\2", line))
