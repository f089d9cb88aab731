"""The items of a release as the entities, types and properties of the reconciliation API.

The identifier of an entity is its kind and its slug, so that the namespace and the identifier are its IRI; that of a
type is the kind, and that of a property the name of the slot.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from taxokit.query.names import NameIndex
from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import successors
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import full_id, is_deprecated
from taxokit.taxonomy.references import references_in
from taxokit.taxonomy.schema import Class, Slot
from taxokit.taxonomy.tables import column_name
from taxokit.web.page import words_of
from taxokit.web.publication import name_of
from taxokit.web.responses import named

_LONGEST_DESCRIPTION = 300

Values = Callable[[Item], Sequence[Item | str | int | float]]


class Property:
    """Something that is known of the items of some classes: the values of a slot, or what they are inside of.

    `targets` are the classes of the items that are its values, none where they are not items.
    """

    def __init__(self, name: str, description: str, values: Values) -> None:
        self.id = name
        self.name = words_of(name)
        self.description = description
        self.values = values
        self.classes: list[Class] = []
        self.targets: set[Class] = set()

    def as_json(self) -> dict[str, Any]:
        """Return it as the API names it."""
        about = {"description": self.description} if self.description else {}
        return {"id": self.id, "name": self.name, **about}


class Entities:
    """The entities of a taxonomy. What is made from the whole of it is made on first use."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy

    @property
    def matcher(self) -> NameIndex:
        """What finds items by their names."""
        return self.taxonomy.derive(NameIndex)

    # --- entities -----------------------------------------------------------------------------------------------------

    def find(self, identifier: str) -> Item | None:
        """Return the item that an identifier of an entity names, also where it is an IRI, or a slug of one kind."""
        found = self.matcher.identified(identifier)
        return found[0] if len(found) == 1 else None

    def entity(self, item: Item) -> dict[str, Any]:
        """Return an item as the API names it: identifier and name."""
        return {"id": full_id(item), "name": name_of(item)}

    def described(self, item: Item) -> dict[str, Any]:
        """Return an item with a description, which says of a deprecated one what to use in its place."""
        about = self.description(item)
        return {**self.entity(item), **({"description": about} if about else {})}

    def description(self, item: Item) -> str:
        """Return what an item is, in a few words; "" where nothing says so."""
        texts = [item.meaning(uri) for uri in (terms.DEFINITION, terms.DESCRIPTION)]
        text = next((one[0] if isinstance(one, list) else one for one in texts if one), "")
        text = text if isinstance(text, str) else ""
        short = text if len(text) <= _LONGEST_DESCRIPTION else f"{text[: _LONGEST_DESCRIPTION - 1].rstrip()}…"
        return " ".join(filter(None, (self.status(item), short)))

    def status(self, item: Item) -> str:
        """Return what to use in place of a deprecated item, in words; "" for one in use."""
        if not is_deprecated(self.taxonomy, item):
            return ""
        others = [f"{name_of(one)} ({full_id(one)})" for one in successors(self.taxonomy, item)]
        return f"Deprecated, replaced by {', '.join(others)}." if others else "Deprecated, not replaced."

    # --- types --------------------------------------------------------------------------------------------------------

    @property
    def types(self) -> Sequence[Class]:
        """The classes of the entities."""
        return self.taxonomy.schema.item_classes

    def type_as_json(self, cls: Class) -> dict[str, Any]:
        """Return a class as the API names it."""
        return {"id": cls.kind, "name": words_of(cls.kind)}

    @cached_property
    def types_by_name(self) -> Mapping[str, Class]:
        """The classes by what a type can be called: the kind, the name and the IRI of a class."""
        return {name: cls for cls in self.types for name in (cls.kind, cls.name, cls.uri)}

    def type_of(self, name: str) -> Class:
        """Return the class that a type means. Raises RequestError."""
        return named("type", name, self.types_by_name.get, [cls.kind for cls in self.types])

    # --- properties ---------------------------------------------------------------------------------------------------

    @cached_property
    def properties(self) -> Mapping[str, Property]:
        """The properties by name, in the order of the schema."""
        found: dict[str, Property] = {}
        for cls in self.types:
            for one, targets in self._properties_of(cls):
                known = found.setdefault(one.id, one)
                known.classes.append(cls)
                known.targets.update(targets)
        return found

    def property(self, name: str) -> Property:
        """Return the property of a name. Raises RequestError."""
        return named("property", name, self.properties.get, list(self.properties))

    def _properties_of(self, cls: Class) -> Iterator[tuple[Property, Sequence[Class]]]:
        names = self.taxonomy.schema.descendants
        has_parent = any(slot.computed == "parent" for slot in cls.slots)
        for slot in cls.slots:
            if slot.contains and slot.range not in self._item_classes:
                continue
            targets = names(slot.range) if slot.kind == "class" else ()
            yield Property(slot.name, slot.description, self._values_of(slot.name)), targets
        holders = [one for one in self.types if any(names(slot.range) == (cls,) for slot in one.containers)]
        for holder in () if has_parent else holders:
            words = f"The {holder.kind} that it is inside of."
            yield Property(column_name(holder), words, _parent_of(holder)), [holder]

    @cached_property
    def _item_classes(self) -> frozenset[str]:
        return frozenset(cls.name for cls in self.types)

    def _values_of(self, name: str) -> Values:
        def values(item: Item) -> Sequence[Item | str | int | float]:
            slot = item.cls.by_name.get(name)
            if slot is None:
                return ()
            if slot.kind == "class":
                return self._targets(item, slot)
            return [str(one).lower() if isinstance(one, bool) else one for one in item.values(slot)]

        return values

    def _targets(self, item: Item, slot: Slot) -> list[Item]:
        """Return the items that a slot refers to, or contains."""
        if slot.contains:
            index = self.taxonomy.index(slot.range)
            names = (Item(self.taxonomy.schema.classes[slot.range], data).id for data in item.values(slot))
            return [index[name] for name in names if name in index]
        return [one.target for one in references_in(self.taxonomy, item, slot) if one.target is not None]


def _parent_of(holder: Class) -> Values:
    return lambda item: [item.parent] if item.parent is not None and item.parent.cls is holder else []
