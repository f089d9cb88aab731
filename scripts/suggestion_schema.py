"""The JSON Schema of suggestions, which follows from the operations that they can have.

`python scripts/suggestion_schema.py` writes it into the package. A test compares the file there with it.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin

from taxokit.edit.operations import OPERATIONS, Operation, Words
from taxokit.edit.suggestion import FORMAT, FORMS, MOST_CHARACTERS, MOST_OPERATIONS, SUGGESTED
from taxokit.text.json_text import json_text

PATH = Path(__file__).resolve().parents[1] / "src/taxokit/schemas/suggestion.schema.json"


def schema() -> dict[str, Any]:
    """Return the JSON Schema."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A suggestion of a reader (taxokit apply)",
        **_object(
            {
                "suggestion": {"const": FORMAT, "description": "The format of this document."},
                "taxonomy": {"type": "string", "description": "The IRI of the taxonomy."},
                "operations": {
                    "type": "array",
                    "minItems": 1,
                    "maxItems": MOST_OPERATIONS,
                    "items": {"anyOf": [{"$ref": f"#/$defs/{name}"} for name in SUGGESTED]},
                    "description": "The changes, in their order.",
                },
            },
            {
                "release": {"type": "string", "description": "The version of the release that the author saw."},
                "author": {"$ref": "#/$defs/author"},
                "comment": _text("comment", "Why, and from which sources, in the words of the author."),
            },
        ),
        "$defs": {
            "author": {
                "description": "Who suggests it, to be credited by name.",
                **_object(
                    {},
                    {
                        "name": _text("name", "The name."),
                        "email": _text("email", "An email address; the message of a commit has it."),
                        "url": _text("url", "A page of the author."),
                    },
                ),
            },
            **{name: _operation(OPERATIONS[name]) for name in SUGGESTED},
        },
    }


def _text(name: str, about: str) -> dict[str, Any]:
    form = {"pattern": f"^(?:{FORMS[name]})?$"} if name in FORMS else {}
    return {"type": "string", "maxLength": MOST_CHARACTERS[name], **form, "description": about}


def _operation(cls: type[Operation]) -> dict[str, Any]:
    """Return the JSON Schema of an operation. The value before is required, which other operations can leave out."""
    required: dict[str, Any] = {"op": {"const": cls.op, "description": "The operation."}}
    optional: dict[str, Any] = {}
    for argument in fields(cls):  # type: ignore[arg-type] # each operation is a dataclass
        has_default = argument.default is not MISSING or argument.default_factory is not MISSING
        chosen = optional if has_default and argument.name != "was" else required
        chosen[argument.name] = {**_type(argument.type), "description": _ABOUT[argument.name]}
    return {"description": " ".join((cls.__doc__ or "").split()), **_object(required, optional)}


_ABOUT = {
    "item": "An item, as kind/identifier, or `.` for the taxonomy itself.",
    "items": "The items, as kind/identifier.",
    "slot": "A slot, such as `definition`, or `label@de` for a translation.",
    "values": "The values; those of a new item by slot.",
    "was": "The value, or the values, that the author saw.",
    "label": "The preferred label.",
    "kind": "The kind of the new item.",
    "id": "The identifier of the new item.",
    "parent": "The item that contains it, or that is above it, as kind/identifier.",
    "before": "The identifier of the item before which it comes in a list with an order.",
    "after": "The identifier of the item after which it comes.",
    "leaves": "The parent to leave, if it has several.",
    "reason": "Why, for readers.",
    "replaced_by": "The items that take its place.",
    "replacement": "How they take its place, in a word of the schema.",
    "into": "The item, or the items, that remain.",
    "rewire": "True if references to it become references to all of them.",
}


def _type(of: Any) -> dict[str, Any]:
    if get_origin(of) is UnionType:
        return _type(next(choice for choice in get_args(of) if choice is not type(None)))
    if get_origin(of) is Mapping:
        return {"type": "object", "propertyNames": {"title": "slot"}, "additionalProperties": _type(get_args(of)[1])}
    if of == Words:
        return {"type": "array", "items": _type(str)}
    return {"type": "boolean"} if of is bool else {"type": "string", "maxLength": MOST_CHARACTERS["comment"]}


def _object(required: Mapping[str, Any], optional: Mapping[str, Any]) -> dict[str, Any]:
    names = {"required": list(required)} if required else {}
    return {"type": "object", "additionalProperties": False, **names, "properties": {**required, **optional}}


if __name__ == "__main__":
    PATH.write_text(json_text(schema()), encoding="utf-8")
