"""The tables of keys in `docs/`, made from the published JSON Schemas.

A page has its tables between two comments, `<!-- keys of show -->` and `<!-- end -->`, where `show` names a file in
`schemas/`. Only the text between them is replaced.
"""

import json
import re
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

_TABLE = re.compile(r"(?<=^<!-- keys of )([\w-]+)( -->\n).*?(?=^<!-- end -->$)", re.MULTILINE | re.DOTALL)
_TYPES = {"array": "list", "boolean": "true or false"}
_FORMAT = re.compile(r"format_(\d+)")

JsonSchema = Mapping[str, Any]


def published(name: str) -> JsonSchema:
    """Return the published JSON Schema of a document, such as `show`."""
    text = files("taxokit").joinpath(f"schemas/{name}.schema.json").read_text(encoding="utf-8")
    schema: JsonSchema = json.loads(text)
    return schema


def with_tables(page: str) -> str:
    """Return a page with every table as its JSON Schema has it now."""
    return _TABLE.sub(lambda match: f"{match[1]}{match[2]}\n{tables(published(match[1]))}\n", page)


def tables(schema: JsonSchema) -> str:
    """Return the tables of a JSON Schema: one of its keys, and one for each object that it names."""
    parts = schema.get("$defs", {})
    formats = sorted((int(match[1]), name) for name in parts if (match := _FORMAT.fullmatch(name)))
    top = parts[formats[-1][1]] if formats else schema
    blocks, todo, seen = [_table(_rows(top, parts))], _named(top), set[str]()
    while todo:
        name = todo.pop(0)
        if name not in seen and "properties" in parts[name]:
            seen.add(name)
            description = parts[name].get("description", "")
            blocks.append(f"`{name}`{': ' if description else ''}{description}\n\n{_table(_rows(parts[name], parts))}")
            todo += _named(parts[name])
    return "\n\n".join(blocks) + "\n"


def _table(rows: Iterator[tuple[str, str, str]]) -> str:
    lines = (f"| `{key}` | {kind} | {meaning} |" for key, kind, meaning in rows)
    return "\n".join(["| key | type | meaning |", "|---|---|---|", *lines])


def _rows(schema: JsonSchema, parts: JsonSchema, before: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield key, type and meaning of each property of an object, and of the objects written inside of it."""
    for name, value in schema["properties"].items():
        path = f"{before}{name}"
        meaning = value.get("description") or parts.get(_reference(value), {}).get("description", "")
        yield path, _type(value), " ".join(meaning.replace("|", r"\|").split())
        yield from _inside(value, parts, path)


def _inside(value: JsonSchema, parts: JsonSchema, path: str) -> Iterator[tuple[str, str, str]]:
    if "properties" in value:
        yield from _rows(value, parts, f"{path}.")
    if isinstance(value.get("items"), Mapping):
        yield from _inside(value["items"], parts, f"{path}[]")
    if isinstance(value.get("additionalProperties"), Mapping):
        yield from _inside(value["additionalProperties"], parts, f"{path}.<{_key(value)}>")
    for option in value.get("anyOf", ()):
        yield from _inside(option, parts, path)


def _reference(value: JsonSchema) -> str:
    """Return the name of the part of a JSON Schema that a value is described by, "" without one."""
    return str(value.get("$ref", "")).rpartition("/")[2]


def _type(value: JsonSchema) -> str:
    """Return the type of a value in words: `list of item`, `object by slot`, `string or null`."""
    match value:
        case {"$ref": _}:
            words = _reference(value)
        case {"anyOf": options}:
            words = " or ".join(map(_type, options))
        case {"const": only}:
            words = f"`{json.dumps(only)}`"
        case {"enum": values}:
            words = ", ".join(f"`{single}`" for single in values)
        case {"items": items}:
            words = f"list of {_type(items)}" if items else "list"
        case {"additionalProperties": Mapping() as inner}:
            words = f"object: {_key(value)} to {_type(inner)}" if inner else f"object by {_key(value)}"
        case _:
            kinds = value.get("type", "any")
            words = " or ".join(_TYPES.get(kind, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds))
    return words


def _key(value: JsonSchema) -> str:
    """Return the names of the free keys of an object."""
    names = value.get("propertyNames", {})
    return str(names.get("title") or _reference(names) or "key")


def _named(value: Any) -> list[str]:
    """Return the objects that a JSON Schema names, in the order of its keys."""
    if isinstance(value, list):
        return [name for inner in value for name in _named(inner)]
    if not isinstance(value, Mapping):
        return []
    own = [_reference(value)] if "$ref" in value else []
    parts = ("properties", "items", "additionalProperties", "anyOf")
    inside = [inner for part in parts if part in value for inner in _values(value[part], part)]
    return own + [name for inner in inside for name in _named(inner)]


def _values(value: Any, part: str) -> list[Any]:
    return list(value.values()) if part == "properties" else [value]
