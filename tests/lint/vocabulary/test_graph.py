"""RDF files as vocabularies: every syntax, the inferences of SKOS, and invalid files."""

import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import pyoxigraph
import pytest
from syrupy.assertion import SnapshotAssertion

from taxokit.lint.engine import lint_graph
from taxokit.lint.registry import choose_rules
from taxokit.lint.vocabulary.graph import GraphVocabulary, read_graph
from taxokit.rdf import terms
from taxokit.rdf.parse import FORMATS
from taxokit.rdf.skos import with_sub_properties
from taxokit.rdf.terms import SKOS, XL
from taxokit.text.diagnostics import Location
from taxokit.text.errors import SourceError

EX = "http://example.org/"
Make = Callable[..., GraphVocabulary]

TEXT = """\
ex:scheme a skos:ConceptScheme ; dct:title "Energy"@en ; skos:hasTopConcept ex:energy .
ex:energy a skos:Concept ; skos:prefLabel "energy"@en , "Energie"@de ; skos:narrower ex:wind .
ex:wind skos:prefLabel "wind"@en , "wind"@en ; skos:notation "W"^^xsd:token , "W" ;
  skos:inScheme ex:scheme ; skos:exactMatch <http://example.com/wind> .
ex:group a skos:Collection ; skos:member ex:wind .
"""


@pytest.fixture
def graph(tmp_path: Path) -> Make:
    """Read Turtle, written in any syntax: `graph("ex:a a skos:Concept .", ".rdf")`."""

    def make(text: str = TEXT, ending: str = ".ttl") -> GraphVocabulary:
        prefixes = {**terms.PREFIXES, "xl": XL, "ex": EX}
        turtle = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in prefixes.items()) + text
        path = tmp_path / f"graph{ending}"
        if ending == ".ttl":
            path.write_text(turtle, encoding="utf-8")
        else:
            quads = pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)
            syntax = getattr(pyoxigraph.RdfFormat, FORMATS[ending])
            pyoxigraph.serialize((quad.triple for quad in quads), str(path), format=syntax)
        return read_graph(path)

    return make


@pytest.mark.parametrize("ending", [".ttl", ".nt", ".nq", ".trig", ".n3", ".rdf", ".xml", ".owl", ".jsonld"])
def test_every_syntax(graph: Make, ending: str) -> None:
    vocabulary = graph(TEXT, ending)
    assert {*vocabulary.concepts} == {f"{EX}energy", f"{EX}wind"}
    assert [*vocabulary.schemes] == [f"{EX}scheme"]
    assert [*vocabulary.collections] == [f"{EX}group"]
    assert sorted(vocabulary.literals(terms.PREF_LABEL)[f"{EX}energy"]) == [("Energie", "de", ""), ("energy", "en", "")]
    assert vocabulary.literals(terms.PREF_LABEL)[f"{EX}wind"] == [("wind", "en", "")]
    assert sorted(vocabulary.literals(terms.NOTATION)[f"{EX}wind"]) == [("W", "", ""), ("W", "", f"{terms.XSD}token")]
    place = vocabulary.of(vocabulary.place(f"{EX}wind"))
    line = vocabulary.path.read_text(encoding="utf-8").split("\n")[place.line - 1]
    assert "wind" in line[place.column - 1 :]


def test_blank_nodes_lists_and_typed_text(graph: Make) -> None:
    vocabulary = graph('ex:c skos:memberList ( ex:a _:b [] ) . ex:a skos:altLabel "x"^^xsd:string , "x" .')
    members = vocabulary.members()[f"{EX}c"]
    assert members[0] == f"{EX}a"
    assert all(member.startswith("_:") for member in members[1:])
    assert vocabulary.literals(terms.ALT_LABEL)[f"{EX}a"] == [("x", "", "")]
    loop = graph(
        "ex:c skos:memberList _:l . _:l rdf:first ex:a ; rdf:rest _:l . ex:d skos:memberList ex:a , () .\n"
        "ex:e skos:memberList _:m . _:m rdf:first ex:a , ex:b ; rdf:rest () ."
    )
    assert loop.members() == {f"{EX}c": [f"{EX}a"], f"{EX}e": [f"{EX}a", f"{EX}b"]}


def test_blank_nodes_without_labels_are_numbered(graph: Make) -> None:
    members = graph(f"ex:c skos:member {', '.join(['[]'] * 300)} .").members()
    assert members == {f"{EX}c": [f"_:b{number}" for number in range(300)]}


