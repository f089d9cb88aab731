"""The shapes accept a conforming graph, and name the faults of any other."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pyshacl
import pytest
import yaml
from rdflib import RDF, BNode, Graph, Namespace, URIRef

SH = Namespace("http://www.w3.org/ns/shacl#")
SHAPES = "https://genbodha.ai/taxonomy/ns/shapes#"

FOLDER = Path(__file__).parent
CONFORMING = (FOLDER / "conforming.ttl").read_text(encoding="utf-8")
PREFIXES = "\n".join(line for line in CONFORMING.split("\n") if line.startswith("PREFIX"))
FAULTS = yaml.safe_load((FOLDER / "faults.yaml").read_text(encoding="utf-8"))
"""For each fault a change of the conforming graph, the shapes that are violated, and how many results they give."""


@pytest.fixture(scope="module")
def shapes(compiled: Mapping[str, str]) -> Graph:
    return Graph().parse(data=compiled["taxonomy.shacl.ttl"], format="turtle")


def violated(data: Graph, shapes: Graph, namespace: str = SHAPES) -> list[str]:
    """Return the names of the shapes that a graph violates, once for each result."""
    _, report, text = pyshacl.validate(data, shacl_graph=shapes)
    assert isinstance(report, Graph), text
    sources = [report.value(result, SH.sourceShape) for result in report.subjects(RDF.type, SH.ValidationResult)]
    return sorted(str(source).removeprefix(namespace) for source in sources)


def test_shapes_take_a_graph_that_is_as_it_should_be(shapes: Graph) -> None:
    data = Graph().parse(data=CONFORMING, format="turtle")
    conforms, _, text = pyshacl.validate(data, shacl_graph=shapes, meta_shacl=True)
    assert conforms, text


@pytest.mark.parametrize("fault", FAULTS)
def test_shapes_name_the_fault(shapes: Graph, fault: str) -> None:
    change, names, count = FAULTS[fault].values()
    data = Graph().parse(data=CONFORMING, format="turtle")
    before = len(data), data.serialize(format="nt")
    data.update(PREFIXES + change)
    assert (len(data), data.serialize(format="nt")) != before, "the change changed nothing"
    violations = violated(data, shapes)
    assert set(violations) == set(names)
    assert len(violations) == count


def test_every_shape_has_a_name_and_a_message(shapes: Graph) -> None:
    for kind in (SH.NodeShape, SH.PropertyShape):
        assert not [shape for shape in shapes.subjects(RDF.type, kind) if isinstance(shape, BNode)]
    properties = [shape for shape in shapes.subjects(RDF.type, SH.PropertyShape) if "skos-" not in shape]
    assert len(properties) > 50
    assert [shape for shape in properties if shapes.value(shape, SH.message) is None] == []
    assert str(shapes.value(URIRef(f"{SHAPES}Concept-label"), SH.message)) == (
        r"label: exactly one value in each language, text with a language tag matching \S"
    )
    assert str(shapes.value(URIRef(f"{SHAPES}Concept-label"), SH.name)) == "label"


def test_constraints_of_an_ancestor_are_not_repeated(shapes: Graph) -> None:
    assert (URIRef(f"{SHAPES}Concept-definition"), None, None) in shapes
    assert (URIRef(f"{SHAPES}Skill-definition"), None, None) not in shapes
    assert (URIRef(f"{SHAPES}Skill-replaced_by"), SH["class"], None) in shapes, "but constraints of a class are"


def test_words_of_translations_and_iris_of_items_have_no_shapes(compiled: Mapping[str, str]) -> None:
    text = compiled["taxonomy.shacl.ttl"]
    assert "grt:translation" not in text
    assert "shapes:Translation" not in text
    assert "grt:uri" not in text


def test_patterns_are_regular_expressions_of_xpath(compiled: Mapping[str, str]) -> None:
    assert "(?!" not in compiled["taxonomy.shacl.ttl"]
    assert 'sh:pattern "^[a-z0-9]+(-[a-z0-9]+)*$"' in compiled["taxonomy.shacl.ttl"]


def test_the_second_schema_has_its_own_shapes(compiled_thesaurus: Mapping[str, str]) -> None:
    namespace = "https://example.org/energy/ns/shapes#"
    shapes = Graph().parse(data=compiled_thesaurus["taxonomy.shacl.ttl"], format="turtle")
    text = """
PREFIX term: <https://example.org/energy/term/>
PREFIX en: <https://example.org/energy/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
term:a a en:Term, skos:Concept ; skos:notation "a" ; skos:prefLabel "A"@de, "B"@en ; skos:related term:b ;
  en:measurable true ; en:coined 1839 ; en:stage "accepted" .
