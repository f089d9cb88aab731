"""The tag of a release: on the commit that has it, or refused before anything is written."""

import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.clones import DATE, Clone
from support.sharing import Shared
from support.warm_process import WarmProcess

MakeClone = Callable[..., Clone]
CHANGE = ("    label: Photovoltaik\n", "    label: Fotovoltaik\n")
SCRIPT = Path(__file__).with_name("killed_run.py")


def content(clone: Clone) -> dict[str, bytes]:
    files = {path.relative_to(clone.folder).as_posix(): path for path in clone.folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if not name.startswith(".git/")}


@pytest.mark.parametrize("version", [[], pytest.param(["1.1.0"], marks=pytest.mark.full)])
def test_tag_on_another_commit_is_refused_before_anything_is_written(clone: MakeClone, version: list[str]) -> None:
    ada = clone("ada")
    ada.git("tag", "v1.1.0")
    commit = ada.head
    ada.edit(*CHANGE)
    before = content(ada)
    result = ada.taxokit("release", *version, "--date", DATE, "--tag")
    assert (result.code, result.out) == (1, "")
    assert result.err.splitlines()[-1] == (
        f"taxokit: error: releases/1.1.0: the tag v1.1.0 is on commit {commit}, which does not have this release;"
        " release 1.2.0, or remove the tag"
    )
    assert content(ada) == before
    assert ada.git("status", "--porcelain") == ""
    assert ada.release(*version) == "1.1.0"  # without a tag of its own, it is not in the way
    result = ada.taxokit("release", "1.1.0", "--date", DATE, "--tag")
    assert (result.code, result.out) == (1, "")
    assert f"the tag v1.1.0 is on commit {commit}, which does not have this release" in result.err
    ada.git("tag", "--delete", "v1.1.0")
    assert ada.release("--tag") == "1.1.0"
    assert ada.git("rev-parse", "--short", "v1.1.0^{commit}").strip() == ada.head


@pytest.mark.full
@pytest.mark.parametrize("tag", [pytest.param([], marks=pytest.mark.full), ["--tag"]])
def test_version_that_another_branch_released_is_refused(clone: MakeClone, tag: list[str]) -> None:
    ada = clone("ada")
    ada.git("switch", "--quiet", "--create", "topic")
    ada.edit(*CHANGE)
    ada.release("--tag")
    commit = ada.head
    ada.git("switch", "--quiet", "main")
    ada.edit("    label: Windkraft\n", "    label: Windenergie\n")
    before = content(ada)
    result = ada.taxokit("release", "--date", DATE, *tag)
    assert (result.code, result.out) == (1, "")
    assert result.err.splitlines()[-1] == (
        f"taxokit: error: releases/1.1.0: the tag v1.1.0 is on commit {commit}, which does not have this release;"
        " release 1.2.0, or remove the tag"
    )
    assert content(ada) == before
    assert "3.0.0 would leave a gap: after 1.0.0 comes 1.1.0, 1.2.0 or 2.0.0" in ada.taxokit("release", "3.0.0").err
    assert ada.release("1.2.0", *tag) == "1.2.0"
    assert ada.verify("--deep") == (0, ["2 releases verified"])


@pytest.mark.full
@pytest.mark.parametrize("tag", [pytest.param([], marks=pytest.mark.full), ["--tag"]])
def test_pre_release_that_was_removed_is_not_released_again(clone: MakeClone, tag: list[str]) -> None:
    """Others may have it; and the tag of the new one would be on the commit of the old one."""
    ada = clone("ada")
    ada.edit(*CHANGE)
    ada.release("1.1.0-rc.1")
    commit = ada.head
    ada.git("rm", "-r", "--quiet", "releases/1.1.0-rc.1")
    ada.taxokit("index")
    ada.git("commit", "--quiet", "--all", "--message", "Remove")
    assert ada.verify() == (0, ["1 release verified"])
    ada.edit("    label: Windkraft\n", "    label: Windenergie\n")
    before = content(ada)
    result = ada.taxokit("release", "1.1.0-rc.1", "--date", DATE, *tag)
    assert (result.code, result.out) == (1, "")
    assert result.err.splitlines()[-1] == (
        f"taxokit: error: 1.1.0-rc.1 was released before, by commit {commit}, and removed since;"
        " cut a new version: others may have that one"
    )
    assert content(ada) == before
    assert ada.release("1.1.0-rc.2", *tag) == "1.1.0-rc.2"
    assert ada.verify() == (0, ["2 releases verified"])


def test_release_that_was_committed_without_a_tag_gets_it_on_its_commit(clone: MakeClone) -> None:
    ada = clone("ada")
    ada.edit(*CHANGE)
    ada.release()
    commit = ada.head
    (ada.folder / "README.md").write_text("Read me.\n", encoding="utf-8")
    ada.commit()
    result = ada.taxokit("release", "--tag")
    assert (result.code, result.out.splitlines()) == (
        0,
        [
            "releases/1.1.0 was written by an earlier run, and is complete now",
            f"releases/1.1.0 is tagged v1.1.0, on commit {commit}",
        ],
    )
    assert ada.git("rev-parse", "--short", "v1.1.0^{commit}").strip() == commit != ada.head
    assert ada.verify() == (0, ["2 releases verified"])
    again = ada.taxokit("release", "--tag")
    assert (again.code, again.out) == (1, "")
    assert "nothing changed since 1.1.0: there is nothing to release" in again.err


@pytest.mark.full
def test_release_without_a_tag_is_not_tagged_if_there_are_changes(clone: MakeClone) -> None:
    ada = clone("ada")
    ada.edit(*CHANGE)
    ada.release()
    ada.edit("    label: Windkraft\n", "    label: Windenergie\n")
    assert ada.release("--tag") == "1.2.0"
    assert ada.git("tag", "--list").split() == ["v1.0.0", "v1.2.0"]


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


@pytest.fixture(scope="module")
def process(shared: Shared) -> Iterator[WarmProcess]:
    tests = str(Path(__file__).parents[1])
    process = WarmProcess(PREPARE.format(tests=tests, shared=str(shared.root)))
    yield process
    process.close()


@pytest.mark.skipif(shutil.which("git") is None, reason="Git is not installed")
@pytest.mark.parametrize("version", [[], pytest.param(["1.1.0"], marks=pytest.mark.full)])
def test_killed_between_commit_and_tag(clone: MakeClone, process: WarmProcess, version: list[str]) -> None:
    """The last operation of Git in a run is the tag."""
    ada, bob = clone("ada"), clone("bob")
    for member in (ada, bob):
        member.edit(*CHANGE)
    command = ("release", *version, "--date", DATE, "--tag")

    def kill(clone: Clone, point: int) -> "subprocess.CompletedProcess[str]":
        return process.run(str(SCRIPT), str(point), str(clone.folder), *command, cwd=clone.folder)

    whole = kill(bob, 0)
    assert whole.returncode == 0, whole.stderr
    killed = kill(ada, int(whole.stdout.splitlines()[-2]))
    assert killed.returncode == -signal.SIGKILL
    commit = ada.head
    assert ada.git("log", "-1", "--format=%s") == "Release 1.1.0\n"
    assert ada.git("tag", "--list").split() == ["v1.0.0"]
    result = ada.taxokit(*command)
    assert (result.code, result.out.splitlines()[-1]) == (0, f"releases/1.1.0 is tagged v1.1.0, on commit {commit}")
    assert ada.git("tag", "--list").split() == ["v1.0.0", "v1.1.0"]
    assert (ada.head, content(ada)) == (commit, content(bob))
    assert ada.verify() == (0, ["2 releases verified"])
