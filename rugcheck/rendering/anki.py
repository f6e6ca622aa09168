"""The catalogue as a text file that Anki imports: header lines, then a note on each line, with tabs between its columns.

The first column is the claim's id and becomes the note's GUID. A second import then finds the note again whatever of its text
changed, updates it and leaves the schedule of its card alone. The headers are those of Anki 2.1.55 and later
(docs.ankiweb.net/importing/text-files.html). There is no #columns among them: Anki would look for fields with those names, which
have other names in every language. Without it the columns that are left go to the first fields, the front and the back.
"""

from html import escape

from rugcheck.catalogue.model import Catalogue, Claim, Verdict
from rugcheck.rendering import blocks
from rugcheck.rendering.blocks import Block, Item, Part
from rugcheck.rendering.words import VERDICTS, capitalised, on_one_line, quoted

# Anki passes over a note type that it does not have: its simplest one is called Basic in English and Basis in Dutch
_HEADERS = (
    *("#separator:Tab", "#html:true", "#notetype:Basic", "#notetype:Basis"),
    *("#guid column:1", "#tags column:4"),
)
_LABELS = [VERDICTS[verdict].label.lower() for verdict in Verdict]
_QUESTION = f"Welk oordeel past hierbij: {', '.join(_LABELS[:-1])} of {_LABELS[-1]}?"


def render(catalogue: Catalogue) -> str:
    """The whole file: its headers and a note for each claim."""
    subject = catalogue.subject
    deck = f"#deck:{capitalised(on_one_line(subject.name))}"
    return "".join(f"{line}\n" for line in (*_HEADERS, deck, *(_note(claim, subject.doctor) for claim in catalogue.claims)))


def _note(claim: Claim, doctor: str) -> str:
    """One line: id, front, back, tags; `doctor` is the line on signs that need one."""
    return "\t".join((claim.id, _front(claim), _back(claim, doctor), _tags(claim)))


def _front(claim: Claim) -> str:
    return f"<p><b>{_html(quoted(claim.claim))}</b></p><p>{_html(_QUESTION)}</p>"


def _back(claim: Claim, doctor: str) -> str:
    """The answer, to the left: Anki puts everything in the middle, which is hard to read in more than a line."""
    answer = f"<p><b>{_html(VERDICTS[claim.verdict].label)}</b><br>{_html(claim.fact)}</p>"
    warning = f"<p>{_html(doctor)}</p>" if claim.doctor and doctor else ""
    return f'<div style="text-align: left">{answer}{"".join(map(_block, blocks.of_study(claim)))}{warning}</div>'


def _tags(claim: Claim) -> str:
    """The topic and the verdict, by the words that --topic and --verdict know."""
    return f"rugcheck::{claim.topic} rugcheck::{claim.verdict}"


def _block(block: Block) -> str:
    if block.part is Part.QUOTE:
        return f"<blockquote>{_html(block.text)}<br>({_html(block.label)})</blockquote>"
    label = f"<b>{_html(block.label)}:</b> " if block.label else ""
    items = f"<ul>{''.join(map(_item, block.items))}</ul>" if block.items else ""
    return f"<p>{label}{_html(block.text)}</p>{items}"


def _item(item: Item) -> str:
    addresses = "".join(f'<br><a href="{_html(line)}">{_html(line)}</a>' for line in item.below)
    return f"<li>{_html(item.text)}{addresses}</li>"


def _html(text: str) -> str:
    """Text that means itself: no tag, no quotation mark that would open a column, no [sound:...] that Anki would play."""
    return escape(on_one_line(text)).replace("[", "&#91;")
