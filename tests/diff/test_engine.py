"""Changes and the bump that they require: every row of the bump policy."""

import copy
import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from taxokit.diff.changes import Bump, Diff
from taxokit.diff.engine import diff
from taxokit.diff.snapshot import Snapshot
from taxokit.query.history import resolve
from taxokit.repository.project import find_project
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Schema
from taxokit.text.errors import TaxokitError

MODEL = "schema/generated/taxonomy.model.json"

Document = dict[str, Any]
Change_ = Callable[[Document], Any]


@pytest.fixture
def model(thesaurus_template: Path) -> Document:
    content: Document = json.loads((thesaurus_template / MODEL).read_bytes())
    return content


@pytest.fixture
def taxonomy(thesaurus_template: Path) -> Taxonomy:
    return load(find_project(thesaurus_template))


def side(schema: Schema, document: Document, name: str = "1.0.0") -> Snapshot:
    return Snapshot(name, schema, canonical_document(Taxonomy(schema, document), Stamp(name)))


def changed(taxonomy: Taxonomy, change: Change_, schema: Schema | None = None) -> Diff:
    """Return the diff that a change of the document makes."""
    schema = schema or taxonomy.schema
    document = copy.deepcopy(taxonomy.document)
    change(document)
    return diff(side(schema, taxonomy.document), side(schema, document, "work"))


def schema_changed(taxonomy: Taxonomy, model: Document, change: Change_) -> Diff:
    """Return the diff that a change of the compiled schema makes, with the document as it is."""
    old, new = schema_from(copy.deepcopy(model), "old"), copy.deepcopy(model)
    change(new)
    document = side(old, taxonomy.document).document
    return diff(Snapshot("1.0.0", old, document), Snapshot("work", schema_from(new, "new"), document))


def term(document: Document, identifier: str) -> Document:
    terms = [term for theme in document["themes"] for term in theme["terms"] if term["id"] == identifier]
    assert len(terms) == 1
    item: Document = terms[0]
    return item


def brief(diff: Diff) -> list[tuple[str, str, str | None, str]]:
    """Return the changes in short: kind, subject, slot, bump."""
    return [(c.kind, f"{c.cls} {c.id}".strip(), c.slot, str(c.bump)) for c in diff.changes]


def put(identifier: str, slot: str, value: Any) -> Change_:
    return lambda document: term(document, identifier).update({slot: value})


def drop(identifier: str, slot: str) -> Change_:
    return lambda document: term(document, identifier).pop(slot)


def remove(identifier: str) -> Change_:
    return lambda document: [theme["terms"].remove(term(document, identifier)) for theme in document["themes"][1:]]


# --- nothing ------------------------------------------------------------------------------------------------------


def test_equal_documents_do_not_differ(taxonomy: Taxonomy) -> None:
    result = changed(taxonomy, lambda document: None)
    assert (result.all, result.bump) == ((), Bump.NONE)


def test_computed_slots_are_not_compared(taxonomy: Taxonomy) -> None:
    new = canonical_document(taxonomy, Stamp("2.0.0", "2027-01-01", "Cite me", "1.0.0", taxonomy.document))
    assert diff(side(taxonomy.schema, taxonomy.document), Snapshot("2.0.0", taxonomy.schema, new)).changes == ()


def test_without_an_old_side_there_is_nothing_to_compare(taxonomy: Taxonomy) -> None:
    result = diff(None, side(taxonomy.schema, taxonomy.document))
    assert (result.old, result.new, result.changes) == (None, "1.0.0", ())


def test_schema_of_the_other_side_is_used_if_a_side_has_none(taxonomy: Taxonomy) -> None:
    whole = side(taxonomy.schema, taxonomy.document)
    bare = replace(whole, schema=None)
    assert diff(whole, bare).changes == diff(bare, whole).changes == ()


