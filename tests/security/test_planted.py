"""Links, hard links and files that came with a repository, in the places where commands keep what is not in place yet.

Whatever is there, no file of the user is overwritten, moved or removed by it.
"""

import hashlib
import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.release_host import host_of, released
from taxokit.repository.project import JOURNAL_FILE, STATE_FOLDER

Run = Callable[..., Any]
LOCK = f"{STATE_FOLDER}/.gitignore"
ROOT_FILE, SOURCE = "taxonomy/taxonomy.yaml", "taxonomy/themes/erzeugung.yaml"
NEW = "--title T --namespace https://example.org/t/ --license CC0-1.0 --creator C --creator-url https://example.org"
WRITERS = {
    "fmt": STATE_FOLDER,
    "rename strom Kraft": STATE_FOLDER,
    "schema": STATE_FOLDER,
    "withdraw 1.0.0 --reason Wrong": STATE_FOLDER,
    "build --out made": ".made.taxokit",
    "site --out made": ".made.taxokit",
    "stubs --out made": "made/taxokit/.__init__.pyi.taxokit",
    "publish duckdb:made": ".made.taxokit",
    "publish parquet:made": ".made.taxokit",
    f"init made {NEW}": f"made/{STATE_FOLDER}",
    f"import words.csv --map word=label --into made --language en {NEW}": f"made/{STATE_FOLDER}",
}
"""Commands that write, with the hidden folder of each."""

each_writer = pytest.mark.parametrize("command", WRITERS, ids=[" ".join(each.split()[:2]) for each in WRITERS])

KEPT = ("complete", "made", "new", "old", "saved", "saved.0", "staged", "journal.new")
"""What commands keep in a hidden folder."""


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    """A folder of the user."""
    folder = tmp_path / "victim"
    for name in ("taxonomy", "new"):
        (folder / name).mkdir(parents=True)
    for name in ("0", "mine", "taxonomy/a.yaml", "new/b"):
        (folder / name).write_text(f"mine: {name}", encoding="utf-8")
    return folder


@pytest.fixture
def repository(energy: Path, edit: Run) -> Path:
    """A repository with something to write for each command."""
    edit(energy / SOURCE, "label: Erzeugung", "label:   Erzeugung")
    (energy / "words.csv").write_text("word\nAsh\n", encoding="utf-8")
    (energy / "schema/generated/more.json").write_text("{}", encoding="utf-8")
    return energy


def content(folder: Path) -> dict[str, object]:
    """Return every file and link below a folder, by path, but for those of Git and the lock of a command that failed."""
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {
        name: path.readlink() if path.is_symlink() else path.read_bytes()
        for name, path in paths.items()
        if path.is_symlink() or (path.is_file() and not name.startswith(".git/") and name != LOCK)
    }


# --- links --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "command", [each for each in WRITERS if each.startswith(("init", "import"))], ids=["init", "import"]
)
@pytest.mark.parametrize("link", [f"made/{STATE_FOLDER}/complete", f"made/{STATE_FOLDER}", "made"])
def test_no_folder_behind_a_link_is_taken_for_a_new_repository(
    link: str, command: str, victim: Path, tmp_path: Path, run: Run
) -> None:
    """It would be moved into the place of the new one."""
    (tmp_path / "words.csv").write_text("word\nAsh\n", encoding="utf-8")
    there = victim / Path(f"made/{STATE_FOLDER}/complete").relative_to(link)
    there.mkdir(parents=True, exist_ok=True)
    (there / "more").write_text("mine", encoding="utf-8")
    (tmp_path / link).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / link).symlink_to(victim)
    before = content(tmp_path)
    result = run(*command.split(), cwd=tmp_path)
    assert (result.code, "Traceback" in result.err) == (2, False), result.err
    assert "is a link; remove it" in result.err or "is not an empty folder" in result.err
    assert content(tmp_path) == before


@each_writer
@pytest.mark.one_in(3)
def test_nothing_behind_a_link_in_a_hidden_folder_is_changed(
    command: str, repository: Path, victim: Path, run: Run
) -> None:
    hidden = repository / WRITERS[command]
    hidden.mkdir(parents=True)
    for name in KEPT:
        (hidden / name).symlink_to(victim)
    before = content(victim)
    result = run(*command.split(), cwd=repository)
    assert result.code in (0, 1, 2)
    assert "Traceback" not in result.err
    assert content(victim) == before
    assert not (repository / "made").is_symlink()


