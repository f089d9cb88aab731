"""A diff for programs."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from taxokit.attribution import Attribution
from taxokit.changes import Diff
from taxokit.diff_reports.json import render


@pytest.fixture
def schema(repository: Path) -> Any:
    return json.loads((repository / "src/taxokit/schemas/diff.schema.json").read_bytes())


def test_every_kind_of_change(several: Diff, schema: Any) -> None:
    content = json.loads(render(several))
    jsonschema.validate(content, schema)
    assert (content["old"], content["new"], content["bump"]) == ("1.0.0", "work", "major")
    assert content["counts"] == {
        "item added": 1,
        "item changed": 2,
        "item moved": 1,
        "item removed": 1,
        "item reordered": 1,
        "metadata changed": 1,
        "schema added": 1,
        "schema changed": 1,
    }
    assert content["changes"][1] == {
        "subject": "schema",
        "kind": "changed",
        "class": "Term",
        "slot": "coined",
        "old": {"maximum": None},
        "new": {"maximum": 9},
        "bump": "minor",
        "reason": "its maximum",
    }
    assert content["changes"][7] == {
        "subject": "item",
        "kind": "moved",
        "class": "Term",
        "id": "tide",
        "label": "Tide",
        "slot": "terms",
        "old": "water",
        "new": "moon",
        "bump": "major",
        "reason": "it changed its parent",
    }


def test_credit_stands_first_where_there_is_one(several: Diff, credit: Attribution, schema: Any) -> None:
    assert "metadata" not in json.loads(render(several))
    content = json.loads(render(replace(several, attribution=credit)))
    jsonschema.validate(content, schema)
    assert next(iter(content)) == "metadata"
    assert content["metadata"] == credit.metadata()


def test_no_change_and_the_first_release(nothing: Diff, first: Diff, schema: Any) -> None:
    for diff, old in ((nothing, "1.0.0"), (first, None)):
        text = render(diff)
        content = json.loads(text)
        jsonschema.validate(content, schema)
        assert (content["old"], content["bump"], content["counts"], content["changes"]) == (old, "none", {}, [])
        assert text.endswith("}\n")


def test_words_are_written_as_people_read_them(several: Diff) -> None:
    change = replace(several.changes[5], new="ünï → 😀")
    assert '"new": "ünï → 😀"' in render(replace(several, changes=(change,)))