@pytest.mark.parametrize("seed", range(2))
def test_layout_order_and_comments_of_the_sources_are_no_change(released_copy: Path, seed: int) -> None:
    luck = random.Random(seed)
    ordered = {slot.name for _, slot in load(find_project(released_copy)).schema.tables.values() if slot.ordered}

    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            items = [(key, shuffled(inner)) for key, inner in luck.sample(list(value.items()), len(value))]
            for key, inner in items:
                if isinstance(inner, list) and key not in ordered:
                    luck.shuffle(inner)
            return dict(items)
        return [shuffled(item) for item in value] if isinstance(value, list) else value

    for path in sorted((released_copy / "taxonomy").rglob("*.yaml")):
        content = shuffled(yaml.safe_load(path.read_text(encoding="utf-8")))
        text = yaml.safe_dump(content, sort_keys=False, default_flow_style=luck.choice([True, False]), width=40)
        path.write_text(f"# first\n{text}# last\n", encoding="utf-8")
    project = find_project(released_copy)
    assert diff(resolve(project, "latest"), resolve(project, "work")).changes == ()


def test_item_in_another_file_is_no_change(released_copy: Path) -> None:
    project = find_project(released_copy)
    for folder, moved in (("categories", "agent-protocols"), ("disciplines", "llmops-engineering")):
        path = released_copy / f"taxonomy/{folder}/{moved}.yaml"
        root = released_copy / "taxonomy/taxonomy.yaml"
        content = {**yaml.safe_load(root.read_text(encoding="utf-8")), folder: [yaml.safe_load(path.read_bytes())]}
        root.write_text(f"# {moved} stands here now\n{yaml.safe_dump(content, sort_keys=False)}", encoding="utf-8")
        path.unlink()
        assert diff(resolve(project, "latest"), resolve(project, "work")).all == ()


def test_file_that_was_written_anew_is_no_change(released_copy: Path, run: Callable[..., Any], tmp_path: Path) -> None:
    document = json.loads((released_copy / "releases/1.0.0/taxonomy.json").read_bytes())
    anew = tmp_path / "anew.json"
    anew.write_text(json.dumps(document, sort_keys=True), encoding="utf-8")
    result = run("diff", "1.0.0", anew, "--exit-code", "--format", "json", cwd=released_copy)
    assert result.code == 0, result.err
    content = json.loads(result.out)
    assert (content["bump"], content["changes"], content["residue"]) == ("none", [], [])


# --- major --------------------------------------------------------------------------------------------------------


def test_value_that_was_removed_from_a_slot_whose_removal_is_major(taxonomy: Taxonomy) -> None:
    result = changed(taxonomy, put("heimspeicher", "builds_on", ["batterie"]))
    assert brief(result) == [("unlinked", "Term heimspeicher", "builds_on", "major")]
    assert (result.changes[0].old, result.changes[0].reason) == ("photovoltaik", "a value of builds_on was removed")
    assert brief(changed(taxonomy, drop("windkraft", "builds_on"))) == [
        ("unlinked", "Term windkraft", "builds_on", "major")
    ]


def test_value_that_was_exchanged_in_a_slot_whose_removal_is_major(taxonomy: Taxonomy) -> None:
    result = changed(taxonomy, put("windkraft", "builds_on", ["batterie"]))
    assert brief(result) == [
        ("linked", "Term windkraft", "builds_on", "minor"),
        ("unlinked", "Term windkraft", "builds_on", "major"),
    ]


@pytest.mark.parametrize("value", [["batterie"], ["photovoltaik", "strom"], None])
def test_value_that_was_removed_from_an_ordered_slot_whose_removal_is_major(
    taxonomy: Taxonomy, model: Document, value: list[str] | None
) -> None:
    slot = next(slot for slot in model["classes"]["Term"]["slots"] if slot["name"] == "builds_on")
    slot["ordered"] = True
    change = put("heimspeicher", "builds_on", value) if value else drop("heimspeicher", "builds_on")
    assert changed(taxonomy, change, schema_from(model, "here")).bump is Bump.MAJOR


@pytest.mark.parametrize("change", [put("photovoltaik", "coined", 1840), drop("photovoltaik", "coined")])
def test_single_value_that_was_removed_from_a_slot_whose_removal_is_major(
    taxonomy: Taxonomy, model: Document, change: Change_
) -> None:
    slot = next(slot for slot in model["classes"]["Term"]["slots"] if slot["name"] == "coined")
    slot["annotations"] = {"removal": "major"}
    assert changed(taxonomy, change, schema_from(model, "here")).bump is Bump.MAJOR


