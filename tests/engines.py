"""README's examples for engines, run as they stand there, each on as many worker processes as asked for.

Only what is here imports an engine, and only when it is used: the extra `engines` may not be installed.
"""

import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
Scope = dict[str, Any]


def example(engine: str) -> str:
    """README's Python example that imports this engine."""
    return next(b for b in re.findall(r"```python\n(.*?)```", README, re.DOTALL) if f"from {engine}" in b)


def run(engine: str) -> Scope:
    """Run an engine's example, in the folder that is current; its names, of which functions travel to the workers by value."""
    scope: Scope = {"__name__": "__main__"}
    exec(example(engine), scope)
    return scope


@contextmanager
def spark(workers: int) -> Iterator[Any]:
    """A Spark cluster on this machine: a master and so many executors, each a process with Python processes of its own."""
    import pyspark
    from pyspark.sql import SparkSession

    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
        "spark.scheduler.minRegisteredResourcesRatio": "1",  # nothing starts before all workers are there
    }
    os.environ["PYSPARK_PYTHON"] = sys.executable  # the setting of that name is read by spark-submit only
    builder = SparkSession.builder.master(f"local-cluster[{workers},1,1024]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    try:
        yield session
    finally:
        work = Path(pyspark.__file__).parent / "work" / session.sparkContext.applicationId  # where it keeps the workers' logs
        session.stop()
        shutil.rmtree(work, ignore_errors=True)


@contextmanager
def dask(workers: int) -> Iterator[Any]:
    """A Dask cluster on this machine: a scheduler and so many worker processes of one thread each."""
    from dask.distributed import Client, LocalCluster

    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        yield client
