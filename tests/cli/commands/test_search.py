"""`taxokit search`: items by their words."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]


SOLAR_POWER = """\
1. term/photovoltaik
   Photovoltaik
   synonyms (en): Solar power
"""


@pytest.mark.parametrize("query", [["speichert", "strom"], ["Strom speichert"], ["strom", "speihcert"]])
def test_hits_with_what_matched(thesaurus: Path, run: Run, query: list[str], snapshot: SnapshotAssertion) -> None:
    result = run("search", *query, cwd=thesaurus)
    assert (result.code, result.out, result.err) == snapshot


def test_translations_say_their_language(thesaurus: Path, run: Run) -> None:
    assert run("search", "solar power", cwd=thesaurus).out == SOLAR_POWER


def test_real_taxonomy(project_copy: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    result = run("search", "memory", "--limit", 4, "--kind", "skill", cwd=project_copy)
    assert (result.code, result.out, result.err) == snapshot
    assert run("search", "retreival agumented", cwd=project_copy).out.startswith("1. skill/rag-pipeline-fundamentals\n")


def test_nothing_found(thesaurus: Path, run: Run) -> None:
    result = run("search", "quatsch", cwd=thesaurus)
    assert (result.code, result.out, result.err) == (1, "", "taxokit: no match for 'quatsch'\n")
    result = run("search", "quatsch", "--format", "json", cwd=thesaurus)
    assert (result.code, json.loads(result.out)) == (1, {"format": 1, "query": "quatsch", "total": 0, "hits": []})


def test_json(thesaurus: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    content = json.loads(run("search", "sunlight", "--format", "json", cwd=thesaurus).out)
    assert content["total"] == 1
    assert content["hits"][0]["matches"] == snapshot


def test_wrong_usage(thesaurus: Path, run: Run) -> None:
    assert run("search", cwd=thesaurus).code == 2
    assert run("search", "x", "--limit", "0", cwd=thesaurus).code == 2
    result = run("search", "x", "--kind", "temr", cwd=thesaurus)
    assert (result.code, result.err) == (2, "taxokit: error: there is no kind 'temr'; did you mean 'term'?\n")


def test_long_text_is_cut_around_what_was_found(
    thesaurus: Path, run: Run, edit: Run, snapshot: SnapshotAssertion
) -> None:
    text = " ".join(["Anfang"] * 30 + ["Gezeiten"] + ["Ende"] * 30)
    edit(thesaurus / "taxonomy/themes/erzeugung.yaml", "Bewegte elektrische Ladung.", text)
    lines = run("search", "gezeiten", cwd=thesaurus).out.splitlines()
    assert lines == snapshot
