"""A repository below folders that somebody else wrote: a shared folder, or what an archive was unpacked to.

What lies in these folders neither runs nor is heard, and nothing is written there.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from support.bounds import NEW
from support.traps import MODULES, PROGRAMS, Traps, make_git_read, plain_git

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed")
as_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")

Run = Callable[..., Any]
SOURCE = "taxonomy/themes/erzeugung.yaml"
SOMEBODY = 65534

OPTIONS = 'license-file = "/etc/passwd"\nignore = ["no such rule"]\nunknown = 1\n'
"""Options of which the first leads out of the repository, and the others are refused where they are read."""

FILES = {
    "taxokit.toml": OPTIONS,
    "pyproject.toml": f"[build-system]\nbuild-backend = 'setup'\nbackend-path = ['.']\n[tool.taxokit]\n{OPTIONS}",
    "taxonomy/taxonomy.yaml": "title: Somebody else's\n",
    "taxonomy/themes/erzeugung.yaml": "id: theirs\nlabel:   Theirs\n",
    "schema/taxonomy.yaml": "!!python/object/apply:os.abort []\n",
    "schema/generated/taxonomy.model.json": "[",
    "linkml/types.yaml": "!!python/object/apply:os.abort []\n",
    "types.yaml": "!!python/object/apply:os.abort []\n",
    "releases/index.json": "[",
    "releases/9.9.9/manifest.json": "[",
    "releases/9.9.9/SHA256SUMS": "",
    "releases/signatures/allowed_signers": "* ssh-ed25519 AAAA\n",
    "allowed_signers": "* ssh-ed25519 AAAA\n",
    "LICENSE": "Somebody else's\n",
    "CHANGELOG.md": "Somebody else's\n",
    "CITATION.cff": "a: &a [*a]\n",
    "frictionless.yaml": "[",
    "package.json": '{"type": "module", "scripts": {"preinstall": "./sh"}}',
    "pip.conf": "[global]\nindex-url = http://127.0.0.1:9/\n",
    "pyvenv.cfg": "home = .\n",
    ".npmrc": "script-shell = ./sh\n",
    ".env": "PATH=.\nPYTHONPATH=.\n",
    ".envrc": "./sh\n",
    ".netrc": "machine 127.0.0.1 login a password b\n",
    ".gitattributes": "* filter=trap diff=trap merge=trap\n",
    ".gitmodules": '[submodule "mine"]\n\tpath = mine\n\turl = ext::./sh\n\tupdate = !./sh\n',
    ".mailmap": "Somebody <else@example.org> <tester@example.org>\n",
    ".taxokit/journal": "[",
}
"""Configuration for all that a command might read it for."""

COMMANDS = f"""
0 check
0 check {{vocabulary}}
1 fmt --check
0 explain double-space
0 build --out {{out}}/built
0 diff
0 diff 1.0.0 git:HEAD
0 schema --check
0 verify
0 verify --deep
2 verify --signed
0 sign 1.0.0 --key {{key}}
0 site --out {{out}}/site
0 serve --check
0 publish duckdb:{{out}}/store
0 stubs --out {{out}}/stubs
2 fetch --from http://127.0.0.1:9/
0 cite
0 show strom
0 fmt
0 check --fix
0 set strom notes Neu.
0 schema
0 index
0 withdraw 1.0.0 --reason Wrong.
0 import {{vocabulary}} {NEW}
0 init {{out}}/made --title T --namespace https://x.org/ --license CC0-1.0 --creator A --creator-url https://x.org/a
"""
"""Commands with the exit codes that they have anywhere else."""


@pytest.fixture
def traps(tmp_path: Path) -> Traps:
    return Traps(tmp_path)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "key")], check=True)
    return tmp_path / "key"


@pytest.fixture
def around(tmp_path: Path, traps: Traps) -> Path:
    """A folder in a folder, both full of what could run or be heard."""
    parent = tmp_path / "around/parent"
    for folder in (parent, parent.parent):
        for name in MODULES:
            traps.module(folder / f"{name}.py")
        for name in ("conftest", "setup", "linkml/__init__", "taxokit/__init__", "frictionless/__init__"):
            traps.module(folder / f"{name}.py")
        for name in (*PROGRAMS, "node_modules/.bin/node"):
            traps.program(name.rpartition("/")[2], folder / name)
        for name, text in FILES.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return parent


@pytest.fixture(params=["own repository", "repository of the parent folder"])
def mine(request: pytest.FixtureRequest, energy: Path, around: Path, key: Path, traps: Traps, edit: Run) -> Path:
    """A taxonomy in it, with a repository of its own or in the one around, where Git is configured to run traps."""
    edit(energy / SOURCE, "label: Windenergie\n", "label:   Windstrom\n")
    plain_git(energy, "commit", "--quiet", "--all", "--message", "Rename")
    root = around / "mine"
    shutil.move(energy, root)
    if request.param == "own repository":
        plain_git(around, "init", "--quiet")
    else:  # Git finds it from here, as the one that the sources were committed to
        (root / ".git").rename(around / ".git")
        (around / ".gitattributes").rename(around / "attributes")
        plain_git(around, "add", "--force", "mine")
        plain_git(around, "commit", "--quiet", "--message", "Move")
        for version in ("1.0.0", "1.1.0"):
            plain_git(around, "tag", "--force", f"v{version}")
        (around / "attributes").rename(around / ".gitattributes")
    traps.in_git(around, key)
    plain_git(around, "config", "commit.gpgSign", "false")
    (around / ".git/info/attributes").write_text("* filter=trap diff=trap merge=trap\n", encoding="utf-8")
    make_git_read(root)
    for mark in traps.marks.iterdir():
        mark.unlink()
    return root


def outside(root: Path, folder: Path) -> dict[str, bytes]:
    """Return the files of a folder, without those of a repository in it and of Git."""
    found: dict[str, bytes] = {}
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_relative_to(root) and ".git" not in path.parts:
            found[str(path)] = path.read_bytes()
    return found


@pytest.fixture
def vocabulary(tmp_path: Path, energy_template: Path) -> Path:
    return Path(shutil.copy(energy_template / "releases/1.1.0/taxonomy.ttl", tmp_path / "vocabulary.ttl"))


@pytest.mark.one_in(2)
@pytest.mark.parametrize("below", ["taxonomy/themes", pytest.param(".", marks=pytest.mark.full)])
def test_no_command_runs_or_hears_what_is_above(
    below: str, mine: Path, around: Path, key: Path, vocabulary: Path, traps: Traps, tmp_path: Path, run: Run
) -> None:
    before = outside(mine, around.parent)
    for line in COMMANDS.strip().format(vocabulary=vocabulary, key=key, out=tmp_path / "out").splitlines():
        code, *arguments = line.split()
        result = run(*arguments, cwd=mine / below)
        assert (result.code, traps.sprung) == (int(code), set()), (line, result.err)
        assert "omebody" not in result.out + result.err, line
    assert outside(mine, around.parent) == before


@pytest.mark.one_in(8)
@pytest.mark.parametrize("below", ["releases/1.1.0", "."])
@pytest.mark.parametrize("command", ["check", "schema", "verify --deep", "serve --check"])
def test_nothing_above_is_imported(command: str, below: str, mine: Path, around: Path, traps: Traps, run: Run) -> None:
    """As a process of its own, in folders from which Python would import, had it been started there by others."""
    before = outside(mine, around.parent)
    result = run(*command.split(), cwd=mine / below, process=True)
    assert (result.code, traps.sprung) == (0, set()), result.err
    assert outside(mine, around.parent) == before


def test_release_is_committed_where_the_sources_are(mine: Path, around: Path, traps: Traps, run: Run) -> None:
    before = outside(mine, around.parent)
    result = run("release", "--tag", "--date", "2026-07-01", cwd=mine)
    assert (result.code, traps.sprung) == (0, set()), result.err
    assert outside(mine, around.parent) == before
    assert run("verify", cwd=mine).code == 0


UNRELATED = ("check", "fmt", "build", "schema", "verify", "release", "stats", "site", "serve --check", "fetch", "index")
"""Commands that need a repository, and find none."""


@pytest.fixture(params=["repository", "work tree of another repository"])
def unrelated(request: pytest.FixtureRequest, around: Path, vocabulary: Path) -> Path:
    """A folder of a Git work tree without a taxonomy, below folders with one."""
    folder = around / "mine/folder"
    folder.mkdir(parents=True)
    if request.param == "repository":
        plain_git(folder.parent, "init", "--quiet", "--template=")
    else:
        (folder.parent / ".git").write_text("gitdir: /nowhere\n", encoding="utf-8")
    shutil.copy(vocabulary, folder)
    return folder


def test_search_ends_at_the_top_of_a_work_tree(unrelated: Path, around: Path, run: Run) -> None:
    before = outside(unrelated, around.parent)
    for command in UNRELATED:
        result = run(*command.split(), cwd=unrelated)
        assert result.code == 2, command
        assert "no taxonomy/taxonomy.yaml here or in a folder above" in result.err or command == "fetch", result.err
        assert str(around) not in result.err
    for command in ("check vocabulary.ttl", "explain double-space"):
        assert run(*command.split(), cwd=unrelated).code == 0, command
    assert outside(unrelated, around.parent) == before


@pytest.fixture
def shared_folder(around: Path, vocabulary: Path) -> Iterator[Path]:
    """A folder of ours in one in which another user has a taxonomy that others may not read, and options."""
    folder = around / "mine"
    folder.mkdir()
    shutil.copy(vocabulary, folder)
    shutil.rmtree(around.parent / "taxonomy")
    os.chown(around / "taxonomy", SOMEBODY, SOMEBODY)
    for path in (around, around.parent):
        os.chown(path / "taxokit.toml", SOMEBODY, SOMEBODY)
    (around / "taxonomy").chmod(0o700)
    yield folder
    (around / "taxonomy").chmod(0o755)


@as_root
def test_what_another_user_put_above_is_not_heard(shared_folder: Path, run: Run) -> None:
    for command in ("check vocabulary.ttl", "explain double-space"):
        assert run(*command.split(), cwd=shared_folder).code == 0, command
    for command in UNRELATED:
        result = run(*command.split(), cwd=shared_folder)
        assert result.code == 2, command
        if command != "fetch":
            hint = f"that in {shared_folder.parent} belongs to another user; name it with --root if you trust it"
            assert hint in result.err, result.err


@as_root
def test_taxonomy_of_another_user_is_found_where_we_went(shared_folder: Path, run: Run) -> None:
    """Named by its path, by the working folder, or by a working folder that is theirs."""
    theirs = shared_folder.parent
    for name in ("taxokit.toml", "pyproject.toml"):
        (theirs / name).write_text("", encoding="utf-8")
    os.chown(theirs / "taxonomy/themes", SOMEBODY, SOMEBODY)
    found = [run("stats", cwd=theirs), run("--root", theirs, "stats", cwd=shared_folder)]
    found.append(run("stats", cwd=theirs / "taxonomy/themes"))
    assert {(result.code, result.out) for result in found} == {(2, "")}
    assert {"no taxonomy/taxonomy.yaml" in result.err for result in found} == {False}


@as_root
def test_git_repository_of_another_user_is_not_read(around: Path, energy: Path, run: Run) -> None:
    root = around / "mine"
    shutil.move(energy, root)
    (root / ".git").rename(around / ".git")
    os.chown(around / ".git", SOMEBODY, SOMEBODY)
    os.chown(around, SOMEBODY, SOMEBODY)
    for command in ("verify", "release", "diff git:HEAD work"):
        result = run(*command.split(), cwd=root)
        assert result.code in (1, 2), command
        assert f"detected dubious ownership in repository at '{around}'; if you trust it, run `git " in result.err
    assert run("check", cwd=root).code == 0
    assert run("verify", "--no-history", cwd=root).code == 0
