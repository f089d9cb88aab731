"""The Git repository around a taxonomy. Every question is one call of the `git` command."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from taxokit.core.errors import ReleaseError

_NAMES = ("-z", "--name-only")


class GitError(ReleaseError):
    """A call of Git failed; `where` is the call, and the message is the last line of what Git says."""


class Git:
    """The Git repository that a folder belongs to. Paths are relative to the folder, with forward slashes."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def is_repository(self) -> bool:
        """Say whether the folder belongs to a work tree, and Git is installed."""
        try:
            return self._run("rev-parse", "--is-inside-work-tree", check=False).strip() == b"true"
        except GitError:
            return False

    def has_commits(self) -> bool:
        """Say whether there is any commit."""
        return bool(self._run("rev-parse", "--verify", "--quiet", "HEAD", check=False))

    def changed_paths(self) -> list[str]:
        """Return what differs from the last commit: changed, deleted and untracked files, without the ignored ones."""
        output = self._run("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", ".")
        prefix = self._run("rev-parse", "--show-prefix").decode().strip()
        return sorted(
            entry[3:].decode(errors="surrogateescape").removeprefix(prefix) for entry in output.split(b"\0") if entry
        )

    def committed_folders(self, folder: str) -> list[str]:
        """Return the names of the folders that the last commit has in a folder."""
        return self._committed(folder, "-d")

    def committed_files(self, folder: str) -> list[str]:
        """Return the paths of the files that the last commit has in a folder, and below."""
        return [f"{folder}/{name}" for name in self._committed(folder, "-r")]

    def _committed(self, folder: str, which: str) -> list[str]:
        if not self.has_commits():
            return []
        return _names(self._run("ls-tree", "--full-tree", which, *_NAMES, f"HEAD:./{folder}", check=False))

    def files_at(self, revision: str, folder: str) -> list[str]:
        """Return the paths of the files that a revision has in a folder, and below. Raises GitError."""
        return _names(self._run("ls-tree", "-r", *_NAMES, f"{revision}^{{tree}}", "--", folder))

    def archive(self, revision: str, paths: Sequence[str]) -> bytes:
        """Return files and folders as a revision has them, as a tar archive. Raises GitError."""
        return self._run("archive", "--format=tar", f"{revision}^{{tree}}", "--", *paths)

    def rewritten(self, folder: str) -> dict[str, list[str]]:
        """Return the files of a folder that commits changed or deleted, each with the short hashes of those commits."""
        if not self.has_commits():
            return {}
        # -m: a merge can change what neither of its parents did
        question = ["-m", "-z", "--format=%x01%h", "--name-only", "--relative", "--diff-filter=MDT", "--no-renames"]
        found: dict[str, dict[str, None]] = {}
        for entry in os.fsdecode(self._run("log", *question, "--", folder)).split("\x01")[1:]:
            commit, _, paths = entry.partition("\0")
            for path in paths.removeprefix("\n").split("\0"):
                if path:
                    found.setdefault(path, {})[commit] = None
        return {path: list(commits) for path, commits in found.items()}

    def commit(self, paths: list[str], message: str) -> None:
        """Commit just these paths, whatever else is staged. Raises GitError."""
        self._run("add", "--force", "--", *paths)
        self._run("commit", "--quiet", "--message", message, "--", *paths)

    def tag(self, name: str, message: str) -> None:
        """Tag the last commit with an annotated tag. Raises GitError."""
        self._run("tag", "--annotate", "--message", message, name)

    def has_tag(self, name: str) -> bool:
        """Say whether there is a tag of this name."""
        return bool(self._run("rev-parse", "--verify", "--quiet", f"refs/tags/{name}", check=False))

    def _run(self, *arguments: str, check: bool = True) -> bytes:
        try:
            run = subprocess.run(["git", *arguments], cwd=self.root, capture_output=True, check=False)
        except OSError:
            raise GitError("Git is not installed") from None
        if check and run.returncode:
            lines = run.stderr.decode(errors="replace").strip().splitlines() or ["failed without a message"]
            raise GitError(lines[-1], where=f"git {arguments[0]}")
        return run.stdout


def _names(output: bytes) -> list[str]:
    return [os.fsdecode(name) for name in output.split(b"\0") if name]
