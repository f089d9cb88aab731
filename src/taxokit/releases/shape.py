"""Whether a document has the shape that its schema gives it, so that what reads it can rely on that.

`SHA256SUMS` says that the bytes are those that were made, not that `taxokit release` made them. The released JSON
Schema says more, but may be missing: `taxonomy.json` and the compiled schema are all that is fetched.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, Optional

from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.errors import UnreadableReleaseError

_TEXT = frozenset((str,))
_TYPES: Mapping[str, frozenset[type]] = {
    "integer": frozenset((int,)),
    "number": frozenset((int, float)),
    "boolean": frozenset((bool,)),
}
_WORDS = {"integer": "an integer", "number": "a number", "boolean": "true or false"}
_FOUND: Mapping[type, str] = {
    dict: "a mapping",
    list: "a list",
    str: "a text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    type(None): "null",
}


class _Part(NamedTuple):
    """A mapping that is an item, with the item around it and the steps from there."""

    cls: Class
    data: dict[str, Any]
    around: Optional["_Part"] = None
    steps: tuple[str | int, ...] = ()


class _MisshapenError(Exception):
    """A value of an item, at some steps from it, is not what it is said to be in words."""

    def __init__(self, value: Any, wanted: str, *steps: str | int) -> None:
        super().__init__()
        self.value, self.wanted, self.steps = value, wanted, steps


def refuse_misshapen(schema: Schema, document: dict[str, Any], where: str) -> None:
    """Raise UnreadableReleaseError for the first value of a document that the schema gives another shape.

    That is a mapping, a list, or a kind of plain value; an item of a list has its identifier. What the schema does not
    know is left alone, and so is what `taxokit check` has rules for.
    """
    waiting = [_Part(schema.root, document)]
    for part in waiting:  # it grows
        plain, by_name = _plain_values(part.cls), part.cls.by_name
        try:
            for name, value in part.data.items():
                if name not in by_name or type(value) in plain.get(name, ()):  # nearly always: there are thousands
                    continue
                slot = by_name[name]
                if slot.contains:
                    waiting.extend(_inside(schema, part, slot, value))
                else:
                    _refuse_value(slot, value)
        except _MisshapenError as error:
            place = "/".join(map(str, (*_steps(part), *error.steps)))
            message = f"has another shape than its schema: {place} is {_found(error.value)}, not {error.wanted}"
            raise UnreadableReleaseError(message, where=where, hint="use what `taxokit release` made") from None


@lru_cache(maxsize=1024)
def _plain_values(cls: Class) -> Mapping[str, frozenset[type]]:
    """Return the types of the values of the slots that have one value without items in it."""
    return {slot.name: _TYPES.get(slot.kind, _TEXT) for slot in cls.slots if not (slot.multivalued or slot.contains)}


def _found(value: Any) -> str:
    return "an empty text" if value == "" else _FOUND[type(value)]


def _steps(part: _Part) -> tuple[str | int, ...]:
    return (*_steps(part.around), *part.steps) if part.around else ()


def _refuse_value(slot: Slot, value: Any) -> None:
    """Raise _MisshapenError for a value, or a list of values, that contains no items."""
    wanted = _TYPES.get(slot.kind, _TEXT)
    if not slot.multivalued:
        if type(value) not in wanted:
            raise _MisshapenError(value, _WORDS.get(slot.kind, "a text"), slot.name)
    elif type(value) is not list:
        raise _MisshapenError(value, "a list", slot.name)
    elif not wanted.issuperset(map(type, value)):
        place = next(place for place, one in enumerate(value) if type(one) not in wanted)
        raise _MisshapenError(value[place], _WORDS.get(slot.kind, "a text"), slot.name, place)


def _inside(schema: Schema, part: _Part, slot: Slot, value: Any) -> Iterator[_Part]:
    """Yield the items that a slot contains. Raises _MisshapenError."""
    cls = schema.classes[slot.range]
    if slot.nesting == "list":
        yield from _in_list(cls, part, slot, value)
    elif not isinstance(value, dict):
        raise _MisshapenError(value, "a mapping", slot.name)
    elif slot.nesting == "one":
        yield _Part(cls, value, part, (slot.name,))
    else:
        plain = next((inner.name for inner in cls.slots if not inner.identifier), "")
        for key, one in value.items():  # a plain value represents the whole item
            yield _Part(cls, one if isinstance(one, dict) else {plain: one}, part, (slot.name, key))


def _in_list(cls: Class, part: _Part, slot: Slot, values: Any) -> Iterator[_Part]:
    if not isinstance(values, list):
        raise _MisshapenError(values, "a list", slot.name)
    name = cls.identifier.name if cls.identifier else ""
    for place, one in enumerate(values):
        if not isinstance(one, dict):
            raise _MisshapenError(one, "a mapping", slot.name, place)
        identifier = one.get(name)
        if name and not (identifier and isinstance(identifier, str)):
            raise _MisshapenError(identifier, "an identifier", slot.name, place, name)
        yield _Part(cls, one, part, (slot.name, place))
