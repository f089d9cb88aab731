"""What the arguments of an edit mean: items, slots and values, with a suggestion where one is unknown."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from taxokit.query import lookup
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import ROOT
from taxokit.taxonomy.schema import Class, Schema, Slot, plain_value
from taxokit.text.diagnostics import Route
from taxokit.text.errors import TaxokitError
from taxokit.text.words import did_you_mean, listed
from taxokit.yaml_text.emitter import FallbackError, typed


class EditError(TaxokitError):
    """An edit that is impossible, or unclear. Nothing was written."""


@dataclass(frozen=True, slots=True)
class SlotPath:
    """The path to a value of an item.

    `steps` lead to it from the item, `slot` says what it takes (None for a whole group of values, which can only be
    removed), and `orders` are the keys of each mapping on the way in the order in which they are written; empty where
    the keys are free, as for languages.
    """

    steps: Route
    slot: Slot | None
    orders: tuple[tuple[str, ...], ...]

    @property
    def name(self) -> str:
        """The steps as users write them."""
        return ".".join(map(str, self.steps))


def find_item(taxonomy: Taxonomy, name: str, among: Collection[Class] = ()) -> Item:
    """Return the item that a name means, as `query.lookup` reads it; `.` is the taxonomy itself.

    `among` are the classes that it can have, all by default. Raises UnknownNameError where there is none, or several.
    """
    if name == ROOT and (not among or taxonomy.schema.root in among):
        return taxonomy.root
    return lookup.find_item(taxonomy, name, among)


def slot_path(cls: Class, slot: Slot) -> SlotPath:
    """Return the path to the value of a slot of a class."""
    return SlotPath((slot.name,), slot, (tuple(cls.by_name),))


def parse_slot_path(schema: Schema, cls: Class, path: str) -> SlotPath:
    """Return the path that a text means: a slot, or steps with dots such as `translations.de.label`.

    Raises EditError where there is no such slot, or one that is not authored.
    """
    first, _, rest = path.partition(".")
    slot = _authored(cls, first)
    here = (tuple(cls.by_name),)
    if not slot.contains:
        if rest:
            raise EditError(f"{first!r} of a {cls.kind} has no {rest!r}")
        return SlotPath((first,), slot, here)
    inner = schema.classes[slot.range]
    if slot.nesting == "one":
        deeper = parse_slot_path(schema, inner, rest) if rest else SlotPath((), None, ())
        return SlotPath((first, *deeper.steps), deeper.slot, here + deeper.orders)
    key, _, rest = rest.partition(".")
    if not key:
        return SlotPath((first,), None, here)
    if not rest:
        return SlotPath((first, key), plain_value(inner), (*here, ()))
    deeper = parse_slot_path(schema, inner, rest)
    return SlotPath((first, key, *deeper.steps), deeper.slot, (*here, (), *deeper.orders))


def authored(cls: Class) -> list[str]:
    """Return the names of the slots of a class that are filled in one by one."""
    return [slot.name for slot in cls.slots if not (_is_computed(slot) or slot.identifier or slot.nesting == "list")]


def _authored(cls: Class, name: str) -> Slot:
    slot = cls.by_name.get(name)
    if slot is None:
        known = authored(cls)
        hint = did_you_mean(name, known) or f"choose {listed(known, 'or')}"
        raise EditError(f"there is no slot of a {cls.kind} {name!r}", hint=hint)
    if _is_computed(slot):
        raise EditError(f"{name!r} of a {cls.kind} is computed")
    if slot.identifier:
        raise EditError(f"{name!r} identifies the {cls.kind} and cannot be changed")
    if slot.nesting == "list":
        hint = "use `taxokit add` and `taxokit move`, or edit the file"
        raise EditError(f"{name!r} of a {cls.kind} contains items", hint=hint)
    return slot


def _is_computed(slot: Slot) -> bool:
    return bool(slot.computed) and not slot.given


def linkable(cls: Class) -> list[Slot]:
    """Return the slots of a class that link: references to items, and lists of IRIs elsewhere."""
    return [
        slot
        for slot in cls.slots
        if not slot.computed and not slot.identifier and (slot.refers or (slot.kind == "uri" and slot.multivalued))
    ]


def listable(cls: Class) -> list[Slot]:
    """Return the slots of a class to which single values can be added: those that link, and all lists of values."""
    links = linkable(cls)
    return [
        slot
        for slot in cls.slots
        if slot in links or (slot.multivalued and not (slot.contains or slot.refers or slot.computed))
    ]


def read_value(taxonomy: Taxonomy, slot: Slot, text: str) -> Any:
    """Return the value of a slot that a word of the command line means. Raises EditError, UnknownNameError."""
    if not text:
        raise EditError("empty value", where=slot.name, hint="remove a value with --unset")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise EditError("the value is not UTF-8", where=slot.name)
    if slot.refers:
        return find_item(taxonomy, text, taxonomy.schema.descendants(slot.range)).id
    if slot.kind == "enum":
        allowed = taxonomy.schema.enums[slot.range]
        if text not in allowed:
            hint = did_you_mean(text, allowed) or f"choose {listed(allowed, 'or')}"
            raise EditError(f"there is no {text!r}", where=slot.name, hint=hint)
    return _typed(slot, text) if slot.kind in _TYPES else text


_TYPES: dict[str, tuple[Any, str]] = {
    "integer": (int, "a whole number"),
    "number": (int | float, "a number"),
    "boolean": (bool, "true or false"),
}
"""What Python has for a kind of value, and what to call it."""


def _typed(slot: Slot, text: str) -> Any:
    type_, words = _TYPES[slot.kind]
    try:
        value = typed(text)
    except FallbackError:
        value = None
    if not isinstance(value, type_) or (isinstance(value, bool) and slot.kind != "boolean"):
        raise EditError(f"{text!r} is not {words}", where=slot.name)
    return value
