"""The Pydantic classes read a released document, need no LinkML, and refuse values that the schema does not allow."""

import ast
import importlib.util
import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from pydantic import ValidationError


def imported(text: str, folder: Path) -> ModuleType:
    path = folder / "taxonomy_model.py"
    path.write_text(text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(f"taxonomy_model_{id(folder)}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # Pydantic looks for the names of annotations there
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def models(compiled: Mapping[str, str], tmp_path: Path) -> Iterator[ModuleType]:
    module = imported(compiled["taxonomy_model.py"], tmp_path)
    yield module
    del sys.modules[module.__name__]


def test_models_read_a_document_and_write_the_same(models: ModuleType, document: dict[str, Any]) -> None:
    taxonomy = models.Taxonomy.model_validate(document)
    assert taxonomy.categories[0].skills[1].translations["fr"].label == "Passerelles"
    assert taxonomy.counts == {"categories": 1, "skills": 3}
    assert taxonomy.provenance[0].class_ == "Category"
    assert taxonomy.model_dump(mode="json", exclude_none=True) == document


WRONG: list[tuple[tuple[str | int, ...], Any]] = [
    (("title",), 5),
    (("title",), " "),
    (("issued",), "yesterday"),
    (("counts",), {"skills": "many"}),
    (("provenance", 0, "class"), None),
    (("categories", 0, "id"), "No Slug"),
    (("categories", 0, "skills", 0, "label"), None),
    (("categories", 0, "skills", 1, "builds_on"), "basics"),
    (("categories", 0, "skills", 1, "translations", "fr", "label"), 5),
    (("labs", 0, "passing_score"), 101),
]
"""Routes into the document, and values that are wrong there; None is a value that is missing."""


@pytest.mark.parametrize(("route", "value"), WRONG)
def test_models_refuse_values_that_the_schema_does_not_allow(
    models: ModuleType, document: dict[str, Any], route: tuple[str | int, ...], value: object
) -> None:
    place: Any = document
    for step in route[:-1]:
        place = place[step]
    place[route[-1]] = value
    if value is None:
        del place[route[-1]]
    with pytest.raises(ValidationError) as refused:
        models.Taxonomy.model_validate(document)
    # The mapping of counts can have a number or an object, and Pydantic reports an error for each.
    assert {error["loc"][: len(route)] for error in refused.value.errors()} == {route}


def test_models_need_no_linkml(compiled: Mapping[str, str], document: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "taxonomy_model.py").write_text(compiled["taxonomy_model.py"], encoding="utf-8")
    (tmp_path / "taxonomy.json").write_text(json.dumps(document), encoding="utf-8")
    program = """
import pathlib, sys
sys.modules["linkml"] = sys.modules["linkml_runtime"] = None  # importing them fails
sys.path.insert(0, ".")
from taxonomy_model import Taxonomy
print(Taxonomy.model_validate_json(pathlib.Path("taxonomy.json").read_bytes()).title)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.stdout, done.stderr) == ("A small taxonomy\n", "")


def test_module_names_no_path_and_repeats_nothing(compiled: Mapping[str, str], repository: Path) -> None:
    text = compiled["taxonomy_model.py"]
    assert str(repository) not in text
    assert "None" not in text.partition("class ")[0]
    classes = {node.name: node for node in ast.parse(text).body if isinstance(node, ast.ClassDef)}
    fields = {
        name: {
            item.target.id
            for item in node.body
            if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
        }
        for name, node in classes.items()
    }
    assert "label" in fields["Concept"]
    assert fields["Skill"] == {"broader", "builds_on", "prerequisites", "rung", "required_by", "assessed_by"}


def test_any_words_of_the_schema_give_valid_python(
    compile_text: Callable[..., Mapping[str, str]], repository: Path, tmp_path: Path
) -> None:
    schema = (repository / "tests/data/thesaurus/schema/taxonomy.yaml").read_text(encoding="utf-8")
    schema = schema.replace(
        "description: What it is.", r"""description: 'Ends in a \d, """ + 'three quotes """ and a quote"\''
    )
    schema = schema.replace("description: Proposed.", r"""description: 'Proposed, \N or "not"'""")
    schema = schema.replace(r"pattern: \S", r"""pattern: '\S"?'""")
    text = compile_text(schema)["taxonomy_model.py"]
    module = imported(text, tmp_path)
    term = module.Term(id="x", label='said "so"')
    assert module.Term.model_fields["definition"].description == 'Ends in a \\d, three quotes """ and a quote"'
    assert term.label == 'said "so"'


def test_second_schema_is_read_too(compiled_thesaurus: Mapping[str, str], tmp_path: Path) -> None:
    module = imported(compiled_thesaurus["taxonomy_model.py"], tmp_path)
    theme = module.Theme.model_validate({"id": "a", "label": "A", "translations": {"en": {"label": "B"}}})
    assert theme.translations["en"].label == "B"
    with pytest.raises(ValidationError):
        module.Theme.model_validate({"id": "a", "label": "A", "translations": {"en": {"label": 5}}})
