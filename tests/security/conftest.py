"""Fixtures of tests of hostile files: a process for commands, a repository, and a function that puts files into it."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.hostile_files import HOSTILE, PREPARE
from support.warm_process import WarmProcess


@pytest.fixture(scope="session")
def warm() -> Iterator[WarmProcess]:
    process = WarmProcess(PREPARE)
    yield process
    process.close()


@pytest.fixture(scope="module")
def repository(energy_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(energy_template, tmp_path_factory.mktemp("files") / "energy", symlinks=True))


@pytest.fixture
def hostile(repository: Path) -> Iterator[Callable[[str, str], Path]]:
    """Put a hostile file in place of one of the repository, and put everything back in the end."""
    spare = repository.parent / "spare"
    placed: list[Path] = []

    def put(place: str, kind: str) -> Path:
        path = repository / place
        path.parent.mkdir(exist_ok=True)
        if path.exists():
            path.rename(spare)
        HOSTILE[kind](path)
        placed.append(path)
        return path

    yield put
    for path in placed:
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink(missing_ok=True)
        if spare.exists():
            spare.rename(path)
    subprocess.run(["git", "clean", "-dfqx"], cwd=repository, check=True)
    subprocess.run(["git", "checkout", "--quiet", "--force", "HEAD"], cwd=repository, check=True)
