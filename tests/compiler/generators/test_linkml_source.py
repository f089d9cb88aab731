"""The schema for consumers is a single file that LinkML reads."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from linkml.validator import Validator
from linkml.validator.plugins import JsonschemaValidationPlugin
from linkml_runtime.utils.schemaview import SchemaView

from taxokit.compiler.generators.linkml_source import with_iris


def test_schema_without_imports_of_files_is_given_as_it_is_but_for_iris(
    compiled: Mapping[str, str], repository: Path
) -> None:
    source = (repository / "schema" / "taxonomy.yaml").read_text(encoding="utf-8")
    notice, *lines = compiled["taxonomy.linkml.yaml"].splitlines()
    assert notice == "# Compiled from schema/taxonomy.yaml by `taxokit schema`. Do not edit."
    start = lines.index("  Iri:")
    assert lines[start + 2 : start + 4] == ["    typeof: uri", "    base: str"]
    text = "\n".join([*lines[:start], *lines[start + 4 :], ""])
    assert text != source, "the ranges of IRIs name the type"
    assert text.replace("range: Iri", "range: uri") == source


@pytest.mark.parametrize(
    ("types", "name"),
    [("", "Iri"), ("types: {}\n", "Iri"), ("types:\n  Iri:\n    typeof: string\n", "IriValue")],
    ids=["no types", "empty", "taken name"],
)
def test_slots_of_iris_take_letters_beyond_ascii(types: str, name: str, tmp_path: Path) -> None:
    text = with_iris(
        "id: https://example.org/s\nname: s\nprefixes: {linkml: 'https://w3id.org/linkml/'}\n"
        f"imports: [linkml:types]\ndefault_range: string\n{types}"
        "classes:\n  Thing:\n    tree_root: true\n    attributes:\n      page: {range: uri, pattern: 'e'} # one\n"
        "      code:\n        examples:\n        - object: {range: uri}\n"
    )
    assert f"page: {{range: {name}, pattern: 'e'}} # one\n" in text
    assert "object: {range: uri}" in text
    path = tmp_path / "schema.yaml"
    path.write_text(text, encoding="utf-8")
    validator = Validator(str(path), [JsonschemaValidationPlugin(closed=True)])
    assert not list(validator.iter_results({"page": "https://example.org/énergie", "code": "x"}, "Thing"))
    assert list(validator.iter_results({"page": "x"}, "Thing")), "the pattern of the slot holds"


def test_imports_of_files_are_merged(compile_text: Callable[..., Mapping[str, str]], repository: Path) -> None:
    whole = (repository / "tests/data/thesaurus/schema/taxonomy.yaml").read_text(encoding="utf-8")
    before, _, rest = whole.partition("\nenums:\n")
    enums, _, after = rest.partition("\nclasses:\n")
    head = "id: https://example.org/stages\nname: stages\nprefixes:\n  linkml: https://w3id.org/linkml/\n"
    main = f"{before}\nclasses:\n{after}".replace("  - linkml:types\n", "  - linkml:types\n  - stages\n")
    files = compile_text(main, stages=f"{head}imports:\n  - linkml:types\nenums:\n{enums}")
    merged = SchemaView(files["taxonomy.linkml.yaml"])
    assert merged.schema.imports == ["linkml:types"]
    assert list(merged.schema.enums) == ["Stage"]
    assert list(merged.get_enum("Stage").permissible_values) == ["candidate", "accepted", "withdrawn"]
    assert set(merged.all_classes()) == set(SchemaView(whole).all_classes())
    assert "from_schema" not in files["taxonomy.linkml.yaml"]
    assert "class Stage(" in files["taxonomy_model.py"], "the generators that are given text see the imports too"
