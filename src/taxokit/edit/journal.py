"""The journal of an editor: the steps of a session that are not written yet, in a file beside the repository's lock.

A line of JSON is appended for each step, and is on the disk before the step is reported as made. A line that a killed
process left incomplete is dropped. A step is kept with the change of the texts that it made, so that it need
not be made again when the editor starts, and can be undone.
"""

import hashlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from taxokit import __version__
from taxokit.edit.operation_json import as_json, from_json
from taxokit.edit.operations import Operation
from taxokit.edit.titles import headline
from taxokit.edit.workspace import Message, is_source
from taxokit.repository.project import state_file
from taxokit.repository.reading import read_input
from taxokit.repository.writing import exclusive, naming, remove, sync, write_atomically
from taxokit.text.errors import BusyError, SourceError
from taxokit.text.json_text import compact_json, parse_json

Operations: TypeAlias = tuple[Operation, ...]

Texts: TypeAlias = Mapping[str, str | None]
"""The texts of files by path, None for no file."""

_NAME = "edit"


def digest_of(text: str | None) -> str:
    """Return a short digest of the text of a file, "" for no file."""
    return "" if text is None else hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]


class Splice(NamedTuple):
    """The change of a file: at `start`, `old` became `new`; None is no file. The digests are of the whole texts."""

    path: str
    before: str
    after: str
    start: int
    old: str | None
    new: str | None

    def made(self, text: str | None) -> str | None:
        """Return the text after the change."""
        return self._replaced(text, self.old, self.new)

    def undone(self, text: str | None) -> str | None:
        """Return the text before the change."""
        return self._replaced(text, self.new, self.old)

    def _replaced(self, text: str | None, old: str | None, new: str | None) -> str | None:
        if old is None or new is None or text is None:
            return new
        return text[: self.start] + new + text[self.start + len(old) :]


def splice(path: str, before: str | None, after: str | None) -> Splice:
    """Return the change of a file from one text to another."""
    digests = digest_of(before), digest_of(after)
    if before is None or after is None:
        return Splice(path, *digests, 0, before, after)
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    return Splice(path, *digests, start, before[start : len(before) - end], after[start : len(after) - end])


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike; in a file of megabytes, too, at once."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


@dataclass(frozen=True, slots=True)
class Step:
    """Operations that were made together: what each does, in words, the changes of files, the report, and the time.

    Without changes it was set aside. `credit` is a line for the message of a commit, about the person who suggested it.
    """

    number: int
    operations: Operations
    titles: tuple[str, ...] = ()
    splices: tuple[Splice, ...] = ()
    messages: tuple[Message, ...] = ()
    time: str = ""
    credit: str = ""

    @property
    def title(self) -> str:
        """The words for the step, in one line."""
        return headline(self.operations, self.titles) or self.words

    @property
    def words(self) -> str:
        """The report in one line."""
        return "; ".join(message.words for message in self.messages)

    def as_json(self) -> dict[str, Any]:
        """Return the step as a value of JSON; of messages it has the words and the items."""
        return {
            "operations": list(map(as_json, self.operations)),
            "titles": self.titles,
            "splices": self.splices,
            "messages": [(message.words, message.item) for message in self.messages],
            "time": self.time,
            "credit": self.credit,
        }


class Committed(NamedTuple):
    """The last commit of a branch that was made of steps, by their numbers, after the commit `base`."""

    branch: str
    commit: str
    base: str
    steps: tuple[int, ...]


