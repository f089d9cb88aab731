"""What becomes of each statement of a graph: a value, or a reason why not."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rdflib
from rdflib.collection import Collection

from support.imports import DATA, EX, HEAD, SKOS, sources, unmapped
from taxokit.importer.drafts import MAX_TEXT
from taxokit.importer.rdf_source import read_rdf_source
from taxokit.importer.run import ImportResult, import_into
from taxokit.releases.editions import edition_of
from taxokit.repository.project import find_project
from taxokit.taxonomy.loader import load

RDFS_HEAD = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"


def test_everything_of_the_thesaurus_that_is_not_imported_is_listed_with_its_reason(words: Path) -> None:
    result = import_into(read_rdf_source(DATA / "thesaurus.ttl"), find_project(words))
    in_list = "is a list of blank nodes; its order is kept in ordered_members, as a list of nodes with names"
    about_blank = "is about a blank node, which nothing refers to"
    no_slot = "has no slot in the schema for a concept"
    of_xl = "is a label of SKOS-XL; it is imported as a label of SKOS"
    about_other = "is about something else than a concept, scheme or collection"
    assert sorted(unmapped(result)) == sorted(
        [
            *[("rdf:first", in_list)] * 3,
            *[("rdf:rest", in_list)] * 3,
            ("skos:memberList", in_list),
            *[("rdf:type", about_other)] * 2,
            *((name, about_blank) for name in ("rdf:type", "skos:prefLabel")),
            ("rdf:value", "has no language tag; it is imported as text in en"),
            ("<http://example.org/ontology#area>", no_slot),
            ("skos:altLabel", "has no language tag; it is imported as text in en"),
            ("skos:prefLabel", "has no language tag; it is imported as text in en"),
            ("skos:altLabel", "has white space at its ends; it is imported without"),
            ("skos:broader", "refers to something that the file does not describe as an item"),
            ("skos:notation", "has the type code, and notations takes another"),
            ("skos:prefLabel", "is a second value, and label takes one in each language"),
            ("skosxl:altLabel", of_xl),
            ("skosxl:literalForm", of_xl),
            # the creator of the repository into which it is imported is another one
            ("foaf:name", about_other),
        ]
    )


def test_collections_keep_members_nesting_and_order(words: Path) -> None:
    import_into(read_rdf_source(DATA / "thesaurus.ttl"), find_project(words))
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


def test_members_of_an_ordered_collection_stand_once(add: Callable[..., ImportResult], words: Path) -> None:
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


def test_deprecated_concept_stays_deprecated(words: Path) -> None:
    import_into(read_rdf_source(DATA / "thesaurus.ttl"), find_project(words))
    old = sources(words)["concepts/old.yaml"]
    assert (old["status"], old["replaced_by"], old["history_notes"]) == ("deprecated", ["c-1"], ["Used until 2015."])


def test_concept_without_a_label_in_our_language_is_imported(words: Path) -> None:
    import_into(read_rdf_source(DATA / "thesaurus.ttl"), find_project(words))
    assert sources(words)["concepts/c-5.yaml"] == {
        "id": "c-5",
        "iri": "http://example.org/vocab/c_5",
        "translations": {"de": {"label": "Alm"}},
        "in_scheme": ["vocab"],
    }


def test_labels_of_skos_xl_become_labels(words: Path) -> None:
    import_into(read_rdf_source(DATA / "labels.jsonld"), find_project(words))
    assert sources(words)["concepts/2.yaml"]["label"] == "Apple"


def test_labels_of_skos_xl_that_have_no_place_are_listed(add: Callable[..., ImportResult]) -> None:
    xl = "http://www.w3.org/2008/05/skos-xl#"
    result = add(
        f':a a skos:Concept ; skos:prefLabel "A"@en ; <{xl}prefLabel> :l , :m . :l <{xl}literalForm> "B"@en .'
        f' :m <{xl}literalForm> "C" . :n <{xl}literalForm> "D"@en .'
    )
    assert sorted({statement.reason for statement in result.unmapped}) == [
        "is a label of SKOS-XL; it is a second value, and label takes one in each language",
        "is about something else than a concept, scheme or collection",
    ]


def test_names_of_graphs_are_listed(words: Path) -> None:
    result = import_into(read_rdf_source(DATA / "graphs.trig"), find_project(words))
    assert unmapped(result) == [
        ("graph", "is the name of a graph; its statements are imported together with the others"),
        ("skos:narrowerTransitive", "has no slot in the schema for a concept"),
    ]
    assert result.report.startswith("# skos:narrowerTransitive") or "# <urn:example:graph>\n" in result.report


def test_declared_classes_and_properties_count_as_they_do_in_a_check(
    add: Callable[..., ImportResult], words: Path
) -> None:
    result = add(
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
        "concepts/a.yaml": {"id": "a", "iri": f"{EX}a", "label": "A", "more_types": [f"{EX}Descriptor"]},
        "concepts/b.yaml": {"id": "b", "iri": f"{EX}b", "label": "B", "more_types": [f"{EX}Term"], "broader": ["a"]},
    }
    assert {reason for about, reason in unmapped(result) if about.endswith("name>")} == {
        "has a property of its own; it is imported with skos:prefLabel",
        "has a property of its own; it has no language tag; it is imported as text in en",
    }
    assert (f"<{EX}above>", "has a property of its own; it is imported with skos:broader") in unmapped(result)


def test_inverse_statements_are_imported(add: Callable[..., ImportResult], words: Path) -> None:
    result = add(":a a skos:Concept ; skos:narrower :b . :b a skos:Concept . :s skos:hasTopConcept :a .")
    assert result.unmapped == []
    assert sources(words)["concepts/b.yaml"]["broader"] == ["a"]
    assert sources(words)["concepts/a.yaml"]["top_concept_of"] == ["s"]


def test_cycle_is_imported_and_reported(add: Callable[..., ImportResult], run: Callable[..., Any]) -> None:
    result = add(":a skos:broader :b ; skos:related :b . :b skos:broader :a .")
    assert result.unmapped == []
    assert {finding.rule for finding in result.errors} == {"related-and-broader"}


def test_slot_that_is_added_to_the_schema_is_filled(
    words: Path, run: Callable[..., Any], edit: Callable[..., None], tmp_path: Path
) -> None:
    schema = words / "schema/taxonomy.yaml"
    edit(schema, "      - status\n", "      - made\n      - size\n      - alive\n")
    edit(
        schema,
        "  # --- schemes ---",
        f"  made: {{slot_uri: 'dct:dateAccepted', range: date}}\n  size: {{slot_uri: '{EX}size', range: integer}}\n"
        f"  alive: {{slot_uri: '{EX}alive', range: boolean}}\n  # --- schemes ---",
    )
    assert run("schema", cwd=words).code == 0
    path = tmp_path / "vocabulary.ttl"
    path.write_text(
        f'{HEAD} :a a skos:Concept ; dct:dateAccepted "2020-02-29"^^xsd:date ; :size 12 ; :alive true .\n'
        ':b a skos:Concept ; dct:dateAccepted "2020-02-30"^^xsd:date , "yesterday" ; :size 012 ; :alive "yes" .',
        encoding="utf-8",
    )
    result = import_into(read_rdf_source(path), find_project(words))
    assert sources(words)["concepts/a.yaml"] == {
        "id": "a",
        "iri": f"{EX}a",
        "made": "2020-02-29",
        "size": 12,
        "alive": True,
    }
    assert sources(words)["concepts/b.yaml"] == {"id": "b", "iri": f"{EX}b"}
    assert sorted(statement.reason for statement in result.unmapped) == [
        "has the type string, and alive takes another",
        "has the type string, and made takes another",
        "is invalid for made",
        "is invalid for size",
    ]
    assert run("build", cwd=words).code == 0


@pytest.mark.parametrize(
    ("turtle", "reason"),
    [
        ('skos:prefLabel "a\\u202Eb"@en', "contains the invisible character U+202E"),
        ('skos:prefLabel "\\u0000"@en', "contains the invisible character U+0000"),
        ('skos:note "\\uFFFE"@en', "contains the invisible character U+FFFE"),
        ('skos:altLabel "x\\ty"@en', "is a label that contains a tab"),
        ('skos:prefLabel "x\\ny"@en', "is a label that contains a line break"),
        ('skos:prefLabel "x\\ty"@de', "is a label that contains a tab"),
        ('skos:hiddenLabel "x\\u00ADy"', "is a label that contains a soft hyphen"),
        ('skos:altLabel "x\\uE000"@en', "is a label that contains the character U+E000, which cannot be printed"),
        ('skos:prefLabel ""@en', "is empty"),
        ('skos:note "  "', "is empty"),
        (f'skos:note "{"x" * (MAX_TEXT + 1)}"@en', "is longer than 100,000 characters"),
        ('skos:prefLabel "A"@i-klingon', "the schema takes no language tag such as 'i-klingon'"),
        ('skos:prefLabel "A"^^xsd:token', "is not text with a language"),
        ("skos:prefLabel :x", "refers to a resource, and label takes none"),
        ('skos:notation "1"@en', "has a language tag, and notations takes none"),
        ('skos:broader "b"', "is a literal, and broader takes none"),
        ("skos:broader :s", "refers to a concept-scheme, and broader takes a Concept"),
        ("skos:narrower :nothing", "refers to something that the file does not describe as an item"),
        ('owl:deprecated "1"^^xsd:boolean', "is imported as true"),
        ("owl:deprecated false", "has no slot in the schema for a concept"),
        ("skos:exactMatch <dct:title>", "is an IRI that reads like one with the prefix dct:"),
        ("skos:semanticRelation :s", "has no slot in the schema for a concept"),
    ],
)
def test_reason(add: Callable[..., ImportResult], turtle: str, reason: str) -> None:
    result = add(f":a a skos:Concept ; {turtle} . :s a skos:ConceptScheme .")
    assert [statement.reason for statement in result.unmapped] == [reason]


def test_label_that_cannot_be_printed_is_listed_and_the_rest_is_imported(
    add: Callable[..., ImportResult], words: Path, run: Callable[..., Any]
) -> None:
    result = add(':a skos:prefLabel "x\\ty"@en, "b"@de ; skos:altLabel "a\\nb"@en, "c"@en ; skos:note "x\\ty"@en .')
    assert len(result.unmapped) == 2
    assert sources(words)["concepts/a.yaml"] == {
        "id": "a",
        "iri": f"{EX}a",
        "alt_labels": ["c"],
        "notes": ["x\ty"],
        "translations": {"de": {"label": "b"}},
    }
    assert run("build", cwd=words).code == 0
