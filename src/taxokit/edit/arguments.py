"""What the words of an edit mean: kinds, items, slots and values, with a suggestion where one is not known."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from taxokit.core.errors import TaxokitError
from taxokit.core.text.english import listed
from taxokit.core.text.suggest import did_you_mean
from taxokit.query import lookup
from taxokit.query.lookup import among_unread, items_named, worded_like
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import ROOT, full_id, label_of
from taxokit.taxonomy.schema import Class, Schema, Slot, plain_value
from taxokit.yaml_text.scalars import OddError, typed


class EditError(TaxokitError):
    """What was asked for cannot be done, or is not clear. Nothing was written."""


@dataclass(frozen=True, slots=True)
class Target:
    """A value of an item that an edit is about.

    `steps` lead to it from the item, `slot` says what it takes (None for a whole group of values, which can only be
    removed), and `orders` names the keys of each mapping on the way in the order in which they are written; where the
    keys are free, as for languages, it is empty.
    """

    steps: tuple[str, ...]
    slot: Slot | None
    orders: tuple[tuple[str, ...], ...]

    @property
    def name(self) -> str:
        """The steps as people write them."""
        return ".".join(self.steps)


def find_item(taxonomy: Taxonomy, name: str, among: Collection[Class] = ()) -> Item:
    """Return the item that a name means, as `identifying` reads it, or the taxonomy itself.

    `among` are the classes that it can have, all by default; then a slug that other kinds have too is clear. Raises
    EditError or UnknownNameError where there is none, or more than one.
    """
    if name == ROOT and (not among or taxonomy.schema.root in among):
        return taxonomy.root
    everywhere = list(items_named(taxonomy, name))
    found = [item for item in everywhere if item.cls in among]
    if not among:
        return lookup.find_item(taxonomy, name)
    if len(found) == 1:
        return found[0]
    if found:
        raise EditError(f"{name!r} names more than one item; write {listed(map(full_id, found), 'or')}")
    kinds = listed(dict.fromkeys(cls.kind for cls in among), "or")
    if everywhere:
        raise EditError(f"there is no {kinds} {name!r}; it is a {everywhere[0].cls.kind}")
    return _missing(taxonomy, name, among, kinds)


def _missing(taxonomy: Taxonomy, name: str, among: Collection[Class], kinds: str) -> Item:
    unread = among_unread(taxonomy, kinds, name)
    if unread:
        raise EditError(unread)
    items = [item for cls in among for item in taxonomy.by_class[cls.name] if item.id]
    labels = [(label_of(item), item.id) for item in items]
    slug = name.rpartition("/")[2]
    hint = did_you_mean(slug, {item.id for item in items}, labels) or worded_like(taxonomy, slug, among)
    raise EditError(_unknown(kinds, name, hint or "`taxokit search` finds items by their words"))


def target_of(cls: Class, slot: Slot) -> Target:
    """Return the value of a slot of a class."""
    return Target((slot.name,), slot, (tuple(cls.by_name),))


def find_target(schema: Schema, cls: Class, path: str) -> Target:
    """Return the value of an item that `path` names: a slot, or steps with dots such as `translations.de.label`.

    Raises EditError where there is no such slot, or one that people do not fill in.
    """
    first, _, rest = path.partition(".")
    slot = _authored(cls, first)
    here = (tuple(cls.by_name),)
    if not slot.contains:
        if rest:
            raise EditError(f"{first!r} of a {cls.kind} holds values; nothing is called {rest!r} in it")
        return Target((first,), slot, here)
    inner = schema.classes[slot.range]
    if slot.nesting == "one":
        deeper = find_target(schema, inner, rest) if rest else Target((), None, ())
        return Target((first, *deeper.steps), deeper.slot, here + deeper.orders)
    key, _, rest = rest.partition(".")
    if not key:
        return Target((first,), None, here)
    if not rest:
        return Target((first, key), plain_value(inner), (*here, ()))
    deeper = find_target(schema, inner, rest)
    return Target((first, key, *deeper.steps), deeper.slot, (*here, (), *deeper.orders))


def authored(cls: Class) -> list[str]:
    """Return the names of the slots of a class that people fill in one by one."""
    return [slot.name for slot in cls.slots if not (_is_computed(slot) or slot.identifier or slot.nesting == "list")]


def _authored(cls: Class, name: str) -> Slot:
    slot = cls.by_name.get(name)
    if slot is None:
        known = authored(cls)
        raise EditError(
            _unknown(f"slot of a {cls.kind}", name, did_you_mean(name, known) or f"there is {listed(known)}")
        )
    if _is_computed(slot):
        raise EditError(f"{name!r} of a {cls.kind} is computed, and never written by hand")
    if slot.identifier:
        raise EditError(f"{name!r} identifies the {cls.kind}, and is never changed")
    if slot.nesting == "list":
        raise EditError(f"{name!r} of a {cls.kind} holds items; use `taxokit add` and `taxokit move`, or edit the file")
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


def read_value(taxonomy: Taxonomy, slot: Slot, text: str) -> Any:
    """Return the value that a word of the command line stands for, as the slot takes it. Raises EditError."""
    if not text:
        raise EditError(f"{slot.name}: an empty value is no value; use --unset to remove it")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise EditError(f"{slot.name}: the value is not text in UTF-8")
    if slot.refers:
        return find_item(taxonomy, text, taxonomy.schema.descendants(slot.range)).id
    if slot.kind == "enum":
        allowed = taxonomy.schema.enums[slot.range]
        if text not in allowed:
            raise EditError(
                f"{slot.name}: there is no {text!r}; {did_you_mean(text, allowed) or f'there is {listed(allowed)}'}"
            )
        return text
    if slot.kind in ("integer", "number", "boolean"):
        return _typed(slot, text)
    return text


def _typed(slot: Slot, text: str) -> Any:
    wanted = {
        "integer": (int, "a whole number"),
        "number": (int | float, "a number"),
        "boolean": (bool, "true or false"),
    }
    type_, words = wanted[slot.kind]
    try:
        value = typed(text)
    except OddError:
        value = None
    if not isinstance(value, type_) or (isinstance(value, bool) and slot.kind != "boolean"):
        raise EditError(f"{slot.name}: {text!r} is not {words}")
    return value


def _unknown(what: str, name: str, hint: str) -> str:
    return f"there is no {what} {name!r}" + (f"; {hint}" if hint else "")


def label_text(item: Item) -> str:
    """Return the label of an item as it follows its name in a message, "" where it has none."""
    label = label_of(item)
    return f' "{label}"' if label else ""
