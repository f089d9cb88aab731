"""The import of RDF: the items of a graph, the value of each statement, or the reason why it has none."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.collection import Collection
from syrupy.assertion import SnapshotAssertion

from support.imports import DATA, EX, HEAD, SKOS, sources, unmapped
from taxokit.edit.minting import Slugs, slug_of
from taxokit.formats.edition import build
from taxokit.importer.drafts import MAX_TEXT
from taxokit.importer.rdf_source import read_rdf_source
from taxokit.importer.run import ImportResult, import_into
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.attribution import KNOWN_LICENSES
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.schema import Class, is_slug
from taxokit.text.versions import FIRST

MORE = (
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix vann: <http://purl.org/vocab/vann/> .\n"
    "@prefix iso: <http://purl.org/iso25964/skos-thes#> . @prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n"
)


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.iterdir() if path.suffix != ".csv"))
def test_sources_and_report_of_a_file(name: str, words: Path, snapshot: SnapshotAssertion) -> None:
    result = import_into(read_rdf_source(DATA / name), find_project(words))
    written = {
        path.relative_to(words / "taxonomy").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(words.glob("taxonomy/*/*.yaml"))
    }
    listed = "".join(f"--- {path}\n{text}" for path, text in written.items())
    assert f"{listed}--- report\n{result.report}--- numbered\n{dict(result.numbered)}\n" == snapshot


def test_ordered_collection_keeps_its_order_in_the_graph(words: Path) -> None:
    import_into(read_rdf_source(DATA / "thesaurus.ttl"), find_project(words))
    graph = rdflib.Graph()
    for triple in edition_of(load(find_project(words))).graph:
        graph.parse(data=f"{triple} .", format="nt")
    head = graph.value(rdflib.URIRef("http://example.org/vocab/course"), rdflib.URIRef(f"{SKOS}memberList"))
    members = [str(member).rpartition("/")[2] for member in Collection(graph, head)]
    assert members == ["c_4", "c_3", "c_2"]


KINDS = {
    ":a skos:broader :b .": "concepts",
    ":a skos:topConceptOf :s .": "concepts",
    ':a skos:prefLabel "A"@en .': "concepts",
    ":x skos:inScheme :a .": "concept_schemes",
    ":a skos:hasTopConcept :x .": "concept_schemes",
    ":a skos:member :x .": "collections",
    ":a skos:memberList () .": "ordered_collections",
    ":a a iso:ThesaurusArray .": "collections",
    ':a a :Thing . :b a :Thing ; skos:broader :a . :c a :Person ; skos:prefLabel "C"@en .': "concepts",
}


@pytest.mark.parametrize(("turtle", "kind"), list(KINDS.items()))
def test_kind_follows_from_the_statements(
    add: Callable[..., ImportResult], words: Path, turtle: str, kind: str
) -> None:
    add(MORE + turtle)
    assert f"{kind}/a.yaml" in sources(words)
    assert "concepts/c.yaml" not in sources(words)


SOURCES = {
    "members of an ordered collection stand once": (
        ":c a skos:OrderedCollection , skos:Collection ; skos:member :a , :b , :d ; skos:memberList (:b :a)."
        " :a a skos:Concept . :b a skos:Concept . :d a skos:Concept ."
    ),
    "inverse statements": ":a a skos:Concept ; skos:narrower :b . :b a skos:Concept . :s skos:hasTopConcept :a .",
    "declared classes and properties": """
        :Descriptor rdfs:subClassOf :Term . :Term owl:equivalentClass skos:Concept .
        :name rdfs:subPropertyOf skos:prefLabel . :above rdfs:subPropertyOf skos:broader .
        :a a :Descriptor ; skos:prefLabel "A"@en .
        :b a :Term ; :name "B"@en , "B" ; :above :a .
    """,
    "labels of SKOS-XL without a place": (
        ':a a skos:Concept ; skos:prefLabel "A"@en ; xl:prefLabel :l , :m . :l xl:literalForm "B"@en .'
        ' :m xl:literalForm "C" . :n xl:literalForm "D"@en .'
    ),
    "labels that cannot be printed": (
        ':a skos:prefLabel "x\\ty"@en, "b"@de ; skos:altLabel "a\\nb"@en, "c"@en ; skos:note "x\\ty"@en .'
    ),
    "an IRI that JSON-LD would misread": (
        ":a a skos:Concept . <skos:b> a skos:Concept ; skos:broader :a . :a skos:narrower <skos:b> ."
    ),
    "a note of two concepts": (
        ':a a skos:Concept ; skos:note _:n . :b a skos:Concept ; skos:note _:n . _:n rdf:value "N"@en .'
    ),
    "paths in IRIs": (
        "<http://example.org/../../../etc/passwd> a skos:Concept . <http://example.org/a/%2e%2e%2f..%2fb> a skos:Concept ."
        " <http://example.org/a/..> a skos:Concept . <http://example.org/漢字> a skos:Concept ."
    ),
    "history and origin": """
        :s a skos:ConceptScheme ; dct:title "Colours"@en ; skos:definition "Words for colours."@en ;
          dct:alternative "Hues"@en , "Farben"@de ; dct:created "2019-05-01"^^xsd:date ;
          dct:modified "2020-10-26T15:02:18.600+02:00"^^xsd:dateTime ; dct:issued "2019-06-01"^^xsd:date ;
          dct:creator <https://example.org/ann> , "Bea" ; dct:publisher <https://example.org/museum> , "The museum" ;
          dct:source <https://example.org/book> , "A book" ; dct:provenance "From cards."@en , "Aus Karten."@de ;
          foaf:homepage <https://example.org/colours> ; vann:preferredNamespacePrefix "col" ;
          vann:preferredNamespaceUri "https://example.org/colours/" ; dct:identifier "https://doi.org/10.5281/zenodo.1" .
        :red a skos:Concept , :Hue ; skos:prefLabel "Red"@en ; rdfs:label "red"@en , "rot"@de ; skos:inScheme :s ;
          dct:created "2023-08-11"^^xsd:date ; dct:modified "2024-01-02"^^xsd:date , "2025-01-02"^^xsd:date ;
          dct:issued "2023-09-01"^^xsd:date ; dct:identifier "0000001"^^xsd:token , "R" ;
          dct:creator <https://example.org/ann> , <https://example.org/bea> ; dct:contributor "Cid" , <https://example.org/d> ;
          dct:source "A book" ; dct:provenance <https://example.org/blame/red> ; rdfs:seeAlso <https://example.org/see> ;
          rdfs:isDefinedBy :s ;
          skos:editorialNote [ dct:title "Hue?" ; rdfs:comment "Or is it one?" ; dct:creator <https://example.org/ann> ;
            dct:created "2018-02-06T18:20:46.000Z"^^xsd:dateTime ] ;
          skos:changeNote [ rdf:value "Added."@en ; dct:creator "Bea" ; dct:created "2017-01-01"^^xsd:date ] .
        :all a skos:Collection , iso:ConceptGroup ; skos:prefLabel "All"@en ; iso:subGroup :warm .
        :warm a skos:Collection ; skos:prefLabel "Warm"@en ; skos:member :red ; dct:created "2020-01-01"^^xsd:date .
    """,
}


@pytest.mark.parametrize("case", list(SOURCES))
def test_sources_of_statements(
    case: str, add: Callable[..., ImportResult], words: Path, run: Callable[..., Any], snapshot: SnapshotAssertion
) -> None:
    result = add(MORE + SOURCES[case])
    assert {"sources": sources(words), "unmapped": sorted(unmapped(result))} == snapshot
    assert run("build", "--only", "json", cwd=words).code == 0


REASONS = [
    *(f'skos:prefLabel "a{c}b"@en' for c in ("\\u202E", "\\u0000", "\\t", "\\n", "\\u00AD", "\\uE000")),
    'skos:prefLabel "x\\ty"@de',
    'skos:prefLabel ""@en',
    'skos:prefLabel "A"@i-klingon',
    'skos:prefLabel "A"^^xsd:token',
    "skos:prefLabel :x",
    'skos:note "\\uFFFE"@en',
    'skos:note "  "',
    f'skos:note "{"x" * (MAX_TEXT + 1)}"@en',
    "skos:note [ rdfs:seeAlso :x ; skos:note [ ] ]",
    'skos:editorialNote [ rdfs:comment "x\\u202Ey" ]',
    'skos:notation "1"@en',
    'skos:broader "b"',
    "skos:broader :s",
    "skos:narrower :nothing",
    "skos:exactMatch <dct:title>",
    "skos:semanticRelation :s",
    'owl:deprecated "1"^^xsd:boolean',
    "owl:deprecated false",
    'dct:created "2023-02-30"^^xsd:date',
    'dct:created "2023-02-03T25:00:00Z"^^xsd:dateTime',
    'dct:created "2023-02-03"^^xsd:dateTime',
    'dct:created "2023-02-03"^^xsd:date , "2023-02-04"^^xsd:date',
    'rdfs:seeAlso "a page"',
    'dct:creator " Ann"',
]


def test_reason_of_each_statement_that_is_not_imported(
    empty: Path, tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    path = tmp_path / "vocabulary.ttl"
    reasons = {}
    for turtle in REASONS:
        path.write_text(f"{HEAD}{MORE}:a a skos:Concept ; {turtle} . :s a skos:ConceptScheme .", encoding="utf-8")
        result = import_into(read_rdf_source(path), find_project(empty), strict=True)
        reasons[turtle[:60]] = sorted(reason for _, reason in unmapped(result))
        assert not result.written
    assert reasons == snapshot


def test_values_that_the_schema_refuses_are_listed_and_the_rest_is_imported(
    strict_words: Path, run: Callable[..., Any], tmp_path: Path, snapshot: SnapshotAssertion
) -> None:
    path = tmp_path / "vocabulary.ttl"
    path.write_text(
        f'{HEAD} :a skos:prefLabel "A"@en, "Ä"@de ; :size 13 . :b skos:prefLabel "B"@en ; :size 12 ; skos:broader :c .'
        ' :c a skos:Concept ; skos:prefLabel "C"@de . :d skos:prefLabel "D"@en ; :size 012 , "12" .',
        encoding="utf-8",
    )
    result = import_into(read_rdf_source(path), find_project(strict_words))
    assert {"sources": sources(strict_words), "unmapped": sorted(unmapped(result))} == snapshot
    assert run("build", "--only", "json", cwd=strict_words).code == 0


def test_item_whose_file_could_not_be_read_is_listed(add: Callable[..., ImportResult], words: Path) -> None:
    notes = " , ".join(f'"{number} {"x" * 99_900}"@en' for number in range(170))
    result = add(f":a skos:note {notes} . :b a skos:Concept . :a a skos:Concept .")
    (reason,) = {reason for _, reason in unmapped(result)}
    assert reason.endswith("would make its file larger than 16 MiB")
    assert list(sources(words)) == ["concepts/b.yaml"]


def test_cycle_is_imported_and_reported(add: Callable[..., ImportResult]) -> None:
    result = add(":a skos:broader :b ; skos:related :b . :b skos:broader :a .")
    assert result.unmapped == []
    assert {finding.rule for finding in result.errors} == {"related-and-broader"}


def test_first_release_dates_a_concept_as_its_file_does(add: Callable[..., ImportResult], words: Path) -> None:
    add(':a a skos:Concept ; dct:created "2023-08-11"^^xsd:date . :b a skos:Concept .')
    edition = edition_of(load(find_project(words)), FIRST, issued="2026-01-01")
    assert [concept.get("created") for concept in edition.document["concepts"]] == ["2023-08-11", None]
    texts = {artifact.path: artifact.data.decode() for artifact in build(edition) if artifact.path.endswith(".md")}
    assert "published by" not in texts["ATTRIBUTION.md"]  # the file names no publisher


@pytest.mark.parametrize(
    ("neighbours", "iri"),
    [
        ((":c_1", ":c_2", "<urn:x:other>"), f"{EX}c_30"),
        ((":c-1", ":d", "<http://example.org/else/e>"), f"{EX}c-30"),
        ((":Red", ":Blue"), None),
    ],
)
def test_new_concept_has_an_iri_like_those_of_its_neighbours(
    add: Callable[..., ImportResult], words: Path, run: Callable[..., Any], neighbours: tuple[str, ...], iri: str | None
) -> None:
    add("".join(f'{name} a skos:Concept ; skos:prefLabel "{number}"@en . ' for number, name in enumerate(neighbours)))
    assert run("add", "concept", "c-30", "--set", "label=Thirty", cwd=words).code == 0
    assert sources(words)["concepts/c-30.yaml"].get("iri") == iri


# --- metadata -----------------------------------------------------------------------------------------------------

CC = "https://creativecommons.org/"
AGENTS = [
    '"Example  Museum "',
    '"Museum"@fr , "Example Museum"@en',
    "[ foaf:name 'Example Museum' ]",
    "[ rdfs:label 'Example Museum'@en ]",
    "[ <https://schema.org/name> 'Example Museum' ]",
    '"Another" , [ ] , :museum',
    ':nameless , "Example Museum"',
    '"" , :nameless',
    '"https://example.org/museum"',
    '"Example\\u202eMuseum" , [ ]',
]
METADATA = [
    ':a skos:prefLabel "x"@de , "y"@en . :b skos:prefLabel "z"@de .',
    ':a skos:prefLabel "x"@fr , "y"@en-gb .',
    ':a skos:prefLabel "x"@fr , "y"@en ; skos:note "z"@fr .',
    ':a skos:note "x"@zh-hant-tw .',
    ':a skos:prefLabel "x" .',
    ":a a skos:Concept .",
    ":a a skos:Concept . <http://example.org/v> a skos:ConceptScheme .",
    "<http://example.org/v#a> a skos:Concept .",
    "<urn:x:a> a skos:Concept .",
    ':s a skos:ConceptScheme ; dct:title "A"@en .',
    ':s a skos:ConceptScheme ; dct:title "A"@en . :t a skos:ConceptScheme .',
    ":s a skos:ConceptScheme ; dct:license <http://creativecommons.org/licenses/by/4.0/deed.en> .",
    f":s a skos:ConceptScheme ; dct:license <{CC}licenses/by/4.0/> , <{CC}publicdomain/zero/1.0/> .",
    ':s a skos:ConceptScheme ; dct:publisher :m ; foaf:homepage <https://example.org/> . :m foaf:name "Museum" .',
    *(f":s a skos:ConceptScheme ; dct:creator {agent} . :museum foaf:name 'Example Museum' ." for agent in AGENTS),
]


def test_language_and_metadata_of_a_file(tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    path = tmp_path / "vocabulary.ttl"
    read = {}
    for turtle in METADATA:
        path.write_text(HEAD + MORE + turtle, encoding="utf-8")
        source = read_rdf_source(path)
        read[turtle] = {"language": source.language, **source.metadata()}
    assert read == snapshot


@pytest.mark.parametrize("spdx", sorted(KNOWN_LICENSES))
def test_licence_is_known_by_its_page(tmp_path: Path, spdx: str) -> None:
    page = KNOWN_LICENSES[spdx][0]
    path = tmp_path / "vocabulary.ttl"
    for written in (page, page.replace("https://", "http://"), page.rstrip("/")):
        path.write_text(f"{HEAD}:s a skos:ConceptScheme ; dct:license <{written}> .", encoding="utf-8")
        assert read_rdf_source(path).metadata()["license"] == spdx


# --- slugs --------------------------------------------------------------------------------------------------------


def test_slug_of() -> None:
    texts = ["c_123", "ClawHammer", "Säge & Feile", "  --a--  ", "漢字", "x" * 100, f"{'word-' * 15}{'x' * 40}"]
    slugs = ["c-123", "claw-hammer", "sage-feile", "a", "", "x" * 80, ("word-" * 15).rstrip("-")]
    assert [slug_of(text) for text in texts] == slugs


@given(st.text(max_size=200))
def test_slug_is_a_slug_or_nothing(text: str) -> None:
    assert slug_of(text) == "" or is_slug(slug_of(text))


@given(st.lists(st.sampled_from(["a", "a-2", "a 2", "", "x" * 90, "x" * 80]), max_size=12))
def test_claimed_slugs_are_unique_slugs(texts: list[str]) -> None:
    cls = Class("C", "c", (), (), abstract=False, slots=())
    slugs = Slugs([(cls, "a")])
    claimed = [slugs.claim(cls, [text], str(number)) for number, text in enumerate(texts)]
    assert len({*claimed, "a"}) == len(claimed) + 1
    assert all(is_slug(slug) for slug in claimed)
