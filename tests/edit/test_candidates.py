"""Candidates for mappings, as `taxokit map propose` prints them, from files of a target in each form."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.lint.engine import lint_mappings
from taxokit.sssom.mapping_set import MappingSet, Row
from taxokit.sssom.read import read_mapping_file, read_mapping_set

Run = Callable[..., Any]

ESCO = Path(__file__).parents[3] / "shared/interop/esco-1.2.0/digitalSkillsCollection_en.csv"
"""A file of others, beside the repository, which is not part of it."""
TURTLE = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix zoo: <https://example.com/zoo/> .
zoo:scheme a skos:ConceptScheme ; owl:versionInfo "2.1" ; skos:prefLabel "Zoo"@en .
zoo:pisces a skos:Concept ; skos:prefLabel "Poissons"@fr , "fish"@en ; skos:inScheme zoo:scheme .
zoo:mammal a skos:Concept ; skos:prefLabel "Beasts"@en ; skos:altLabel "Mammal"@en .
zoo:old a skos:Concept ; skos:prefLabel "Mammals"@en ; owl:deprecated true .
zoo:car a skos:Concept ; skos:prefLabel "Cars"@en .
"""


def proposed(run: Run, root: Path, *words: str) -> dict[tuple[str, str], tuple[MappingSet, Row]]:
    result = run("map", "propose", *words, cwd=root)
    assert result.code == 0, result.err
    mapping_set = read_mapping_set("candidates", result.out)
    assert not mapping_set.diagnostics
    return {(row["subject_id"], row["object_id"]): (mapping_set, row) for row in mapping_set.rows}


def test_candidates_are_no_decisions(animals: Path, run: Run) -> None:
    (animals / "zoo.ttl").write_text(TURTLE, encoding="utf-8")
    out = animals / "candidates.sssom.tsv"
    result = run("map", "propose", "--target", "zoo.ttl", "--out", out.name, cwd=animals)
    assert result.err == "taxokit: 2 candidates in candidates.sssom.tsv for 4 items, 2 without one\n"
    candidates = read_mapping_file(out)
    rows = {(row["subject_id"], row["object_id"]): row for row in candidates.rows}
    assert rows.keys() == {("concept:fish", "zoo:pisces"), ("concept:mammals", "zoo:mammal")}
    assert {row["predicate_id"] for row in rows.values()} == {"skos:closeMatch"}
    assert candidates.head["object_source_version"] == "2.1"
    assert not {"reviewer_label", "author_label"} & {*candidates.columns, *candidates.head}
    assert [finding.rule for finding in lint_mappings(out) if str(finding.severity) == "error"] == []
    assert not (animals / "mappings").exists()


def test_labels_in_other_languages_count(animals: Path, run: Run) -> None:
    """A taxonomy in German, with translations, is mapped to a target that is in English alone."""
    for name, label in (("fish", "Fische"), ("mammals", "Säuger")):
        path = animals / f"taxonomy/concepts/{name}.yaml"
        text = f"id: {name}\nlabel: {label}\ntranslations:\n  de:\n    label: Spinning\nin_scheme: [animals]\n"
        path.write_text(text if name == "fish" else text.replace("Spinning", "x"), encoding="utf-8")
    (animals / "zoo.csv").write_text("iri,label\nhttps://example.com/zoo/1,spinning\n", encoding="utf-8")
    rows = proposed(run, animals, "--target", "zoo.csv", "--into", "zoo")
    ((_, row),) = rows.values()
    assert (row["subject_id"], row["predicate_id"]) == ("concept:fish", "skos:closeMatch")
    (animals / "zoo.csv").write_text("iri,label\nhttps://example.com/zoo/1,xyz\n", encoding="utf-8")
    assert proposed(run, animals, "--target", "zoo.csv", "--into", "zoo") == {}


