"""JSON Schema: `taxonomy.schema.json` for the released document, and schemas of the sources for editors and `check`.

LinkML's, with additions that LinkML cannot express: computed slots (`readOnly` in the released document, absent in the
sources), maximal lengths, and lists that are sets. Editors use `<root>-file.schema.json` and `<kind>.schema.json`.
"""

import copy
import json
from collections.abc import Iterator
from typing import Any

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.taxonomy.schema import Schema, Slot
from taxokit.text.json_text import json_text


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the JSON Schemas."""
    from linkml.generators.jsonschemagen import JsonSchemaGenerator

    made = JsonSchemaGenerator(source.path, not_closed=False, include_null=False, mergeimports=True)
    released = _completed(json.loads(made.serialize()), source.schema)
    yield "taxonomy.schema.json", json_text(_opened(released))
    authored = _authored(released, source.schema)
    yield "source.schema.json", json_text(authored)
    for name, schema in _file_schemas(authored, source.schema):
        yield f"{name}.schema.json", json_text(schema)


def _completed(made: dict[str, Any], schema: Schema) -> dict[str, Any]:
    """Return LinkML's JSON Schema as a document of `$defs` with a `$ref` to the root, each class completed."""
    definitions: dict[str, Any] = {}
    for name, definition in sorted(made["$defs"].items()):
        cls = schema.classes.get(name.removesuffix("__identifier_optional"))
        if cls is None:
            definitions[name] = definition
        elif not cls.abstract:
            own = definition.get("properties", {})  # LinkML writes none for a class without slots
            completed = {
                slot.name: _completed_slot(own[slot.name], slot, schema) for slot in cls.slots if slot.name in own
            }
            definitions[name] = {**definition, "properties": completed}
            definitions[name].pop("title", None)
    used = {*(holder["$ref"].rpartition("/")[2] for holder in _references(definitions)), schema.root.name}
    return {
        "$schema": made["$schema"],
        "$id": f"{schema.default_namespace.rstrip('#/')}/taxonomy.schema.json",
        "title": schema.title,
        "$ref": f"#/$defs/{schema.root.name}",
        "$defs": {name: definition for name, definition in definitions.items() if name in used},
    }


def _opened(released: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON Schema of released documents open to slots and values of enums that it does not know."""
    opened = copy.deepcopy(released)
    for definition in opened["$defs"].values():
        if definition.get("additionalProperties") is False:
            del definition["additionalProperties"]
        if "enum" in definition:
            definition["anyOf"] = [{"enum": definition.pop("enum")}, {"type": definition.pop("type", "string")}]
    return opened


def _completed_slot(made: dict[str, Any], slot: Slot, schema: Schema) -> dict[str, Any]:
    made = copy.deepcopy(made)
    if slot.kind == "class":
        made.pop("examples", None)  # LinkML wraps them in one list too many
    elif slot.multivalued:
        made["uniqueItems"] = True
        made["examples"] = [
            example for examples in made.get("examples", ()) for example in ([examples] if examples else [])
        ]
    if slot.nesting == "map":
        choices = made["additionalProperties"].get("anyOf", [made["additionalProperties"]])
        plain = [choice for choice in choices if choice.get("type") not in (None, "null")]
        made["additionalProperties"] = (plain or choices)[0]
        key = schema.classes[slot.range].identifier
        if key is not None and key.pattern:
            made["propertyNames"] = {"pattern": key.pattern}
    if slot.kind == "uri":
        (made["items"] if slot.multivalued else made)["format"] = "iri"  # LinkML's `uri` would refuse umlauts
    if "max_length" in slot.annotations:
        made["maxLength"] = int(slot.annotations["max_length"])
    if slot.computed and not slot.given:
        made["readOnly"] = True
    return made


def _authored(released: dict[str, Any], schema: Schema) -> dict[str, Any]:
    """Return the JSON Schema of the assembled sources: without the slots that are computed only, references unique."""
    authored = copy.deepcopy(released)
    authored["$id"] = authored["$id"].replace("taxonomy.schema", "source.schema")
    authored["title"] = f"{schema.title}: the sources"
    for class_name, definition in authored["$defs"].items():
        properties = definition.get("properties", {})
        cls = schema.classes.get(class_name.removesuffix("__identifier_optional"))
        for slot in cls.references if cls else ():
            if slot.multivalued and slot.name in properties:
                properties[slot.name]["uniqueItems"] = True
        definition.get("required", []).sort()
        for name in [name for name, slot in properties.items() if slot.get("readOnly")]:
            del properties[name]
        for name in definition.get("required", ()):
            if properties.get(name, {}).get("type") == "string" and "pattern" not in properties[name]:
                properties[name]["minLength"] = 1  # an empty text is left out of the document
    return authored


def _file_schemas(authored: dict[str, Any], schema: Schema) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield one small schema for each kind of source file; editors resolve the `$ref` beside it."""
    root = copy.deepcopy(authored["$defs"][schema.root.name])
    root["required"] = [name for name in root.get("required", ()) if name not in schema.folders]
    for reference in _references(root):
        reference["$ref"] = "source.schema.json" + reference["$ref"]
    head = {"$schema": authored["$schema"]}
    yield f"{schema.root.kind}-file", {**head, **root}
    for slot in schema.folders.values():
        cls = schema.classes[slot.range]
        yield cls.kind, {**head, "title": cls.name, "$ref": f"source.schema.json#/$defs/{cls.name}"}


def _references(value: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects with a `$ref`."""
    if isinstance(value, dict):
        if "$ref" in value:
            yield value
        for item in value.values():
            yield from _references(item)
    elif isinstance(value, list):
        for item in value:
            yield from _references(item)
