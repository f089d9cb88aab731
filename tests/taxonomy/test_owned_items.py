"""Items that belong to an owner: the unique key counts within that owner, in every artifact and diff."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.compiler.constraints import constraint_violations
from taxokit.diff.apply import apply, diff_document
from taxokit.diff.changes import Bump
from taxokit.diff.engine import diff
from taxokit.diff.snapshot import Snapshot
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of, with_manifest
from taxokit.releases.validation import problems_in
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import Taxonomy
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.versions import Version

NAMESPACE = "https://genbodha.ai/taxonomy/"
RECORD = {"slot": "definition", "source": "editorial", "note": "Rewritten."}


@pytest.fixture
def taxonomy(project_template: Path) -> Taxonomy:
    """The taxonomy with statements of a category and of the skill in it that has the same identifier."""
    taxonomy = load(find_project(project_template))
    document = copy.deepcopy(taxonomy.document)
    category = document["categories"][0]
    skill = category["skills"][0]
    category["id"] = skill["id"]
    for item in (category, skill):
        item["value_provenance"] = [{"slot": "label", "source": "editorial"}, dict(RECORD)]
    return Taxonomy(taxonomy.schema, document, project=taxonomy.project)


def snapshot(taxonomy: Taxonomy, name: str, change: Callable[[dict[str, Any]], object] = lambda _: None) -> Snapshot:
    document = copy.deepcopy(taxonomy.document)
    change(document)
    return Snapshot(name, taxonomy.schema, canonical_document(Taxonomy(taxonomy.schema, document), Stamp(name)))


def test_the_iri_has_kind_and_identifier_of_the_owner(taxonomy: Taxonomy) -> None:
    iris = [taxonomy.iri(item) for item in taxonomy.by_class["ValueProvenance"]]
    owner = taxonomy.document["categories"][0]["id"]
    assert iris == [
        f"{NAMESPACE}value-provenance/{kind}.{owner}.{slot}"
        for kind in ("category", "skill")
        for slot in ("label", "definition")
    ]
    [first, *_] = taxonomy.by_class["ProvenanceStatement"]
    assert taxonomy.iri(first) == f"{NAMESPACE}provenance-statement/{first.data['class']}.{first.data['slot']}"


def test_one_key_is_taken_within_its_owner_alone(
    project_copy: Path, check: Callable[..., list[Diagnostic]], edit: Callable[[Path, str, str], None]
) -> None:
    record = "    value_provenance:\n      - slot: label\n        source: editorial\n"
    path = project_copy / "taxonomy/categories/agent-architecture.yaml"
    text = path.read_text(encoding="utf-8")
    labels = [line for line in text.splitlines(keepends=True) if line.startswith("    label: ")][:2]
    for label in labels:
        edit(path, label, label + record)
    assert check(project_copy, select=["duplicate-id"]) == []
    edit(path, labels[0] + record, labels[0] + record + record.partition("\n")[2])
    [diagnostic] = check(project_copy, select=["duplicate-id"])
    assert diagnostic.message == "another value-provenance in this file has the same slot 'label'"


@pytest.mark.parametrize(
    ("change", "bump"),
    [
        (lambda records: records.append({"slot": "notes", "source": "published"}), Bump.MINOR),
        (lambda records: records.pop(), Bump.MINOR),
        (lambda records: records[0].update(source="published"), Bump.MINOR),
        (lambda records: records[1].update(note="Another note."), Bump.PATCH),
        (lambda records: records[1].pop("note"), Bump.PATCH),
    ],
)
def test_change_of_an_owned_item_in_a_diff(taxonomy: Taxonomy, change: Callable[[Any], object], bump: Bump) -> None:
    old = snapshot(taxonomy, "1.0.0")
    new = snapshot(taxonomy, "1.1.0", lambda d: change(d["categories"][0]["skills"][0]["value_provenance"]))
    result = diff(old, new)
    owner = taxonomy.document["categories"][0]["id"]
    assert [entry.bump for entry in result.changes] == [bump]
    assert result.changes[0].id.startswith(f"skill.{owner}.")
    assert apply(json.loads(json.dumps(diff_document(result))), old.document) == new.document


def test_owned_items_follow_a_renamed_owner(taxonomy: Taxonomy) -> None:
    def change(document: dict[str, Any]) -> None:
        skill = document["categories"][0]["skills"][0]
        skill["id"] = "quite-another"
        skill["value_provenance"][1]["note"] = "Another note."

    old, new = snapshot(taxonomy, "1.0.0"), snapshot(taxonomy, "2.0.0", change)
    result = diff(old, new)
    assert [(c.kind, c.id) for c in result.changes if c.cls == "ValueProvenance"] == [
        ("reworded", "skill.quite-another.definition")
    ]
    assert apply(json.loads(json.dumps(diff_document(result))), old.document) == new.document


@pytest.mark.full
def test_reference_implementations_read_owned_items(taxonomy: Taxonomy, tmp_path: Path) -> None:
    edition = edition_of(taxonomy, Version(1, 0, 0), "2026-06-14")
    write_files(tmp_path, with_manifest(edition, build(edition)))
    assert problems_in(tmp_path) == []


@pytest.mark.parametrize("lost", ["unique_keys", "uri", "note"])
def test_schema_without_a_key_for_owned_items_is_refused(project_template: Path, lost: str) -> None:
    model = json.loads((project_template / "schema/generated/taxonomy.model.json").read_bytes())
    entry = model["classes"]["ValueProvenance"]
    if lost == "unique_keys":
        entry["unique_keys"] = []
    elif lost == "note":
        next(slot for slot in entry["slots"] if slot["name"] == lost)["multivalued"] = True
    else:
        entry["slots"] = [slot for slot in entry["slots"] if slot["name"] != lost]
    messages = [str(violation.message) for violation in constraint_violations(schema_from(model, ""))]
    assert "class ValueProvenance: cannot be `owned`, since its items would not be distinct" in messages
