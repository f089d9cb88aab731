"""The readers of facts, on a document, tables and a graph that were written by hand, not by our writers."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph

from taxokit.releases.reference.artifact_folder import UnusableError
from taxokit.releases.reference.facts import TYPE, Fact, differences, facts_of_json
from taxokit.releases.reference.facts_from_graph import entailed, facts_of_graph, in_graph, one_way_statements
from taxokit.releases.reference.facts_from_tables import facts_of_tables
from taxokit.taxonomy.compiled_schema import FORMAT, schema_from
from taxokit.taxonomy.schema import Schema

LIB, SKOS, DCT = "https://example.org/lib/", "http://www.w3.org/2004/02/skos/core#", "http://purl.org/dc/terms/"
NS, XSD = f"{LIB}ns#", "http://www.w3.org/2001/XMLSchema#"


def slot(name: str, uri: str, kind: str = "string", **more: Any) -> dict[str, Any]:
    return {"name": name, "uri": uri, "kind": kind, "range": more.pop("range", kind), **more}


def many(name: str, uri: str, kind: str = "string", **more: Any) -> dict[str, Any]:
    return slot(name, uri, kind, multivalued=True, **more)


def holds(name: str, uri: str, of: str, **more: Any) -> dict[str, Any]:
    return many(name, uri, "class", range=of, nesting="list", **more)


def refers(name: str, uri: str, to: str, **more: Any) -> dict[str, Any]:
    return many(name, uri, "class", range=to, nesting="reference", **more)


def cls(uri: str, *slots: dict[str, Any], **more: Any) -> dict[str, Any]:
    base = {"ancestors": [], "types": [uri], "abstract": False, "unique_keys": [], "namespaces": [], "description": ""}
    return {"uri": uri, **base, "slots": list(slots), **more}


ID = slot("id", f"{SKOS}notation", identifier=True)
IRI = slot("iri", f"{NS}iri", "uri", annotations={"computed": "iri"})
NAME = slot("name", f"{SKOS}prefLabel", "text")
NOTES = many("notes", f"{SKOS}note", "text")
KEY = slot("tag", "http://purl.org/dc/elements/1.1/language", identifier=True)
WORDS = many("words", f"{NS}words", "class", range="Wording", nesting="map", annotations={"translations": True})
MODEL = {
    "format": FORMAT,
    "name": "library",
    "title": "A library",
    "root": "Library",
    "default_namespace": NS,
    "prefixes": {},
    "linkml": "",
    "sources": {},
    "outputs": {},
    "enums": {"Size": {"small": {"uri": f"{NS}Small"}, "large": {}}},
    "classes": {
        "Library": cls(
            "http://www.w3.org/ns/dcat#Dataset",
            IRI,
            slot("title", f"{DCT}title", "text"),
            slot("base", "http://rdfs.org/ns/void#uriSpace"),
            slot("lang", "http://purl.org/dc/elements/1.1/language"),
            slot("licence", "http://spdx.org/rdf/terms#licenseId"),
            slot("maker", f"{DCT}creator", "class", range="Person", nesting="one"),
            many("sizes", f"{NS}sizes", "class", range="Count", nesting="map"),
            holds("shelves", f"{NS}shelves", "Shelf"),
            holds("sources", f"{NS}sources", "Source"),
        ),
        "Person": cls(f"{NS}Person", slot("id", f"{NS}id", "uri", identifier=True), slot("called", f"{NS}called")),
        "Count": cls(f"{NS}Count", slot("table", f"{NS}table", identifier=True), slot("number", f"{NS}n", "integer")),
        "Source": cls(
            f"{NS}Source", slot("kind", f"{NS}kind"), slot("nr", f"{NS}nr", "integer"), unique_keys=[["kind", "nr"]]
        ),
        "Thing": cls(f"{SKOS}Concept", ID, IRI, abstract=True),
        "Shelf": cls(
            f"{NS}Shelf",
            ID,
            IRI,
            NAME,
            holds("books", f"{SKOS}narrower", "Book", ordered=True),
            holds("maps", f"{SKOS}narrower", "Map"),
            ancestors=["Thing"],
            types=[f"{NS}Shelf", f"{SKOS}Concept"],
        ),
        "Book": cls(
            f"{NS}Book",
            ID,
            IRI,
            NAME,
            NOTES,
            WORDS,
            slot("size", f"{NS}size", "enum", range="Size"),
            slot("price", f"{NS}price", "number", datatype=f"{XSD}decimal"),
            slot("lent", f"{NS}lent", "boolean", datatype=f"{XSD}boolean"),
            slot("printed", f"{NS}printed", "date", datatype=f"{XSD}date"),
            many("parts", f"{NS}parts", ordered=True),
            many("same", f"{SKOS}exactMatch", "uri"),
            refers("near", f"{NS}near", "Thing", annotations={"implies": f"{SKOS}related"}),
            refers("akin", f"{SKOS}related", "Book"),
            refers("above", f"{SKOS}broader", "Book"),
            refers("below", f"{SKOS}narrower", "Book"),
            slot("main", f"{NS}main", "class", range="Map", nesting="reference"),
            ancestors=["Thing"],
            types=[f"{NS}Book", f"{SKOS}Concept"],
        ),
        "Map": cls(f"{NS}Map", ID, IRI, NAME, ancestors=["Thing"], types=[f"{NS}Map", f"{SKOS}Concept"]),
        "Wording": cls(
            f"{NS}Wording", KEY, NAME, NOTES, slot("motto", f"{NS}motto", "text"), slot("translator", f"{NS}translator")
        ),
    },
}
DOCUMENT = {
    "iri": "https://example.org/lib",
    "title": "The Library",
    "base": LIB,
    "lang": "en-GB",
    "licence": "CC0-1.0",
    "maker": {"id": "https://example.org/ada", "called": "Ada"},
    "sizes": {"books": 2, "maps": {"number": 1}},
    "shelves": [
        {
            "id": "top",
            "iri": f"{LIB}shelf/top",
            "name": "Top",
            "books": [
                {
                    "id": "moby",
                    "iri": f"{LIB}book/moby",
                    "name": 'The "Whale", a\nnovel',
                    "notes": ["Long.", "Wet."],
                    "words": {"pt-BR": {"name": "A Baleia", "notes": ["Longa."], "motto": "Ai", "translator": "Ana"}},
                    "size": "small",
                    "price": 12.50,
                    "lent": True,
                    "printed": "1851-10-18",
                    "parts": ["b", "a"],
                    "same": ["https://example.com/moby"],
                    "near": ["sea"],
                    "above": ["emma"],
                    "main": "sea",
                },
                {"id": "emma", "iri": f"{LIB}book/emma", "name": "Emma", "size": "large", "price": 3, "akin": ["moby"]},
            ],
            "maps": [{"id": "sea", "iri": f"{LIB}map/sea", "name": "Sea"}],
        }
    ],
    "sources": [{"kind": "gift", "nr": 7}],
}
TABLES = {
    "library": (
        "iri,title,base,lang,licence,maker_id,maker_called,license,attribution\n"
        "https://example.org/lib,The Library,https://example.org/lib/,en-GB,CC0-1.0,https://example.org/ada,Ada,CC0-1.0,A\n"
    ),
    "sizes": "table,number\nbooks,2\nmaps,1\n",
    "shelves": "id,iri,name,license,attribution\ntop,https://example.org/lib/shelf/top,Top,CC0-1.0,A\n",
    "books": (
        "id,iri,shelf,position,name,size,price,lent,printed,main\n"
        'moby,https://example.org/lib/book/moby,top,1,"The ""Whale"", a\nnovel",small,12.5,true,1851-10-18,sea\n'
        "emma,https://example.org/lib/book/emma,top,2,Emma,large,3.0,,,\n"
    ),
    "maps": "id,iri,shelf,name\nsea,https://example.org/lib/map/sea,top,Sea\n",
    "sources": "kind,nr\ngift,7\n",
    "notes": "class,id,value\nBook,moby,Long.\nBook,moby,Wet.\n",
    "words": (
        "class,id,tag,slot,value\nBook,moby,pt-BR,name,A Baleia\nBook,moby,pt-BR,notes,Longa.\n"
        "Book,moby,pt-BR,motto,Ai\nBook,moby,pt-BR,translator,Ana\n"
    ),
    "parts": "class,id,position,value\nBook,moby,1,b\nBook,moby,2,a\n",
    "same": "class,id,value\nBook,moby,https://example.com/moby\n",
    "near": "class,id,value\nBook,moby,sea\n",
    "akin": "class,id,value\nBook,emma,moby\n",
    "above": "class,id,value\nBook,moby,emma\n",
}
TURTLE = """\
@prefix : <https://example.org/lib/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix b: <https://example.org/lib/book/> .
@prefix m: <https://example.org/lib/map/> .
<https://example.org/lib> a <http://www.w3.org/ns/dcat#Dataset> ; dct:title "The Library"@en-gb ;
  <http://rdfs.org/ns/void#uriSpace> "https://example.org/lib/" ; <http://purl.org/dc/elements/1.1/language> "en-GB" ;
  <http://spdx.org/rdf/terms#licenseId> "CC0-1.0" ; dct:creator <https://example.org/ada> ;
  :sizes <https://example.org/lib/count/books> , <https://example.org/lib/count/maps> ;
  :shelves <https://example.org/lib/shelf/top> ; :sources <https://example.org/lib/source/gift.7> .
