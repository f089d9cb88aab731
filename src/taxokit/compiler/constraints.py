"""Constraints on a schema, without which two items or slots would collide in an artifact, or get lost."""

import re
from collections import Counter
from collections.abc import Iterator

from taxokit.taxonomy.compiled_schema import PREFIX
from taxokit.taxonomy.document import COMPUTATIONS
from taxokit.taxonomy.references import QUALIFIES, link_records
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.taxonomy.tables import schema_tables
from taxokit.text.errors import ConfigError
from taxokit.text.normalize import printable

_NAME = re.compile(r"[^\W\d](?:[\w. -]*[\w.-])?")


def constraint_violations(schema: Schema) -> Iterator[ConfigError]:
    """Yield each violation of a constraint, as an error with a hint."""
    yield from _names(schema)
    for cls in schema.classes.values():
        for slot in cls.slots:
            for message, hint in _slot_violations(schema, cls, slot):
                yield ConfigError(f"class {cls.name}, slot {slot.name}: {message}", hint=hint)
        yield from _owned(schema, cls)
    yield from _shared_tables(schema)
    yield from _tables(schema)
    uris = Counter(cls.uri for cls in schema.classes.values())
    for cls in schema.classes.values():
        if uris[cls.uri] > 1:
            yield ConfigError(f"class {cls.name}: its URI {cls.uri} is that of another class", hint="make it unique")


def _tables(schema: Schema) -> Iterator[ConfigError]:
    """Yield the names that two tables, or two columns of one, would have."""
    tables = schema_tables(schema)
    for name, number in Counter(table.name for table in tables).items():
        if number > 1:
            yield ConfigError(f"there would be two tables {name!r}", hint="rename the slot or the class of this name")
    for table in tables:
        columns = Counter(column.name for column in table.columns)
        for name in (name for name, number in columns.items() if number > 1):
            yield ConfigError(f"the table {table.name} would have two columns {name!r}", hint="rename the slot")


def _owned(schema: Schema, cls: Class) -> Iterator[ConfigError]:
    """Yield an error if the item around them and a unique key would not distinguish the items of an owned class."""
    holders = [(holder, slot) for holder in schema.classes.values() for slot in holder.containers]
    has_place = all(slot.nesting == "list" and holder.identifier for holder, slot in holders if slot.range == cls.name)
    has_key = bool(cls.unique_keys) and cls.identifier is None and any(slot.computed == "iri" for slot in cls.slots)
    if cls.is_owned and not (has_place and has_key and not any(slot.multivalued for slot in cls.slots)):
        hint = (
            "give it a unique key and no identifier, a slot with `computed: iri` and single values alone, and put it"
            " into lists of a class that has an identifier"
        )
        yield ConfigError(f"class {cls.name}: cannot be `owned`, since its items would not be distinct", hint=hint)


def _names(schema: Schema) -> Iterator[ConfigError]:
    """Yield the names that code, tables and prefixed names cannot be made of."""
    named = [("class", name) for name in schema.classes] + [("enum", name) for name in schema.enums]
    named += [("slot", slot.name) for cls in schema.classes.values() for slot in cls.slots]
    for kind, name in dict.fromkeys(named):
        if not _NAME.fullmatch(name):
            hint = "begin with a letter, and use letters, digits, spaces, `_`, `-` and `.`"
            yield ConfigError(f"invalid name of a {kind}: {printable(name)!r}", hint=hint)
    for enum, values in schema.enums.items():
        for value in values:
            if not value.strip() or not " ".join(value.split()).isprintable():
                yield ConfigError(f"enum {enum}: the value {printable(value)!r} is blank, or has invisible characters")
    for name in schema.prefixes:
        if not PREFIX.fullmatch(name):
            yield ConfigError(f"invalid prefix {printable(name)!r}", hint="use letters, digits, `_`, `-` and `.`")


