"""Killed or interrupted before any operation on a file, no command loses sources; the next one completes or undoes it.

`release` has such a test of its own: `tests/releases/test_atomicity.py`. What is killed here is the real command, in a
process of its own.
"""

import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from support.warm_process import IMPORTED, WarmProcess
from taxokit.repository.project import JOURNAL_FILE, STATE_FOLDER

Run = Callable[..., Any]
SCRIPT = Path(__file__).parents[1] / "releases/killed_run.py"
PREPARE = """
from taxokit.cli import main
from taxokit.cli.commands import build, fmt, index, merge, schema, sign, withdraw
from taxokit.importer import init
from taxokit.lint import fixer
from pathlib import Path

# What is killed is the writing, so the compiler need not run each time before it.
compiled = Path({folder!r})
files = {{path.relative_to(compiled).as_posix(): path.read_text() for path in compiled.rglob("*") if path.is_file()}}
init.compile_schema = lambda project: files
schema.compile_schema = lambda project: {{**files, "new.json": "[]"}}
"""
KEY = "the private key"
THEME = "taxonomy/themes/erzeugung.yaml"
INIT = ("init", "made", "--title", "T", "--namespace", "https://example.org/", "--license", "CC-BY-4.0")


class Writer(NamedTuple):
    """A command that writes, and what makes work for it in a repository."""

    arguments: tuple[str, ...]
    template: str = "thesaurus_template"
    replaced: tuple[str, str, str] = ("", "", "")


WRITERS = {
    "merge": Writer(("merge", "batterie", "--into", "windkraft")),
    "move": Writer(("move", "batterie", "erzeugung")),
    "fmt": Writer(("fmt",), replaced=(THEME, "label: Erzeugung", "label:   Erzeugung")),
    "fix": Writer(("check", "--fix"), replaced=(THEME, "label: Strom", "label: 'Strom '")),
    "schema": Writer(("schema",)),
    "index": Writer(("index",), "released_thesaurus_template"),
    "sign": Writer(("sign", "1.0.0", "--key", KEY), "released_thesaurus_template"),
    "withdraw": Writer(("withdraw", "1.0.0", "--reason", "Wrong."), "released_thesaurus_template"),
}

POINTS = 8
"""So many instants are tried in quick runs, over all commands; full runs try each of each."""
positions = [pytest.param(n, marks=[] if n in (1, 4) else pytest.mark.full) for n in range(POINTS)]


@pytest.fixture(scope="session")
def stop(vocabulary: Path) -> Iterator[Callable[..., "subprocess.CompletedProcess[str]"]]:
    """Run the tool in a process that stops itself: `stop(folder, 3, "fmt")`."""
    process = WarmProcess(IMPORTED + PREPARE.format(folder=str(vocabulary / "made/schema/generated")))

    def run(folder: Path, point: int, *arguments: str) -> "subprocess.CompletedProcess[str]":
        return process.run(str(SCRIPT), str(point), str(folder), *arguments, cwd=folder)

    yield run
    process.close()


class Scene(NamedTuple):
    """A repository before a command, what it and the command leave, and how many operations the command takes."""

    folder: Path
    before: dict[str, bytes]
    after: dict[str, bytes]
    operations: int


@pytest.fixture(scope="session", params=WRITERS)
def scene(request: pytest.FixtureRequest, stop: Run, tmp_path_factory: pytest.TempPathFactory) -> tuple[Writer, Scene]:
    """Each command, run once without being disturbed."""
    writer = WRITERS[request.param]
    folder = tmp_path_factory.mktemp(request.param) / "repository"
    if KEY in writer.arguments:
        writer = writer._replace(arguments=(*writer.arguments[:-1], made_key(folder.with_name("key"))))
    shutil.copytree(request.getfixturevalue(writer.template), folder, symlinks=True)
    path, old, new = writer.replaced
    if path:
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy, symlinks=True)
    done = stop(copy, 0, *writer.arguments)
    assert done.returncode in (0, 1), done.stderr
    before, after = content(folder), content(copy)
    assert before != after
    return writer, Scene(folder, before, after, int(done.stdout.splitlines()[-1]))


def made_key(path: Path) -> str:
    """Make a private key, and return its path."""
    if shutil.which("ssh-keygen") is None:
        pytest.skip("ssh-keygen is not installed")
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", path], check=True, stdin=subprocess.DEVNULL)
    return str(path)


