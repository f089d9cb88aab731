"""A newer version of a target, read from files of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.sssom.read import read_mapping_file

Run = Callable[..., Any]

START = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
START += "@prefix dct: <http://purl.org/dc/terms/> . @prefix zoo: <https://example.com/zoo/> .\n"
SCHEME = 'zoo:scheme a skos:ConceptScheme ; owl:versionInfo "2" .\n'
PISCES = 'zoo:pisces a skos:Concept ; skos:prefLabel "Pisces"@en .\n'
RETIRED = 'zoo:mammalia a skos:Concept ; skos:prefLabel "Mammalia"@en ; owl:deprecated true ; dct:isReplacedBy zoo:mammals .\n'
KEPT = 'zoo:mammalia a skos:Concept ; skos:prefLabel "Mammalia"@en .\n'


@pytest.fixture
def mapped(animals: Path, run: Run) -> Path:
    """A repository with two mappings to version 1 of a target."""
    words = ("--target", "zoo", "--author", "Ada", "--date", "2026-01-01")
    for item, term, *more in (("fish", "Pisces", "--source-version", "1"), ("mammals", "Mammalia")):
        iri = f"https://example.com/zoo/{term.lower()}"
        result = run("map", "add", item, "close", iri, "--label", term, *words, *more, cwd=animals)
        assert result.code == 0, result.err
    return animals


def version(root: Path) -> str:
    return str(read_mapping_file(root / "mappings/zoo.sssom.tsv").head["object_source_version"])


def test_the_version_follows_if_nothing_is_open(mapped: Path, run: Run) -> None:
    rows = (mapped / "mappings/zoo.sssom.tsv").read_text(encoding="utf-8").partition("subject_id")[2]
    (mapped / "zoo.ttl").write_text(START + SCHEME + PISCES + KEPT, encoding="utf-8")
    result = run("map", "refresh", "zoo", "--from", "zoo.ttl", cwd=mapped)
    assert (result.code, version(mapped)) == (0, "2")
    assert (mapped / "mappings/zoo.sssom.tsv").read_text(encoding="utf-8").partition("subject_id")[2] == rows
    assert run("map", "refresh", "zoo", "--from", "zoo.ttl", cwd=mapped).err == "taxokit: nothing to change\n"


def test_the_version_stays_as_long_as_something_is_open(mapped: Path, run: Run) -> None:
    (mapped / "zoo.ttl").write_text(START + SCHEME + PISCES + RETIRED, encoding="utf-8")
    result = run("map", "refresh", "zoo", "--from", "zoo.ttl", cwd=mapped)
    assert result.code == 0, result.out + result.err
    assert "skos:closeMatch zoo:mammalia: the term is obsolete, replaced by zoo:mammals" in result.out
    assert version(mapped) == "1"
    table = (mapped / "mappings/zoo.terms.csv").read_text(encoding="utf-8")
    assert "https://example.com/zoo/mammalia,Mammalia,obsolete,https://example.com/zoo/mammals,2\n" in table
    assert run("map", "refresh", "zoo", "--from", "zoo.ttl", "--despite-open", cwd=mapped).code == 0
    assert version(mapped) == "2"
    (mapped / "zoo.ttl").write_text(START + SCHEME + PISCES + KEPT, encoding="utf-8")
    assert "in use again" in run("map", "refresh", "zoo", "--from", "zoo.ttl", cwd=mapped).out
    assert "mammals" not in (mapped / "mappings/zoo.terms.csv").read_text(encoding="utf-8")


OBO = RETIRED.replace("dct:isReplacedBy", "<http://purl.obolibrary.org/obo/IAO_0100001>")
CODES = "code,name,status,replaced by\npisces,Pisces,,\nmammalia,Mammalia,obsolete,mammals\nmammals,Mammals,,\n"


@pytest.mark.parametrize(("name", "text"), [("zoo.ttl", START + SCHEME + PISCES + OBO), ("zoo.csv", CODES)])
def test_successors_of_ontologies_and_of_tables_with_codes(mapped: Path, run: Run, name: str, text: str) -> None:
    (mapped / name).write_text(text, encoding="utf-8")
    more = ("--version", "2", "--base", "https://example.com/zoo/")
    result = run("map", "refresh", "zoo", "--from", name, *more, cwd=mapped)
    assert result.code == 0, result.out + result.err
    assert "skos:closeMatch zoo:mammalia: the term is obsolete, replaced by zoo:mammals" in result.out


@pytest.mark.parametrize("text", [SCHEME + PISCES.replace("zoo:pisces", "zoo:other"), SCHEME, "broken"])
def test_a_file_that_is_not_the_target_changes_nothing(mapped: Path, run: Run, text: str) -> None:
    before = {path.name: path.read_bytes() for path in (mapped / "mappings").iterdir()}
    (mapped / "zoo.ttl").write_text(START + text, encoding="utf-8")
    result = run("map", "refresh", "zoo", "--from", "zoo.ttl", cwd=mapped)
    assert result.code == 2
    assert {path.name: path.read_bytes() for path in (mapped / "mappings").iterdir()} == before


def test_a_target_may_have_several_files(mapped: Path, run: Run) -> None:
    (mapped / "fish.ttl").write_text(START + SCHEME + PISCES, encoding="utf-8")
    (mapped / "mammals.csv").write_text("uri,title\nhttps://example.com/zoo/mammalia,Mammalia\n", encoding="utf-8")
    result = run("map", "refresh", "zoo", "--from", "fish.ttl", "--from", "mammals.csv", cwd=mapped)
    assert (result.code, version(mapped)) == (0, "2")
