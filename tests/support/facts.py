"""The facts about items in each form of a release, read independently of the code that writes them.

A fact is the IRI of an item, the name of a slot, a value, and its language: identifiers are read as IRIs.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import rdflib

from taxokit.taxonomy.schema import Class, Schema, Slot

Fact: TypeAlias = tuple[str, str, str, str]
Files: TypeAlias = Mapping[str, bytes]


def plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def iri_slot(cls: Class) -> str:
    return next(slot.name for slot in cls.slots if slot.names_item)


def id_slot(cls: Class) -> str:
    return next(slot.name for slot in cls.slots if slot.identifier)


def language_slot(schema: Schema) -> str:
    return next(slot.name for slot in schema.root.slots if slot.uri.endswith("/language"))


def column_of(cls: Class) -> str:
    """Return the column of the items around those of a table."""
    return cls.kind.replace("-", "_")


def names(cls: Class) -> tuple[str, ...]:
    return cls.name, *cls.ancestors


def is_stated(slot: Slot) -> bool:
    """Return True for a slot whose values every form has: not the place of an item in the document, nor its IRI."""
    return not (slot.names_item or slot.names_class or slot.is_placing or slot.nesting in ("one", "map"))


def facts_of_json(schema: Schema, files: Files) -> set[Fact]:
    document = json.loads(files["taxonomy.json"])
    language = document[language_slot(schema)]
    items = list(_items(schema, schema.root, document))
    iris = {(name, data[id_slot(cls)]): data[iri_slot(cls)] for cls, data in items for name in names(cls)}
    facts: set[Fact] = set()
    for cls, data in items:
        subject = data[iri_slot(cls)]
        for slot in filter(is_stated, cls.slots):
            values = data.get(slot.name, [])
            for value in values if isinstance(values, list) else [values]:
                if slot.nesting == "list":
                    inner = schema.classes[slot.range]
                    if inner.identifier:
                        facts.add((subject, slot.name, value[iri_slot(inner)], ""))
                elif slot.refers:
                    facts.add((subject, slot.name, iris[slot.range, value], ""))
                else:
                    facts.add((subject, slot.name, plain(value), language if slot.kind == "text" else ""))
        translations = data.get(cls.translations.name, {}) if cls.translations else {}
        for other, texts in translations.items():
            for name, values in texts.items():
                facts |= {(subject, name, value, other) for value in (values if isinstance(values, list) else [values])}
    return facts


def _items(schema: Schema, cls: Class, data: dict[str, Any]) -> Iterator[tuple[Class, dict[str, Any]]]:
    for slot in cls.slots:
        inner = schema.classes.get(slot.range)
        if slot.nesting == "list" and inner and inner.identifier:
            for value in data.get(slot.name, []):
                yield inner, value
                yield from _items(schema, inner, value)


def facts_of_tables(schema: Schema, files: Files) -> set[Fact]:
    return _Tables(schema, files).facts


class _Tables:
    def __init__(self, schema: Schema, files: Files) -> None:
        self.rows = {
            path.removeprefix("csv/").removesuffix(".csv"): list(csv.DictReader(io.StringIO(data.decode(), newline="")))
            for path, data in files.items()
            if path.startswith("csv/") and path.endswith(".csv")
        }
        (metadata,) = self.rows[schema.root.kind.replace("-", "_")]
        self.language = metadata[language_slot(schema)]
        self.classes = {name: cls for name, (cls, _) in schema.tables.items() if cls.identifier}
        self.iris = {
            (name, row[id_slot(cls)]): row[iri_slot(cls)]
            for table, cls in self.classes.items()
            for row in self.rows.get(table, [])
            for name in names(cls)
        }
        self.facts: set[Fact] = set()
        for table, cls in self.classes.items():
            holders = [
                other for other in schema.classes.values() if table in other.by_name and other is not schema.root
            ]
            for row in self.rows.get(table, []):
                self.read_row(cls, row)
                for holder in holders:
                    self.facts.add((self.iris[holder.name, row[column_of(holder)]], table, row[iri_slot(cls)], ""))
        for cls in self.classes.values():
            self.read_lists(cls)
        for row in self.rows.get("translations", []):
            _, _, language, *_ = row.values()
            self.facts.add((self.iris[row["class"], row["id"]], row["slot"], row["value"], language))

    def read_row(self, cls: Class, row: Mapping[str, str]) -> None:
        for name in row.keys() & cls.by_name.keys():
            self.add(cls.by_name[name], row[iri_slot(cls)], row[name])

    def read_lists(self, cls: Class) -> None:
        for slot in cls.slots:
            for row in self.rows.get(slot.name, []) if slot.multivalued and not slot.contains else ():
                if row["class"] == cls.name:
                    self.add(slot, self.iris[cls.name, row["id"]], row["value"])

    def add(self, slot: Slot, subject: str, value: str) -> None:
        if value and is_stated(slot):
            language = self.language if slot.kind == "text" else ""
            self.facts.add((subject, slot.name, self.iris[slot.range, value] if slot.refers else value, language))


def facts_of_graph(schema: Schema, files: Files) -> set[Fact]:
    graph = rdflib.Graph().parse(data=files["taxonomy.nt"], format="nt")
    facts: set[Fact] = set()
    for cls in schema.classes.values():
        slots = {slot.uri: slot for slot in cls.slots if is_stated(slot)}
        for subject in graph.subjects(rdflib.RDF.type, rdflib.URIRef(cls.uri)) if cls.identifier else ():
            for predicate, value in graph.predicate_objects(subject):
                slot = slots.get(str(predicate))
                if slot:
                    language = value.language or "" if isinstance(value, rdflib.Literal) else ""
                    facts.add((str(subject), slot.name, str(value), language))
    return facts
