"""Measure `taxokit site` against its bars, and print a table.

The site of one release stands against skohub-vocabs, whose figures were measured on a machine of this kind on the date
below: it takes 683 MB of npm packages and Node 22. Time and memory on two thesauri, one ten times as large as the
other, show how it grows. Exits with 1 if a bar is missed.

    python benchmarks/site.py [--sizes 10000,100000] [--runs 3] [--write docs/benchmarks.md]

The output of 100,000 concepts is 600,000 files, for which the temporary folder (`TMPDIR`) must have room.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measuring import Bar, Task, measure_once, ratio, table, write

REPOSITORY = Path(__file__).resolve().parent.parent
BENCHMARKS = REPOSITORY / "benchmarks"
SIZES = [10_000, 100_000]
MOST_TIME, MOST_MEMORY = 12, 300  # times as long for ten times the concepts; megabytes for the largest
NAME = "site"

PEER, PEER_DATE = "skohub-vocabs", "2026-11-26"
PEER_SECONDS, PEER_BYTES, PEER_PAGE, PEER_REQUESTS = 34.5, 16.3e6, 2.23e6, 28

RELEASE, CONCEPT = "1.1.0", "skill/agent-memory-systems"
_FETCHED = re.compile(r'<(?:link rel="stylesheet" href|script(?: \w+)* src|img(?: \w+="[^"]*")* src)="([^"]+)"')


def built(root: Path, title: str, out: Path, runs: int) -> Task:
    """Build the site of a repository so many times, each time from nothing, and return time and memory."""
    command = [sys.executable, "-m", "taxokit", "--root", str(root), "site", "--out", str(out)]
    task = Task(title, "`taxokit site`", command)
    for _ in range(runs):
        if out.exists():  # to delete it makes new files slow for half a minute: ext4 passes over the places of each
            out.rename(out.with_name(f"{out.name}-{time.monotonic_ns()}"))
        measure_once(task)
    return task


def of_one_release(folder: Path, runs: int) -> tuple[Task, list[Bar]]:
    """Measure the site of the release that the peer was measured with, alone as the peer has it."""
    root, out = folder / "one", folder / "one-site"
    shutil.copytree(REPOSITORY / "releases" / RELEASE, root / "releases" / RELEASE)
    for name in ("taxonomy", "schema"):
        shutil.copytree(REPOSITORY / name, root / name)
    task = built(root, f"release {RELEASE}", out, runs)
    sizes = {path.relative_to(out).as_posix(): path.stat().st_size for path in out.rglob("*") if path.is_file()}
    copies = (f"taxonomy/{RELEASE}/", "taxonomy/latest/")
    pages = {path: size for path, size in sizes.items() if not path.startswith(copies)}
    alike = sum(size for path, size in pages.items() if path.endswith((".html", ".json", ".css", ".js", ".svg")))
    page, requests = first_load(out, f"taxonomy/{CONCEPT}.html")
    return task, [
        _beside(f"build of release {RELEASE}, seconds", task.median, PEER_SECONDS, 30, task.minimum),
        _beside("bytes of pages and JSON, which the peer has, too", alike, PEER_BYTES, 3),
        _beside("bytes with the other data forms", sum(pages.values()), PEER_BYTES),
        _beside("bytes with the files of the release", sum(sizes.values()), PEER_BYTES),
        _beside("first load of the page of a concept, bytes", page, PEER_PAGE, 50),
        Bar(f"first load of the page of a concept, requests; {PEER}: {PEER_REQUESTS}", requests, 4, requests),
    ]


def _beside(text: str, ours: float, theirs: float, times: int | None = None, least: float | None = None) -> Bar:
    """Return the bar that ours is so many times less than that of the peer."""
    limit = 1 / times if times else None
    return Bar(f"{text}, to {PEER}", ours / theirs, limit, (ours if least is None else least) / theirs)


def first_load(out: Path, page: str) -> tuple[int, int]:
    """Return how many bytes a browser fetches for a page, and in how many requests."""
    text = (out / page).read_text(encoding="utf-8")
    fetched = {page, *(path.removeprefix("/") for path in _FETCHED.findall(text))}
    return sum((out / path).stat().st_size for path in fetched), len(fetched)


def of_sizes(sizes: list[int], folder: Path) -> tuple[list[Task], list[Bar]]:
    """Measure how time and memory grow from one thesaurus to the next."""
    tasks = []
    for size in sizes:
        root = folder / str(size)
        print(f"generating {size:,} concepts", file=sys.stderr)
        subprocess.run([sys.executable, str(BENCHMARKS / "generate_release.py"), str(size), str(root)], check=True)
        print(f"building the site of {size:,} concepts", file=sys.stderr)
        tasks.append(built(root, f"{size:,} concepts", folder / "large-site", 1))
    bars = [
        ratio(f"time, {sizes[at + 1]:,} to {sizes[at]:,} concepts", tasks[at + 1], tasks[at], MOST_TIME)
        for at in range(len(sizes) - 1)
    ]
    bars += [Bar(f"peak memory, {task.data}", task.peak / 1e6, MOST_MEMORY) for task in tasks]
    return tasks, bars


def main() -> int:
    """Measure, print the table, and return 1 if a bar is missed."""
    parser = argparse.ArgumentParser(description="Measure `taxokit site` against its bars.")
    parser.add_argument("--sizes", type=lambda text: [int(part) for part in text.split(",")], default=SIZES)
    parser.add_argument("--runs", type=int, default=3, help="how often the site of this repository is built")
    parser.add_argument("--write", type=Path, help="a page to put the table into")
    arguments = parser.parse_args()
    os.environ["PYTHONPATH"] = str(REPOSITORY / "src")
    with tempfile.TemporaryDirectory(prefix="taxokit-site-") as made:
        task, bars = of_one_release(Path(made), arguments.runs)
        tasks, more = of_sizes(arguments.sizes, Path(made)) if arguments.sizes[0] else ([], [])
    report = table([task, *tasks], [*bars, *more], arguments.runs)
    page = f"a concept page of {PEER_PAGE / 1e6} MB in {PEER_REQUESTS} requests"
    report += f"\n\nThe figures of {PEER} are of {PEER_DATE}: {PEER_SECONDS} s, {PEER_BYTES / 1e6} MB, {page}."
    print(report)
    if arguments.write:
        write(report, arguments.write, NAME)
    return 0 if all(bar.met for bar in [*bars, *more]) else 1


if __name__ == "__main__":
    sys.exit(main())
