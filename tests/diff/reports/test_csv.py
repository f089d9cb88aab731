"""A diff as a table."""

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import frictionless
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from taxokit.diff.changes import Bump, Change, Diff
from taxokit.diff.reports.csv import COLUMNS, render
from taxokit.taxonomy.attribution import Attribution

csv.field_size_limit(2**31 - 1)  # a text of a random diff can be longer than the 128 KB that the reader takes


def rows(diff: Diff) -> list[dict[str, str]]:
    reader = csv.DictReader(io.StringIO(render(diff), newline=""), strict=True)
    entries = list(reader)
    assert reader.fieldnames == list(COLUMNS)
    return entries


def test_every_kind_of_change(several: Diff, golden: Callable[[str, str], None]) -> None:
    golden("diff.csv", render(several).replace("\r\n", "\n"))
    entries = rows(several)
    assert [row["kind"] for row in entries] == [change.kind for change in several.all]
    assert {(row["from"], row["to"]) for row in entries} == {("1.0.0", "2.0.0")}


def test_row_has_all_columns_of_a_change(several: Diff) -> None:
    by_item = {(row["kind"], row["id"]): row for row in rows(several)}
    assert by_item["translation-changed", "kale"] == {
        "kind": "translation-changed",
        "subject": "item",
        "class": "Plant",
        "id": "kale",
        "uri": "https://example.org/garden/plant/kale",
        "label": "Kale",
        "slot": "label",
        "language": "de",
        "old": "Kohl",
        "new": "Grünkohl",
        "bump": "minor",
        "reason": "new wording",
        "from": "1.0.0",
        "to": "2.0.0",
        "license": "",
        "attribution": "",
    }


def test_row_has_the_iri_of_the_changed_subject(several: Diff) -> None:
    iris = {(row["kind"], row["class"], row["id"], row["slot"]): row["uri"] for row in rows(several)}
    assert iris["removed", "Plant", "turnip", ""] == "https://example.org/garden/plant/turnip"
    assert iris["iri-changed", "Plant", "corn", "uri"] == "https://example.com/maize"
    assert iris["metadata-changed", "Garden", "", "title"] == "https://example.org/garden"
    assert iris["class-removed", "Fence", "", ""] == "https://example.org/garden/ns#Fence"
    assert iris["slot-removed", "Plant", "", "frost"] == "https://example.org/garden/ns#frost"
    assert iris["value-added", "Status", "", ""] == ""


def test_values_are_exact_and_lists_and_mappings_can_be_read_again(several: Diff) -> None:
    plain = Change("item", "changed", "T", "x", "", "s", None, None, Bump.MINOR, "w")
    values: list[Any] = ["=1+1", " a\r\nb ", "a|b", ["a|b", "c\\", ""], {"k": ["ü", None]}, [1, True], True, 0, None]
    changes = tuple(replace(plain, old=value, new=value) for value in values)
    cells = [row["old"] for row in rows(replace(several, changes=changes, residue=()))]
    assert cells[:3] == values[:3]
    assert [
        part.replace("\\|", "|").replace("\\\\", "\\") for part in re.findall(r"((?:[^|\\]|\\.)*)(?:\||$)", cells[3])
    ][:3] == values[3]
    assert [json.loads(cell) for cell in cells[4:8]] == values[4:8]
    assert cells[8] == ""


def test_table_is_rfc_4180_for_an_independent_reader(several: Diff, credit: Attribution, tmp_path: Path) -> None:
    text = render(replace(several, attribution=credit))
    path = tmp_path / "diff.csv"
    path.write_bytes(text.encode())
    report = frictionless.Resource(path=path.name, basepath=str(tmp_path), encoding="utf-8").validate()
    assert report.valid, report.flatten(["type", "note"])
    assert report.tasks[0].stats["rows"] == len(several.all)
    assert text.endswith("\r\n")
    assert {(row["license"], row["attribution"]) for row in rows(replace(several, attribution=credit))} == {
        (credit.license, credit.short)
    }


def test_no_change_and_the_first_release(nothing: Diff, first: Diff, credit: Attribution) -> None:
    assert rows(nothing) == []
    (row,) = rows(first)
    assert {name: value for name, value in row.items() if value} == {
        "bump": "none",
        "reason": "the first release: there is no previous one to compare with",
        "to": "2.0.0",
        "license": "CC-BY-4.0",
        "attribution": credit.short,
    }


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_diff_has_a_row_for_each_change(diffs: st.SearchStrategy[Diff], data: st.DataObject) -> None:
    diff = data.draw(diffs)
    assert [row["id"] for row in rows(diff)] == [change.id for change in diff.all]
