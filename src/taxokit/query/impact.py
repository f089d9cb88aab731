"""What a later release means for whoever uses an item: what of it changed, and what asks for something to be done.

Computed from the documents of two releases, slot by slot, by what the URI of each means.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from taxokit.query.resolve import IdentifierResolver
from taxokit.query.succession import Successors
from taxokit.query.upgrade import Upgrade
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id, label_slot
from taxokit.taxonomy.schema import Class, Schema, Slot

What = Literal[
    "unknown",
    "gone",
    "reclassified",
    "deprecated",
    "moved",
    "readdressed",
    "unlinked",
    "renamed",
    "reworded",
    "linked",
    "reinstated",
    "still-deprecated",
    "changed",
    "newer",
]
"""What can have happened to an item, the worst first."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One thing that happened to an item: what, whether that asks for something to be done, and in which slot.

    `before` and `after` are what was, and what is: a label, a text, an IRI, a parent, links that went or came, values.
    """

    what: What
    breaks: bool
    slot: str = ""
    before: tuple[Any, ...] = ()
    after: tuple[Any, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Impact:
    """What became of one identifier: the item that it means, as each release has it, and what happened to that.

    `old` is None where the first release has no such item, `new` where the second has none. `successors` says
    what replaces the item.
    """

    name: str
    old: Item | None
    new: Item | None
    effects: tuple[Effect, ...]
    successors: Successors | None = None

    @property
    def breaks(self) -> bool:
        """Whether something has to be done."""
        return any(effect.breaks for effect in self.effects)


def impacts(upgrade: Upgrade, resolver: IdentifierResolver, name: str, kind: Class | None = None) -> Iterator[Impact]:
    """Yield what became of an identifier: of each item that it means, where several kinds have the same."""
    meanings = upgrade.old_identifiers.meanings(name, kind)
    for meaning in meanings:
        item = meaning.item
        new = upgrade.new.items.get(item.key)
        yield Impact(name, item, new, tuple(_effects(upgrade, item, new)), upgrade.successors(item))
    if not meanings:
        resolution = resolver.resolve(name)
        is_newer = resolution.reason == "newer"
        effect = Effect("newer" if is_newer else "unknown", breaks=not is_newer, why=resolution.why)
        now = upgrade.new_identifiers.meanings(name, kind)
        yield Impact(name, None, now[0].item if len(now) == 1 else None, (effect,))


def _effects(upgrade: Upgrade, old: Item, new: Item | None) -> Iterator[Effect]:
    if new is None:
        others = tuple(map(full_id, upgrade.reclassified(old)))
        yield Effect("reclassified" if others else "gone", breaks=True, before=(full_id(old),), after=others)
        return
    was, now = upgrade.old.is_deprecated(old), upgrade.new.is_deprecated(new)
    if now:
        yield Effect("still-deprecated" if was else "deprecated", breaks=not was)
    elif was:
        yield Effect("reinstated", breaks=False)
    if _place(old) != _place(new):
        yield Effect("moved", breaks=True, before=_parent(old), after=_parent(new))
    iris = upgrade.old.taxonomy.iri(old), upgrade.new.taxonomy.iri(new)
    if iris[0] != iris[1]:
        yield Effect("readdressed", breaks=True, before=iris[:1], after=iris[1:])
    for before, after in _pairs(old.cls, new.cls):
        yield from _changes(upgrade, old, before, new, after)


def _place(item: Item) -> tuple[Any, ...]:
    """Return where an item stands: in which slot of which other."""
    return item.parent.key if item.parent else None, item.slot.uri if item.slot else ""


def _parent(item: Item) -> tuple[str, ...]:
    """Return what an item stands in, nothing where that is the taxonomy itself."""
    return (full_id(item.parent),) if item.parent is not None and item.parent.slot is not None else ()


def _pairs(old: Class, new: Class) -> Iterator[tuple[Slot | None, Slot | None]]:
    """Yield the slots of a class in two releases, together where name and meaning are the same, or the meaning is."""
    seen: set[str] = set()
    for slot in new.slots:
        same = old.by_name.get(slot.name)
        before = same if same is not None and same.uri == slot.uri else old.meaning(slot.uri)
        if before is not None:
            seen.add(before.name)
        yield before, slot
    yield from ((slot, None) for slot in old.slots if slot.name not in seen)


def _changes(upgrade: Upgrade, old: Item, before: Slot | None, new: Item, after: Slot | None) -> Iterator[Effect]:
    """Yield how the values of a slot changed."""
    release, item, slot = (upgrade.new, new, after) if after else (upgrade.old, old, before)
    schema = release.taxonomy.schema
    if slot is None or slot.identifier or slot.computed not in (None, "inverse"):
        return
    life = lifecycle_of(schema, item.cls)  # a deprecation is an effect of its own
    if slot in life and (slot is not life.status or upgrade.old.is_deprecated(old) or upgrade.new.is_deprecated(new)):
        return
    was, now = _values(upgrade.old.taxonomy.schema, old, before), _values(upgrade.new.taxonomy.schema, new, after)
    if was == now:
        return
    if slot.refers or _holds_items(schema, slot):
        went, came = _without(was, now), _without(now, was)
        if went:
            yield Effect("unlinked", _weighs(schema, slot), slot.name, before=went)
        if came:
            yield Effect("linked", breaks=False, slot=slot.name, after=came)
        if went or came:
            return
    what: What = "changed"
    if slot is label_slot(item.cls):
        what = "renamed"
    elif slot.kind == "text" and not slot.multivalued:
        what = "reworded"
    yield Effect(what, breaks=False, slot=slot.name, before=was, after=now)


def _holds_items(schema: Schema, slot: Slot) -> bool:
    return slot.nesting == "list" and schema.classes[slot.range] in schema.item_classes


def _values(schema: Schema, item: Item, slot: Slot | None) -> tuple[Any, ...]:
    """Return the values of a slot; of items that it holds, their identifiers."""
    value = item.data.get(slot.name) if slot else None
    if slot is not None and isinstance(value, list) and _holds_items(schema, slot):
        identifier = schema.classes[slot.range].identifier
        return tuple(held.get(identifier.name) for held in value if identifier and isinstance(held, dict))
    return tuple(value) if isinstance(value, list) else () if value is None else (value,)


def _without(values: tuple[Any, ...], others: tuple[Any, ...]) -> tuple[Any, ...]:
    known = set(others)
    return tuple(value for value in values if value not in known)


def _weighs(schema: Schema, slot: Slot) -> bool:
    """Say whether something has to be done where a link is gone: it asks for a major version, by the schema.

    So does what is not inside of an item any more, and the same link seen from its other end.
    """
    ends = [slot]
    if slot.inverse is not None:
        ends += [end for cls in schema.descendants(slot.range) if (end := cls.by_name.get(slot.inverse))]
    return slot.contains or any(end.annotations.get("removal") == "major" for end in ends)
