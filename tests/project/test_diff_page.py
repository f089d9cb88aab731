"""The page on diffs: it knows every kind and form, its commands are commands, and its code runs."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pyoxigraph as ox
import pytest

from taxokit.diff.apply import published_schema
from taxokit.diff.kinds import KINDS
from taxokit.diff.reports import DIFF_REPORTS
from taxokit.formats.edition import build
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.repository.writing import write_files
from taxokit.taxonomy.loader import load
from taxokit.text.versions import Version

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def page(repository: Path) -> str:
    return (repository / "docs/diff.md").read_text(encoding="utf-8")


def table(page: str, heading: str) -> list[list[str]]:
    """Return the cells of the table below a heading."""
    section = page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    rows = [re.split(r" \| ", line.strip("| ")) for line in section.splitlines() if line.startswith("| ")]
    return rows[1:]


def test_every_kind_is_explained_in_the_order_of_reports(page: str) -> None:
    rows = table(page, "Kinds of change")
    assert [kind.strip("`") for kind, *_ in rows] == list(KINDS)
    assert all(len(row) == 3 for row in rows)


def test_forms_that_write_a_file_of_a_release_are_named_with_it(page: str) -> None:
    rows = {row[0].strip("`"): row[-1].strip("`| ") for row in table(page, "Forms")}
    files = {name: f"diff/{report.file}" for name, report in DIFF_REPORTS.all().items()}
    assert {name: file for name, file in rows.items() if file.startswith("diff/")}.items() <= files.items()


def test_example_of_a_change_is_valid(page: str) -> None:
    (text,) = re.findall(r"^```json\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    schema = published_schema()
    change = {"$ref": "#/$defs/change", "$defs": schema["$defs"]}
    example = json.loads(text)
    assert not list(jsonschema.Draft202012Validator(change).iter_errors(example))
    assert example["kind"] in KINDS


def test_code_turns_the_old_graph_into_the_new(
    page: str, released_thesaurus: Path, edit: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(released_thesaurus / "taxonomy/themes/erzeugung.yaml", "label: Erzeugung\n", "label: Gewinnung\n")
    folder = released_thesaurus / "releases/1.1.0"
    write_files(folder, build(edition_of(load(find_project(released_thesaurus)), Version(1, 1, 0), "2026-07-01")))
    (code,) = re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(released_thesaurus)
    names: dict[str, Any] = {}
    exec(code, names)  # noqa: S102 - our own page
    expected = ox.Store()
    expected.load(path=str(folder / "taxonomy.ttl"))
    assert set(names["store"]) == set(expected)
