"""Whether the values of a document have the form that the schema gives them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.repository.project import find_project
from taxokit.taxonomy.compiled_schema import first_violation
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.schema import Schema


@pytest.fixture(scope="module")
def schema(thesaurus_template: Path) -> Schema:
    return load(find_project(thesaurus_template)).schema


@pytest.fixture
def document(released_thesaurus_template: Path) -> Any:
    return json.loads((released_thesaurus_template / "releases/1.0.0/taxonomy.json").read_bytes())


def test_released_documents_fit(schema: Schema, document: Any, repository: Path) -> None:
    assert first_violation(schema, document) == ""
    real = json.loads((repository / "releases/1.0.0/taxonomy.json").read_bytes())
    assert first_violation(load(find_project(repository)).schema, real) == ""


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.update(heading=None), "heading is not text"),
        (lambda d: d.update(themes={}), "themes is not a list"),
        (lambda d: d["themes"].append("x"), "themes[2] is not an object"),
        (lambda d: d.update(maker=[]), "maker is not an object"),
        (lambda d: d["maker"].update(full_name=1), "maker.full_name is not text"),
        (lambda d: d.update(sizes=[]), "sizes is not an object"),
        (lambda d: d["sizes"].update(terms="7"), "sizes.terms.number is not a whole number"),
        (lambda d: d["themes"][0]["terms"][0].update(coined=True), "themes[0].terms[0].coined is not a whole number"),
        (lambda d: d["themes"][0]["terms"][0].update(coined=1.5), "themes[0].terms[0].coined is not a whole number"),
        (lambda d: d["themes"][0]["terms"][0].update(measurable=0), "themes[0].terms[0].measurable is not true or fal"),
        (lambda d: d["themes"][0]["terms"][0].update(builds_on="x"), "themes[0].terms[0].builds_on is not a list"),
        (
            lambda d: d["themes"][0]["terms"][0].update(builds_on=["x", 1]),
            "themes[0].terms[0].builds_on[1] is not text",
        ),
        (lambda d: d["themes"][0]["translations"].update(en={"label": []}), "themes[0].translations.en.label is not t"),
        (lambda d: d.update(surprise=1), ""),
    ],
)
def test_first_value_of_another_form_is_reported_with_its_place(
    schema: Schema, document: Any, change: Callable[[Any], object], message: str
) -> None:
    change(document)
    assert first_violation(schema, document).startswith(message)
    assert bool(first_violation(schema, document)) == bool(message)


@pytest.mark.parametrize("document", [None, [], "x", 1])
def test_invalid_documents(schema: Schema, document: Any) -> None:
    assert first_violation(schema, document) == "the document is not an object"
