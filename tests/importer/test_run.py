"""Importing: mapped statements are in the graph of the result, all others are listed; all of it or nothing."""

import contextlib
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple
from syrupy.assertion import SnapshotAssertion

from support.imports import DATA, EX, NEW, SKOS, sources, unmapped
from taxokit.compiler.compile import compile_schema
from taxokit.formats.edition import build
from taxokit.importer.rdf_source import read_rdf_source
from taxokit.importer.run import ImportResult, import_as, import_into, read_source
from taxokit.importer.template import NewTaxonomy
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.errors import ConfigError, SourceError, TaxokitError

GRAPH_FILES = sorted(path.name for path in DATA.iterdir() if path.suffix != ".csv")
GRAPHS = {"taxonomy.ttl": "turtle", "taxonomy.nt": "nt", "taxonomy.rdf": "xml", "taxonomy.jsonld": "json-ld"}


@pytest.mark.parametrize("name", GRAPH_FILES)
def test_graph_of_the_result_has_everything_except_listed_statements(name: str, words: Path, tmp_path: Path) -> None:
    result = import_into(read_rdf_source(DATA / name), find_project(words))
    (tmp_path / "lost.nt").write_text(result.report, encoding="utf-8")
    syntax = {".rdf": "xml", ".jsonld": "json-ld", ".ttl": "turtle", ".trig": "trig"}[Path(name).suffix]
    before = {(s, p, o) for s, p, o, _ in rdflib.Dataset().parse(DATA / name, format=syntax).quads()}
    listed = set(rdflib.Graph().parse(tmp_path / "lost.nt"))
    named = {triple for triple in before if not any(isinstance(term, rdflib.BNode) for term in triple)}
    blank = {triple for triple in listed if any(isinstance(term, rdflib.BNode) for term in triple)}
    in_notes = {"thesaurus.ttl": 2}.get(name, 0)  # a note without an IRI gets an IRI
    assert len(blank) + in_notes == len(before) - len(named)  # all others are listed
    assert listed - blank <= named
    artifacts = {artifact.path: artifact.data for artifact in build(edition_of(load(find_project(words))))}
    for path, form in GRAPHS.items():
        after = set(rdflib.Graph().parse(data=artifacts[path], format=form))
        assert named - listed <= after, path
        assert not listed & after, path


@pytest.mark.parametrize("name", GRAPH_FILES)
def test_result_has_no_errors_and_builds(
    name: str, words: Path, run: Callable[..., Any], check: Callable[..., list[Diagnostic]]
) -> None:
    import_into(read_rdf_source(DATA / name), find_project(words))
    assert [str(finding) for finding in check(words) if str(finding.severity) == "error"] == []
    assert run("build", cwd=words).code == 0
    assert run("fmt", "--check", cwd=words).code == 0


def test_nothing_is_lost_of_a_clean_vocabulary(words: Path, empty: Path, tmp_path: Path) -> None:
    source = read_rdf_source(DATA / "clean.ttl")
    metadata = source.metadata()
    assert metadata == {
        "title": "Farben",
        "license": "CC0-1.0",
        "creator": "Example Museum",
        "creator-url": "https://example.org/museum",
        "homepage": "https://example.org/colours",
        "namespace": "https://example.org/colours#",
    }
    new = NewTaxonomy(
        metadata["title"],
        metadata["namespace"],
        metadata["license"],
        metadata["creator"],
        metadata["creator-url"],
        source.language,
    )
    result = import_as(source, tmp_path / "colours", new, strict=True)
    assert result.unmapped == []
    assert result.written
    assert result.items == {"concept_schemes": 1, "concepts": 4}


