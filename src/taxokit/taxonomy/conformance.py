"""Whether the values of a document have the form that the schema gives them: text, number, list or item.

Whoever works with a document that others wrote asks first, and can rely on the rest then. It is quick, and no
substitute for the JSON Schema, which knows required slots, patterns and ranges, too.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from taxokit.taxonomy.model import keyed
from taxokit.taxonomy.schema import Class, Schema, Slot

_TYPES: Mapping[str, tuple[type, ...]] = {"integer": (int,), "number": (int, float), "boolean": (bool,)}
_WORDS = {"integer": "a whole number", "number": "a number", "boolean": "true or false"}
_TEXT, _AS_TEXT = (str,), "text"


def misfit(schema: Schema, document: Any) -> str:
    """Return where a document has a value of another form than its slot takes, in words; "" where it has none."""
    return next(_misfits(schema, schema.root, document, ""), "")


def _misfits(schema: Schema, cls: Class, data: Any, where: str) -> Iterator[str]:
    if not isinstance(data, dict):
        yield f"{where or 'the whole'} is no object"
        return
    for slot in cls.slots:
        if slot.name in data:
            place = f"{where}.{slot.name}".lstrip(".")
            yield from (_contained if slot.contains else _plain)(schema, slot, data[slot.name], place)


def _contained(schema: Schema, slot: Slot, value: Any, where: str) -> Iterator[str]:
    cls = schema.classes[slot.range]
    if slot.nesting == "one":
        yield from _misfits(schema, cls, value, where)
    elif slot.nesting == "list":
        if not isinstance(value, list):
            yield f"{where} is no list"
            return
        for index, inner in enumerate(value):
            yield from _misfits(schema, cls, inner, f"{where}[{index}]")
    elif not isinstance(value, dict):
        yield f"{where} is no object"
    else:
        for key, inner in value.items():
            yield from _misfits(schema, cls, keyed(cls, key, inner), f"{where}.{key}")


def _plain(_: Schema, slot: Slot, value: Any, where: str) -> Iterator[str]:
    types = _TYPES.get(slot.kind, _TEXT)
    if not slot.multivalued:
        if not _is_one(value, types):
            yield f"{where} is not {_WORDS.get(slot.kind, _AS_TEXT)}"
    elif not isinstance(value, list):
        yield f"{where} is no list"
    else:
        wrong = next((index for index, single in enumerate(value) if not _is_one(single, types)), None)
        if wrong is not None:
            yield f"{where}[{wrong}] is not {_WORDS.get(slot.kind, _AS_TEXT)}"


def _is_one(value: Any, types: tuple[type, ...]) -> bool:
    return isinstance(value, types) and (not isinstance(value, bool) or bool in types)