@pytest.mark.parametrize("link", [f"{STATE_FOLDER}/staged", f"{STATE_FOLDER}/staged/0", f"{STATE_FOLDER}/saved"])
def test_a_journal_moves_nothing_from_behind_a_link(link: str, thesaurus: Path, run: Run) -> None:
    """The link stays inside of the repository, and the journal has the digest of what it leads to."""
    (thesaurus / "mine").mkdir()
    (thesaurus / "mine/0").write_text("mine", encoding="utf-8")
    (thesaurus / link).parent.mkdir(parents=True)
    (thesaurus / link).symlink_to(thesaurus / "mine" / ("0" if link.endswith("0") else ""))
    mine = hashlib.sha256(b"mine").hexdigest()
    one, other = (hashlib.sha256((thesaurus / path).read_bytes()).hexdigest() for path in (SOURCE, ROOT_FILE))
    placed: list[list[str | None]] = [[SOURCE, one, mine], [ROOT_FILE, None, other]]
    put_back: list[list[str | None]] = [[SOURCE, mine, one], ["taxonomy/x.yaml", None, mine]]
    steps = put_back if link.endswith("saved") else placed
    (thesaurus / JOURNAL_FILE).write_text(json.dumps({"command": "x", "steps": steps}), encoding="utf-8")
    before = content(thesaurus)
    result = run("fmt", cwd=thesaurus)
    assert (result.code, "Traceback" in result.err) == (2, False), result.err
    assert content(thesaurus) == before


