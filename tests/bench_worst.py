"""How the time grows with the length of the worst texts that anyone could think of.

    python tests/bench_worst.py              all of them, of 2,000 characters to 16,000
    python tests/bench_worst.py CHARACTERS   from so many

Each text is read at four lengths, every one twice the last, and the dearest come first. `growth` is how many times longer the
longest takes than the one before: 2 is linear, 4 quadratic. tests/test_worst.py counts what this times.
"""

import sys
import time
from collections.abc import Callable

from bundled import COMPILED as CHECKER

from rugcheck.rendering.words import clean
from rugcheck.scanning import Wanted

WANTED = Wanted(questions=True, suggestions=True, alarms=True)
SAYINGS = [text for c in CHECKER.catalogue.claims for text in (c.claim, *c.phrasings[:3], *c.denials[:3])]
SIGNS = [text for a in CHECKER.catalogue.alarms for text in a.signs]

PATTERNS = {
    "one letter": "a",
    "spaces": "rug" + " " * 97,
    "nothing but spaces": " ",
    "no-break spaces": "\xa0",
    "tabs": "rug\t\t\t\t",
    "line ends": "\n",
    "line ends and spaces": " \n",
    "full stops": ".",
    "question marks and quotes": "?\"')",
    "closing quotes": "rug.”’\"'",
    "opening quotes": "(“‘\"",
    "deep quotes": "> ",
    "deep quotes, wrapped": "> > > rug\n",
    "apostrophes": "a'",
    "accents apart": "e\u0301",
    "accents on one letter": "\u0301",
    "soft hyphens": "rug\xad",
    "hyphens at line ends": "rug-\n",
    "initials": "J. ",
    "abbreviations": "bijv. d.w.z. ",
    "dotted letters": "a.",
    "numbers": "1. ",
    "digits": "1",
    "items": "- rug\n",
    "labels": "Rug: pijn\n",
    "capitals on lines": "Rug\n",
    "short lines": "rug pijn\n",
    "columns": "rug    pijn | knie\n",
    "rules": "---",
    "negations": "niet geen nooit ",
    "commas and verbs": "massage helpt, warmte helpt niet, ",
    "contrasts": "maar rug maar niet ",
    "dismissals": "het is een fabel dat ",
    "comparisons": "geen beter dan niets tegenop ",
    "one word": "rugpijn ",
    "compounds": "rugpijnspieroefening ",
    "a long compound": "rugspier",
    "a long plural": "enen",
    "glued": "vanrugpijngeenrug ",
    "mistyped": "rugpyn masage helpd tege ",
    "words nobody knows": "xqzwk vbnmt ",
    "all claims": " ".join(SAYINGS) + " ",
    "all claims, sentences": ". ".join(SAYINGS) + ". ",
    "all alarm signs": " ".join(SIGNS) + " ",
    "one alarm over and over": "plas niet ophouden voel mijn doof been kan ik ",
    "alarm sentences": "Ik kan mijn plas niet ophouden. ",
    "gaps": "haalt doet geloof is ik ",
    "escape sequences": "\x1b[",
    "unended escape sequences": "\x1b]x",
    "tags that begin": "<a ",
    "tags that do not end": "<",
    "quotes in tags": "<a b=\"'",
    "comments that begin": "<!--",
    "comments of ours": "<!-- rugcheck: negeer rug ",
    "remarks": "<!-- rugcheck: negeer massage -->rug ",
    "scripts": "<script>",
    "entities": "&amp;",
    "entities that do not end": "&aaaaaaaaaaaaaaaa",
    "links": "[rug](",
    "brackets": "[",
    "brackets that close": "]",
    "images": "![",
    "footnotes": "[^",
    "stars": "*",
    "stars and words": "*rug ",
    "underlines": "_a",
    "ticks": "`",
    "ticks of many sizes": "` `` ``` ",
    "fences": "```\n",
    "tildes": "~~",
    "backslashes": "\\",
    "definitions": "[a]: ",
    "front matter": "---\na: b\n",
    "addresses": "www.a",
    "addresses that do not end": "http://",
    "signs of our own": "\x02\x03\x1e\x1d\x00\x01",
}  # fmt: skip


def text_of(pattern: str, size: int) -> str:
    return (pattern * (size // len(pattern) + 1))[:size]


def read_as(kind: str) -> Callable[[str], object]:
    return lambda text: list(CHECKER.scan([text], kind=kind, wanted=WANTED, pieces=True))


WAYS: dict[str, Callable[[str], object]] = {
    "check": lambda text: CHECKER.check(text, why=True),
    "clean": clean,
    "text": read_as("text"),
    "markdown": read_as("markdown"),
    "html": read_as("html"),
}


def seconds(read: Callable[[str], object], text: str) -> float:
    """The lesser of two, of the processor's own time."""
    taken = []
    for _ in range(2):
        start = time.process_time()
        read(text)
        taken.append(time.process_time() - start)
    return min(taken)


def main(least: int) -> None:
    sizes = [least * 2**n for n in range(4)]
    print("| text | read as | " + " | ".join(f"{size:,} (ms)" for size in sizes) + " | µs a character | growth |")
    print("|---|---|" + "---|" * 6)
    rows = []
    for (name, pattern), (way, read) in ((p, w) for p in PATTERNS.items() for w in WAYS.items()):
        times = [seconds(read, text_of(pattern, size)) for size in sizes]
        rows.append((times[-1] / sizes[-1], name, way, times))
    for each, name, way, times in sorted(rows, reverse=True):
        growth = f"{times[-1] / times[-2]:.1f}" if times[-1] > 0.005 else "-"
        print(f"| {name} | {way} | " + " | ".join(f"{1000 * t:.1f}" for t in times) + f" | {1e6 * each:.1f} | {growth} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
