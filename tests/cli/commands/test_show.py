"""`taxokit show`: everything about an item."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]

PHOTOVOLTAIK = """\
Photovoltaik
term/photovoltaik

synonyms        PV
                Solarstrom
definition      Umwandlung von Sonnenlicht in Strom.
translations    en label: Photovoltaics
                en synonyms: Solar power
                en definition: Conversion of sunlight into electricity.
exact_match     https://example.com/vocabulary/photovoltaics
related         Batterie (term/batterie)
builds_on       Strom (term/strom)
level           1
coined          1839
measurable      false
replaced_by of  Solarzellentechnik (term/solarzellentechnik) [deprecated]
basis_of        Heimspeicher (term/heimspeicher)
inside          Erzeugung (theme/erzeugung)
IRI             https://example.org/energy/term/photovoltaik
file            taxonomy/themes/erzeugung.yaml:10:5
"""


def test_everything_about_a_term(thesaurus: Path, run: Run) -> None:
    for name in ("photovoltaik", "term/photovoltaik", "https://example.org/energy/term/photovoltaik"):
        result = run("show", name, cwd=thesaurus)
        assert (result.code, result.out, result.err) == (0, PHOTOVOLTAIK, "")


def test_several_at_once(thesaurus: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    result = run("show", "theme/erzeugung", "solarzellentechnik", "term/solarzellentechnik", cwd=thesaurus)
    assert (result.code, result.out, result.err) == snapshot


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
    }


def test_unknown_item(thesaurus: Path, run: Run) -> None:
    result = run("show", "strom", "photovoltaic", cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    assert result.err == (
        "taxokit: error: there is no item 'photovoltaic'; did you mean term/photovoltaik (Photovoltaik)?\n"
    )


def test_reference_that_nothing_answers_to(thesaurus: Path, run: Run, edit: Run) -> None:
    edit(thesaurus / "taxonomy/themes/speicherung.yaml", "      - batterie\n", "      - baterie\n")
    result = run("show", "heimspeicher", cwd=thesaurus)
    assert (result.code, result.err) == (0, "")
    assert "builds_on   baterie (there is no such Term)\n" in result.out
    [item] = json.loads(run("show", "heimspeicher", "--format", "json", cwd=thesaurus).out)["items"]
    assert item["references"]["builds_on"][0] == {"kind": None, "id": "baterie", "label": None, "deprecated": False}


def test_piped_page_breaks_no_line(thesaurus: Path, run: Run, edit: Run) -> None:
    long = "Umwandlung von Sonnenlicht in Strom, " * 10 + "und in nichts anderes."
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "Umwandlung von Sonnenlicht in Strom.", long)
    assert f"definition      {long}\n" in run("show", "photovoltaik", cwd=thesaurus).out
