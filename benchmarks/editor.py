"""Measure `taxokit edit` against its bars, and print a table.

With the real taxonomy: the first load of pages, and the memory of a long session; with a generated one: the answers to
a key and to a step. Times are those of requests on the clock. Exits with 1 if a bar is missed.

    python benchmarks/editor.py [--size 10000] [--steps 1000] [--write docs/benchmarks.md]
"""

import argparse
import datetime as dt
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx
from measuring import write

REPOSITORY = Path(__file__).resolve().parent.parent
COPIED = ("schema", "taxonomy", "mappings", "translations", "releases", "pyproject.toml", "LICENSE-DATA")
PAGES = ("", "item/skill/agent-memory-systems", "table", "tree", "changes", "translations/de")
MOST_KILOBYTES, MOST_MILLISECONDS, MOST_GROWTH = 60, 300, 1.2
KEYS, WARM, FEW = 40, 100, 10
NAME = "editor"

_ASSET = re.compile(r'(?:href|src)="/(assets/[^"]+)"')
_IMPORT = re.compile(r'from "\./([\w-]+\.js)"')


class Figure(NamedTuple):
    """A measured figure, and its limit, if any."""

    text: str
    value: float
    unit: str
    limit: float | None = None

    @property
    def met(self) -> bool:
        """True if there is no limit, or the figure is not above it."""
        return self.limit is None or self.value <= self.limit

    @property
    def row(self) -> str:
        """The row of the table."""
        bar = "" if self.limit is None else f"≤ {self.limit:,g} {self.unit}"
        met = "" if self.limit is None else "yes" if self.met else "**no**"
        return f"| {self.text} | {self.value:,g} {self.unit} | {bar} | {met} |"


