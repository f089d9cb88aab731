"""Compiled schemas of templates: the files of taxokit are those of LinkML, for any name of a new taxonomy."""

import hashlib
import json
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest

from taxokit.compiler.compile import compile_schema
from taxokit.importer import template as precompiled
from taxokit.importer.template import NewTaxonomy, filler, precompiled_schema, schema_text, templates
from taxokit.repository.project import SCHEMA_FILE, Project
from taxokit.repository.writing import NewFile, write_files

PLAIN = NewTaxonomy("Zoo", "https://example.net/zoo/", "CC-BY-4.0", "Zoo", "https://example.net")


def new(**words: str) -> NewTaxonomy:
    return NewTaxonomy(**{**vars(PLAIN), **words})


def by_linkml(words: NewTaxonomy, folder: Path) -> dict[str, str]:
    template = templates()[words.template]
    write_files(folder, [NewFile(SCHEMA_FILE, filler(template, words)(schema_text(template)).encode())])
    return compile_schema(Project(folder))


# each sorts and reads otherwise than the words of the stored files
WORDS = [
    {
        "title": 'Thésaurus: "l\'Été" #2 \\ *日本* [x](y) <b>www.zoo.example</b>',
        "namespace": "http://a.example:80/~a/b_c/v-1.0/",
        "license": "MIT",
    },
    {"title": "true", "namespace": "https://zzz.example/a%20b/", "license": "LicenseRef-1.0", "language": "de"},
]


def cases() -> Iterator[object]:
    for name in templates():
        for number, words in enumerate(WORDS):
            is_first = (name, number) == ("skos", 0)
            yield pytest.param({**words, "template": name}, marks=() if is_first else (pytest.mark.full,))


@pytest.mark.parametrize("words", list(cases()))
def test_schema_is_that_of_linkml(words: dict[str, str], tmp_path: Path) -> None:
    assert precompiled_schema(new(**words)) == by_linkml(new(**words), tmp_path)


@pytest.mark.full
@pytest.mark.parametrize("name", templates())
def test_file_is_regenerated_to_the_same_bytes(name: str) -> None:
    template = templates()[name]
    script = runpy.run_path(str(Path(__file__).resolve().parents[2] / "scripts/compiled_templates.py"))
    stored = template.folder.joinpath(precompiled.COMPILED).read_text(encoding="utf-8")
    assert stored == script["compiled_text"](template)


@pytest.mark.parametrize("name", templates())
def test_file_is_of_the_schema_of_its_template(name: str) -> None:
    template = templates()[name]
    model = json.loads(
        "\n".join(json.loads(template.folder.joinpath(precompiled.COMPILED).read_bytes())["taxonomy.model.json"])
    )
    digest = hashlib.sha256(schema_text(template).encode()).hexdigest()
    assert model["sources"] == {SCHEMA_FILE: digest}, "run `make generated`"
    lock = template.folder.joinpath("../common/requirements/release.txt").read_text(encoding="utf-8")
    assert f"linkml=={model['linkml']} " in lock, "the release workflow compiles it with another version of LinkML"
    assert precompiled_schema(new(template=name)) is not None


@pytest.mark.parametrize(
    "words",
    [
        {"namespace": "https://example.net/zoo(1)/"},
        {"namespace": "http://www.w3.org/2004/02/"},  # skos: would be inside of it
        {"namespace": "https://w3id.org/linkml/zoo/"},
    ],
)
def test_words_that_formats_may_write_differently_are_compiled(words: dict[str, str]) -> None:
    assert precompiled_schema(new(**words)) is None
