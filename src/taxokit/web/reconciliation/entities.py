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
    """A property of the items of some classes: the values of a slot, or the item around each.

    `targets` are the classes of the items that are its values, none if its values are not items.
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
    """The entities of a taxonomy."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy

    @property
    def index(self) -> NameIndex:
        """The names of the items."""
        return self.taxonomy.derive(NameIndex)

    # --- entities -----------------------------------------------------------------------------------------------------

    def find(self, identifier: str) -> Item | None:
        """Return the item of an identifier, which may be an IRI, or a slug that one kind has; None if there is none."""
        items = self.index.identified(identifier)
        return items[0] if len(items) == 1 else None

    def entity(self, item: Item) -> dict[str, Any]:
        """Return an item as the API names it: identifier and name."""
        return {"id": full_id(item), "name": name_of(item)}

    def described(self, item: Item) -> dict[str, Any]:
        """Return an item with its description."""
        about = self.description(item)
        return {**self.entity(item), **({"description": about} if about else {})}

    def description(self, item: Item) -> str:
        """Return a short description of an item, which begins with the replacement of a deprecated one; else ""."""
        texts = [item.meaning(uri) for uri in (terms.DEFINITION, terms.DESCRIPTION)]
        text = next((value[0] if isinstance(value, list) else value for value in texts if value), "")
        text = text if isinstance(text, str) else ""
        short = text if len(text) <= _LONGEST_DESCRIPTION else f"{text[: _LONGEST_DESCRIPTION - 1].rstrip()}…"
        return " ".join(filter(None, (self.status(item), short)))

    def status(self, item: Item) -> str:
        """Return what replaces a deprecated item, in words; "" for an item in use."""
        if not is_deprecated(self.taxonomy, item):
            return ""
        others = [f"{name_of(other)} ({full_id(other)})" for other in successors(self.taxonomy, item)]
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
        """The classes by the names of a type: the kind, the name and the IRI of the class."""
        return {name: cls for cls in self.types for name in (cls.kind, cls.name, cls.uri)}

    def type_of(self, name: str) -> Class:
        """Return the class that a type means. Raises RequestError."""
        return named("type", name, self.types_by_name.get, [cls.kind for cls in self.types])

    # --- properties ---------------------------------------------------------------------------------------------------

    @cached_property
    def properties(self) -> Mapping[str, Property]:
        """The properties by name, in the order of the schema."""
        properties: dict[str, Property] = {}
        for cls in self.types:
            for about, targets in self._properties_of(cls):
                known = properties.setdefault(about.id, about)
                known.classes.append(cls)
                known.targets.update(targets)
        return properties

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
        holders = [other for other in self.types if any(names(slot.range) == (cls,) for slot in other.containers)]
        for holder in () if has_parent else holders:
            words = f"The {holder.kind} around the item."
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
            return [str(value).lower() if isinstance(value, bool) else value for value in item.values(slot)]

        return values

    def _targets(self, item: Item, slot: Slot) -> list[Item]:
        """Return the items that a slot refers to, or contains."""
        if slot.contains:
            index = self.taxonomy.index(slot.range)
            names = (Item(self.taxonomy.schema.classes[slot.range], data).id for data in item.values(slot))
            return [index[name] for name in names if name in index]
        references = references_in(self.taxonomy, item, slot)
        return [reference.target for reference in references if reference.target is not None]


def _parent_of(holder: Class) -> Values:
    return lambda item: [item.parent] if item.parent is not None and item.parent.cls is holder else []
