"""Fixtures of all tests: repositories that a test may change, and ways to run the tool and to read its output."""

import contextlib
import copy
import gc
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st

from support.sharing import Shared
from taxokit.cli import main
from taxokit.compiler.compile import compile_schema
from taxokit.formats.edition import build
from taxokit.lint.engine import lint
from taxokit.lint.registry import choose_rules
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.repository.project import CITATION_FILE, find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.citations import citation_cff
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import Diagnostic, Location
from taxokit.text.versions import Version, parse_version

pytest_plugins = [
    "support.browser",
    "support.depth",
    "support.compiler",
    "support.reference_check",
    "support.environment",
    "support.typescript",
]

ROOT = Path(__file__).resolve().parents[1]

# As in `taxokit/__main__.py`, which runs without it: there is little garbage in cycles, and a lot to search.
gc.set_threshold(100_000, 50, 100)

# The same examples in every run, so that a red build is red again when somebody looks into it.
settings.register_profile("taxokit", deadline=None, derandomize=True, database=None)
settings.load_profile("taxokit")


def pytest_collection_finish() -> None:
    """Keep the tests and the libraries out of each later search for garbage."""
    gc.collect()
    gc.freeze()


@dataclass(frozen=True)
class Result:
    """The result of a run of the command line."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of this project; do not change it."""
    return ROOT


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """Folders and texts that are made once for all processes of a run: `shared.folder("name", make)`."""
    own = tmp_path_factory.getbasetemp()
    return Shared((own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared")


@pytest.fixture(scope="session")
def project_template(shared: Shared) -> Path:
    """The schema of this project with the items that the taxonomy had before 1.3.0; do not change it.

    Tests name these items, their files and their lines, so the work of the editors changes none of them.
    """
    return shared.folder("project", _make_project)


OWN = ("profile", "rules", "translations", "zenodo")
"""The options of this project that are for its own items, or for its own host."""


def _make_project(folder: Path) -> None:
    folder.mkdir()
    shutil.copytree(ROOT / "schema", folder / "schema")
    shutil.copytree(ROOT / "tests/data/project/taxonomy", folder / "taxonomy")
    shutil.copy(ROOT / "taxonomy/taxonomy.yaml", folder / "taxonomy")
    shutil.copy(ROOT / "LICENSE-DATA", folder)
    options = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["taxokit"]
    # cases need not have all that the profiles, the languages and the host of this project require
    lines = [f"{key} = {json.dumps(value)}" for key, value in options.items() if key not in OWN]
    (folder / "pyproject.toml").write_text("\n".join(["[tool.taxokit]", *lines, ""]), encoding="utf-8")


@pytest.fixture(scope="session")
def released_template(project_template: Path, shared: Shared) -> Path:
    """The same with a release 1.0.0; do not change it."""
    return shared.folder("released", lambda folder: _release(_copied(project_template, folder)))


def _release(folder: Path, version: Version = Version(1, 0, 0), date: str = "2026-06-14") -> None:  # noqa: B008
    """Give a repository a release of its sources."""
    project = find_project(folder)
    edition = edition_of(load(project), version, date)
    target = project.releases / str(version)
    target.mkdir(parents=True)
    write_files(target, with_manifest(edition, build(edition)))
    (folder / CITATION_FILE).write_text(citation_cff(edition.attribution), encoding="utf-8")


@pytest.fixture(scope="session")
def thesaurus_template(shared: Shared) -> Path:
    """The thesaurus of `tests/data` with its schema compiled; do not change it."""
    return shared.folder("thesaurus", _make_thesaurus)


def _make_thesaurus(folder: Path) -> None:
    shutil.copytree(ROOT / "tests" / "data" / "thesaurus", folder)
    _compile(folder)


def _compile(folder: Path) -> None:
    project = find_project(folder)
    for name, text in compile_schema(project).items():
        path = project.generated / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")


@pytest.fixture(scope="session")
def animals_template(shared: Shared) -> Path:
    """A vocabulary as `init --template skos` makes it; do not change it."""
    return shared.folder("animals", lambda folder: _init(folder, "skos"))


@pytest.fixture
def animals(animals_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of a vocabulary as `init --template skos` makes it, which the test may change."""
    return _copied(animals_template, tmp_path / "animals")


def _init(folder: Path, template: str) -> None:
    words = ["--title", "Animals", "--namespace", "https://example.org/animals/", "--license", "CC-BY-4.0"]
    words += ["--creator", "Ada Example", "--creator-url", "https://example.org/ada", "--language", "en"]
    assert main.run(["init", str(folder), "--template", template, *words]) == 0


@pytest.fixture(scope="session")
def story_template(thesaurus_template: Path, shared: Shared) -> Path:
    """The thesaurus as it begins, with the releases after it and a working tree as in `tests/data/story`.

    Do not change it.
    """
    return shared.folder("story", lambda folder: _make_story(_copied(thesaurus_template, folder)))


def _make_story(folder: Path) -> None:
    chapters = ROOT / "tests" / "data" / "story"
    for version, date in (("1.0.0", "2026-01-01"), ("1.1.0", "2026-02-01"), ("2.0.0", "2026-03-01")):
        if (chapters / version).exists():
            shutil.copytree(
                chapters / version, folder / "taxonomy/themes", copy_function=shutil.copy, dirs_exist_ok=True
            )
        edition = edition_of(load(find_project(folder)), parse_version(version), date)
        target = folder / "releases" / version
        target.mkdir(parents=True)
        write_files(target, with_manifest(edition, build(edition)))
    shutil.copytree(chapters / "work", folder / "taxonomy/themes", copy_function=shutil.copy, dirs_exist_ok=True)


@pytest.fixture
def story(story_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the thesaurus with three releases, which the test may change."""
    return _copied(story_template, tmp_path / "story")


@pytest.fixture(scope="session")
def released_thesaurus_template(thesaurus_template: Path, shared: Shared) -> Path:
    """The thesaurus with a release 1.0.0. Do not change it."""
    return shared.folder("released-thesaurus", lambda folder: _release(_copied(thesaurus_template, folder)))


@pytest.fixture
def project_copy(project_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the taxonomy and its schema, which the test may change. No release, no Git."""
    return _copied(project_template, tmp_path / "project")


@pytest.fixture
def released_copy(released_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the taxonomy with a release 1.0.0 of it and its CITATION.cff, which the test may change."""
    return _copied(released_template, tmp_path / "released")


@pytest.fixture
def unlinked_copy(project_copy: Path) -> Path:
    """The same as `project_copy` without links and without definitions of categories, as the first release was."""
    for path in (project_copy / "taxonomy").rglob("*.yaml"):
        text = path.read_text(encoding="utf-8").replace(" # taxokit: ignore=unreferenced-item", "")
        text = re.sub(r"^( +)(?:requires|builds_on):\n(?:\1 +- .*\n)+", "", text, flags=re.MULTILINE)
        if path.parent.name == "categories":
            text = re.sub(r"^definition:.*\n(?: .*\n)*", "", text, flags=re.MULTILINE)
        path.write_text(text, encoding="utf-8", newline="")
    return project_copy


@pytest.fixture
def thesaurus(thesaurus_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of a second taxonomy with other classes, slots and languages, which the test may change."""
    return _copied(thesaurus_template, tmp_path / "thesaurus")


@pytest.fixture(scope="session")
def vocabulary_template(shared: Shared) -> Path:
    """A SKOS vocabulary as `taxokit init` makes it, with a release 1.0.0. Do not change it."""

    def make(folder: Path) -> None:
        metadata = {
            "title": "Animals",
            "namespace": "https://example.org/animals/",
            "license": "CC0-1.0",
            "creator": "Ann",
        }
        options = [word for name, value in metadata.items() for word in (f"--{name}", value)]
        assert main.run(["init", str(folder), "--template", "skos", *options]) == 0
        shutil.rmtree(folder / "wheels")
        _release(folder)

    return shared.folder("vocabulary", make)


@pytest.fixture
def vocabulary(vocabulary_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the SKOS vocabulary with a release 1.0.0, which the test may change."""
    return _copied(vocabulary_template, tmp_path / "vocabulary")


@pytest.fixture(scope="session")
def mapped_template(vocabulary_template: Path, shared: Shared) -> Path:
    """The SKOS vocabulary with a mapping set, which its release 1.1.0 has, too. Do not change it."""

    def make(folder: Path) -> None:
        _copied(vocabulary_template, folder)
        shutil.copytree(ROOT / "tests/data/mappings", folder / "mappings")
        _release(folder, Version(1, 1, 0), "2026-11-30")

    return shared.folder("mapped", make)


@pytest.fixture
def mapped(mapped_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the SKOS vocabulary with a mapping set and two releases, which the test may change."""
    return _copied(mapped_template, tmp_path / "mapped")


@pytest.fixture(scope="session")
def kitchen_template(project_template: Path, shared: Shared) -> Path:
    """A small taxonomy with several releases, cut by the tool, with every case of replacements.

    `tests/data/kitchen` has the sources of each. Do not change it.
    """
    editions = {edition.name: edition for edition in sorted((ROOT / "tests" / "data" / "kitchen").iterdir())}

    def make(folder: Path) -> None:
        _copied(project_template, folder)
        with (folder / "pyproject.toml").open("a", encoding="utf-8") as options:
            options.write("ignore = ['removed-released-id', 'invalid-replacement']\n")  # the cases
        _release_as(folder, editions)

    return shared.folder("kitchen", make)


@pytest.fixture
def kitchen(kitchen_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the small taxonomy with its releases, which the test may change."""
    return _copied(kitchen_template, tmp_path / "kitchen")


@pytest.fixture(scope="session")
def energy_template(thesaurus_template: Path, shared: Shared) -> Path:
    """The thesaurus with two releases, cut by the tool; `tests/data/energy` has the second. Do not change it."""
    editions = {"1.0.0": thesaurus_template / "taxonomy", "1.1.0": ROOT / "tests/data/energy/1.1.0"}
    return shared.folder("energy", lambda folder: _release_as(_copied(thesaurus_template, folder), editions))


@pytest.fixture
def energy(energy_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the thesaurus with two releases, which the test may change."""
    return _copied(energy_template, tmp_path / "energy")


def _release_as(folder: Path, editions: dict[str, Path]) -> None:
    """Put a repository under Git and release each of these sources as a version."""
    (folder / ".gitattributes").write_text("* -text\n", encoding="utf-8")
    options = ("user.name=Tester", "user.email=tester@example.org", "commit.gpgsign=false")
    _git(folder, "init", "--quiet", "--initial-branch=main", "--template=")
    for option in options:
        _git(folder, "config", *option.split("="))
    for version, sources in editions.items():
        shutil.rmtree(folder / "taxonomy")
        # with the time of now: of a file of the same size and time, Git may not see that it is another
        shutil.copytree(sources, folder / "taxonomy", copy_function=shutil.copy)
        _git(folder, "add", "--all")
        _git(folder, "commit", "--quiet", "--message", f"Prepare {version}")
        assert main.run(["--root", str(folder), "release", version, "--date", "2026-06-14", "--tag"]) == 0
    _git(folder, "gc", "--quiet")  # one file in place of two hundred, for all who copy it


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def released_thesaurus(released_thesaurus_template: Path, tmp_path: Path) -> Path:
    """A fresh copy of the second taxonomy with a release 1.0.0 of it, which the test may change."""
    return _copied(released_thesaurus_template, tmp_path / "released-thesaurus")


def _copied(template: Path, folder: Path) -> Path:
    return Path(shutil.copytree(template, folder, symlinks=True))


@pytest.fixture(scope="session")
def run() -> Callable[..., Result]:
    """Run the command line: `run("check", "--format", "json", cwd=folder)`.

    In this process; with `process=True` as a process of its own, where `env` adds to the environment. `serve` always is one,
    since it runs an event loop: this process has one already where a browser is open.
    """

    def run_command(
        *arguments: object, cwd: Path | None = None, process: bool = False, env: dict[str, str] | None = None
    ) -> Result:
        words = [str(argument) for argument in arguments]
        if process or words[:1] == ["serve"]:
            done = subprocess.run(
                [sys.executable, "-m", "taxokit", *words],
                cwd=cwd,
                env={**os.environ, **(env or {})},
                capture_output=True,
                encoding="utf-8",
                timeout=60,
                check=False,
            )
            return Result(done.returncode, done.stdout, done.stderr)
        assert env is None, "the environment of this process is not changed: use process=True"
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), _working_directory(cwd):
            code = main.run(words)
        return Result(code, *(_text(stream) for stream in (out, err)))

    return run_command


@contextlib.contextmanager
def _working_directory(folder: Path | None) -> Iterator[None]:
    with contextlib.chdir(folder) if folder else contextlib.nullcontext():
        yield


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    data: Any = stream.buffer
    return str(data.getvalue().decode("utf-8"))


@pytest.fixture(scope="session")
def edit() -> Callable[[Path, str, str], None]:
    """Replace the single occurrence of a text in a file: `edit(path, "old", "new")`."""

    def replace(path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path} contains {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8", newline="")

    return replace


@pytest.fixture
def place() -> Callable[..., Location]:
    """Return the location of the single occurrence of a text: `place(root, "taxonomy/x.yaml", "label", 3)`.

    `skip` characters into it; found by counting, not by parsing.
    """

    def find(root: Path, path: str, text: str, skip: int = 0) -> Location:
        content = (root / path).read_text(encoding="utf-8")
        assert content.count(text) == 1, f"{path} contains {text!r} {content.count(text)} times"
        before = content[: content.index(text) + skip]
        return Location(path, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)

    return find


@pytest.fixture
def check() -> Callable[..., list[Diagnostic]]:
    """Return the findings of a repository: `check(folder, select=["invalid-id"])`."""

    def findings_of(
        root: Path, paths: Sequence[str] = (), select: Sequence[str] = (), ignore: Sequence[str] = ()
    ) -> list[Diagnostic]:
        project = find_project(root)
        return lint(project, choose_rules(project, select, ignore), paths)

    return findings_of


@pytest.fixture(scope="session")
def damaged() -> Callable[[Any], st.SearchStrategy[Any]]:
    """Return a strategy for a JSON document, which damages it: `data.draw(damaged(document))`."""
    return _damaged


_WORDS = st.sampled_from(["", "x", "de", "1.0.0", "strom", "withdrawn", "https://example.org/x", "\\u0041", "\n", "😀"])
_NAMES = st.sampled_from(["id", "label", "terms", "themes", "iri", "edition", "translations", "stage", "sizes", "tag"])
_PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _WORDS
_JUNK = st.recursive(_PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3))


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each mapping and list inside a value, with each of its keys or indexes."""
    for step in list(value) if isinstance(value, dict) else range(len(value)):
        yield value, step
        if isinstance(value[step], dict | list):
            yield from _places(value[step])


@st.composite
def _damaged(draw: st.DrawFn, document: dict[str, Any]) -> dict[str, Any]:
    """Return a document with one to three values replaced, removed, repeated, or made up."""
    result = copy.deepcopy(document)
    for _ in range(draw(st.integers(1, 3))):
        known = list(_places(result))
        holder, step = known[draw(st.integers(0, len(known) - 1))]
        action = draw(st.sampled_from(["replace", "remove", "repeat"]))
        if action == "remove":
            del holder[step]
        elif action == "repeat" and isinstance(holder, list):
            holder.append(copy.deepcopy(holder[step]))
        elif action == "repeat":
            holder[draw(_NAMES)] = draw(_JUNK)
        else:
            holder[step] = draw(_JUNK)
    return result
