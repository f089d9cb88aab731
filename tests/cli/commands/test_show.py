"""`taxokit show`: everything about an item."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]


def test_real_taxonomy_on_a_terminal(
    project_copy: Path, run: Run, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion
) -> None:
    monkeypatch.setattr("taxokit.cli.commands.show.line_width", lambda: 80)
    result = run("show", "agent-protocols", cwd=project_copy)
    assert (result.code, result.out, result.err) == snapshot


def test_json(thesaurus: Path, run: Run, place: Run) -> None:
    [item] = json.loads(run("show", "solarzellentechnik", "--format", "json", cwd=thesaurus).out)["items"]
    location = place(thesaurus, "taxonomy/themes/erzeugung.yaml", "id: solarzellentechnik")
    assert item == {
        "kind": "term",
        "id": "solarzellentechnik",
        "label": "Solarzellentechnik",
        "deprecated": True,
        "iri": "https://example.org/energy/term/solarzellentechnik",
        "path": [{"kind": "theme", "id": "erzeugung", "label": "Erzeugung", "deprecated": False}],
        "file": location.path,
        "line": location.line,
        "column": location.column,
        "values": {
            "id": "solarzellentechnik",
            "label": "Solarzellentechnik",
            "definition": "Früherer Name der Photovoltaik.",
            "notes": ["Nur noch in alten Texten."],
            "stage": "withdrawn",
            "level": 0,
        },
        "children": {},
        "references": {
            "replaced_by": [{"kind": "term", "id": "photovoltaik", "label": "Photovoltaik", "deprecated": False}]
        },
        "referenced_by": [],
        "mappings": [],
    }


def test_reference_to_missing_item_is_marked(thesaurus: Path, run: Run, edit: Run) -> None:
    edit(thesaurus / "taxonomy/themes/speicherung.yaml", "      - batterie\n", "      - baterie\n")
    result = run("show", "heimspeicher", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert "builds_on   baterie (there is no such Term)\n" in result.out
    [item] = json.loads(run("show", "heimspeicher", "--format", "json", cwd=thesaurus).out)["items"]
    assert item["references"]["builds_on"][0] == {"kind": None, "id": "baterie", "label": None, "deprecated": False}


def test_records_without_an_identifier_are_shown_by_their_values(repository: Path, run: Run) -> None:
    lines = run("show", "rag-pipeline-fundamentals", cwd=repository).out.splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("prerequisites (2)"))
    assert lines[start].endswith(
        "Embeddings & Semantic Search (skill/embeddings-semantic-search): It is the retrieval."
    )
