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
import httpx
import pytest

from support.release_host import host_of
from support.sharing import Shared
from taxokit.cli import main
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
    "esco.sssom.tsv": "#mapping_set_id: https://example.org/v/mappings\n"
    "#license: https://creativecommons.org/publicdomain/zero/1.0/\n"
    "#curie_map: {ex: https://example.org/v/, esco: http://data.europa.eu/esco/skill/}\n"
    "subject_id\tpredicate_id\tobject_id\tmapping_justification\n"
    "ex:a\tskos:broadMatch\tesco:1\tsemapv:ManualMappingCuration\n",
    "terms.csv": "Term,Broader term,Deutsch\nBirds,Vertebrates,Vögel\n",
    "used.txt": "mammals\nfish\n",
    "courses.csv": "course,concept\nZoology,mammals\n",
    "vocabulary.csv": "iri,label\nhttps://example.com/animals/pisces,Pisces\n",
    "codes.csv": "Code,Term\nM1,Mammals\n",
    "candidates.sssom.tsv": "#curie_map:\n#  concept: https://example.org/animals/concept/\n#  zoo: https://example.com/animals/\n"
    "subject_id\tpredicate_id\tobject_id\tobject_label\tmapping_justification\n"
    "concept:fish\tskos:closeMatch\tzoo:pisces\tPisces\tsemapv:LexicalMatching\n",
    "de.po": 'msgid ""\nmsgstr "Language: de\\n"\n\nmsgctxt "concept/fish#label"\nmsgid "Fish"\nmsgstr "Fische"\n',
    "suggestion.json": '{"suggestion": 1, "taxonomy": "https://example.org/animals", "operations": [\n'
    '{"op": "link", "item": "concept/fish", "slot": "alt_labels", "values": ["Fishes"]}]}\n',
    "lesson.txt": "Bony fish, and how they differ from mammals.\n",
    "lesson.html": "<html><head><title>Lesson</title></head><body><p>Bony fish</p></body></html>\n",
    "people.csv": "person,concepts\nAda,mammals|fish\n",
}
_MAPPINGS = {
    "zoo.sssom.tsv": "#mapping_set_id: https://example.org/m\n#license: https://example.org/l\n#object_source: 'zoo:'\n#curie_map:\n"
    "#  concept: https://example.org/animals/concept/\n#  zoo: https://example.com/animals/\n"
    "subject_id\tpredicate_id\tobject_id\tmapping_justification\n"
    "concept:fish\tskos:closeMatch\tzoo:pisces\tsemapv:ManualMappingCuration\n"
    "concept:mammals\tskos:closeMatch\tzoo:mammalia\tsemapv:ManualMappingCuration\n"
    "concept:vertebrates\tskos:relatedMatch\tsssom:NoTermFound\tsemapv:ManualMappingCuration\n",
    "zoo.terms.csv": "iri,label\nhttps://example.com/animals/pisces,Pisces\nhttps://example.com/animals/mammalia,Mammalia\n",
}
_MAPPED = re.compile(r"^taxokit map (set|remove|refresh|coverage)")
"""Examples that need mappings."""

_ELSEWHERE = re.compile(r'^taxokit (publish "?(sparql|postgresql)|init \w+$)')
"""Examples that need a server of others, or a terminal: of these only the options and arguments are read."""

_SERVING = re.compile(r"^taxokit (serve(?! --check)|edit)|--serve")
_REMOTE = re.compile(r"https://example\.org/taxonomy/")
_SIGNING = re.compile("id_ed25519|allowed_signers")
_SLOW = re.compile(
    r"^taxokit (release|verify .*--(deep|signers)|sign|schema|publish p|serve [^-]|serve --[hu]|site .*--serve|edit --|fetch .*--only)"
)
"""Examples that take a release, a key, a store or a server, of which other tests are about."""
_READING = {"show", "search", "tree", "history", "stats", "similar", "explain", "diff", "verify", "impact"}
_UNRELEASED = re.compile("taxokit remove|--id ")


