"""Whether the values of a document have the form that the schema gives them: text, number, list or item.

Code that works with a document of another origin checks this first, and can rely on the rest then. It is quick, and not
a substitute for the JSON Schema, which checks required slots, patterns and ranges, too.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from taxokit.taxonomy.model import keyed
from taxokit.taxonomy.schema import Class, Schema, Slot

_FORMS: Mapping[str, tuple[tuple[type, ...], str]] = {
    "integer": ((int,), "a whole number"),
    "number": ((int, float), "a number"),
    "boolean": ((bool,), "true or false"),
}
_TEXT = ((str,), "text")


def first_violation(schema: Schema, document: Any) -> str:
    """Return where a document has a value of another form than its slot takes, in words; "" for nowhere."""
    return next(_in_item(schema, schema.root, document, ""), "")


def _in_item(schema: Schema, cls: Class, data: Any, where: str) -> Iterator[str]:
    if not isinstance(data, dict):
        yield f"{where or 'the document'} is not an object"
        return
    for slot in cls.slots:
        if slot.name in data:
            yield from _in_slot(schema, slot, data[slot.name], f"{where}.{slot.name}".lstrip("."))


def _in_slot(schema: Schema, slot: Slot, value: Any, where: str) -> Iterator[str]:
    if slot.nesting == "map":
        cls = schema.classes[slot.range]
        if not isinstance(value, dict):
            yield f"{where} is not an object"
        for key, inner in value.items() if isinstance(value, dict) else ():
            yield from _in_item(schema, cls, keyed(cls, key, inner), f"{where}.{key}")
    elif slot.multivalued:
        if not isinstance(value, list):
            yield f"{where} is not a list"
        for index, inner in enumerate(value if isinstance(value, list) else ()):
            yield from _in_value(schema, slot, inner, f"{where}[{index}]")
    else:
        yield from _in_value(schema, slot, value, where)


def _in_value(schema: Schema, slot: Slot, value: Any, where: str) -> Iterator[str]:
    if slot.contains:
        yield from _in_item(schema, schema.classes[slot.range], value, where)
        return
    types, words = _FORMS.get(slot.kind, _TEXT)
    if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
        yield f"{where} is not {words}"
