"""Compiling the schema: its differences from the compiled files, and errors if it cannot be compiled."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.compiler.compile import compile_schema, drift, linkml_version
from taxokit.repository.project import find_project
from taxokit.text.errors import ConfigError

Run = Callable[..., Any]
MODEL_NAME = "taxonomy.model.json"
MODEL = f"schema/generated/{MODEL_NAME}"


@pytest.mark.usefixtures("real_compiler")
def test_compiling_again_gives_the_same_files(thesaurus: Path) -> None:
    project = find_project(thesaurus)
    files = compile_schema(project)
    assert {name: (project.generated / name).read_text(encoding="utf-8") for name in project.generated_files()} == files
    model = json.loads(files["taxonomy.model.json"])
    assert model["linkml"] == linkml_version()
    assert list(model["sources"]) == ["schema/taxonomy.yaml"]
    assert model["outputs"].keys() == files.keys() - {"taxonomy.model.json"}


def test_slots_without_a_rank_keep_the_order_of_their_declaration(thesaurus: Path, edit: Run, run: Run) -> None:
    """In the compiled schema, and so in files, in tables and on the screen."""
    schema = thesaurus / "schema/taxonomy.yaml"
    edit(schema, "      - coined\n", "      - coined\n      - launched\n      - colour\n      - family\n")
    slots = "".join(f"  {name}:\n    slot_uri: en:{name}\n" for name in ("family", "launched", "colour"))
    edit(schema, "\nslots:\n", f"\nslots:\n{slots}")
    assert run("schema", cwd=thesaurus).code == 0
    assert run("set", "strom", "family=energy", "colour=yellow", "launched=1800", cwd=thesaurus).code == 0
    own = ["launched", "colour", "family"]
    assert run("build", "--only", "csv", cwd=thesaurus).code == 0
    columns = (thesaurus / "_build/csv/terms.csv").read_text(encoding="utf-8").partition("\n")[0].split(",")
    source = (thesaurus / "taxonomy/themes/erzeugung.yaml").read_text(encoding="utf-8")
    for text in (",".join(columns), source, run("show", "strom", cwd=thesaurus).out):
        assert sorted(own, key=text.index) == own


def test_drift_names_different_missing_and_extra_files(thesaurus: Path) -> None:
    project = find_project(thesaurus)
    assert drift(project) == []
    (project.generated / "taxonomy.sql").write_text("", encoding="utf-8")
    (project.generated / "taxonomy.ts").unlink()
    (project.generated / "old").mkdir()
    (project.generated / "old/page.md").write_text("", encoding="utf-8")
    assert drift(project) == [
        "taxonomy.sql: differs",
        "taxonomy.ts: is missing",
        "old/page.md: is not generated from the schema",
    ]


def test_change_of_the_schema_is_drift_of_the_model(thesaurus: Path, edit: Run) -> None:
    edit(thesaurus / "schema/taxonomy.yaml", "    minimum_value: 1000\n", "    minimum_value: 1100\n")
    differing = drift(find_project(thesaurus))
    assert {"source.schema.json: differs", "taxonomy.model.json: differs"} <= {*differing}
    assert "taxonomy.sql: differs" not in differing


def test_another_linkml_is_named_with_the_recorded_version(thesaurus: Path, edit: Run, run: Run) -> None:
    installed = linkml_version()
    edit(thesaurus / MODEL, f'"linkml": "{installed}"', '"linkml": "0.0.1"')
    result = run("schema", "--check", cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        f"taxokit: error: {MODEL}: compiled with LinkML 0.0.1, but LinkML {installed} is installed;"
        " install the recorded version, or run `taxokit schema`\n"
    )


def test_stale_files_are_removed_and_the_others_written_anew(thesaurus: Path, run: Run) -> None:
    generated = thesaurus / "schema/generated"
    (generated / "stale.md").write_text("", encoding="utf-8")
    (generated / "taxonomy.sql").write_text("", encoding="utf-8")
    result = run("schema", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert not (generated / "stale.md").exists()
    assert (generated / "taxonomy.sql").read_text(encoding="utf-8").startswith("-- Compiled from schema/taxonomy.yaml")
    assert run("schema", "--check", cwd=thesaurus).code == 0


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("classes:\n", "classes: [\n", "schema/taxonomy.yaml"),
        ("    is_a: Entry\n    description: A field", "    is_a: Nothing\n    description: A field", "Nothing"),
        ("    range: Stage\n", "    range: Stagecoach\n", "Stagecoach"),
        ("  - linkml:types\n", "  - linkml:types\n  - ../../elsewhere\n", "elsewhere"),
        (
            "    description: A field",
            "    attributes:\n      price (EUR): {}\n    description: A field",
            "'price (EUR)'",
        ),
    ],
    ids=["invalid YAML", "missing parent", "missing range", "import from outside", "invalid name"],
)
def test_broken_schema_gives_one_line_and_changes_nothing(
    thesaurus: Path, edit: Run, run: Run, old: str, new: str, word: str
) -> None:
    before = (thesaurus / MODEL).read_bytes()
    edit(thesaurus / "schema/taxonomy.yaml", old, new)
    result = run("schema", cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("taxokit: error: schema/taxonomy.yaml: ")
    assert word in result.err
    assert "damaged" not in result.err
    assert result.err.count("\n") == 1
    assert (thesaurus / MODEL).read_bytes() == before


def test_missing_schema_is_named(thesaurus: Path) -> None:
    (thesaurus / "schema/taxonomy.yaml").unlink()
    with pytest.raises(ConfigError, match=r"^schema/taxonomy\.yaml: the schema is missing$"):
        compile_schema(find_project(thesaurus))


def test_prefixes_of_imports_are_known(thesaurus: Path, edit: Callable[..., None]) -> None:
    schema = thesaurus / "schema/taxonomy.yaml"
    edit(schema, "  xsd: http://www.w3.org/2001/XMLSchema#\n", "")
    assert (
        '"datatype": "http://www.w3.org/2001/XMLSchema#integer"' in compile_schema(find_project(thesaurus))[MODEL_NAME]
    )


def test_range_that_is_a_mixin_is_refused(thesaurus: Path, edit: Callable[..., None]) -> None:
    words = "    description: A term of the field.\n"
    edit(thesaurus / "schema/taxonomy.yaml", words, f"{words}    mixin: true\n")
    with pytest.raises(ConfigError, match="the slot terms has the range Term, which is a mixin; give it a class"):
        compile_schema(find_project(thesaurus))


def test_invalid_pattern_is_refused(thesaurus: Path) -> None:
    path = thesaurus / "schema/taxonomy.yaml"
    old = "    minimum_value: 1000\n"
    path.write_text(path.read_text(encoding="utf-8").replace(old, f"{old}    pattern: '['\n"), encoding="utf-8")
    with pytest.raises(ConfigError, match="class Term, slot coined: invalid regular expression in the pattern: "):
        compile_schema(find_project(thesaurus))
