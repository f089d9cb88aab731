"""Digests from one check to the next: a changed file gets another one, and none is kept if it could be forged."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from taxokit.repository import digests
from taxokit.repository.digests import Digests

NOTES = "releases/1.0.0/ATTRIBUTION.md"


@pytest.fixture
def repository(released_thesaurus: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    subprocess.run(["git", "init", "--quiet"], cwd=released_thesaurus, check=True)
    monkeypatch.setattr(digests, "_SETTLED", -60.0)  # else the test would have to wait
    return released_thesaurus


def kept(repository: Path) -> Path:
    return repository / ".git/taxokit-digests.json"


def read_digest(repository: Path, content: bytes) -> tuple[str, bool]:
    """Return the digest of a file, and if it was read."""
    reads: list[bytes] = []

    def pieces() -> Iterator[bytes]:
        reads.append(content)
        yield content

    known = Digests(repository)
    digest = known.of(NOTES, pieces())
    known.keep()
    return digest, bool(reads)


def test_a_file_is_read_once(repository: Path) -> None:
    first, was_read = read_digest(repository, b"a")
    assert was_read
    assert read_digest(repository, b"b") == (first, False)
    os.utime(repository / NOTES, (0, 0))  # the content is the same, and the status is not
    assert read_digest(repository, b"b")[1]


def test_a_file_that_just_changed_is_read_again(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digests, "_SETTLED", 60.0)
    assert read_digest(repository, b"a")[1]
    assert read_digest(repository, b"a")[1]
    assert not kept(repository).exists()


def test_a_change_that_hides_its_time_is_found(repository: Path, run: Callable[..., object]) -> None:
    def code() -> int:
        return run("check", cwd=repository).code  # type: ignore[attr-defined, no-any-return]

    assert code() == 0
    assert kept(repository).exists()
    assert code() == 0
    notes = repository / NOTES
    status = notes.stat()
    notes.write_bytes(notes.read_bytes().replace(b"e", b"E", 1))
    os.utime(notes, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert notes.stat().st_size == status.st_size
    assert code() == 1


@pytest.mark.parametrize(
    "content", ["", "[]", '{"format": 1, "files": []}', f'{{"format": 1, "files": {{"{NOTES}": 7}}}}']
)
def test_broken_digests_are_ignored(repository: Path, content: str) -> None:
    kept(repository).write_text(content)
    assert read_digest(repository, b"a")[1]
    assert not read_digest(repository, b"a")[1]


def test_work_tree_of_git_keeps_no_digests(released_thesaurus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digests, "_SETTLED", -60.0)
    (released_thesaurus / ".git").write_text("gitdir: elsewhere\n")
    assert read_digest(released_thesaurus, b"a")[1]
    assert read_digest(released_thesaurus, b"a")[1]