def test_declared_sub_properties(graph: Make) -> None:
    vocabulary = graph(
        "ex:p rdfs:subPropertyOf ex:q . ex:q rdfs:subPropertyOf skos:related , ex:p .\n"
        "ex:n rdfs:subPropertyOf skos:altLabel . ex:a ex:p ex:b ; skos:related ex:b , ex:c ; ex:n 'x' , 'y' ; skos:altLabel 'y' ."
    )
    assert vocabulary.stated(terms.RELATED) == {f"{EX}a": [f"{EX}b", f"{EX}c"]}
    assert {words for words, _, _ in vocabulary.literals(terms.ALT_LABEL)[f"{EX}a"]} == {"x", "y"}


def test_copy_of_skos_changes_nothing(graph: Make) -> None:
    """Some files hold a copy of SKOS. Statements stay apart from inferences."""
    vocabulary = graph("skos:broader rdfs:subPropertyOf skos:broaderTransitive . ex:a skos:broader ex:b .")
    assert vocabulary.stated(SKOS + "broaderTransitive") == {}
    assert vocabulary.links(SKOS + "broaderTransitive") == {f"{EX}a": [f"{EX}b"]}


def test_labels_of_their_own(graph: Make) -> None:
    vocabulary = graph(
        "ex:a xl:prefLabel ex:l , ex:m , ex:unknown ; skos:prefLabel 'l'@en .\n"
        "ex:l xl:literalForm 'l'@en . ex:m xl:literalForm 'm'@en .\n"
        "ex:p rdfs:subPropertyOf xl:altLabel . ex:a ex:p ex:l ."
    )
    assert vocabulary.literals(terms.PREF_LABEL)[f"{EX}a"] == [("l", "en", ""), ("m", "en", "")]
    assert vocabulary.literals(terms.ALT_LABEL)[f"{EX}a"] == [("l", "en", "")]
    assert graph("ex:a xl:prefLabel ex:l .").literals(terms.PREF_LABEL) == {}


def test_groups(graph: Make) -> None:
    vocabulary = graph(
        "ex:a a skos:Concept ; skos:inScheme ex:s , ex:t . ex:s skos:hasTopConcept ex:b . ex:c a skos:Concept ."
    )
    assert {name: [iri.removeprefix(EX) for iri in members] for name, members in vocabulary.label_scopes()} == {
        "concept of ex:s": ["a"],  # ex:b has no statement but that it is a top concept
        "concept of ex:t": ["a"],
        "concept": ["c"],
    }


def test_own_and_foreign(graph: Make) -> None:
    text = "ex:a skos:broader ex:b ; skos:exactMatch <http://Example.com/a> . ex:b a skos:Concept .\n"
    vocabulary = graph(f"{text}<http://example.com/a> skos:prefLabel 'a' . <http://example.com/x> dct:subject ex:b .")
    assert [vocabulary.is_own(iri) for iri in (f"{EX}x", "https://example.org/x", "http://example.com/a", "urn:x")] == [
        True,
        True,
        False,
        False,
    ]
    assert vocabulary.linked_out() == {f"{EX}a", f"{EX}b"}
    assert graph("<urn:a> a skos:Concept .").linked_out() == set()


def test_a_host_may_be_shared(graph: Make) -> None:
    vocabulary = graph(
        """<https://w3id.org/a/x> skos:broader <https://w3id.org/a/y> ; skos:inScheme <https://w3id.org/a> .
        <https://w3id.org/a/y> skos:closeMatch <https://w3id.org/b/y> .
        <https://w3id.org/b/y> a skos:Concept ; skos:prefLabel "y"@en .
        <https://w3id.org/a/more/z> a skos:Concept ; skos:broader <https://w3id.org/a/y> .
        <https://w3id.org/a> a skos:ConceptScheme ."""
    )
    assert [vocabulary.is_own(f"https://w3id.org/{name}") for name in ("a/x", "a", "a/more/z", "b/y", "c")] == [
        *(True, True, True),
        *(False, False),
    ]
    assert vocabulary.linked_out() == {"https://w3id.org/a/y"}


def test_namespaces_of_concepts_in_a_scheme_that_is_described(graph: Make) -> None:
    vocabulary = graph(
        """ex:s a skos:ConceptScheme . ex:a skos:inScheme ex:s ; skos:related <http://example.net/b> . ex:b a skos:Concept .
        <http://example.net/b> skos:inScheme ex:s . <http://example.com/c> skos:inScheme <http://example.com/s> ."""
    )
    assert [vocabulary.is_own(f"http://example.{end}") for end in ("net/c", "com/c", "org/c")] == [True, False, True]
    assert vocabulary.linked_out() == set()


def test_a_namespace_for_each_concept(graph: Make) -> None:
    text = " ".join(f"<http://example.net/v/sh{n}#concept> a skos:Concept ; skos:inScheme ex:s ." for n in range(100))
    vocabulary = graph(text)
    assert vocabulary.is_own("http://example.net/v/sh1000#concept")
    assert not vocabulary.is_own("http://example.net/w/sh1#concept")