def content(folder: Path) -> dict[str, bytes]:
    """Return every file but those of Git, by its path."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if not name.startswith(".git/")}


def points_of(operations: int, position: int, *, full: bool) -> list[int]:
    """Return the instants of a test: one in a quick run, and in a full one those of its share."""
    if full:
        return list(range(1 + position, operations + 1, POINTS))
    return [1 + (operations - 1) * position // (POINTS - 1)]


@pytest.mark.parametrize("how", [1, -1], ids=["killed", "interrupted"])
@pytest.mark.parametrize("position", positions)
def test_stopped_at_any_instant_all_is_old_or_all_is_new(
    position: int,
    how: int,
    scene: tuple[Writer, Scene],
    stop: Run,
    run: Run,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    writer, (template, before, after, operations) = scene
    for point in points_of(operations, position, full=request.config.getoption("full")):
        folder = tmp_path / str(point)
        shutil.copytree(template, folder, symlinks=True)
        done = stop(folder, how * point, *writer.arguments)
        if how == 1:
            assert done.returncode == -signal.SIGKILL, done.stderr
        else:
            assert (done.returncode, done.stderr.splitlines()[-1]) == (130, "taxokit: stopped")
        is_half, left = (folder / JOURNAL_FILE).exists(), visible(content(folder))
        if not is_half:
            assert left in (before, after)
        if is_half:
            assert "a command was interrupted while it wrote" in run("check", cwd=folder).err
        next_one = run("fmt" if writer.template == "released_thesaurus_template" else "index", cwd=folder)
        assert "Traceback" not in next_one.err
        assert content(folder) == (before if left == before else after)
        if is_half:
            assert f"{'undid' if left == before else 'completed'} `taxokit" in next_one.err


def visible(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return files without those that Git ignores."""
    hidden = {name: data for name, data in files.items() if name.startswith(f"{STATE_FOLDER}/")}
    assert not hidden or hidden[f"{STATE_FOLDER}/.gitignore"].startswith(b"*\n")
    return {name: data for name, data in files.items() if name not in hidden}


def test_what_follows_from_the_releases_may_be_missing_after_a_kill(
    stop: Run, released_thesaurus_template: Path, run: Run, tmp_path: Path
) -> None:
    """`withdraw` is killed while files are placed, and taken back by Git; then one that can be regenerated is removed."""
    folder, withdraw = tmp_path / "repository", WRITERS["withdraw"].arguments
    shutil.copytree(released_thesaurus_template, folder, symlinks=True)
    assert run("index", cwd=folder).code == 0
    before = content(folder)
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    user = ("-c", "user.name=Tester", "-c", "user.email=tester@example.org")
    git(folder, *user, "commit", "--quiet", "--message", "Start")
    whole = tmp_path / "whole"
    shutil.copytree(folder, whole, symlinks=True)
    half = 0
    for point in range(int(stop(whole, 0, *withdraw).stdout.splitlines()[-1]), 0, -1):
        assert stop(folder, point, *withdraw).returncode == -signal.SIGKILL
        git(folder, "reset", "--quiet", "--hard")
        git(folder, "clean", "--quiet", "-d", "--force")
        if (folder / JOURNAL_FILE).exists():
            half += 1
            removed = ("releases/index.json", "CHANGELOG.md")[half % 2]
            (folder / removed).unlink()
            done = run("index", cwd=folder)
            assert (done.code, done.out) == (0, f"{removed}\n"), done.err
            assert content(folder) == before
        elif half:
            break
        shutil.rmtree(folder / STATE_FOLDER, ignore_errors=True)
    assert half > 3


def test_what_a_kill_leaves_is_not_seen_by_git(stop: Run, thesaurus: Path, run: Run) -> None:
    git(thesaurus, "init", "--quiet")
    git(thesaurus, "add", ".")
    clean = status(thesaurus)
    for point in range(1, 20):
        assert stop(thesaurus, point, "merge", "batterie", "--into", "windkraft").returncode == -signal.SIGKILL
        assert status(thesaurus) == clean
    assert stop(thesaurus, 20, "merge", "batterie", "--into", "windkraft").returncode == -signal.SIGKILL
    assert (thesaurus / STATE_FOLDER / "saved").is_dir()
    assert status(thesaurus) == clean
    assert stop(thesaurus, 30, "build").returncode == -signal.SIGKILL
    assert (thesaurus / "._build.taxokit").is_dir()
    assert status(thesaurus) == clean
    assert run("build", cwd=thesaurus).code == 0
    assert run("index", cwd=thesaurus).code == 0
    assert {path.name for path in thesaurus.iterdir() if path.name.startswith(".")} == {".git"}


