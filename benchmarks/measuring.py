"""Running whole processes side by side: how long they take, and how much memory they use at most."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
"""What `ru_maxrss` counts, in bytes."""


@dataclass(frozen=True)
class Task:
    """A process to measure: what is worked on, what to call the process, what to run, and what its runs took."""

    data: str
    title: str
    command: Sequence[str]
    seconds: list[float] = field(default_factory=list)
    peaks: list[int] = field(default_factory=list)

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


def measure(tasks: Sequence[Task], runs: int, bytecode: Path) -> None:
    """Run the tasks in turns, `runs` times each, after one turn that does not count. Exits where a process fails.

    The folder `bytecode` takes what Python compiles in the first turn, so that afterwards no side has to compile.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(bytecode)
    for task in tasks:
        _run(task, environment)
    for number in range(1, runs + 1):
        print(f"turn {number} of {runs}", file=sys.stderr)
        for task in tasks:
            seconds, peak = _run(task, environment)
            task.seconds.append(seconds)
            task.peaks.append(peak)


def _run(task: Task, environment: Mapping[str, str]) -> tuple[float, int]:
    """Run a process; return its time in seconds and its peak memory in bytes.

    Linux counts in the peak of a process what its parent held when it was started: this one has to stay small.
    """
    with tempfile.TemporaryFile("w+") as output:
        start = time.perf_counter()
        process = subprocess.Popen(task.command, stdout=output, stderr=output, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            sys.exit(f"{task.title} on {task.data} failed with {process.returncode}:\n{output.read()[-2000:]}")
    return seconds, usage.ru_maxrss * PEAK_UNIT
