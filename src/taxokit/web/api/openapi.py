"""The description of `/api/` as an OpenAPI 3.1 document, made from the released schemas.

See https://spec.openapis.org/oas/v3.1.1. The parameters and answers here are those of `endpoints.api`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from taxokit.taxonomy.names import full_id, named_items
from taxokit.web.addresses import list_name
from taxokit.web.api.components import OWN, PREFIX, JsonSchema, diff_schemas, item_schemas
from taxokit.web.publication import Publication
from taxokit.web.responses import PROBLEM

NDJSON = "application/x-ndjson"

HTML = "text/html"

INDEX_FORMS = {form: form for form in ("application/json", HTML)}
"""The media types of the index, of which a client that takes any gets the first."""

DEFAULT_LIMIT, MOST = 100, 1_000
"""How many items of a list an answer has, where the request does not say, and at most."""

LONGEST_QUERY = 400

REPLACEMENTS = ("kept", "one", "any", "all", "mixed", "none")


def openapi(publication: Publication) -> dict[str, Any]:
    """Return the document for a publication. Raises ReleaseError where a released schema cannot be read."""
    credit = publication.current.attribution
    return {
        "openapi": "3.1.1",
        "info": {
            "title": credit.title,
            "version": publication.current.version,
            "description": f"Read-only data of all releases. {credit.citation}",
            "license": {"name": credit.license, "url": credit.license_url},
        },
        "servers": [{"url": "/api"}],
        "paths": {path: {"get": operation} for path, operation in _paths(publication).items()},
        "components": {"schemas": {**_own(publication), **diff_schemas(), **item_schemas(publication)}},
    }


# --- operations -------------------------------------------------------------------------------------------------------


def _paths(publication: Publication) -> dict[str, dict[str, Any]]:
    names = [full_id(item) for item in named_items(publication.taxonomy)]
    version = _parameter("version", "The release that is asked; the current one by default.", _version(publication))
    kind = _parameter("kind", "Only items of this kind.", {"enum": [cls.kind for cls in _classes(publication)]})
    identifier = {
        "name": "identifier",
        "in": "path",
        "required": True,
        "description": "A slug, `kind/slug`, an IRI or a label, percent-encoded.",
        "schema": {"type": "string", "minLength": 1, "examples": names[:1]},
    }
    paging = [
        _parameter("limit", "How many items.", _number(1, DEFAULT_LIMIT, f"At most {MOST}.")),
        _parameter("offset", "How many items to skip.", _number(0, 0)),
    ]
    many = {"300": "Several items have this name."}
    return {
        "/": _index(),
        "/openapi.json": _operation("openapi", "This document", "Document", []),
        "/releases": _operation("releases", "All releases, the highest first", "Releases", []),
        "/releases/{version}": _operation(
            "release", "One release", "Release", [{**version, "in": "path", "required": True}]
        ),
        "/concepts": _operation(
            "concepts",
            "Items, in the order of the release, or those with a label, a notation or an IRI",
            "Page",
            [
                version,
                kind,
                _parameter("label", "Only items with this label, whatever its case."),
                _parameter("notation", "Only items with this slug."),
                _parameter("iri", "Only the item with this IRI."),
                *paging,
            ],
        ),
        "/concepts/{identifier}": _operation(
            "concept", "One item, with its links resolved", "Concept", [identifier, version], more=many
        ),
        "/search": _operation(
            "search",
            "Items by words of their texts, the best first",
            "Hits",
            [
                {**_parameter("q", "The words.", {"maxLength": LONGEST_QUERY, "pattern": "\\S"}), "required": True},
                version,
                kind,
                *paging,
            ],
        ),
        "/schemes": _operation("schemes", "The schemes of a release, and its other lists", "Schemes", [version]),
        "/schemes/{scheme}/concepts": _all_concepts(publication, version),
        "/diff": _operation(
            "diff",
            "What changed between two releases",
            "Diff",
            [
                _parameter("from", "The earlier release; by default the predecessor.", _version(publication)),
                _parameter("to", "The later release; the current one by default.", _version(publication)),
            ],
            more={"422": "The releases cannot be compared."},
        ),
        "/replacements/{identifier}": _operation(
            "replacements",
            "What replaces an identifier of this release, or of an earlier one",
            "Replacement",
            [identifier, version],
            more=many,
        ),
    }


def _index() -> dict[str, Any]:
    found = _operation("index", "What there is", "Index", [])
    found["responses"]["200"]["content"][HTML] = {"schema": {"type": "string", "description": "A page with links."}}
    return found


def _all_concepts(publication: Publication, version: JsonSchema) -> dict[str, Any]:
    names = [list_name(slot) for slot in publication.lists]
    scheme = {
        "name": "scheme",
        "in": "path",
        "required": True,
        "description": "The name or the IRI of a scheme or a list.",
        "schema": {"type": "string", "examples": names},
    }
    form = _parameter("format", "By default, what the header `Accept` says.", {"enum": ["json", "ndjson"]})
    found = _operation("all", "All items of a scheme in one answer", "Entries", [scheme, version, form])
    found["responses"]["200"]["content"][NDJSON] = {"schema": {"type": "string", "description": "An item a line."}}
    return found


def _operation(
    name: str, words: str, answer: str, parameters: Sequence[JsonSchema], more: Mapping[str, str] | None = None
) -> dict[str, Any]:
    failures = {"400": "The request is malformed.", "404": "Not found.", **(more or {})}
    return {
        "operationId": name,
        "summary": words,
        "parameters": list(parameters),
        "responses": {
            "200": {"description": words, "content": {"application/json": {"schema": _own_ref(answer)}}},
            **{
                status: {"description": why, "content": {PROBLEM: {"schema": _own_ref("Problem")}}}
                for status, why in sorted(failures.items())
            },
        },
    }


def _parameter(name: str, words: str, schema: JsonSchema | None = None) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": words, "schema": {"type": "string", **(schema or {})}}


def _number(least: int, default: int, words: str = "") -> dict[str, Any]:
    about = {"description": words} if words else {}
    return {"type": "integer", "minimum": least, "default": default, **about}


def _version(publication: Publication) -> JsonSchema:
    return {"examples": [publication.current.version]}


def _classes(publication: Publication) -> Sequence[Any]:
    """Return the classes of items of all releases, by kind."""
    found = {cls.kind: cls for one in publication.releases for cls in one.taxonomy.schema.item_classes}
    return list(found.values())


# --- schemas of answers -----------------------------------------------------------------------------------------------

_TEXT: JsonSchema = {"type": "string"}
_COUNT: JsonSchema = {"type": "integer", "minimum": 0}
_FLAG: JsonSchema = {"type": "boolean"}


def _own(publication: Publication) -> dict[str, JsonSchema]:
    item = {"anyOf": [{"$ref": f"{PREFIX}{cls.name}"} for cls in _classes(publication)]}
    links = _list(_own_ref("Link"))
    a_link = {
        "kind": _TEXT,
        "id": _TEXT,
        "iri": {"type": "string", "format": "iri"},
        "label": _TEXT,
        "deprecated": _FLAG,
    }
    entry = {**a_link, "parents": links, "replacements": links, "item": item}
    of_release = {"metadata": _own_ref("Metadata"), "version": _TEXT}
    match = _object({"slot": _TEXT, "language": _TEXT, "text": _TEXT}, "slot", "text")
    hit = _object({**a_link, "score": {"type": "number"}, "matches": _list(match)}, "kind", "score", "matches")
    entry_names = ("kind", "parents", "item")
    schemes = _list(_object({"name": _TEXT, "iri": _TEXT, "path": _TEXT}, "name", "path"))
    release = {
        "version": _TEXT,
        "issued": {"type": ["string", "null"]},
        "status": {"enum": ["current", "superseded", "withdrawn"]},
        "reason": _TEXT,
        "previous_version": {"type": ["string", "null"]},
        "counts": {"type": "object", "additionalProperties": _COUNT},
        "path": _TEXT,
        "manifest": _TEXT,
    }
    step = {"id": _TEXT, "release": _TEXT, "replacement": {"enum": list(REPLACEMENTS)}, "replaced_by": _list(_TEXT)}
    replacement = {
        **of_release,
        **dict.fromkeys(("kind", "id", "words", "last_release", "since", "reason"), _TEXT),
        "replacement": {"enum": list(REPLACEMENTS)},
        "deprecated": _FLAG,
        "items": links,
        "steps": _list(_object(step, *step)),
    }
    problem = {"type": _TEXT, "title": _TEXT, "status": {"type": "integer"}, "detail": _TEXT, "near": _list(_TEXT)}
    found = {
        "Metadata": {"type": "object", "description": "Whom to credit, and the licence."},
        "Link": {**_object(a_link, "id"), "description": "An item as others name it."},
        "Entry": _object(entry, *entry_names),
        "Entries": _list(_own_ref("Entry")),
        "Concept": _object({**of_release, **entry}, *of_release, *entry_names),
        "Page": _page(_own_ref("Link")),
        "Hits": _page(hit),
        "Schemes": _object({**of_release, "schemes": schemes}, *of_release, "schemes"),
        "Release": _object(release, *(name for name in release if name != "reason")),
        "Releases": _object({"latest": _TEXT, "releases": _list(_own_ref("Release"))}, "latest", "releases"),
        "Replacement": _object(replacement, *(name for name in replacement if name not in ("since", "reason"))),
        "Index": {"type": "object", "required": ["metadata", "version", "links"]},
        "Document": {"type": "object", "required": ["openapi", "info", "paths"]},
        "Problem": {**_object(problem, "title", "status", "detail"), "description": "What is wrong (RFC 9457)."},
    }
    return {f"{OWN}{name}": schema for name, schema in found.items()}


def _page(row: JsonSchema) -> JsonSchema:
    properties = {
        "metadata": _own_ref("Metadata"),
        "version": _TEXT,
        "total": _COUNT,
        "offset": _COUNT,
        "items": _list(row),
        "next": {"type": "string", "format": "uri-reference", "description": "The address of the next part."},
    }
    return _object(properties, *(name for name in properties if name != "next"))


def _object(properties: JsonSchema, *required: str) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": dict(properties),
    }


def _list(items: JsonSchema) -> JsonSchema:
    return {"type": "array", "items": items}


def _own_ref(name: str) -> JsonSchema:
    return {"$ref": f"{PREFIX}{OWN}{name}"}
