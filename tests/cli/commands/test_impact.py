"""`taxokit impact`: what a release means for whoever uses some identifiers."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

Run = Callable[..., Any]

USED = """\
# what our courses use
frying      # the old name
https://genbodha.ai/taxonomy/skill/roasting
skill/grilling
chopping
pickling
curing
boiling
serve-food
boilin
steaming
"""


@pytest.fixture
def used(kitchen: Path) -> Path:
    (kitchen / "used.txt").write_text(USED, encoding="utf-8")
    return kitchen


def test_what_has_to_be_done_comes_first(used: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    result = run("impact", "used.txt", "--from", "1.0.0", cwd=used)
    assert (result.code, result.err) == (1, "")
    assert result.out == snapshot


@pytest.mark.parametrize(
    ("names", "old", "new", "code"),
    [
        ("boiling\nserve-food\n", "1.0.0", "1.1.0", 0),
        ("boiling\n", "1.0.0", "2.0.0", 1),
        ("smoking\n", "1.0.0", "1.1.0", 1),
        ("smoking\n", "1.1.0", "2.0.0", 0),
        ("grilling\n", "1.1.0", "2.0.0", 0),
        ("salting\n", "1.0.0", "2.0.0", 0),
        ("frying\n", "1.0.0", "1.0.0", 0),
        ("", "1.0.0", "2.0.0", 0),
    ],
)
def test_exit_code_says_whether_something_has_to_be_done(
    kitchen: Path, run: Run, names: str, old: str, new: str, code: int
) -> None:
    (kitchen / "used.txt").write_text(names, encoding="utf-8")
    assert run("impact", "used.txt", "--from", old, "--to", new, cwd=kitchen).code == code


def test_good_news(kitchen: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    (kitchen / "used.txt").write_text("smoking\ngrilling\nsalting\nbarbecuing\n", encoding="utf-8")
    result = run("impact", "used.txt", "--from", "1.1.0", cwd=kitchen)
    assert (result.code, result.out) == snapshot


def test_columns_and_kinds(kitchen: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    (kitchen / "used.csv").write_text('n;skills\n1;"plating, frying"\n2;plating\n', encoding="utf-8")
    arguments = ("impact", "used.csv", "--column", "skills", "--separator", ",", "--from", "1.0.0", "--format", "json")
    both = json.loads(run(*arguments, cwd=kitchen).out)
    assert [(item["kind"], item["id"], item["line"], item["to_do"]) for item in both["items"]] == snapshot
    one = json.loads(run(*arguments, "--class", "skill", cwd=kitchen).out)
    assert [item["kind"] for item in one["items"]] == ["skill", "skill"]
    wrong = run("impact", "used.csv", "--separator", ",", "--from", "1.0.0", cwd=kitchen)
    assert (wrong.code, wrong.out) == (2, "")
    assert "are for a CSV; name its column with --column" in wrong.err


def test_the_same_thing_in_several_ways_is_told_once(kitchen: Path, run: Run) -> None:
    (kitchen / "used.txt").write_text("pickling\nskill/pickling\n", encoding="utf-8")
    result = run("impact", "used.txt", "--from", "1.0.0", cwd=kitchen)
    assert result.out.count("skill/pickling (Pickling)") == 1


def test_json_has_the_way(used: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    content = json.loads(run("impact", "used.txt", "--from", "1.0.0", "--format", "json", cwd=used).out)
    assert (content["identifiers"], content["to_do"], content["changed"], content["unchanged"]) == (10, 9, 0, 1)
    found = {item["id"]: item for item in content["items"]}
    assert found["frying"]["replacement"] == snapshot
    assert found["chopping"]["effects"] == snapshot
    assert found["serve-food"]["effects"] == []
    assert found["serve-food"]["replacement"] is None


def test_what_cannot_be_read(kitchen: Path, run: Run) -> None:
    missing = run("impact", "none.txt", "--from", "1.0.0", cwd=kitchen)
    assert missing.code == 2
    assert "'none.txt' does not exist" in missing.err
    (kitchen / "used.txt").write_bytes(b"fr\xfcing")
    result = run("impact", "used.txt", "--from", "1.0.0", cwd=kitchen)
    assert (result.code, result.err) == (2, "taxokit: error: used.txt:1: is not UTF-8; save it as UTF-8\n")


def test_a_second_schema(energy: Path, run: Run, snapshot: SnapshotAssertion) -> None:
    (energy / "used.txt").write_text("windkraft\nbatterie\npumpspeicher\nterm/strom\n", encoding="utf-8")
    result = run("impact", "used.txt", "--from", "1.0.0", cwd=energy)
    assert (result.code, result.out) == snapshot
