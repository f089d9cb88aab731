"""Files that are not what they seem, at every place from which a command reads: links, pipes, devices, sockets, folders,
and files larger than the memory. Each command ends in time within 1 GB, and says which file it is and why not.
"""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.hostile_files import HOSTILE, ended
from support.warm_process import WarmProcess

PLACES = {
    "taxokit.toml": "check",
    "LICENSE": "check",
    "README.md": "check --fail-on warning",
    "CITATION.cff": "check",
    "CHANGELOG.md": "check",
    "taxonomy/taxonomy.yaml": "check",
    "taxonomy/themes/erzeugung.yaml": "check",
    "taxonomy/themes": "check",
    ".taxokit": "fmt",
    ".taxokit/journal": "fmt",
    "schema/taxonomy.yaml": "check",
    "schema/generated/taxonomy.model.json": "check",
    "schema/generated/source.schema.json": "check",
    "schema/generated/taxonomy.context.jsonld": "build",
    "releases": "verify",
    "releases/index.json": "verify",
    "releases/withdrawn.json": "verify",
    "releases/signatures": "verify",
    "releases/signatures/1.0.0.sig": "verify",
    "releases/1.0.0": "verify",
    "releases/1.0.0/SHA256SUMS": "verify",
    "releases/1.0.0/manifest.json": "verify",
    "releases/1.0.0/taxonomy.json": "verify",
    "releases/1.0.0/schema": "verify",
    "releases/1.0.0/schema/taxonomy.model.json": "diff 1.0.0 work",
    "releases/1.1.0/taxonomy.nt": "check",
    "releases/1.1.0/LICENSE": "verify",
    "releases/1.1.0/NOTES.md": "verify",
    "releases/1.1.0/diff/diff.json": "index",
}
"""Every file and folder that a repository or a release names, with a command that reads it."""

READ_BY_GIT = {
    ".gitignore": "release --dry-run --date 2026-06-15",
    "taxonomy/themes/.gitattributes": "release --dry-run --date 2026-06-15",
    "releases/.gitattributes": "verify",
    ".git/HEAD": "diff git:HEAD work",
    ".git/config": "verify",
    ".git/index": "verify",
    ".git/info/exclude": "release --dry-run --date 2026-06-15",
    ".git/refs/heads/main": "diff git:HEAD work",
}
"""Files that Git reads whatever they are, with a command for which it does."""

DENIED = ("LICENSE", "taxonomy/themes", "taxonomy/themes/erzeugung.yaml", "releases", "releases/1.0.0/manifest.json")
"""The places at which quick runs try what may not be read."""

COMMANDS = """
check
check --fix
check --format sarif taxonomy
fmt --check
build
cite
diff
diff 1.0.0 1.1.0 --format json
diff git:HEAD work
history
index
release --dry-run --date 2026-06-15
schema --check
search wind
show erzeugung
similar
stats
tree
verify
verify --deep
withdraw 1.0.0 --reason wrong
add theme x --label X --dry-run
set theme/erzeugung label X --dry-run
"""


FOLDERS = ("taxonomy/themes", ".taxokit", "releases", "releases/signatures", "releases/1.0.0", "releases/1.0.0/schema")
"""The places that are folders, so that a folder is nothing special there."""

CASES = [
    pytest.param(place, kind, marks=pytest.mark.full if kind in ("socket", "loop") else ())
    for place in PLACES
    for kind in HOSTILE
    if kind != "folder" or place not in FOLDERS
]


@pytest.mark.parametrize(("place", "kind"), CASES)
@pytest.mark.one_in(5)
def test_a_file_of_the_repository(
    place: str, kind: str, hostile: Callable[[str, str], Path], warm: WarmProcess, repository: Path
) -> None:
    hostile(place, kind)
    code, shown = ended(warm, repository, PLACES[place])
    assert code in {1, 2}, shown
    assert place in shown or place.rpartition("/")[0] in shown, shown


@pytest.mark.parametrize("place", READ_BY_GIT)
@pytest.mark.one_in(4)
def test_a_pipe_for_which_git_waits(
    place: str, hostile: Callable[[str, str], Path], warm: WarmProcess, repository: Path
) -> None:
    hostile(place, "pipe")
    code, shown = ended(warm, repository, READ_BY_GIT[place])
    assert code == 2, shown
    assert f"{place}: is not a regular file, and Git would wait for it" in shown


@pytest.mark.parametrize("kind", HOSTILE)
def test_the_other_file_of_options(
    kind: str, hostile: Callable[[str, str], Path], warm: WarmProcess, repository: Path
) -> None:
    (repository / "taxokit.toml").unlink()
    hostile("pyproject.toml", kind)
    code, shown = ended(warm, repository, "check")
    assert (code, shown.startswith("taxokit: error: pyproject.toml: ")) == (2, True), shown


@pytest.mark.full
@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("place", PLACES)
def test_every_command_ends_in_time(
    place: str, kind: str, hostile: Callable[[str, str], Path], warm: WarmProcess, repository: Path
) -> None:
    hostile(place, kind)
    for command in COMMANDS.strip().splitlines():
        if command != "verify --deep" or place.startswith("releases"):  # it takes seconds, and reads no more elsewhere
            ended(warm, repository, command)


@pytest.fixture
def denied(repository: Path) -> Iterator[Callable[[str], None]]:
    """Deny the reading of a file or folder, which is created where there is none, and allow it again in the end."""
    modes: dict[Path, int] = {}

    def deny(place: str) -> None:
        path = repository / place
        path.parent.mkdir(exist_ok=True)
        if not path.exists():
            path.touch()
        modes[path] = path.stat().st_mode
        path.chmod(0)

    yield deny
    for path, mode in modes.items():
        path.chmod(mode)
    subprocess.run(["git", "clean", "-dfqx"], cwd=repository, check=True)


@pytest.mark.parametrize(
    "place", [place if place in DENIED else pytest.param(place, marks=pytest.mark.full) for place in PLACES]
)
def test_a_file_that_may_not_be_read(
    place: str, denied: Callable[[str], None], warm: WarmProcess, repository: Path
) -> None:
    denied(place)
    code, shown = ended(warm, repository, PLACES[place], denied=True)
    assert code in {1, 2}, shown
    assert place in shown or place.rpartition("/")[0] in shown, shown


@pytest.mark.parametrize(
    ("size", "copies", "path"), [(16, 70, "taxonomy/themes"), pytest.param(513, 1, "schema", marks=pytest.mark.full)]
)
def test_a_commit_with_more_than_memory_can_take(
    size: int, copies: int, path: str, warm: WarmProcess, repository: Path, tmp_path: Path
) -> None:
    """Git stores a file once, however many names it has, and compresses it."""
    index = {**os.environ, "GIT_INDEX_FILE": str(tmp_path / "index")}

    def git(*words: str, data: bytes = b"") -> str:
        done = subprocess.run(["git", *words], cwd=repository, env=index, input=data, check=True, capture_output=True)
        return done.stdout.decode().strip()

    blob = git("hash-object", "-w", "--stdin", data=bytes(size << 20))
    git("read-tree", "HEAD")
    added = "".join(f"100644 {blob}\t{path}/{number}.yaml\n" for number in range(copies))
    git("update-index", "--add", "--index-info", data=added.encode())
    commit = git("commit-tree", "-m", "Large", git("write-tree"))
    code, shown = ended(warm, repository, f"diff git:{commit} work")
    assert code == 2
    assert f"error: {commit}:{path}/" in shown
    assert "is larger than" in shown