def test_items_that_were_looked_up_are_left_out(animals: Path, run: Run) -> None:
    (animals / "zoo.ttl").write_text(TURTLE, encoding="utf-8")
    run(
        "map",
        "add",
        "fish",
        "related",
        "https://example.com/zoo/car",
        "--target",
        "zoo",
        "--label",
        "Cars",
        cwd=animals,
    )
    run("map", "add", "vertebrates", "--none", "zoo", cwd=animals)
    refused = ("map", "add", "mammals", "close", "zoo:mammal", "--from", "zoo.ttl", "--not")
    assert run(*refused, cwd=animals).code == 0
    result = run("map", "propose", "--target", "zoo.ttl", "--kind", "concept", cwd=animals)
    assert result.err == "taxokit: 0 candidates for 1 item, 1 without one\n"


def test_tables_name_their_columns(animals: Path, run: Run) -> None:
    table = 'Code;Term;Other names;Text\nF1; fishes of the sea ;"bony fish|Fish";\nM1;mammals;;\nM2;=mammals(1);;\n'
    (animals / "codes.csv").write_text(table, encoding="utf-8")
    result = run("map", "propose", "--target", "codes.csv", cwd=animals)
    assert (result.code, "name them: --column iri=NAME --column label=NAME" in result.err) == (2, True)
    words = ["--column", "label=Term", "--column", "iri=Code", "--column", "alt_labels=Other names"]
    found = proposed(
        run, animals, "--target", "codes.csv", *words, "--base", "https://example.com/zoo/", "--into", "zoo"
    )
    assert found.keys() == {("concept:fish", "zoo:F1"), ("concept:mammals", "zoo:M1")}
    _, fish = found["concept:fish", "zoo:F1"]
    assert (fish["object_label"], fish["object_match_field"]) == ("fishes of the sea", "skos:altLabel")
    result = run("map", "propose", "--target", "codes.csv", "--column", "labels=Term", cwd=animals)
    assert (result.code, "write PART=NAME" in result.err) == (2, True)


def test_workbooks_are_tables(animals: Path, run: Run) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["O*NET-SOC Code", "Title", "Description"], ["15-1", "Fish", ""], [16, "Mammals", "They nurse."]):
        book.active.append(row)
    book.save(animals / "codes.xlsx")
    found = proposed(run, animals, "--target", "codes.xlsx", "--base", "https://example.com/onet/", "--into", "onet")
    assert found.keys() == {("concept:fish", "onet:15-1"), ("concept:mammals", "onet:16")}


def test_a_broader_term_is_proposed_as_such(animals: Path, run: Run, edit: Callable[[Path, str, str], None]) -> None:
    edit(animals / "taxonomy/concepts/fish.yaml", "label: Fish", "label: Freshwater fish of rivers")
    (animals / "zoo.csv").write_text("iri,label\nhttps://example.com/zoo/f,Freshwater fish\n", encoding="utf-8")
    ((_, row),) = proposed(run, animals, "--target", "zoo.csv", "--kind", "concept").values()
    assert row["predicate_id"] == "skos:broadMatch"


@pytest.mark.parametrize("name", ["terms.yaml", "terms.json"])
def test_other_files_are_refused(animals: Path, run: Run, name: str) -> None:
    (animals / name).write_text("{}", encoding="utf-8")
    result = run("map", "propose", "--target", name, cwd=animals)
    assert result.code == 2
    assert "terms" in result.err


def test_candidates_are_written_outside_of_the_sources(animals: Path, run: Run) -> None:
    (animals / "zoo.ttl").write_text(TURTLE, encoding="utf-8")
    (animals / "mappings").mkdir()
    result = run("map", "propose", "--target", "zoo.ttl", "--out", "mappings/zoo.sssom.tsv", cwd=animals)
    assert (result.code, "is among the sources" in result.err) == (2, True)


@pytest.fixture
def esco() -> Path:
    if not ESCO.exists():
        pytest.skip(f"{ESCO} is not there")
    return ESCO


def test_the_traps_of_esco(project_copy: Path, run: Run, esco: Path) -> None:
    words = ("--target", str(esco), "--kind", "skill", "--into", "esco", "--min-score", "0.3")
    found = proposed(run, project_copy, *words)
    labels = {row["object_label"] for _, row in found.values()}
    assert labels == {" ".join(label.split()) for label in labels}
    assert "prompter" not in labels
    assert "skos:exactMatch" not in {row["predicate_id"] for _, row in found.values()}
    assert 10 < len(found) < 200