def _slot(slot_name: str, **aspects: Any) -> Change_:
    def change(model: Document) -> None:
        slot = next(slot for slot in model["classes"]["Term"]["slots"] if slot["name"] == slot_name)
        slot.update(aspects)

    return change


def _drop_slot(name: str) -> Change_:
    def change(model: Document) -> None:
        slots = model["classes"]["Term"]["slots"]
        slots[:] = [slot for slot in slots if slot["name"] != name]

    return change


def _rename_slot(old: str, new: str) -> Change_:
    return _slot(old, name=new)


def _drop_range(part: str, name: str) -> Change_:
    """Take a class or an enum out, with the slots that have its values."""

    def change(model: Document) -> None:
        model[part].pop(name)
        for cls in model["classes"].values():
            cls["slots"] = [slot for slot in cls["slots"] if slot["range"] != name]

    return change


def _rename_class(old: str, new: str) -> Change_:
    def change(model: Document) -> None:
        model["classes"][new] = model["classes"].pop(old)
        for slot in (slot for cls in model["classes"].values() for slot in cls["slots"]):
            slot["range"] = new if slot["range"] == old else slot["range"]

    return change


NEW_SLOT = {"name": "symbol", "uri": "https://example.org/energy/ns#symbol", "kind": "string", "range": "string"}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_drop_range("classes", "Agent"), [("class-removed", "Agent", None)]),
        (_rename_class("Agent", "Person"), [("class-renamed", "Person", None)]),
        (_drop_slot("coined"), [("slot-removed", "Term", "coined")]),
        (_rename_slot("coined", "year"), [("slot-renamed", "Term", "year")]),
        (lambda m: m["enums"]["Stage"].pop("candidate"), [("value-removed", "Stage", None)]),
        (_drop_range("enums", "Stage"), [("value-removed", "Stage", None)] * 3),
        (_slot("coined", kind="string", range="string"), [("schema-changed", "Term", "coined")]),
        (_slot("related", range="Theme"), [("schema-changed", "Term", "related")]),
        (_slot("coined", multivalued=True), [("widened", "Term", "coined")]),
        (_slot("notes", multivalued=False), [("narrowed", "Term", "notes")]),
        (_slot("definition", required=True), [("required", "Term", "definition")]),
        (_slot("label", required=False), [("widened", "Term", "label")]),
        (_slot("coined", uri="https://example.org/other"), [("schema-changed", "Term", "coined")]),
        (
            lambda m: m["classes"]["Term"].update(uri="https://example.org/Other"),
            [("schema-changed", "Term", None)],
        ),
        (
            lambda m: m["classes"]["Term"]["slots"].append({**NEW_SLOT, "required": True}),
            [("slot-added", "Term", "symbol")],
        ),
    ],
    ids=[
        "class removed",
        "class renamed",
        "slot removed",
        "slot renamed",
        "enum value removed",
        "enum removed",
        "type changed",
        "range changed",
        "single to many",
        "many to single",
        "became required",
        "became optional",
        "slot means something else",
        "class means something else",
        "new required slot",
    ],
)
def test_schema_change_that_breaks_readers(
    taxonomy: Taxonomy, model: Document, change: Change_, expected: list[tuple[str, str, str | None]]
) -> None:
    result = schema_changed(taxonomy, model, change)
    actual = [(c.kind, c.cls, c.slot) for c in result.changes if c.subject == "schema"]
    assert [entry for entry in actual if entry[1] in {cls for _, cls, _ in expected}] == expected
    assert result.bump is Bump.MAJOR


# --- minor --------------------------------------------------------------------------------------------------------


def test_schema_change_that_only_the_checks_of_sources_notice(taxonomy: Taxonomy, model: Document) -> None:
    result = schema_changed(taxonomy, model, _slot("definition", recommended=False))
    assert [(c.subject, c.kind, c.bump) for c in result.changes] == [("schema", "schema-changed", Bump.PATCH)]


