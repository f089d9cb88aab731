"""Facts: what an item's slot says, free of the format that says it. Reads them from a document, and compares them.

The reference check reads the same facts from the document, from the tables (`table_facts`) and from the graph
(`graph_facts`). The three readers work from the compiled schema and the contract alone and share nothing with the
writers, so that a mistake of a writer is not repeated here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from taxokit.rdf import terms
from taxokit.taxonomy.schema import Class, Schema, Slot

TYPE = "rdf:type"
"""The slot of the fact that an item is there, and of which class. No slot of a schema has this name."""


class FactsError(Exception):
    """A representation cannot be read as facts. The message begins with the path of its file."""


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """One value of one slot of one item.

    `subject` is an IRI, and so is `value` where the slot takes an item or a reference. `language` is the tag of words
    that people read, in lower case (BCP 47 tags know no case). `position` counts from 1 where the schema gives order a
    meaning, and is 0 elsewhere. `table` is the table that holds the fact, or should: where, not what.
    """

    subject: str
    slot: str
    value: str
    language: str = ""
    position: int = 0
    table: str = field(default="", compare=False)


class Names:
    """The IRIs of one representation, and which identifiers its classes have. `where` is its file, for errors."""

    def __init__(self, schema: Schema, where: str, namespace: str) -> None:
        self.schema, self.where, self.namespace = schema, where, namespace
        self.known: set[tuple[str, str]] = set()
        self.given: dict[tuple[str, str], str] = {}

    @property
    def root(self) -> str:
        """The IRI of the whole."""
        return self.namespace.removesuffix("/")

    def key(self, cls: Class, values: Mapping[str, Any]) -> str:
        """Return what tells an item from the others of its class. Raises FactsError where nothing does."""
        parts = (cls.identifier.name,) if cls.identifier else next(iter(cls.unique_keys), ())
        if not parts or any(values.get(part) in (None, "") for part in parts):
            raise FactsError(f"{self.where}: nothing names an item of the class {cls.name}")
        return ".".join(str(values[part]) for part in parts)

    def learn(self, cls: Class, key: str, values: Mapping[str, Any]) -> None:
        """Take note of an item of a class, and of its IRI where the schema lets it give one."""
        self.known.add((cls.name, key))
        for slot in cls.slots:
            if slot.computed == "iri" and slot.annotations.get("given") and values.get(slot.name):
                self.given[cls.name, key] = str(values[slot.name])

    def iri(self, cls: Class, key: str) -> str:
        """Return the IRI of an item: the one that it gives itself, else the one that its key makes."""
        if (cls.name, key) in self.given:
            return self.given[cls.name, key]
        is_iri = cls.identifier is not None and cls.identifier.kind == "uri"
        return key if is_iri else f"{self.namespace}{cls.kind}/{key}"

    def value(self, slot: Slot, value: Any) -> str:
        """Return a single value as a fact has it: the IRI that a reference means, the text of anything else."""
        if not slot.refers:
            return plain(slot, value)
        found = (cls for cls in self.schema.descendants(slot.range) if (cls.name, str(value)) in self.known)
        return self.iri(next(found, self.schema.classes[slot.range]), str(value))


def plain(slot: Slot, value: Any) -> str:
    """Return a value as text; numbers that are equal give the same."""
    if isinstance(value, bool):
        return str(value).lower()
    if slot.kind in ("integer", "number"):
        try:
            return f"{Decimal(str(value)).normalize():f}"
        except InvalidOperation:
            pass
    return str(value)


def translated(schema: Schema, cls: Class, slot: Slot, fact: Fact) -> Fact:
    """Return the fact of a value in a translation: a value of the item's own slot in another language.

    What is not words (who translated it, say) has no place in a graph and keeps a name of its own: `translator@de`.
    """
    part = schema.classes[slot.range].by_name.get(fact.slot)
    if part is None or part.kind != "text":
        return replace(fact, slot=f"{fact.slot}@{fact.language}", language="")
    own = cls.meaning(part.uri)
    return replace(fact, slot=own.name if own else part.name, language=fact.language.lower())


def root_table(schema: Schema) -> str:
    """Return the name of the table that holds what a taxonomy says of itself."""
    return schema.root.kind.replace("-", "_")


def said_by_root(schema: Schema, values: Mapping[str, Any], uri: str) -> str:
    """Return what the root says under the term `uri`, "" where it says nothing."""
    slot = schema.root.meaning(uri)
    return str(values.get(slot.name, "")) if slot else ""


def facts_of_json(schema: Schema, document: Mapping[str, Any]) -> set[Fact]:
    """Return what a canonical document says.

    Raises FactsError where an item has no name, or one that another has, too.
    """
    return set(_DocumentReader(schema, document).facts())


class _DocumentReader:
    def __init__(self, schema: Schema, document: Mapping[str, Any]) -> None:
        self.schema, self.document = schema, document
        self.names = Names(schema, "taxonomy.json", said_by_root(schema, document, terms.URI_SPACE))
        self.language = said_by_root(schema, document, terms.LANGUAGE).lower()

    def facts(self) -> Iterator[Fact]:
        self._learn_names(self.schema.root, self.document)
        yield from self._item(self.schema.root, self.document, self.names.root, root_table(self.schema))

    def _learn_names(self, cls: Class, values: Mapping[str, Any]) -> None:
        for slot in cls.containers:
            if slot.annotations.get("translations"):
                continue
            for inner, data, key in self._contained(slot, values):
                if slot.nesting != "one" and (inner.name, key) in self.names.known:
                    raise FactsError(f"taxonomy.json: there are two items <{self.names.iri(inner, key)}>")
                self.names.learn(inner, key, data)
                self._learn_names(inner, data)

    def _contained(self, slot: Slot, values: Mapping[str, Any]) -> Iterator[tuple[Class, Mapping[str, Any], str]]:
        """Yield the items that stand in a slot: class, values and what names them."""
        if slot.name not in values:
            return
        value, cls = values[slot.name], self.schema.classes[slot.range]
        if slot.nesting == "map" and cls.identifier:
            # LinkML's simple mappings: `{skills: 102}` gives the first slot beside the key
            first = next(part.name for part in cls.slots if not part.identifier)
            items = [
                {**(data if isinstance(data, dict) else {first: data}), cls.identifier.name: key}
                for key, data in value.items()
            ]
        else:
            items = [value] if slot.nesting == "one" else value
        for data in items:
            yield cls, data, self.names.key(cls, data)

    def _item(self, cls: Class, values: Mapping[str, Any], subject: str, table: str) -> Iterator[Fact]:
        yield Fact(subject, TYPE, cls.name, table=table)
        for slot in cls.slots:
            if slot.name in values:
                place = slot.name if slot.multivalued else table
                yield from self._slot(cls, slot, values, Fact(subject, slot.name, "", table=place))

    def _slot(self, cls: Class, slot: Slot, values: Mapping[str, Any], fact: Fact) -> Iterator[Fact]:
        value = values[slot.name]
        if slot.annotations.get("translations"):
            for tag, words in value.items():
                for name, text in words.items():
                    for single in text if isinstance(text, list) else [text]:
                        said = replace(fact, slot=name, value=str(single), language=tag)
                        yield translated(self.schema, cls, slot, said)
        elif slot.contains:
            for position, (inner, data, key) in enumerate(self._contained(slot, values), start=1):
                iri = self.names.iri(inner, key)
                yield replace(fact, value=iri, position=position if slot.ordered else 0)
                yield from self._item(inner, data, iri, fact.table)
        else:
            language = self.language if slot.kind == "text" else ""
            for position, single in enumerate(value if slot.multivalued else [value], start=1):
                place = position if slot.multivalued and slot.ordered else 0
                yield replace(fact, value=self.names.value(slot, single), language=language, position=place)


def differences(
    said: set[Fact],
    found: set[Fact],
    place: Callable[[Fact], str],
    allowed: Iterable[Fact] = (),
    source: str = "taxonomy.json says",
) -> Iterator[str]:
    """Yield a sentence for each difference between what `source` says and what another representation does.

    `place` is the file in which a fact of the other representation stands, or should. `allowed` may be found, too.
    """
    pairs: dict[tuple[str, str, str, str], tuple[list[Fact], list[Fact]]] = {}
    for side, facts in enumerate((said - found, found - said - set(allowed))):
        items = {fact.subject for fact in facts if fact.slot == TYPE}
        for fact in sorted(facts):
            if fact.slot == TYPE or not {fact.subject, fact.value} & items:  # a whole item is told once
                key = (place(fact), fact.subject, fact.slot, fact.language)
                pairs.setdefault(key, ([], []))[side].append(fact)
    for (file, *_), (missing, surplus) in sorted(pairs.items()):
        both = min(len(missing), len(surplus))
        for lacking, other in zip(missing[:both], surplus[:both], strict=True):
            yield f"{file}: says that {_words(other)}, where {source} {_value(lacking)}"
        yield from (f"{file}: does not say that {_words(fact)}, which {source}" for fact in missing[both:])
        yield from (f"{file}: says that {_words(fact)}, which is not what {source}" for fact in surplus[both:])


def _words(fact: Fact) -> str:
    says = "is a" if fact.slot == TYPE else f"has the {fact.slot}"
    return f"<{fact.subject}> {says} {_value(fact)}"


def _value(fact: Fact) -> str:
    language = f" ({fact.language})" if fact.language else ""
    return f"{fact.value!r}{language}" + (f" as number {fact.position}" if fact.position else "")
