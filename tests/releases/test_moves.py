"""The repository moves while a release is made, or its tag names other sources: neither goes unnoticed."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread

import pytest

from support.clones import SOURCES, Clone

MakeClone = Callable[..., Clone]


@pytest.fixture
def ada(clone: MakeClone) -> Clone:
    """A clone with a change to release on `main`, and another one on the branch `other`."""
    ada = clone("ada")
    ada.git("switch", "--quiet", "--create", "other")
    ada.edit("label: Windkraft", "label: Kraft des Windes")
    ada.git("switch", "--quiet", "main")
    ada.edit("label: Windkraft", "label: Windenergie")
    return ada


@contextmanager
def meanwhile(ada: Clone, action: Callable[[], object]) -> Iterator[None]:
    """Act as soon as the release is being written."""

    def act() -> None:
        while not (ada.folder / "releases/.new.taxokit").exists() and time.monotonic() < end:
            time.sleep(0.002)
        action()

    end = time.monotonic() + 60
    thread = Thread(target=act)
    thread.start()
    yield
    thread.join()


def _change(ada: Clone) -> None:
    with (ada.folder / SOURCES).open("a", encoding="utf-8") as stream:
        stream.write("# later\n")


def _switch(ada: Clone) -> None:
    ada.git("switch", "--quiet", "other")


def _commit(ada: Clone) -> None:
    _change(ada)
    ada.git("commit", "--quiet", "--all", "--message", "Comment")


def _reset(ada: Clone) -> None:
    ada.git("reset", "--quiet", "--hard", "HEAD~1")


HEAD_MOVED = "HEAD moved from main ({before}) to {branch} ({after}) during the release, and nothing was committed"


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (_switch, HEAD_MOVED),
        pytest.param(_commit, HEAD_MOVED, marks=pytest.mark.full),
        pytest.param(_reset, HEAD_MOVED, marks=pytest.mark.full),
        (_change, f"{SOURCES} changed during the release, and nothing was committed"),
    ],
)
@pytest.mark.parametrize("tag", [["--tag"], pytest.param([], marks=pytest.mark.full)], ids=["tag", "no-tag"])
def test_what_moves_during_a_release_is_named(
    action: Callable[[Clone], None], words: str, tag: list[str], ada: Clone
) -> None:
    before = ada.head
    with meanwhile(ada, lambda: action(ada)):
        result = ada.taxokit("release", "--date", "2026-07-01", *tag)
    assert result.code == 1, result.out
    assert (
        words.format(before=before, branch=ada.git("branch", "--show-current").strip(), after=ada.head)
        in result.err.splitlines()[-1]
    )
    assert ada.git("tag", "--list").split() == ["v1.0.0"]
    assert sorted(path.name for path in (ada.folder / "releases").iterdir()) == ["1.0.0", "index.json"]
    assert ada.git("status", "--porcelain").split() == (["M", SOURCES] if action is _change else [])

    ada.git("checkout", "--quiet", "--force", "main")
    ada.git("reset", "--quiet", "--hard", before)
    assert ada.release("--tag") == "1.1.0"
    assert ada.verify() == (0, ["2 releases verified"])


def test_a_commit_after_the_release_was_written(ada: Clone) -> None:
    """Git asks this program about changed files, the first time with the release in its place just before the commit."""
    monitor = ada.folder / ".git/monitor"
    commit = "git -c core.fsmonitor=false commit --quiet --allow-empty --message Later"
    monitor.write_text(
        f"#!/bin/sh\n[ -d releases/1.1.0 ] && ! [ -e .git/done ] && touch .git/done && {commit}\nexit 1\n"
    )
    monitor.chmod(0o755)
    ada.git("config", "core.fsmonitor", str(monitor))
    result = ada.taxokit("release", "--date", "2026-07-01", "--tag")
    assert (ada.folder / ".git/done").exists()
    assert (result.code, "HEAD moved from main" in result.err) == (1, True), result.err
    assert (ada.git("status", "--porcelain"), ada.git("tag", "--list").split()) == ("", ["v1.0.0"])
    assert ada.release("--tag") == "1.1.0"
    assert ada.verify() == (0, ["2 releases verified"])


def test_a_tag_with_other_sources(ada: Clone) -> None:
    """As a release has that was committed on another branch, or after further changes."""
    version = ada.release("--tag")
    ada.git("tag", "--delete", "v1.1.0")
    _commit(ada)
    ada.git("tag", "v1.1.0")
    assert ada.verify() == (0, ["2 releases verified"]), "the content is the same"
    ada.edit("label: Windenergie", "label: Windstrom")
    ada.git("tag", "--force", "v1.1.0")
    hint = f"see `taxokit diff {version} git:v1.1.0`"
    problem = f"releases/{version}: the sources of its tag v1.1.0 have another content: 1 change; {hint}"
    result = ada.taxokit("verify")
    assert (result.code, result.out, result.err) == (1, f"{problem}\n", "1 problem\n")
    assert "Windstrom" in ada.taxokit("diff", version, "git:v1.1.0").out
