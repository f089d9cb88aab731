"""Values that a profile adds to a graph: those that it has under another name, and nothing else."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from taxokit.rdf.graph import Statement
from taxokit.rdf.profile import Requirement, expanded, profile_names, read_profile
from taxokit.rdf.profile_values import with_profiles
from taxokit.text.errors import ConfigError

DATASET = "https://example.org/data"
HEAD = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix void: <http://rdfs.org/ns/void#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix : <https://example.org/> .
"""

VALUES = {"TWO": '"2023-05-01"^^xsd:date, "2022-05-01"^^xsd:date', "MAIL": '"mailto:p@example.org"^^xsd:anyURI'}


def read(turtle: str) -> set[Statement]:
    for name, value in VALUES.items():
        turtle = turtle.replace(name, value)
    triples = [quad.triple for quad in parse(HEAD + turtle, format=RdfFormat.TURTLE)]
    return {(triple.subject.value, triple.predicate.value, triple.object) for triple in triples}  # type: ignore[union-attr]


def added(profile: str, turtle: str) -> set[Statement]:
    before = read(turtle)
    after = set(with_profiles(sorted(before, key=str), DATASET, [profile]))
    assert before <= after
    return after - before


@pytest.mark.parametrize(
    ("turtle", "follows"),
    [
        (':s a skos:ConceptScheme ; dct:title "A"@en, "B"@de .', ':s skos:prefLabel "A"@en, "B"@de .'),
        (':s a skos:ConceptScheme ; dct:title "A"@en ; skos:prefLabel "C"@en .', ""),
        (':s a skos:ConceptScheme . :data dct:description "D"@en .', ':s skos:definition "D"@en .'),
        (':s a skos:ConceptScheme ; dct:description "E"@en . :data dct:description "D"@en .', ':s skos:definition "E"@en .'),
        (":s a skos:ConceptScheme ; dct:title :a, 3 .", ""),
        (
            ':s a skos:ConceptScheme . :data dct:issued "2026-01-01"^^xsd:date . :a skos:inScheme :s ; dct:created TWO .',
            ':s dct:created "2022-05-01"^^xsd:date ; dct:modified "2026-01-01"^^xsd:date .',
        ),
        (":s a skos:ConceptScheme . :data dct:creator :o .", ":s dct:creator :o ."),
        (
            ':o a foaf:Organization ; foaf:name "O" ; foaf:homepage <https://o.example/> .',
            ':o a schema:Organization ; schema:name "O" ; schema:url "https://o.example/"^^xsd:anyURI .',
        ),
        (":o a foaf:Organization .", ':o a schema:Organization ; schema:url "https://example.org/o"^^xsd:anyURI .'),
        (
            ":p a foaf:Person ; foaf:mbox <mailto:p@example.org> .",
            ':p a schema:Person ; schema:url "https://example.org/p"^^xsd:anyURI ; schema:email MAIL .',
        ),
        (':o a foaf:Agent ; foaf:name "O" .', ""),
        (":a a skos:Concept ; skos:inScheme :s .", ":a rdfs:isDefinedBy :s ."),
        (":a a skos:Concept ; skos:inScheme :s, :t .", ""),
        (":c a skos:Collection ; skos:member :a . :a skos:inScheme :s .", ":c skos:inScheme :s ; rdfs:isDefinedBy :s ."),
        (
            ":s a skos:ConceptScheme . :data prov:wasDerivedFrom :book ; dct:source <https://example.org/x> .",
            ':s prov:wasDerivedFrom :book ; schema:citation "https://example.org/x"^^xsd:anyURI .',
        ),
        (':s a skos:ConceptScheme ; dct:provenance "From cards."@en .', ':s skos:historyNote "From cards."@en .'),
    ],
)  # fmt: skip
def test_values_added_for_vocpub(turtle: str, follows: str) -> None:
    assert added("vocpub", turtle) == read(follows)


def test_values_added_for_skohub() -> None:
    turtle = ':s a skos:ConceptScheme ; skos:definition "D"@en . :data void:uriSpace "https://example.org/" ; dct:license :cc0 .'
    assert added("skohub", turtle) == read(
        ':s dct:description "D"@en ; <http://purl.org/vocab/vann/preferredNamespaceUri> "https://example.org/" ; dct:license :cc0 .'
    )


def test_profile_sees_the_values_that_another_added() -> None:
    before = read(':s a skos:ConceptScheme ; rdfs:label "L"@en .')
    after = set(with_profiles(before, DATASET, ["skohub", "vocpub"]))
    title = (expanded("dct:title"), Literal("L", language="en"))
    assert {(p, o) for _, p, o in after - before} == {title, (expanded("skos:prefLabel"), title[1])}
    assert set(with_profiles(before, DATASET, [])) == before


def test_unknown_profile() -> None:
    with pytest.raises(ConfigError, match="there is no profile 'vocpup'"):
        with_profiles([], DATASET, ["vocpup"])


def test_names_in_profiles_have_known_prefixes_and_unmet_requirements_have_a_hint() -> None:
    def names(requirement: Requirement) -> list[str]:
        steps = [step for path in requirement.paths for step in path.split("/") if step not in (".", "dataset")]
        return [*requirement.properties, *requirement.classes, *steps, *([requirement.of] if requirement.of else [])]

    for profile in map(read_profile, profile_names()):
        for requirement in profile.requirements:
            for name in names(requirement):
                assert NamedNode(expanded(name.removeprefix("^"))), name
            assert not requirement.kinds or len(requirement.kinds) == len(requirement.properties)
            assert "//" not in requirement.hint
            if requirement.least and profile.scheme_files and requirement.of not in ("skos:Concept", "skos:Collection"):
                assert requirement.hint or "." in requirement.paths, requirement


def test_profiles_are_files_of_the_package() -> None:
    folder = Path(__file__).resolve().parents[2] / "src/taxokit/rdf/profiles"
    assert profile_names() == sorted(path.stem for path in folder.iterdir())