def test_invalid_iris(graph: Make) -> None:
    vocabulary = graph(
        "<http://example.org/a b> a skos:Concept . ex:c skos:broader <http://example.org/{d}> , <http://[> ."
    )
    assert [iri for iri, _, _ in vocabulary.invalid_iris()] == [f"{EX}a b", f"{EX}{{d}}", "http://["]
    assert list(graph("ex:a a skos:Concept .").invalid_iris()) == []


def test_retired(graph: Make) -> None:
    vocabulary = graph("ex:a owl:deprecated false , true . ex:b owl:deprecated false . ex:c dct:isReplacedBy ex:b .")
    assert vocabulary.deprecated == {f"{EX}a", f"{EX}c"}


def test_places(graph: Make) -> None:
    vocabulary = graph("ex:a skos:related ex:b .\nex:x ex:p 'x' .")
    first = len(terms.PREFIXES) + 3
    assert vocabulary.of(vocabulary.place(f"{EX}a")).line == first
    assert vocabulary.of(vocabulary.place(f"{EX}b", terms.RELATED, f"{EX}x")).line == first + 1
    assert vocabulary.of(vocabulary.place(f"{EX}b")) == Location(str(vocabulary.path))
    assert vocabulary.place_of_all(f"{EX}a").line == first


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.ttl", "<a> <b> <c> .\n<a> <b> .\n", ":2:"),
        ("a.ttl", '<a> <b> "\\x" .', ":1:"),
        ("a.nt", "<http://example.org/a> <http://example.org/b>\n", ":1:"),
        ("a.rdf", "<rdf:RDF", ""),
        ("a.jsonld", "{", ":1:"),
        (
            "a.jsonld",
            '{"@context": "https://example.org/context", "@id": "https://example.org/a"}',
            "nothing is fetched",
        ),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as error:
        read_graph(tmp_path / name)
    assert str(tmp_path / name) in str(error.value)
    assert message in str(error.value)


@pytest.mark.parametrize("ending", [".ttl", ".nt", ".rdf", ".jsonld"])
def test_names_of_texts(graph: Make, ending: str) -> None:
    """Well-known properties are short in every syntax, and a blank node has no name that lasts."""
    long = "What is said in so many words that a message would not end, if it had them all."
    text = f'ex:a skos:altLabel "B "@de , "B " ; ex:says "{long}"@en . [] skos:note "N" .'
    vocabulary = graph(text, ending)
    names = [vocabulary.name_of_text(key) for _, key in vocabulary.texts()]
    subject = vocabulary.name(f"{EX}a")
    assert sorted(names) == sorted(
        [
            f"the skos:altLabel 'B '@de of {subject}",
            f"the skos:altLabel 'B ' of {subject}",
            f"the {vocabulary.name(f'{EX}says')} 'What is said in so many …t had them all.'@en of {subject}",
            "the skos:note 'N' of a blank node",
        ]
    )


def test_names_of_addresses(graph: Make) -> None:
    vocabulary = graph("ex:a foaf:page <https://example.org/> .")
    ((address, key),) = vocabulary.addresses([terms.FOAF + "page"])
    assert (address, vocabulary.name_of_text(key)) == ("https://example.org/", "the foaf:page of ex:a")


@pytest.mark.parametrize(
    ("declared", "stated"),
    [
        ("ex:p owl:inverseOf skos:broader .", "ex:b ex:p ex:a ."),
        ("skos:broader owl:inverseOf ex:p .", "ex:b ex:p ex:a ."),
        ("ex:p owl:inverseOf ex:q . ex:q rdfs:subPropertyOf skos:broader .", "ex:b ex:p ex:a ."),
        ("ex:p rdfs:subPropertyOf ex:q . ex:q owl:inverseOf skos:broader .", "ex:b ex:p ex:a ."),
        ("ex:p owl:equivalentProperty skos:broader .", "ex:a ex:p ex:b ."),
        ("skos:narrower owl:inverseOf skos:broader .", "ex:b skos:narrower ex:a ."),
    ],
)
def test_declared_inverses_and_equivalents_count(tmp_path: Path, declared: str, stated: str) -> None:
    path = tmp_path / "declared.ttl"
    path.write_text(
        f"@prefix skos: <{SKOS}> . @prefix ex: <http://example.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> ."
        f" @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . {declared} {stated}",
        encoding="utf-8",
    )
    vocabulary = read_graph(path)
    assert vocabulary.links(terms.BROADER) == {"http://example.org/a": ["http://example.org/b"]}
    assert set(vocabulary.classes_of(terms.CONCEPT)) == {"http://example.org/a", "http://example.org/b"}


