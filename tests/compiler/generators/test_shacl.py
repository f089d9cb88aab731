"""The shapes take a graph that is as it should be, and name what is wrong in one that is not."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pyshacl
import pytest
from rdflib import RDF, BNode, Graph, Namespace, URIRef

SH = Namespace("http://www.w3.org/ns/shacl#")
SHAPES = "https://genbodha.ai/taxonomy/ns/shapes#"

PREFIXES = """
PREFIX : <https://genbodha.ai/taxonomy/>
PREFIX skill: <https://genbodha.ai/taxonomy/skill/>
PREFIX grt: <https://genbodha.ai/taxonomy/ns#>
PREFIX cc: <http://creativecommons.org/ns#>
PREFIX dc11: <http://purl.org/dc/elements/1.1/>
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX spdx: <http://spdx.org/rdf/terms#>
PREFIX void: <http://rdfs.org/ns/void#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""

CONFORMING = f"""{PREFIXES}
<https://genbodha.ai/taxonomy> a dcat:Dataset ;
  dct:title "A small taxonomy"@en ; dct:description "It uses every class."@en ;
  dcat:version "1.1.0" ; dct:issued "2026-07-01"^^xsd:date ;
  void:uriSpace "https://genbodha.ai/taxonomy/" ; dc11:language "en" ;
  spdx:licenseId "CC-BY-4.0" ; dct:license <https://creativecommons.org/licenses/by/4.0/> ;
  dct:creator <https://genbodha.ai> ; dct:publisher <https://genbodha.ai> ;
  dcat:landingPage <https://genbodha.ai/taxonomy> ; cc:attributionName "GenBodha" ;
  grt:citationTemplate "{{creator}}" ; dct:hasPart :skills, :disciplines ;
  void:classPartition <https://genbodha.ai/taxonomy/count/skills> ;
  dct:provenance <https://genbodha.ai/taxonomy/provenance-statement/Category.label> ;
  grt:disciplines <https://genbodha.ai/taxonomy/discipline/operations> ;
  grt:categories <https://genbodha.ai/taxonomy/category/serving> ;
  grt:labs <https://genbodha.ai/taxonomy/lab/first-gateway> .
<https://genbodha.ai> a foaf:Agent ; foaf:name "GenBodha" .
<https://genbodha.ai/taxonomy/count/skills> a void:Dataset ; dct:identifier "skills" ; void:entities 3 .
<https://genbodha.ai/taxonomy/provenance-statement/Category.label> a dct:ProvenanceStatement ;
  grt:appliesToClass "Category" ; grt:appliesToSlot "label" ; grt:provenanceSource "editorial" ; grt:since "1.0.0" .
:skills a skos:ConceptScheme ; dct:title "Skills"@en ; dct:isPartOf <https://genbodha.ai/taxonomy> ;
  skos:hasTopConcept <https://genbodha.ai/taxonomy/category/serving> .
:disciplines a skos:ConceptScheme ; skos:hasTopConcept <https://genbodha.ai/taxonomy/discipline/operations> .

<https://genbodha.ai/taxonomy/discipline/operations> a grt:Discipline, skos:Concept ;
  skos:notation "operations" ; skos:prefLabel "Operations"@en ;
  skos:inScheme :disciplines ; skos:topConceptOf :disciplines ;
  skos:narrower <https://genbodha.ai/taxonomy/responsibility/keep-it-running> .
<https://genbodha.ai/taxonomy/responsibility/keep-it-running> a grt:Responsibility, skos:Concept ;
  skos:notation "keep-it-running" ; skos:prefLabel "Keep it running"@en ; skos:inScheme :disciplines ;
  skos:broader <https://genbodha.ai/taxonomy/discipline/operations> ;
  grt:requires skill:gateways ; skos:related skill:gateways .
<https://genbodha.ai/taxonomy/category/serving> a grt:Category, skos:Concept ;
  skos:notation "serving" ; skos:prefLabel "Serving"@en ; skos:definition "How models are served."@en ;
  skos:inScheme :skills ; skos:topConceptOf :skills ;
  skos:narrower skill:basics, skill:gateways, skill:old-gateways .
skill:basics a grt:Skill, skos:Concept ;
  skos:notation "basics" ; skos:prefLabel "Basics"@en, "Grundlagen"@de ; skos:inScheme :skills ;
  skos:broader <https://genbodha.ai/taxonomy/category/serving> ; grt:status "stable" ; grt:rung 0 .
skill:gateways a grt:Skill, skos:Concept ;
  skos:notation "gateways" ; skos:prefLabel "Gateways"@en ; skos:altLabel "Proxies"@en, "Gateways"@fr ;
  skos:definition "What stands in front of models."@en, "Was vor Modellen steht."@de ;
  skos:inScheme :skills ; skos:broader <https://genbodha.ai/taxonomy/category/serving> ;
  skos:exactMatch <https://example.org/gateways> ; grt:buildsOn skill:basics ; grt:rung 1 ;
  grt:requiredBy <https://genbodha.ai/taxonomy/responsibility/keep-it-running> ;
  skos:related <https://genbodha.ai/taxonomy/responsibility/keep-it-running> ;
  grt:assessedBy <https://genbodha.ai/taxonomy/lab/first-gateway> .
skill:old-gateways a grt:Skill, skos:Concept ;
  skos:notation "old-gateways" ; skos:prefLabel "Old gateways"@en ; skos:inScheme :skills ;
  skos:broader <https://genbodha.ai/taxonomy/category/serving> ; grt:status "deprecated" ; owl:deprecated true ;
  grt:deprecatedIn "1.1.0" ; grt:deprecationReason "Nobody runs them."@en ;
  skos:historyNote "Deprecated in 1.1.0: Nobody runs them."@en ; grt:introducedIn "1.0.0" ;
  dct:created "2026-06-14"^^xsd:date ; grt:changedIn "1.1.0" ; dct:modified "2026-09-01"^^xsd:date ;
  dct:isReplacedBy skill:gateways ; grt:replacement "one" .
<https://genbodha.ai/taxonomy/lab/first-gateway> a grt:Lab ;
  skos:notation "first-gateway" ; dct:title "Build a gateway"@en ; grt:assesses skill:gateways ;
  foaf:page <https://example.org/labs/first-gateway> ; grt:passingScore 80 .
"""