<https://example.org/ada> a :Person ; :called "Ada" .
<https://example.org/lib/count/books> a :Count ; :table "books" ; :n 2 .
<https://example.org/lib/count/maps> a :Count ; :table "maps" ; :n 1 .
<https://example.org/lib/source/gift.7> a :Source ; :kind "gift" ; :nr 7 .
<https://example.org/lib/shelf/top> a :Shelf , skos:Concept ; skos:notation "top" ; skos:prefLabel "Top"@en-GB ;
  skos:narrower b:moby , b:emma , m:sea .
b:moby a :Book , skos:Concept ; skos:notation "moby" ; skos:prefLabel "The \\"Whale\\", a\\nnovel"@en-gb ;
  skos:prefLabel "A Baleia"@pt-br ; skos:note "Long."@en-gb , "Wet."@en-gb , "Longa."@pt-br ; :motto "Ai"@pt-br ;
  :size :Small ; :price 12.5 ; :lent true ; :printed "1851-10-18"^^xsd:date ; :parts "a" , "b" ;
  skos:exactMatch <https://example.com/moby> ; :near m:sea ; :main m:sea ;
  skos:related m:sea , b:emma ; skos:broader b:emma , <https://example.org/lib/shelf/top> .
b:emma a :Book , skos:Concept ; skos:notation "emma" ; skos:prefLabel "Emma"@en-gb ; :size "large" ; :price 3.0 ;
  skos:related b:moby ; skos:narrower b:moby ; skos:broader <https://example.org/lib/shelf/top> .