def examples() -> Iterator[object]:
    context = cli.make_context("taxokit", ["check"], resilient_parsing=True)
    for command in commands_of(cli, context):
        _, _, text = str(command.help).partition("Example:\n")
        for line in re.sub(r"\\\n\s*", "", text.strip().partition("\n\n")[0]).splitlines():
            marks = [pytest.mark.full] if _SLOW.match(line.strip()) else []
            yield pytest.param(line.strip(), id=line.strip(), marks=marks)


def commands_of(group: click.Group, context: click.Context) -> Iterator[click.Command]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield command
        if isinstance(command, click.Group):
            yield from commands_of(command, context)


@pytest.fixture(scope="session")
def initialized(shared: Shared) -> Path:
    """Repositories of both templates, each with three releases and a history."""

    def make(folder: Path) -> None:
        for template in ("skos", "roles"):
            root = folder / template
            words = ["--title", "Animals", "--namespace", "https://example.org/animals/", "--license", "CC-BY-4.0"]
            words += ["--creator", "Ada Example", "--creator-url", "https://example.org/ada", "--language", "en"]
            assert main.run(["init", str(root), "--template", template, *words]) == 0
            for version in ("1.0.0", "1.1.0", "1.2.0"):
                edition = edition_of(load(find_project(root)), parse_version(version), "2026-06-14")
                (root / "releases" / version).mkdir(parents=True)
                write_files(root / "releases" / version, with_manifest(edition, build(edition)))
            for path, text in {**_FILES, "concepts/vocabulary.ttl": _FILES["vocabulary.ttl"]}.items():
                (root / path).parent.mkdir(exist_ok=True)
                (root / path).write_text(text, encoding="utf-8")
            for name in ("thesaurus", "thesaurus-1", "thesaurus-2"):
                (root / f"{name}.ttl").write_bytes((root / "releases/1.0.0/taxonomy.ttl").read_bytes())
            (root / "case.json").write_bytes((root / "releases/1.0.0/case.json").read_bytes())
            for words in (["index"], ["build"], ["build", "--only", "editors", "--out", str(root / "_editors")]):
                assert main.run(["--root", str(root), *words]) == 0
            subprocess.run(["git", "init", "--quiet"], cwd=root, check=True)
            for number in range(4):
                subprocess.run(["git", "add", "--all"], cwd=root, check=True)
                message = f"Commit {number}"
                subprocess.run([*_GIT, "commit", "--quiet", "--allow-empty", "-m", message], cwd=root, check=True)

    return shared.folder("initialized", make)


@pytest.mark.parametrize("example", list(examples()))
def test_example_of_a_help_works(example: str, initialized: Path, tmp_path: Path, run: Run) -> None:
    words = shlex.split(example, comments=True)
    if _ELSEWHERE.search(example):
        parse(words)
        return
    results = []
    for template in ("skos", "roles"):
        root = initialized / template
        if words[1] not in _READING:
            root = shutil.copytree(root, tmp_path / template)
        result = ran(example, root, run)
        results.append(result)
        if result.code == 0 or (result.code == 1 and words[1] in ("check", "impact")):
            return
    pytest.fail("\n".join(f"{result.out}{result.err}" for result in results))


def ran(example: str, root: Path, run: Run) -> Any:
    """Prepare a repository for an example, and run it there."""
    words = shlex.split(example, comments=True)
    if _UNRELEASED.search(example):
        shutil.rmtree(root / "releases")
    if _MAPPED.search(example):
        (root / "mappings").mkdir(exist_ok=True)
        for name, text in _MAPPINGS.items():
            (root / "mappings" / name).write_text(text, encoding="utf-8")
    if "_build/editors.xlsx" in words:
        shutil.copy(root / "_editors/editors.xlsx", root / "_build")
    if words[1] == "release":
        prepare_release(root, words)
    if _SIGNING.search(example):
        prepare_signatures(root)
    if words[1] == "fetch" or _REMOTE.search(example):
        return with_a_host(example, root)
    if _SERVING.search(example):
        return served(example, root)
    if words[1] == "mcp" or re.search(r"[|>;~]", example.replace('"|"', "")):
        return in_a_shell(example, root)
    return run(*words[1:], cwd=root)