SERVING = "<https://genbodha.ai/taxonomy/category/serving>"
LAB = "<https://genbodha.ai/taxonomy/lab/first-gateway>"
RUNNING = "<https://genbodha.ai/taxonomy/responsibility/keep-it-running>"
STATEMENT = "<https://genbodha.ai/taxonomy/provenance-statement/Category.label>"
COUNT = "<https://genbodha.ai/taxonomy/count/skills>"
DATASET = "<https://genbodha.ai/taxonomy>"

FAULTS = {
    # --- what the schema says of each slot
    "required slot missing": ('DELETE DATA { skill:basics skos:notation "basics" }', "Concept-id", 1),
    "label missing": ('DELETE DATA { skill:gateways skos:prefLabel "Gateways"@en }', "Concept-label", 1),
    "label without a language": ('INSERT DATA { skill:basics skos:prefLabel "Basics" }', "Concept-label", 1),
    "empty text": ('INSERT DATA { skill:basics skos:definition " "@en }', "Concept-definition", 1),
    "two definitions in one language": (
        'INSERT DATA { skill:gateways skos:definition "Another."@de }',
        "Concept-definition",
        1,
    ),
    "two identifiers": ('INSERT DATA { skill:basics skos:notation "basis" }', "Concept-id", 1),
    "identifier that is no slug": (
        'DELETE DATA { skill:basics skos:notation "basics" }; INSERT DATA { skill:basics skos:notation "Basics" }',
        "Concept-id",
        1,
    ),
    "identifier that is too long": (
        'DELETE DATA { skill:basics skos:notation "basics" }; INSERT DATA { skill:basics skos:notation "'
        + "a" * 81
        + '" }',
        "Concept-id",
        1,
    ),
    "value outside the enum": (
        'DELETE DATA { skill:basics grt:status "stable" }; INSERT DATA { skill:basics grt:status "retired" }',
        "Concept-status",
        1,
    ),
    "two values of a single slot": ('INSERT DATA { skill:basics grt:status "draft" }', "Concept-status", 1),
    "integer as text": (
        'DELETE DATA { skill:basics grt:rung 0 }; INSERT DATA { skill:basics grt:rung "0" }',
        "Skill-rung",
        2,
    ),
    "number too low": (
        "DELETE DATA { skill:basics grt:rung 0 }; INSERT DATA { skill:basics grt:rung -1 }",
        "Skill-rung",
        1,
    ),
    "number too high": (
        f"DELETE DATA {{ {LAB} grt:passingScore 80 }}; INSERT DATA {{ {LAB} grt:passingScore 101 }}",
        "Lab-passing_score",
        1,
    ),
    "IRI as text": (
        'INSERT DATA { skill:basics skos:closeMatch "https://example.org/basics" }',
        "Concept-close_match",
        1,
    ),
    "IRI of another scheme": ("INSERT DATA { skill:basics skos:closeMatch <urn:basics> }", "Concept-close_match", 1),
    "version that is none": (
        (
            'DELETE DATA { skill:old-gateways grt:deprecatedIn "1.1.0" };'
            'INSERT DATA { skill:old-gateways grt:deprecatedIn "soon" }'
        ),
        "Concept-deprecated_in",
        1,
    ),
    "date that is none": (
        (
            f'DELETE {{ {DATASET} dct:issued ?date }} INSERT {{ {DATASET} dct:issued "2026-07-01" }}'
            f"WHERE {{ {DATASET} dct:issued ?date }}"
        ),
        "Taxonomy-issued",
        1,
    ),
    "two licences": (
        f"INSERT DATA {{ {DATASET} dct:license <https://example.org/licence> }}",
        "Taxonomy-license_url",
        1,
    ),
    "agent without a name": ('DELETE DATA { <https://genbodha.ai> foaf:name "GenBodha" }', "Agent-name", 1),
    "agent with a wrong IRI": (
        f'INSERT DATA {{ <urn:x> a foaf:Agent ; foaf:name "X" . {DATASET} dct:contributor <urn:x> }}',
        "Agent",
        1,
    ),
    "creator that is not described": (
        (
            f"DELETE DATA {{ {DATASET} dct:creator <https://genbodha.ai> }};"
            f"INSERT DATA {{ {DATASET} dct:creator <https://example.org> }}"
        ),
        "Taxonomy-creator",
        1,
    ),
    "count that is negative": (
        f"DELETE DATA {{ {COUNT} void:entities 3 }}; INSERT DATA {{ {COUNT} void:entities -3 }}",
        "Count-entities",
        1,
    ),
    "statement without a class": (
        f'DELETE DATA {{ {STATEMENT} grt:appliesToClass "Category" }}',
        "ProvenanceStatement-class",
        1,
    ),
    "item outside its namespace": (
        'INSERT DATA { :stray a grt:Lab ; skos:notation "stray" ; dct:title "Stray"@en ; foaf:page <https://example.org/> }',
        "Lab",
        1,
    ),
    # --- references
    "reference to nothing": (
        "INSERT DATA { skill:basics dct:isReplacedBy skill:nothing }",
        "Concept-replaced_by Skill-replaced_by",
        2,
    ),
    "reference to another class": (f"INSERT DATA {{ skill:gateways grt:buildsOn {SERVING} }}", "Skill-builds_on", 1),
    "replaced by another class": (f"INSERT DATA {{ skill:basics dct:isReplacedBy {SERVING} }}", "Skill-replaced_by", 1),
    "inverse that is missing": (
        f"DELETE DATA {{ skill:gateways grt:requiredBy {RUNNING} }}",
        "Skill-required_by-inverse",
        1,
    ),
    "inverse that is too much": (
        f"INSERT DATA {{ skill:basics grt:assessedBy {LAB} }}",
        "Skill-assessed_by-inverse",
        1,
    ),
    "links that go round": ("INSERT DATA { skill:basics grt:buildsOn skill:gateways }", "Skill-builds_on", 2),
    # --- SKOS
    "S4: in something that is no scheme": (
        f"INSERT DATA {{ skill:basics skos:inScheme {SERVING} }}",
        "Concept-in_scheme skos-S4-inScheme",
        2,
    ),
    "S5: top concept that is none": (f"INSERT DATA {{ :skills skos:hasTopConcept {LAB} }}", "skos-S5-hasTopConcept", 1),
    "S8: top concept in one direction": (
        f"DELETE DATA {{ :skills skos:hasTopConcept {SERVING} }}",
        "skos-S8-topConceptOf",
        1,
    ),
    "S9: concept and scheme": ("INSERT DATA { skill:basics a skos:ConceptScheme }", "skos-S9", 1),
    "S13: preferred and alternative": (
        'INSERT DATA { skill:basics skos:altLabel "Basics"@en }',
        "skos-S13-prefLabel",
        1,
    ),
    "S13: preferred and hidden": (
        'INSERT DATA { skill:basics skos:hiddenLabel "Grundlagen"@de }',
        "skos-S13-prefLabel",
        1,
    ),
    "S13: alternative and hidden": (
        'INSERT DATA { skill:gateways skos:hiddenLabel "Proxies"@en }',
        "skos-S13-altLabel",
        1,
    ),
    "S14: two preferred labels in one language": (
        'INSERT DATA { skill:basics skos:prefLabel "Basis"@de }',
        "skos-S14-prefLabel Concept-label",
        2,
    ),
    "S23: related in one direction": (
        f"DELETE DATA {{ skill:gateways skos:related {RUNNING} }}",
        "skos-S23-related",
        2,
    ),
    "S25: broader without narrower": (f"DELETE DATA {{ {SERVING} skos:narrower skill:basics }}", "skos-S25-broader", 1),
    "S25: narrower without broader": (f"DELETE DATA {{ skill:basics skos:broader {SERVING} }}", "skos-S25-broader", 1),
    "S27: related to what is broader": (
        f"INSERT DATA {{ skill:basics skos:related {SERVING} . {SERVING} skos:related skill:basics }}",
        "skos-S27-broader skos-S27-narrower",
        2,
    ),
    "S27: related to what is far broader": (
        (
            "INSERT DATA { skill:gateways skos:broader skill:basics . skill:basics skos:narrower skill:gateways ."
            '  skill:deep a skos:Concept ; skos:notation "deep" ; skos:prefLabel "Deep"@en ; skos:broader skill:gateways .'
            f" skill:gateways skos:narrower skill:deep . skill:deep skos:related {SERVING} ."
            f" {SERVING} skos:related skill:deep }}"
        ),
        "Skill-broader skos-S27-broader skos-S27-narrower",
        3,
    ),
    "S37: concept and collection": ("INSERT DATA { skill:basics a skos:Collection }", "skos-S37", 1),
    "S37: scheme and ordered collection": ("INSERT DATA { :skills a skos:OrderedCollection }", "skos-S37", 1),
    "S46: exact and broad match": (
        "INSERT DATA { skill:gateways skos:broadMatch <https://example.org/gateways> }",
        "skos-S46-exactMatch",
        1,
    ),
    "S46: exact and related match": (
        "INSERT DATA { skill:gateways skos:relatedMatch <https://example.org/gateways> }",
        "skos-S46-exactMatch",
        1,
    ),
    "deprecated by a word": ('INSERT DATA { skill:basics owl:deprecated "yes" }', "deprecated-value", 1),
}
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
@pytest.mark.one_in(3)
def test_shapes_name_what_is_wrong(shapes: Graph, fault: str) -> None:
    change, names, count = FAULTS[fault]
    data = Graph().parse(data=CONFORMING, format="turtle")
    before = len(data), data.serialize(format="nt")
    data.update(PREFIXES + change)
    assert (len(data), data.serialize(format="nt")) != before, "the change changed nothing"
    found = violated(data, shapes)
    assert set(found) == set(names.split())
    assert len(found) == count


