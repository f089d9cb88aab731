"""Nothing that lies in a repository or a release runs: every process of the tool, among traps that each leave a mark."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.bounds import NEW
from support.traps import MODULES, PROGRAMS, Traps, make_git_read, plain_git
from taxokit.cli import commands
from taxokit.compiler.compile import run_compiler
from taxokit.releases.validation import validate
from taxokit.releases.validators import CITATION, VALIDATORS, Artifacts
from taxokit.repository import process
from taxokit.repository.git import Git
from taxokit.text.errors import ReleaseError, TaxokitError

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")

Run = Callable[..., Any]
SOURCE = "taxonomy/themes/erzeugung.yaml"
VARIABLES = (
    *("GIT_EXTERNAL_DIFF", "GIT_SSH_COMMAND", "GIT_SSH", "GIT_EDITOR", "GIT_SEQUENCE_EDITOR", "GIT_PAGER"),
    *("GIT_PROXY_COMMAND", "GIT_ASKPASS"),
)


USES = ("impact", "migrate")
"""Commands that read a file of identifiers in use."""


@pytest.fixture
def traps(tmp_path: Path) -> Traps:
    return Traps(tmp_path)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    """An SSH key, in a file whose name looks like an option."""
    folder = tmp_path / "keys"
    folder.mkdir()
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / "-Ofile")], check=True)
    return folder / "-Ofile"


@pytest.fixture
def hostile(energy: Path, edit: Run, key: Path, traps: Traps) -> Path:
    """A repository with two releases, and a change since, whose Git configuration is full of traps."""
    edit(energy / SOURCE, "label: Windenergie\n", "label: Windstrom\n")
    plain_git(energy, "commit", "--quiet", "--all", "--message", "Rename")
    traps.in_git(energy, key)
    for name in PROGRAMS:
        traps.program(name, energy / name)
    (energy / ".git/info/exclude").write_text("".join(f"/{name}\n" for name in PROGRAMS), encoding="utf-8")
    make_git_read(energy)
    return energy


@pytest.fixture
def hostile_environment(hostile: Path, monkeypatch: pytest.MonkeyPatch, traps: Traps) -> Path:
    """The same, with variables for Git that name programs, and a `PATH` that has the working folder."""
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", os.environ["PATH"]]))
    for name in VARIABLES:
        monkeypatch.setenv(name, traps.program(name))
    monkeypatch.setenv("GIT_TRACE", str(traps.marks / "trace"))
    monkeypatch.setenv("GIT_CONFIG_PARAMETERS", f"'core.fsmonitor'='{traps.program('parameters')}'")
    monkeypatch.setenv("GIT_EXEC_PATH", str(traps.folder))
    monkeypatch.setenv("GIT_DIR", str(traps.folder))
    return hostile


def test_the_traps_work(hostile: Path, traps: Traps) -> None:
    """Plain Git springs them, so that they prove something where nothing is sprung."""
    plain_git(hostile, "status")
    unfiltered = ("-c", "filter.trap.required=false", "-c", "filter.trap.process=")
    plain_git(hostile, *unfiltered, "diff", "HEAD~1", "HEAD")
    plain_git(hostile, "archive", "--format=tar", "HEAD")
    plain_git(hostile, *unfiltered, "commit", "--quiet", "--allow-empty", "--message", "Spring")
    expected = {"core.fsmonitor", "filter.trap.process", "included", "clean-a=b", "smudge-a=b", "diff.trap.command"}
    assert expected <= traps.sprung
    assert {"pre-commit", "gpg.ssh.program"} <= traps.sprung


def test_no_command_runs_a_program_of_the_repository(
    hostile_environment: Path, traps: Traps, key: Path, run: Run
) -> None:
    root = hostile_environment
    (root.parent / "used.csv").write_text("id\nphotovoltaik\n", encoding="utf-8")
    unread = {path.stem for path in Path(commands.__file__).parent.glob("*.py")} - {"__init__"}
    for arguments, code in (
        *(
            # what a repository says, and a release
            (("check",), 0),
            (("fmt", "--check"), 1),
            (("build", "--out", root.parent / "built"), 0),
            (("diff", "1.0.0", "git:HEAD"), 0),
            (("diff", "git:HEAD~1", "git:HEAD"), 0),
            (("verify",), 0),
            (("sign", "1.0.0", "--key", key), 0),
            (("release", "--tag", "--date", "2026-07-01", "--sign", key), 0),
            (("index",), 0),
            (("stats",), 0),
        ),
        *(
            # all that edits its sources
            (("add", "theme", "netze", "--set", "label=Netze"), 0),
            (("set", "netze", "definition", "Wie Strom  verteilt wird."), 0),
            (("link", "photovoltaik", "related", "windkraft"), 0),
            (("unlink", "photovoltaik", "related", "windkraft"), 0),
            (("rename", "netze", "Stromnetze"), 0),
            (("reidentify", "netze", "stromnetze"), 0),
            (("move", "windkraft", "speicherung"), 0),
            (("split", "pumpspeicher", "--into", "strom", "batterie"), 0),
            (("merge", "heimspeicher", "--into", "batterie"), 0),
            (("deprecate", "strom", "--reason", "Old."), 0),
            (("remove", "stromnetze"), 0),
            (("fmt",), 0),
            (("check", "--fix"), 0),
            (("schema",), 0),
            (("withdraw", "1.0.0", "--reason", "Wrong."), 0),
        ),
        *(
            # what reads it
            (("apply", "releases/1.1.0/diff/diff.json", "releases/1.0.0/taxonomy.json"), 0),
            *(((command, "photovoltaik"), 0) for command in ("history", "search", "show", "similar", "tree")),
            *(((command, root.parent / "used.csv", "--column", "id", "--from", "1.0.0"), 0) for command in USES),
            (("cite",), 0),
            (("completion", "bash"), 0),
            (("fetch", "--from", "http://example.org/"), 2),
            (("explain", "double-space"), 0),
            (("site", "--out", root.parent / "pages"), 0),
            (("serve", "--check"), 0),
            (("stubs", "--out", root.parent / "stubs"), 0),
            (("publish", f"duckdb:{root.parent / 'store'}"), 0),
            (("import", "releases/1.0.0/taxonomy.ttl", *NEW.split()), 0),
            (("import", "releases/1.1.0/taxonomy.ttl", "--into", "new"), 0),
            (("init", "new", "--name", "New"), 2),
        ),
    ):
        unread.discard(str(arguments[0]))
        result = run(*arguments, cwd=root)
        assert (result.code, traps.sprung) == (code, set()), (arguments, result.err)
    assert unread == set()
    assert len(Git(root).tags("v*", merged=True)) == 3


def test_commit_and_tag_of_a_release_are_signed_as_configured(hostile: Path, traps: Traps, run: Run) -> None:
    """Whether to sign, and with which key, is the choice of the repository; with which program is not."""
    assert run("release", "--tag", "--date", "2026-07-01", cwd=hostile).code == 0
    assert traps.sprung == set()
    for what in ("HEAD", max(Git(hostile).tags("v*", merged=True))):
        assert "-----BEGIN SSH SIGNATURE-----" in plain_git(hostile, "cat-file", "-p", what)


def test_programs_of_the_user_hold_but_for_hooks(
    energy: Path, edit: Run, key: Path, traps: Traps, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "gitconfig"
    signer = traps.program("signer", then='exec ssh-keygen "$@"')
    for name, value in (
        ("commit.gpgSign", "true"),
        ("gpg.format", "ssh"),
        ("gpg.ssh.program", signer),
        ("user.signingKey", str(key)),
        ("filter.own.clean", traps.program("filter")),
        ("core.hooksPath", str(traps.folder)),
    ):
        plain_git(tmp_path, "config", "--file", str(own), name, value)
    traps.program("pre-commit")
    plain_git(energy, "config", "--unset", "commit.gpgsign")
    plain_git(energy, "config", "gpg.ssh.program", traps.program("of the repository"))
    edit(energy / SOURCE, "label: Windenergie\n", "label: Windstrom\n")
    plain_git(energy, "commit", "--quiet", "--all", "--message", "Rename")
    (energy / ".git/info").mkdir(exist_ok=True)
    (energy / ".git/info/attributes").write_text("*.yaml filter=own\n", encoding="utf-8")
    os.utime(energy / SOURCE, (0, 0))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(own))
    result = run("release", "--tag", "--date", "2026-07-01", cwd=energy)
    assert result.code == 0, result.err
    assert traps.sprung == {"signer", "filter"}


def test_folder_that_looks_like_a_repository_is_not_one(tmp_path: Path, traps: Traps) -> None:
    """Git would take it for one without a work tree, with its configuration."""
    subprocess.run(["git", "init", "--quiet", "--bare", str(tmp_path / "bare")], check=True)
    plain_git(tmp_path / "bare", "config", "core.fsmonitor", traps.program("core.fsmonitor"))
    plain_git(tmp_path / "bare", "config", "core.bare", "false")
    plain_git(tmp_path / "bare", "config", "core.worktree", str(tmp_path / "bare"))
    with pytest.raises(ReleaseError, match=r"bare repository"):
        Git(tmp_path / "bare").is_repository()
    with pytest.raises(ReleaseError, match=r"bare repository"):
        Git(tmp_path / "bare").changed_paths()
    assert traps.sprung == set()


def test_changes_in_a_submodule_are_not_looked_for(energy: Path, tmp_path: Path, traps: Traps, run: Run) -> None:
    """Git would look with the settings of the submodule, such as its filters."""
    other = tmp_path / "other"
    subprocess.run(["git", "init", "--quiet", str(other)], check=True)
    (other / "file.txt").write_text("1", encoding="utf-8")
    for arguments in (("config", "user.name", "A"), ("config", "user.email", "a@example.org"), ("add", "--all")):
        plain_git(other, *arguments)
    plain_git(other, "commit", "--quiet", "--message", "Start", "--no-gpg-sign")
    plain_git(energy, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other), "taxonomy/sub")
    plain_git(energy, "commit", "--quiet", "--message", "Add a submodule")
    plain_git(energy / "taxonomy/sub", "config", "filter.trap.clean", traps.program("filter"))
    plain_git(energy / "taxonomy/sub", "config", "core.fsmonitor", traps.program("core.fsmonitor"))
    (energy / ".git/modules/taxonomy/sub/info/attributes").write_text("* filter=trap\n", encoding="utf-8")
    os.utime(energy / "taxonomy/sub/file.txt", (0, 0))
    assert Git(energy).changed_paths() == []
    result = run("release", cwd=energy)
    assert (result.code, result.err.splitlines()[-1]) == (
        1,
        "taxokit: error: taxonomy/sub: is a submodule; release from sources in one repository",
    )
    assert traps.sprung == set()
    plain_git(energy, "status")
    assert "filter" in traps.sprung


def test_what_is_missing_in_a_partial_clone_is_not_fetched(energy: Path, tmp_path: Path, traps: Traps) -> None:
    clone = tmp_path / "clone"
    plain_git(energy, "config", "uploadpack.allowFilter", "true")
    plain_git(tmp_path, "clone", "--quiet", "--no-checkout", "--filter=blob:none", f"file://{energy}", str(clone))
    plain_git(clone, "config", "remote.origin.uploadpack", traps.program("uploadpack"))
    git = Git(clone)
    name = f"HEAD:./{SOURCE}"
    for read in (
        lambda: git.archive("HEAD", ["taxonomy"]),
        lambda: git.contents([name]),
        lambda: git.object_names([name]),
    ):
        with pytest.raises(ReleaseError, match="this partial clone lacks it, and nothing is fetched from here"):
            read()
    assert git.contents(["HEAD:./nowhere"]) == [None]
    assert git.object_names(["HEAD:./nowhere"]) == [""]
    assert traps.sprung == set()


def test_archive_has_what_was_committed_whatever_the_attributes_say(energy: Path) -> None:
    (energy / ".gitattributes").write_text("*.yaml export-ignore\n*.md export-subst\n", encoding="utf-8")
    (energy / "taxonomy/note.md").write_text("$Format:%H$\n", encoding="utf-8")
    plain_git(energy, "add", "--all")
    plain_git(energy, "commit", "--quiet", "--message", "Hide the sources")
    archive = Git(energy).archive("HEAD", ["taxonomy"])
    assert b"$Format:%H$" in archive
    assert SOURCE.encode() in archive


@pytest.fixture
def hostile_modules(energy: Path, traps: Traps) -> Path:
    """A repository with Python modules in its root and in a release, under the names of what the tool imports."""
    for folder in (energy, energy / "releases/1.1.0"):
        for name in MODULES:
            traps.module(folder / f"{name}.py")
        for name in ("linkml", "linkml_runtime", "taxokit", "frictionless"):
            traps.module(folder / name / "__init__.py")
    return energy


@pytest.fixture
def work_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Change to a folder, which is also what each variable of Python, and its module path, name."""

    def change(folder: Path) -> None:
        monkeypatch.chdir(folder)
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join(["", ".", str(folder)]))
        monkeypatch.setenv("PYTHONSTARTUP", str(folder / "yaml.py"))
        monkeypatch.setenv("PYTHONUSERBASE", str(folder))
        monkeypatch.setenv("PYTHONINSPECT", "1")
        for entry in (".", str(folder)):
            monkeypatch.syspath_prepend(entry)

    return change


