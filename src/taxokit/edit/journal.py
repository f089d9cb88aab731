"""The journal of an editor: the steps of a session that are not written yet, in a file beside the repository's lock.

A line of JSON is appended for each step, and is on the disk before anybody is told that the step was made. A line that
a killed process left incomplete is dropped.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from taxokit.edit.operations import Operation, as_json, from_json
from taxokit.repository.project import state_file
from taxokit.repository.reading import read_input
from taxokit.repository.writing import exclusive, naming, remove
from taxokit.text.errors import BusyError, SourceError
from taxokit.text.json_text import compact_json

Operations = tuple[Operation, ...]

_NAME = "edit"


@contextmanager
def open_journal(root: Path) -> Iterator["Journal"]:
    """Open the journal of a repository for this process alone. Raises BusyError if another editor has it."""
    path = state_file(root, _NAME)
    with naming(root):
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with exclusive(path.with_name(f"{path.name}.lock"), root):
            yield Journal(path)
    except BusyError as error:
        holder = error.message.removesuffix(" is writing here")
        raise BusyError("is being edited already", where=root, hint=f"use that editor, {holder}, or stop it") from None


class Journal:
    """The steps by their numbers: those that count, and those that were undone, the next to redo last."""

    def __init__(self, path: Path) -> None:
        """Read the journal. Raises SourceError if it cannot be read."""
        self.path = path
        self.steps: dict[int, Operations] = {}
        self.undone: dict[int, Operations] = {}
        for line in self._lines():
            self._take(line)

    @property
    def next_number(self) -> int:
        """A number that no step has."""
        return max((*self.steps, *self.undone), default=0) + 1

    def do(self, operations: Sequence[Operation]) -> int:
        """Add a step, and return its number. What was undone cannot be redone any more."""
        number = self.next_number
        self._append({"do": number, "operations": list(map(as_json, operations))})
        return number

    def undo(self, number: int) -> None:
        """Undo a step."""
        self._append({"undo": number})

    def redo(self, number: int) -> None:
        """Make a step again that was undone."""
        self._append({"redo": number})

    def clear(self) -> None:
        """Forget all steps: they are written, or dropped."""
        with naming(self.path):
            remove(self.path)
        self.steps.clear()
        self.undone.clear()

    def _take(self, line: Mapping[str, Any]) -> None:
        if "do" in line:
            self.undone.clear()
            self.steps[line["do"]] = tuple(map(from_json, line["operations"]))
        elif "undo" in line:
            self.undone[line["undo"]] = self.steps.pop(line["undo"])
        else:
            self.steps[line["redo"]] = self.undone.pop(line["redo"])

    def _append(self, line: Mapping[str, Any]) -> None:
        with naming(self.path), self.path.open("ab") as stream:
            stream.write(f"{compact_json(line)}\n".encode())
            stream.flush()
            os.fsync(stream.fileno())
        self._take({**line})

    def _lines(self) -> Iterator[dict[str, Any]]:
        if not self.path.exists():
            return
        data = read_input(self.path, pipe=False)
        complete = data[: data.rfind(b"\n") + 1]
        if complete != data:  # the process was killed while it wrote
            with naming(self.path):
                os.truncate(self.path, len(complete))
        try:
            for line in complete.splitlines():
                yield json.loads(line)
        except ValueError:
            raise SourceError("is damaged", where=self.path, hint="remove it, and the changes in it are lost") from None
