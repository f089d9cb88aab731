"""What a schema may not ask for, each by a small edit of the second taxonomy's schema."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from linkml_runtime.utils.schemaview import SchemaView

from taxokit.compiler.constraints import constraint_violations
from taxokit.compiler.linkml_model import compiled_model
from taxokit.taxonomy.schema import schema_from

Run = Callable[..., Any]
TERM = "    slots:\n      - related\n      - builds_on\n"
SLOT = "  themes:\n    description: The themes. One file each.\n"


def found(folder: Path) -> list[str]:
    view = SchemaView(os.fspath(folder / "schema/taxonomy.yaml"))
    return list(
        constraint_violations(schema_from({**compiled_model(view), "linkml": "", "sources": {}, "outputs": {}}, "here"))
    )


def add_slot(name: str, words: str) -> list[tuple[str, str]]:
    """Return the edits that give terms a slot more."""
    slot = f"  {name}:\n    description: New.\n    slot_uri: en:new\n{words}"
    return [(TERM, f"{TERM}      - {name}\n"), (SLOT, slot + SLOT)]


USAGE = "    slot_usage:\n      definition:\n        recommended: true\n"
THING = "    range: Thing\n    multivalued: true\n    inlined: false\n"
MAPPED = "    range: Wording\n    multivalued: true\n    inlined: true\n"


def test_schema_without_a_clash(thesaurus: Path, project_copy: Path) -> None:
    assert found(thesaurus) == found(project_copy) == []


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        (
            add_slot("term", ""),
            "class Term, slot term: has the name of a prefix, and the JSON-LD context cannot hold both; rename the prefix",
        ),
        (
            [("      computed: height\n", "      computed: depth\n")],
            "class Term, slot level: is computed by 'depth'; known are ",
        ),
        (
            [("    class_uri: en:Theme\n", "    class_uri: en:Term\n")],
            (
                "class Term: another class has the URI https://example.org/energy/ns#Term too, and RDF could not tell them"
                " apart"
            ),
        ),
        (
            add_slot("license", ""),
            "the table terms would have two columns called 'license'; rename the slot",
        ),
        (
            add_slot("theme", ""),
            "the table terms would have two columns called 'theme'; rename the slot",
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
            "class Thesaurus, slot sizes: items of Size have no name in RDF; give the class an identifier or a unique key",
        ),
        (
            add_slot("wordings", MAPPED),
            (
                "class Term, slot wordings: a mapping from key to item stands only in the root, else equal keys share an IRI;"
                " use a list"
            ),
        ),
        (
            [
                (TERM, f"{TERM}      - terms\n"),
                (USAGE, f"    slot_usage:\n      terms:\n        range: string\n{USAGE.partition(chr(10))[2]}"),
            ],
            "class Term, slot terms: a list of items has that name already, and its table too; rename one of them",
        ),
        (
            [("      computed: changed\n", "      computed: changed\n      told_as: skos:changeNote\n")],
            (
                "class Theme, slot changed: has the annotation `told_as`, which only one with `computed: introduced` can"
                " have"
            ),
        ),
        (
            [
                (
                    "    slot_uri: en:measurable\n    range: boolean\n",
                    "    slot_uri: en:measurable\n    annotations: {lifecycle: reason, implies: skos:historyNote}\n",
                ),
            ],
            (
                "class Term, slot since: tells the reason that measurable implies under the same property; remove"
                " `implies` there"
            ),
        ),
    ],
    ids=[
        "prefix",
        "computation",
        "URI",
        "credit column",
        "parent column",
        "nameless",
        "mapping",
        "table",
        "history of another slot",
        "reason told twice",
    ],
)
def test_clash_is_said_with_what_to_do(thesaurus: Path, edit: Run, edits: list[tuple[str, str]], message: str) -> None:
    for old, new in edits:
        edit(thesaurus / "schema/taxonomy.yaml", old, new)
    assert any(clash.startswith(message) for clash in found(thesaurus)), found(thesaurus)


@pytest.mark.parametrize("words", ["    multivalued: true\n", THING.replace("Thing", "Term")])
def test_no_slot_takes_the_table_of_the_taxonomy_itself(thesaurus: Path, edit: Run, words: str) -> None:
    for old, new in add_slot("thesaurus", words):
        edit(thesaurus / "schema/taxonomy.yaml", old, new)
    (clash,) = found(thesaurus)
    assert clash.startswith("class Term, slot thesaurus: ")


@pytest.mark.parametrize("aspect", ["list_elements_ordered: true", "range: integer"])
def test_slots_that_share_a_table_are_of_one_form(thesaurus: Path, edit: Run, aspect: str) -> None:
    usage = f"    slot_usage:\n      notes:\n        {aspect}\n{USAGE.partition(chr(10))[2]}"
    edit(thesaurus / "schema/taxonomy.yaml", USAGE, usage)
    (clash,) = found(thesaurus)
    assert clash.startswith("class Term, slot notes: ")


def test_schema_with_a_clash_is_not_compiled(thesaurus: Path, edit: Run, run: Run) -> None:
    before = (thesaurus / "schema/generated/taxonomy.model.json").read_bytes()
    for old, new in add_slot("license", ""):
        edit(thesaurus / "schema/taxonomy.yaml", old, new)
    result = run("schema", cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "taxokit: error: schema/taxonomy.yaml: the table terms would have two columns called 'license'; rename the slot\n"
    )
    assert (thesaurus / "schema/generated/taxonomy.model.json").read_bytes() == before
