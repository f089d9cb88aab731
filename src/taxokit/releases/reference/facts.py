"""Facts: the values of the slots of items, whatever the format. Reads them from a document, and compares them.

The reference checks read the same facts from the document, the tables (`facts_from_tables`) and the graph
(`facts_from_graph`). The three readers work from the compiled schema and its documentation alone and share nothing
with the writers, so that a mistake of a writer is not repeated here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from taxokit.formats.forms import DOCUMENT
from taxokit.rdf import terms
from taxokit.releases.reference.artifact_folder import UnusableError
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.diagnostics import Diagnostic, in_file

TYPE = "rdf:type"
"""The slot of the fact that an item exists, and of which class. No slot of a schema has this name."""


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One value of one slot of one item.

    `subject` is an IRI, and so is `value` where the slot takes an item or a reference. `language` is the tag of a text
    in lower case (BCP 47 tags are case-insensitive), "" without one. `position` counts from 1 where the schema gives
    order a meaning, and is 0 elsewhere. `table` is the table that has the fact, or should, "" for none; it does not
    count.
    """

    subject: str
    slot: str
    value: str
    language: str = ""
    position: int = 0
    table: str = field(default="", compare=False)


class IriIndex:
    """The IRIs of the items in one representation, and their identifiers. `where` is its file, for errors."""

    def __init__(self, schema: Schema, where: str, namespace: str) -> None:
        self.schema, self.where, self.namespace = schema, where, namespace
        self.known: set[tuple[str, str]] = set()
        self.given: dict[tuple[str, str], str] = {}

    @property
    def root(self) -> str:
        """The IRI of the taxonomy."""
        return self.namespace.removesuffix("/")

    def key(self, cls: Class, values: Mapping[str, Any], owner: tuple[Class, str] | None = None) -> str:
        """Return the key of an item in its class, with that of its `owner` where it counts within that alone.

        Raises UnusableError where it has none.
        """
        parts = [values.get(name) for name in cls.key]
        if cls.is_owned:
            parts = [*((owner[0].kind, owner[1]) if owner else [None]), *parts]
        if not parts or any(part in (None, "") for part in parts):
            raise UnusableError(f"an item of the class {cls.name} has no key", where=self.where)
        return ".".join(map(str, parts))

    def add(self, cls: Class, key: str, values: Mapping[str, Any]) -> None:
        """Add an item of a class, with its IRI where the schema lets it have a given one."""
        self.known.add((cls.name, key))
        if cls.given_iri and values.get(cls.given_iri.name):
            self.given[cls.name, key] = str(values[cls.given_iri.name])

    def iri(self, cls: Class, key: str) -> str:
        """Return the IRI of an item: the given one, else the one that follows from its key."""
        if (cls.name, key) in self.given:
            return self.given[cls.name, key]
        is_iri = cls.identifier is not None and cls.identifier.kind == "uri"
        return key if is_iri else f"{self.namespace}{cls.kind}/{key}"

    def value(self, slot: Slot, value: Any) -> str:
        """Return a single value as a fact has it: the IRI of a reference, the text of anything else."""
        if not slot.refers:
            return plain(slot, value)
        found = (cls for cls in self.schema.descendants(slot.range) if (cls.name, str(value)) in self.known)
        return self.iri(next(found, self.schema.classes[slot.range]), str(value))


def plain(slot: Slot, value: Any) -> str:
    """Return a value as text, equal numbers and equal times as equal texts."""
    if isinstance(value, bool):
        return str(value).lower()
    if slot.kind in ("integer", "number"):
        try:
            return f"{Decimal(str(value)).normalize():f}"
        except InvalidOperation:
            pass
    if len(slot.datatypes) > 1 and "T" in str(value):
        with suppress(ValueError):
            return datetime.fromisoformat(str(value)).isoformat()  # as rdflib writes it
    return str(value)


