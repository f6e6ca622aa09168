"""How long a whole process takes, against `python -c "import typer"` in the same environment (not on Windows).

    python tests/bench_startup.py [N]

Each is started N times (25) in turn with the others, so that whatever else the machine does falls on all alike; medians of
wall time and of processor time. First the code is compiled, as pip does when it installs, and the cache filled.
"""

import compileall
import os
import pty
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import rugcheck

PACKAGE = Path(rugcheck.__file__).parent
RUGCHECK = str(Path(sys.executable).with_name("rugcheck"))
STATEMENT = "tillen door de knieën helpt"
TAB = {"_RUGCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "rugcheck show her", "COMP_CWORD": "2"}
Times = tuple[float, float]


def piped(*words: str, **environment: str) -> Times:
    """Wall and processor time, in milliseconds, of a process that writes to a pipe."""
    before, start = spent(), time.perf_counter()
    subprocess.run(words, env=os.environ | environment, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    return taken(before, start)


def on_terminal(*words: str) -> Times:
    """The same for one that writes to a terminal of 100 columns."""
    before, start = spent(), time.perf_counter()
    us, them = pty.openpty()
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "100"}
    with subprocess.Popen(words, env=environment, stdin=them, stdout=them, stderr=them):
        os.close(them)
        try:
            while os.read(us, 65_536):
                pass
        except OSError:  # Linux ends a terminal that nobody holds any more with an error
            pass
    os.close(us)
    return taken(before, start)


def taken(before: float, start: float) -> Times:
    return 1000 * (time.perf_counter() - start), 1000 * (spent() - before)


def spent() -> float:
    """The processor time, in seconds, of all children that ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


RUNS: dict[str, tuple[Callable[[], Times], float | None]] = {
    "import typer": (lambda: piped(sys.executable, "-c", "import typer"), None),
    "python, nothing": (lambda: piped(sys.executable, "-c", "pass"), None),
    "one answer in a pipe": (lambda: piped(RUGCHECK, STATEMENT), 1.3),
    "the same as JSON": (lambda: piped(RUGCHECK, "check", "--format", "json", STATEMENT), 1.3),
    "with a mistyped word": (lambda: piped(RUGCHECK, "masage helpt teegen rugpijn"), None),
    "one answer on a terminal": (lambda: on_terminal(RUGCHECK, STATEMENT), 2.0),
    "--help": (lambda: piped(RUGCHECK, "--help"), 2.3),
    "Tab after a claim's id": (lambda: piped(RUGCHECK, **TAB), 1.3),
    "show ID": (lambda: piped(RUGCHECK, "show", "massage"), None),
}


def main(times: int) -> None:
    """Print the table."""
    compileall.compile_dir(PACKAGE, quiet=1)
    piped(RUGCHECK, STATEMENT)
    found: dict[str, list[Times]] = {name: [] for name in RUNS}
    for _ in range(times):
        for name, (run, _most) in RUNS.items():
            found[name].append(run())
    base = [statistics.median(column) for column in zip(*found["import typer"], strict=True)]
    print("| process | ms | processor ms | times `import typer` (processor) | at most |\n|---|---|---|---|---|")
    for name, (_run, most) in RUNS.items():
        wall, processor = (statistics.median(column) for column in zip(*found[name], strict=True))
        print(f"| {name} | {wall:.0f} | {processor:.0f} | {wall / base[0]:.2f} ({processor / base[1]:.2f}) | {most or ''} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 25)
