"""Killed or interrupted at any instant, `release` leaves either no new release or a whole one, and the next run finishes the job."""

import json
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from support.sharing import Shared
from support.warm_process import IMPORTED, WarmProcess
from taxokit.releases.integrity import integrity_problems
from taxokit.releases.releases import Released
from taxokit.text.versions import Version

Run = Callable[..., Any]
SCRIPT = Path(__file__).with_name("killed_run.py")
RELEASE = ("release", "1.1.0", "--date", "2026-07-01", "--tag")
POINTS = 72
"""So many instants are tried, spread over the run; all of the last ones, when the release is in its place."""
QUICK = {0, 36, 71}
"""The positions of those that quick runs try, too: most of them among the last operations."""
QUICK_INTERRUPTED = {66}
"""That at which quick runs press Ctrl-C."""
TAKEN_BACK = 64
"""At so many of the last operations it is killed, and then taken back."""
TAKEN_BACK_QUICK = 13
"""While the files that follow from the releases are put in their places."""

Kill = Callable[..., "subprocess.CompletedProcess[str]"]

PREPARE = """
import sys
from pathlib import Path

import pytest

sys.path.insert(0, {tests!r})
from support.reference_check import check_once
from support.sharing import Shared
from taxokit.cli import main

check_once(Shared(Path({shared!r})), pytest.MonkeyPatch())
"""
"""What is killed is the writing, so the reference check need not run again on the same artifacts before it."""


@pytest.fixture(scope="session")
def kill(shared: Shared, repository: Path) -> Iterator[Kill]:
    """Run the tool in a process that kills itself: `kill(folder, 3, "release")`."""
    process = WarmProcess(IMPORTED + PREPARE.format(tests=str(repository / "tests"), shared=str(shared.root)))

    def run(folder: Path, point: int, *arguments: str) -> "subprocess.CompletedProcess[str]":
        return process.run(str(SCRIPT), str(point), str(folder), *arguments, cwd=folder)

    yield run
    process.close()


@pytest.fixture(scope="session")
def changed_template(release_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with release 1.0.0 and a committed change after it. Not to be changed."""
    folder = tmp_path_factory.mktemp("changed") / "repository"
    shutil.copytree(release_template, folder, symlinks=True)
    path = folder / "taxonomy/categories/agent-protocols.yaml"
    text = path.read_text(encoding="utf-8").replace("label: Agent Protocols", "label: Protocols for agents")
    path.write_text(text, encoding="utf-8")
    subprocess.run(["git", "commit", "--quiet", "--all", "--message", "Rename"], cwd=folder, check=True)
    return folder


@pytest.fixture
def folder(changed_template: Path, tmp_path: Path) -> Path:
    """A copy of that repository, to be changed."""
    return Path(shutil.copytree(changed_template, tmp_path / "repository", symlinks=True))


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """The command, which also signs if there is a program for it."""
    if shutil.which("ssh-keygen") is None:
        return RELEASE
    key = tmp_path_factory.mktemp("key") / "key"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True, stdin=subprocess.DEVNULL)
    return (*RELEASE, "--sign", str(key))


@pytest.fixture(scope="session")
def whole(
    kill: Kill, changed_template: Path, release: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, bytes], int]:
    """The files of an undisturbed run, and the number of its operations."""
    folder = tmp_path_factory.mktemp("whole") / "repository"
    shutil.copytree(changed_template, folder, symlinks=True)
    run = kill(folder, 0, *release)
    assert run.returncode == 0, run.stderr
    return _content(folder), int(run.stdout.splitlines()[-1])


def _content(folder: Path) -> dict[str, bytes]:
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if not name.startswith(".git/")}


@pytest.mark.parametrize(
    ("how", "position"),
    [
        pytest.param(how, number, marks=() if number in quick else pytest.mark.full, id=f"{name}-{number}")
        for how, name, quick in ((1, "killed", QUICK), (-1, "interrupted", QUICK_INTERRUPTED))
        for number in range(POINTS)
    ],
)
def test_run_stopped_at_any_operation(
    how: int,
    position: int,
    kill: Kill,
    folder: Path,
    release: tuple[str, ...],
    whole: tuple[dict[str, bytes], int],
    run: Run,
    git: Run,
) -> None:
    expected, operations = whole
    last = POINTS // 6  # the positions from there on are the last operations, one by one
    point = operations - (POINTS - 1 - position) if position >= last else 1 + position * (operations - last) // last
    before = _content(folder)
    stopped = kill(folder, how * point, *release)
    if how == 1:
        assert stopped.returncode == -signal.SIGKILL, stopped.stderr
    else:
        assert (stopped.returncode, stopped.stderr.splitlines()[-1]) == (130, "taxokit: stopped")
    after = _content(folder)
    for path, data in before.items():
        if path not in ("releases/index.json", "CHANGELOG.md", "CITATION.cff"):
            assert after.get(path) == data, path
    target = folder / "releases" / "1.1.0"
    if target.exists():
        assert integrity_problems(Released(Version(1, 1, 0), target)) == []
    json.loads((folder / "releases/index.json").read_bytes())
    finished = run(*release, cwd=folder)
    assert finished.code == 0, finished.err
    assert _content(folder) == expected
    assert git(folder, "status", "--porcelain") == ""
    assert git(folder, "tag", "--list").split() == ["v1.0.0", "v1.1.0"]
    assert run("verify", cwd=folder).code == 0


@pytest.mark.parametrize(
    "left",
    [
        pytest.param(number, marks=() if number == TAKEN_BACK_QUICK else pytest.mark.full)
        for number in range(TAKEN_BACK)
    ],
)
def test_killed_and_taken_back_by_git(
    left: int,
    kill: Kill,
    folder: Path,
    release: tuple[str, ...],
    whole: tuple[dict[str, bytes], int],
    run: Run,
    git: Run,
) -> None:
    """Uncommitted files are gone, and the index of the releases can be regenerated, as after a merge."""
    expected, operations = whole
    before = _content(folder)
    assert kill(folder, operations - left, *release).returncode == -signal.SIGKILL
    git(folder, "reset", "--quiet", "--hard")
    git(folder, "clean", "--quiet", "-d", "--force")
    (folder / "releases/index.json").unlink()
    done = run("index", cwd=folder)
    assert (done.code, done.out) == (0, "releases/index.json\n"), done.err
    assert _content(folder) == (expected if (folder / "releases/1.1.0").exists() else before)
    assert run("verify", cwd=folder).code == 0
