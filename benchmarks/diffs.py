"""What `taxokit diff` is measured on, and by: reading the same files, and rdflib's comparison of their graphs."""

import subprocess
import sys
from pathlib import Path

from measuring import Task

BENCHMARKS = Path(__file__).resolve().parent
PATIENCE = 900
"""So many seconds rdflib has for its comparison."""


def diff_tasks(data: str, root: Path, folder: Path, *, graphs: bool) -> list[Task]:
    """Write two documents of the repository at `root` into `folder` and return what is measured on them."""
    pair = [str(folder / name) for name in ("old.json", "new.json")]
    make = [sys.executable, str(BENCHMARKS / "generate_pairs.py"), str(root), str(folder)]
    subprocess.run([*make, *(["--graphs"] if graphs else [])], check=True)
    diff = [sys.executable, "-m", "taxokit", "--root", str(root), "diff", *pair]
    return [
        Task(data, "`taxokit diff`", diff),
        Task(data, "`json.load` of both", [sys.executable, str(BENCHMARKS / "json_load.py"), *pair]),
    ]


def graph_diff_seconds(folder: Path) -> float:
    """Return how long one call of `rdflib.compare.graph_diff` takes on the graphs; the limit where it takes longer."""
    command = [sys.executable, str(BENCHMARKS / "rdflib_diff.py"), str(folder / "old.nt"), str(folder / "new.nt")]
    try:
        done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8", timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        print(f"graph_diff was not done after {PATIENCE} seconds", file=sys.stderr)
        return float(PATIENCE)
    return float(done.stdout)
