"""Constraints on a schema, each violated by a small edit of the second taxonomy's schema."""

import copy
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from linkml_runtime.utils.schemaview import SchemaView

from support.library import MODEL, library_schema
from taxokit.compiler.constraints import constraint_violations
from taxokit.compiler.linkml_model import compiled_model
from taxokit.taxonomy.compiled_schema import schema_from

Run = Callable[..., Any]
TERM = "    slots:\n      - related\n      - builds_on\n"
SLOT = "  themes:\n    description: The themes. One file each.\n"


def found(folder: Path) -> list[str]:
    view = SchemaView(os.fspath(folder / "schema/taxonomy.yaml"))
    schema = schema_from({**compiled_model(view), "linkml": "", "sources": {}, "outputs": {}}, "here")
    return [str(violation) for violation in constraint_violations(schema)]


def add_slot(name: str, words: str) -> list[tuple[str, str]]:
    """Return the edits that give terms a slot more."""
    slot = f"  {name}:\n    description: New.\n    slot_uri: en:new\n{words}"
    return [(TERM, f"{TERM}      - {name}\n"), (SLOT, slot + SLOT)]


SECOND_FORM = ("    tree_root: true\n", "    tree_root: true\n    annotations:\n      artifacts: 2\n")
USAGE = "    slot_usage:\n      definition:\n        recommended: true\n"
THING = "    range: Thing\n    multivalued: true\n    inlined: false\n"
MAPPED = "    range: Wording\n    multivalued: true\n    inlined: true\n"


def test_schema_without_a_violation(thesaurus: Path, project_copy: Path) -> None:
    assert found(thesaurus) == found(project_copy) == []


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        (
            [*add_slot("overview", "    multivalued: true\n"), SECOND_FORM],
            "there would be two tables 'overview'; rename the slot or the class of this name",
        ),
        (
            add_slot("term", ""),
            "class Term, slot term: has the name of a prefix, and the JSON-LD context can only have one of them; rename the prefix",
        ),
        (
            [("      computed: height\n", "      computed: depth\n")],
            "class Term, slot level: unknown computation 'depth'; known are ",
        ),
        (
            [("    class_uri: en:Theme\n", "    class_uri: en:Term\n")],
            "class Term: another class has the URI https://example.org/energy/ns#Term too; make it unique",
        ),
        (
            add_slot("license", ""),
            "the table terms would have two columns 'license'; rename the slot",
        ),
        (
            add_slot("theme", ""),
            "the table terms would have two columns 'theme'; rename the slot",
        ),
        (
            [
                (
                    "    class_uri: void:Dataset\n    slots:\n      - list_name\n",
                    "    class_uri: void:Dataset\n    slots:\n",
                ),
                (
                    "    range: Size\n    multivalued: true\n    inlined: true\n",
                    "    range: Size\n    multivalued: true\n    inlined_as_list: true\n",
                ),
            ],
            "class Thesaurus, slot sizes: items of Size have no IRI; give the class an identifier or a unique key",
        ),
        (
            add_slot("wordings", MAPPED),
            (
                "class Term, slot wordings: only the root can map keys to items, since equal keys would share an IRI;"
                " use a list"
            ),
        ),
        (
            [
                (TERM, f"{TERM}      - terms\n"),
                (USAGE, f"    slot_usage:\n      terms:\n        range: string\n{USAGE.partition(chr(10))[2]}"),
            ],
            "class Term, slot terms: has the name of a list of items, and of its table; rename one of them",
        ),
        (
            [("      computed: changed\n", "      computed: changed\n      told_as: skos:changeNote\n")],
            "class Theme, slot changed: has the annotation `told_as` without `computed: introduced`; remove it",
        ),
        (
            [
                (
                    "    slot_uri: en:measurable\n    range: boolean\n",
                    "    slot_uri: en:measurable\n    annotations: {lifecycle: reason, implies: skos:historyNote}\n",
                ),
            ],
            (
                "class Term, slot since: writes the reason under the property that measurable implies; remove `implies`"
                " there"
            ),
        ),
    ],
    ids=[
        "overview",
        "prefix",
        "computation",
        "URI",
        "credit column",
        "parent column",
        "nameless",
        "mapping",
        "table",
        "history of another slot",
        "reason in two notes",
    ],
)
def test_violation_says_what_to_do(thesaurus: Path, edit: Run, edits: list[tuple[str, str]], message: str) -> None:
    for old, new in edits:
        edit(thesaurus / "schema/taxonomy.yaml", old, new)
    assert any(violation.startswith(message) for violation in found(thesaurus)), found(thesaurus)


@pytest.mark.parametrize("words", ["    multivalued: true\n", THING.replace("Thing", "Term")])
def test_no_slot_takes_the_table_of_the_taxonomy_itself(thesaurus: Path, edit: Run, words: str) -> None:
    for old, new in add_slot("thesaurus", words):
        edit(thesaurus / "schema/taxonomy.yaml", old, new)
    (violation,) = found(thesaurus)
    assert violation.startswith("class Term, slot thesaurus: ")


@pytest.mark.parametrize("aspect", ["list_elements_ordered: true", "range: integer"])
def test_slots_that_share_a_table_are_of_one_form(thesaurus: Path, edit: Run, aspect: str) -> None:
    usage = f"    slot_usage:\n      notes:\n        {aspect}\n{USAGE.partition(chr(10))[2]}"
    edit(thesaurus / "schema/taxonomy.yaml", USAGE, usage)
    (violation,) = found(thesaurus)
    assert violation.startswith("class Term, slot notes: ")


@pytest.mark.parametrize("name", ["aux", "Com1"])
def test_no_table_has_the_name_of_a_device(thesaurus: Path, edit: Run, name: str) -> None:
    schema = thesaurus / "schema/taxonomy.yaml"
    schema.write_text(schema.read_text(encoding="utf-8").replace("synonyms", name), encoding="utf-8")
    assert f"invalid name of a slot: {name!r} is a device of Windows, no file; rename it" in found(thesaurus)


def test_column_of_a_class_is_not_that_of_the_name_of_another() -> None:
    classes = copy.deepcopy(MODEL["classes"])
    classes["BookName"] = {**classes["Shelf"], "uri": "https://example.org/lib/ns#BookName"}
    classes["Book"]["slots"].append({**classes["Topic"]["slots"][-2], "name": "titles", "range": "BookName"})
    classes["Library"]["slots"].append({**classes["Library"]["slots"][-1], "name": "names", "range": "BookName"})
    messages = [str(violation) for violation in constraint_violations(library_schema(**classes))]
    assert "the table titles would have two columns 'book_name'; rename the slot" in messages


def test_schema_with_a_violation_is_not_compiled(thesaurus: Path, edit: Run, run: Run) -> None:
    before = (thesaurus / "schema/generated/taxonomy.model.json").read_bytes()
    for old, new in add_slot("license", ""):
        edit(thesaurus / "schema/taxonomy.yaml", old, new)
    result = run("schema", cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "taxokit: error: schema/taxonomy.yaml: the table terms would have two columns 'license'; rename the slot\n"
    )
    assert (thesaurus / "schema/generated/taxonomy.model.json").read_bytes() == before
