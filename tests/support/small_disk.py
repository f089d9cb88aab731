"""A disk in memory that is as small as a test wants it, so that it is full when a command has written half."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class SmallDisk:
    """A disk, mounted at `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def leave(self, size: int) -> None:
        """Let this many bytes be free, rounded up to pages."""
        subprocess.run(["mount", "-o", f"remount,size={self.used + size}", self.folder], check=True)

    @property
    def used(self) -> int:
        """How many bytes are taken."""
        return shutil.disk_usage(self.folder).used

    def content(self) -> dict[str, bytes | None]:
        """Return the content of every file, and None for every folder, by relative path."""
        return {
            path.relative_to(self.folder).as_posix(): None if path.is_dir() else path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
        }


@contextmanager
def small_disk(folder: Path) -> Iterator[SmallDisk]:
    """Mount a disk with room for now; skip the test if that is not permitted."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", str(folder)]
    if (
        not hasattr(os, "geteuid")
        or os.geteuid()
        or subprocess.run(command, check=False, capture_output=True).returncode
    ):
        pytest.skip("only root can mount a small disk, and not in every container")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", str(folder)], check=True)