def _shared_tables(schema: Schema) -> Iterator[ConfigError]:
    """Yield the multivalued slots of one name, hence of one table, that two classes have in different forms."""
    first: dict[str, tuple[Class, Slot]] = {}
    for cls in dict.fromkeys((schema.root, *(cls for cls, _ in schema.tables.values()))):
        for slot in cls.slots:
            if slot.multivalued and slot.nesting != "list":
                other, known = first.setdefault(slot.name, (cls, slot))
                if _form(slot) != _form(known):
                    yield ConfigError(
                        f"class {cls.name}, slot {slot.name}: has another range or order than in class {other.name},"
                        " with which it shares a table",
                        hint="make them the same, or rename one",
                    )


def _form(slot: Slot) -> tuple[object, ...]:
    return slot.kind, slot.nesting, slot.ordered, slot.range if slot.nesting == "map" else None


def _slot_violations(schema: Schema, cls: Class, slot: Slot) -> Iterator[tuple[str, str]]:
    """Yield a message and a hint for each violation of a slot as one class has it."""
    yield from _taken_names(schema, slot)
    yield from _annotation_violations(schema, cls, slot)
    yield from _pattern_violations(slot)
    target = schema.classes.get(slot.range) if slot.kind == "class" else None
    if target and slot.nesting in ("list", "one") and target.identifier is None and not target.unique_keys:
        yield f"items of {target.name} have no IRI", "give the class an identifier or a unique key"
    if target and slot.nesting == "map" and cls is not schema.root and not slot.annotations.get("translations"):
        yield "only the root can map keys to items, since equal keys would share an IRI", "use a list"


def _taken_names(schema: Schema, slot: Slot) -> Iterator[tuple[str, str]]:
    if slot.name in schema.classes and any(other.names_class for cls in schema.classes.values() for other in cls.slots):
        yield "a JSON-LD context cannot have a slot and a class of the same name", "rename the slot"
    if slot.name in schema.prefixes:
        yield "a JSON-LD context cannot have a slot and a prefix of the same name", "rename the prefix"
    if slot.multivalued and slot.name == schema.root.kind.replace("-", "_"):
        yield f"its table would have the name of the table of the {schema.root.kind}", "rename the slot"
    if slot.nesting != "list" and slot.multivalued and slot.name in schema.tables:
        yield "its table would have the name of the table of a list of items", "rename one of them"


def _annotation_violations(schema: Schema, cls: Class, slot: Slot) -> Iterator[tuple[str, str]]:
    if slot.computed and slot.computed not in COMPUTATIONS:
        yield f"unknown computation {slot.computed!r}", f"known are {', '.join(sorted(COMPUTATIONS))}"
    for name, computations in (
        ("given", ("iri", "deprecated", "created", "modified", "version")),
        ("told_as", ("introduced",)),
    ):
        if name in slot.annotations and slot.computed not in computations:
            words = " or ".join(f"`computed: {computation}`" for computation in computations)
            yield f"has the annotation `{name}` without {words}", "remove it"
    if "position" in slot.annotations and (slot.kind != "integer" or slot.multivalued):
        yield "has the annotation `position`, but is not one integer", "give it the range integer"
    if QUALIFIES in slot.annotations and slot not in [records.holder for records in link_records(schema, cls)]:
        hint = "name one, and give the class of the records a unique key of one slot, which refers to the target"
        yield f"`{QUALIFIES}` does not name a list of references", hint


def _pattern_violations(slot: Slot) -> Iterator[tuple[str, str]]:
    patterns = {"pattern": slot.pattern, "house_pattern": slot.annotations.get("house_pattern")}
    if patterns["house_pattern"] is not None and slot.kind not in ("text", "string"):
        yield "has a house_pattern, but no text", "remove the pattern"
    for name, pattern in patterns.items():
        try:
            re.compile(str(pattern))
        except (re.error, OverflowError, RecursionError) as error:
            yield f"invalid regular expression in the {name}: {error}", "correct it"
