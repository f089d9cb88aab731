"""The description of `/api/`: an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.1), by the types of answers.

The schemas of items are released ones, with links in place of identifiers. A class that differs between releases has
several.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, NotRequired, Required, get_args, get_origin, get_type_hints

from starlette.requests import Request
from starlette.responses import Response

from taxokit.diff.apply import published_schema
from taxokit.web import api as answers
from taxokit.web.publication import Publication
from taxokit.web.published_release import PublishedRelease
from taxokit.web.responses import PROBLEM

JsonSchema = Mapping[str, Any]

_FILE = "schema/taxonomy.schema.json"
_DEFS = "#/$defs/"
_COMPONENTS = "#/components/schemas/"
_OWN = "api."  # before the names of the schemas of answers; the names of classes and enums contain no dot


class Parameter(NamedTuple):
    """A parameter of an operation, with its JSON Schema."""

    name: str
    words: str
    schema: JsonSchema = {}  # noqa: RUF012 - it is not changed
    is_required: bool = False


class Operation(NamedTuple):
    """An operation of the API: its path, its answer with the type of that, and its parameters.

    `more` are other media types of the answer, `failures` the statuses of problems but 400 and 404, each in words.
    """

    path: str
    answer: Callable[[Request, bytes], Response]
    result: Any
    words: str
    parameters: Sequence[Parameter] = ()
    more: Mapping[str, str] = {}
    failures: Mapping[str, str] = {}


def openapi(publication: Publication, operations: Mapping[str, Operation]) -> dict[str, Any]:
    """Return the document for operations by name. Raises ReleaseError if a released schema cannot be read."""
    credit = publication.current.attribution
    schemas: dict[str, JsonSchema] = {}
    paths = {
        operation.path.replace(":path", ""): {"get": _described(name, operation, schemas)}
        for name, operation in operations.items()
    }
    kinds = dict.fromkeys(cls.name for release in publication.releases for cls in release.taxonomy.schema.item_classes)
    schemas[f"{_OWN}ItemValues"] = {"anyOf": [{"$ref": f"{_COMPONENTS}{name}"} for name in kinds]}
    return {
        "openapi": "3.1.1",
        "info": {
            "title": credit.title,
            "version": publication.current.version,
            "description": f"Read-only data of all releases. {credit.citation}",
            "license": {"name": credit.license, "url": credit.license_url},
        },
        "servers": [{"url": "/api"}],
        "paths": paths,
        "components": {"schemas": {**schemas, **_diff_schemas(), **_item_schemas(publication)}},
    }


def _described(name: str, operation: Operation, schemas: dict[str, JsonSchema]) -> dict[str, Any]:
    """Return an operation as OpenAPI describes it, and add the schemas of its answers."""
    failures = {"400": "The request is malformed.", "404": "Not found.", **operation.failures}
    content = {"application/json": {"schema": schema_of(operation.result, schemas)}}
    content |= {kind: {"schema": {"type": "string", "description": words}} for kind, words in operation.more.items()}
    problem = {PROBLEM: {"schema": schema_of(answers.Problem, schemas)}}
    return {
        "operationId": name,
        "summary": operation.words,
        "parameters": [
            {
                "name": parameter.name,
                "in": "path" if f"{{{parameter.name}" in operation.path else "query",
                "required": parameter.is_required or f"{{{parameter.name}" in operation.path,
                "description": parameter.words,
                "schema": {"type": "string", **parameter.schema},
            }
            for parameter in operation.parameters
        ],
        "responses": {
            "200": {"description": operation.words, "content": content},
            **{status: {"description": words, "content": problem} for status, words in sorted(failures.items())},
        },
    }


_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def schema_of(kind: Any, schemas: dict[str, JsonSchema]) -> JsonSchema:  # noqa: PLR0911 - one for each form of a type
    """Return the JSON Schema of a type of answers; the schemas of typed dictionaries in it are added by name."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is None and kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    if origin in (Required, NotRequired):
        return schema_of(arguments[0], schemas)
    if origin is Annotated:
        return {**schema_of(arguments[0], schemas), **arguments[1]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is UnionType:
        return {"type": [_PLAIN[argument] for argument in arguments]}
    if origin is list:
        return {"type": "array", "items": schema_of(arguments[0], schemas)}
    if origin is dict:
        values = {} if arguments[1] is Any else {"additionalProperties": schema_of(arguments[1], schemas)}
        return {"type": "object", **values}
    return _object(kind, schemas)


def _object(kind: Any, schemas: dict[str, JsonSchema]) -> JsonSchema:
    name = f"{_OWN}{kind.__name__}"
    if name not in schemas:
        schemas[name] = {}  # for a type that contains itself
        hints = get_type_hints(kind, include_extras=True)
        schemas[name] = {
            "type": "object",
            "description": kind.__doc__,
            "additionalProperties": False,
            "required": sorted(kind.__required_keys__),
            "properties": {key: schema_of(hint, schemas) for key, hint in hints.items()},
        }
    return {"$ref": f"{_COMPONENTS}{name}"}


def _item_schemas(publication: Publication) -> dict[str, JsonSchema]:
    """Return the schema of each class of items, and of their parts, by name: the current one, then earlier ones."""
    by_name: dict[str, list[JsonSchema]] = {}
    for release in publication.newest_first:
        for name, schema in _of_release(release).items():
            schemas = by_name.setdefault(name, [])
            schemas += [] if schema in schemas else [schema]
    return {name: schemas[0] if len(schemas) == 1 else {"anyOf": schemas} for name, schemas in sorted(by_name.items())}


def _of_release(release: PublishedRelease) -> dict[str, JsonSchema]:
    schema = release.taxonomy.schema
    released: dict[str, JsonSchema] = dict(release.released.read_json(_FILE).get("$defs", {}))
    for cls in schema.item_classes:
        own = {name: part for name, part in released.get(cls.name, {}).items() if name != "examples"}
        properties = dict(own.get("properties", {}))
        for slot in cls.slots:
            if slot.name in properties and (slot.refers or answers.holds_items(schema, slot)):
                about = {"description": slot.description} if slot.description else {}
                link = {"$ref": f"{_COMPONENTS}{_OWN}Link"}
                properties[slot.name] = {**about, **({"type": "array", "items": link} if slot.multivalued else link)}
        released[cls.name] = {"type": "object", **own, "properties": properties}
    names = [cls.name for cls in schema.item_classes]
    for name in names:  # which grows
        referred = re.findall(r'"\$ref": "#/\$defs/([^"]+)"', json.dumps(released[name]))
        names += [other for other in dict.fromkeys(referred) if other in released and other not in names]
    return {name: _moved(released[name]) for name in names}


def _moved(schema: JsonSchema, prefix: str = "") -> JsonSchema:
    """Return a schema whose references lead to the components of an OpenAPI document, with a prefix to their names."""
    text = json.dumps(schema).replace(f'"$ref": "{_DEFS}', f'"$ref": "{_COMPONENTS}{prefix}')
    moved: JsonSchema = json.loads(text)
    return moved


def _diff_schemas() -> dict[str, JsonSchema]:
    """Return the schema of a diff document and its parts, by name."""
    schema = published_schema()
    parts = schema.pop("$defs")
    del schema["$schema"]
    prefix = f"{_OWN}Diff."
    named = {f"{prefix}{name}": part for name, part in parts.items()}
    return {name: _moved(part, prefix) for name, part in {f"{_OWN}Diff": schema, **named}.items()}
