"""Running a command on an attack as a process of its own, which may use a gigabyte and twenty seconds of processor."""

import os
import resource
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MEMORY = 1024 * 1024 * 1024
"""The memory of a command, in bytes."""

SECONDS = 20
"""The processor time of a command, in seconds."""

NEW = "--into new --title T --namespace http://x.org/ --license CC0-1.0 --creator A --creator-url http://x.org/a"
"""Options of an import into a new repository."""


@dataclass(frozen=True)
class Ended:
    """The end of a command: its exit code and output."""

    code: int
    out: str
    err: str

    @property
    def words(self) -> str:
        """All that it printed."""
        return self.out + self.err


def run_bounded(*arguments: object, cwd: Path, python: tuple[str, ...] = ()) -> Ended:
    """Run a command of taxokit within the limits; one that is killed, crashes or ends in a bug fails the test."""
    done = subprocess.run(
        [sys.executable, *python, "-m", "taxokit", *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        preexec_fn=_limit,
        check=False,
    )
    ended = Ended(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))
    shown = f"{arguments} ended with {ended.code}\n{ended.out[-1000:]}\n{ended.err[-2000:]}"
    assert ended.code in {0, 1, 2}, shown
    assert "Traceback" not in ended.words, shown
    assert "No such option" not in ended.err, shown
    assert ended.code != 2 or ended.err, f"{shown}\nand says nothing"
    return ended


def _limit() -> None:
    # not RLIMIT_AS: each thread of a library reserves addresses that it never uses
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
