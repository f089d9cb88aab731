"""Digests from one check to the next: none that a changed file does not have, and none where they could be forged."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from taxokit.releases import integrity as digests
from taxokit.releases.integrity import Digests
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load

NOTES = "releases/1.0.0/ATTRIBUTION.md"


@pytest.fixture
def repository(released_thesaurus: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    subprocess.run(["git", "init", "--quiet"], cwd=released_thesaurus, check=True)
    monkeypatch.setattr(digests, "_SETTLED", -60.0)  # else the test would have to wait
    return released_thesaurus


def kept(repository: Path) -> Path:
    return repository / ".git/taxokit-digests.json"


def asked(repository: Path, content: bytes) -> tuple[str, list[str]]:
    """Return the digest of a file, and that it was read, if so."""
    found: list[str] = []

    def pieces() -> Iterator[bytes]:
        found.append("read")
        yield content

    known = load(find_project(repository)).derive(Digests)
    digest = known.of(NOTES, (repository / NOTES).stat(), pieces())
    known.keep()
    return digest, found


def test_a_file_is_read_once(repository: Path) -> None:
    first, read = asked(repository, b"a")
    assert read == ["read"]
    assert asked(repository, b"b") == (first, [])
    os.utime(repository / NOTES, (0, 0))  # its content is the same, and its status is not
    assert asked(repository, b"b")[1] == ["read"]


def test_what_just_changed_is_read_again(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digests, "_SETTLED", 60.0)
    assert asked(repository, b"a")[1] == asked(repository, b"a")[1] == ["read"]
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
    "content",
    [
        "",
        "[]",
        "{",
        '{"format": 1, "files": []}',
        '{"format": 2, "files": {}}',
        f'{{"format": 1, "files": {{"{NOTES}": 7}}}}',
    ],
)
def test_broken_digests_are_ignored(repository: Path, content: str) -> None:
    kept(repository).write_text(content)
    assert asked(repository, b"a")[1] == ["read"]
    assert asked(repository, b"a")[1] == []


def test_no_place_but_the_folder_of_git(
    released_thesaurus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digests, "_SETTLED", -60.0)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    git = released_thesaurus / ".git"
    for place in (lambda: None, lambda: git.symlink_to(elsewhere), lambda: git.write_text(f"gitdir: {elsewhere}\n")):
        git.unlink(missing_ok=True)
        place()
        assert asked(released_thesaurus, b"a")[1] == asked(released_thesaurus, b"a")[1] == ["read"]
    assert list(elsewhere.iterdir()) == []