def test_texts_of_skos_itself_are_not_checked(tmp_path: Path) -> None:
    """Files copy the declarations of SKOS, whose texts their authors cannot change."""
    path = tmp_path / "v.ttl"
    path.write_text(
        """@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
        skos:narrowMatch a owl:ObjectProperty ; skos:definition "without a  stop"@en .
        <https://example.org/a> a skos:Concept ; skos:prefLabel "a"@en ; skos:definition "without a  stop"@en .
        owl:sameAs a skos:Concept ; skos:definition "a concept  of this file"@en .""",
        encoding="utf-8",
    )
    rules = choose_rules(select=["definition-without-full-stop", "double-space"])
    assert [finding.location.line for finding in lint_graph(path, rules)] == [3, 3, 4, 4]


def test_extended_label_is_checked_at_its_use(tmp_path: Path) -> None:
    """Its text is that of the plain label that follows from it: one fault, one finding. Unused ones are checked too."""
    path = tmp_path / "v.ttl"
    path.write_text(
        """@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
        <https://example.org/a> xl:prefLabel <https://example.org/l> .
        <https://example.org/l> xl:literalForm "a "@en .
        <https://example.org/unused> xl:literalForm "b "@en .""",
        encoding="utf-8",
    )
    findings = lint_graph(path, choose_rules(select=["untrimmed-text"]))
    assert [(finding.location.line, finding.message.partition(" of ")[0]) for finding in findings] == [
        (2, "the skos:prefLabel 'a '@en"),
        (4, "the xl:literalForm 'b '@en"),
    ]


# --- inferences by the axioms of SKOS ---

STATED = [
    *("ex:a skos:narrower ex:b .", "ex:a skos:narrowMatch ex:b .", "ex:a skos:narrowerTransitive ex:b ."),
    *("ex:a skos:broaderTransitive ex:b .", "ex:a skos:broader ex:b . ex:b skos:broader ex:c ."),
    *("ex:a skos:related ex:b .", "ex:a skos:relatedMatch ex:b .", "ex:a skos:exactMatch ex:b ."),
    *("ex:s skos:hasTopConcept ex:a .", "ex:a skos:topConceptOf ex:s .", "ex:a skos:inScheme ex:s ."),
    "ex:a skos:broader ex:b ; skos:broadMatch ex:x . ex:b skos:narrower ex:a , ex:c .",
    *("ex:c skos:member ex:a .", "ex:c skos:memberList () .", "ex:c a skos:OrderedCollection ."),
    *('ex:l xl:literalForm "l" .', "ex:a xl:altLabel ex:l .", "ex:l xl:labelRelation ex:m ."),
    "ex:K rdfs:subClassOf ex:L . ex:L rdfs:subClassOf skos:Concept . ex:a a ex:K .",
    "ex:p rdfs:subPropertyOf skos:related . ex:a ex:p ex:b .",
]


def test_inferences(graph: Make, snapshot: SnapshotAssertion) -> None:
    """Links by S7, S8, S22, S23, S25, S26, S40 to S44; classes by S4 to S6, S19, S20, S29, S31, S33, S50, S54, S60, S61."""
    properties = [*with_sub_properties(SKOS + "semanticRelation"), terms.IN_SCHEME, terms.TOP_CONCEPT_OF]
    report = []
    for text in STATED:
        vocabulary = graph(text)
        report += [text, f"  hierarchy: {short(vocabulary.hierarchy)}"]
        for predicate in (*properties, terms.HAS_TOP_CONCEPT):
            links = [f"{low} {' '.join(highs)}" for low, highs in sorted(short(vocabulary.links(predicate)).items())]
            report += [f"  {predicate.removeprefix(SKOS)}: {', '.join(links)}"] if links else []
        for kind in (terms.CONCEPT, terms.CONCEPT_SCHEME, terms.COLLECTION, terms.XL_LABEL):
            members = [f"{iri} by {why}" for iri, why in sorted(vocabulary.classes_of(kind).items())]
            report += [f"  {kind.rpartition('#')[2]}: {', '.join(members).replace(EX, '')}"] if members else []
    assert re.sub(r"http\S+#", "", "\n".join(report)) == snapshot


def short(links: Mapping[str, Collection[str]]) -> dict[str, list[str]]:
    return {
        iri.removeprefix(EX): sorted(target.removeprefix(EX) for target in targets) for iri, targets in links.items()
    }


def test_described(graph: Make) -> None:
    vocabulary = graph("ex:a skos:broader ex:b ; skos:inScheme ex:s . ex:s dct:title 's' .")
    assert [vocabulary.described(EX + name) for name in "absx"] == [True, False, True, False]
