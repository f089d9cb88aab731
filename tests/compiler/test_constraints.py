"""Constraints on a schema, each violated by a small edit of the second taxonomy's schema."""

import copy
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from linkml_runtime.utils.schemaview import SchemaView
from syrupy.assertion import SnapshotAssertion

from support.library import MODEL, library_schema
from taxokit.compiler.constraints import constraint_violations
from taxokit.compiler.linkml_model import compiled_model
from taxokit.taxonomy.compiled_schema import schema_from

Run = Callable[..., Any]
TERM = "    slots:\n      - related\n      - builds_on\n"
SLOT = "  themes:\n    description: The themes. One file each.\n"


def violations(folder: Path) -> list[str]:
    view = SchemaView(os.fspath(folder / "schema/taxonomy.yaml"))
    schema = schema_from({**compiled_model(view), "linkml": "", "sources": {}, "outputs": {}}, "here")
    return [str(violation) for violation in constraint_violations(schema)]


def add_slot(name: str, words: str) -> list[tuple[str, str]]:
    """Return the edits that give terms a slot more."""
    slot = f"  {name}:\n    description: New.\n    slot_uri: en:new\n{words}"
    return [(TERM, f"{TERM}      - {name}\n"), (SLOT, slot + SLOT)]


USAGE = "    slot_usage:\n      definition:\n        recommended: true\n"
THING = "    range: Thing\n    multivalued: true\n    inlined: false\n"
MAPPED = "    range: Wording\n    multivalued: true\n    inlined: true\n"


def test_schema_without_a_violation(thesaurus: Path, project_copy: Path) -> None:
    assert violations(thesaurus) == violations(project_copy) == []


VIOLATIONS: dict[str, list[tuple[str, str]]] = {
    "two tables": add_slot("overview", "    multivalued: true\n"),
    "name of a prefix": add_slot("term", ""),
    "unknown computation": [("      computed: height\n", "      computed: depth\n")],
    "two classes with one URI": [("    class_uri: en:Theme\n", "    class_uri: en:Term\n")],
    "name of a column of credit": add_slot("license", ""),
    "name of the column of the parent": add_slot("theme", ""),
    "items without an identifier": [
        ("    class_uri: void:Dataset\n    slots:\n      - list_name\n", "    class_uri: void:Dataset\n    slots:\n"),
        (
            "    range: Size\n    multivalued: true\n    inlined: true\n",
            "    range: Size\n    multivalued: true\n    inlined_as_list: true\n",
        ),
    ],
    "mapping below the root": add_slot("wordings", MAPPED),
    "name of a list of items": [
        (TERM, f"{TERM}      - terms\n"),
        (USAGE, f"    slot_usage:\n      terms:\n        range: string\n{USAGE.partition(chr(10))[2]}"),
    ],
    "history of another slot": [
        ("      computed: changed\n", "      computed: changed\n      told_as: skos:changeNote\n")
    ],
    "name of the table of the root": add_slot("thesaurus", "    multivalued: true\n"),
    "name of the root and a list of items": add_slot("thesaurus", THING.replace("Thing", "Term")),
    "one table in two orders": [
        (USAGE, f"    slot_usage:\n      notes:\n        list_elements_ordered: true\n{USAGE.partition(chr(10))[2]}")
    ],
    "one table with two ranges": [
        (USAGE, f"    slot_usage:\n      notes:\n        range: integer\n{USAGE.partition(chr(10))[2]}")
    ],
}


@pytest.mark.parametrize("name", VIOLATIONS)
def test_violations(thesaurus: Path, edit: Run, name: str, snapshot: SnapshotAssertion) -> None:
    for old, new in VIOLATIONS[name]:
        edit(thesaurus / "schema/taxonomy.yaml", old, new)
    assert "\n".join(violations(thesaurus)) == snapshot


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