WORD = st.sampled_from(
    ["a", "b c", "Ä", " d", "", "no", "1.0", "x: y", "'\"", "# e", "f\ng", "x\ty", "\u202e", "\u00ad", "\u00a0h", "- i"]
)
LITERAL = st.one_of(
    st.builds(lambda word, tag: Literal(word, language=tag), WORD, st.sampled_from(["en", "de", "de-AT", "no", "x-a"])),
    st.builds(Literal, WORD),
    st.builds(lambda word: Literal(word, datatype=NamedNode(EX + "type")), WORD),
    st.just(Literal("true", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#boolean"))),
)
IRI = st.sampled_from([EX + name for name in ("a", "A", "b#c", "d/", "%2e%2e%2f", "..", "é")] + ["urn:x:a", "dct:a"])
NODE = st.one_of(IRI.map(NamedNode), st.sampled_from([BlankNode("x"), BlankNode("y")]))
PREDICATE = st.sampled_from(
    [
        *(
            SKOS + name
            for name in ("prefLabel", "altLabel", "hiddenLabel", "definition", "note", "example", "notation")
        ),
        *(SKOS + name for name in ("broader", "narrower", "related", "inScheme", "topConceptOf", "hasTopConcept")),
        *(SKOS + name for name in ("member", "memberList", "exactMatch", "broadMatch", "broaderTransitive")),
        *(f"http://purl.org/dc/terms/{name}" for name in ("title", "isReplacedBy")),
        *(f"http://www.w3.org/2008/05/skos-xl#{name}" for name in ("prefLabel", "literalForm")),
        *(f"http://www.w3.org/1999/02/22-rdf-syntax-ns#{name}" for name in ("first", "rest")),
        "http://www.w3.org/2002/07/owl#deprecated",
        f"{EX}own",
    ]
)
TYPE = st.builds(
    lambda node, name: Triple(node, NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), NamedNode(name)),
    NODE,
    st.sampled_from([SKOS + name for name in ("Concept", "ConceptScheme", "Collection", "OrderedCollection")] + [EX]),
)
TRIPLE = st.one_of(
    TYPE, st.builds(lambda s, p, o: Triple(s, NamedNode(p), o), NODE, PREDICATE, st.one_of(NODE, LITERAL))
)


@settings(max_examples=80)
@given(st.lists(TRIPLE, min_size=1, max_size=30))
def test_random_graphs_lose_only_listed_statements(
    empty: Path, tmp_path_factory: pytest.TempPathFactory, triples: list[Triple]
) -> None:
    folder = tmp_path_factory.mktemp("random")
    path = folder / "vocabulary.nt"
    path.write_bytes(pyoxigraph.serialize(dict.fromkeys(triples), format=RdfFormat.N_TRIPLES) or b"")
    words = Path(shutil.copytree(empty, folder / "words"))
    try:
        result = import_into(read_rdf_source(path), find_project(words))
    except SourceError as error:
        if str(error) == f"{path}: describes no concept, scheme or collection; nothing was imported":
            return
        raise
    taxonomy = load(find_project(words))
    assert taxonomy.diagnostics == ()
    graph = set(edition_of(taxonomy).graph)
    listed = {quad.triple for quad in pyoxigraph.parse(result.report, format=RdfFormat.N_TRIPLES)}
    named = {t for t in triples if not isinstance(t.subject, BlankNode) and not isinstance(t.object, BlankNode)}
    assert named - listed <= graph
    assert not listed & graph
    assert result.mapped + len(result.unmapped) == len(set(triples))
    shutil.rmtree(folder)


def test_order_of_the_file_does_not_matter(empty: Path, tmp_path: Path) -> None:
    lines = [
        f"{quad.triple} ."
        for quad in pyoxigraph.parse(path=str(DATA / "thesaurus.ttl"))
        if not isinstance(quad.subject, BlankNode) and not isinstance(quad.object, BlankNode)
    ]
    results = []
    for seed in range(3):
        random.Random(seed).shuffle(lines)
        (tmp_path / "vocabulary.nt").write_text("\n".join(lines), encoding="utf-8")
        words = Path(shutil.copytree(empty, tmp_path / str(seed)))
        result = import_into(read_rdf_source(tmp_path / "vocabulary.nt"), find_project(words))
        results.append((sources(words), result.report))
    assert results[0] == results[1] == results[2]


BROKEN = [
    ("a.ttl", "<http://a> <http://b> ."),
    ("a.ttl", "\n<a> <b> <c> ."),
    ("a.ttl", "<http://example.org/a> a <http://example.org/B> ."),
    ("a.rdf", "<rdf:RDF"),
    ("a.rdf", '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><a/>'),
    ("a.rdf", f"<!DOCTYPE a [<!ENTITY a '{'a' * 99_999}'>]><a>{'&a;' * 999}</a>"),
    ("a.nt", '<http://a> <http://b> "x"@en_US .'),
    ("a.jsonld", '{"@context": "http://example.org/c", "@id": "http://a"}'),
    ("a.jsonld", "{"),
    ("a.csv", ""),
    ("a.csv", "label,label\na,b\n"),
    ("a.csv", 'label\n"a\n'),
    ("a.csv", "label,id\na,b\n\na,b,c\n"),
    *((f"a.{kind}", "\udcff\udcfe<\0h") for kind in ("ttl", "csv", "nt", "rdf", "jsonld", "trig")),
]


def test_broken_file_is_an_error_with_its_place(words: Path, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    messages = []
    for name, text in BROKEN:
        (tmp_path / name).write_text(text, encoding="utf-8", errors="surrogateescape")
        with pytest.raises(SourceError) as caught:
            import_into(read_source(tmp_path / name, {}, "|"), find_project(words))
        messages.append(str(caught.value).replace(f"{tmp_path}/", ""))
    assert messages == snapshot
    assert sources(words) == {}


@settings(max_examples=60)
@given(st.binary(max_size=200), st.sampled_from(["ttl", "nt", "rdf", "jsonld", "trig", "n3", "csv"]))
def test_random_bytes_never_crash(
    empty: Path, tmp_path_factory: pytest.TempPathFactory, data: bytes, kind: str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"random.{kind}"
    path.write_bytes(data)
    with contextlib.suppress(TaxokitError):
        import_into(read_source(path, {}, "|"), find_project(empty), strict=True)


def test_file_of_unknown_kind_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"unknown kind of file; its name must end in \.ttl, .* \.xlsx or \.ods"):
        read_source(tmp_path / "a.docx", {}, "|")


def test_map_is_for_tables(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is not a table"):
        read_source(DATA / "clean.ttl", {"a": "label"}, "|")


def test_strict_writes_nothing_if_anything_is_unmapped(add: Callable[..., ImportResult], words: Path) -> None:
    result = add(':a a skos:Concept ; dct:created "2020" .', strict=True)
    assert not result.written
    assert sources(words) == {}
    assert add(":a a skos:Concept .", strict=True).written
    assert list(sources(words)) == ["concepts/a.yaml"]


def test_strict_makes_no_folder(tmp_path: Path) -> None:
    result = import_as(read_rdf_source(DATA / "graphs.trig"), tmp_path / "new", NEW, strict=True)
    assert not result.written
    assert list(tmp_path.iterdir()) == []


def test_existing_item_stays_as_it_is(add: Callable[..., ImportResult], words: Path) -> None:
    add(':a a skos:Concept ; skos:prefLabel "A"@en .')
    before = sources(words)
    result = add(':a a skos:Concept ; skos:prefLabel "A"@en , "Ah"@de . :b a skos:Concept ; skos:broader :a .')
    assert (result.known, dict(result.items)) == (1, {"concepts": 1})
    assert unmapped(result) == [("skos:prefLabel", "would change an existing concept, which stays as it is")]
    after = sources(words)
    assert after.pop("concepts/b.yaml")["broader"] == ["a"]
    assert after == before


def test_iri_of_the_whole_is_refused(add: Callable[..., ImportResult]) -> None:
    with pytest.raises(SourceError, match="is already the IRI of the vocabulary"):
        add("<https://example.net/words> a skos:Collection .")


def test_second_import_adds_to_the_first(add: Callable[..., ImportResult], words: Path) -> None:
    add(":a a skos:Concept .")
    result = add("<http://example.org/w/a> a skos:Concept . <http://example.org/w/b> a skos:Concept .")
    assert list(sources(words)) == ["concepts/a-2.yaml", "concepts/a.yaml", "concepts/b.yaml"]
    assert result.numbered == {"http://example.org/w/a": "a-2"}


def test_identifier_is_that_of_the_item_whose_iri_it_makes(add: Callable[..., ImportResult], words: Path) -> None:
    made = f"{NEW.namespace}concept/eel"
    result = add(f":Eel a skos:Concept . :eel a skos:Concept . <{made}> a skos:Concept .")
    assert result.numbered == {f"{EX}Eel": "eel-2", f"{EX}eel": "eel-3"}
    assert "iri" not in sources(words)["concepts/eel.yaml"]


def test_faulty_sources_are_not_added_to(add: Callable[..., ImportResult], words: Path) -> None:
    (words / "taxonomy/concepts").mkdir()
    (words / "taxonomy/concepts/bad.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises(ConfigError, match="the existing sources have errors; run"):
        add(":a a skos:Concept .")
    (words / "taxonomy/concepts/bad.yaml").write_text("id: bad\nbroader: [nothing]\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"such as taxonomy/concepts/bad\.yaml:2:11: unknown concept 'nothing'"):
        add(":a a skos:Concept .")


def test_other_language_than_that_of_the_repository_is_refused(add: Callable[..., ImportResult], words: Path) -> None:
    with pytest.raises(ConfigError, match=rf"--language: the texts of {words} are in 'en'; omit the option"):
        add(":a a skos:Concept .", language="de")


def test_schema_with_a_class_of_its_own_for_concepts(thesaurus: Path) -> None:
    """Its one list of concepts takes them all; values without a slot are listed."""
    path = thesaurus / "schema/taxonomy.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("      computed: iri\n", "      computed: iri\n      given: true\n"), encoding="utf-8")
    for name, text in compile_schema(find_project(thesaurus)).items():
        (thesaurus / "schema/generated" / name).write_text(text, encoding="utf-8")
    result = import_into(read_rdf_source(DATA / "clean.ttl"), find_project(thesaurus))
    assert result.items == {"themes": 4}
    taxonomy = load(find_project(thesaurus))
    red = taxonomy.index("Theme")["rot"]
    assert (red.data["label"], taxonomy.iri(red).rpartition("/")[2]) == ("Rot", "colours#rot")
    assert "has no slot in the schema for a theme" in result.report


def test_schema_without_given_iris_is_refused(thesaurus: Path) -> None:
    with pytest.raises(ConfigError, match="no class of concepts that keep their IRI"):
        import_into(read_rdf_source(DATA / "clean.ttl"), find_project(thesaurus))


def test_labels_that_contain_the_next_identifier(tmp_path: Path) -> None:
    labels = {"11": "Chapter 12", "12": "Wind", "13": "After 11"}
    graph = "".join(
        f'<{EX}{name}> a <{SKOS}Concept>; <{SKOS}prefLabel> "{label}"@en .' for name, label in labels.items()
    )
    members = ", ".join(f"<{EX}{name}>" for name in labels)
    (tmp_path / "all.ttl").write_text(
        f'{graph} <{EX}99> a <{SKOS}Collection>; <{SKOS}prefLabel> "All"@en; <{SKOS}member> {members} .',
        encoding="utf-8",
    )
    import_as(read_rdf_source(tmp_path / "all.ttl"), tmp_path / "made", NEW)
    text = (tmp_path / "made/taxonomy/collections/99.yaml").read_text(encoding="utf-8")
    assert [line.strip() for line in text.splitlines() if line.startswith("  -")] == [
        f"- '{name}'  # {label}" for name, label in labels.items()
    ]
