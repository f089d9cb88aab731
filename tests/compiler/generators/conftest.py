"""Fixtures of the generators' tests: the compiled schema, a document that uses all of it, and a TypeScript compiler."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from taxokit.compiler.compile import compile_schema
from taxokit.repository.project import Project


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
    """A released document that uses every class, made by hand, which the test may change."""
    content: dict[str, Any] = json.loads(Path(__file__).with_name("document.json").read_text(encoding="utf-8"))
    return content


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
