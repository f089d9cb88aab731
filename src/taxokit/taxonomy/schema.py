"""The schema: the classes, their slots with their meaning, and the IRIs of items, which follow from it.

`taxonomy.compiled_schema` reads it from the output of `taxokit schema`.
See `docs/schema.md` for the content of a schema.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property
from typing import Any, Literal
from urllib.parse import quote

from taxokit.rdf import terms
from taxokit.text.diagnostics import Route
from taxokit.text.patterns import lazy_compile
from taxokit.text.words import with_article

Kind = Literal["text", "string", "integer", "number", "boolean", "date", "uri", "enum", "class"]
Nesting = Literal["reference", "one", "list", "map"]
Form = Literal["value", "set", "map", "items"]

_TYPES = ("type", "supertypes")
_PLACES = (*_TYPES, "parent", "scheme", "top_of")


@dataclass(eq=False, slots=True)
class Slot:
    """A slot of one class, with everything that the class says about it.

    `kind` is the sort of its values: `text` is tagged with a language in RDF, `class` is an item or a reference to
    one, as `nesting` says (`map` is a mapping from key to item). `uri` is the full IRI of its meaning. `computed` says
    how the value is computed, None for a slot that people fill in.
    """

    name: str
    uri: str
    kind: Kind
    range: str
    nesting: Nesting | None = None
    _: KW_ONLY
    datatype: str = terms.STRING
    multivalued: bool = False
    required: bool = False
    recommended: bool = False
    identifier: bool = False
    ordered: bool = False
    inverse: str | None = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    description: str = ""
    annotations: Mapping[str, Any] = field(default_factory=dict)
    computed: str | None = field(init=False)

    def __post_init__(self) -> None:
        """Take from the annotations how the value is computed."""
        self.computed = self.annotations.get("computed")

    @property
    def datatypes(self) -> tuple[str, ...]:
        """The IRIs of the datatypes that its literals can have."""
        return (terms.DATE, terms.DATE_TIME) if self.datatype == terms.DATE_OR_DATE_TIME else (self.datatype,)

    def datatype_of(self, lexical: str) -> str:
        """Return the datatype of the literal with this lexical form."""
        return self.datatypes["T" in lexical] if self.datatype == terms.DATE_OR_DATE_TIME else self.datatype

    @property
    def form(self) -> Form:
        """How the values of a document are written: items in a list, a mapping by key, a sorted set, or as they are."""
        if self.nesting in ("list", "map"):
            return "items" if self.nesting == "list" else "map"
        return "set" if self.multivalued and not self.ordered else "value"

    @property
    def names_item(self) -> bool:
        """True if the value is the IRI of the item itself, and so a subject and no statement in RDF."""
        return self.computed == "iri" or (self.identifier and self.kind == "uri")

    @property
    def names_class(self) -> bool:
        """True if the values are names of classes: in RDF the types of the item."""
        return self.computed in _TYPES

    @property
    def is_placing(self) -> bool:
        """True if the value follows from the place of the item in the document, which tables say in another way."""
        return self.computed in _PLACES

    @property
    def given(self) -> bool:
        """True if people may write the value themselves, at least for new items, in place of the computed one."""
        return bool(self.annotations.get("given"))

    @property
    def contains(self) -> bool:
        """True if the values are items of their own inside this one."""
        return self.nesting in ("one", "list", "map")

    @property
    def refers(self) -> bool:
        """True if the values are identifiers of other items."""
        return self.nesting == "reference"


@dataclass(eq=False)
class Class:
    """A class with its slots in the order in which they are written.

    `mappings` are the IRIs of classes elsewhere of which it is a kind, such as those of schema.org.
    """

    name: str
    uri: str
    ancestors: tuple[str, ...]
    types: tuple[str, ...]
    _: KW_ONLY
    abstract: bool
    slots: tuple[Slot, ...]
    unique_keys: tuple[tuple[str, ...], ...] = ()
    namespaces: tuple[str, ...] = ()
    description: str = ""
    annotations: Mapping[str, Any] = field(default_factory=dict)
    mappings: tuple[str, ...] = ()

    @cached_property
    def kind(self) -> str:
        """The name in kebab-case, the segment of its items' IRIs: `TermGroup` gives `term-group`."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", self.name).replace("_", "-").lower()

    @cached_property
    def indefinite(self) -> str:
        """The kind with its article: `a term`, `an ordered-collection`."""
        return with_article(self.kind)

    @cached_property
    def by_name(self) -> Mapping[str, Slot]:
        """Its slots by name."""
        return {slot.name: slot for slot in self.slots}

    @cached_property
    def identifier(self) -> Slot | None:
        """The slot that identifies an item of the class, by a slug or, if its range is `uri`, by an IRI."""
        return next((slot for slot in self.slots if slot.identifier), None)

    @cached_property
    def given_iri(self) -> Slot | None:
        """The slot in which an item may give its own IRI, None if every IRI is made of the identifier."""
        return next((slot for slot in self.slots if slot.computed == "iri" and slot.given), None)

    @cached_property
    def key(self) -> tuple[str, ...]:
        """The names of the slots that distinguish its items: the identifier, else those of the first unique key."""
        if self.identifier is not None:
            return (self.identifier.name,)
        return self.unique_keys[0] if self.unique_keys else ()

    @cached_property
    def position(self) -> Slot | None:
        """The slot with the place of an item in its list, None if items are sorted by identifier."""
        return next((slot for slot in self.slots if slot.annotations.get("position")), None)

    @cached_property
    def containers(self) -> tuple[Slot, ...]:
        """The slots that contain items."""
        return tuple(slot for slot in self.slots if slot.contains)

    @cached_property
    def references(self) -> tuple[Slot, ...]:
        """The slots that people fill with identifiers of items elsewhere."""
        return tuple(slot for slot in self.slots if slot.refers and not slot.computed)

    @cached_property
    def choices(self) -> tuple[Slot, ...]:
        """The slots whose values are those of an enum."""
        return tuple(slot for slot in self.slots if slot.kind == "enum")

    def meaning(self, uri: str) -> Slot | None:
        """Return the slot whose URI is `uri`, None if the class has none."""
        return self._by_uri.get(uri)

    def computing(self, value: str) -> Slot | None:
        """Return the slot with a computed value, such as `issued`, None if the class has none."""
        return self._by_computed.get(value)

    @cached_property
    def _by_computed(self) -> Mapping[str, Slot]:
        return {slot.computed: slot for slot in reversed(self.slots) if slot.computed}

    @cached_property
    def _by_uri(self) -> Mapping[str, Slot]:
        return {slot.uri: slot for slot in reversed(self.slots)}  # the first with a URI counts

    @cached_property
    def translations(self) -> Slot | None:
        """The slot for the texts of an item in other languages."""
        return next((slot for slot in self.slots if slot.annotations.get("translations")), None)

    @cached_property
    def is_owned(self) -> bool:
        """True if its items belong to the item around them: their unique key counts only within it."""
        return bool(self.annotations.get("owned"))

    @cached_property
    def is_concept(self) -> bool:
        """True if its items are SKOS concepts."""
        return terms.CONCEPT in self.types

    @cached_property
    def is_scheme(self) -> bool:
        """True if its items are SKOS concept schemes. One of them may be the taxonomy itself, and have its IRI."""
        return terms.CONCEPT_SCHEME in self.types


