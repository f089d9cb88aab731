"""No graph, however odd, makes a rule raise; the order and the syntax of its statements change no finding."""

from pathlib import Path

import pyoxigraph
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from taxokit.lint.engine import lint_graph
from taxokit.lint.rules.skos.unknown_skos_term import _NAMES, _XL_NAMES
from taxokit.rdf import terms
from taxokit.rdf.terms import DCT, OWL, RDF, RDFS, SKOS, XL

EX = "http://example.org/"
PROPERTIES = [
    *(SKOS + name for name in (*_NAMES, "subject")),
    *(XL + name for name in _XL_NAMES),
    *(RDFS + name for name in ("subPropertyOf", "subClassOf", "label", "seeAlso")),
    *(RDF + name for name in ("type", "first", "rest")),
    *(DCT + name for name in ("title", "isReplacedBy", "license", "creator")),
    *(OWL + name for name in ("deprecated", "versionInfo", "sameAs")),
]
NODES = [
    *(NamedNode(EX + name) for name in "abcd"),
    *(NamedNode(iri) for iri in ("http://example.com/a", "urn:a", "mailto:a@example.org", EX, "http://[::1]/", "a:")),
    *(NamedNode(iri) for iri in (*PROPERTIES, terms.CONCEPT, terms.CONCEPT_SCHEME, terms.COLLECTION, RDF + "nil")),
    BlankNode("x"),
    BlankNode("y"),
]
WORDS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8), st.sampled_from(["", " ", "a", "1", "true"])
)
LITERALS = st.one_of(
    WORDS.map(Literal),
    st.builds(
        lambda text, tag: Literal(text, language=tag), WORDS, st.sampled_from(["en", "en-GB", "de", "x-a", "qqq"])
    ),
    st.builds(
        lambda text, kind: Literal(text, datatype=NamedNode(kind)), WORDS, st.sampled_from([EX, terms.XSD + "boolean"])
    ),
)
QUADS = st.builds(
    Quad,
    st.sampled_from(NODES),
    st.sampled_from(PROPERTIES).map(NamedNode),
    st.one_of(st.sampled_from(NODES), LITERALS),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def findings(folder: Path, quads: list[Quad], ending: str = "nt") -> list[tuple[str, str]]:
    path = folder / f"graph.{ending}"
    syntax = pyoxigraph.RdfFormat.from_extension(ending)
    pyoxigraph.serialize(quads if ending == "nq" else (quad.triple for quad in quads), str(path), format=syntax)
    return sorted((finding.rule, finding.message) for finding in lint_graph(path))


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(quads=st.lists(QUADS, max_size=25))
def test_repeated_statements_change_no_finding_and_raise_nothing(folder: Path, quads: list[Quad]) -> None:
    assert findings(folder, quads) == findings(folder, [*quads, *quads])


SAMPLE = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <http://example.org/> .
ex:a skos:broader ex:b , ex:c ; skos:related ex:c ; skos:prefLabel "a"@en , "b"@en ; skos:altLabel "a"@en .
ex:b skos:broader ex:c ; skos:prefLabel "a" . ex:c skos:narrower ex:c ; skos:preflabel "c" ; skos:exactMatch ex:a , ex:d .
ex:d skos:broadMatch ex:c . ex:s skos:hasTopConcept ex:a . ex:b skos:inScheme ex:s . ex:e a skos:Concept , skos:Collection .
"""


@pytest.mark.parametrize("ending", ["nt", "nq", "ttl", "rdf"])
def test_order_and_syntax_do_not_change_the_rules_with_findings(folder: Path, ending: str) -> None:
    quads = list(pyoxigraph.parse(SAMPLE, format=pyoxigraph.RdfFormat.TURTLE))
    expected = {rule for rule, _ in findings(folder, quads)}
    assert len(expected) > 10
    assert {rule for rule, _ in findings(folder, quads[::-1], ending)} == expected
