"""Repositories to import into."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.imports import EX, HEAD, NEW
from taxokit.compiler.compile import compile_schema
from taxokit.importer.init import write_repository
from taxokit.importer.rdf_source import read_rdf_source
from taxokit.importer.run import ImportResult, import_into
from taxokit.repository.project import find_project


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository for vocabularies without any item. Not to be changed."""
    folder = tmp_path_factory.mktemp("import") / "empty"
    folder.mkdir()
    write_repository(folder, NEW, examples=False)
    return folder


@pytest.fixture
def words(empty: Path, tmp_path: Path) -> Path:
    """A fresh copy of it."""
    return Path(shutil.copytree(empty, tmp_path / "words"))


@pytest.fixture(scope="module")
def strict(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a schema in which a concept needs a label, and has a size of 12 at most. Not to be changed."""
    folder = Path(shutil.copytree(empty, tmp_path_factory.mktemp("import") / "strict"))
    schema = folder / "schema/taxonomy.yaml"
    text = schema.read_text(encoding="utf-8")
    for old, new in (
        ("      - iri\n      - type\n      - notations\n      - label\n", "      - iri\n      - size\n      - notations\n      - label\n"),
        ("    examples:\n      - object: {id: mammals,", "      label: {required: true}\n    examples:\n      - object: {id: mammals,"),
        ("  # --- schemes ---", f"  size: {{slot_uri: '{EX}size', range: integer, maximum_value: 12}}\n  # --- schemes ---"),
    ):  # fmt: skip
        text = text.replace(old, new, 1)
    schema.write_text(text, encoding="utf-8")
    for name, compiled in compile_schema(find_project(folder)).items():
        (folder / "schema/generated" / name).write_text(compiled, encoding="utf-8")
    return folder


@pytest.fixture
def strict_words(strict: Path, tmp_path: Path) -> Path:
    """A fresh copy of that."""
    return Path(shutil.copytree(strict, tmp_path / "strict"))


@pytest.fixture
def add(words: Path, tmp_path: Path) -> Callable[..., ImportResult]:
    """Import Turtle into the fresh copy: `add(":a a skos:Concept .")`."""

    def import_turtle(turtle: str, **options: Any) -> ImportResult:
        path = tmp_path / "vocabulary.ttl"
        path.write_text(HEAD + turtle, encoding="utf-8")
        return import_into(read_rdf_source(path), find_project(words), **options)

    return import_turtle
