"""Clones of a small taxonomy in which the members of a team work, with real Git and the command line."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

SOURCES = "taxonomy/themes/erzeugung.yaml"
DATE = "2026-06-14"


class Clone:
    """The clone of one member: its folder, Git, and taxokit in it."""

    def __init__(self, folder: Path, run: Callable[..., Any]) -> None:
        self.folder = folder
        self._run = run

    def git(self, *arguments: object, check: bool = True) -> str:
        """Run Git and return its output; with `check=False`, its exit code does not matter."""
        done = subprocess.run(
            ["git", *map(str, arguments)], cwd=self.folder, check=False, capture_output=True, encoding="utf-8"
        )
        assert done.returncode == 0 or not check, f"git {' '.join(map(str, arguments))}: {done.stdout}{done.stderr}"
        return done.stdout

    def taxokit(self, *arguments: object) -> Any:
        """Run taxokit and return its exit code and output."""
        return self._run("--root", self.folder, *arguments)

    def commit(self, message: str = "Change") -> str:
        """Commit everything, and return the short hash of the commit."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)
        return self.head

    @property
    def head(self) -> str:
        """The short hash of the last commit."""
        return self.git("rev-parse", "--short", "HEAD").strip()

    def edit(self, old: str, new: str) -> str:
        """Replace the only occurrence of `old` in the sources, commit it, and return the short hash."""
        path = self.folder / SOURCES
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{text.count(old)} times {old!r}"
        path.write_text(text.replace(old, new), encoding="utf-8", newline="")
        return self.commit(f"Write {new!r}")

    def release(self, *arguments: object, commit: bool = True) -> str:
        """Release, commit that unless `--tag` does so, and return the version."""
        result = self.taxokit("release", "--date", DATE, *arguments)
        assert result.code == 0, result.err
        if commit and "--tag" not in arguments:
            self.commit("Release")
        return str(result.out.removeprefix("releases/").partition(" ")[0])

    def verify(self, *arguments: object) -> tuple[int, list[str]]:
        """Return the exit code of `verify`, and its lines."""
        result = self.taxokit("verify", *arguments)
        return result.code, result.out.splitlines()

    def files(self, version: str) -> dict[str, bytes]:
        """Return the content of a release."""
        folder = self.folder / "releases" / version
        return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
