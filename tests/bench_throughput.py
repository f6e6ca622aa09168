"""rugcheck against brute force, full text search and a linter, each in a process of its own (contenders.py), in one run.

    python tests/bench_throughput.py             the bundled catalogue, on labelled statements and on prose
    python tests/bench_throughput.py CLAIMS ...  made-up catalogues (made_catalogue.py), such as 85 1000 10000

Prints how fast each is and how well it answers, so that speed is compared at what it is worth. Right is the claim and the
stance, or silence where no claim answers the statement; wrong is any other answer but silence; `first` is how often the right
claim comes first, sure or not, among statements that have one. The contenders that only score are given the threshold at
which most of these very statements come out right. Needs proselint for its row, and Linux for memory.
"""

import json
import random
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

from bench_scan import made_up_prose
from labelled import CASES, accepted, cases_of, half
from made_catalogue import made_catalogue, statements

from rugcheck import Checker
from rugcheck.cache import checker_for
from rugcheck.language.sentences import sentences

HERE = Path(__file__).parent
BUNDLED = HERE.parent / "claims.toml"
NAMES = {"rugcheck": "rugcheck", "wratio": "WRatio", "token_set_ratio": "token_set_ratio", "fts5": "SQLite FTS5"}
LINTER = {"proselint": "proselint"}
ASKED = 300  # statements on a made-up catalogue
TYPING_ERROR = 4  # one in so many has one
Wanted = tuple[str, set[tuple[str, str]]]  # a statement and the (claim, stance) pairs that answer it; none asks for silence
Prose = list[list[str]]


def bundled() -> tuple[str, list[Wanted], dict[str, Prose]]:
    """The bundled catalogue, half 0 of the labelled statements, and prose about other things and about backs."""
    cases = [c for name in CASES for c in half(cases_of(name), 0)]
    other = [[line.capitalize() + "." for line in text.strip(".\n").split("\n")] for text in made_up_prose(4_000_000)]
    about = [[s.text for s in sentences([c.explanation])] for c in Checker().catalogue.claims]
    wanted: list[Wanted] = [(str(c["text"]), accepted(c)) for c in cases]
    return BUNDLED.read_text("utf-8"), wanted, {"other": other, "backs": about}


def made_up(claims: int) -> tuple[str, list[Wanted], dict[str, Prose]]:
    """A made-up catalogue, and statements of which half are on its claims and half on subjects that it does not have."""
    chance = random.Random(claims)
    asked = [(_mistyped(text, chance), int(id_.removeprefix("claim-"))) for text, id_ in statements(2 * claims, ASKED)]
    return made_catalogue(claims), [(text, {(f"claim-{n}", "affirms")} if n < claims else set()) for text, n in asked], {}


def _mistyped(text: str, chance: random.Random) -> str:
    """Once in a while, a statement in which two letters of a long word have changed places."""
    words = text.split()
    long = [n for n, word in enumerate(words) if len(word) > 5]
    if not long or chance.randrange(TYPING_ERROR):
        return text
    word = words[n := chance.choice(long)]
    place = chance.randrange(1, len(word) - 2)
    words[n] = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return " ".join(words)


def put(folder: Path, toml: str, wanted: list[Wanted], prose: dict[str, Prose]) -> int:
    """Write down what the contenders need, and compile the catalogue; the number of its sayings."""
    (folder / "catalogue.toml").write_text(toml, "utf-8")
    claims = checker_for(str(folder / "catalogue.toml"), str(folder)).catalogue.claims
    affirming = [(text, c.id, "affirms") for c in claims for text in (c.claim, *c.phrasings)]
    sayings = affirming + [(text, c.id, "denies") for c in claims for text in c.denials]
    for name, value in (("sayings", sayings), ("asked", [text for text, _ in wanted]), ("prose", prose)):
        (folder / f"{name}.json").write_text(json.dumps(value), "utf-8")
    return len(sayings)


def result_of(name: str, folder: Path) -> dict[str, object]:
    """What a contender did, in a process of its own."""
    run = subprocess.run(
        [sys.executable, HERE / "contenders.py", name, folder], stdout=subprocess.PIPE, check=True, encoding="utf-8"
    )
    found: dict[str, object] = json.loads(run.stdout)
    return found


def shares(answers: list[list[object] | None], wanted: list[Wanted], least: float) -> tuple[float, float]:
    """The shares of right and of wrong answers where an answer counts from a least score on."""
    right = wrong = 0
    for answer, (_, pairs) in zip(answers, wanted, strict=True):
        if answer is None or float(str(answer[2])) < least:
            right += not pairs
        else:
            right += (answer[0], answer[1]) in pairs
            wrong += (answer[0], answer[1]) not in pairs
    return right / len(wanted), wrong / len(wanted)


def how_well(name: str, answers: list[list[object] | None], wanted: list[Wanted]) -> str:
    """The shares of right, wrong and first, as columns."""
    scores = {1.0} if name == "rugcheck" else {float(str(a[2])) for a in answers if a}
    right, wrong = max((shares(answers, wanted, least) for least in scores), key=lambda found: found[0])
    has_one = [(a, pairs) for a, (_, pairs) in zip(answers, wanted, strict=True) if pairs]
    first = sum(a is not None and a[0] in {id_ for id_, _ in pairs} for a, pairs in has_one)
    return f"{right:.0%} | {wrong:.0%} | {first / len(has_one):.0%}"


def table(toml: str, wanted: list[Wanted], prose: dict[str, Prose], names: dict[str, str]) -> None:
    """Print a row for each contender."""
    with tempfile.TemporaryDirectory() as folder:
        sayings = put(Path(folder), toml, wanted, prose)
        print(f"\n{sayings:,} sayings, {len(wanted)} statements\n")
        of_prose = "".join(f" MB/s of prose, {kind} |" for kind in prose)
        print(f"| | statements/s | rugcheck is so many times as fast | right | wrong | first | memory (MB) |{of_prose}")
        print("|---|---|---|---|---|---|---|" + "---|" * len(prose))
        ours = 0.0
        for name, shown in names.items():
            found = result_of(name, Path(folder))
            seconds = float(str(found["seconds"]))
            ours = ours or seconds
            quality = " | | " if name in LINTER else how_well(name, found["answers"], wanted)  # type: ignore[arg-type]
            speeds = "".join(f" {rate:.3g} |" for rate in found["prose"].values())  # type: ignore[attr-defined]
            print(f"| {shown} | {1 / seconds:,.0f} | {seconds / ours:.1f} | {quality} | {found['memory']} |{speeds}", flush=True)


def main(sizes: list[int]) -> None:
    """Print the tables."""
    if not sizes:
        table(*bundled(), NAMES | (LINTER if find_spec("proselint") else {}))
    for claims in sizes:
        table(*made_up(claims), NAMES)


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]])
