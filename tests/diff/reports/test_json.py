"""A diff for programs: its JSON Schema holds for every diff, and describes every kind and edit."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, get_args

import jsonschema
import jsonschema_rs
import pytest

from taxokit.diff.apply import diff_digest, published_schema
from taxokit.diff.changes import Bump, Change, Diff, Operation
from taxokit.diff.engine import diff
from taxokit.diff.kinds import KINDS
from taxokit.diff.reports.json import render
from taxokit.diff.snapshot import Snapshot
from taxokit.query.history import resolve
from taxokit.repository.project import find_project
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.schema import Form

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def schema() -> Any:
    return published_schema()


def is_valid(content: Any, schema: Any) -> bool:
    """Ask two validators, which must agree."""
    faults = [*jsonschema.Draft202012Validator(schema).iter_errors(content)]
    assert jsonschema_rs.validator_for(schema).is_valid(content) == (not faults)
    return not faults


@pytest.fixture(scope="module")
def side(released_thesaurus_template: Path) -> Snapshot:
    return resolve(find_project(released_thesaurus_template), "1.0.0")


@pytest.fixture
def changed(side: Snapshot) -> Diff:
    """A diff with a change of every kind of value."""
    document = json.loads(json.dumps(side.document))
    generation, storage = document["themes"]
    terms = generation["terms"]
    document.update(edition="1.1.0", summary="Anderes.", surprise=[1, {"a": None}])
    generation["label"] = "Gewinnung"
    generation["translations"]["en"]["label"] = "generation"
    strom = next(term for term in terms if term["id"] == "strom")
    terms.remove(strom)
    storage["terms"].append(strom)
    wind = next(term for term in terms if term["id"] == "windkraft")
    wind.update(stage="withdrawn", replaced_by=["strom"], notes=["Vorbei."], synonyms=["Wind"], level=9)
    del wind["builds_on"]
    storage["terms"] = [term for term in storage["terms"] if term["id"] != "pumpspeicher"]
    storage["terms"].append({"id": "neu", "label": "Neu", "definition": "Ganz neu.", "level": 0})
    return diff(side, replace(side, name="1.1.0", document=document))


def test_schema_is_valid_and_has_the_kinds_the_edits_and_the_forms(schema: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    parts = schema["$defs"]
    assert parts["kind"]["enum"] == list(KINDS)
    assert parts["edit"]["properties"]["op"]["enum"] == list(get_args(Operation))
    assert parts["slot_shape"]["properties"]["form"]["enum"] == list(get_args(Form))
    for name in ("change", "edit"):
        assert parts[name]["additionalProperties"] is False
    own = {"subject", "kind", "class", "id", "label", "slot", "language", "old", "new", "bump", "reason", "edits"}
    assert parts["change"]["properties"].keys() == own
    assert {field.name for field in fields(Change)} == {*own, "cls", "path"} - {"class"}  # edits have the path


def test_everything_in_the_schema_is_described(schema: Any) -> None:
    for name in ("format_2", "change", "edit", "derived", "slot_shape"):
        for key, part in schema["$defs"][name]["properties"].items():
            described = part if "$ref" not in part else {**schema["$defs"][part["$ref"].rpartition("/")[2]], **part}
            assert described.get("description") or "const" in part, f"{name}.{key}"


def test_diff_of_everything_is_valid_and_complete(changed: Diff, schema: Any) -> None:
    content = json.loads(render(changed))
    assert is_valid(content, schema)
    assert list(content) == ["format", "old", "new", "bump", "counts", "changes", "residue", "derived", "digest"]
    assert (content["format"], content["old"], content["new"]) == (2, "1.0.0", "1.1.0")
    entries = [*content["changes"], *content["residue"]]
    assert content["counts"] == {kind: n for kind in KINDS if (n := sum(entry["kind"] == kind for entry in entries))}
    expected = {"added", "removed", "deprecated", "moved", "renamed", "translation-changed", "unlinked", "note-changed"}
    assert expected | {"label-added", "metadata-changed", "unexplained"} <= content["counts"].keys()
    assert [entry["slot"] for entry in content["residue"]] == ["surprise"]
    assert {"value", "set", "map", "items"} == {
        slot["form"] for cls in content["derived"]["shape"]["classes"] for slot in cls["slots"]
    }
    (renamed,) = (entry for entry in content["changes"] if entry["kind"] == "renamed")
    assert renamed == {
        "subject": "item",
        "kind": "renamed",
        "class": "Theme",
        "id": "erzeugung",
        "label": "Gewinnung",
        "slot": "label",
        "old": "Erzeugung",
        "new": "Gewinnung",
        "bump": "minor",
        "reason": "new wording",
    }


def test_digest_is_that_of_all_else(changed: Diff) -> None:
    content = json.loads(render(changed))
    digest = content.pop("digest")
    assert diff_digest(content) == digest
    content["changes"][0]["reason"] += "."
    assert diff_digest(content) != digest


def test_change_of_the_schema_is_valid(side: Snapshot, schema: Any) -> None:
    assert side.schema is not None
    content = json.loads(render(diff(side, replace(side, schema=replace(side.schema, title="Other", enums={})))))
    assert is_valid(content, schema)
    assert "value-removed" in content["counts"]


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.update(format=3),
        lambda d: d.update(bump="huge"),
        lambda d: d.update(surprise=1),
        lambda d: d.update(old=None),
        lambda d: d.pop("derived"),
        lambda d: d.pop("digest"),
        lambda d: d.update(digest="sha256:0"),
        lambda d: d["counts"].update(lost=1),
        lambda d: d["counts"].update(moved=0),
        lambda d: d["changes"][0].update(kind="lost"),
        lambda d: d["changes"][0].pop("reason"),
        lambda d: d["changes"][0].update(edits=[{"op": "vanish", "class": "Term"}]),
        lambda d: d["changes"][0].update(edits=[{"op": "add", "class": "Term", "id": "x", "new": {}}]),
        lambda d: d["changes"][0].update(edits=[{"op": "include", "class": "Term", "id": "x", "path": ["y"]}]),
        lambda d: d["changes"][0].update(edits=[{"op": "order", "class": "Term", "id": "x", "new": ["a"]}]),
        lambda d: d["derived"].pop("old_digest"),
        lambda d: d["derived"]["shape"]["classes"][0].pop("key"),
    ],
)
def test_invalid_diff_is_refused_by_the_schema(changed: Diff, schema: Any, change: Callable[[Any], object]) -> None:
    content = json.loads(render(changed))
    change(content)
    assert not is_valid(content, schema)


def test_no_change_and_the_first_release(side: Snapshot, schema: Any) -> None:
    for result, old in ((diff(side, side), "1.0.0"), (diff(None, side), None)):
        text = render(result)
        content = json.loads(text)
        assert is_valid(content, schema)
        assert (content["old"], content["bump"], content["counts"], content["changes"]) == (old, "none", {}, [])
        assert ("derived" in content) == (old is not None)
        assert text.endswith("}\n")


def test_diff_of_a_release_by_an_older_tool_is_valid(repository: Path, schema: Any) -> None:
    content = json.loads((repository / "releases/1.0.0/diff/diff.json").read_bytes())
    assert content["format"] == 1
    assert is_valid(content, schema)
    change = {"subject": "item", "kind": "changed", "class": "Term", "bump": "minor", "reason": "new wording"}
    assert is_valid({**content, "old": "0.9.0", "changes": [change]}, schema)
    assert not is_valid({**content, "old": "0.9.0", "changes": [{**change, "kind": "renamed"}]}, schema)


def test_credit_comes_first_if_there_is_any(changed: Diff, credit: Attribution, schema: Any) -> None:
    assert "metadata" not in json.loads(render(changed))
    content = json.loads(render(replace(changed, attribution=credit)))
    assert is_valid(content, schema)
    assert next(iter(content)) == "metadata"
    assert content["metadata"] == credit.metadata()


def test_words_are_written_as_people_read_them(changed: Diff) -> None:
    change = Change("item", "renamed", "Term", "sun", "", "label", "Sun", "ünï → 😀", Bump.MINOR, "new wording")
    assert '"new": "ünï → 😀"' in render(replace(changed, changes=(change,)))