def _step(number: int, value: Mapping[str, Any]) -> Step:
    messages = (Message(words, tuple(item) if item else None) for words, item in value["messages"])
    operations = tuple(map(from_json, value["operations"]))
    splices = tuple(Splice(*parts) for parts in value["splices"])
    if not all(is_source(change.path) for change in splices):
        raise ValueError
    return Step(
        int(number),
        operations,
        tuple(value["titles"]),
        splices,
        tuple(messages),
        str(value["time"]),
        str(value["credit"]),
    )


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
    """The steps by their numbers: those that count, and those that were undone, the next to redo last.

    `base` has the digests of the files to which the steps were applied. `committed` are the commits on branches that
    have the steps, by the names of the branches.
    """

    def __init__(self, path: Path) -> None:
        """Read the journal. Raises SourceError if it cannot be read, or was written by a newer version.

        A link is refused, which a repository that is not in Git can have.
        """
        if path.is_symlink():
            raise SourceError("is a link", where=path, hint="remove it")
        self.path = path
        self.steps: dict[int, Step] = {}
        self.undone: dict[int, Step] = {}
        self.base: dict[str, str] = {}
        self.committed: dict[str, Committed] = {}
        self._read()

    @property
    def next_number(self) -> int:
        """A number that no step has."""
        return max((*self.steps, *self.undone), default=0) + 1

    def do(self, step: Step) -> None:
        """Add a step. What was undone cannot be redone any more."""
        self._append({"do": step.number, **step.as_json()})
        self.undone.clear()
        self.steps[step.number] = step

    def undo(self, number: int) -> None:
        """Undo a step."""
        self._append({"undo": number})
        self.undone[number] = self.steps.pop(number)

    def redo(self, step: Step) -> None:
        """Add a step again that was undone."""
        self._append({"redo": step.number, **step.as_json()})
        del self.undone[step.number]
        self.steps[step.number] = step

    def drop(self, number: int) -> None:
        """Forget a step."""
        self._append({"drop": number})
        del self.steps[number]

    def commit(self, committed: Committed) -> None:
        """Note a commit with steps."""
        self._append({"commit": committed})
        self.committed[committed.branch] = committed

    def save(self) -> None:
        """Write the whole journal again, with the present base and steps."""
        lines = [self._head()]
        lines += [{"do": step.number, **step.as_json()} for step in self.steps.values()]
        lines += [{"undone": step.number, **step.as_json()} for step in self.undone.values()]
        lines += [{"commit": committed} for committed in self.committed.values()]
        write_atomically(self.path, "".join(map(_line, lines)).encode(), mode=0o600)

    def clear(self) -> None:
        """Forget all steps: they are written, or dropped."""
        with naming(self.path):
            remove(self.path)
        for kept in (self.steps, self.undone, self.committed):
            kept.clear()

    # --- the file ---------------------------------------------------------------------------------------------------

    def _head(self) -> dict[str, Any]:
        return {"taxokit": __version__, "base": self.base}

    def _append(self, line: Mapping[str, Any]) -> None:
        """Write a line to the disk, or nothing. Raises SourceError."""
        with naming(self.path), self.path.open("ab") as stream:
            size = stream.tell()
            try:
                stream.write((("" if size else _line(self._head())) + _line(line)).encode())
                stream.flush()
                os.fsync(stream.fileno())
            except OSError:
                os.truncate(self.path, size)
                raise
            if not size:
                sync([self.path.parent])

    def _take(self, line: Mapping[str, Any]) -> None:
        if "do" in line:
            self.undone.clear()
            self.steps[line["do"]] = _step(line["do"], line)
        elif "undo" in line:
            self.undone[line["undo"]] = self.steps.pop(line["undo"])
        elif "redo" in line:
            del self.undone[line["redo"]]
            self.steps[line["redo"]] = _step(line["redo"], line)
        elif "undone" in line:
            self.undone[line["undone"]] = _step(line["undone"], line)
        elif "drop" in line:
            del self.steps[line["drop"]]
        elif "commit" in line:
            branch, commit, base, steps = line["commit"]
            self.committed[branch] = Committed(branch, commit, base, tuple(steps))
        else:
            raise SourceError(f"unknown entry {next(iter(line), '')!r}")

    def _read(self) -> None:
        if not self.path.exists():
            return
        data = read_input(self.path, pipe=False)
        complete = data[: data.rfind(b"\n") + 1]
        version = ""
        try:
            head, *lines = map(parse_json, complete.splitlines()) if complete else [self._head()]
            version, self.base = head["taxokit"], dict(head["base"])
            for line in lines:
                self._take(line)
        except SourceError as error:
            raise self._unreadable(error.message, version) from None
        except (ValueError, TypeError, LookupError, AttributeError):
            raise SourceError("is damaged", where=self.path, hint="remove it, and the changes in it are lost") from None
        if complete != data:  # the process was killed while it wrote
            with naming(self.path):
                os.truncate(self.path, len(complete))

    def _unreadable(self, reason: str, version: str) -> SourceError:
        hint = f"use taxokit {version}, which has kept them, or remove this file to drop them"
        return SourceError(f"the changes in the editor cannot be read: {reason}", where=self.path, hint=hint)


def _line(value: Mapping[str, Any]) -> str:
    return f"{compact_json(value)}\n"
