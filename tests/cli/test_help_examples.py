"""The examples of `--help`: each is run in a repository as `init` makes it, whose items they name."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import click
import pytest

from support.sharing import Shared
from taxokit.cli.main import cli
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import parse_version

Run = Callable[..., Any]

_GIT = ("git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false")
_FILES = {
    "vocabulary.ttl": "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    '<https://example.org/v/a> a skos:Concept ; skos:prefLabel "A"@en ; skos:inScheme <https://example.org/v> .\n'
    '<https://example.org/v> a skos:ConceptScheme ; skos:prefLabel "V"@en .\n',
    "terms.csv": "Term,Broader term,Deutsch\nBirds,Vertebrates,Vögel\n",
    "used.txt": "mammals\nfish\n",
    "courses.csv": "course,concept\nZoology,mammals\n",
    "people.csv": "person,concepts\nAda,mammals|fish\n",
}
_CONNECTED = re.compile(
    r"https?:|^taxokit (fetch|publish|serve|sign|release)\b|--serve|allowed_signers|^taxokit init \w+$"
)
"""Examples that need a network, a key, a terminal or minutes: of these only the options and arguments are read."""


_READING = {"show", "search", "tree", "history", "stats", "similar", "explain", "diff", "verify", "impact"}
_UNRELEASED = re.compile("taxokit remove|--id ")


def examples() -> Iterator[object]:
    context = cli.make_context("taxokit", ["check"], resilient_parsing=True)
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        _, _, text = str(command.help).partition("Example:\n")
        for line in re.sub(r"\\\n\s*", "", text.strip().partition("\n\n")[0]).splitlines():
            yield pytest.param(line.strip(), id=line.strip())


@pytest.fixture(scope="session")
def initialized(shared: Shared) -> Path:
    """Repositories of both templates, each with three releases and a history."""

    def make(folder: Path) -> None:
        for template in ("skos", "roles"):
            root = folder / template
            words = ["--title", "Animals", "--namespace", "https://example.org/animals/", "--license", "CC-BY-4.0"]
            words += ["--creator", "Ada Example", "--creator-url", "https://example.org/ada", "--language", "en"]
            words = ["init", str(root), "--template", template, *words]
            subprocess.run([sys.executable, "-m", "taxokit", *words], check=True, capture_output=True)
            for version in ("1.0.0", "1.1.0", "1.2.0"):
                edition = edition_of(load(find_project(root)), parse_version(version), "2026-06-14")
                (root / "releases" / version).mkdir(parents=True)
                write_files(root / "releases" / version, with_manifest(edition, build(edition)))
            for path, text in {**_FILES, "concepts/vocabulary.ttl": _FILES["vocabulary.ttl"]}.items():
                (root / path).parent.mkdir(exist_ok=True)
                (root / path).write_text(text, encoding="utf-8")
            for name in ("thesaurus", "thesaurus-1", "thesaurus-2"):
                (root / f"{name}.ttl").write_bytes((root / "releases/1.0.0/taxonomy.ttl").read_bytes())
            subprocess.run([sys.executable, "-m", "taxokit", "index"], cwd=root, check=True, capture_output=True)
            for words in (["build"], ["build", "--only", "editors", "--out", "_editors"]):
                subprocess.run([sys.executable, "-m", "taxokit", *words], cwd=root, check=True, capture_output=True)
            subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
            for number in range(4):
                subprocess.run(["git", "add", "--all"], cwd=root, check=True)
                message = f"Commit {number}"
                subprocess.run([*_GIT, "commit", "--quiet", "--allow-empty", "-m", message], cwd=root, check=True)

    return shared.folder("initialized", make)


@pytest.mark.parametrize("example", list(examples()))
def test_example_of_a_help_works(example: str, initialized: Path, tmp_path: Path, run: Run) -> None:
    words = shlex.split(example, comments=True)
    if _CONNECTED.search(example):
        parse(words)
        return
    results = []
    for template in ("skos", "roles"):
        root = initialized / template
        if words[1] not in _READING:
            root = shutil.copytree(root, tmp_path / template)
        if _UNRELEASED.search(example):
            shutil.rmtree(root / "releases")
        if "_build/editors.xlsx" in words:
            shutil.copy(root / "_editors/editors.xlsx", root / "_build")
        is_line = re.search(r"[|>;]", example.replace('"|"', ""))
        result = in_a_shell(example, root) if is_line else run(*words[1:], cwd=root)
        results.append(result)
        if result.code == 0 or (result.code == 1 and words[1] in ("check", "impact")):
            return
    pytest.fail("\n".join(f"{result.out}{result.err}" for result in results))


def parse(words: list[str]) -> None:
    """Read the options and arguments of a command line. Raises click.UsageError for wrong ones."""
    context = cli.make_context("taxokit", words[1:], resilient_parsing=True)
    command = cli.get_command(context, words[1])
    assert command is not None
    with pytest.MonkeyPatch.context() as patch:
        for parameter in command.params:
            if isinstance(parameter.type, click.Path):
                patch.setattr(parameter.type, "exists", False)  # a key, or a list of signers
        command.make_context(words[1], words[2:], parent=context)


def in_a_shell(example: str, folder: Path) -> Any:
    """Run a line with pipes, redirections or several commands."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(folder)}
    for name in (".local/share/bash-completion/completions", ".zfunc", ".config/fish/completions"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["bash", "-c", example], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return SimpleNamespace(code=done.returncode, out=done.stdout, err=done.stderr)