m:sea a :Map , skos:Concept ; skos:notation "sea" ; skos:prefLabel "Sea"@en-gb ; skos:related b:moby ;
  skos:broader <https://example.org/lib/shelf/top> .
"""
MOBY, EMMA, SEA, TOP = f"{LIB}book/moby", f"{LIB}book/emma", f"{LIB}map/sea", f"{LIB}shelf/top"


@pytest.fixture(scope="session")
def schema() -> Schema:
    return schema_from(MODEL, "model")


def written(folder: Path, **changes: str) -> Path:
    """Write the tables into a folder."""
    (folder / "csv").mkdir()
    for name, text in {**TABLES, **changes}.items():
        (folder / "csv" / f"{name}.csv").write_bytes(
            text.replace("\n", "\r\n").replace("a\r\nnovel", "a\nnovel").encode()
        )
    return folder


def parsed(text: str) -> Graph:
    return Graph().parse(data=text, format="turtle")


def test_document_says_these_facts_of_a_book(schema: Schema) -> None:
    facts = {fact for fact in facts_of_json(schema, DOCUMENT) if fact.subject == MOBY}
    assert facts == {
        Fact(MOBY, TYPE, "Book"),
        Fact(MOBY, "id", "moby"),
        Fact(MOBY, "iri", MOBY),
        Fact(MOBY, "name", 'The "Whale", a\nnovel', "en-gb"),
        Fact(MOBY, "name", "A Baleia", "pt-br"),
        Fact(MOBY, "notes", "Long.", "en-gb"),
        Fact(MOBY, "notes", "Wet.", "en-gb"),
        Fact(MOBY, "notes", "Longa.", "pt-br"),
        Fact(MOBY, "motto", "Ai", "pt-br"),
        Fact(MOBY, "translator@pt-BR", "Ana"),
        Fact(MOBY, "size", "small"),
        Fact(MOBY, "price", "12.5"),
        Fact(MOBY, "lent", "true"),
        Fact(MOBY, "printed", "1851-10-18"),
        Fact(MOBY, "parts", "b", position=1),
        Fact(MOBY, "parts", "a", position=2),
        Fact(MOBY, "same", "https://example.com/moby"),
        Fact(MOBY, "near", SEA),
        Fact(MOBY, "above", EMMA),
        Fact(MOBY, "main", SEA),
    }


def test_document_says_these_facts_of_the_whole(schema: Schema) -> None:
    root = "https://example.org/lib"
    said = facts_of_json(schema, DOCUMENT)
    assert {fact for fact in said if fact.subject in (root, "https://example.org/ada")} == {
        Fact(root, TYPE, "Library"),
        Fact(root, "iri", root),
        Fact(root, "title", "The Library", "en-gb"),
        Fact(root, "base", LIB),
        Fact(root, "lang", "en-GB"),
        Fact(root, "licence", "CC0-1.0"),
        Fact(root, "maker", "https://example.org/ada"),
        Fact("https://example.org/ada", TYPE, "Person"),
        Fact("https://example.org/ada", "id", "https://example.org/ada"),
        Fact("https://example.org/ada", "called", "Ada"),
        Fact(root, "sizes", f"{LIB}count/books"),
        Fact(root, "sizes", f"{LIB}count/maps"),
        Fact(root, "shelves", TOP),
        Fact(root, "sources", f"{LIB}source/gift.7"),
    }
    assert {fact for fact in said if fact.subject == f"{LIB}count/maps"} == {
        Fact(f"{LIB}count/maps", TYPE, "Count"),
        Fact(f"{LIB}count/maps", "table", "maps"),
        Fact(f"{LIB}count/maps", "number", "1"),
    }
    assert {fact for fact in said if fact.subject == TOP and fact.slot in ("books", "maps")} == {
        Fact(TOP, "books", MOBY, position=1),
        Fact(TOP, "books", EMMA, position=2),
        Fact(TOP, "maps", SEA),
    }


def test_each_fact_knows_its_table(schema: Schema) -> None:
    places = {
        (fact.subject, fact.slot): fact.table for fact in facts_of_json(schema, DOCUMENT) if fact.language != "pt-br"
    }
    assert places[MOBY, "name"] == "books"
    assert places[MOBY, "parts"] == "parts"
    assert places[MOBY, "translator@pt-BR"] == "words"
    assert places[TOP, "books"] == "books"
    assert places[f"{LIB}count/maps", "number"] == "sizes"
    assert places["https://example.org/ada", "called"] == "library"


def test_tables_say_the_same(schema: Schema, tmp_path: Path) -> None:
    said, found = facts_of_json(schema, DOCUMENT), facts_of_tables(schema, written(tmp_path))
    assert list(differences(said, found, lambda fact: fact.table)) == []
    assert {(fact, fact.table) for fact in found} == {(fact, fact.table) for fact in said}


def test_graph_says_the_same_but_for_order(schema: Schema) -> None:
    said, graph = facts_of_json(schema, DOCUMENT), parsed(TURTLE)
    found = facts_of_graph(schema, graph)
    assert list(differences(in_graph(said), found, lambda _: "graph", entailed(schema, said))) == []
    assert said - found == {fact for fact in said if fact.position or "@" in fact.slot}
    assert list(one_way_statements(schema, graph)) == []


def test_graph_says_what_its_predicates_entail(schema: Schema) -> None:
    said = facts_of_json(schema, DOCUMENT)
    more = facts_of_graph(schema, parsed(TURTLE)) - in_graph(said)
    assert more == {Fact(MOBY, "akin", EMMA), Fact(EMMA, "below", MOBY)}
    assert more <= entailed(schema, said)


def test_slots_of_one_class_with_one_uri_cannot_be_told_apart_in_a_graph(schema: Schema) -> None:
    book = schema.classes["Book"]
    twin = book.by_name["akin"].replaced(name="kin")
    changed = schema.replaced(classes={**schema.classes, "Book": book.replaced(slots=(*book.slots, twin))})
    said = facts_of_json(changed, DOCUMENT)
    found = facts_of_graph(changed, parsed(TURTLE))
    assert Fact(EMMA, "kin", MOBY) in found - in_graph(said)
    assert list(differences(in_graph(said), found, lambda _: "graph", entailed(changed, said))) == []


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ('"Emma"@en-gb', '"Emma"', Fact(EMMA, "name", '"Emma"')),
        (":size :Small", ":size :Huge", Fact(MOBY, "size", f"<{NS}Huge>")),
        (":lent true", ':lent "true"', Fact(MOBY, "lent", '"true"')),
        (":n 2", ":n 2.0", Fact(f"{LIB}count/books", "number", '"2.0"^^<http://www.w3.org/2001/XMLSchema#decimal>')),
        (":main m:sea", ':main "sea"', Fact(MOBY, "main", '"sea"')),
        (':kind "gift"', ':kind "gift"@en', Fact(f"{LIB}source/gift.7", "kind", '"gift"@en')),
    ],
)
def test_term_of_the_wrong_sort_stays_as_it_is(schema: Schema, old: str, new: str, wrong: Fact) -> None:
    assert old in TURTLE
    assert wrong in facts_of_graph(schema, parsed(TURTLE.replace(old, new)))


def test_relation_without_its_inverse_is_found(schema: Schema) -> None:
    graph = parsed(TURTLE.replace("skos:narrower b:moby ;", ""))
    assert list(one_way_statements(schema, graph)) == [(MOBY, f"{SKOS}broader", EMMA)]


def test_class_with_ancestors_is_the_most_special_one(schema: Schema) -> None:
    sub = {"Atlas": schema.classes["Map"].replaced(name="Atlas", uri=f"{NS}Atlas", ancestors=("Map", "Thing"))}
    changed = schema.replaced(classes={**schema.classes, **sub})
    graph = parsed(TURTLE.replace("m:sea a :Map", "m:sea a :Map , :Atlas"))
    assert Fact(SEA, TYPE, "Atlas") in facts_of_graph(changed, graph)
    assert Fact(SEA, TYPE, "Map") not in facts_of_graph(changed, graph)


def without_name(document: dict[str, Any]) -> None:
    document["sources"] = [{"kind": "gift"}]


def twice(document: dict[str, Any]) -> None:
    document["sources"] = [{"kind": "gift", "nr": 7}, {"kind": "gift", "nr": 7}]


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (without_name, "taxonomy.json: an item of the class Source has no key"),
        (twice, f"taxonomy.json: there are two items <{LIB}source/gift.7>"),
    ],
)
def test_document_without_clear_names(schema: Schema, spoil: Callable[[dict[str, Any]], None], message: str) -> None:
    document: dict[str, Any] = dict(DOCUMENT)
    spoil(document)
    with pytest.raises(UnusableError, match=message):
        facts_of_json(schema, document)


@pytest.mark.parametrize(
    ("table", "text", "message"),
    [
        ("maps", "", "csv/maps.csv: has no header"),
        ("maps", "id,id\nsea,sea\n", "csv/maps.csv: has no header, or one that names a column twice"),
        ("maps", "id,iri\nsea\n", "csv/maps.csv: line 2 has 1 cells instead of 2"),
        ("maps", "id,iri,shelf,name\n,x,top,Sea\n", "csv/maps.csv: an item of the class Map has no key"),
        ("maps", 'id\n"sea" x\n', "csv/maps.csv: cannot be read: "),
        ("maps", "id,colour\nsea,blue\n", "csv/maps.csv: has a column 'colour' that the schema does not know"),
        (
            "near",
            "class,id,value\nMap,sea,sea\n",
            "csv/near.csv: has values of Map, which has no multivalued slot of this name",
        ),
        (
            "colours",
            "value\nblue\n",
            "csv/colours.csv: has values of Library, which has no multivalued slot of this name",
        ),
        ("library", "iri,base\n", "csv/library.csv: has 0 rows instead of one"),
    ],
)
def test_tables_that_cannot_be_read(schema: Schema, tmp_path: Path, table: str, text: str, message: str) -> None:
    with pytest.raises(UnusableError, match=message.replace("(", r"\(")):
        facts_of_tables(schema, written(tmp_path, **{table: text}))


def test_row_under_another_licence_is_a_fact_of_the_whole(schema: Schema, tmp_path: Path) -> None:
    text = TABLES["shelves"].replace("CC0-1.0", "MIT")
    found = facts_of_tables(schema, written(tmp_path, shelves=text))
    problems = differences(facts_of_json(schema, DOCUMENT), found, lambda fact: fact.table)
    assert [str(problem) for problem in problems] == [
        "shelves: says that <https://example.org/lib> has the licence 'MIT', which is not what taxonomy.json says"
    ]


def test_differences_pair_what_belongs_together_and_report_a_whole_item_once() -> None:
    said = {
        Fact("urn:a", TYPE, "Book"),
        Fact("urn:a", "name", "A", "en"),
        Fact("urn:b", "name", "B", "en"),
        Fact("urn:b", "parts", "x", position=1),
        Fact("urn:b", "has", "urn:a"),
    }
    found = {
        Fact("urn:b", "name", "b", "en"),
        Fact("urn:b", "name", "Be", "de"),
        Fact("urn:b", "parts", "x", position=2),
        Fact("urn:c", TYPE, "Book"),
        Fact("urn:c", "name", "C", "en"),
        Fact("urn:c", "fine", "1"),
    }
    problems = differences(said, found, lambda _: "f", {Fact("urn:c", "fine", "1")}, "they say")
    assert [str(problem) for problem in problems] == [
        "f: does not say that <urn:a> is a 'Book', which they say",
        "f: says that <urn:b> has the name 'Be' (de), which is not what they say",
        "f: says that <urn:b> has the name 'b' (en), where they say 'B' (en)",
        "f: says that <urn:b> has the parts 'x' as number 2, where they say 'x' as number 1",
        "f: says that <urn:c> is a 'Book', which is not what they say",
    ]


def test_references_find_the_class_that_has_the_identifier(schema: Schema) -> None:
    said = facts_of_json(schema, DOCUMENT)
    assert Fact(MOBY, "near", SEA) in said  # `near` takes any thing, and the map is the one called so
    lost = {**DOCUMENT, "shelves": [{"id": "top", "books": [{"id": "moby", "main": "lost"}]}]}
    assert Fact(MOBY, "main", f"{LIB}map/lost") in facts_of_json(schema, lost)
