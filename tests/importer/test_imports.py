"""Importing: what is carried is in the graph of the result, and everything else is listed."""

import contextlib
import csv
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph
import pytest
import rdflib
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple
from rdflib.collection import Collection

from taxokit.compiler.compile import compile_schema
from taxokit.core.diagnostics import Diagnostic
from taxokit.core.errors import ConfigError, SourceError, TaxokitError
from taxokit.core.project import find_project
from taxokit.importer.draft import MAX_TEXT, written_tag
from taxokit.importer.init import write_repository, write_text
from taxokit.importer.rdf_source import read_graph_source
from taxokit.importer.run import Outcome, import_as, import_into, read_source
from taxokit.importer.slugs import Slugs, slug_of
from taxokit.importer.template import NewTaxonomy
from taxokit.rdf.namespaces import local_name
from taxokit.release.build import build, edition_of
from taxokit.taxonomy.attribution import KNOWN_LICENSES
from taxokit.taxonomy.loader import load
from taxokit.taxonomy.model import is_slug

DATA = Path(__file__).resolve().parents[1] / "data" / "import"
GRAPH_FILES = sorted(path.name for path in DATA.iterdir() if path.suffix != ".csv")
GRAPHS = {"taxonomy.ttl": "turtle", "taxonomy.nt": "nt", "taxonomy.rdf": "xml", "taxonomy.jsonld": "json-ld"}
SKOS = "http://www.w3.org/2004/02/skos/core#"
EX = "http://example.org/v/"
NEW = NewTaxonomy("Words", "https://example.net/words/", "CC0-1.0", "Ann", "https://example.net/ann")