def test_what_memory_cannot_take_of_a_database_goes_behind_no_link(
    victim: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("duckdb")
    from taxokit.releases.stores.duckdb import opened

    monkeypatch.chdir(tmp_path)
    (tmp_path / ".tmp").symlink_to(victim)
    before = content(victim)
    with opened(":memory:", "x", tmp_path / "spilled") as database:
        database.run("SET memory_limit = '30MB'")
        database.run("CREATE TABLE t AS SELECT range::VARCHAR || repeat('x', 30) AS text FROM range(1000000)")
        assert any((tmp_path / "spilled").iterdir())
        assert content(victim) == before


# --- hard links, and files that are not ours ----------------------------------------------------------------------


@each_writer
@pytest.mark.one_in(3)
def test_a_file_of_the_user_in_the_place_of_the_lock_is_not_overwritten(
    command: str, repository: Path, run: Run
) -> None:
    """As a hard link it is the same file elsewhere, which no flag of `open` refuses."""
    lock = repository / WRITERS[command] / ".gitignore"
    lock.parent.mkdir(parents=True)
    os.link(repository / SOURCE, lock)
    for words in ("is a hard link: writing the lock would overwrite", "is not a lock of taxokit"):
        before, planted = content(repository), lock.read_bytes()
        result = run(*command.split(), cwd=repository)
        assert (result.code, result.err.count("\n")) == (2, 1), result.err
        assert f".taxokit/.gitignore: {words}" in result.err
        assert content(repository) == before
        assert lock.read_bytes() == planted
        lock.unlink()
        lock.write_text("# mine\n", encoding="utf-8")


@each_writer
@pytest.mark.one_in(3)
def test_a_hard_link_in_a_hidden_folder_is_not_written_to(command: str, repository: Path, run: Run) -> None:
    mine = repository / "mine"
    mine.write_text("mine", encoding="utf-8")
    for path in (*KEPT[:1], "made/taxonomy/taxonomy.yaml", "new/LICENSE", "old/LICENSE", "saved/0", "staged/0"):
        link = repository / WRITERS[command] / path
        link.parent.mkdir(parents=True, exist_ok=True)
        os.link(mine, link)
    result = run(*command.split(), cwd=repository)
    assert result.code in (0, 1, 2)
    assert "Traceback" not in result.err
    assert mine.read_text(encoding="utf-8") == "mine"


def test_a_hard_link_in_a_part_of_a_download_is_not_written_to(tmp_path: Path, run: Run) -> None:
    """It would be taken for the beginning of the file, and the rest written into it."""
    mine = tmp_path / "mine"
    mine.write_text("mine", encoding="utf-8")
    files = released({"taxonomy.json": b"{}" * 100, "csv/a.csv": b"x" * 100})
    for path in ("SHA256SUMS", "manifest.json", "taxonomy.json", "csv/a.csv"):
        link = tmp_path / ".copy.taxokit/new" / path
        link.parent.mkdir(parents=True, exist_ok=True)
        os.link(mine, link)
    with host_of(files) as address:
        result = run("fetch", "--from", address, "--to", tmp_path / "copy")
    assert result.code == 0, result.err
    assert mine.read_text(encoding="utf-8") == "mine"
    assert content(tmp_path / "copy")["csv/a.csv"] == b"x" * 100


@pytest.mark.parametrize("planted", ["link", "hard link"])
def test_the_place_of_a_new_release_is_its_own(planted: str, energy: Path, victim: Path, run: Run, edit: Run) -> None:
    edit(energy / SOURCE, "label: Erzeugung", "label: Gewinnung")
    subprocess.run(["git", "commit", "--quiet", "--all", "--message", "Change"], cwd=energy, check=True)
    staging = energy / "releases/.staging-1.2.0"
    if planted == "link":
        staging.symlink_to(victim)
    else:
        staging.mkdir()
        os.link(victim / "mine", staging / "LICENSE")
    before = content(victim)
    result = run("release", "1.2.0", "--date", "2026-06-15", "--dry-run", cwd=energy)
    assert result.code == 0, result.err
    assert content(victim) == before
    assert not os.path.lexists(staging)


# --- names of the user --------------------------------------------------------------------------------------------

OF_THE_USER = (
    *(".Caddyfile.staging", ".Config.staging/file", ".CHANGELOG.md.staging/file", "releases/.notes.staging"),
    *("releases/.staging-notes/file", "releases/.staging-", "releases/.staging-1.2", "releases/signatures/.x.staging"),
    *("releases/signatures/.keys.sig.staging", "taxonomy/.x.staging", "made.taxokit/file", ".other.taxokit/file"),
)
OF_THE_TOOL = (
    *(".CITATION.cff.staging", "releases/.index.json.staging", "releases/.withdrawn.json.staging"),
    *("releases/.staging-1.2.0/LICENSE", "releases/.staging-2.0.0-rc.1/LICENSE"),
    *("releases/signatures/.1.0.0.sig.staging", "releases/signatures/.2.0.0-rc.1.sig.staging"),
)


def test_nothing_is_removed_but_what_the_tool_itself_left(energy: Path, run: Run) -> None:
    for name in (*OF_THE_USER, *OF_THE_TOOL):
        (energy / name).parent.mkdir(exist_ok=True)
        (energy / name).write_text("left", encoding="utf-8")
    assert run("index", cwd=energy).code == 0
    assert run("fmt", cwd=energy).code == 0
    found = content(energy)
    assert {name for name in OF_THE_USER if name not in found} == set()
    assert {name for name in OF_THE_TOOL if os.path.lexists(energy / name)} == set()
    assert not (energy / "releases/.staging-1.2.0").exists()


# --- journals -----------------------------------------------------------------------------------------------------


def test_a_journal_names_no_file_twice(thesaurus: Path, run: Run) -> None:
    """Each would be read as often."""
    (thesaurus / "taxonomy/again").symlink_to(".")
    (thesaurus / "taxonomy/large").write_bytes(b"x")
    for name in ("large", "again/large", "again/again/large"):
        result = journal_of(thesaurus, run, ["taxonomy/large", None, "a" * 64], [f"taxonomy/{name}", None, "b" * 64])
        assert result.code == 2
        assert "taxonomy/large: is in the journal more than once; look at the sources, and remove" in result.err


def test_a_journal_has_no_file_read_that_is_larger_than_a_source(thesaurus: Path, run: Run) -> None:
    with (thesaurus / "taxonomy/large").open("wb") as file:
        file.truncate(500 << 20)
    result = journal_of(thesaurus, run, ["taxonomy/large", None, "a" * 64])
    assert result.code == 2
    assert "taxonomy/large: is larger than 16 MiB" in result.err


def test_a_journal_of_which_nothing_is_left_to_do(thesaurus: Path, run: Run) -> None:
    """What is in the files is not what it lists, so it is not said to be completed."""
    names = [f"taxonomy/{number}" for number in range(9)]
    for name in names:
        (thesaurus / name).write_text("mine", encoding="utf-8")
    result = journal_of(thesaurus, run, *([name, None, "a" * 64] for name in names), command="x" * 1000)
    listed = ", ".join(names[:5])
    words = f"{'x' * 200} was interrupted, and nothing was left to do: {listed} and 4 more was edited since"
    assert words in result.err


@pytest.mark.parametrize(
    "step",
    [["taxonomy/x", None, "aa"], ["taxonomy/x", None, 1], [1, None, None], ["taxonomy/x", None], ["a\0", None, None]],
)
def test_a_step_of_a_journal_that_is_none(step: list[Any], thesaurus: Path, run: Run) -> None:
    result = journal_of(thesaurus, run, step)
    assert (result.code, "the journal cannot be read: " in result.err) == (2, True), result.err


def journal_of(folder: Path, run: Run, *steps: list[Any], command: str = "x") -> Any:
    """Write a journal, and run a command that finds it."""
    (folder / STATE_FOLDER).mkdir(exist_ok=True)
    (folder / JOURNAL_FILE).write_text(json.dumps({"command": command, "steps": steps}), encoding="utf-8")
    return run("fmt", cwd=folder)
