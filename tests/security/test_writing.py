"""Writing: killed or interrupted, a command leaves the old or the new state; two do not mix; special targets are refused."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from support.hostile_files import ended
from support.warm_process import IMPORTED, WarmProcess
from taxokit.repository.project import journal_of
from taxokit.repository.transaction import writing
from taxokit.repository.writing import remove

Run = Callable[..., Any]

# --- killed -----------------------------------------------------------------------------------------------------------
# `release` has such a test of its own: `tests/releases/test_atomicity.py`.

SCRIPT = Path(__file__).parents[1] / "releases/killed_run.py"
PREPARE = """
from taxokit.cli import main
from taxokit.cli.commands import build, fmt, index, merge, schema, sign, withdraw
from taxokit.importer import init
from taxokit.lint import fixer
from pathlib import Path

# The writing is killed, so the compiler need not run each time before it.
compiled = Path({folder!r})
files = {{path.relative_to(compiled).as_posix(): path.read_text() for path in compiled.rglob("*") if path.is_file()}}
init.compile_schema = lambda project: files
schema.compile_schema = lambda project: {{**files, "new.json": "[]"}}
"""
THEME = "taxonomy/themes/erzeugung.yaml"
NEW = ("--title", "T", "--namespace", "https://example.org/", "--license", "CC-BY-4.0", "--creator", "C")
SKOS = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://example.org/words/> a skos:ConceptScheme ; skos:prefLabel "Words"@en .
<https://example.org/words/a> a skos:Concept ; skos:prefLabel "Ash"@en ; skos:inScheme <https://example.org/words/> .
"""


class Writer(NamedTuple):
    """A command that writes, and a change that makes work for it in a repository."""

    arguments: tuple[str, ...]
    template: str = "thesaurus_template"
    replaced: tuple[str, str, str] = ("", "", "")


WRITERS = {
    "merge": Writer(("merge", "batterie", "--into", "windkraft")),
    "fmt": Writer(("fmt",), replaced=(THEME, "label: Erzeugung", "label:   Erzeugung")),
    "fix": Writer(("check", "--fix"), replaced=(THEME, "label: Strom", "label: 'Strom '")),
    "schema": Writer(("schema",)),
    "index": Writer(("index",), "released_thesaurus_template"),
    "sign": Writer(("sign", "1.0.0", "--key", "../key"), "released_thesaurus_template"),
    "withdraw": Writer(("withdraw", "1.0.0", "--reason", "Wrong."), "released_thesaurus_template"),
    "import": Writer(("import", "../words.ttl"), "examples"),  # in place of the examples of a template
    "init": Writer(("init", ".", *NEW, "--creator-url", "https://example.org"), "empty"),
    "build": Writer(("build", "--out", "made")),
}

POINTS = 8
"""Instants of quick runs, over the whole of a command; full runs try each."""
positions = [pytest.param(n, marks=[] if n in (1, 5) else pytest.mark.full) for n in range(POINTS)]


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """A repository with the examples of a template."""
    folder = tmp_path_factory.mktemp("examples") / "made"
    made = run("init", folder, *NEW, "--creator-url", "https://example.org")
    assert made.code == 0, made.err
    return folder


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a file that a new repository keeps."""
    folder = tmp_path_factory.mktemp("empty") / "new"
    folder.mkdir()
    (folder / "README.md").write_text("# Mine\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def stop(examples: Path) -> Iterator[Callable[..., "subprocess.CompletedProcess[str]"]]:
    """Run the tool in a process that stops itself: `stop(folder, 3, "fmt")`."""
    process = WarmProcess(IMPORTED + PREPARE.format(folder=str(examples / "schema/generated")))

    def run(folder: Path, point: int, *arguments: str) -> "subprocess.CompletedProcess[str]":
        return process.run(str(SCRIPT), str(point), str(folder), *arguments, cwd=folder)

    yield run
    process.close()


class Scene(NamedTuple):
    """A command, the folder before it, the states before and after it, and the number of operations that it takes."""

    arguments: tuple[str, ...]
    folder: Path
    before: dict[str, bytes]
    after: dict[str, bytes]
    operations: int


@pytest.fixture(scope="session", params=WRITERS)
def scene(request: pytest.FixtureRequest, stop: Run, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Each command, run once without being disturbed."""
    writer = WRITERS[request.param]
    folder = tmp_path_factory.mktemp(request.param) / "repository"
    shutil.copytree(request.getfixturevalue(writer.template), folder, symlinks=True)
    folder.with_name("words.ttl").write_text(SKOS, encoding="utf-8")
    if "--key" in writer.arguments:
        if shutil.which("ssh-keygen") is None:
            pytest.skip("ssh-keygen is not installed")
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.with_name("key")]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    path, old, new = writer.replaced
    if path:
        text = (folder / path).read_text(encoding="utf-8")
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy, symlinks=True)
    done = stop(copy, 0, *writer.arguments)
    assert done.returncode in (0, 1), done.stderr
    before, after = content(folder), content(copy)
    assert before != after
    return Scene(writer.arguments, folder, before, after, int(done.stdout.splitlines()[-1]))


