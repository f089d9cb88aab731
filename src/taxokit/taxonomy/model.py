"""The taxonomy in memory: one nested document, and its items with their place in it.

A document comes from the sources (`taxonomy.loader`) or from a released `taxonomy.json`. It need not be valid: items
and values that do not have the shape that the schema gives them are left out here, and found by the rule that checks
the shape.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property, partial, wraps
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

from taxokit.rdf import terms
from taxokit.repository.project import TAXONOMY_FILE, Project
from taxokit.taxonomy.schema import Class, Schema, Slot, dataset_iri, item_iri, made_iri, owned_key
from taxokit.text.diagnostics import Diagnostic, Origin, Route

if TYPE_CHECKING:
    from taxokit.sssom.mapping_set import MappingSet
    from taxokit.taxonomy.mappings import Mappings
    from taxokit.taxonomy.translations import Translations

T = TypeVar("T")

ItemKey: TypeAlias = tuple[str, str]
"""The name of a class and an identifier, which distinguish an item from all others in every release."""


@dataclass(eq=False, slots=True)
class Item:
    """One instance of a class: `data` is its part of the document, `slot` and `index` say where it is in its parent.

    `iri` is the one under which `Taxonomy.by_iri` has it, once that was asked; "" for all other items.
    """

    cls: Class
    data: dict[str, Any]
    parent: "Item | None" = None
    slot: Slot | None = None
    index: int = 0
    iri: str = field(init=False, default="")

    @property
    def id(self) -> str:
        """The identifier as it is written, "" if there is none."""
        identifier = self.cls.identifier
        value = self.data.get(identifier.name) if identifier else None
        return value if isinstance(value, str) else ""

    @property
    def key(self) -> ItemKey:
        """The name of its class, and its identifier."""
        return self.cls.name, self.id

    @property
    def route(self) -> Route:
        """The route to the item in the document."""
        if self.parent is None or self.slot is None:
            return ()
        step = {"list": (self.index,), "map": (self.id,)}.get(self.slot.nesting or "", ())
        return (*self.parent.route, self.slot.name, *step)

    @property
    def owner(self) -> "Item":
        """The nearest item around it that has a place in the lists below the taxonomy; itself if it has one."""
        owner = item = self
        while item.parent is not None and item.slot is not None:
            if item.slot.nesting != "list":
                owner = item.parent
            item = item.parent
        return owner

    @property
    def root(self) -> "Item":
        """The item that is in no other: the taxonomy itself."""
        return self.parent.root if self.parent else self

    @property
    def path(self) -> tuple["Item", ...]:
        """The items around it, from the top down, without the taxonomy itself."""
        items: list[Item] = []
        parent = self.parent
        while parent is not None and parent.slot is not None:
            items.append(parent)
            parent = parent.parent
        return tuple(reversed(items))

    @property
    def top(self) -> "Item":
        """The outermost item around it below the taxonomy, itself if there is none."""
        item = self
        while item.parent is not None and item.parent.slot is not None:
            item = item.parent
        return item

    def values(self, slot: Slot) -> list[Any]:
        """Return the values of a slot as a list, also the value of a single-valued slot; empty if it has none."""
        value = self.data.get(slot.name)
        if slot.multivalued:
            return value if isinstance(value, list) else []
        return [] if value is None else [value]

    def value(self, slot: Slot | None) -> Any:
        """Return the value of a slot, None if there is no such slot or it has no value."""
        return self.data.get(slot.name) if slot else None

    @property
    def translations(self) -> Mapping[Any, Any]:
        """The texts in other languages by their tags, as the slot for translations has them."""
        texts = self.value(self.cls.translations)
        return texts if isinstance(texts, dict) else {}

    def meaning(self, uri: str) -> Any:
        """Return the value of the slot whose URI is `uri`, None if there is none."""
        return self.value(self.cls.meaning(uri))

    @property
    def name(self) -> str:
        """The name of the item in a message: its kind and its identifier, and whose it is if it is in no list."""
        name = f"{self.cls.kind} {self.id}" if self.id else self.cls.kind
        return name if self.owner is self else f"{name} of the {self.owner.name}"


@dataclass(eq=False, repr=False)
class Taxonomy:
    """A document with its schema.

    `places` has, for each folder slot of the root, the file of each of its items, and the route in the file.
    `diagnostics` are the faults of the files. Both are empty for a document that does not come from sources.
    `drafts` are texts that were read in place of files, `with_ignores` the files that may contain suppressions, and
    `unread` the files and folders that could not be read or parsed, so that their items are not in the document.
    `mappings` are those in files of their own, None without any; `document` does not have their values.
    `translations` are the evidence of the translations in `document`, None without any. In a part of a taxonomy,
    `elsewhere` finds the other items, by the name of a class and an identifier: they exist, but are in no list.
    """

    schema: Schema
    document: dict[str, Any]
    _: KW_ONLY
    places: Mapping[str, list[tuple[str, Route]]] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    files: tuple[str, ...] = ()
    project: Project | None = None
    drafts: Mapping[str, str | None] = field(default_factory=dict)
    with_ignores: tuple[str, ...] = ()
    unread: frozenset[str] = frozenset()
    mappings: "Mappings | None" = None
    translations: "Translations | None" = None
    elsewhere: "Callable[[str, str], Item | None] | None" = None
    _derived: dict[Callable[["Taxonomy"], Any], Any] = field(init=False, default_factory=dict)
    _texts: dict[str, str] = field(init=False, default_factory=dict)

    @cached_property
    def prefixes(self) -> Mapping[str, str]:
        """The namespaces by their prefixes: the toolkit's, those of the schema, and one for each kind of item."""
        kinds = {cls.kind: f"{self.namespace}{cls.kind}/" for cls in self.schema.item_classes}
        return {**terms.PREFIXES, **self.schema.prefixes, **kinds}

    @property
    def yaml_files(self) -> tuple[str, ...]:
        """The source files of the items, without those of mappings and of the evidence of translations: tables."""
        tables = {path for part in (self.mappings, self.translations) if part for path in part.files}
        return tuple(path for path in self.files if path not in tables)

    @property
    def mapping_sets(self) -> "Sequence[MappingSet]":
        """The mapping sets in the order of their paths, none without mappings."""
        return self.mappings.sets if self.mappings else ()

    def derive(self, compute: Callable[["Taxonomy"], T]) -> T:
        """Return the result of a function of this taxonomy. It is called once: many rules ask for the same."""
        if compute not in self._derived:
            self._derived[compute] = compute(self)
        value: T = self._derived[compute]
        return value

    def give(self, compute: Callable[["Taxonomy"], T], value: T) -> None:
        """Give it the result of a function that is `derived`, which another taxonomy has."""
        self._derived[getattr(compute, "__wrapped__", compute)] = value

    def text_of(self, path: str) -> str:
        """Return the text of a source file, as it was read; "" if there is none."""
        draft = self.drafts.get(path)
        if draft is not None:
            return draft
        if path not in self._texts:
            from taxokit.yaml_text import parser  # programs that read releases do not load YAML

            text = parser.read_text(self.project.root, path) if self.project else ""
            self._texts[path] = text if isinstance(text, str) else ""
        return self._texts[path]

    @cached_property
    def root(self) -> Item:
        """The taxonomy itself as an item."""
        return Item(self.schema.root, self.document)

    def inside(self, item: Item, slot: Slot) -> list[Item]:
        """Return the items that a slot of an item contains: one, a list or a mapping; none of another shape."""
        cls = self.schema.classes[slot.range]
        if slot.nesting == "map":
            entries = item.data.get(slot.name)
            pairs = entries.items() if isinstance(entries, dict) else ()
            return [Item(cls, keyed(cls, key, data), item, slot) for key, data in pairs if data is not None]
        values = enumerate(item.values(slot))
        return [Item(cls, data, item, slot, index) for index, data in values if isinstance(data, dict)]

    @cached_property
    def items(self) -> list[Item]:
        """Every item of a list anywhere below the root, parents before children."""
        items: list[Item] = []
        self._collect(self.root, items)
        return items

    def _collect(self, parent: Item, items: list[Item]) -> None:
        for slot in parent.cls.containers:
            if slot.name in parent.data and slot.nesting == "list":
                for item in self.inside(parent, slot):
                    items.append(item)
                    self._collect(item, items)

    @cached_property
    def by_class(self) -> Mapping[str, list[Item]]:
        """The items by the name of their class; the root is the only item of its class."""
        by_class_name: dict[str, list[Item]] = {name: [] for name in self.schema.classes}
        by_class_name[self.schema.root.name].append(self.root)
        for item in self.items:
            by_class_name[item.cls.name].append(item)
        return by_class_name

    def having(self, cls: Class, *slot_names: str) -> Sequence[Item]:
        """Return the items of a class that have one of some slots, whatever its value, in the order of the document.

        Most items lack most slots, so this is much quicker than to look at all items of the class.
        """
        by_slot = self._by_slot[cls.name]
        lists = [by_slot[name] for name in slot_names if name in by_slot]
        if len(lists) < 2:  # noqa: PLR2004 - one list is in order already
            return lists[0] if lists else ()
        return [item for item in self.by_class[cls.name] if not item.data.keys().isdisjoint(slot_names)]

    @cached_property
    def _by_slot(self) -> Mapping[str, Mapping[str, list[Item]]]:
        """The items by the name of their class, and the names of the slots that they have."""
        lists: dict[str, dict[str, list[Item]]] = {}
        for class_name, items in self.by_class.items():
            by_name = lists[class_name] = defaultdict(list)
            for item in items:
                for name in item.data:
                    by_name[name].append(item)
        return lists

    @cached_property
    def _indexes(self) -> dict[str, dict[str, Item]]:
        return {}

    def item(self, key: ItemKey) -> Item | None:
        """Return the taxonomy itself, or the item of a list, that has a key; None if there is none."""
        return self.root if key[0] == self.schema.root.name else self.index(key[0]).get(key[1])

    def index(self, class_name: str) -> Mapping[str, Item]:
        """Return the items of a class and its descendants by identifier; of two with the same one, the first."""
        if class_name not in self._indexes:
            index = self._indexes[class_name] = _Part(class_name, self.elsewhere) if self.elsewhere else {}
            for cls in self.schema.descendants(class_name):
                name = cls.identifier.name if cls.identifier else ""
                for item in self.by_class[cls.name]:  # no call of `id`: there are hundreds of thousands
                    value = item.data.get(name)
                    if isinstance(value, str) and value:
                        index.setdefault(value, item)
        return self._indexes[class_name]

    def table(self, slot_name: str) -> Iterator[Item]:
        """Yield the items in slots of this name, in the order of the document."""
        cls, _ = self.schema.tables[slot_name]
        return (item for item in self.by_class[cls.name] if item.slot is not None and item.slot.name == slot_name)

    def counts(self) -> dict[str, int]:
        """Return how many items with an identifier of their own each list has, by the name of the slot."""
        return {
            name: sum(1 for _ in self.table(name))
            for name, (cls, _) in self.schema.tables.items()
            if cls in self.schema.item_classes
        }

    def metadata(self, uri: str) -> Any:
        """Return the value of the root for the property `uri`, None if it has none."""
        return self.root.meaning(uri)

    @cached_property
    def namespace(self) -> str:
        """The start of every IRI."""
        value = self.metadata(terms.URI_SPACE)
        return value if isinstance(value, str) else ""

    def iri(self, item: Item) -> str:
        """Return the IRI of the root, or of an item that an identifier or a unique key names; else ""."""
        if item.cls is self.schema.root:
            return dataset_iri(self.namespace)
        if item.cls.is_owned and item.parent is not None:
            key = owned_key(item.cls, item.data, item.parent.cls, item.parent.id)
            return made_iri(self.namespace, item.cls, {}, key) if key else ""
        return item_iri(self.namespace, item.cls, item.data)

    def iris(self, cls: Class) -> Iterator[tuple[Item, str]]:
        """Yield the items of a class that have an identifier, each with its IRI."""
        identifier = cls.identifier
        name = identifier.name if identifier else ""
        is_plain = identifier and identifier.kind != "uri" and not (cls.given_iri or cls.is_owned)
        start = f"{self.namespace}{cls.kind}/"
        for item in self.having(cls, name) if name else ():
            value = item.data[name]  # no call of `id` or `iri`: there are hundreds of thousands
            if isinstance(value, str) and value:
                yield item, start + value if is_plain else self.iri(item)

    @cached_property
    def by_iri(self) -> Mapping[str, Item]:
        """The items that have an identifier, by their IRI; of two with the same one, the first."""
        items: dict[str, Item] = {}
        for cls in self.schema.item_classes:
            for item, iri in self.iris(cls):
                if items.setdefault(iri, item) is item:
                    item.iri = iri
        return items

    def scheme_iri(self, item: Item) -> str | None:
        """Return the IRI of the scheme of a concept: that of the slot of the root in which it or its top is."""
        slot = item.top.slot
        scheme = slot.annotations.get("scheme") if slot and item.cls.is_concept else None
        return f"{self.namespace}{scheme}" if scheme else None

    def origin(self, item: Item, *steps: str | int, on_key: bool = False) -> Origin:
        """Return where an item, or the value at `steps` inside it, is in the sources."""
        return self.origin_of((*item.route, *steps), on_key=on_key)

    def origin_of(self, route: Route, *, on_key: bool = False) -> Origin:
        """Return where the value at a route of the document is in the sources."""
        if len(route) > 1 and isinstance(route[1], int):
            places = self.places.get(str(route[0]), [])
            if route[1] < len(places):
                path, inner = places[route[1]]
                return Origin(path, (*inner, *route[2:]), on_key)
        return Origin(TAXONOMY_FILE, route, on_key)


