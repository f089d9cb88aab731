"""Hand-made pairs of documents, each with the exact changes that a maintainer would name, the bump and the residue.

The pairs are data, in `tests/data/pairs/`. `old` and `new` are the sources of people, without the metadata, in the classes
of the real schema (`roles`) or of the thesaurus; with `raw` they are documents as in a file. `both` has the steps that
change the schema of both sides, `now` those of the new side. A change must have exactly the kind, class, `id`, `slot`
and `language` of its pair, in this order, and its other values.
"""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from taxokit.diff.apply import apply, diff_document
from taxokit.diff.changes import Change
from taxokit.diff.engine import diff
from taxokit.diff.kinds import KINDS
from taxokit.diff.snapshot import Snapshot
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.document import Stamp, canonical_document
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Schema

DATA = Path(__file__).resolve().parents[1] / "data" / "pairs"
AT_LEAST = 45

Data = dict[str, Any]

PAIRS: list[Data] = [
    {"file": path.stem, **pair}
    for path in sorted(DATA.glob("*.yaml"))
    for pair in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
]

METADATA: dict[str, Data] = {
    "roles": {
        "title": "Example Roles",
        "description": "Roles for the tests.",
        "namespace": "https://example.org/taxonomy/",
        "language": "en",
        "license": "CC0-1.0",
        "license_url": "https://creativecommons.org/publicdomain/zero/1.0/",
        "creator": {"id": "https://example.org", "name": "Example"},
        "publisher": {"id": "https://example.org", "name": "Example"},
        "homepage": "https://example.org/taxonomy",
        "citation_template": "{title} {version}.",
        "disciplines": [],
        "categories": [],
    },
    "thesaurus": {
        "heading": "Licht",
        "summary": "Begriffe für die Tests.",
        "base_iri": "https://example.org/licht/",
        "lang": "de",
        "licence": "CC0-1.0",
        "licence_page": "https://creativecommons.org/publicdomain/zero/1.0/",
        "maker": {"id": "https://example.org", "full_name": "Beispiel"},
        "distributor": {"id": "https://example.org", "full_name": "Beispiel"},
        "web_page": "https://example.org/licht",
        "themes": [],
    },
}


# --- steps of a schema --------------------------------------------------------------------------------------------


def set_slot(model: Data, cls: str, slot: str, **aspects: Any) -> None:
    for name, entry in model["classes"].items():
        if name == cls or cls in entry["ancestors"]:
            for known in entry["slots"]:
                if known["name"] == slot:
                    known.update(aspects)


def rename_slot(model: Data, slot: str, to: str) -> None:
    for entry in model["classes"].values():
        for known in entry["slots"]:
            known["name"] = to if known["name"] == slot else known["name"]
            if known.get("inverse") == slot:
                known["inverse"] = to
            known["annotations"] = {
                word: to if value == slot and word in ("computed_from", "spread") else value
                for word, value in known.get("annotations", {}).items()
            }


def add_slot(model: Data, cls: str, **aspects: Any) -> None:
    model["classes"][cls]["slots"].append(aspects)


def drop_slot(model: Data, cls: str, slot: str) -> None:
    slots = model["classes"][cls]["slots"]
    slots[:] = [known for known in slots if known["name"] != slot]


def rename_class(model: Data, cls: str, to: str) -> None:
    model["classes"] = {to if name == cls else name: entry for name, entry in model["classes"].items()}
    for entry in model["classes"].values():
        for known in entry["slots"]:
            known["range"] = to if known["range"] == cls else known["range"]


def add_class(model: Data, cls: str, like: str) -> None:
    entry = json.loads(json.dumps(model["classes"][like]))
    uri = entry["uri"].replace(like, cls)
    model["classes"][cls] = {**entry, "uri": uri, "types": [uri, *entry["types"][1:]]}


def drop_class(model: Data, cls: str) -> None:
    del model["classes"][cls]


def set_class(model: Data, cls: str, **aspects: Any) -> None:
    model["classes"][cls].update(aspects)


def reverse_slots(model: Data, cls: str) -> None:
    model["classes"][cls]["slots"].reverse()


def set_value(model: Data, enum: str, value: str, **about: Any) -> None:
    model["enums"][enum][value] = about


