"""The schema for consumers is a single file that LinkML reads."""

from collections.abc import Callable, Mapping
from pathlib import Path

from linkml_runtime.utils.schemaview import SchemaView


def test_schema_without_imports_of_files_is_given_as_it_is(compiled: Mapping[str, str], repository: Path) -> None:
    source = (repository / "schema" / "taxonomy.yaml").read_text(encoding="utf-8")
    notice = "# Compiled from schema/taxonomy.yaml by `taxokit schema`. Do not edit.\n"
    assert compiled["taxonomy.linkml.yaml"] == notice + source


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
