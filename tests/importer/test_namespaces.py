"""The namespace of an imported vocabulary: its own, and never that of a standard or of everybody."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

HEAD = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
"""
GOV = "https://example.gov/def/relationships"
SCHEME = f'<{GOV}> a skos:ConceptScheme ; skos:prefLabel "Relationships"@en .\n'

SHAPES = {
    "terms of Dublin Core in a scheme": (SCHEME, ["http://purl.org/dc/terms/hasPart"], f"{GOV}/"),
    "terms of several standards": (
        f"<{GOV}> a skos:ConceptScheme, owl:Ontology ; skos:hasTopConcept dct:hasPart .\n",
        ["http://purl.org/dc/terms/hasPart", "http://purl.org/dc/terms/isPartOf", "http://www.w3.org/ns/prov#used"],
        f"{GOV}/",
    ),
    "more of others than own ones": (
        SCHEME,
        ["http://purl.org/dc/terms/hasPart", "http://purl.org/dc/terms/isPartOf", "https://example.gov/def/uses"],
        "https://example.gov/def/",
    ),
    "terms of Dublin Core alone": ("", ["http://purl.org/dc/terms/hasPart"], ""),
    "SKOS": ("<http://www.w3.org/2004/02/skos/core> a owl:Ontology .", ["http://www.w3.org/2004/02/skos/core#a"], ""),
    "schema.org": ("", ["https://schema.org/Person", "https://schema.org/Place"], ""),
    "entities of Wikidata": (SCHEME, ["http://www.wikidata.org/entity/Q1"], f"{GOV}/"),
    "w3id.org without a path": ("", ["https://w3id.org/a", "https://w3id.org/b"], ""),
    "w3id.org without a path, in a scheme": (
        "<https://w3id.org/colours> a skos:ConceptScheme .\n",
        ["https://w3id.org/a"],
        "https://w3id.org/colours/",
    ),
    "w3id.org with a path": ("", ["https://w3id.org/acme/colours/a"], "https://w3id.org/acme/colours/"),
    "purl.org with a path": ("", ["http://purl.org/acme/voc/a"], "http://purl.org/acme/voc/"),
    "purl.org with fragments": ("", ["http://purl.org/acme/voc#a"], "http://purl.org/acme/voc#"),
    "a host of its own": ("", ["https://thesaurus.example.org/a"], "https://thesaurus.example.org/"),
    "a data set elsewhere": (
        "<https://example.org/dataset> a dcat:Dataset .\n",
        ["https://example.org/c/a", "https://example.org/c/b"],
        "https://example.org/c/",
    ),
    "a folder of GitHub": ("", ["https://github.com/acme/voc/a"], "https://github.com/acme/voc/"),
    "concepts of three vocabularies": (
        "",
        ["http://id.loc.gov/authorities/subjects/a", "https://example.org/voc/b", "https://thesaurus.example.org/c"],
        "",
    ),
    "a few concepts of others": (
        "",
        ["http://id.loc.gov/authorities/subjects/a", "https://example.org/voc/b", "https://example.org/voc/c"],
        "https://example.org/voc/",
    ),
    "names without an address": ("", ["urn:acme:a"], ""),
}


def imported(tmp_path: Path, run: Run, text: str, iris: list[str]) -> Any:
    concepts = "".join(f'<{iri}> a skos:Concept ; skos:prefLabel "{iri[-3:]}"@en .\n' for iri in iris)
    (tmp_path / "v.ttl").write_text(HEAD + text + concepts, encoding="utf-8")
    return run(
        "import", "v.ttl", "--into", "new", "--title", "T", "--license", "CC0-1.0", "--creator", "A", cwd=tmp_path
    )


@pytest.mark.parametrize("shape", SHAPES)
def test_no_vocabulary_gets_into_a_namespace_of_others(tmp_path: Path, run: Run, shape: str) -> None:
    text, iris, namespace = SHAPES[shape]
    result = imported(tmp_path, run, text, iris)
    if not namespace:
        assert (result.code, (tmp_path / "new").exists()) == (2, False)
        assert "the file has no namespace on the Web of its own" in result.err
        assert "missing --namespace" in result.err
        return
    assert result.code == 0, result.err
    assert f"namespace: {namespace}\n" in result.out
    for iri in iris:  # as they are, whether they are written or follow from the pattern
        assert run("--root", tmp_path / "new", "show", iri).code == 0


def test_a_title_stands_in_for_a_missing_description(tmp_path: Path, run: Run) -> None:
    result = imported(tmp_path, run, SCHEME, [f"{GOV}/uses"])
    assert "\ndescription: T\n" in (tmp_path / "new/taxonomy/taxonomy.yaml").read_text(encoding="utf-8")
    assert result.out.endswith(
        "\nthen: describe the taxonomy in taxonomy/taxonomy.yaml, where its title stands for now\n"
    )