def test_compiler_imports_nothing_from_the_repository(hostile_modules: Path, work_in: Run, traps: Traps) -> None:
    work_in(hostile_modules)
    ended = run_compiler(hostile_modules)
    assert (ended.code, traps.sprung) == (0, set()), ended.errors
    assert ended.output.startswith(b'{"files": ')


def test_reference_check_imports_nothing_from_a_release(hostile_modules: Path, work_in: Run, traps: Traps) -> None:
    folder = hostile_modules / "releases/1.1.0"
    work_in(folder)
    (check,) = (check for check in VALIDATORS if check.artifact == CITATION)
    assert [*check.run(Artifacts(folder))] == []
    (folder / CITATION).write_text("cff-version: 1.2.0\n", encoding="utf-8")
    assert {problem.place.path for problem in check.run(Artifacts(folder))} == {CITATION}
    assert {problem.place.path for problem in validate(folder)} == {CITATION}
    assert traps.sprung == set()


@pytest.mark.parametrize("folder", [".", "releases/1.1.0"])
@pytest.mark.parametrize("arguments", [("check",), ("stats",), ("diff", "1.0.0", "1.1.0")])
def test_command_imports_nothing_from_the_working_folder(
    hostile_modules: Path, traps: Traps, folder: str, arguments: tuple[str, ...]
) -> None:
    """As the console script, whose module path has no working folder."""
    command = [sys.executable, "-P", "-m", "taxokit", "--root", str(hostile_modules), *arguments]
    subprocess.run(command, cwd=hostile_modules / folder, capture_output=True, check=False)
    assert traps.sprung == set()


def test_module_of_the_working_folder_is_not_run_by_python_either(energy: Path, traps: Traps, run: Run) -> None:
    """`python -m taxokit` puts the working folder on the module path; it is taken off before anything is imported."""
    for name in ("yaml", "click", "pyoxigraph", "jsonschema_rs"):
        traps.module(energy / f"{name}.py")
    assert run("check", cwd=energy, process=True).code == 0
    assert traps.sprung == set()


def test_program_comes_from_no_folder_with_data(tmp_path: Path, traps: Traps, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    traps.program("cat", tmp_path / "cat")
    monkeypatch.setenv("PATH", os.pathsep.join(["", ".", str(tmp_path), os.environ["PATH"]]))
    assert process.run("cat", [], tmp_path, data=b"text").output == b"text"
    assert traps.sprung == set()


def test_process_that_does_not_end_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(TaxokitError, match=r"^sleep 60: did not end within 0\.2 seconds$"):
        process.run("sleep", ["60"], tmp_path, limit=0.2)