term:b a en:Term, skos:Concept ; skos:notation "b" ; skos:prefLabel "B"@de ; skos:related term:a .
"""
    assert violated(Graph().parse(data=text, format="turtle"), shapes, namespace) == []
    wrong = text.replace("true", '"yes"').replace("1839", "839").replace("accepted", "new")
    violations = violated(Graph().parse(data=wrong, format="turtle"), shapes, namespace)
    assert violations == ["Entry-stage", "Term-coined", "Term-measurable"]


def test_property_that_another_slot_implies_is_not_counted(
    compile_text: Callable[..., Mapping[str, str]], repository: Path
) -> None:
    schema = (repository / "tests/data/thesaurus/schema/taxonomy.yaml").read_text(encoding="utf-8")
    schema = schema.replace(
        "    slot_uri: en:buildsOn\n", "    slot_uri: en:buildsOn\n    annotations:\n      implies: dct:source\n", 1
    )
    schema = schema.replace("    annotations:\n      acyclic: true\n      removal: major\n", "", 1)
    schema = schema.replace("      - coined\n", "      - origin\n      - coined\n", 1)
    schema += "  origin:\n    slot_uri: dct:source\n    range: uri\n"
    text = compile_text(schema)["taxonomy.shacl.ttl"]
    shape = text.partition("shapes:Term-origin a sh:PropertyShape ;")[2].partition(" .\n")[0]
    assert "sh:path dct:source" in shape
    assert "maxCount" not in shape
    assert "nodeKind" not in shape


def test_property_that_tells_histories_is_not_counted(
    compile_text: Callable[..., Mapping[str, str]], repository: Path
) -> None:
    """Its texts have a language, so constraints of slots on the same property hold if these are for texts, too."""
    schema = (repository / "tests/data/thesaurus/schema/taxonomy.yaml").read_text(encoding="utf-8")
    schema = schema.replace("      - coined\n", "      - origin\n      - coined\n", 1)
    for range_, kept in (("Text", True), ("string", False)):
        origin = f"  origin:\n    slot_uri: skos:historyNote\n    range: {range_}\n"
        text = compile_text(schema + origin)["taxonomy.shacl.ttl"]
        shape = text.partition("shapes:Term-origin a sh:PropertyShape ;")[2].partition(" .\n")[0]
        assert "sh:path skos:historyNote" in shape
        assert "maxCount" not in shape
        assert ("sh:datatype rdf:langString" in shape) is kept


def test_schema_without_concepts_has_no_shapes_of_skos(
    compile_text: Callable[..., Mapping[str, str]], repository: Path
) -> None:
    schema = (repository / "tests/data/thesaurus/schema/taxonomy.yaml").read_text(encoding="utf-8")
    assert "skos-S14" in compile_text(schema)["taxonomy.shacl.ttl"]
    without = compile_text(schema.replace("class_uri: skos:Concept", "class_uri: en:Entry"))["taxonomy.shacl.ttl"]
    assert "skos-S14" not in without


def test_values_that_check_refuses_violate_the_shapes(
    compile_text: Callable[..., Mapping[str, str]], repository: Path
) -> None:
    """A property that two slots write, members that SKOS excludes, and dates that no calendar has."""
    schema = (repository / "src/taxokit/importer/templates/skos/schema/taxonomy.yaml").read_text(encoding="utf-8")
    text = compile_text(schema)["taxonomy.shacl.ttl"]
    namespace = text.partition("@prefix shapes: <")[2].partition(">")[0]
    voc = namespace.removesuffix("/shapes#")
    head = f"""
@prefix dct: <http://purl.org/dc/terms/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix ex: <https://example.org/> . @prefix voc: <{voc}#> .
ex:c a skos:Collection ; voc:id "c" ; skos:member ex:a, ex:d . ex:d a skos:Collection ; voc:id "d" .
ex:a a skos:Concept ; voc:id "a" ; dct:created "2024-02-29"^^xsd:date ; dct:modified "2024-02-29T10:00:00Z"^^xsd:dateTime .
ex:s a skos:ConceptScheme ; voc:id "s" .
"""
    shapes = Graph().parse(data=text, format="turtle")
    assert violated(Graph().parse(data=head, format="turtle"), shapes, namespace) == []
    for line, names in (
        ('ex:c skos:member "x" .', {"Collection-members", "Collection-member_collections", "skos-S32-member"}),
        ("ex:c skos:member ex:s .", {"Collection-members", "Collection-member_collections", "skos-S32-member"}),
        ('ex:d dct:created "2023-02-30"^^xsd:date .', {"Collection-created"}),
        ('ex:d dct:created "2023-02-30T10:00:00Z"^^xsd:dateTime .', {"Collection-created"}),
        ('ex:d dct:issued "0000-01-01"^^xsd:date .', {"Collection-issued_on"}),
    ):
        data = Graph().parse(data=head + line, format="turtle")
        assert set(violated(data, shapes, namespace)) == names, line
