"""Whole processes side by side: their time and memory, the bars for both, and the report.

Times are those of the processor, in the program and in the system for it, with the processes that it starts: other work
on the machine changes them little, and the time on the clock much.
"""

import datetime as dt
import math
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
"""The unit of `ru_maxrss`, in bytes."""


@dataclass(frozen=True)
class Task:
    """A process to measure: its data, its title, its command, and the times and memory of its runs.

    Without its program, or a module that it `needs`, it is skipped and has no times.
    """

    data: str
    title: str
    command: Sequence[str]
    needs: str = ""
    seconds: list[float] = field(default_factory=list)
    peaks: list[int] = field(default_factory=list)

    @property
    def missing(self) -> str:
        """The missing program or module, "" if nothing is missing."""
        if not shutil.which(self.command[0]):
            return Path(self.command[0]).name
        return self.needs if self.needs and find_spec(self.needs) is None else ""

    @property
    def median(self) -> float:
        """The median of the times, in seconds."""
        return statistics.median(self.seconds)

    @property
    def minimum(self) -> float:
        """The least of the times, in seconds."""
        return min(self.seconds)

    @property
    def peak(self) -> int:
        """The most memory that a run used, in bytes."""
        return max(self.peaks)

    def row(self) -> str:
        """Return the task as a row of a Markdown table: its data, its title, median, minimum and peak."""
        times = f"{self.median:.3f} s | {self.minimum:.3f} s"
        return f"| {self.data} | {self.title} | {times} | {self.peak / 1e6:,.0f} MB |"


@dataclass(frozen=True)
class Bar:
    """A measured figure, and its limit, if any: met below it, and with `at` also at it.

    `quiet` is the ratio of the minima, which other work on the machine disturbs less. The bar is for the medians.
    """

    text: str
    measured: float
    limit: float | None
    quiet: float | None = None
    at: bool = True

    @property
    def met(self) -> bool:
        """True if the bar is met, has no limit, or was not measured."""
        return (
            self.limit is None
            or math.isnan(self.measured)
            or self.measured < self.limit
            or (self.at and self.measured == self.limit)
        )

    def row(self) -> str:
        """Return the bar as a row of a Markdown table."""
        quiet = "" if self.quiet is None else self._figure(self.quiet)
        limit = "" if self.limit is None else f"{'≤' if self.at else '<'} {self._figure(self.limit)}"
        met = "" if self.limit is None else "yes" if self.met else "**no**"
        met = "skipped" if math.isnan(self.measured) else met
        return f"| {self.text} | {self._figure(self.measured)} | {quiet} | {limit} | {met} |"

    def _figure(self, number: float) -> str:
        if math.isnan(number):
            return ""
        return f"{number:,.0f} MB" if self.quiet is None else f"{number:.3g}"


def measure(tasks: Sequence[Task], runs: int, bytecode: Path) -> None:
    """Run the tasks in turns, `runs` times each, after one turn that does not count. Exits if a process fails.

    Processes that cannot run are reported and skipped.

    The folder `bytecode` takes what Python compiles in the first turn, so that afterwards no side has to compile.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(bytecode)
    for task in tasks:
        if task.missing:
            print(f"skipped: {task.title} on {task.data}, because {task.missing} is not installed", file=sys.stderr)
    tasks = [task for task in tasks if not task.missing]
    for task in tasks:
        _run(task, environment)
    for number in range(1, runs + 1):
        print(f"turn {number} of {runs}", file=sys.stderr)
        for task in tasks:
            seconds, peak = _run(task, environment)
            task.seconds.append(seconds)
            task.peaks.append(peak)


def measure_once(task: Task) -> None:
    """Run a task once, and add its time and memory. Exits if the process fails."""
    seconds, peak = _run(task, os.environ)
    task.seconds.append(seconds)
    task.peaks.append(peak)


def _run(task: Task, environment: Mapping[str, str]) -> tuple[float, int]:
    """Run a process; return its time of the processor in seconds and its peak memory in bytes.

    Linux counts in the peak of a process what its parent held when it was started: this process must stay small.
    """
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(task.command, stdout=output, stderr=output, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            sys.exit(f"{task.title} on {task.data} failed with {process.returncode}:\n{output.read()[-2000:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * PEAK_UNIT


def ratio(text: str, task: Task, other: Task, limit: float | None, *, at: bool = True, scale: float = 1) -> Bar:
    """Return the bar for the ratio of two tasks: at most `limit`, or with `at=False` less."""
    if not (task.seconds and other.seconds):
        return Bar(text, math.nan, limit, math.nan, at)
    return Bar(text, task.median / other.median * scale, limit, task.minimum / other.minimum * scale, at)


def table(tasks: Iterable[Task], measured: Iterable[Bar], runs: int) -> str:
    """Return the report in Markdown: the machine, the bars, the times."""
    today = dt.datetime.now(dt.UTC).date()
    machine = f"{platform.system()}, {platform.machine()}, {os.cpu_count()} CPUs"
    used = [("LinkML", "linkml"), ("rdflib", "rdflib"), ("PyYAML", "PyYAML")]
    versions = [f"{name} {version(package)}" for name, package in used if find_spec(package.replace("PyYAML", "yaml"))]
    tools = ", ".join([f"Python {platform.python_version()}", *versions])
    lines = [
        f"Medians of {runs} runs, {today} ({machine}; {tools}).",
        "",
        "| ratio | of medians | of minima | bar | met |",
        "|---|---:|---:|---:|---|",
        *(bar.row() for bar in measured),
        "",
        "| data | process | median | minimum | peak memory |",
        "|---|---|---:|---:|---:|",
        *(task.row() for task in tasks if task.seconds),
    ]
    return "\n".join(lines)


def write(text: str, page: Path, name: str) -> None:
    """Put a report between the two marks of a page that have its name, in place of the previous one."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, opened, rest = page.read_text(encoding="utf-8").partition(begin)
    _, closed, after = rest.partition(end)
    if not (opened and closed):
        sys.exit(f"{page}: has no {begin} and {end}")
    page.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8", newline="\n")
