"""The command that needs no name: a question, and its answer shown."""

from rugcheck.answers import Answer
from rugcheck.cli import asking, choices, output, streams
from rugcheck.cli.choices import Format
from rugcheck.cli.question import COMMANDS, Question
from rugcheck.rendering import blocks
from rugcheck.rendering.blocks import View

FINE = MATCHED = 0
UNMATCHED = 1


def check(asked: Question) -> int:
    """Answer a question; the exit code."""
    format_, words = choices.format_of(asked.format_name), list(asked.words)
    if asked.lines:
        return _check_lines(asking.lines_of(words, asked.direct, format_), format_, asked)
    text = asking.said(words, asked.direct, format_)
    if not text:
        return _welcome(asked.no_color)
    if not isinstance(text, str):
        from rugcheck.cli import scan

        streams.talk(asking.unused(asked.short, asked.why))
        return scan.scan_text(text, format_, asked.catalogue, asked.no_color)
    checker = asking.checker_of(asked.catalogue)
    answer = checker.check(text, asked.why)
    output.show_answer(answer, View(checker.catalogue, asked.named), format_, asked.short, asked.no_color)
    if asked.direct and not answer.match:
        streams.talk(asking.hint_for(words, COMMANDS))
    return _outcome(answer)


def _check_lines(lines: asking.Lines, format_: Format, asked: Question) -> int:
    output.show_answers(asking.answers_to(lines, asking.checker_of(asked.catalogue), asked.why), format_)
    return FINE


def _welcome(no_color: bool) -> int:
    output.show_blocks(blocks.WELCOME, Format.AUTO, no_color)
    return FINE


def _outcome(answer: Answer) -> int:
    return MATCHED if answer.match or answer.alarms else UNMATCHED
