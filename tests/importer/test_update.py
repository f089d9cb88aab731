"""`taxokit import FILE --update`: a newer version of a file is merged value by value, and no edit is lost."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.imports import HEAD, sources

Run = Callable[..., Any]
RDF = "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
OLD = """:a a skos:Concept ; skos:prefLabel "Wind"@en , "Vent"@fr ; skos:altLabel "Breeze"@en , "Gale"@en ;
  skos:definition "Air that moves."@en ; skos:broader :b ;
  dct:modified "2023-01-01"^^xsd:date ; skos:changeNote [ rdf:value "First."@en ; dct:created "2023-01-01"^^xsd:date ] .
:b a skos:Concept ; skos:prefLabel "Weather"@en . :c a skos:Concept ; skos:prefLabel "Rain"@en .
"""
NEWER = """:a a skos:Concept ; skos:prefLabel "Winds"@en , "Vents"@fr ; skos:altLabel "Breeze"@en , "Storm"@en ;
  skos:definition "Air in motion."@en ; skos:broader :d ;
  dct:modified "2024-01-01"^^xsd:date ; skos:changeNote [ rdf:value "Second."@en ; dct:created "2024-01-01"^^xsd:date ] .
:b a skos:Concept ; skos:prefLabel "Weather"@en . :d a skos:Concept ; skos:prefLabel "Climate"@en .
"""


@pytest.fixture
def old(words: Path, run: Run) -> Path:
    """A repository with the old version, and both versions beside it."""
    for name, turtle in (("old.ttl", OLD), ("new.ttl", NEWER)):
        (words.parent / name).write_text(HEAD + RDF + turtle, encoding="utf-8")
    assert run("import", "../old.ttl", cwd=words).code == 0
    return words


def edit(folder: Path, old: str, new: str) -> None:
    path = folder / "taxonomy/concepts/a.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_with_a_base_all_values_follow_except_edited_ones(old: Path, run: Run) -> None:
    edit(old, "- Air that moves.", "- Air on its way. # ours")
    edit(old, "  - Breeze\n", "  - Blow\n  - Breeze\n")
    result = run("import", "../new.ttl", "--update", "--base", "../old.ttl", cwd=old)
    assert result.code == 0, result.err
    a = sources(old)["concepts/a.yaml"]
    assert (a["label"], a["translations"]["fr"]["label"], a["broader"]) == ("Winds", "Vents", ["d"])
    assert a["alt_labels"] == ["Blow", "Breeze", "Storm"]
    assert a["modified"] == "2024-01-01"
    assert [(note["text"], note["written_on"]) for note in a["change_note_records"]] == [("Second.", "2024-01-01")]
    assert "- Air on its way. # ours\n" in (old / "taxonomy/concepts/a.yaml").read_text(encoding="utf-8")
    assert "kept: definitions of concept a: ['Air on its way.'], and ['Air in motion.'] in the file" in result.out
    assert "no longer in the file: concept c\n" in result.out
    assert {"concepts/c.yaml", "concepts/d.yaml"} <= sources(old).keys()
    assert "Wind" in result.out
    assert "Winds" in result.out
    again = run("import", "../new.ttl", "--update", "--base", "../new.ttl", cwd=old)
    assert "nothing to change" in again.err


def test_without_a_base_values_are_added_and_differences_are_listed(old: Path, run: Run) -> None:
    edit(old, "definitions:\n  - Air that moves.\n", "")
    edit(old, "  - Gale\n", "")
    result = run("import", "../new.ttl", "--update", cwd=old)
    a = sources(old)["concepts/a.yaml"]
    assert (a["label"], a["definitions"]) == ("Wind", ["Air in motion."])
    assert a["alt_labels"] == ["Breeze", "Storm"]
    assert a["broader"] == ["b"]
    assert "kept: label of concept a: 'Wind', and 'Winds' in the file" in result.out
    assert run("import", "../new.ttl", "--update", "--theirs", cwd=old).code == 0
    assert sources(old)["concepts/a.yaml"]["label"] == "Winds"


def test_an_import_without_an_update_reports_differences(old: Path, run: Run) -> None:
    result = run("import", "../new.ttl", cwd=old)
    assert result.code == 0
    last = [line for line in result.out.splitlines() if "next: " in line or line.startswith("then: ")]
    assert "`taxokit import ../new.ttl --update`, for values of existing items that differ in the file" in last[0]
    assert last[1] == "then: `taxokit check` there"
    again = run("import", "../new.ttl", cwd=old)
    known = "nothing to add: all items of the file are already there; next: `taxokit import ../new.ttl --update`"
    assert known in again.out
    assert run("import", "../new.ttl", "--dry-run", cwd=old).out.endswith(f"{known.partition(';')[0]}\n")


def test_a_dry_run_shows_the_change_and_writes_nothing(old: Path, run: Run) -> None:
    before = sources(old)
    result = run("import", "../new.ttl", "--update", "--base", "../old.ttl", "--dry-run", cwd=old)
    assert result.code == 0
    assert "+label: Winds" in result.out
    assert sources(old) == before


def test_the_other_options_need_an_update(old: Path, run: Run) -> None:
    assert run("import", "../new.ttl", "--theirs", cwd=old).code == 2
    assert run("import", "../new.ttl", "--update", "--title", "T", cwd=old).code == 2


def test_removed_item_is_not_added_silently(old: Path, run: Run) -> None:
    (old / "taxonomy/concepts/c.yaml").unlink()
    result = run("import", "../old.ttl", "--update", "--base", "../old.ttl", cwd=old)
    assert "removed here, and added again: taxonomy/concepts/c.yaml\n" in result.out