HEAD = (
    f"@prefix skos: <{SKOS}> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
    f"@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix : <{EX}> .\n"
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository for vocabularies without any item. Not to be changed."""
    folder = tmp_path_factory.mktemp("import") / "empty"
    folder.mkdir()
    write_repository(folder, NEW, examples=False)
    return folder


@pytest.fixture
def words(empty: Path, tmp_path: Path) -> Path:
    """A fresh copy of it."""
    return Path(shutil.copytree(empty, tmp_path / "words"))


@pytest.fixture(scope="module")
def strict(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a schema in which a concept needs a label, and has a size of 12 at most. Not to be changed."""
    folder = Path(shutil.copytree(empty, tmp_path_factory.mktemp("import") / "strict"))
    schema = folder / "schema/taxonomy.yaml"
    text = schema.read_text(encoding="utf-8")
    for old, new in (
        ("      - iri\n      - notations\n      - label\n", "      - iri\n      - size\n      - notations\n      - label\n"),
        ("    examples:\n      - object: {id: mammals,", "      label: {required: true}\n    examples:\n      - object: {id: mammals,"),
        ("  # --- schemes ---", f"  size: {{slot_uri: '{EX}size', range: integer, maximum_value: 12}}\n  # --- schemes ---"),
    ):  # fmt: skip
        text = text.replace(old, new, 1)
    schema.write_text(text, encoding="utf-8")
    for name, compiled in compile_schema(find_project(folder)).items():
        write_text(folder / "schema/generated" / name, compiled)
    return folder


@pytest.fixture
def strict_words(strict: Path, tmp_path: Path) -> Path:
    """A fresh copy of that."""
    return Path(shutil.copytree(strict, tmp_path / "strict"))


@pytest.fixture
def add(words: Path, tmp_path: Path) -> Callable[..., Outcome]:
    """Import Turtle into the fresh copy: `add(":a a skos:Concept .")`."""

    def carry_over(turtle: str, **options: Any) -> Outcome:
        path = tmp_path / "vocabulary.ttl"
        path.write_text(HEAD + turtle, encoding="utf-8")
        return import_into(read_graph_source(path), find_project(words), **options)

    return carry_over


def sources(folder: Path) -> dict[str, Any]:
    """Return the items below a folder by their path."""
    return {
        path.relative_to(folder / "taxonomy").as_posix(): yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in sorted(folder.glob("taxonomy/*/*.yaml"))
    }


def lost(outcome: Outcome) -> list[tuple[str, str]]:
    return [(loss.about, loss.reason) for loss in outcome.losses]


# --- what is carried is in the graph --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", GRAPH_FILES)
def test_graph_of_the_result_holds_everything_but_what_is_listed(name: str, words: Path, tmp_path: Path) -> None:
    outcome = import_into(read_graph_source(DATA / name), find_project(words))
    (tmp_path / "lost.nt").write_text(outcome.report, encoding="utf-8")
    syntax = {".rdf": "xml", ".jsonld": "json-ld", ".ttl": "turtle", ".trig": "trig"}[Path(name).suffix]
    before = {(s, p, o) for s, p, o, _ in rdflib.Dataset().parse(DATA / name, format=syntax).quads()}
    listed = set(rdflib.Graph().parse(tmp_path / "lost.nt"))
    named = {triple for triple in before if not any(isinstance(term, rdflib.BNode) for term in triple)}
    blank = {triple for triple in listed if any(isinstance(term, rdflib.BNode) for term in triple)}
    assert len(blank) == len(before) - len(named)  # all of them are listed
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
    import_into(read_graph_source(DATA / name), find_project(words))
    assert [str(finding) for finding in check(words) if str(finding.severity) == "error"] == []
    assert run("build", cwd=words).code == 0
    assert run("fmt", "--check", cwd=words).code == 0


def test_nothing_is_lost_of_a_clean_vocabulary(words: Path, empty: Path, tmp_path: Path) -> None:
    source = read_graph_source(DATA / "clean.ttl")
    told = source.told()
    assert told == {
        "title": "Farben",
        "license": "CC0-1.0",
        "creator": "Example Museum",
        "creator-url": "https://example.org/museum",
        "namespace": "https://example.org/colours/dataset/",
    }
    new = NewTaxonomy(
        told["title"], told["namespace"], told["license"], told["creator"], told["creator-url"], source.language
    )
    outcome = import_as(source, tmp_path / "colours", new, strict=True)
    assert outcome.losses == []
    assert outcome.written
    assert outcome.items == {"concept_schemes": 1, "concepts": 4}
    assert sources(tmp_path / "colours")["concepts/zinnober.yaml"] == {
        "id": "zinnober",
        "iri": "https://example.org/colours#zinnober",
        "label": "Zinnober",
        "definitions": ["Das Rot des Minerals."],
        "translations": {"en": {"label": "Vermilion"}},
        "in_scheme": ["colours"],
        "broader": ["rot", "warm"],
    }


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
def test_random_graphs_lose_nothing_that_is_not_listed(
    empty: Path, tmp_path_factory: pytest.TempPathFactory, triples: list[Triple]
) -> None:
    folder = tmp_path_factory.mktemp("random")
    path = folder / "vocabulary.nt"
    path.write_bytes(pyoxigraph.serialize(dict.fromkeys(triples), format=RdfFormat.N_TRIPLES) or b"")
    words = Path(shutil.copytree(empty, folder / "words"))
    try:
        outcome = import_into(read_graph_source(path), find_project(words))
    except SourceError as error:
        if str(error) == f"{path}: describes no concept, scheme or collection; nothing was imported":
            return
        raise
    taxonomy = load(find_project(words))
    assert taxonomy.diagnostics == ()
    graph = set(edition_of(taxonomy).graph)
    listed = {quad.triple for quad in pyoxigraph.parse(outcome.report, format=RdfFormat.N_TRIPLES)}
    named = {t for t in triples if not isinstance(t.subject, BlankNode) and not isinstance(t.object, BlankNode)}
    assert named - listed <= graph
    assert not listed & graph
    assert outcome.carried + len(outcome.losses) == len(set(triples))
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
        outcome = import_into(read_graph_source(tmp_path / "vocabulary.nt"), find_project(words))
        results.append((sources(words), outcome.report))
    assert results[0] == results[1] == results[2]


# --- how it is carried ----------------------------------------------------------------------------------------------


def test_source_file_reads_as_a_person_would_write_it(words: Path) -> None:
    import_into(read_graph_source(DATA / "thesaurus.ttl"), find_project(words))
    assert (words / "taxonomy/concepts/c-2.yaml").read_text(encoding="utf-8") == (
        """\
# yaml-language-server: $schema=../../schema/generated/concept.schema.json
id: c-2
iri: http://example.org/vocab/c_2
notations:
  - 1.2 (a)
label: Bank
hidden_labels:
  - Banck
scope_notes:
  - |-
    The side of a river.
    Not a place for money: "that" is another thing.
editorial_notes:
  - 'Yes'
translations:
  de-AT:
    label: Ufer
in_scheme:
  - vocab
broader:
  - c-1
  - c-4
related:
  - c-3
exact_match:
  - http://example.com/thesaurus/bank
close_match:
  - urn:example:shore
"""
    )


def test_everything_of_the_thesaurus_that_is_not_carried_is_listed_with_its_reason(words: Path) -> None:
    outcome = import_into(read_graph_source(DATA / "thesaurus.ttl"), find_project(words))
    in_list = (
        "is a list of blank nodes; its order is kept in ordered_members, and written as a list of nodes with names"
    )
    of_blank = "is said of a blank node, which has no IRI to be kept by"
    no_slot = "has no slot in the schema for a concept"
    of_xl = "is a label of SKOS-XL; what it says is carried as a label of SKOS"
    of_other = "is said of something that is no concept, scheme or collection"
    assert sorted(lost(outcome)) == sorted(
        [
            *[("rdf:first", in_list)] * 3,
            *[("rdf:rest", in_list)] * 3,
            ("skos:memberList", in_list),
            *[("rdf:type", of_other)] * 2,
            *((name, of_blank) for name in ("dct:creator", "rdf:type", "rdf:value", "skos:prefLabel")),
            ("<http://example.org/ontology#area>", no_slot),
            ("dct:modified", "modified is computed, and never written in the sources"),
            ("dct:created", "has no slot in the schema for a concept-scheme"),
            ("skos:altLabel", "has no language tag; it is carried as text in en"),
            ("skos:prefLabel", "has no language tag; it is carried as text in en"),
            ("skos:altLabel", "has white space at its ends; it is carried without"),
            ("skos:broader", "leads to something that the file does not describe as one of the items"),
            ("skos:changeNote", "leads to a blank node, which has no IRI to be kept by"),
            ("skos:notation", "is of the type code, and notations takes another"),
            ("skos:prefLabel", "is a second value, and label takes one in each language"),
            ("skosxl:altLabel", of_xl),
            ("skosxl:literalForm", of_xl),
            # the creator of the repository into which it is imported is another one
            ("foaf:name", of_other),
        ]
    )


def test_collections_keep_members_nesting_and_order(words: Path) -> None:
    import_into(read_graph_source(DATA / "thesaurus.ttl"), find_project(words))
    found = sources(words)
    assert found["collections/group.yaml"]["members"] == ["c-2", "c-3"]
    assert found["collections/group.yaml"]["member_collections"] == ["inner"]
    assert found["ordered_collections/course.yaml"]["ordered_members"] == ["c-4", "c-3", "c-2"]
    graph = rdflib.Graph()
    for triple in edition_of(load(find_project(words))).graph:
        graph.parse(data=f"{triple} .", format="nt")
    head = graph.value(rdflib.URIRef("http://example.org/vocab/course"), rdflib.URIRef(f"{SKOS}memberList"))
    assert [str(member) for member in Collection(graph, head)] == [
        f"http://example.org/vocab/c_{number}" for number in (4, 3, 2)
    ]


def test_same_local_name_gets_a_number_and_that_is_said(words: Path) -> None:
    outcome = import_into(read_graph_source(DATA / "thesaurus.ttl"), find_project(words))
    assert outcome.numbered == {"http://example.org/other/c_2": "c-2-2"}
    assert sources(words)["concepts/c-2-2.yaml"]["label"] == "Dune"


def test_deprecated_concept_stays_deprecated(words: Path) -> None:
    import_into(read_graph_source(DATA / "thesaurus.ttl"), find_project(words))
    old = sources(words)["concepts/old.yaml"]
    assert (old["status"], old["replaced_by"], old["history_notes"]) == ("deprecated", ["c-1"], ["Used until 2015."])


def test_concept_without_a_label_in_our_language_is_carried(words: Path) -> None:
    import_into(read_graph_source(DATA / "thesaurus.ttl"), find_project(words))
    assert sources(words)["concepts/c-5.yaml"] == {
        "id": "c-5",
        "iri": "http://example.org/vocab/c_5",
        "translations": {"de": {"label": "Alm"}},
        "in_scheme": ["vocab"],
    }


def test_labels_of_skos_xl_become_labels(words: Path) -> None:
    import_into(read_graph_source(DATA / "labels.jsonld"), find_project(words))
    assert sources(words)["concepts/2.yaml"]["label"] == "Apple"


def test_labels_of_skos_xl_that_have_no_place_are_listed(add: Callable[..., Outcome]) -> None:
    xl = "http://www.w3.org/2008/05/skos-xl#"
    outcome = add(
        f':a a skos:Concept ; skos:prefLabel "A"@en ; <{xl}prefLabel> :l , :m . :l <{xl}literalForm> "B"@en .'
        f' :m <{xl}literalForm> "C" . :n <{xl}literalForm> "D"@en .'
    )
    assert sorted({loss.reason for loss in outcome.losses}) == [
        "is a label of SKOS-XL; what it says is a second value, and label takes one in each language",
        "is said of something that is no concept, scheme or collection",
    ]


def test_members_of_an_ordered_collection_stand_once(add: Callable[..., Outcome], words: Path) -> None:
    add(
        ":c a skos:OrderedCollection , skos:Collection ; skos:member :a , :b , :d ; skos:memberList (:b :a)."
        " :a a skos:Concept . :b a skos:Concept . :d a skos:Concept ."
    )
    assert sources(words)["ordered_collections/c.yaml"] == {
        "id": "c",
        "iri": f"{EX}c",
        "members": ["d"],
        "ordered_members": ["b", "a"],
    }


def test_what_is_a_concept_and_a_collection_becomes_a_concept(words: Path) -> None:
    outcome = import_into(read_graph_source(DATA / "labels.jsonld"), find_project(words))
    assert ("rdf:type", "is another type of a concept, which has one") in lost(outcome)
    assert ("skos:prefLabel", "the schema takes no language tag such as 'x-old'") in lost(outcome)


def test_names_of_graphs_are_listed(words: Path) -> None:
    outcome = import_into(read_graph_source(DATA / "graphs.trig"), find_project(words))
    assert lost(outcome) == [
        ("graph", "is the name of a graph; its statements are carried, and taken together with the others"),
        ("skos:narrowerTransitive", "has no slot in the schema for a concept"),
    ]
    assert outcome.report.startswith("# skos:narrowerTransitive") or "# <urn:example:graph>\n" in outcome.report


@pytest.mark.parametrize(
    ("turtle", "kind"),
    [
        (":a skos:broader :b .", "concepts"),
        (":a skos:topConceptOf :s .", "concepts"),
        (':a skos:prefLabel "A"@en .', "concepts"),
        (":x skos:inScheme :a .", "concept_schemes"),
        (":a skos:hasTopConcept :x .", "concept_schemes"),
        (":a skos:member :x .", "collections"),
        (":a skos:memberList () .", "ordered_collections"),
    ],
)
def test_kind_follows_from_what_is_said(add: Callable[..., Outcome], words: Path, turtle: str, kind: str) -> None:
    add(turtle)
    assert f"{kind}/a.yaml" in sources(words)


RDFS_HEAD = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"


def test_declared_classes_and_properties_count_as_they_do_in_a_check(add: Callable[..., Outcome], words: Path) -> None:
    outcome = add(
        RDFS_HEAD
        + """
        :Descriptor rdfs:subClassOf :Term . :Term owl:equivalentClass skos:Concept .
        :name rdfs:subPropertyOf skos:prefLabel . :above rdfs:subPropertyOf skos:broader .
        :a a :Descriptor ; skos:prefLabel "A"@en .
        :b a :Term ; :name "B"@en , "B" ; :above :a .
        """
    )
    found = sources(words)
    assert found == {
        "concepts/a.yaml": {"id": "a", "iri": f"{EX}a", "label": "A"},
        "concepts/b.yaml": {"id": "b", "iri": f"{EX}b", "label": "B", "broader": ["a"]},
    }
    assert {reason for about, reason in lost(outcome) if about.endswith("name>")} == {
        "is said with a property of its own; it is carried with skos:prefLabel",
        "is said with a property of its own; it has no language tag; it is carried as text in en",
    }
    assert (f"<{EX}above>", "is said with a property of its own; it is carried with skos:broader") in lost(outcome)


def test_what_relations_are_between_is_a_concept_whatever_its_type(add: Callable[..., Outcome], words: Path) -> None:
    add(':a a :Thing ; skos:prefLabel "A"@en . :b a :Thing ; skos:broader :a . :c a :Thing ; skos:prefLabel "C"@en .')
    assert set(sources(words)) == {"concepts/a.yaml", "concepts/b.yaml"}


def test_person_with_a_label_is_no_concept(add: Callable[..., Outcome], words: Path) -> None:
    add(':a a skos:Concept . :ann a :Person ; skos:prefLabel "Ann"@en .')
    assert list(sources(words)) == ["concepts/a.yaml"]


def test_inverse_statements_are_carried(add: Callable[..., Outcome], words: Path) -> None:
    outcome = add(":a a skos:Concept ; skos:narrower :b . :b a skos:Concept . :s skos:hasTopConcept :a .")
    assert outcome.losses == []
    assert sources(words)["concepts/b.yaml"]["broader"] == ["a"]
    assert sources(words)["concepts/a.yaml"]["top_concept_of"] == ["s"]


def test_cycle_is_carried_and_said(add: Callable[..., Outcome], run: Callable[..., Any]) -> None:
    outcome = add(":a skos:broader :b ; skos:related :b . :b skos:broader :a .")
    assert outcome.losses == []
    assert {finding.rule for finding in outcome.errors} == {"related-and-broader"}


def test_slot_that_is_added_to_the_schema_is_filled(
    words: Path, run: Callable[..., Any], edit: Callable[..., None], tmp_path: Path
) -> None:
    schema = words / "schema/taxonomy.yaml"
    edit(schema, "      - iri\n      - notations\n      - label\n      - alt_labels\n      - hidden_labels\n      - definitions\n"
         "      - notes\n      - scope_notes\n      - change_notes\n      - editorial_notes\n      - history_notes\n"
         "      - examples\n      - status\n", "      - iri\n      - label\n      - definitions\n      - made\n      - size\n      - alive\n")  # fmt: skip
    edit(
        schema,
        "  # --- schemes ---",
        f"  made: {{slot_uri: 'dct:created', range: date}}\n  size: {{slot_uri: '{EX}size', range: integer}}\n"
        f"  alive: {{slot_uri: '{EX}alive', range: boolean}}\n  # --- schemes ---",
    )
    assert run("schema", cwd=words).code == 0
    path = tmp_path / "vocabulary.ttl"
    path.write_text(
        f'{HEAD} :a a skos:Concept ; dct:created "2020-02-29"^^xsd:date ; :size 12 ; :alive true .\n'
        ':b a skos:Concept ; dct:created "2020-02-30"^^xsd:date , "yesterday" ; :size 012 ; :alive "yes" .',
        encoding="utf-8",
    )
    outcome = import_into(read_graph_source(path), find_project(words))
    assert sources(words)["concepts/a.yaml"] == {
        "id": "a",
        "iri": f"{EX}a",
        "made": "2020-02-29",
        "size": 12,
        "alive": True,
    }
    assert sources(words)["concepts/b.yaml"] == {"id": "b", "iri": f"{EX}b"}
    assert sorted(loss.reason for loss in outcome.losses) == [
        "is not what made takes",
        "is not what size takes",
        "is of the type string, and alive takes another",
        "is of the type string, and made takes another",
    ]
    assert run("build", cwd=words).code == 0


# --- what cannot be carried -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("turtle", "reason"),
    [
        ('skos:prefLabel "a\\u202Eb"@en', "holds the invisible character U+202E"),
        ('skos:prefLabel "\\u0000"@en', "holds the invisible character U+0000"),
        ('skos:note "\\uFFFE"@en', "holds the invisible character U+FFFE"),
        ('skos:altLabel "x\\ty"@en', "is a label that holds a tab"),
        ('skos:prefLabel "x\\ny"@en', "is a label that holds a line break"),
        ('skos:prefLabel "x\\ty"@de', "is a label that holds a tab"),
        ('skos:hiddenLabel "x\\u00ADy"', "is a label that holds a soft hyphen"),
        ('skos:altLabel "x\\uE000"@en', "is a label that holds the character U+E000, which cannot be printed"),
        ('skos:prefLabel ""@en', "is empty"),
        ('skos:note "  "', "is empty"),
        (f'skos:note "{"x" * (MAX_TEXT + 1)}"@en', "is longer than 100,000 characters"),
        ('skos:prefLabel "A"@i-klingon', "the schema takes no language tag such as 'i-klingon'"),
        ('skos:prefLabel "A"^^xsd:token', "is no text with a language"),
        ("skos:prefLabel :x", "leads to a resource, and label takes none"),
        ('skos:notation "1"@en', "has a language tag, and notations takes none"),
        ('skos:broader "b"', "is a literal, and broader takes none"),
        ("skos:broader :s", "leads to a concept-scheme, and broader takes a Concept"),
        ("skos:narrower :nothing", "leads to something that the file does not describe as one of the items"),
        ('owl:deprecated "1"^^xsd:boolean', "is carried as true"),
        ("owl:deprecated false", "has no slot in the schema for a concept"),
        ("skos:exactMatch <dct:title>", "is an IRI that reads like one with the prefix dct:"),
        ("skos:semanticRelation :s", "has no slot in the schema for a concept"),
    ],
)
def test_reason(add: Callable[..., Outcome], turtle: str, reason: str) -> None:
    outcome = add(f":a a skos:Concept ; {turtle} . :s a skos:ConceptScheme .")
    assert [loss.reason for loss in outcome.losses] == [reason]


