"""What follows by the axioms of SKOS, whatever a vocabulary was read from."""

from pathlib import Path

import pytest

from taxokit.lint.vocabulary.entailment import inverted, merged
from taxokit.lint.vocabulary.rdf_file import GraphVocabulary, read_graph
from taxokit.rdf import terms
from taxokit.rdf.skos import SUB_PROPERTIES, with_sub_properties
from taxokit.rdf.terms import SKOS, XL

EX = "http://example.org/"


@pytest.fixture
def graph(tmp_path: Path) -> "object":
    def make(text: str) -> GraphVocabulary:
        path = tmp_path / "graph.ttl"
        prefixes = {**terms.PREFIXES, "xl": XL, "ex": EX}
        head = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in prefixes.items())
        path.write_text(head + text, encoding="utf-8")
        return read_graph(path)

    return make


def short(links: "object") -> dict[str, list[str]]:
    return {
        iri.removeprefix(EX): sorted(target.removeprefix(EX) for target in targets)
        for iri, targets in links.items()  # type: ignore[attr-defined]
    }


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("ex:a skos:narrower ex:b .", "broader", {"b": ["a"]}),  # S25
        ("ex:a skos:broader ex:b .", "narrower", {"b": ["a"]}),
        ("ex:a skos:broader ex:b .", "broaderTransitive", {"a": ["b"]}),  # S22
        ("ex:a skos:narrowMatch ex:b .", "broaderTransitive", {"b": ["a"]}),  # S41, S43
        ("ex:a skos:narrowerTransitive ex:b .", "broaderTransitive", {"b": ["a"]}),  # S26
        ("ex:a skos:broaderTransitive ex:b .", "broader", {}),
        ("ex:a skos:broader ex:b . ex:b skos:broader ex:c .", "broaderTransitive", {"a": ["b"], "b": ["c"]}),
        ("ex:a skos:related ex:b .", "related", {"a": ["b"], "b": ["a"]}),  # S23
        ("ex:a skos:relatedMatch ex:b .", "related", {"a": ["b"], "b": ["a"]}),  # S41, S44
        ("ex:a skos:related ex:b .", "relatedMatch", {}),
        ("ex:a skos:exactMatch ex:b .", "closeMatch", {"a": ["b"], "b": ["a"]}),  # S42, S44
        ("ex:a skos:closeMatch ex:b .", "mappingRelation", {"a": ["b"], "b": ["a"]}),  # S40, S44
        ("ex:a skos:broadMatch ex:b .", "semanticRelation", {"a": ["b"], "b": ["a"]}),  # with its inverse, S43
        ("ex:s skos:hasTopConcept ex:a .", "inScheme", {"a": ["s"]}),  # S7, S8
        ("ex:a skos:topConceptOf ex:s .", "hasTopConcept", {"s": ["a"]}),
        ("ex:a skos:inScheme ex:s .", "topConceptOf", {}),
    ],
)
def test_links(graph: "object", text: str, predicate: str, expected: dict[str, list[str]]) -> None:
    assert short(graph(text).links(SKOS + predicate)) == expected  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("ex:a a skos:Concept .", terms.CONCEPT, {"a": terms.TYPE}),
        ("ex:a skos:broadMatch ex:b .", terms.CONCEPT, {"a": terms.BROAD_MATCH, "b": terms.BROAD_MATCH}),  # S19, S20
        ("ex:a skos:topConceptOf ex:s .", terms.CONCEPT, {"a": terms.TOP_CONCEPT_OF}),  # S6, S8
        ("ex:s skos:hasTopConcept ex:a .", terms.CONCEPT, {"a": terms.HAS_TOP_CONCEPT}),  # S6
        ("ex:a skos:inScheme ex:s .", terms.CONCEPT, {}),  # there is no domain: section 4.6.5
        ("ex:a skos:inScheme ex:s .", terms.CONCEPT_SCHEME, {"s": terms.IN_SCHEME}),  # S4
        ("ex:a skos:topConceptOf ex:s .", terms.CONCEPT_SCHEME, {"s": terms.TOP_CONCEPT_OF}),  # S4, S7
        ("ex:s skos:hasTopConcept ex:a .", terms.CONCEPT_SCHEME, {"s": terms.HAS_TOP_CONCEPT}),  # S5
        ("ex:c skos:member ex:a .", terms.COLLECTION, {"c": terms.MEMBER}),  # S31
        ("ex:c skos:memberList () .", terms.COLLECTION, {"c": terms.MEMBER_LIST}),  # S29, S33
        ("ex:c a skos:OrderedCollection .", terms.COLLECTION, {"c": terms.TYPE}),  # S29
        ("ex:c skos:member ex:a .", terms.CONCEPT, {}),  # a member may be a collection: S32
        ('ex:l xl:literalForm "l" .', terms.XL_LABEL, {"l": XL + "literalForm"}),  # S50
        ("ex:a xl:altLabel ex:l .", terms.XL_LABEL, {"l": XL + "altLabel"}),  # S54
        (
            "ex:l xl:labelRelation ex:m .",
            terms.XL_LABEL,
            {"l": XL + "labelRelation", "m": XL + "labelRelation"},
        ),  # S60, S61
        (
            "ex:K rdfs:subClassOf ex:L . ex:L rdfs:subClassOf skos:Concept . ex:a a ex:K .",
            terms.CONCEPT,
            {"a": terms.TYPE},
        ),
        (
            "ex:p rdfs:subPropertyOf skos:related . ex:a ex:p ex:b .",
            terms.CONCEPT,
            {"a": terms.RELATED, "b": terms.RELATED},
        ),
    ],
)
def test_classes(graph: "object", text: str, kind: str, expected: dict[str, str]) -> None:
    found = graph(text).classes_of(kind)  # type: ignore[operator]
    assert {iri.removeprefix(EX): why for iri, why in found.items()} == expected


