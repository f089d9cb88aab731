"""The canonical document: all of a taxonomy in one form, with the computed slots filled in.

Slots are in the order of their rank, empty values are left out, mappings, sets and lists are sorted unless the schema
says that their order means something. Two sources with the same meaning give the same bytes.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeAlias

from taxokit.taxonomy.lifecycle import earlier_version
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.references import heights
from taxokit.taxonomy.schema import Class, Slot, made_iri
from taxokit.text.errors import ConfigError
from taxokit.text.json_text import json_text
from taxokit.yaml_text.emitter import is_empty

if TYPE_CHECKING:
    from taxokit.taxonomy.mappings import MappedValues

Classes: TypeAlias = Mapping[str, Class]
"""The classes of a schema by name."""

_OF_SETS = frozenset((str, int, bool))


def key_values(cls: Class, data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the values that identify an item of a class: its identifier, else those of its first unique key."""
    return tuple(str(data.get(name, "")) for name in cls.key)


def sort_key(cls: Class) -> Callable[[Mapping[str, Any]], tuple[Any, ...]]:
    """Return the key by which the items of a class are sorted: by position, those without one last, and by identity."""
    if cls.position is None:
        return partial(key_values, cls)
    name = cls.position.name

    def key(data: Mapping[str, Any]) -> tuple[Any, ...]:
        position = data.get(name)
        return (position if isinstance(position, int) else math.inf, *key_values(cls, data))

    return key


def is_same_order(old: Sequence[Any], new: Sequence[Any]) -> bool:
    """Return True if the common members of two lists follow each other in the same order."""
    common = set(old) & set(new)
    return [member for member in old if member in common] == [member for member in new if member in common]


def canonical_values(data: Mapping[str, Any], cls: Class, classes: Classes) -> dict[str, Any]:
    """Return the values of an item in canonical form, without empty ones; lists of items stay as they are.

    Slots that the class does not know come last, sorted by name.
    """
    slots = cls.by_name
    names = [name for name in slots if name in data]
    if len(names) < len(data):
        names += sorted(data.keys() - slots.keys())
    values = {}
    for name in names:
        value = data[name]
        if type(value) is not str:
            value = canonical_value(value, slots.get(name), classes)
        if not is_empty(value):
            values[name] = value
    return values


def canonical_value(value: Any, slot: Slot | None, classes: Classes) -> Any:
    """Return a value in canonical form; `slot` is None if the schema does not know it."""
    if slot is None:
        return _sorted(value)
    if slot.form == "items":
        return value
    if slot.form == "set" and (is_set(value) or (slot.kind in ("number", "integer") and _are_numbers(value))):
        return sorted(set(value))
    if isinstance(value, dict) and slot.range in classes:
        inner = classes[slot.range]
        if slot.form != "map":
            return canonical_values(value, inner, classes)
        return {
            key: canonical_values(part, inner, classes) if isinstance(part, dict) else _sorted(part)
            for key, part in sorted(value.items())
            if isinstance(part, dict) or not is_empty(part)  # an item that has nothing but its key is one
        }
    return _sorted(value)


def _sorted(value: Any) -> Any:
    """Return a value of any form with its mappings sorted by name."""
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    return [_sorted(inner) for inner in value] if isinstance(value, list) else value


def is_set(value: Any) -> bool:
    """Return True if a value is a list that can be sorted, and compared member by member."""
    if not isinstance(value, list):
        return False
    types = set(map(type, value))
    return len(types) <= 1 and types <= _OF_SETS


def _are_numbers(value: Any) -> bool:
    """Return True if a value is a list of numbers. Of `1` and `1.0`, which are equal, either stays."""
    return isinstance(value, list) and {int, float}.issuperset(map(type, value))


def authored_values(
    data: Mapping[str, Any], cls: Class, classes: Classes, *, with_given: bool = False, in_lists: bool = True
) -> dict[str, Any]:
    """Return the values of an item that people write, also inside it, without computed slots.

    `with_given` keeps the computed slots that people may fill in. Without `in_lists`, lists of items stay as they are.
    Slots that the schema does not know stay, too.
    """
    authored = {}
    for name, value in data.items():
        slot = cls.by_name.get(name)
        if slot is None or not slot.computed or (with_given and slot.given):
            if slot and slot.contains and (in_lists or slot.form != "items"):
                value = _authored(value, slot, classes, with_given=with_given, in_lists=in_lists)  # noqa: PLW2901
            authored[name] = value
    return authored