def content(folder: Path) -> dict[str, bytes]:
    """Return every file but those of Git, by its path."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in files.items() if not name.startswith(".git/")}


def visible(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if ".taxokit" not in name.replace(".taxokit-build", "")}


@pytest.mark.parametrize("position", positions)
def test_stopped_at_any_instant_all_is_old_or_all_is_new(
    position: int, scene: Scene, stop: Run, run: Run, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """At every second position the command is interrupted as by Ctrl-C, else killed."""
    command, template, before, after, operations = scene
    points = [1 + (operations - 1) * position // (POINTS - 1)]
    if request.config.getoption("full"):
        points = [*range(1 + position, operations + 1, POINTS)]
    for neighbour in ("words.ttl", "key", "key.pub"):
        if template.with_name(neighbour).exists():
            shutil.copy(template.with_name(neighbour), tmp_path)
    for point in points:
        folder = tmp_path / str(point)
        shutil.copytree(template, folder, symlinks=True)
        done = stop(folder, point if position % 2 else -point, *command)
        if position % 2:
            assert done.returncode == -signal.SIGKILL, done.stderr
        else:
            assert (done.returncode, done.stderr.splitlines()[-1]) == (130, "taxokit: stopped")
        is_half, left = journal_of(folder).exists(), visible(content(folder))
        if is_half:
            assert "a command was interrupted while it wrote" in run("check", cwd=folder).err
        elif command[0] != "init":  # its files are moved in one by one, the configuration last
            assert left in (before, after)
        following = (
            command
            if command[0] in ("init", "build")
            else ("fmt",)
            if command[0] in ("index", "sign", "withdraw")
            else ("index",)
        )
        again = run(*following, cwd=folder)
        assert "Traceback" not in again.err
        if command[0] == "init" and left != before:  # it is done, or the user must empty the folder first
            assert left == after or "is not an empty folder" in again.err
            continue
        assert content(folder) == (after if following == command or left != before else before)
        if is_half:
            assert f"{'undid' if left == before else 'completed'} `taxokit" in again.err


# --- two at once ------------------------------------------------------------------------------------------------------

ROUGH = "taxonomy/themes/speicherung.yaml"
PAIRS = [
    (("rename", "strom", "Elektrizität"), ("set", "strom", "notes", "Neu.")),
    (("move", "batterie", "erzeugung"), ("merge", "windkraft", "--into", "strom")),
    (("add", "term", "gas", "--in", "erzeugung", "--set", "label=Gas"), ("check", "--fix")),
    (("fmt",), ("remove", "pumpspeicher")),
]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0][0]}-{pair[1][0]}")
def test_two_edits_at_once(pair: tuple[tuple[str, ...], ...], thesaurus: Path, run: Run, tmp_path: Path) -> None:
    """The result is that of one after the other, or one of them is refused with a reason."""
    text = (thesaurus / ROUGH).read_text(encoding="utf-8")
    text = text.replace("label: Batterie\n", "label:   Batterie\n")
    text = text.replace("label: Pumpspeicher\n", "label: 'Pumpspeicher '\n")
    (thesaurus / ROUGH).write_text(text, encoding="utf-8")
    results = []
    for number, order in enumerate([pair, pair[::-1], pair[:1], pair[1:]]):
        shutil.copytree(thesaurus, tmp_path / str(number))
        for command in order:
            run(*command, cwd=tmp_path / str(number))
        results.append(content(tmp_path / str(number)))
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "taxokit", *command], cwd=thesaurus, stderr=subprocess.PIPE, encoding="utf-8"
        )
        for command in pair
    ]
    errors = [process.communicate()[1] for process in started]
    assert not any("Traceback" in error or "this is a bug" in error for error in errors), errors
    is_refused = 2 in [process.returncode for process in started]
    assert content(thesaurus) in (results if is_refused else results[:2])


def test_the_second_writer_names_the_first_and_a_reader_does_not_wait(thesaurus: Path, run: Run) -> None:
    with writing(thesaurus):
        result = run("rename", "strom", "Elektrizität", cwd=thesaurus, process=True)
        for command in (["check"], ["show", "strom"], ["rename", "strom", "X", "--dry-run"], ["fmt", "--check"]):
            assert run(*command, cwd=thesaurus, process=True).code == 0
    assert (result.code, result.out) == (2, "")
    assert f"(process {os.getpid()}, since " in result.err
    assert "is writing here; try again when it has ended" in result.err


def test_the_lock_ends_with_its_process(thesaurus: Path, run: Run) -> None:
    code = "import sys, time; from pathlib import Path; from taxokit.repository.transaction import writing\n"
    code += "with writing(Path(sys.argv[1])): print('ready', flush=True); time.sleep(600)"
    holder = subprocess.Popen([sys.executable, "-c", code, str(thesaurus)], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"ready\n"
    assert run("rename", "strom", "Elektrizität", cwd=thesaurus).code == 2
    holder.kill()
    holder.wait()
    assert run("rename", "strom", "Elektrizität", cwd=thesaurus).code == 0
    assert not [*thesaurus.rglob(".*")]


# --- targets ----------------------------------------------------------------------------------------------------------

TARGETS = (
    "apply releases/1.1.0/diff/diff.json releases/1.0.0/taxonomy.json --out {}",
    "build --out {}",
    f"import words.csv --map word=label --into made --language en {' '.join(NEW)} --creator-url https://c.org --report {{}}",
    "migrate used.csv --column id --from 1.0.0 --out {}",
    "migrate used.csv --column id --from 1.0.0 --report {}",
    "publish duckdb:{}",
    "publish parquet:{}",
    "site --out {}",
    "stubs --out {}",
)
"""Commands that write a file or folder which the user names."""


@pytest.fixture
def scratch(repository: Path) -> Iterator[Path]:
    """The repository of energy, with files to convert; cleaned in the end."""
    (repository / "used.csv").write_text("id\nphotovoltaik\n", encoding="utf-8")
    (repository / "words.csv").write_text("word\nAsh\n", encoding="utf-8")
    yield repository
    remove(repository / "named")  # which Git leaves if it is a pipe
    subprocess.run(["git", "clean", "-dfqx"], cwd=repository, check=True)
    subprocess.run(["git", "checkout", "--quiet", "--force", "HEAD"], cwd=repository, check=True)


SPECIAL: dict[str, Callable[[Path], object]] = {
    "pipe": os.mkfifo,
    "link to itself": lambda path: path.symlink_to(path.name),
    "dangling link": lambda path: path.symlink_to("missing"),
    "link to a device": lambda path: path.symlink_to("/dev/null"),
    "link out of the folder": lambda path: path.symlink_to("../outside"),
}
QUICK_SPECIAL = ("pipe", "dangling link")


@pytest.mark.parametrize(
    "kind", [kind if kind in QUICK_SPECIAL else pytest.param(kind, marks=pytest.mark.full) for kind in SPECIAL]
)
@pytest.mark.parametrize("command", TARGETS)
def test_special_targets_are_refused(command: str, kind: str, warm: WarmProcess, scratch: Path) -> None:
    outside = scratch.parent / "outside"
    outside.write_text("kept", encoding="utf-8")
    SPECIAL[kind](scratch / "named")
    before = (scratch / "named").lstat()
    code, shown = ended(warm, scratch, command.format("named"))
    assert (code, "named" in shown) == (2, True), shown
    assert os.path.samestat(before, (scratch / "named").lstat())
    assert outside.read_text(encoding="utf-8") == "kept"
    assert not (scratch / "missing").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="a file system in which nothing can be made")
@pytest.mark.parametrize("command", TARGETS)
def test_no_file_can_be_made_in_the_folder(command: str, warm: WarmProcess, scratch: Path) -> None:
    code, shown = ended(warm, scratch, command.format("/proc/named"))
    assert (code, "/proc/named" in shown, "is writing here" in shown) == (2, True, False), shown
    assert not (scratch / "made").exists()


@pytest.mark.parametrize(("command", "name"), [("build", "_build"), ("site", "_site")])
def test_default_targets_do_not_leave_the_repository(
    command: str, name: str, warm: WarmProcess, scratch: Path, tmp_path: Path
) -> None:
    (scratch / name).symlink_to(tmp_path)
    code, shown = ended(warm, scratch, command)
    assert (code, f"{name}: is a link that leaves the repository" in shown) == (2, True), shown
    assert not [*tmp_path.iterdir()]


# --- links in the places of staged content ----------------------------------------------------------------------------

STAGED = {
    "fmt": "taxonomy/themes/.speicherung.yaml.taxokit",
    "build --out made": ".made.taxokit",
    "site --out made": ".made.taxokit",
    "publish duckdb:made": ".made.taxokit",
    "publish parquet:made": ".made.taxokit",
    "stubs --out made": "made/.taxokit.taxokit",
}


@pytest.mark.parametrize("place", ["", ".lock"], ids=["staged", "lock"])
@pytest.mark.parametrize("command", STAGED)
def test_links_that_came_with_a_clone_lead_no_write_astray(
    command: str, place: str, warm: WarmProcess, scratch: Path
) -> None:
    outside = scratch.parent / "folder"
    outside.mkdir(exist_ok=True)
    (outside / "mine").write_text("mine", encoding="utf-8")
    text = (scratch / ROUGH).read_text(encoding="utf-8")
    (scratch / ROUGH).write_text(text.replace("label: ", "label:   "), encoding="utf-8")
    link = scratch / f"{STAGED[command]}{place}"
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to(outside if not place else outside / "mine")
    ended(warm, scratch, command)
    assert {path.name: path.read_text(encoding="utf-8") for path in outside.iterdir()} == {"mine": "mine"}