@dataclass(eq=False)
class Schema:
    """A compiled schema."""

    name: str
    title: str
    root: Class
    classes: Mapping[str, Class]
    enums: Mapping[str, Mapping[str, Mapping[str, Any]]]
    prefixes: Mapping[str, str]
    default_namespace: str
    linkml: str
    sources: Mapping[str, str]
    outputs: Mapping[str, str]

    @cached_property
    def folders(self) -> Mapping[str, Slot]:
        """The slots of the root whose items are in files of their own, by the name of the folder."""
        return {
            slot.name: slot
            for slot in self.root.slots
            if slot.nesting == "list" and self.classes[slot.range].identifier is not None
        }

    @cached_property
    def tables(self) -> Mapping[str, tuple[Class, Slot]]:
        """The classes that are in lists anywhere below the root, by the name of the slot that contains them.

        In the order in which a walk from the root meets them. If two slots contain the same class, each has a table.
        """
        tables: dict[str, tuple[Class, Slot]] = {}

        def visit(cls: Class) -> Iterator[Slot]:
            for slot in cls.containers:
                if slot.nesting == "list" and slot.name not in tables:
                    tables[slot.name] = (self.classes[slot.range], slot)
                    yield slot
                    yield from visit(self.classes[slot.range])

        list(visit(self.root))
        return tables

    @cached_property
    def single_properties(self) -> frozenset[str]:
        """The properties of which the taxonomy has one value: a scheme that is the taxonomy has no other in RDF."""
        return frozenset(slot.uri for slot in self.root.slots if not (slot.multivalued or slot.contains))

    @cached_property
    def item_classes(self) -> tuple[Class, ...]:
        """The classes whose items have a slug of their own, in the order of `tables`."""
        return tuple(
            dict.fromkeys(
                cls for cls, _ in self.tables.values() if cls.identifier is not None and cls.identifier.kind != "uri"
            )
        )

    def descendants(self, name: str) -> tuple[Class, ...]:
        """Return the classes that are `name` or inherit from it, without the abstract ones."""
        return tuple(
            cls for cls in self.classes.values() if not cls.abstract and (cls.name == name or name in cls.ancestors)
        )

    def slot_at(self, route: Route, cls: Class | None = None) -> tuple[Class | None, Slot | None]:
        """Return the class of the nearest item around a route, and the slot that the route leads into.

        The route starts at an item of `cls`, at the root if none is given. Either is None if it is not known.
        """
        around: Class | None = cls or self.root
        slot: Slot | None = None
        for step in route:
            if isinstance(step, int):
                continue
            if slot is not None and slot.contains:
                around = self.classes[slot.range]
                if slot.nesting == "map" and step not in around.by_name:
                    slot = None
                    continue
            slot = around.by_name.get(step) if around else None
        if slot is not None and slot.contains and (slot.nesting == "one" or (route and isinstance(route[-1], int))):
            around = self.classes[slot.range]
        return around, slot

    def enum_flag(self, slot: Slot, value: Any, flag: str) -> bool:
        """Return True if the schema annotates the value of an enum slot with `flag`."""
        if slot.kind != "enum":
            return False
        values = value if isinstance(value, list) else [value]
        return any(
            bool(self.enums[slot.range].get(single, {}).get(flag)) for single in values if isinstance(single, str)
        )

    def is_deprecated(self, cls: Class, data: Mapping[str, Any]) -> bool:
        """Return True if an item has a value that the schema annotates as `deprecated`."""
        return any(slot.name in data and self.enum_flag(slot, data[slot.name], "deprecated") for slot in cls.choices)