def test_every_shape_has_a_name_and_says_what_it_asks_for(shapes: Graph) -> None:
    for kind in (SH.NodeShape, SH.PropertyShape):
        assert not [shape for shape in shapes.subjects(RDF.type, kind) if isinstance(shape, BNode)]
    properties = [shape for shape in shapes.subjects(RDF.type, SH.PropertyShape) if "skos-" not in shape]
    assert len(properties) > 50
    assert [shape for shape in properties if shapes.value(shape, SH.message) is None] == []
    assert str(shapes.value(URIRef(f"{SHAPES}Concept-label"), SH.message)) == (
        r"label: exactly one value in each language, text with a language tag matching \S"
    )
    assert str(shapes.value(URIRef(f"{SHAPES}Concept-label"), SH.name)) == "label"


def test_what_an_ancestor_says_is_not_repeated(shapes: Graph) -> None:
    assert (URIRef(f"{SHAPES}Concept-definition"), None, None) in shapes
    assert (URIRef(f"{SHAPES}Skill-definition"), None, None) not in shapes
    assert (URIRef(f"{SHAPES}Skill-replaced_by"), SH["class"], None) in shapes, "but what a class narrows is"


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
    found = violated(Graph().parse(data=wrong, format="turtle"), shapes, namespace)
    assert found == ["Entry-stage", "Term-coined", "Term-measurable"]


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
    """Its texts have a language, so that what a slot says of the same property holds where it is for texts, too."""
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