class _Part(dict[str, Item]):
    """The items of a class in a part of a taxonomy by identifier. It has the others, too, but does not list them."""

    def __init__(self, class_name: str, elsewhere: "Callable[[str, str], Item | None]") -> None:
        self._find = partial(elsewhere, class_name)

    def __contains__(self, identifier: object) -> bool:
        return super().__contains__(identifier) or self.get(identifier) is not None

    def get(self, identifier: Any, default: Any = None) -> Any:
        item = super().get(identifier)
        return item or (self._find(identifier) if isinstance(identifier, str) else None) or default

    def __missing__(self, identifier: str) -> Item:
        item = self._find(identifier)
        if item is None:
            raise KeyError(identifier)
        return item


def derived(compute: Callable[[Taxonomy], T]) -> Callable[[Taxonomy], T]:
    """Decorate a function of a taxonomy whose result is kept with it, as `Taxonomy.derive` does."""

    @wraps(compute)
    def recall(taxonomy: Taxonomy) -> T:
        return taxonomy.derive(compute)

    return recall


def keyed(cls: Class, key: str, value: Any) -> dict[str, Any]:
    """Return the data of an item of a mapping with its key: `9` under `terms` gives `{table: terms, entities: 9}`."""
    names = [slot.name for slot in cls.slots if not slot.identifier]
    inner = value if isinstance(value, dict) else {names[0]: value}
    return {**({cls.identifier.name: key} if cls.identifier else {}), **inner}
