"""One program that is measured, in a process of its own, so that its memory is its own: started by bench_throughput.py.

    python tests/contenders.py NAME FOLDER

The folder holds sayings.json, [[text, claim, stance] ...]; asked.json, [text ...]; prose.json, {name: [[sentence ...] of
each paragraph ...]}; and for rugcheck also catalogue.toml. Prints one object: what it answered, [claim, stance, score] or null
for each statement, seconds a statement, MB/s of each prose, and the most memory, in MB.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

AT_MOST = 5.0  # seconds that one measurement takes before it is cut off; of processor time, for the machine may be shared
Answer = tuple[str, str, float] | None
Answering = Callable[[str], Answer]
Reading = Callable[[list[list[str]]], object]


def rugcheck(folder: Path) -> tuple[Answering, Reading]:
    """The checker that the command line makes, by the compiled form; what it is sure of scores 1, what it suggests 0."""
    from rugcheck.cache import checker_for

    checker = checker_for(str(folder / "catalogue.toml"), str(folder))

    def answer(text: str) -> Answer:
        found = checker.check(text)
        if found.match:
            return found.match.claim.id, str(found.match.stance), 1.0
        return (found.suggestions[0].claim.id, "", 0.0) if found.suggestions else None

    return answer, lambda prose: list(checker.scan((" ".join(paragraph) + "\n\n" for paragraph in prose), pieces=True))


def wratio(folder: Path) -> tuple[Answering, Reading]:
    from rapidfuzz import fuzz

    return _brute_force(folder, fuzz.WRatio)


def token_set_ratio(folder: Path) -> tuple[Answering, Reading]:
    from rapidfuzz import fuzz

    return _brute_force(folder, fuzz.token_set_ratio)


def _brute_force(folder: Path, scorer: Callable[..., float]) -> tuple[Answering, Reading]:
    """The saying that a scorer likes best, of all of them; both sides in small letters and without punctuation."""
    from rapidfuzz import process, utils

    sayings = json.loads((folder / "sayings.json").read_text("utf-8"))
    texts = [utils.default_process(text) for text, _, _ in sayings]

    def answer(text: str) -> Answer:
        _, score, number = process.extractOne(utils.default_process(text), texts, scorer=scorer)
        return sayings[number][1], sayings[number][2], score

    return answer, _each_sentence(answer)


def fts5(folder: Path) -> tuple[Answering, Reading]:
    """The saying that SQLite's full text search ranks first among those that share a word."""
    import re
    import sqlite3

    database = sqlite3.connect(":memory:")
    database.execute("create virtual table sayings using fts5(text, claim unindexed, stance unindexed)")
    database.executemany("insert into sayings values (?, ?, ?)", json.loads((folder / "sayings.json").read_text("utf-8")))
    first = "select claim, stance, -rank from sayings where sayings match ? order by rank limit 1"

    def answer(text: str) -> Answer:
        query = " OR ".join(f'"{word}"' for word in re.findall(r"\w+", text))
        found: Answer = database.execute(first, (query,)).fetchone() if query else None
        return found

    return answer, _each_sentence(answer)


def proselint(_folder: Path) -> tuple[Answering, Reading]:
    """A linter of English prose: it knows no claims and answers nothing."""
    from proselint.checks import __register__
    from proselint.config import DEFAULT
    from proselint.registry import CheckRegistry
    from proselint.tools import LintFile

    CheckRegistry().register_many(__register__)

    def lint(text: str) -> None:
        LintFile("text", text).lint(DEFAULT)

    return lint, lambda prose: lint("\n\n".join(map(" ".join, prose)))


def _each_sentence(answer: Answering) -> Reading:
    return lambda prose: [answer(sentence) for paragraph in prose for sentence in paragraph]


def seconds_each(answer: Answering, texts: list[str]) -> float:
    """Seconds of processor time that a statement takes."""
    start, done = time.process_time(), 0
    while done < len(texts) and time.process_time() - start < AT_MOST:
        answer(texts[done])
        done += 1
    return (time.process_time() - start) / done


def speed(read: Reading, prose: list[list[str]]) -> float:
    """MB of text a second of processor time: in growing parts, until one takes long enough to count or there is no more."""
    size = 1
    while True:
        start = time.process_time()
        read(prose[:size])
        taken = time.process_time() - start
        if taken > AT_MOST / 4 or size >= len(prose):
            return sum(len(s) + 1 for p in prose[:size] for s in p) / 1e6 / taken
        size *= 4


def most_memory() -> int:
    """The most MB that this process took (Linux only); not getrusage's, which begins with what its parent took."""
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))


def main(name: str, folder: Path) -> None:
    asked = json.loads((folder / "asked.json").read_text("utf-8"))
    answer, read = {f.__name__: f for f in (rugcheck, wratio, token_set_ratio, fts5, proselint)}[name](folder)
    answers = [answer(text) for text in asked]  # a first time, after which all is there that is only read when it is needed
    result = {"answers": answers, "seconds": seconds_each(answer, asked), "memory": most_memory()}
    proses = json.loads((folder / "prose.json").read_text("utf-8"))
    json.dump(result | {"prose": {kind: speed(read, prose) for kind, prose in proses.items()}}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
