"""`taxokit similar`: items that may be the same thing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]


SCARCELY = """\
1. 0.19 speichert
   Pumpspeicher (term/pumpspeicher)
"""


def test_pairs(project_copy: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    result = run("similar", "--limit", 3, cwd=project_copy)
    assert (result.code, result.out, result.err) == snapshot


def test_neighbours(project_copy: Path, thesaurus: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    result = run("similar", "skill/agent-memory-systems", "--limit", 3, cwd=project_copy)
    assert (result.code, result.out, result.err) == snapshot
    assert run("similar", "batterie", "--min-score", 0.15, cwd=thesaurus).out == SCARCELY


def test_nothing_alike(thesaurus: Path, run: Run) -> None:
    result = run("similar", "--min-score", 0.9, cwd=thesaurus)
    assert (result.code, result.out, result.err) == (0, "", "taxokit: no similar items with a score of 0.9 or more\n")
    assert run("similar", "erzeugung", cwd=thesaurus).err == "taxokit: no similar items\n"
    content = json.loads(run("similar", "--min-score", 0.9, "--format", "json", cwd=thesaurus).out)
    assert content == {"format": 1, "total": 0, "pairs": []}


def test_json(thesaurus: Path, run: Run) -> None:
    content = json.loads(run("similar", "--kind", "term", "--min-score", 0.3, "--format", "json", cwd=thesaurus).out)
    [pair] = content["pairs"]
    assert (pair["first"]["id"], pair["second"]["id"]) == ("photovoltaik", "windkraft")
    assert pair["words"][0] == {"first": "umwandlung", "second": "umwandlung"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["strom", "--kind", "term"], "--kind cannot be combined with an ID"),
        (["nothing"], "there is no item 'nothing'"),
        (["--kind", "nothing"], "there is no kind 'nothing'"),
        (["--min-score", "2"], "'--min-score'"),
    ],
)
def test_wrong_usage(thesaurus: Path, run: Run, arguments: list[str], message: str) -> None:
    result = run("similar", *arguments, cwd=thesaurus)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