def only_in_mappings(schema: Schema) -> frozenset[str]:
    """Return the names of the classes whose items are in mappings alone, with the key outside the item."""
    containers = [slot for cls in schema.classes.values() for slot in cls.slots if slot.contains]
    in_mappings = {slot.range for slot in containers if slot.nesting == "map"}
    return frozenset(in_mappings - {slot.range for slot in containers if slot.nesting != "map"})


def plain_value(cls: Class) -> Slot | None:
    """Return the slot whose value represents the whole item in a mapping: the only one besides the key."""
    others = [slot for slot in cls.slots if not slot.identifier]
    only = others[0] if len(others) == 1 else None
    return only if only is not None and not only.multivalued and only.kind != "class" else None


def written_form(schema: Schema, slot: Slot) -> str:
    """Return a slot as it is written in YAML, with `…` for each value: `label: …`, `terms: [{id: …, label: …}]`."""
    return f"{slot.name}: {_form_of_values(schema, slot)}"


def form_of_item(schema: Schema, slot: Slot) -> str:
    """Return one value of a slot as `written_form` has it, with the slots that an item inside it must have."""
    if not slot.contains:
        return "…"
    cls = schema.classes[slot.range]
    own = [inner for inner in cls.slots if not (inner.computed or (slot.nesting == "map" and inner.identifier))]
    needed = [inner for inner in own if inner.required or inner.name in cls.key] or own[:1]
    parts = (f"{inner.name}: …" if inner.contains else written_form(schema, inner) for inner in needed)
    return "{" + ", ".join(parts) + "}"


