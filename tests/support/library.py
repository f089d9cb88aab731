"""A small schema by hand in which links take every form: of several classes, to themselves, two to one class."""

import copy
from typing import Any

from taxokit.taxonomy.compiled_schema import FORMAT, schema_from
from taxokit.taxonomy.schema import Schema

LIB, SKOS, DCT = "https://example.org/lib/", "http://www.w3.org/2004/02/skos/core#", "http://purl.org/dc/terms/"
NS = f"{LIB}ns#"


def _slot(name: str, uri: str, kind: str = "string", **more: Any) -> dict[str, Any]:
    return {"name": name, "uri": uri, "kind": kind, "range": more.pop("range", kind), **more}


def _holds(name: str, of: str, **more: Any) -> dict[str, Any]:
    return _slot(name, f"{NS}{name}", "class", range=of, nesting="list", multivalued=True, **more)


def _refers(name: str, to: str, **more: Any) -> dict[str, Any]:
    return _slot(name, f"{NS}{name}", "class", range=to, nesting="reference", multivalued=True, **more)


def _cls(name: str, *slots: dict[str, Any], **more: Any) -> dict[str, Any]:
    base = {"ancestors": [], "types": [], "abstract": False, "unique_keys": [], "namespaces": [], "description": ""}
    return {"uri": f"{NS}{name}", **base, "slots": list(slots), **more}


_ID = _slot("id", f"{SKOS}notation", identifier=True)
_NAME = _slot("name", f"{SKOS}prefLabel", "text")
_TEXT = _slot("meaning", f"{SKOS}definition", "text")
_STATE = _slot("state", f"{NS}state", "enum", range="State")

MODEL: dict[str, Any] = {
    "format": FORMAT,
    "name": "library",
    "title": "A library",
    "root": "Library",
    "default_namespace": NS,
    "prefixes": {},
    "linkml": "",
    "sources": {},
    "outputs": {},
    "enums": {"State": {"new": {"stage": 1}, "kept": {"stage": 2}, "lost": {"stage": 3, "deprecated": True}}},
    "classes": {
        "Library": _cls(
            "Library",
            _slot("base", "http://rdfs.org/ns/void#uriSpace"),
            _slot("lang", "http://purl.org/dc/elements/1.1/language"),
            _slot("licence", "http://spdx.org/rdf/terms#licenseId"),
            _holds("people", "Person"),
            _holds("shelves", "Shelf", annotations={"scheme": "books"}),
            _holds("fields", "Field", annotations={"scheme": "topics"}),
        ),
        "Person": _cls("Person", _slot("page", f"{NS}page", "uri", identifier=True), _slot("called", f"{DCT}title")),
        "Thing": _cls("Thing", _ID, abstract=True),
        "Shelf": _cls(
            "Shelf", _ID, _NAME, _holds("books", "Book", ordered=True), _refers("near", "Thing", ordered=True)
        ),
        "Book": _cls(
            "Book",
            _ID,
            _NAME,
            _STATE,
            _refers("about", "Topic"),
            _refers("mentions", "Topic"),
            _refers("sequel_of", "Book"),
            _refers("near", "Thing", ordered=True),
            _refers("replaced_by", "Thing") | {"uri": f"{DCT}isReplacedBy"},
            ancestors=["Thing"],
        ),
        "Field": _cls("Field", _ID, _NAME, _TEXT, _holds("topics", "Topic")),
        "Topic": _cls(
            "Topic",
            _ID,
            _slot("iri", f"{NS}iri", "uri", annotations={"computed": "iri", "given": True}),
            _NAME,
            _TEXT,
            _STATE,
            _refers("experts", "Person"),
            _refers("experts_of", "Topic", annotations={"computed": "inverse"}),
            ancestors=["Thing"],
        ),
    },
}

ADA, SEA = "https://example.org/ada", "https://example.com/sea"
DOCUMENT: dict[str, Any] = {
    "base": LIB,
    "lang": "en",
    "licence": "CC0-1.0",
    "people": [{"page": ADA, "called": "Ada, of Ely"}],
    "shelves": [
        {
            "id": "top",
            "name": "Top",
            "near": ["sea", "emma"],
            "books": [
                {"id": "moby", "name": "Moby", "about": ["sea", "void"], "mentions": ["home"], "near": ["moby"]},
                {"id": "emma", "name": "Emma", "state": "new", "sequel_of": ["moby"], "about": ["gone"]},
                {"id": "old", "name": "Old", "state": "lost", "about": ["sea"], "replaced_by": ["emma"]},
            ],
        },
        {"id": "low", "name": "Low"},
    ],
    "fields": [
        {
            "id": "world",
            "name": "World",
            "meaning": "All that is.",
            "topics": [
                {"id": "gone", "iri": f"{LIB}topic/gone", "name": "Gone", "state": "lost"},
                {"id": "home", "iri": f"{LIB}topic/home", "name": "Home"},
                {"id": "sea", "iri": SEA, "name": "Sea", "meaning": "Salt.", "experts": [ADA]},
            ],
        }
    ],
}


def library_schema(**classes: Any) -> Schema:
    """Return the schema, with other definitions of some classes."""
    model = copy.deepcopy(MODEL)
    model["classes"] |= classes
    return schema_from(model, "model")
