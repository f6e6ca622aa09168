"""Engines that carry a Checker to worker processes give what one process gives, row for row: README's own examples are run.

Needs the extra `engines`, and Java for Spark.
"""

import json
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import engines
import pytest
from labelled import CASES, cases_of

from rugcheck import Checker

MISSING = [name for name in ("pyspark", "pyarrow", "pandas", "dask", "distributed") if find_spec(name) is None]
pytestmark = [
    pytest.mark.engines,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (pip install '.[test,engines]')"),
]
PARTS = 4
Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker()


@pytest.fixture(scope="module")
def statements() -> Rows:
    """Labelled statements of every kind, some of them twice, and some that are missing."""
    texts = [str(c["text"]) for name in CASES for c in cases_of(name)][::3]
    return [{"id": n, "text": None if n % 50 == 7 else text} for n, text in enumerate(texts + texts[:20])]


@pytest.fixture(scope="module")
def pages(checker: Checker) -> Rows:
    """Texts of several paragraphs about backs, of which some say what a labelled statement says, and one without a word."""
    said = [str(c["text"]) for c in cases_of("everyday")]
    claims = checker.catalogue.claims
    texts = [f"{c.explanation}\n\nZe zeggen: {said[n]}.\nRugpijn komt vaak voor.\n" for n, c in enumerate(claims)]
    return [{"path": f"blad {n}", "text": text} for n, text in enumerate(["", *texts])]


@pytest.fixture(scope="module")
def answers(checker: Checker, statements: Rows) -> Rows:
    """What one process answers."""
    matches = [a and a.match for a in checker.check_many(row["text"] for row in statements)]
    found = [(m.claim.id, str(m.verdict)) if m else (None, None) for m in matches]
    assert 50 < sum(claim is not None for claim, _ in found) < len(found) - 50
    return [{"id": r["id"], "claim": claim, "verdict": v} for r, (claim, v) in zip(statements, found, strict=True)]


@pytest.fixture(scope="module")
def findings(checker: Checker, pages: Rows) -> Rows:
    """What one process finds."""
    found = [f for page in pages for f in checker.scan([page["text"]], page["path"])]
    assert len(found) > 50
    return [{"path": f.path, "line": f.line, "claim": f.match.claim.id, "verdict": str(f.match.verdict)} for f in found]


def parts(rows: Rows) -> Iterator[Rows]:
    """The rows in parts, for several workers."""
    size = -(-len(rows) // PARTS)
    return (rows[i : i + size] for i in range(0, len(rows), size))


@pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17, which is not installed")
@pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")  # we use none of it
def test_spark_gives_what_one_process_gives(
    statements: Rows, pages: Rows, answers: Rows, findings: Rows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    monkeypatch.chdir(tmp_path)
    for name, rows in (("statements", statements), ("pages", pages)):
        Path(f"{name}.parquet").mkdir()
        for n, part in enumerate(parts(rows)):
            parquet.write_table(pa.Table.from_pylist(part), f"{name}.parquet/{n}.parquet")

    with engines.spark(2) as session:
        scope = engines.run("pyspark")
        assert scope["spark"] is session
        executors = session.sparkContext._jsc.sc().statusStore().executorList(False)
        worked = {executors.apply(n).id(): executors.apply(n).completedTasks() for n in range(executors.size())}

    assert sum(tasks > 0 for name, tasks in worked.items() if name != "driver") == 2
    assert sorted(parquet.read_table("answers.parquet").to_pylist(), key=lambda row: row["id"]) == answers
    found = parquet.read_table("findings.parquet").to_pylist()
    assert sorted(found, key=in_order_of(pages)) == findings


def test_dask_gives_what_one_process_gives(
    statements: Rows, pages: Rows, answers: Rows, findings: Rows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, rows in (("statements", statements), ("pages", pages)):
        Path(name).mkdir()
        for n, part in enumerate(parts(rows)):
            Path(f"{name}/{n}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in part), "utf-8")

    with engines.dask(2) as client:
        engines.run("dask")
        workers = client.run(lambda: __import__("os").getpid())

    assert len(set(workers.values())) == 2
    assert read("answers") == answers
    assert read("findings") == findings


def read(folder: str) -> Rows:
    """The rows of a folder's files, in order."""
    files = sorted(Path(folder).glob("*.jsonl"), key=lambda file: int(file.stem))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def in_order_of(pages: Rows) -> Any:
    """A key that puts findings in the order of their pages; those of one page stay as they came."""
    place = {page["path"]: n for n, page in enumerate(pages)}
    return lambda row: place[row["path"]]
