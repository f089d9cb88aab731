"""Calls of the `git` command, under settings by which a repository runs no program, and its errors in our words.

Git opens files of the repository without asking what they are, and waits for ever where one is a pipe, as an unpacked
archive can have it. A call that takes long is therefore the moment to look for such files: to look before each call
would be to search the whole work tree.
"""

import os
import re
import stat
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from taxokit.core import process
from taxokit.core.errors import ReleaseError, SourceError
from taxokit.core.folders import upward, walk
from taxokit.core.git.settings import LIST, git_environment, settings_of_user
from taxokit.core.reading import TEXT, mebibytes

_LOCKED = re.compile(rb"'([^'\n]+\.lock)': File exists")  # the name is the same in every language, if not the rest
_BOUNDARY = "Stopping at filesystem boundary"  # what Git adds where it finds no repository on a disk of its own

_READ_BY_GIT = (".gitignore", ".gitattributes", ".gitmodules")

_OLDEST = (2, 31)  # the first version of Git that knows `--diff-merges`


class GitError(ReleaseError):
    """A call of Git failed; `where` is the call, and the message is the last line of what Git says."""


class GitCommand:
    """The `git` command, called in a folder. Each call raises GitError, and SourceError where Git waits for a pipe."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @cached_property
    def _settings(self) -> dict[str, str]:
        try:
            listed = self._call(LIST, {**git_environment({}), "LC_ALL": "C"})
        except GitError:
            self.refuse_old_version()
            raise
        return settings_of_user(listed)

    def run(self, *arguments: str, check: bool = True, data: bytes | None = None) -> bytes:
        """Run a command, and return its output. Without `check`, that is what it printed before it failed."""
        return self._call(arguments, {**git_environment(self._settings), "LC_ALL": "C"}, check=check, data=data)

    def run_on_files(
        self, *arguments: str, data: bytes | None = None, limit: float | None = process.TIME_LIMIT
    ) -> bytes:
        """Run a command on the work tree, or one that signs: in the language of the user, who can be asked for a key.

        Without a `limit`, it may wait for an answer.
        """
        return self._call(arguments, git_environment(self._settings), data=data, limit=limit)

    def refuse_old_version(self) -> None:
        """Raise GitError where this version of Git is too old for us."""
        found = self.older_than(_OLDEST)
        if found:
            oldest = ".".join(map(str, _OLDEST))
            raise GitError(f"Git {found} is too old: {oldest} or newer is needed")

    def older_than(self, version: tuple[int, int]) -> str:
        """Return the version of Git where it is older than another, else ""."""
        found = re.search(r"(\d+)\.(\d+)\S*", self._call(["version"], git_environment({})).decode())
        return found[0] if found and (int(found[1]), int(found[2])) < version else ""

    def _call(
        self,
        arguments: Sequence[str],
        environment: Mapping[str, str | None],
        *,
        check: bool = True,
        data: bytes | None = None,
        limit: float | None = process.TIME_LIMIT,
    ) -> bytes:
        try:
            run = process.run(
                "git",
                arguments,
                self.root,
                data=data,
                environment=environment,
                limit=limit,
                when_slow=self._refuse_endless_files,
            )
        except OSError:
            raise GitError("Git is not installed") from None
        if check and run.code:
            raise _error(arguments[0], run.errors)
        return run.output

    def _refuse_endless_files(self) -> None:
        """Raise SourceError where a file that Git reads is a pipe or a device, or, in the work tree, far too large.

        Git does not wait for a socket, and itself puts one there for its monitor of files.
        """
        for path in _read_by_git(self.root):
            try:
                found = path.stat()
            except OSError:
                continue
            if stat.S_ISFIFO(found.st_mode) or stat.S_ISCHR(found.st_mode) or stat.S_ISBLK(found.st_mode):
                raise SourceError("is not a regular file, and Git would wait for it", where=str(path))
            if path.name in _READ_BY_GIT and found.st_size > TEXT.limit:
                raise SourceError(f"is larger than {mebibytes(TEXT.limit)}, and Git would read it", where=str(path))


def _read_by_git(folder: Path) -> Iterator[Path]:
    """Yield the files of the work tree around a folder that Git reads whatever is tracked, and those of `.git`."""
    *_, top = upward(Path(os.path.realpath(folder)))
    for parent, _, names in walk(top) if (top / ".git").exists() else ():
        is_own = ".git" in Path(parent).relative_to(top).parts
        yield from (Path(parent, name) for name in names if is_own or name in _READ_BY_GIT)


def _error(command: str, errors: bytes) -> GitError:
    lock = _LOCKED.search(errors)
    if lock:
        hint = "wait for the Git process that has it; if none is running, one was killed: remove the file"
        return GitError("exists, so that Git cannot write", where=os.fsdecode(lock[1]), hint=hint)
    said = errors.decode(errors="replace").strip().splitlines()
    lines = [line for line in said if not line.startswith(_BOUNDARY)] or ["failed without a message"]
    has_remedy = lines[-1].startswith("\t")  # a command that Git proposes, below what is wrong
    message = next((line for line in lines if line.startswith("fatal: ")), "") if has_remedy else lines[-1]
    hint = f"if you trust it, run `{lines[-1].strip()}`" if has_remedy else ""
    return GitError(re.sub(r"^(fatal|error): ", "", message), where=f"git {command}", hint=hint)
