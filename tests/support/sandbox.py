"""A folder with a repository in it, in which commands run on hostile input: how they ended, and all that they changed."""

import contextlib
import csv
import io
import json
import os
import re
import shutil
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any
from xml.etree import ElementTree as ET

from taxokit.cli import main

SECONDS = 30
"""After so long a command hangs, on the slowest machine."""

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

WRITING_WHERE_TOLD = {"import", "init", "build"}
"""The commands that write into a folder of the user's choice."""


class HangError(BaseException):
    """A command took too long. No Exception, so that nothing but the test catches it."""


@dataclass(frozen=True)
class Outcome:
    """The result of a command: its exit code and output, and the files before and after."""

    command: tuple[str, ...]
    code: int
    out: str
    err: str
    before: dict[str, bytes | str] = field(repr=False)
    after: dict[str, bytes | str] = field(repr=False)

    @property
    def changed(self) -> list[str]:
        """The paths that were written, changed or removed."""
        names = self.before.keys() | self.after.keys()
        return sorted(name for name in names if self.before.get(name) != self.after.get(name))


class Sandbox:
    """A folder with a repository in it, which is the same before each example.

    Each source has a comment `# kept-…` behind its first and before its last line.
    """

    def __init__(self, folder: Path, template: Path) -> None:
        self.folder = folder
        self.root = folder / "project"
        shutil.copytree(template, self.root)
        for number, path in enumerate(self.sources()):
            text = path.read_text(encoding="utf-8").split("\n")
            text[1:1] = [f"# kept-{number}1"]
            text[-1:-1] = [f"# kept-{number}2"]
            path.write_text("\n".join(text), encoding="utf-8")
        (folder / "outside.yaml").write_text("id: outside\nlabel: Outside\n", encoding="utf-8")
        self.pristine = self.content()

    def sources(self) -> list[Path]:
        """The source files, sorted."""
        return sorted((self.root / "taxonomy").rglob("*.yaml"))

    def content(self) -> dict[str, bytes | str]:
        """Return every file and link of the folder."""
        content: dict[str, bytes | str] = {}
        start = len(str(self.folder)) + 1
        for folder, folders, files in os.walk(self.folder):
            for path in (Path(folder, name) for name in [*files, *folders]):
                if path.is_symlink():
                    content[str(path)[start:]] = str(path.readlink())
                elif path.is_file():
                    content[str(path)[start:]] = path.read_bytes()
            if not folders and not files:
                content[folder[start:]] = "an empty folder"
        return content

    def restore(self) -> None:
        """Make everything as it was at the start."""
        now = self.content()
        for name in now.keys() - self.pristine.keys():
            path = self.folder / name
            path.rmdir() if now[name] == "an empty folder" else path.unlink()
            for parent in path.parents:
                if parent == self.folder or any(parent.iterdir()):
                    break
                parent.rmdir()
        for name, data in self.pristine.items():
            if now.get(name) != data and isinstance(data, bytes):
                (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
                (self.folder / name).write_bytes(data)

    def run(self, *command: str) -> Outcome:
        """Run a command in the repository, and check what must hold for every command."""
        before = self.content()
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", errors="backslashreplace", newline="") for _ in range(2))
        with (
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            contextlib.chdir(self.root),
            _alarm(command),
        ):
            code = main.run(list(command))
        outcome = Outcome(command, code, _text(out), _text(err), before, self.content())
        shown = f"{command}\n{outcome.out[-2000:]}\n{outcome.err[-2000:]}"
        assert code in {0, 1, 2}, shown
        assert "Traceback" not in outcome.out + outcome.err, shown
        assert _is_well_formed(outcome), repr(shown)
        assert code != 2 or outcome.err, f"{shown}\nexits with 2 and says nothing"
        outside = [name for name in outcome.changed if not name.startswith("project/")]
        assert outside == [], f"{shown}\nwrites outside of the repository: {outside}"
        return outcome


def _is_well_formed(outcome: Outcome) -> bool:
    """Return True if the output has its form, and for people no control characters."""
    if outcome.code not in {0, 1} or not outcome.out:
        return True
    if "junit" in outcome.command:
        return ET.fromstring(outcome.out) is not None  # noqa: S314 - our own output
    if "json" in outcome.command or "sarif" in outcome.command:
        return isinstance(json.loads(outcome.out), dict | list)
    if "csv" in outcome.command:
        return len({len(row) for row in csv.reader(io.StringIO(outcome.out, newline=""), strict=True)}) == 1
    return outcome.command[0] in WRITING_WHERE_TOLD or not CONTROLS.search(outcome.out)


@contextlib.contextmanager
def _alarm(command: tuple[str, ...]) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise HangError(f"{command} takes more than {SECONDS} seconds")

    previous = signal.signal(signal.SIGALRM, ring)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, previous)


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    data: Any = stream.buffer
    return str(data.getvalue().decode("utf-8"))