def test_new_order_of_an_ordered_list(released_copy: Path) -> None:
    project = find_project(released_copy)
    name, slot = next((name, slot) for name, (_, slot) in load(project).schema.tables.items() if slot.ordered)
    path = next(
        path for path in sorted((released_copy / "taxonomy").rglob("*.yaml")) if f"\n{name}:" in path.read_text()
    )
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    content[name].reverse()
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    result = diff(resolve(project, "latest"), resolve(project, "work"))
    (change,) = result.changes
    assert (change.kind, change.id, change.slot, change.bump) == ("reordered", content["id"], slot.name, Bump.MINOR)
    assert change.new == [item["id"] for item in content[name]] == list(reversed(change.old))


def test_addition_to_an_ordered_list_is_no_new_order(released_copy: Path) -> None:
    project = find_project(released_copy)
    name = next(name for name, (_, slot) in load(project).schema.tables.items() if slot.ordered)
    path = next(
        path for path in sorted((released_copy / "taxonomy").rglob("*.yaml")) if f"\n{name}:" in path.read_text()
    )
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    content[name].insert(1, {"id": "something-new", "label": "Something new"})
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    result = diff(resolve(project, "latest"), resolve(project, "work"))
    assert [(c.kind, c.id) for c in result.changes] == [("added", "something-new")]


# --- patch --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.update(summary="Etwas anderes."),
        lambda d: d.pop("credit_template"),
        lambda d: d["maker"].update(full_name="Beispielverein"),
        lambda d: d.update(web_page="https://example.org/new"),
    ],
)
def test_metadata(taxonomy: Taxonomy, change: Change_) -> None:
    result = changed(taxonomy, change)
    assert [(c.subject, c.bump) for c in result.changes] == [("metadata", Bump.PATCH)]


def test_statements_about_provenance_are_metadata(project_template: Path) -> None:
    taxonomy = load(find_project(project_template))
    result = changed(taxonomy, lambda document: document["provenance"].pop(0))
    assert [(c.subject, c.kind, c.bump) for c in result.changes] == [("metadata", "metadata-changed", Bump.PATCH)]


# --- order, and the sides -----------------------------------------------------------------------------------------


def test_changes_come_in_a_fixed_order(taxonomy: Taxonomy) -> None:
    def change(document: Document) -> None:
        remove("pumpspeicher")(document)
        put("strom", "label", "Elektrizität")(document)
        put("batterie", "coined", 1750)(document)
        document["summary"] = "Kurz."
        document["themes"][0]["label"] = "Stromerzeugung"

    assert [(c.cls, c.id, c.slot) for c in changed(taxonomy, change).changes] == [
        ("Term", "batterie", "coined"),
        ("Term", "pumpspeicher", None),
        ("Term", "strom", "label"),
        ("Theme", "erzeugung", "label"),
        ("Thesaurus", "", "summary"),
    ]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("taxonomy/categories/agent-protocols.yaml", "skills:\n", "skills: none of them\nnotes:\n"),
        ("taxonomy/categories/agent-protocols.yaml", "label: Agent Protocols\n", "label: [Agent, Protocols]\n"),
        (
            "taxonomy/categories/agent-protocols.yaml",
            "label: Agent Protocols\n",
            "label: x\nalt_labels: [[a], {b: c}]\n",
        ),
        ("taxonomy/taxonomy.yaml", "counts:\n", "labs: [1, x, []]\ncounts:\n"),
    ],
)
def test_sources_that_do_not_fit_the_schema_are_an_error_and_not_a_bug(
    released_copy: Path, edit: Callable[[Path, str, str], None], path: str, old: str, new: str
) -> None:
    edit(released_copy / path, old, new)
    with pytest.raises(TaxokitError):
        resolve(find_project(released_copy), "work")


def test_another_namespace_is_another_identifier_for_everything(project_copy: Path) -> None:
    project = find_project(project_copy)
    old = resolve(project, "work")
    new = replace(old, document={**old.document, "namespace": "https://example.org/other/"})
    assert diff(old, new).bump is Bump.MAJOR
