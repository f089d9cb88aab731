"""The properties that the items of a class have in the released graph, beyond the slots of the class.

A property can have values from other sources than its slot: translations, a slot that implies it, inverses, history
notes. A constraint on the values of a slot applies to the property only if no other source differs.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from pyoxigraph import Literal, Triple

from taxokit.rdf import terms
from taxokit.rdf.graph import turtle
from taxokit.taxonomy.schema import Class, Schema, Slot


def document_iri(schema: Schema) -> str:
    """Return the IRI of the document that declares the schema's terms: its namespace without the last `#` or `/`."""
    return schema.default_namespace.rstrip("#/")


def text(words: str | None) -> Literal | None:
    """Return words as a literal, None if there are none."""
    return Literal(words) if words else None


def turtle_text(
    notice: str, graph: Iterable[Triple], schema: Schema, extra_prefixes: Mapping[str, str] | None = None
) -> str:
    """Return a graph as Turtle, in the order given, below a comment; with those prefixes of the schema that it uses."""
    triples = list(graph)
    plain = turtle(triples, {}).decode()
    prefixes = {**(extra_prefixes or {}), **terms.PREFIXES, **schema.prefixes}
    used = {name: namespace for name, namespace in prefixes.items() if f"<{namespace}" in plain}
    return f"# {notice}\n{turtle(triples, used).decode()}"


class RdfShape:
    """The properties of the items of each class in the graph of a schema, and the sources of their values."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema

    @cached_property
    def classes(self) -> tuple[Class, ...]:
        """The classes whose items are nodes with a type. Translations are not nodes: they belong to their item."""
        classes = self.schema.classes.values()
        translations = {cls.translations.range for cls in classes if cls.translations}
        return tuple(cls for cls in classes if cls.name not in translations and cls.uri in cls.types)

    def own_slots(self, cls: Class) -> tuple[Slot, ...]:
        """Return the slots that are properties, except if an ancestor has the same slot."""
        ancestors = [ancestor for ancestor in self.classes if ancestor.name in cls.ancestors]
        return tuple(
            slot
            for slot in cls.slots
            if _is_property(slot) and not any(_is_same(slot, a.by_name.get(slot.name)) for a in ancestors)
        )

    def is_translated(self, cls: Class, slot: Slot) -> bool:
        """Return True if the property has the texts of translations as well, each with its language.

        A scheme may be the taxonomy, whose property then has those of the scheme.
        """
        if slot.kind != "text":
            return False
        schemes = (other for other in self.schema.classes.values() if other.is_scheme and other.given_iri)
        writers = (cls, *(schemes if cls is self.schema.root else ()))
        holders = (writer.translations for writer in writers if slot.name in writer.by_name)
        return any(
            inner.uri == slot.uri for holder in holders if holder for inner in self.schema.classes[holder.range].slots
        )

    def only_writer_of(self, cls: Class, slot: Slot) -> bool:
        """Return True if all values of the property come from the slot, so that they can be counted."""
        return not self._other_sources(cls, slot)

    def only_values_of(self, cls: Class, slot: Slot) -> bool:
        """Return True if all values of the property are of the range of the slot, whatever their source."""
        own = {slot.range, terms.LANG_STRING} if slot.kind == "text" else {slot.range}
        return self._other_sources(cls, slot) <= own

    def classes_of_values(self, cls: Class, slot: Slot) -> list[Class]:
        """Return the classes of the values of the property, whatever their source; none if some may have no class."""
        ranges = {slot.range, *self._other_sources(cls, slot)}
        classes = [self.schema.classes[name] for name in sorted(ranges) if name in self.schema.classes]
        is_known = len(classes) == len(ranges) and all(other.uri in other.types for other in classes)
        return classes if is_known else []

    def _other_sources(self, cls: Class, slot: Slot) -> set[str]:
        """Return the ranges of the other sources of the property on items of the class or of its relatives."""
        ranges = {other.range for other in cls.slots if other.uri == slot.uri and other.name != slot.name}
        if slot.uri == terms.TYPE:  # the types of the class
            ranges.add("uri")
        for subject, targets in self._entailed.get(slot.uri, {}).items():
            if subject == cls.name or subject in cls.ancestors or cls.name in self.schema.classes[subject].ancestors:
                ranges |= targets
        return ranges

    @cached_property
    def _entailed(self) -> dict[str, dict[str, set[str]]]:
        """For each property, the ranges of the values that follow from other properties, by class of the subject."""
        ranges: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for cls in self.schema.classes.values():
            for slot in filter(_is_property, cls.slots):
                implied = slot.annotations.get("implies")
                if implied:
                    ranges[implied][cls.name].add(slot.range)
                if "told_as" in slot.annotations:
                    ranges[slot.annotations["told_as"]][cls.name].add(terms.LANG_STRING)
                if slot.kind == "class":
                    for uri in filter(None, (slot.uri, implied)):
                        if uri in terms.INVERSES:
                            ranges[terms.INVERSES[uri]][slot.range].add(cls.name)
        return ranges


def _is_property(slot: Slot) -> bool:
    """Return True if the slot is a property in the graph: it names neither the item nor its class."""
    return not (slot.names_item or slot.names_class or slot.annotations.get("translations"))


def _is_same(slot: Slot, inherited: Slot | None) -> bool:
    fields = ("uri", "kind", "range", "multivalued", "required", "pattern", "minimum", "maximum")
    return (
        inherited is not None
        and all(getattr(slot, name) == getattr(inherited, name) for name in fields)
        and _without_style(slot) == _without_style(inherited)
    )


def _without_style(slot: Slot) -> dict[str, Any]:
    """Return the annotations that concern the graph, which those on the style of texts do not."""
    return {name: value for name, value in slot.annotations.items() if not name.startswith("house_")}
