"""Files that are not what they seem, at every place from which a command reads: links, pipes, devices, sockets, folders,
and files larger than the memory. Each command ends in time within 1 GB, and says which file it is and why not.
"""

import os
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.warm_process import WarmProcess

SECONDS = 60
"""After so long a command hangs, on the slowest machine."""

PREPARE = """
import resource
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
import taxokit.cli.commands.verify, taxokit.cli.commands.check, taxokit.cli.commands.diff, taxokit.cli.commands.fmt
"""

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

NAMED = (
    "check {}.ttl",
    "check --baseline {}",
    "import {}.ttl",
    "import {}.csv",
    "migrate {} --column id --from 1.0.0",
    "impact {} --from 1.0.0",
    "apply {} releases/1.0.0/taxonomy.json",
    "apply releases/1.1.0/diff/diff.json {}",
    "diff {} work",
    "release --notes {}",
    "verify --signers {}",
)
"""Commands that read a file which the user names."""

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


def _bind(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as one:
        here = Path.cwd()
        os.chdir(path.parent)  # the names of sockets are short
        try:
            one.bind(path.name)
        finally:
            os.chdir(here)


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(8 << 30)


HOSTILE: dict[str, Callable[[Path], object]] = {
    "device": lambda path: path.symlink_to("/dev/zero"),
    "pipe": os.mkfifo,
    "socket": _bind,
    "gigabytes": _sparse,
    "link": lambda path: path.symlink_to("/etc/passwd" if path.suffix else "/etc"),
    "loop": lambda path: path.symlink_to(path.name),
}


QUICK = [
    *("device", "pipe", "gigabytes", "link"),
    *(pytest.param(kind, marks=pytest.mark.full) for kind in ("socket", "loop")),
]


@pytest.fixture(scope="module")
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
        path.unlink(missing_ok=True)
        if spare.exists():
            spare.rename(path)
    subprocess.run(["git", "clean", "-dfqx"], cwd=repository, check=True)
    subprocess.run(["git", "checkout", "--quiet", "--force", "HEAD"], cwd=repository, check=True)


def ended(warm: WarmProcess, repository: Path, command: str, stdin: str = os.devnull) -> tuple[int, str]:
    """Run a command, and return its exit code and what it printed; fails where it hangs, or ends in a bug."""
    done = warm.run("taxokit", *command.split(), cwd=repository, limit=SECONDS, stdin=stdin)
    shown = done.stdout + done.stderr
    assert done.returncode in {0, 1, 2}, f"{command}: {done.returncode}: {shown[-2000:]}"
    assert "Traceback" not in shown
    assert "root:" not in shown, f"{command} prints what is outside of the repository"
    return done.returncode, shown


@pytest.mark.parametrize("kind", QUICK)
@pytest.mark.parametrize("place", PLACES)
def test_a_file_of_the_repository(
    place: str, kind: str, hostile: Callable[[str, str], Path], warm: WarmProcess, repository: Path
) -> None:
    hostile(place, kind)
    code, shown = ended(warm, repository, PLACES[place])
    assert code in {1, 2}, shown
    assert place in shown or place.rpartition("/")[0] in shown, shown


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
        ended(warm, repository, command)


@pytest.mark.parametrize("kind", [QUICK[0], *QUICK[2:3], *QUICK[4:]])
@pytest.mark.parametrize("command", NAMED)
def test_a_file_that_the_user_names(
    command: str, kind: str, hostile: Callable[[str, str], Path], warm: WarmProcess, repository: Path
) -> None:
    words = command.format("named").split()
    name = next(word for word in words if word.startswith("named"))
    hostile(name, kind)
    code, shown = ended(warm, repository, " ".join(words))
    assert code == 2, shown
    assert name in shown


@pytest.mark.parametrize(
    "command",
    [
        "migrate - --column id --from 1.0.0",
        "impact - --from 1.0.0",
        "release --notes -",
        "apply - releases/1.0.0/taxonomy.json",
    ],
)
def test_standard_input_without_end(command: str, warm: WarmProcess, repository: Path) -> None:
    code, shown = ended(warm, repository, command, stdin="/dev/zero")
    assert code == 2
    assert "stdin: is larger than 512 MiB; raise the limit with --max-filesize" in shown
