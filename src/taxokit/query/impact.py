"""The impact of a later release on the users of identifiers: its effects on each item."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from taxokit.diff.normalize import SchemaRenames, schema_renames
from taxokit.query.migrate import IdentifierResolver
from taxokit.query.upgrade import ReleasedDocument, Successors, Upgrade
from taxokit.rdf import terms
from taxokit.rdf.skos import MAPPINGS
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id, label_slot
from taxokit.taxonomy.schema import Class, Schema, Slot

EFFECTS = {
    "unknown": "unknown",
    "gone": "removed",
    "reclassified": "another class",
    "deprecated": "deprecated",
    "moved": "moved",
    "readdressed": "another IRI",
    "unlinked": "removed links",
    "renamed": "renamed",
    "reworded": "reworded",
    "linked": "added links",
    "remapped": "changed mappings",
    "reinstated": "no longer deprecated",
    "still-deprecated": "already deprecated",
    "changed": "other changes",
    "newer": "newer than the first release",
}
"""The kinds of effects, the worst first, each with its heading."""


_SETTABLE = frozenset({"moved", "unlinked", "renamed", "reworded", "linked", "reinstated"})
"""The effects that need action if they are a major change, by the bump that the later release sets for their kind."""


@dataclass(frozen=True, slots=True)
class Effect:
    """An effect on an item: its kind, of `EFFECTS`, True if users must act, its slot, and its values."""

    kind: str
    breaks: bool
    slot: str = ""
    before: tuple[Any, ...] = ()
    after: tuple[Any, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Impact:
    """The impact on one identifier: its item in each release, if there is one, the effects, and the replacements."""

    name: str
    old: Item | None
    new: Item | None
    effects: tuple[Effect, ...]
    successors: Successors | None = None

    @property
    def breaks(self) -> bool:
        """True if users must do something."""
        return any(effect.breaks for effect in self.effects)


def impacts(
    upgrade: Upgrade, resolver: IdentifierResolver, names: Iterable[str], kind: Class | None = None
) -> Iterator[Impact]:
    """Yield the impact on each identifier; on each item that it means, if several kinds share it."""
    renames = schema_renames(upgrade.old.taxonomy.schema, upgrade.new.taxonomy.schema)
    for name in names:
        meanings = upgrade.old.meanings(name, kind)
        for meaning in meanings:
            old, new = meaning.item, upgrade.new.items.get(meaning.item.key)
            effects = tuple(
                _by_policy(effect, old, upgrade.new.bumps) for effect in _effects(upgrade, old, new, renames)
            )
            yield Impact(name, old, new, effects, upgrade.successors(old))
        if not meanings:
            resolution = resolver.resolve(name)
            is_newer = resolution.reason == "newer"
            effect = Effect("newer" if is_newer else "unknown", breaks=not is_newer, why=resolution.why)
            now = upgrade.new.meanings(name, kind)
            yield Impact(name, None, now[0].item if len(now) == 1 else None, (effect,))


def _effects(upgrade: Upgrade, old: Item, new: Item | None, renames: SchemaRenames) -> Iterator[Effect]:
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
    former = {renames.slot(new.cls.name, slot.name): slot for slot in old.cls.slots}
    for name in dict.fromkeys((*new.cls.by_name, *former)):
        yield from _changes(upgrade, old, former.get(name), new, new.cls.by_name.get(name))
    yield from _changed_mappings(old, new)


def _changed_mappings(old: Item, new: Item) -> Iterator[Effect]:
    """Yield the mappings that an item lost and got, each a slot and an IRI, which joins with other vocabularies use."""
    was, now = (
        {
            (slot.uri, str(value)): f"{slot.name} {value}"
            for slot in filter(_is_mapping, item.cls.slots)
            for value in item.values(slot)
        }
        for item in (old, new)
    )
    lost, came = (
        tuple(words for mapping, words in ours.items() if mapping not in others)
        for ours, others in ((was, now), (now, was))
    )
    if lost or came:
        yield Effect("remapped", breaks=False, before=lost, after=came)


def _is_mapping(slot: Slot) -> bool:
    return slot.uri in MAPPINGS and not slot.refers


def _by_policy(effect: Effect, item: Item, bumps: Mapping[str, str]) -> Effect:
    """Return an effect, which needs action if the later release sets a major bump for this kind of change, not if less.

    An item that another one contains no longer was moved.
    """
    slot = item.cls.by_name.get(effect.slot)
    kind = "moved" if effect.kind == "unlinked" and slot is not None and slot.contains else effect.kind
    return replace(effect, breaks=bumps[kind] == "major") if effect.kind in _SETTABLE and kind in bumps else effect


def _place(item: Item) -> tuple[Any, ...]:
    return item.parent.key if item.parent else None, item.slot.uri if item.slot else ""


def _parent(item: Item) -> tuple[str, ...]:
    """Return the parent of an item, nothing if it is the taxonomy itself."""
    return (full_id(item.parent),) if item.parent is not None and item.parent.slot is not None else ()


def _changes(upgrade: Upgrade, old: Item, before: Slot | None, new: Item, after: Slot | None) -> Iterator[Effect]:
    release, item, slot = (upgrade.new, new, after) if after else (upgrade.old, old, before)
    schema = release.taxonomy.schema
    if slot is None or slot.identifier or _is_mapping(slot) or slot.computed not in (None, "inverse"):
        return
    if slot is item.cls.translations:  # what an item is, its source says
        return
    life = lifecycle_of(schema, item.cls)  # a deprecation is an effect of its own
    if slot in life and (slot is not life.status or upgrade.old.is_deprecated(old) or upgrade.new.is_deprecated(new)):
        return
    was, now = _values(upgrade.old.taxonomy.schema, old, before), _values(upgrade.new.taxonomy.schema, new, after)
    if was == now:
        return
    if (slot.refers or _holds_items(schema, slot)) and set(was) != set(now):
        yield from _link_changes(upgrade, new, slot, (was, now), needs_action=_needs_action(schema, slot))
        return
    kind = "changed"
    if slot is label_slot(item.cls):
        kind = "renamed"
    elif slot.kind == "text" and not slot.multivalued:
        kind = "reworded"
    yield Effect(kind, breaks=False, slot=slot.name, before=was, after=now)


def _link_changes(
    upgrade: Upgrade, item: Item, slot: Slot, values: tuple[tuple[Any, ...], tuple[Any, ...]], *, needs_action: bool
) -> Iterator[Effect]:
    """Yield the links that an item lost and got; with other parents, to which a slot links, it moved as in a diff."""
    was, now = values
    went, came = (tuple(value for value in ours if value not in others) for ours, others in ((was, now), (now, was)))
    is_parent = slot.uri == terms.BROADER and slot.refers and not slot.computed
    is_first_or_last = len(now) == len(came) and bool(came or not upgrade.new.is_deprecated(item))
    if is_parent and ((went and came) or is_first_or_last):
        before, after = _named(upgrade.old, slot, went), _named(upgrade.new, slot, came)
        yield Effect("moved", bool(went) and needs_action, slot.name, before, after)
        return
    if went:
        yield Effect("unlinked", needs_action, slot.name, before=went)
    if came:
        yield Effect("linked", breaks=False, slot=slot.name, after=came)


def _named(release: ReleasedDocument, slot: Slot, names: tuple[Any, ...]) -> tuple[str, ...]:
    items = release.taxonomy.index(slot.range)
    return tuple(full_id(items[name]) if name in items else str(name) for name in names)


def _holds_items(schema: Schema, slot: Slot) -> bool:
    return slot.nesting == "list" and schema.classes[slot.range] in schema.item_classes


def _values(schema: Schema, item: Item, slot: Slot | None) -> tuple[Any, ...]:
    """Return the values of a slot; of items that it contains, their identifiers."""
    value = item.data.get(slot.name) if slot else None
    if slot is not None and isinstance(value, list) and _holds_items(schema, slot):
        identifier = schema.classes[slot.range].identifier
        return tuple(held.get(identifier.name) for held in value if identifier and isinstance(held, dict))
    return tuple(value) if isinstance(value, list) else () if value is None else (value,)


def _needs_action(schema: Schema, slot: Slot) -> bool:
    """Return True if a link leads to a contained item, or its removal, from either end, requires a major version."""
    ends = [slot]
    if slot.inverse is not None:
        ends += [end for cls in schema.descendants(slot.range) if (end := cls.by_name.get(slot.inverse))]
    return slot.contains or any(end.annotations.get("removal") == "major" for end in ends)