def _authored(value: Any, slot: Slot, classes: Classes, **options: bool) -> Any:
    def inside(part: Any) -> Any:
        return authored_values(part, classes[slot.range], classes, **options) if isinstance(part, dict) else part

    if isinstance(value, list):
        return [inside(part) for part in value]
    if slot.form == "map" and isinstance(value, dict):
        return {key: inside(part) for key, part in value.items()}
    return inside(value)


@dataclass(frozen=True)
class Stamp:
    """The facts that only a release knows of itself: written into computed slots of the root and of items.

    `previous` is the document of the previous release, from which each item takes its history. With `in_records`, a
    change of a record that an item owns is one of the item; taxokit 0.5 did not count it.
    """

    version: str
    issued: str | None = None
    citation: str = ""
    previous_version: str | None = None
    previous: Mapping[str, Any] = field(default_factory=dict)
    in_records: bool = True


def _stated_by(item: Item, part: str) -> Slot | None:
    """Return the slot of a statement of provenance that names a part of what it is about."""
    return next((slot for slot in item.cls.slots if slot.annotations.get("provenance") == part), None)


class Computations:
    """The values that the annotation `computed` can name: each public method but `value` is a computation."""

    def __init__(self, taxonomy: Taxonomy, stamp: Stamp) -> None:
        self.classes = taxonomy.schema.classes
        self._taxonomy = taxonomy
        self._stamp = stamp
        self._inverses: dict[tuple[str, str | None], dict[str, list[str]]] = {}
        self._heights = cache(heights)
        previous = Taxonomy(taxonomy.schema, dict(stamp.previous))
        self._previous = {item.key: item for item in previous.items if item.id}
        self._previous_namespace = previous.namespace
        self._is_older = bool(earlier_version(taxonomy))  # than its first release
        self._previous_stamp = {slot.computed: previous.document.get(slot.name) for slot in taxonomy.schema.root.slots}
        self._unchanged: dict[ItemKey, bool] = {}
        self.mapped: MappedValues = _mapped_values(taxonomy)

    def value(self, item: Item, slot: Slot) -> Any:
        """Return the value of a computed slot. Raises ConfigError for a computation that does not exist."""
        if slot.computed not in _KNOWN:  # compiled by another version of the tool
            raise ConfigError(
                f"the slot {slot.name!r} is computed by {slot.computed!r}, which this version does not know"
            )
        return getattr(self, slot.computed)(item, slot)

    def iri(self, item: Item, _: Slot) -> str:
        """Return the IRI of an item."""
        return self._taxonomy.iri(item)

    def inverse(self, item: Item, slot: Slot) -> list[str]:
        """Return the identifiers of the items that refer to this one by the slot of which this is the inverse."""
        key = (slot.range, slot.inverse)
        if key not in self._inverses:
            sources = self._inverses[key] = {}
            for identifier, source in sorted(self._taxonomy.index(slot.range).items()):
                link = source.cls.by_name.get(slot.inverse or "")
                for target in source.values(link) if link else ():
                    sources.setdefault(target, []).append(identifier)
        return self._inverses[key].get(item.id, [])

    def height(self, item: Item, slot: Slot) -> int | None:
        """Return the length of the longest chain of links that begins at an item, None without any links."""
        return self._heights(self._taxonomy, item.cls, slot).get(item.id)

    def type(self, item: Item, _: Slot) -> str:
        """Return the name of the class."""
        return item.cls.name

    def supertypes(self, item: Item, _: Slot) -> list[str]:
        """Return the names of the ancestors of the class that are among its types in RDF."""
        return sorted(name for name in item.cls.ancestors if self.classes[name].uri in item.cls.types)

    def parent(self, item: Item, _: Slot) -> str | None:
        """Return the identifier of the item that contains this one."""
        return item.parent.id if item.path and item.parent else None

    def scheme(self, item: Item, _: Slot) -> str | None:
        """Return the IRI of the scheme that a concept is in."""
        return self._taxonomy.scheme_iri(item)

    def top_of(self, item: Item, _: Slot) -> str | None:
        """Return the IRI of the scheme of which an item is a top concept."""
        return None if item.path else self._taxonomy.scheme_iri(item)

    def introduced(self, item: Item, slot: Slot) -> str | None:
        """Return the version of the first release that had the item, None if the item is older than that release."""
        before = self._before(item)
        if self._is_older and (before is not None or self._is_first):
            return before.data.get(slot.name) if before else None
        return str(before.data.get(slot.name, self._stamp.version)) if before else self._stamp.version

    def changed(self, item: Item, slot: Slot) -> str | None:
        """Return the version of the release in which the item last changed, None for a new item."""
        before = self._before(item)
        if before is None:
            return None
        return before.data.get(slot.name) if self._is_unchanged(item, before) else self._stamp.version

    def deprecated(self, item: Item, slot: Slot) -> Any:
        """Return the version in which an item was deprecated, first in the lineage; of a new item the stated one.

        A pre-release, and a build, says the final version that it is on the way to.
        """
        schema, before, stated = self._taxonomy.schema, self._before(item), item.data.get(slot.name)
        if not schema.is_deprecated(item.cls, item.data):
            return None
        if before is not None and schema.is_deprecated(before.cls, before.data):
            return before.data.get(slot.name, stated)
        final = self._stamp.version.partition("-")[0]
        if before is None:
            return stated or (None if self._is_older and self._is_first else final)
        return final

    def created(self, item: Item, slot: Slot) -> Any:
        """Return the stated date, which people know better; else the date of the first release with the item.

        None if the item is older than that release.
        """
        before, stated = self._before(item), self._stated(item, slot)
        if stated or before:
            return stated or (self._date(before, slot, "introduced") if before else None)
        return None if self._is_older and self._is_first else self._stamp.issued

    def modified(self, item: Item, slot: Slot) -> Any:
        """Return the stated date if it is later than in the previous release, else the date of the last change."""
        before, stated = self._before(item), self._stated(item, slot)
        if before is None:
            return stated
        known = self._date(before, slot, "changed")
        if stated and str(stated) > (known or ""):
            return stated
        return known if self._is_unchanged(item, before) else self._stamp.issued

    def class_stated(self, item: Item, _: Slot) -> str | None:
        """Return the IRI of the class that a statement of provenance is about."""
        cls = self._stated_class(item)
        return cls.uri if cls else None

    def property_stated(self, item: Item, _: Slot) -> str | None:
        """Return the IRI of the property that a statement of provenance is about."""
        cls, named = self._stated_class(item), _stated_by(item, "slot")
        slot = cls.by_name.get(str(item.value(named))) if cls and named else None
        return slot.uri if slot else None

    def _stated_class(self, item: Item) -> Class | None:
        named = _stated_by(item, "class")
        return self.classes.get(str(item.value(named))) if named else None

    def version(self, _: Item, __: Slot) -> str:
        """Return the version of the release."""
        return self._stamp.version

    def previous_version(self, _: Item, __: Slot) -> str | None:
        """Return the version of the previous release, None for the first."""
        return self._stamp.previous_version

    def issued(self, _: Item, __: Slot) -> str | None:
        """Return the date of the release."""
        return self._stamp.issued

    def citation(self, _: Item, __: Slot) -> str:
        """Return the text to cite the release by."""
        return self._stamp.citation

    @property
    def _is_first(self) -> bool:
        """True if no release came before."""
        return not self._previous

    def _before(self, item: Item) -> Item | None:
        """Return an item as the previous release has it, None if it does not."""
        return self._previous.get(item.key) if self._previous else None

    def _date(self, before: Item, slot: Slot, computed: str) -> str | None:
        """Return the date of an item in the previous release, else the date of that release.

        None if the version under `computed` is an older release, which gave no such dates.
        """
        if slot.name in before.data:
            return str(before.data[slot.name])
        version = before.value(before.cls.computing(computed))
        is_previous = version is not None and version == self._previous_stamp.get("version")
        return self._previous_stamp.get("issued") if is_previous else None

    def _is_unchanged(self, item: Item, before: Item) -> bool:
        """Return True if an item is as in the previous release; computed values do not count."""
        key = item.key
        if key not in self._unchanged:
            self._unchanged[key] = (
                self._content(item, self.mapped.get(key, {})) == self._content(before, {})
                and self._given_iri(item) == self._given_iri(before)
                and self._is_in_order(item, before)
            )
        return self._unchanged[key]

    def _is_in_order(self, item: Item, before: Item) -> bool:
        """Return True if the common items inside of both are in the same order, if that means something."""
        for slot in item.cls.containers:
            if slot.nesting == "list" and slot.ordered:
                cls = self.classes[slot.range]
                now, then = ([key_values(cls, data) for data in holder.values(slot)] for holder in (item, before))
                if not is_same_order(then, now):
                    return False
        return True

    def _content(self, item: Item, mapped: Mapping[str, list[str]]) -> Any:
        """Return the content of an item: its parent, and the values that people write, in canonical form.

        Records that it owns are among them, in no order; other items inside have a history of their own.
        """
        inside = [slot for slot in item.cls.containers if slot.nesting == "list"]
        lists = {slot.name for slot in inside}
        owned = [slot for slot in inside if self._stamp.in_records and self.classes[slot.range].is_owned]
        records = {slot.name: self._records(item, slot) for slot in owned if slot.name in item.data}
        own = {name: value for name, value in item.data.items() if name in item.cls.by_name and name not in lists}
        own.update({name: _with_mapped(own.get(name), iris) for name, iris in mapped.items()})
        values = authored_values(own, item.cls, self.classes)
        return item.parent.id if item.parent else "", canonical_values(values, item.cls, self.classes), records

    def _records(self, item: Item, slot: Slot) -> dict[tuple[str, ...], Any]:
        cls = self.classes[slot.range]
        return {
            tuple(key_values(cls, data)): canonical_values(authored_values(data, cls, self.classes), cls, self.classes)
            for data in item.values(slot)
        }

    @staticmethod
    def _stated(item: Item, slot: Slot) -> Any:
        """Return the value that people write in a computed slot, None if they may not."""
        return item.data.get(slot.name) if slot.given else None

    def _given_iri(self, item: Item) -> str | None:
        """Return the IRI that an item gives itself, None if it is the computed one.

        A canonical document has both in the same slot, and the previous namespace may be another.
        """
        slot = item.cls.given_iri
        iri = item.data.get(slot.name) if slot else None
        namespaces = (self._taxonomy.namespace, self._previous_namespace)
        return None if iri in {made_iri(namespace, item.cls, item.data) for namespace in namespaces} else iri


