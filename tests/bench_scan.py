"""How fast text is read and in how much memory: `python tests/bench_scan.py [FOLDER ...]`, prose in the folders, else our own.

Prints MB/s over prose about other things (rug only as it stands in any text), over prose about backs, WRatio over the same
sentences, and the most memory that a scan of 100 MB takes: in lines, and as one line without an end.
"""

import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz import fuzz, process

from rugcheck import Checker
from rugcheck.language.sentences import sentences

HERE = Path(__file__).parent
SIZE = 4_000_000
REAL = (HERE.parent / "rugcheck/language/real_words.txt").read_text("utf-8").split()
WORDS = [w for w in REAL if "rug" not in w or w in ("terug", "brug")]
SMALL = "de het een van in op en dat is was niet met voor aan te er maar om ook als bij nog uit naar over dan wel door".split()
MEMORY = """
import sys
from pathlib import Path
from rugcheck import Checker
def most():  # not getrusage: that begins with the most that the parent took
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))
def pieces():
    while piece := sys.stdin.read(65536):
        yield piece
checker = Checker()
before = most()
n = sum(1 for _ in checker.scan(pieces(), pieces=True))
print(before, most())
"""


def made_up_prose(size: int, seed: int = 1) -> Iterator[str]:
    """Paragraphs of real Dutch words in no order: as many different words as prose has, and terug and brug among them."""
    chance = random.Random(seed)
    made = 0
    while made < size:
        words = [chance.choice(SMALL) if chance.random() < 0.5 else chance.choice(WORDS) for _ in range(90)]
        lines = [" ".join(words[i : i + 12]) for i in range(0, 90, 12)]
        text = "\n".join(lines).capitalize() + ".\n\n"
        made += len(text)
        yield text


def speed(checker: Checker, texts: list[str]) -> tuple[float, int]:
    """MB/s and findings."""
    start = time.perf_counter()
    found = sum(1 for _ in checker.scan(texts, pieces=True))
    return sum(map(len, texts)) / 1e6 / (time.perf_counter() - start), found


def brute_force(checker: Checker, text: str, seconds: float = 3) -> float:
    """MB/s of WRatio over each sentence and every phrasing."""
    sayings = [p for c in checker.catalogue.claims for p in (c.claim, *c.phrasings, *c.denials)]
    start, read = time.perf_counter(), 0
    for sentence in sentences([text]):
        process.extractOne(sentence.text, sayings, scorer=fuzz.WRatio)
        read += len(sentence.text)
        if time.perf_counter() - start > seconds:
            break
    return read / 1e6 / (time.perf_counter() - start)


def memory(line_ends: bool) -> str:
    """The resident MB of a scan of 100 MB through a pipe, before and at most (Linux only)."""
    child = subprocess.Popen(
        [sys.executable, "-c", MEMORY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert child.stdin is not None and child.stdout is not None
    text = "".join(made_up_prose(1_000_000))
    for _ in range(100):
        child.stdin.write(text if line_ends else text.replace("\n", " "))
    child.stdin.close()
    answer = child.stdout.read().strip()
    child.wait()
    return answer


def main(folders: list[str]) -> None:
    checker = Checker()
    texts = [p.read_text("utf-8", "replace") for f in folders for p in sorted(Path(f).rglob("*.txt"))]
    other = texts or list(made_up_prose(SIZE))
    rate, found = speed(checker, other)
    print(f"about other things: {rate:.1f} MB/s, {found} findings")
    about = [c.explanation.replace("\n", " ") + "\n\n" for c in checker.catalogue.claims]
    rate, found = speed(checker, about)
    print(f"about backs: {rate:.3f} MB/s, {found} findings")
    print(f"WRatio over the same sentences: {brute_force(checker, ''.join(other)):.4f} MB/s")
    print(f"memory, 100 MB in lines: {memory(True)} MB; in one line: {memory(False)} MB")
    print(f"this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