def drop_value(model: Data, enum: str, value: str) -> None:
    del model["enums"][enum][value]


STEPS: dict[str, Callable[..., None]] = {
    function.__name__.replace("_", "-"): function
    for function in (
        *(set_slot, rename_slot, add_slot, drop_slot, reverse_slots),
        *(rename_class, add_class, drop_class, set_class, set_value, drop_value),
    )
}


def changed(model: str, *steps: Data) -> Schema:
    """Return a schema, from JSON text, after some steps."""
    content = json.loads(model)
    for step in steps:
        ((name, arguments),) = step.items()
        STEPS[name](content, **{"cls" if word == "class" else word: value for word, value in arguments.items()})
    return schema_from(content, "the schema")


# --- the pairs ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Known:
    """A schema: the compiled model as text, and the validator of its documents."""

    model: str
    validator: Any


@pytest.fixture(scope="module")
def schemas(repository: Path, thesaurus_template: Path) -> dict[str, Known]:
    folders = {"roles": repository / "schema/generated", "thesaurus": thesaurus_template / "schema/generated"}
    return {
        name: Known(
            (folder / "taxonomy.model.json").read_text(encoding="utf-8"),
            jsonschema_rs.validator_for(json.loads((folder / "taxonomy.schema.json").read_bytes())),
        )
        for name, folder in folders.items()
    }


def sides(pair: Data, known: Known) -> tuple[Snapshot, Snapshot]:
    steps = pair.get("both", [])
    old = changed(known.model, *steps)
    new = changed(known.model, *steps, *pair["now"]) if "now" in pair else old
    return side("1.0.0", old, pair["old"], pair, known), side("1.1.0", new, pair["new"], pair, known)


def side(version: str, schema: Schema, document: Data, pair: Data, known: Known) -> Snapshot:
    if not pair.get("raw"):
        whole = {**METADATA[pair["schema"]], **document}
        if not pair.keys() & {"both", "now"}:
            known.validator.validate(whole)
        document = canonical_document(Taxonomy(schema, whole), Stamp(version, "2027-01-01", f"Cite {version}."))
    return Snapshot(version, schema, document)


def brief(change: Change, expected: Data) -> Data:
    """Return the subject of a change, and its other values as far as they are expected."""
    about = {
        "kind": change.kind,
        "class": change.cls,
        "id": change.id,
        "slot": change.slot or "",
        "language": change.language,
    }
    more = {"old": change.old, "new": change.new, "bump": str(change.bump), "label": change.label}
    shown = {word: value for word, value in about.items() if value or word in expected}
    return shown | {word: more[word] for word in more.keys() & expected.keys()}


def text_of(content: Any) -> str:
    return json.dumps(content)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['file']}: {pair['name']}")
def test_pair(pair: Data, schemas: dict[str, Known]) -> None:
    old, new = sides(pair, schemas[pair["schema"]])
    result = diff(old, new)
    for changes, expected in ((result.changes, pair["changes"]), (result.residue, pair.get("residue", []))):
        padded = [*expected, *([{}] * (len(changes) - len(expected)))]
        actual = [brief(change, entry) for change, entry in zip(changes, padded, strict=False)]
        assert actual == expected
        assert json.dumps(actual, sort_keys=True) == json.dumps(expected, sort_keys=True)  # 1, 1.0 and true are equal
    assert str(result.bump) == pair["bump"]
    for before, after in ((old, new), (new, old)):
        content = json.loads(text_of(diff_document(diff(before, after))))
        nothing = json.loads(text_of(diff_document(diff(after, after))))
        document = json.loads(text_of(before.document))
        canonical = apply(nothing, after.document)
        assert text_of(apply(content, document)) == text_of(canonical)
        assert pair.get("raw") or text_of(canonical) == text_of(after.document)


def test_every_kind_has_a_pair() -> None:
    kinds = {change["kind"] for pair in PAIRS for change in (*pair["changes"], *pair.get("residue", []))}
    assert kinds == set(KINDS) - {"evidence-changed", "review-changed"}  # which are not in documents


def test_there_are_many_pairs_of_different_names() -> None:
    assert len(PAIRS) >= AT_LEAST
    assert [name for name, number in Counter(pair["name"] for pair in PAIRS).items() if number > 1] == []
