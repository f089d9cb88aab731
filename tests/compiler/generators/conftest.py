"""Fixtures of the generators' tests: the compiled schema, a document that uses all of it, and a TypeScript compiler."""

import copy
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from taxokit.compiler.compile import compile_schema
from taxokit.repository.project import Project

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
