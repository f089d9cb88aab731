"""Folders and texts for all processes of a run: the first that needs one makes it."""

import shutil
from collections.abc import Callable
from pathlib import Path

from filelock import FileLock


class Shared:
    """A folder for the whole run, for any number of processes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(exist_ok=True)

    def folder(self, name: str, make: Callable[[Path], object]) -> Path:
        """Return a folder that `make` filled; it gets the path of one that is not there. Tests copy it, none changes it."""

        def made(folder: Path) -> None:
            make(folder / "repository")

        return self._once(name, made) / "repository"

    def text(self, name: str, make: Callable[[], str]) -> str:
        """Return a text that `make` returned."""

        def made(folder: Path) -> None:
            (folder / "text").write_text(make(), encoding="utf-8", newline="")

        return (self._once(name, made) / "text").read_text(encoding="utf-8")

    def _once(self, name: str, make: Callable[[Path], None]) -> Path:
        folder = self.root / name
        done = folder / "done"
        if not done.exists():
            with FileLock(self.root / f"{name}.lock"):
                if not done.exists():
                    shutil.rmtree(folder, ignore_errors=True)  # another process failed halfway
                    folder.mkdir()
                    make(folder)
                    done.touch()
        return folder