def parse(words: list[str]) -> None:
    """Read the options and arguments of a command line. Raises click.UsageError for wrong ones."""
    context = cli.make_context("taxokit", words[1:], resilient_parsing=True)
    command = cli.get_command(context, words[1])
    assert command is not None
    command.make_context(words[1], words[2:], parent=context)


def prepare_release(root: Path, words: list[str]) -> None:
    """Remove the releases from the version of an example on, as if they had never been, and change an item."""
    shutil.rmtree(root / ".git")
    for version in [folder.name for folder in (root / "releases").iterdir() if folder.is_dir()]:
        if len(words) > 2 and not words[2].startswith("-") and parse_version(version) >= parse_version(words[2][:5]):
            shutil.rmtree(root / "releases" / version)
    (root / "notes.md").write_text("A note on fish.\n", encoding="utf-8")
    prepare_signatures(root)
    line = "taxokit index; taxokit set fish notes='Includes sharks.'; git init --quiet; git add --all"
    line += "; git commit --quiet --message 'Note sharks'"
    result = in_a_shell(line, root)
    assert result.code == 0, result.err


def prepare_signatures(root: Path) -> None:
    """Make a key, and sign the releases by it."""
    key = root / ".ssh/id_ed25519"
    if not key.exists():
        key.parent.mkdir()
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", key], check=True)
        (root / "allowed_signers").write_text(f"ada@example.org {key.with_suffix('.pub').read_text()}")
        for folder in (root / "releases").glob("*.*.*/"):
            result = in_a_shell(f"taxokit sign {folder.name} --key ~/.ssh/id_ed25519", root)
            assert result.code == 0, result.err


def with_a_host(example: str, root: Path) -> Any:
    """Run an example with a host on loopback, which has the releases of a repository, in the place of its address."""
    releases = root / "releases"
    files = {path.relative_to(releases).as_posix(): path.read_bytes() for path in releases.rglob("*") if path.is_file()}
    with host_of(files) as address:
        line, number = _REMOTE.subn(address, example)
        return in_a_shell(line if number else f"{line} --from {address}", root)


def served(example: str, root: Path) -> Any:
    """Start a server on a free port, and ask it for the address that it prints."""
    words = [sys.executable, "-m", "taxokit", *shlex.split(example)[1:], "--port", "0"]
    words += ["--no-open"] if words[3] == "edit" else []
    with subprocess.Popen(words, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        assert server.stdout is not None
        line = next((line for line in server.stdout if "http://" in line and "--url" not in line), "")  # no warning
        address = re.search(r"http://[\d.]+:\d+[^\s;]*", line)
        try:
            if address:
                answer = httpx.get(address[0].replace("0.0.0.0", "127.0.0.1"), follow_redirects=True, timeout=30)  # noqa: S104
                assert answer.status_code == 200, answer.text
        finally:
            server.terminate()
            rest, _ = server.communicate(timeout=60)
    return SimpleNamespace(code=0 if address else 1, out=line, err=rest)


def in_a_shell(example: str, folder: Path) -> Any:
    """Run a line with pipes, redirections or several commands."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(folder)}
    for role in ("AUTHOR", "COMMITTER"):
        environment |= {f"GIT_{role}_NAME": "Ada", f"GIT_{role}_EMAIL": "ada@example.org"}
    for name in (".local/share/bash-completion/completions", ".zfunc", ".config/fish/completions"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        ["bash", "-c", example], cwd=folder, env=environment, capture_output=True, text=True, input="", check=False
    )
    return SimpleNamespace(code=done.returncode, out=done.stdout, err=done.stderr)
