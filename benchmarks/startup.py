"""How soon a command answers: the installed `taxokit` against the bare imports of what it cannot do without.

What comes on top of these imports is ours: our modules, and the work itself. `make bench` includes it; alone it takes
half a minute:

    python benchmarks/startup.py [--write docs/benchmarks.md]
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from measuring import Bar, Task, measure, ratio, table, write

REPOSITORY = Path(__file__).resolve().parents[1]
RUNS = 10

CLICK = "import click"
LIBRARIES = "import click, yaml, pyoxigraph, jsonschema_rs"


def startup_report() -> tuple[str, bool]:
    """Measure, and return the report and whether every bar is met."""
    check, version, usage = (_taxokit(*words) for words in (["check"], ["--version"], ["--help"]))
    libraries, click = _python(LIBRARIES), _python(CLICK)
    tasks = [check, libraries, version, usage, click]
    with tempfile.TemporaryDirectory(prefix="taxokit-bench-") as name:
        measure(tasks, RUNS, Path(name))
    bars = list(_bars(check, version, usage, libraries, click))
    return table(tasks, bars, RUNS), all(bar.met for bar in bars)


def _taxokit(*arguments: str) -> Task:
    """Return the task of running the console script that is installed beside this Python, on the real taxonomy."""
    program = str(Path(sys.executable).parent / "taxokit")
    return Task("the taxonomy", f"`taxokit {arguments[0]}`", [program, "--root", str(REPOSITORY), *arguments])


def _python(code: str) -> Task:
    return Task("", f'`python -c "{code}"`', [sys.executable, "-c", code])


def _bars(check: Task, version: Task, usage: Task, libraries: Task, click: Task) -> Iterator[Bar]:
    for task, other, limit in ((check, libraries, 2.0), (version, click, 1.2), (usage, click, 1.5)):
        yield ratio(f"{task.title} to {other.title}", task, other, limit)


def main() -> None:
    """Measure, print the report, and exit with 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description="Measure how soon taxokit answers.")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the report between the marks of this page")
    page = parser.parse_args().write
    report, met = startup_report()
    print(report)
    if page:
        write(report, page, "startup")
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
