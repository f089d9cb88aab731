"""`taxonomy.ts`: TypeScript types of the released `taxonomy.json`.

Ours, because LinkML 1.12.1 generates enums, to which no string of an imported JSON file can be assigned. Such a
property is declared open (`"a" | "b" | string`, in the form that keeps the editor's completion).
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from taxokit.compiler.compile import SchemaSource, generator
from taxokit.taxonomy.schema import Class, Schema, Slot, only_in_mappings, plain_value
from taxokit.text.quoting import typescript_comment, typescript_name

_PRIMITIVES = {"integer": "number", "number": "number", "boolean": "boolean"}
_OPEN = "Open"


@generator
def generate(source: SchemaSource) -> Iterator[tuple[str, str]]:
    """Yield the types."""
    enums = {str(name): str(enum.description or "") for name, enum in source.view.all_enums().items()}
    yield "taxonomy.ts", f"// {source.notice}\n\n" + "\n".join(_Types(source.schema, enums).blocks())


class _Types:
    """The declarations of one schema: enums, then an interface for each class."""

    def __init__(self, schema: Schema, enums: Mapping[str, str]) -> None:
        self.schema = schema
        self.enums = enums
        self.keyed = only_in_mappings(schema)
        self.open = _free_name(_OPEN, schema)

    def blocks(self) -> Iterator[str]:
        if self.schema.enums:
            yield typescript_comment(["Any of the known strings, or one that a later release adds."])
            yield f"export type {self.open}<T extends string> = T | (string & Record<never, never>);\n"
        for name, values in self.schema.enums.items():
            comment = typescript_comment([self.enums[name]])
            yield f"{comment}\nexport type {typescript_name(name)} =\n{_union(values)};\n".lstrip("\n")
        for cls in self.schema.classes.values():
            if cls.name not in self.keyed or plain_value(cls) is None:
                yield self._interface(cls)

    def _interface(self, cls: Class) -> str:
        parent = self.schema.classes[cls.ancestors[0]] if cls.ancestors else None
        extends = f" extends {typescript_name(parent.name)}" if parent else ""
        inherited = {slot.name: self._property(parent, slot) for slot in parent.slots} if parent else {}
        properties = [self._property(cls, slot) for slot in cls.slots if not self._is_outside(cls, slot)]
        own = [text for text in properties if text not in inherited.values()]
        head = f"{typescript_comment([cls.description])}\nexport interface {typescript_name(cls.name)}{extends} {{"
        return "\n".join([head, *own, "}\n"]).lstrip("\n")

    def _is_outside(self, cls: Class, slot: Slot) -> bool:
        """Return True if a slot is the key of a mapping, which is not in the item."""
        return slot.identifier and cls.name in self.keyed

    def _property(self, cls: Class, slot: Slot) -> str:
        has_iri = cls is self.schema.root or cls.identifier is not None or bool(cls.unique_keys)
        always = slot.required or (slot.computed == "iri" and has_iri)
        name = slot.name if slot.name.isidentifier() else json.dumps(slot.name)
        comment = typescript_comment([slot.description, *_remarks(slot)], "  ")
        return f"{comment}\n  {name}{'' if always else '?'}: {self._type(slot)};".lstrip("\n")

    def _type(self, slot: Slot) -> str:
        if slot.nesting == "map":
            key = self.schema.classes[slot.range].identifier
            # a missing key is undefined, as TypeScript types the mappings in an imported list
            return f"{{ [{typescript_name(key.name) if key else 'key'}: string]: {self._value(slot)} | undefined }}"
        return f"{self._value(slot)}[]" if slot.multivalued else self._value(slot)

    def _value(self, slot: Slot) -> str:
        if slot.kind == "enum":
            return f"{self.open}<{typescript_name(slot.range)}>"
        if not slot.contains:
            return _PRIMITIVES.get(slot.kind, "string")
        cls = self.schema.classes[slot.range]
        plain = plain_value(cls) if slot.nesting == "map" else None
        if plain is not None:
            return self._value(plain)
        name = typescript_name(cls.name)
        if slot.nesting == "map" and cls.name not in self.keyed and cls.identifier is not None:
            return f"Omit<{name}, {json.dumps(cls.identifier.name)}>"
        return name


def _remarks(slot: Slot) -> Iterator[str]:
    """Yield properties of a slot that its type does not express, as sentences."""
    if slot.refers:
        yield f"{'Identifiers' if slot.multivalued else 'Identifier'} of {{@link {typescript_name(slot.range)}}}."
    if slot.kind == "date":
        yield "A date, as YYYY-MM-DD."
    if slot.kind == "integer":
        yield "A whole number."


def _union(values: Mapping[str, Mapping[str, Any]]) -> str:
    if not values:
        return "  string"
    lines = []
    for value, entry in values.items():
        comment = typescript_comment([str(entry.get("description", ""))], "  ")
        lines += [*([comment] if comment else []), f"  | {json.dumps(value)}"]
    return "\n".join(lines)


def _free_name(name: str, schema: Schema) -> str:
    taken = {typescript_name(other) for other in (*schema.classes, *schema.enums)}
    while name in taken:
        name += "_"
    return name