def status(folder: Path) -> str:
    """Return the files that Git does not know."""
    return git(folder, "status", "--porcelain", "--untracked-files=all")


def git(folder: Path, *arguments: str) -> str:
    """Run Git and return what it prints."""
    command = ["git", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, encoding="utf-8").stdout


# --- import and init ----------------------------------------------------------------------------------------------

SKOS = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://example.org/words/> a skos:ConceptScheme ; skos:prefLabel "Words"@en .
<https://example.org/words/a> a skos:Concept ; skos:prefLabel "Ash"@en ; skos:inScheme <https://example.org/words/> .
<https://example.org/words/b> a skos:Concept ; skos:prefLabel "Beech"@en ; skos:inScheme <https://example.org/words/> .
"""


@pytest.fixture(scope="session")
def vocabulary(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """A repository with the examples of a template, which an import replaces, and the file to import."""
    folder = tmp_path_factory.mktemp("vocabulary")
    made = run("init", folder / "made", *INIT[2:], "--creator", "C", "--creator-url", "https://example.org")
    assert made.code == 0, made.err
    (folder / "words.ttl").write_text(SKOS, encoding="utf-8")
    return folder


@pytest.mark.parametrize("how", [1, -1], ids=["killed", "interrupted"])
@pytest.mark.parametrize("position", positions)
def test_import_in_place_of_the_examples(
    position: int, how: int, vocabulary: Path, stop: Run, run: Run, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    command = ("import", str(vocabulary / "words.ttl"))
    before = content(vocabulary / "made")
    whole = tmp_path / "whole"
    shutil.copytree(vocabulary / "made", whole)
    done = stop(whole, 0, *command)
    assert done.returncode == 0, done.stderr
    after = content(whole)
    for point in points_of(int(done.stdout.splitlines()[-1]), position, full=request.config.getoption("full")):
        folder = tmp_path / str(point)
        shutil.copytree(vocabulary / "made", folder)
        stopped = stop(folder, how * point, *command)
        assert stopped.returncode == (-signal.SIGKILL if how == 1 else 130), stopped.stderr
        assert "taxonomy/taxonomy.yaml" in content(folder)
        assert run("index", cwd=folder).code == 0
        assert content(folder) in (before, after)


@pytest.mark.one_in(2)
@pytest.mark.parametrize("how", [1, -1], ids=["killed", "interrupted"])
@pytest.mark.parametrize("position", positions)
@pytest.mark.parametrize("kept", [{}, {"README.md": b"# Mine\n", "LICENSE": b"mine"}], ids=["new", "beside"])
def test_new_repository(
    kept: dict[str, bytes],
    position: int,
    how: int,
    vocabulary: Path,
    stop: Run,
    run: Run,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    """It is there as a whole or not at all, and where it is not, the same command works again; what was there stays."""
    command = (*INIT, "--creator", "C", "--creator-url", "https://example.org")
    whole = content(vocabulary / "made") | kept
    (tmp_path / "counted").mkdir()
    fill(tmp_path / "counted", kept)
    done = stop(tmp_path / "counted", 0, *command)
    assert done.returncode == 0, done.stderr
    for point in points_of(int(done.stdout.splitlines()[-1]), position, full=request.config.getoption("full")):
        folder = tmp_path / str(point)
        folder.mkdir()
        fill(folder, kept)
        stopped = stop(folder, how * point, *command)
        assert stopped.returncode == (-signal.SIGKILL if how == 1 else 130), stopped.stderr
        again = run(*command, cwd=folder)
        assert again.code == 0 or "is complete now" in again.err or "is not an empty folder" in again.err
        assert content(folder / "made").keys() - {f"{STATE_FOLDER}/.gitignore"} == whole.keys()
        assert kept.items() <= content(folder / "made").items()


def fill(folder: Path, kept: dict[str, bytes]) -> None:
    """Put what is kept into the folder of the new repository."""
    for name, data in kept.items():
        (folder / "made").mkdir(exist_ok=True)
        (folder / "made" / name).write_bytes(data)