def _form_of_values(schema: Schema, slot: Slot) -> str:
    form = form_of_item(schema, slot)
    if slot.nesting == "map":
        return "{…: …}" if plain_value(schema.classes[slot.range]) else f"{{…: {form}}}"
    return f"[{form}]" if slot.multivalued else form


SLUG = lazy_compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NOT_IN_IRI = lazy_compile(
    r"[^A-Za-z0-9._~:/?#@!$&'()*+,;=%\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U000dffff-]"
    r"|\s|%(?![0-9A-Fa-f]{2})|[\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff]"
)
MAX_SLUG = 80
"""Identifiers become the last segment of an IRI and the name of a file."""


def is_slug(value: str) -> bool:
    """Return True if `value` can identify an item."""
    return len(value) <= MAX_SLUG and SLUG.fullmatch(value) is not None


def item_iri(namespace: str, cls: Class, data: Mapping[str, Any], key: str | None = None) -> str:
    """Return the IRI of an item: its own if the class lets it have one, else `<namespace><kind>/<slug>`.

    An identifier whose range is `uri` is the IRI itself. A class without an identifier takes the values of its first
    unique key, joined by dots. `key` identifies an item whose data alone do not: the key in a mapping, or the
    `owned_key`. Returns "" if nothing names the item.
    """
    if cls.given_iri is not None:
        iri = data.get(cls.given_iri.name)
        if isinstance(iri, str) and iri:
            return iri
    return made_iri(namespace, cls, data, key)


def made_iri(namespace: str, cls: Class, data: Mapping[str, Any], key: str | None = None) -> str:
    """Return the IRI that the namespace and the identifier of an item make, whatever it gives itself."""
    identifier = cls.identifier
    if identifier is not None:
        value = key if key is not None else data.get(identifier.name)
        if not isinstance(value, str):
            return ""
        return value if identifier.kind == "uri" else f"{namespace}{cls.kind}/{_in_iri(value)}"
    if key is not None:
        return f"{namespace}{cls.kind}/{_in_iri(key)}"
    if cls.key:
        values = [data.get(name) for name in cls.key]
        return f"{namespace}{cls.kind}/{_in_iri('.'.join(map(str, values)))}" if all(values) else ""
    return ""


def _in_iri(key: str) -> str:
    """Return a key as the end of an IRI, with other characters percent-encoded (RFC 3987, section 2.2)."""
    if SLUG.fullmatch(key):  # nearly always
        return key
    return _NOT_IN_IRI.sub(lambda match: quote(match[0], errors="replace"), key)


def owned_key(cls: Class, data: Mapping[str, Any], owner: Class, owner_id: str) -> str:
    """Return the key of an item that belongs to another: kind and identifier of its owner, and its unique key.

    Joined by dots, as in `term.solar-power.label`. Returns "" if a part is missing.
    """
    parts = [owner.kind, owner_id, *(str(data.get(name) or "") for name in cls.key)]
    return ".".join(parts) if all(parts) else ""


def dataset_iri(namespace: str) -> str:
    """Return the IRI of the taxonomy itself: the namespace without its last slash or number sign."""
    return namespace[:-1] if namespace.endswith(("/", "#")) else namespace


def document_space(namespace: str) -> str:
    """Return the start of the IRIs of documents beside the taxonomy, such as its schema: `…/zoo/` for `…/zoo#`."""
    return f"{namespace.rstrip('#/')}/" if namespace.endswith("#") else namespace
