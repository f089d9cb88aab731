"""No code of a work tree, a release, a schema or a file runs: each is among traps that leave a mark."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.hostile import GRAPHS
from support.seal import seal
from support.traps import MODULES, Traps
from taxokit.compiler.compile import run_compiler
from taxokit.releases.validation import validate
from taxokit.repository import process
from taxokit.text.errors import TaxokitError

Run = Callable[..., Any]
COMMANDS = (
    *(("check",), ("check", "--fix"), ("fmt",), ("build", "--out", "made"), ("diff", "1.0.0", "1.1.0"), ("verify",)),
    *(
        ("diff", "git:HEAD", "work"),
        ("release", "--dry-run"),
        ("show", "strom"),
        ("site", "--out", "pages"),
        ("stats",),
    ),
    *(("rename", "strom", "Kraft"), ("apply", "releases/1.1.0/diff/diff.json", "releases/1.0.0/taxonomy.json")),
)


@pytest.fixture
def traps(tmp_path: Path) -> Traps:
    return Traps(tmp_path)


@pytest.fixture
def hostile(energy: Path, traps: Traps) -> Path:
    """A work tree with modules and programs under the names of those that the tool imports and starts."""
    for folder in (energy, energy / "releases/1.1.0", energy / "taxonomy", energy / "schema"):
        for name in (*MODULES, "taxokit_plugin", "conftest", "setup"):
            traps.module(folder / f"{name}.py")
        for name in ("linkml", "linkml_runtime", "taxokit", "frictionless", "rules", "commands"):
            traps.module(folder / name / "__init__.py")
    for name in ("git", "ssh-keygen", "python", "python3", "sh"):
        traps.program(energy / name)
    attributes = "*.yaml filter=trap diff=trap merge=trap\n*.json export-subst\n"
    (energy / ".gitattributes").write_text(attributes, encoding="utf-8")
    for arguments in (("add", "--all"), ("commit", "--quiet", "--message", "Attack")):
        subprocess.run(["git", *arguments], cwd=energy, check=True)
    return energy


@pytest.mark.parametrize("folder", [".", "releases/1.1.0"])
def test_no_command_runs_code_of_the_working_folder(hostile: Path, traps: Traps, folder: str) -> None:
    """With `-P`, as the console script starts: Python itself would look for `taxokit` in the working folder."""
    for command in COMMANDS if folder == "." else COMMANDS[:1]:
        words = [sys.executable, "-P", "-m", "taxokit", "--root", str(hostile), *command]
        done = subprocess.run(words, cwd=hostile / folder, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode in (0, 1, 2), done.stderr
        assert "Traceback" not in done.stderr
        assert traps.sprung == set(), command


def test_the_compiler_imports_nothing_from_the_work_tree(hostile: Path, traps: Traps) -> None:
    ended = run_compiler(hostile)
    assert (ended.returncode, traps.sprung) == (0, set()), ended.stderr
    assert ended.stdout.startswith(b'{"files": ')


def test_validators_import_nothing_from_a_release(hostile: Path, traps: Traps, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = hostile / "releases/1.1.0"
    monkeypatch.chdir(folder)
    (folder / "CITATION.cff").write_text("cff-version: 1.2.0\n", encoding="utf-8")
    assert "CITATION.cff" in {problem.place.path for problem in validate(folder)}
    assert traps.sprung == set()


TAGGED = (
    "!!python/object/apply:os.system ['touch {}']",
    "!!python/object/new:subprocess.Popen [[touch, '{}']]",
    "!!python/name:os.abort ''",
    "!include {}",
    "!!binary aGVsbG8=",
)


@pytest.mark.parametrize("value", TAGGED)
def test_tags_of_yaml_construct_nothing(value: str, thesaurus: Path, tmp_path: Path, run: Run) -> None:
    tagged = value.format(tmp_path / "mark")
    (thesaurus / "taxonomy/themes/hostile.yaml").write_text(f"id: hostile\nlabel: {tagged}\n", encoding="utf-8")
    assert run("check", cwd=thesaurus).code == 1
    assert run("fmt", cwd=thesaurus).code == 2
    assert not (tmp_path / "mark").exists()


@pytest.mark.parametrize("value", [TAGGED[0], *(pytest.param(value, marks=pytest.mark.full) for value in TAGGED[1:])])
def test_tags_of_a_schema_construct_nothing(value: str, thesaurus: Path, tmp_path: Path, run: Run) -> None:
    tagged = value.format(tmp_path / "mark")
    schema = thesaurus / "schema/taxonomy.yaml"
    schema.write_text(f"{schema.read_text(encoding='utf-8')}\nx: {tagged}\n", encoding="utf-8")
    assert run("schema", cwd=thesaurus).code in (1, 2)
    assert not (tmp_path / "mark").exists()


REMOTE = {
    "schema/taxonomy.linkml.yaml": lambda text: text.replace("imports:", "imports:\n  - https://127.0.0.1:9/x"),
    "taxonomy.jsonld": lambda text: text.replace('"@context": ', '"@context": "http://127.0.0.1:9/x", "x": ', 1),
    "taxonomy.rdf": lambda _: GRAPHS["entities.rdf"]().replace("'xxxxxxxxxx'", "SYSTEM 'http://127.0.0.1:9/x'"),
    "schema/taxonomy.schema.json": lambda text: text.replace('"$defs"', '"$ref": "http://127.0.0.1:9/x", "$defs"', 1),
    "datapackage.json": lambda text: text.replace("csv/", "http://127.0.0.1:9/", 1),
}
"""Files of a release that name a document on a host."""


@pytest.mark.full
@pytest.mark.parametrize("path", REMOTE)
def test_verification_of_a_release_contacts_no_host(path: str, energy: Path, run: Run) -> None:
    release = energy / "releases/1.1.0"
    shutil.rmtree(energy / ".git")
    text = REMOTE[path]((release / path).read_text(encoding="utf-8"))
    (release / path).write_text(text, encoding="utf-8")
    seal(release)
    result = run("verify", "--deep", cwd=energy)
    assert result.code == 1
    assert "Connection refused" not in result.out + result.err


def test_a_program_is_not_found_in_the_working_folder(
    tmp_path: Path, traps: Traps, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    traps.program(tmp_path / "cat")
    assert process.run("cat", [], tmp_path, data=b"text").stdout == b"text"
    monkeypatch.setenv("PATH", os.pathsep.join([str(tmp_path), os.environ["PATH"]]))
    with pytest.raises(FileNotFoundError):
        process.run("cat", [], tmp_path)
    assert traps.sprung == set()


def test_a_process_that_does_not_end_is_stopped(tmp_path: Path) -> None:
    with pytest.raises(TaxokitError, match=r"^sleep 60: did not end within 0\.2 seconds$"):
        process.run("sleep", ["60"], tmp_path, limit=0.2)
