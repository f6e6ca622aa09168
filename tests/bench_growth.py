"""How cost grows with the catalogue: made-up ones of Dutch words (made_catalogue.py), each in a process of its own.

    python tests/bench_growth.py [CLAIMS ...]

Prints for each size how long it takes to compile and to load the compiled form, the time and the share of right answers for
statements in other words than the catalogue's, how large the form is, and the most memory that loading and checking took.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made_catalogue import made_catalogue, statements

from rugcheck.cache import checker_for

SIZES = (85, 1_000, 10_000)
STATEMENTS = 300


def measure(claims: int, folder: str) -> str:
    """A row of the table, for a catalogue whose compiled form is in the folder."""
    path = Path(folder) / f"{claims}.toml"
    start = time.perf_counter()
    checker = checker_for(str(path), folder)
    loaded = time.perf_counter() - start
    said = statements(claims, STATEMENTS)
    for text, _ in said:
        checker.check(text)
    start = time.perf_counter()
    answers = [checker.check(text) for text, _ in said]
    each = (time.perf_counter() - start) / len(said)
    right = sum(a.match is not None and a.match.claim.id == id_ for a, (_, id_) in zip(answers, said, strict=True))
    wrong = sum(a.match is not None and a.match.claim.id != id_ for a, (_, id_) in zip(answers, said, strict=True))
    offered = sum(id_ in [s.claim.id for s in a.suggestions] for a, (_, id_) in zip(answers, said, strict=True)) + right
    size = sum(file.stat().st_size for file in Path(folder).glob("*.compiled"))
    shares = " | ".join(f"{n / len(said):.0%}" for n in (right, offered, wrong))
    return f"{1000 * loaded:.0f} | {1000 * each:.2f} | {shares} | {size / 1e6:.1f} | {most_memory()}"


def most_memory() -> int:
    """The most MB that this process took (Linux only); not getrusage's, which begins with what its parent took."""
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM"))


def main(sizes: list[int]) -> None:
    """Print the table."""
    print("| claims | compile (s) | load (ms) | a statement (ms) | right | offered | wrong | form (MB) | memory (MB) |")
    print("|---|---|---|---|---|---|---|---|---|")
    for claims in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"{claims}.toml"
            path.write_text(made_catalogue(claims), "utf-8")
            start = time.perf_counter()
            checker_for(str(path), folder)
            compiled = time.perf_counter() - start
            row = subprocess.run(
                [sys.executable, __file__, "--in", folder, str(claims)], capture_output=True, text=True, check=True
            )
            print(f"| {claims:,} | {compiled:.1f} | {row.stdout.strip()} |", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--in"]:
        print(measure(int(sys.argv[3]), sys.argv[2]))
    else:
        main([int(n) for n in sys.argv[1:]] or list(SIZES))
