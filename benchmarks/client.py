"""How soon `taxokit.open` and a look-up give an item, against `json.load` of the same file, by time of the processor.

In one process, and as a process each. The first time, the schema of the release is read, too, which releases with the
same schema share in a process; and a process of its own also imports what it runs. Usage:

    python benchmarks/client.py
"""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from measuring import Bar, Task, measure, ratio

import taxokit
from taxokit.client.release_files import SCHEMAS

RELEASE = Path(__file__).resolve().parents[1] / "releases/1.2.0"
NAME = "agent-memory-systems"
RUNS = 300
PROCESSES = 20
LIMIT = 1.5


def load() -> Any:
    """Read the document alone."""
    with (RELEASE / "taxonomy.json").open(encoding="utf-8") as stream:
        return json.load(stream)


def look_up() -> Any:
    """Open the release and find an item."""
    return taxokit.open(RELEASE)[NAME]


def first_look_up() -> Any:
    """Do the same as if no release was opened before."""
    SCHEMAS.clear()
    return look_up()


def processes() -> Bar:
    """Measure the same as processes, with all that they import."""
    codes = (
        f"import taxokit; taxokit.open({str(RELEASE)!r})[{NAME!r}]",
        f"import json; json.load(open({str(RELEASE / 'taxonomy.json')!r}, encoding='utf-8'))",
    )
    looked_up, loaded = (Task("", "", [sys.executable, "-c", code]) for code in codes)
    with tempfile.TemporaryDirectory(prefix="taxokit-bench-") as name:
        measure([looked_up, loaded], PROCESSES, Path(name))
    return ratio("a process for it, with its imports, to one for `json.load`", looked_up, loaded, None)


def main() -> None:
    """Measure in turns, print the ratios, and exit with 1 where the bar is missed."""
    seconds: dict[Callable[[], Any], list[float]] = {load: [], look_up: [], first_look_up: []}
    for _ in range(RUNS):
        for task, taken in seconds.items():
            start = time.process_time()
            found = task()
            taken.append(time.process_time() - start)
            del found
    medians = {task: statistics.median(taken) for task, taken in seconds.items()}
    minima = {task: min(taken) for task, taken in seconds.items()}
    bars = [
        Bar(text, medians[task] / medians[load], limit, minima[task] / minima[load])
        for text, task, limit in (
            ("`taxokit.open` and a look-up to `json.load`", look_up, LIMIT),
            ("the first in a process, which reads the schema", first_look_up, None),
        )
    ]
    bars.append(processes())
    print("| ratio | of medians | of minima | bar | met |", "|---|---:|---:|---:|---|", sep="\n")
    print(*(bar.row() for bar in bars), sep="\n")
    print(f"\n{', '.join(f'{task.__name__} {taken * 1000:.2f} ms' for task, taken in medians.items())}")
    sys.exit(0 if all(bar.met for bar in bars) else 1)


if __name__ == "__main__":
    main()