class Editor:
    """The process, and a client with its key."""

    def __init__(self, process: "subprocess.Popen[str]", address: str) -> None:
        self.process = process
        self.base = address.partition("?")[0]
        self.client = httpx.Client(base_url=self.base, timeout=120, headers={"accept": "text/html"})
        page = self.client.get(address, follow_redirects=True).text
        csrf = page.partition('<meta name="csrf" content="')[2].partition('"')[0]
        self.headers = {"x-csrf": csrf, "origin": self.base.rstrip("/")}

    def post(self, path: str, data: object) -> float:
        """Send data, and return how many milliseconds the answer took."""
        begin = time.perf_counter()
        answer = self.client.post(path, json=data, headers=self.headers)
        answer.raise_for_status()
        return (time.perf_counter() - begin) * 1_000

    def first_load(self, path: str) -> int:
        """Return the bytes of a page with its style sheets and scripts, as they are sent."""
        waiting, sizes = [path], {}
        while waiting:
            name = waiting.pop()
            if name not in sizes:
                with self.client.stream("GET", name) as answer:
                    text = answer.read().decode("utf-8", "replace")
                    sizes[name] = answer.num_bytes_downloaded
                waiting += _ASSET.findall(text) if name == path else []
                waiting += [f"{name.rpartition('/')[0]}/{other}" for other in _IMPORT.findall(text)]
        return sum(sizes.values())

    @property
    def memory(self) -> int:
        """The memory of the process, in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("utf-8")
        return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) * 1024

    def wait_for_check(self) -> None:
        """Wait until the whole state is checked."""
        while not self.client.get("status").json()["checked"]:
            time.sleep(0.1)


@contextmanager
def edited(root: Path) -> Iterator[Editor]:
    """Run an editor of a repository."""
    command = [sys.executable, "-m", "taxokit", "--root", str(root), "edit", "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        line = process.stdout.readline() if process.stdout else ""
        try:
            yield Editor(process, line.split()[-1])
        finally:
            process.terminate()


def of_the_real_one(folder: Path, steps: int) -> list[Figure]:
    """Measure pages of the real taxonomy, and a long session."""
    for name in COPIED:
        copy = shutil.copytree if (REPOSITORY / name).is_dir() else shutil.copy
        copy(REPOSITORY / name, folder / name)
    figures = []
    with edited(folder) as editor:
        editor.wait_for_check()
        for path in PAGES:
            times = []
            for _ in range(5):
                begin = time.perf_counter()
                editor.client.get(path)
                times.append((time.perf_counter() - begin) * 1_000)
            figures.append(Figure(f"first load of `/{path}`", editor.first_load(path) / 1_000, "KB", MOST_KILOBYTES))
            figures.append(Figure(f"answer of `/{path}`", round(statistics.median(times)), "ms", MOST_MILLISECONDS))
        return [*figures, *session(editor, steps)]


def _step(items: list[str], number: int) -> dict[str, object]:
    words = f"Keeps what step {number} of a long session says, and nothing else."
    return {"op": "set", "item": items[number % len(items)], "slot": "definition", "values": [words]}


def _items(editor: Editor) -> list[str]:
    options = editor.client.get("names", params={"q": "agent", "range": "Skill"}).json()
    return [option["item"] for option in options]


def session(editor: Editor, steps: int) -> list[Figure]:
    """Measure the answers to steps, and the memory before and after a long session of them."""
    items = _items(editor)
    for number in range(WARM):
        editor.post("do", {"operations": [_step(items, number)]})
    editor.wait_for_check()
    before = editor.memory
    made = [editor.post("do", {"operations": [_step(items, WARM + number)]}) for number in range(steps)]
    editor.wait_for_check()
    return [
        Figure("the answer to a step", round(statistics.median(made)), "ms"),
        Figure(f"memory of the process after {WARM} steps", round(before / 1e6), "MB"),
        Figure(f"memory after {steps:,} more, to that", round(editor.memory / before, 3), "", MOST_GROWTH),
    ]


def of_many(root: Path, size: int) -> list[Figure]:
    """Measure keys and steps over a generated taxonomy."""
    with edited(root) as editor:
        editor.wait_for_check()
        items = _items(editor)

        def near(number: int) -> float:
            operation = _step(items, number)
            return editor.post("near", {"item": operation["item"], "operations": [operation]})

        near(0)
        keys = [near(number) for number in range(KEYS)]
        made = [editor.post("do", {"operations": [_step(items, number)]}) for number in range(FEW)]
    return [
        Figure(f"findings after a key, {size:,} concepts", round(statistics.median(keys)), "ms", MOST_MILLISECONDS),
        Figure(f"the slowest of {KEYS} keys, {size:,} concepts", round(max(keys)), "ms"),
        Figure(f"the answer to a step, {size:,} concepts", round(statistics.median(made)), "ms"),
    ]


def report(figures: list[Figure]) -> str:
    """Return the table."""
    machine = f"{platform.system()}, {platform.machine()}, {os.cpu_count()} CPUs; Python {platform.python_version()}"
    head = [f"{dt.datetime.now(dt.UTC).date()} ({machine}).", ""]
    rows = (figure.row for figure in figures)
    return "\n".join([*head, "| figure | measured | bar | met |", "|---|---:|---:|---|", *rows])


def main() -> int:
    """Measure, print, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=10_000, help="number of generated concepts (default: 10000)")
    parser.add_argument("--steps", type=int, default=1_000, help="steps of the session (default: 1000)")
    parser.add_argument("--write", type=Path, help="put the table into this page")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        real, many = Path(made) / "real", Path(made) / "many"
        real.mkdir()
        figures = of_the_real_one(real, arguments.steps)
        generate = [sys.executable, str(Path(__file__).with_name("generate.py")), str(arguments.size), str(many)]
        subprocess.run(generate, check=True, stdout=subprocess.DEVNULL)
        figures += of_many(many, arguments.size)
    text = report(figures)
    print(text)
    if arguments.write:
        write(text, arguments.write, NAME)
    return 0 if all(figure.met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
