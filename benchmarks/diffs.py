"""What `taxokit diff` is measured on: two documents, against reading them, and against rdflib's `graph_diff`."""

import json
import subprocess
import sys
from pathlib import Path

from measuring import Task

BENCHMARKS = Path(__file__).resolve().parent
LONGEST = 1_800  # so many seconds `graph_diff` may take before it is stopped

DIFF, READ, GRAPH_DIFF = "`taxokit diff`", "`json.load` of both", "`graph_diff`, the call alone"


def pair(size: int) -> str:
    """Return what two documents of a size are called."""
    return f"two of {size:,} skills"


def diff_tasks(size: int, folder: Path, *, graphs: bool) -> list[Task]:
    """Write two documents of the taxonomy generated below `folder`, and return what is measured on them.

    With `graphs` their graphs are written, too, for `graph_diff`.
    """
    root, target = folder / str(size), _target(size, folder)
    more = ["--graphs"] if graphs else []
    subprocess.run([sys.executable, str(BENCHMARKS / "generate_pairs.py"), str(root), str(target), *more], check=True)
    files = [str(target / name) for name in ("old.json", "new.json")]
    return [
        Task(pair(size), DIFF, [sys.executable, "-m", "taxokit", "--root", str(root), "diff", *files]),
        Task(pair(size), READ, [sys.executable, str(BENCHMARKS / "json_load.py"), *files]),
    ]


def graph_diff(size: int, folder: Path) -> Task:
    """Compare the graphs of two documents once, and return what that took.

    Where it had to be stopped the title says so, the time is that until then, and there is no peak.
    """
    files = [str(_target(size, folder) / name) for name in ("old.nt", "new.nt")]
    command = [sys.executable, str(BENCHMARKS / "rdflib_diff.py"), *files]
    task = Task(pair(size), GRAPH_DIFF, command, "rdflib")
    if task.missing:
        print(f"skipped: {GRAPH_DIFF}, because {task.missing} is not installed", file=sys.stderr)
        return task
    print("comparing two graphs with rdflib", file=sys.stderr)
    try:
        done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=LONGEST)
    except subprocess.TimeoutExpired:
        return Task(pair(size), f"{GRAPH_DIFF}, stopped after {LONGEST:,} s", command, seconds=[LONGEST], peaks=[0])
    found = json.loads(done.stdout)
    return Task(pair(size), GRAPH_DIFF, command, seconds=[found["seconds"]], peaks=[found["peak"]])


def _target(size: int, folder: Path) -> Path:
    return folder / f"{size}-pair"
