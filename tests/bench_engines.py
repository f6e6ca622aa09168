"""Statements a second that README's examples for engines answer, on one worker process and on two, and what a Checker weighs.

    python tests/bench_engines.py [STATEMENTS]

Statements (50,000) are labelled ones time and again, each with a number of its own in it. What is told is the second run: then
the engine is up, and the workers have the Checker and what they need of it. Where others use the machine too, statements
for each second of processor time, of the engine and its workers together, say more. Needs the extra `engines` and Java for Spark.
"""

import json
import os
import pickle
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import engines
from labelled import CASES, cases_of

from rugcheck import Checker

PARTS = 16  # files, and so tasks
Times = tuple[float, float]


def statements(count: int) -> list[dict[str, Any]]:
    """So many rows; the number in each keeps anything from being remembered whole."""
    texts = [str(c["text"]) for name in CASES for c in cases_of(name)]
    return [{"id": n, "text": f"{texts[n % len(texts)]} ({n})"} for n in range(count)]


def put(rows: list[dict[str, Any]]) -> None:
    """The rows as files for either engine, in the folder that is current, and one page for their findings."""
    import pyarrow as pa
    from pyarrow import parquet

    page = [{"path": "blad", "text": "Blijf bij rugpijn in bed."}]
    for name, whole in (("statements", rows), ("pages", page)):
        Path(name).mkdir()
        Path(f"{name}.parquet").mkdir()
        size = -(-len(whole) // PARTS)
        for n in range(0, len(whole), size):
            part = whole[n : n + size]
            parquet.write_table(pa.Table.from_pylist(part), f"{name}.parquet/{n:06}.parquet")
            Path(f"{name}/{n:06}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in part), "utf-8")


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def on_spark(workers: int) -> Times:
    with engines.spark(workers) as session:
        session.conf.set("spark.sql.files.openCostInBytes", "128m")  # a task for each file, however small
        scope = engines.run("pyspark")
        columns = "id long, claim string, verdict string"
        answers = scope["statements"].mapInArrow(scope["answers"], columns)
        answers.write.parquet("run-1")
        return times(lambda: answers.write.parquet("run-2"))


def on_dask(workers: int) -> Times:
    with engines.dask(workers):
        scope = engines.run("dask")
        answers = scope["statements"].map_partitions(scope["answers"], scope["checker"]).map(json.dumps)
        answers.to_textfiles("run-1/*.jsonl")
        return times(lambda: answers.to_textfiles("run-2/*.jsonl"))


def times(work: Callable[[], object]) -> Times:
    """Seconds, and seconds of processor time of this process and all that it started."""
    before = spent()
    taken = seconds(work)
    return taken, spent() - before


def spent() -> float:
    import psutil  # Dask's workers need it too

    us = psutil.Process()
    return sum(p.cpu_times().user + p.cpu_times().system for p in (us, *us.children(recursive=True)))


def shipping(texts: list[str]) -> None:
    """Print what it takes to have a Checker: made anew, or read from another's bytes; and how fast one process is with it."""
    made = seconds(Checker)
    checker = Checker()
    packed = pickle.dumps(checker, pickle.HIGHEST_PROTOCOL)
    dumped, loaded = seconds(lambda: pickle.dumps(checker, pickle.HIGHEST_PROTOCOL)), seconds(lambda: pickle.loads(packed))
    print(f"made {made:.2f} s; pickled {len(packed) / 1e6:.1f} MB in {dumped:.2f} s, read in {loaded:.2f} s")
    checker.check_many(texts[:1000])
    print(f"one process: {len(texts) / seconds(lambda: checker.check_many(texts)):,.0f} statements/s")


def main(count: int) -> None:
    rows = statements(count)
    shipping([row["text"] for row in rows[: max(1, count // 5)]])
    print("| engine | workers | statements/s | statements for a second of processor time |\n|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        put(rows)
        for name in ("spark", "dask"):
            for workers in (1, 2):
                taken, processor = in_process_of_its_own(name, workers)
                print(f"| {name} | {workers} | {count / taken:,.0f} | {count / processor:,.0f} |", flush=True)
                for written in (p for kind in ("answers*", "findings*", "run-*") for p in Path().glob(kind)):
                    shutil.rmtree(written)
        os.chdir("/")


def in_process_of_its_own(name: str, workers: int) -> Times:
    """What `on_spark` or `on_dask` gives; an engine leaves things behind in a process."""
    command = [sys.executable, __file__, name, str(workers)]
    run = subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    taken, processor = json.loads(run.stdout.splitlines()[-1])
    return taken, processor


if __name__ == "__main__":
    if sys.argv[1:2] in (["spark"], ["dask"]):
        print(json.dumps({"spark": on_spark, "dask": on_dask}[sys.argv[1]](int(sys.argv[2]))))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