def test_iri_that_json_ld_would_misread_is_listed_with_all_that_is_said_of_it(add: Callable[..., Outcome]) -> None:
    outcome = add(":a a skos:Concept . <skos:b> a skos:Concept ; skos:broader :a . :a skos:narrower <skos:b> .")
    reason = "is an IRI that reads like one with the prefix skos:"
    assert sorted(loss.reason for loss in outcome.losses) == [reason, *[f"is said of what {reason}"] * 2]


def test_label_that_cannot_be_printed_is_listed_and_the_rest_is_carried(
    add: Callable[..., Outcome], words: Path, run: Callable[..., Any]
) -> None:
    outcome = add(':a skos:prefLabel "x\\ty"@en, "b"@de ; skos:altLabel "a\\nb"@en, "c"@en ; skos:note "x\\ty"@en .')
    assert len(outcome.losses) == 2
    assert sources(words)["concepts/a.yaml"] == {
        "id": "a",
        "iri": f"{EX}a",
        "alt_labels": ["c"],
        "notes": ["x\ty"],
        "translations": {"de": {"label": "b"}},
    }
    assert run("build", cwd=words).code == 0


def test_value_and_item_that_the_schema_refuses_are_listed_and_the_rest_is_carried(
    strict_words: Path, run: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "vocabulary.ttl"
    path.write_text(
        f'{HEAD} :a skos:prefLabel "A"@en, "Ä"@de ; :size 13 . :b skos:prefLabel "B"@en ; :size 12 ; skos:broader :c .'
        ' :c a skos:Concept ; skos:prefLabel "C"@de .',
        encoding="utf-8",
    )
    outcome = import_into(read_graph_source(path), find_project(strict_words))
    large = "would be a fault in the sources: size is 13, more than 12 [schema-violation]"
    nameless = "would be a fault in the sources: the concept has no label [schema-violation]"
    assert sorted(lost(outcome)) == [
        (f"<{EX}size>", large),
        ("rdf:type", f"is said of what {nameless}"),
        ("skos:broader", nameless),
        ("skos:prefLabel", f"is said of what {nameless}"),
    ]
    assert sources(strict_words) == {
        "concepts/a.yaml": {"id": "a", "iri": f"{EX}a", "label": "A", "translations": {"de": {"label": "Ä"}}},
        "concepts/b.yaml": {"id": "b", "iri": f"{EX}b", "label": "B", "size": 12},
    }
    assert run("build", cwd=strict_words).code == 0


def test_cell_and_row_that_the_schema_refuses_are_listed_and_the_rest_is_carried(
    strict_words: Path, run: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("id,label,size,broader\na,A,13,c\nb,B,12,a\nc,,1,\n", encoding="utf-8")
    outcome = import_into(read_source(path, {}, "|"), find_project(strict_words))
    nameless = "would be a fault in the sources: the concept has no label [schema-violation]"
    assert lost(outcome) == [
        ("size", "would be a fault in the sources: size is 13, more than 12 [schema-violation]"),
        ("broader", f"leads to what {nameless}"),
        ("id", f"is said of what {nameless}"),
        ("size", f"is said of what {nameless}"),
    ]
    assert sources(strict_words) == {
        "concepts/a.yaml": {"id": "a", "label": "A"},
        "concepts/b.yaml": {"id": "b", "label": "B", "size": 12, "broader": ["a"]},
    }
    assert run("build", cwd=strict_words).code == 0


def test_item_whose_file_nobody_could_read_is_listed(
    add: Callable[..., Outcome], words: Path, run: Callable[..., Any]
) -> None:
    notes = " , ".join(f'"{number} {"x" * 99_900}"@en' for number in range(170))
    outcome = add(f":a skos:note {notes} . :b a skos:Concept . :a a skos:Concept .")
    reason = "is said of what would be a fault in the sources: its file is larger than 16 MiB [unreadable-file]"
    assert lost(outcome) == [("rdf:type", reason), *[("skos:note", reason)] * 170]
    assert list(sources(words)) == ["concepts/b.yaml"]
    assert run("build", cwd=words).code == 0


def test_path_tricks_stay_in_the_folder(add: Callable[..., Outcome], words: Path) -> None:
    add(
        "<http://example.org/../../../etc/passwd> a skos:Concept . <http://example.org/a/%2e%2e%2f..%2fb> a skos:Concept ."
        " <http://example.org/a/..> a skos:Concept . <http://example.org/漢字> a skos:Concept ."
    )
    assert list(sources(words)) == [
        "concepts/b.yaml",
        "concepts/item-2.yaml",
        "concepts/item.yaml",
        "concepts/passwd.yaml",
    ]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.ttl", "<http://a> <http://b> .", r":1:\d+: is not valid RDF: .*; nothing"),
        (
            "a.ttl",
            "\n<a> <b> <c> .",
            r":2:1: .*: an IRI is relative; write at the top of the file what it is relative to",
        ),
        ("a.rdf", "<rdf:RDF", ": .*; nothing was imported"),
        ("a.rdf", '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><a/>', "declares XML entities that grow"),
        (
            "a.rdf",
            f"<!DOCTYPE a [<!ENTITY a '{'a' * 99_999}'>]><a>{'&a;' * 999}</a>",
            "declares XML entities that grow",
        ),
        ("a.rdf", "", "(describes no concept|nothing was imported)"),
        ("a.nt", '<http://a> <http://b> "x"@en_US .', r":1:\d+: "),
        (
            "a.jsonld",
            '{"@context": "http://example.org/c", "@id": "http://a"}',
            "nothing is fetched; put the context into",
        ),
        ("a.jsonld", "{", "nothing was imported"),
        ("a.ttl", "<http://example.org/a> a <http://example.org/B> .", "describes no concept, scheme or collection"),
        ("a.csv", "", "is empty; its first line has to name the columns"),
        ("a.csv", "label,label\na,b\n", ":1: has two columns called 'label'"),
        ("a.csv", 'label\n"a\n', ":2: is no table: .*; mend the quotes"),
        ("a.csv", "label,id\na,b\n\na,b,c\n", ":4: has 3 cells, and the header 2; quote a cell that holds ','"),
    ],
)
def test_broken_file_is_an_error_with_its_place(
    words: Path, tmp_path: Path, name: str, text: str, message: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    before = sources(words)
    with pytest.raises(SourceError, match=f"^{path}.*{message}"):
        import_into(read_source(path, {}, "|"), find_project(words))
    assert sources(words) == before


@pytest.mark.parametrize("name", ["a.ttl", "a.csv", "a.nt", "a.rdf", "a.jsonld", "a.trig"])
def test_bytes_that_are_no_text_are_an_error(words: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\xff\xfe<\x00h")
    with pytest.raises(SourceError, match="nothing was imported"):
        import_into(read_source(path, {}, "|"), find_project(words))


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
    with pytest.raises(ConfigError, match=r"is of no known kind; its name has to end in \.ttl, .* \.csv or \.tsv"):
        read_source(tmp_path / "a.docx", {}, "|")


# --- all or nothing -------------------------------------------------------------------------------------------------


def test_strict_writes_nothing_where_something_is_lost(add: Callable[..., Outcome], words: Path) -> None:
    outcome = add(':a a skos:Concept ; dct:created "2020" .', strict=True)
    assert not outcome.written
    assert sources(words) == {}
    assert add(":a a skos:Concept .", strict=True).written
    assert list(sources(words)) == ["concepts/a.yaml"]


def test_strict_makes_no_folder(tmp_path: Path) -> None:
    outcome = import_as(read_graph_source(DATA / "graphs.trig"), tmp_path / "new", NEW, strict=True)
    assert not outcome.written
    assert list(tmp_path.iterdir()) == []


def test_item_that_is_there_already_stays_as_it_is(add: Callable[..., Outcome], words: Path) -> None:
    add(':a a skos:Concept ; skos:prefLabel "A"@en .')
    before = sources(words)
    outcome = add(':a a skos:Concept ; skos:prefLabel "A"@en , "Ah"@de . :b a skos:Concept ; skos:broader :a .')
    assert (outcome.known, dict(outcome.items)) == (1, {"concepts": 1})
    assert lost(outcome) == [
        ("skos:prefLabel", "would change a concept that is there already, and that stays as it is")
    ]
    after = sources(words)
    assert after.pop("concepts/b.yaml")["broader"] == ["a"]
    assert after == before


def test_iri_of_the_whole_is_refused(add: Callable[..., Outcome]) -> None:
    with pytest.raises(SourceError, match="is the IRI of the vocabulary already"):
        add("<https://example.net/words> a skos:ConceptScheme .")


def test_second_import_adds_to_the_first(add: Callable[..., Outcome], words: Path) -> None:
    add(":a a skos:Concept .")
    outcome = add("<http://example.org/w/a> a skos:Concept . <http://example.org/w/b> a skos:Concept .")
    assert list(sources(words)) == ["concepts/a-2.yaml", "concepts/a.yaml", "concepts/b.yaml"]
    assert outcome.numbered == {"http://example.org/w/a": "a-2"}


def test_faulty_sources_are_not_added_to(add: Callable[..., Outcome], words: Path) -> None:
    (words / "taxonomy/concepts").mkdir()
    (words / "taxonomy/concepts/bad.yaml").write_text("id: [", encoding="utf-8")
    with pytest.raises(ConfigError, match="the sources there have faults; run"):
        add(":a a skos:Concept .")
    (words / "taxonomy/concepts/bad.yaml").write_text("id: bad\nbroader: [nothing]\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"such as taxonomy/concepts/bad\.yaml:2:11: there is no concept 'nothing'"):
        add(":a a skos:Concept .")


def test_other_language_than_that_of_the_repository_is_refused(add: Callable[..., Outcome], words: Path) -> None:
    with pytest.raises(ConfigError, match=rf"--language: the texts of {words} are in 'en'; leave the option out"):
        add(":a a skos:Concept .", language="de")


def test_schema_without_given_iris_is_refused(thesaurus: Path) -> None:
    with pytest.raises(ConfigError, match="no class of concepts that keep their IRI"):
        import_into(read_graph_source(DATA / "clean.ttl"), find_project(thesaurus))


# --- what the file says of itself -----------------------------------------------------------------------------------


def read(tmp_path: Path, turtle: str) -> Any:
    path = tmp_path / "vocabulary.ttl"
    path.write_text(HEAD + turtle, encoding="utf-8")
    return read_graph_source(path)


@pytest.mark.parametrize(
    ("turtle", "language"),
    [
        (':a skos:prefLabel "x"@de , "y"@en . :b skos:prefLabel "z"@de .', "de"),
        (':a skos:prefLabel "x"@fr , "y"@en-gb .', "en-GB"),
        (':a skos:note "x"@zh-hant-tw .', "zh-Hant-TW"),
        (':a skos:prefLabel "x" .', ""),
    ],
)
def test_language_is_the_most_common_one_of_labels(tmp_path: Path, turtle: str, language: str) -> None:
    assert read(tmp_path, turtle).language == language


@pytest.mark.parametrize("spdx", sorted(KNOWN_LICENSES))
def test_licence_is_known_by_its_page(tmp_path: Path, spdx: str) -> None:
    page = KNOWN_LICENSES[spdx][0]
    for written in (page, page.replace("https://", "http://"), f"{page}deed.en", page.rstrip("/")):
        assert read(tmp_path, f":s a skos:ConceptScheme ; dct:license <{written}> .").told()["license"] == spdx


def test_licences_that_disagree_tell_nothing(tmp_path: Path) -> None:
    pages = [page for page, _ in KNOWN_LICENSES.values()]
    turtle = f":s a skos:ConceptScheme ; dct:license <{pages[0]}> , <{pages[1]}> ."
    assert "license" not in read(tmp_path, turtle).told()


@pytest.mark.parametrize(
    ("turtle", "namespace"),
    [
        (":a a skos:Concept .", EX),
        (":a a skos:Concept . <http://example.org/v> a skos:ConceptScheme .", f"{EX}dataset/"),
        ("<http://example.org/v#a> a skos:Concept .", EX),
        ("<urn:x:a> a skos:Concept .", ""),
    ],
)
def test_namespace_is_where_the_concepts_are(tmp_path: Path, turtle: str, namespace: str) -> None:
    assert read(tmp_path, turtle).told().get("namespace", "") == namespace


def test_title_of_several_schemes_is_nobodys(tmp_path: Path) -> None:
    turtle = ':s a skos:ConceptScheme ; dct:title "A"@en . '
    assert read(tmp_path, turtle).told()["title"] == "A"
    assert "title" not in read(tmp_path, f"{turtle} :t a skos:ConceptScheme .").told()


# --- tables ---------------------------------------------------------------------------------------------------------

MAPPING = {
    "Code": "notations",
    "Term": "label",
    "German": "label@de",
    "Parent": "broader",
    "Synonyms": "alt_labels",
    "Note": "scope_notes",
    "Address": "iri",
}


def test_table_becomes_concepts(words: Path) -> None:
    outcome = import_into(read_source(DATA / "terms.csv", MAPPING, "|"), find_project(words))
    assert sources(words) == {
        "concepts/1-1.yaml": {
            "id": "1-1",
            "notations": ["1.1"],
            "label": "Solar power",
            "scope_notes": ['From the sun, "clean"'],
            "broader": ["1"],
        },
        "concepts/1-2.yaml": {
            "id": "1-2",
            "notations": ["1.2"],
            "label": "Wind",
            "translations": {"de": {"label": "Wind"}},
            "broader": ["1"],
        },
        "concepts/1.yaml": {
            "id": "1",
            "iri": "http://example.org/energy",
            "notations": ["1"],
            "label": "Energy",
            "alt_labels": ["Force", "Power"],
            "translations": {"de": {"label": "Energie"}},
        },
        "concepts/2.yaml": {"id": "2", "notations": ["2"], "label": "Heat"},
    }
    assert lost(outcome) == [
        ("Address", "is an IRI that JSON Schema refuses"),
        ("Parent", "is the name of no row"),
        ("Owner", "is a column that is mapped to no slot (--map)"),
        ("Owner", "is a column that is mapped to no slot (--map)"),
    ]
    assert (outcome.carried, outcome.unit) == (16, "values")
    assert outcome.report.splitlines()[1] == (
        '{"line": 5, "column": "Parent", "value": "Warmth", "reason": "is the name of no row"}'
    )


def test_every_value_of_a_table_is_in_the_graph_or_listed(words: Path) -> None:
    outcome = import_into(read_source(DATA / "terms.csv", MAPPING, "|"), find_project(words))
    texts = {str(triple.object.value) for triple in edition_of(load(find_project(words))).graph}  # type: ignore[union-attr]
    with (DATA / "terms.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        for column in ("Code", "Term", "German", "Note", "Synonyms"):
            assert all(part in texts for part in row[column].split("|") if part)
    assert len(outcome.losses) == 4


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiter_is_seen_in_the_header(words: Path, tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "terms.csv"
    path.write_bytes("\ufeffid,label,broader\r\nA b,Über,\r\nc,D,A b\r\n".replace(",", delimiter).encode())
    outcome = import_into(read_source(path, {}, "|"), find_project(words))
    assert sources(words) == {
        "concepts/a-b.yaml": {"id": "a-b", "label": "Über"},
        "concepts/c.yaml": {"id": "c", "label": "D", "broader": ["a-b"]},
    }
    assert lost(outcome) == [("id", "became the identifier a-b")]


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ({"Therm": "label"}, "has no column 'Therm'; did you mean 'Term'?"),
        ({"Term": "labl"}, "--map: a concept has no slot 'labl'; did you mean 'label'?"),
        ({"Term": "narrower"}, "--map: a concept has no slot 'narrower'; it has id, iri, notations"),
        ({"Code": "notations@de"}, "--map: notations holds no words, so that it has no language; write Code=notations"),
    ],
)
def test_map_has_to_fit(words: Path, mapping: dict[str, str], message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        import_into(read_source(DATA / "terms.csv", mapping, "|"), find_project(words))
    assert message in str(caught.value)


def test_map_is_for_tables(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="is no table"):
        read_source(DATA / "clean.ttl", {"a": "label"}, "|")


def test_label_of_several_rows_names_none(words: Path, tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("id,label,broader\na,Same,\nb,Same,\nc,Other,Same\n", encoding="utf-8")
    outcome = import_into(read_source(path, {}, "|"), find_project(words))
    assert lost(outcome) == [("broader", "is the name of several items")]


# --- names ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("c_123", "c-123"),
        ("ClawHammer", "claw-hammer"),
        ("Säge & Feile", "sage-feile"),
        ("  --a--  ", "a"),
        ("漢字", ""),
        ("x" * 100, "x" * 80),
        (f"{'word-' * 15}{'x' * 40}", ("word-" * 15).rstrip("-")),
    ],
)
def test_slug_of(text: str, slug: str) -> None:
    assert slug_of(text) == slug


@given(st.text(max_size=200))
def test_slug_is_a_slug_or_nothing(text: str) -> None:
    slug = slug_of(text)
    assert slug == "" or is_slug(slug)


@given(st.lists(st.sampled_from(["a", "a-2", "a 2", "", "x" * 90, "x" * 80]), max_size=12))
def test_claimed_slugs_are_unique_slugs(texts: list[str]) -> None:
    slugs = Slugs([("c", "a")])
    claimed = [slugs.claim("c", [text], str(number)) for number, text in enumerate(texts)]
    assert len(set(claimed)) == len(claimed)
    assert "a" not in claimed
    assert all(is_slug(slug) for slug in claimed)


@pytest.mark.parametrize(
    ("iri", "name"),
    [
        ("http://example.org/v#c_1", "c_1"),
        ("http://example.org/v/c_1/", "c_1"),
        ("urn:isbn:123", "123"),
        ("http://example.org/%C3%A9t%C3%A9", "été"),
        ("http://example.org/a%2Fb", "a/b"),
    ],
)
def test_local_name(iri: str, name: str) -> None:
    assert local_name(iri) == name


@pytest.mark.parametrize(
    ("tag", "written"),
    [("EN", "en"), ("en-gb", "en-GB"), ("zh-hant-tw", "zh-Hant-TW"), ("de-1996", "de-1996"), ("en-x-us", "en-x-us")],
)
def test_written_tag(tag: str, written: str) -> None:
    assert written_tag(tag) == written
