"""A creator who has a name and no IRI, from the file that is imported to what programs read of a release.

The files are read with the programs of others: rdflib, a JSON Schema validator, the published schema of CITATION.cff, and
those of `verify --deep`, among them pySHACL and frictionless.
"""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import rdflib
import yaml

import taxokit

Run = Callable[..., Any]
DCT = rdflib.Namespace("http://purl.org/dc/terms/")
DATASET = rdflib.URIRef("https://example.org/letters")
SCHEMAS = Path(taxokit.__file__).parent / "schemas"
LETTERS = """
@prefix : <https://example.org/letters/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
:s a skos:ConceptScheme ; dct:title "Letters"@en ; dct:creator "Example Museum" ;
  dct:publisher [ a foaf:Organization ; foaf:name "Example Press" ] ;
  dct:license <https://creativecommons.org/publicdomain/zero/1.0/> ; skos:hasTopConcept :a , :b .
:a a skos:Concept ; skos:prefLabel "A"@en ; skos:definition "The first."@en ; skos:inScheme :s ; skos:related :b .
:b a skos:Concept ; skos:prefLabel "B"@en ; skos:definition "The second."@en ; skos:inScheme :s .
"""


@pytest.fixture(scope="module")
def imported(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository that an import makes of a vocabulary. Not to be changed."""
    folder = tmp_path_factory.mktemp("by-name")
    (folder / "letters.ttl").write_text(LETTERS, encoding="utf-8")
    result = run("import", "letters.ttl", "--into", "letters", cwd=folder)
    assert (result.code, result.err) == (0, "")
    return folder / "letters"


@pytest.fixture(scope="module")
def released(
    imported: Path, run: Run, git_init: Run, commit_all: Run, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The same with two releases. Not to be changed."""
    folder = tmp_path_factory.mktemp("released") / "letters"
    shutil.copytree(imported, folder)
    git_init(folder)
    for number, label in enumerate(("Be", "Bee"), start=1):
        assert run("rename", "b", label, cwd=folder).code == 0
        commit_all(folder)
        result = run("release", "--date", f"2026-01-0{number}", cwd=folder)
        assert (result.code, result.err) == (0, ""), result.err
        commit_all(folder)
    return folder


def test_import_takes_the_names_of_the_file(imported: Path, run: Run) -> None:
    document = yaml.safe_load((imported / "taxonomy/taxonomy.yaml").read_text(encoding="utf-8"))
    assert (document["creator_by_name"], document["publisher_by_name"]) == ("Example Museum", "Example Press")
    assert run("check", cwd=imported).out == "no findings\n"
    assert run("fmt", "--check", cwd=imported).code == 0


@pytest.mark.full
@pytest.mark.reference
def test_releases_pass_every_check(released: Path, run: Run) -> None:
    result = run("verify", "--deep", cwd=released)
    assert (result.code, result.out) == (0, "2 releases verified\n")


def test_no_file_of_a_release_makes_up_an_iri(released: Path) -> None:
    folder = released / "releases/1.1.0"
    assert "\nCreated by Example Museum, published by Example Press.\n" in (folder / "ATTRIBUTION.md").read_text(
        "utf-8"
    )
    package = json.loads((folder / "datapackage.json").read_bytes())
    assert package["contributors"] == [
        {"title": "Example Museum", "role": "author"},
        {"title": "Example Press", "role": "publisher"},
    ]
    about = openpyxl.load_workbook(folder / "taxonomy.xlsx").worksheets[0]
    cells = {row[0]: row[2] for row in about.iter_rows(values_only=True) if row[2]}
    assert (cells["Created by"], cells["Published by"]) == ("Example Museum", "Example Press")
    assert "-- Created by Example Museum. Source: " in (folder / "schema/taxonomy.sql").read_text("utf-8")
    for path in (
        "ATTRIBUTION.md",
        "CITATION.cff",
        "taxonomy.ttl",
        "taxonomy.json",
        "manifest.json",
        "schema/taxonomy.ts",
    ):
        text = (folder / path).read_text("utf-8")
        assert not [empty for empty in ("<>", "()", '""', "''", "None") if empty in text], path


def test_graphs_have_the_name_as_a_literal(released: Path) -> None:
    for name in ("ttl", "nt", "rdf", "jsonld"):
        graph = rdflib.Graph().parse(released / f"releases/1.1.0/taxonomy.{name}")
        assert list(graph.objects(DATASET, DCT.creator)) == [rdflib.Literal("Example Museum")]
        assert list(graph.objects(DATASET, DCT.publisher)) == [rdflib.Literal("Example Press")]
    ontology = rdflib.Graph().parse(released / "releases/1.1.0/schema/taxonomy.owl.ttl")
    (itself,) = ontology.subjects(rdflib.RDF.type, rdflib.OWL.Ontology)
    assert list(ontology.objects(itself, DCT.creator)) == [rdflib.Literal("Example Museum")]


def test_name_becomes_an_agent_in_a_later_release(
    released: Path, run: Run, edit: Run, commit_all: Run, tmp_path: Path
) -> None:
    folder = tmp_path / "letters"
    shutil.copytree(released, folder)
    agent = "creator:\n  id: https://example.org/museum\n  name: Example Museum\n"
    edit(folder / "taxonomy/taxonomy.yaml", "creator_by_name: Example Museum\n", agent)
    assert run("check", cwd=folder).out == "no findings\n"
    assert "creator was added" in run("diff", cwd=folder).out
    commit_all(folder)
    result = run("release", cwd=folder)
    assert (result.code, result.err) == (0, "")
    (latest,) = (folder / "releases").glob("1.1.1")
    assert "Created by [Example Museum](https://example.org/museum)" in (latest / "ATTRIBUTION.md").read_text("utf-8")