def test_hierarchy_and_associations_leave_mappings_out(graph: "object") -> None:
    found = graph(  # type: ignore[operator]
        "ex:a skos:broader ex:b ; skos:broadMatch ex:x ; skos:related ex:r ; skos:relatedMatch ex:y ."
        "ex:b skos:narrower ex:a , ex:c . ex:r skos:related ex:a ."
    )
    assert short(found.hierarchy) == {"a": ["b"], "c": ["b"]}
    assert short(found.associations) == {"a": ["r"], "r": ["a"]}
    used = ("related", "relatedMatch", "broader", "broadMatch", "narrower")
    assert {*found.semantic_links} == {SKOS + name for name in used}


def test_described(graph: "object") -> None:
    found = graph("ex:a skos:broader ex:b ; skos:inScheme ex:s . ex:s dct:title 's' .")  # type: ignore[operator]
    assert [found.described(EX + name) for name in "absx"] == [True, False, True, False]


def test_every_property_of_the_table_is_one_of_skos_and_leads_to_the_top() -> None:
    from taxokit.lint.rules.skos.unknown_skos_term import _NAMES

    names = {SKOS + name for name in _NAMES}
    assert {*SUB_PROPERTIES, *(lower for group in SUB_PROPERTIES.values() for lower in group)} <= names
    assert {*terms.INVERSES} <= names
    assert all(terms.INVERSES[inverse] == name for name, inverse in terms.INVERSES.items())
    family = {*with_sub_properties(SKOS + "semanticRelation")}
    assert len(family) == 12
    assert all({*with_sub_properties(name)} <= family for name in family)


def test_inverted_and_merged() -> None:
    assert inverted({"a": ["x", "y"], "b": ["x"]}) == {"x": ["a", "b"], "y": ["a"]}
    assert merged({"a": ["x"]}, {}) == merged({}, {"a": ["x"]}) == {"a": ["x"]}
    assert merged({"a": ["x", "y"], "b": ["z"]}, {"a": ["y", "z"], "c": ["x"]}) == {
        "a": ["x", "y", "z"],
        "b": ["z"],
        "c": ["x"],
    }