def translated(schema: Schema, cls: Class, slot: Slot, fact: Fact) -> Fact:
    """Return the fact of a value in a translation: a value of the item's own slot in another language.

    A value that is not a text (who translated it, say) is not in the graph, and has a slot name of its own:
    `translator@de`.
    """
    part = schema.classes[slot.range].by_name.get(fact.slot)
    if part is None or part.kind != "text":
        return replace(fact, slot=f"{fact.slot}@{fact.language}", language="")
    own = cls.meaning(part.uri)
    return replace(fact, slot=own.name if own else part.name, language=fact.language.lower())


def implied_status(schema: Schema, facts: Iterable[Fact]) -> set[Fact]:
    """Return the facts that tables say of items without a status: they are at the last stage that is not deprecated."""
    said = {(fact.subject, fact.slot) for fact in facts}
    return {
        Fact(fact.subject, slot.name, status, table=fact.table)
        for fact in facts
        if fact.slot == TYPE
        for slot in schema.classes[fact.value].slots
        if (fact.subject, slot.name) not in said and not slot.multivalued
        if (status := _status_in_use(schema.enums.get(slot.range, {})))
    }


def _status_in_use(values: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the last stage of an enum that is not deprecated, "" where it is for something else."""
    if not any(about.get("deprecated") for about in values.values()):
        return ""
    stages = [(int(about["stage"]), name) for name, about in values.items() if str(about.get("stage")).isdecimal()]
    return max((stage for stage in stages if not values[stage[1]].get("deprecated")), default=(0, ""))[1]


def all_tables(schema: Schema) -> set[str]:
    """Return the tables of a schema: the root, the lists of items, and the other multivalued slots of these."""
    classes = (schema.root, *(cls for cls, _ in schema.tables.values()))
    slots = (slot for cls in classes for slot in cls.slots if slot.multivalued and not slot.is_placing)
    return {root_table(schema), *schema.tables, *(slot.name for slot in slots)}


def root_table(schema: Schema) -> str:
    """Return the name of the table of the taxonomy's own values."""
    return schema.root.kind.replace("-", "_")


def root_value(schema: Schema, values: Mapping[str, Any], uri: str) -> str:
    """Return the value of the root under the term `uri`, "" without one."""
    slot = schema.root.meaning(uri)
    return str(values.get(slot.name, "")) if slot else ""


def facts_of_json(schema: Schema, document: Mapping[str, Any]) -> set[Fact]:
    """Return the facts of a canonical document. Raises UnusableError where an item has no key, or one that is taken."""
    return set(_DocumentReader(schema, document).facts())


class _DocumentReader:
    def __init__(self, schema: Schema, document: Mapping[str, Any]) -> None:
        self.schema, self.document = schema, document
        self.names = IriIndex(schema, DOCUMENT, root_value(schema, document, terms.URI_SPACE))
        self.language = root_value(schema, document, terms.LANGUAGE).lower()

    def facts(self) -> Iterator[Fact]:
        self._add_names(self.schema.root, self.document)
        yield from self._item(self.schema.root, self.document, self.names.root, root_table(self.schema))

    def _add_names(self, cls: Class, values: Mapping[str, Any]) -> None:
        for slot in cls.containers:
            if slot.annotations.get("translations"):
                continue
            for inner, data, key in self._contained(slot, values, cls):
                if slot.nesting != "one" and (inner.name, key) in self.names.known:
                    raise UnusableError(f"there are two items <{self.names.iri(inner, key)}>", where=DOCUMENT)
                self.names.add(inner, key, data)
                self._add_names(inner, data)

    def _contained(
        self, slot: Slot, values: Mapping[str, Any], owner: Class
    ) -> Iterator[tuple[Class, Mapping[str, Any], str]]:
        """Yield the items that a slot of an item contains: class, values and key."""
        if slot.name not in values:
            return
        value, cls = values[slot.name], self.schema.classes[slot.range]
        items = [value] if slot.nesting == "one" else value
        if slot.nesting == "map" and cls.identifier:
            # a simple mapping of LinkML, `{skills: 102}`, has the value of the first slot beside the key
            first = next(part.name for part in cls.slots if not part.identifier)
            pairs = ((key, data if isinstance(data, dict) else {first: data}) for key, data in value.items())
            items = [{**data, cls.identifier.name: key} for key, data in pairs]
        around = (owner, self.names.key(owner, values)) if cls.is_owned else None
        for data in items:
            yield cls, data, self.names.key(cls, data, around)

    def _item(self, cls: Class, values: Mapping[str, Any], subject: str, table: str) -> Iterator[Fact]:
        yield Fact(subject, TYPE, cls.name, table=table)
        for slot in cls.slots:
            if slot.name in values and not slot.names_class:
                place = slot.name if slot.multivalued else table
                place = "" if slot.is_placing else place
                yield from self._slot(cls, slot, values, Fact(subject, slot.name, "", table=place))

    def _slot(self, cls: Class, slot: Slot, values: Mapping[str, Any], fact: Fact) -> Iterator[Fact]:
        value = values[slot.name]
        if slot.annotations.get("translations"):
            texts = [(tag, name, text) for tag, words in value.items() for name, text in words.items()]
            for tag, name, text in texts:
                for single in text if isinstance(text, list) else [text]:
                    said = replace(fact, slot=name, value=str(single), language=tag)
                    yield translated(self.schema, cls, slot, said)
        elif slot.contains:
            for position, (inner, data, key) in enumerate(self._contained(slot, values, cls), start=1):
                iri = self.names.iri(inner, key)
                yield replace(fact, value=iri, position=position if slot.ordered else 0)
                yield from self._item(inner, data, iri, fact.table)
        else:
            language = self.language if slot.kind == "text" else ""
            for position, single in enumerate(value if slot.multivalued else [value], start=1):
                place = position if slot.multivalued and slot.ordered else 0
                yield replace(fact, value=self.names.value(slot, single), language=language, position=place)


def differences(
    expected: set[Fact],
    found: set[Fact],
    place: Callable[[Fact], str],
    allowed: Iterable[Fact] = (),
    source: str = f"{DOCUMENT} says",
) -> Iterator[Diagnostic]:
    """Yield each difference between the facts of `source` and those found in another representation.

    `place` returns the file of the other representation that has a fact, or should. `allowed` facts may be found as
    well.
    """
    pairs: dict[tuple[str, str, str, str], tuple[list[Fact], list[Fact]]] = {}
    for side, facts in enumerate((expected - found, found - expected - set(allowed))):
        items = {fact.subject for fact in facts if fact.slot == TYPE}
        for fact in sorted(facts):
            if fact.slot == TYPE or not {fact.subject, fact.value} & items:  # a whole item is reported once
                key = (place(fact), fact.subject, fact.slot, fact.language)
                pairs.setdefault(key, ([], []))[side].append(fact)
    for (file, *_), (missing, surplus) in sorted(pairs.items()):
        both = min(len(missing), len(surplus))
        for lacking, other in zip(missing[:both], surplus[:both], strict=True):
            yield in_file(file, f"says that {_words(other)}, where {source} {_value(lacking)}")
        for fact in missing[both:]:
            yield in_file(file, f"does not say that {_words(fact)}, which {source}")
        for fact in surplus[both:]:
            yield in_file(file, f"says that {_words(fact)}, which is not what {source}")


def _words(fact: Fact) -> str:
    says = "is a" if fact.slot == TYPE else f"has the {fact.slot}"
    return f"<{fact.subject}> {says} {_value(fact)}"


def _value(fact: Fact) -> str:
    language = f" ({fact.language})" if fact.language else ""
    return f"{fact.value!r}{language}" + (f" as number {fact.position}" if fact.position else "")