COMPUTATIONS = tuple(name for name in vars(Computations) if not name.startswith("_") and name != "value")
"""The names for the annotation `computed` of a slot."""

_KNOWN = frozenset(COMPUTATIONS)


def _mapped_values(taxonomy: Taxonomy) -> "MappedValues":
    if taxonomy.mappings is None:
        return {}
    from taxokit.taxonomy.mappings import mapped_values  # few taxonomies have any

    return mapped_values(taxonomy)


def _with_mapped(value: Any, mapped: Sequence[str]) -> Any:
    """Return the value of a slot with those that mappings give it; one that is no list is another rule's."""
    return list(dict.fromkeys([*(value or []), *mapped])) if value is None or isinstance(value, list) else value


def canonical_document(taxonomy: Taxonomy, stamp: Stamp) -> dict[str, Any]:
    """Return the canonical document of a valid taxonomy, without the languages that do not pass their gates.

    Raises ConfigError if the schema asks for a computation that does not exist.
    """
    if taxonomy.project and taxonomy.project.translations:
        from taxokit.taxonomy.translations import without_unready  # few taxonomies have gates

        taxonomy = without_unready(taxonomy)
    return _item(taxonomy.root, Computations(taxonomy, stamp))


def document_bytes(document: Mapping[str, Any]) -> bytes:
    """Return a canonical document as it is written: the bytes of `taxonomy.json`."""
    return json_text(document).encode()


def _item(item: Item, computations: Computations) -> dict[str, Any]:
    values: dict[str, Any] = {}
    mapped = computations.mapped.get(item.key) if computations.mapped else None
    for slot in item.cls.slots:
        value = computations.value(item, slot) if slot.computed else item.data.get(slot.name)
        if mapped and slot.name in mapped:
            value = _with_mapped(value, mapped[slot.name])
        if value is None or value == "":
            continue
        if type(value) is not str:
            if slot.contains and not slot.computed:
                value = _contained(item, slot, value, computations)
            else:
                value = canonical_value(value, slot, computations.classes)
            if is_empty(value):
                continue
        values[slot.name] = value
    return values


def _contained(item: Item, slot: Slot, value: Any, computations: Computations) -> Any:
    cls = computations.classes[slot.range]

    def filled(inner: Any, index: int = 0) -> Any:
        return _item(Item(cls, inner, item, slot, index), computations)

    if slot.nesting == "one":
        return filled(value)
    if slot.nesting == "map":
        return {key: filled(inner) if isinstance(inner, dict) else inner for key, inner in sorted(value.items())}
    items = [filled(inner, index) for index, inner in enumerate(value)]
    return items if slot.ordered else sorted(items, key=sort_key(cls))
