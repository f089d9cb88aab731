"""What a schema may not ask for, because two things would become one in an artifact, or get lost on the way there.

Said when the schema is compiled, so that nobody finds it in a release.
"""

from collections import Counter
from collections.abc import Iterator

from taxokit.taxonomy.canonical import COMPUTATIONS
from taxokit.taxonomy.lifecycle import REASON, lifecycle_slot
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.taxonomy.tables import schema_tables


def constraint_violations(schema: Schema) -> Iterator[str]:
    """Yield what a schema may not ask for, each as a sentence that says what to do."""
    for cls in schema.classes.values():
        for slot in cls.slots:
            yield from _slot_clashes(schema, cls, slot)
    yield from _shared_tables(schema)
    uris = Counter(cls.uri for cls in schema.classes.values())
    for cls in schema.classes.values():
        if uris[cls.uri] > 1:
            yield f"class {cls.name}: another class has the URI {cls.uri} too, and RDF could not tell them apart"
    for table in schema_tables(schema):
        columns = Counter(column.name for column in table.columns)
        for name in (name for name, number in columns.items() if number > 1):
            yield f"the table {table.name} would have two columns called {name!r}; rename the slot"


def _shared_tables(schema: Schema) -> Iterator[str]:
    """Yield where several classes have a multivalued slot, which shares one table, in different forms."""
    first: dict[str, tuple[Class, Slot]] = {}
    for cls in dict.fromkeys((schema.root, *(cls for cls, _ in schema.tables.values()))):
        for slot in cls.slots:
            if slot.multivalued and slot.nesting != "list":
                other, known = first.setdefault(slot.name, (cls, slot))
                if _form(slot) != _form(known):
                    yield (
                        f"class {cls.name}, slot {slot.name}: has another range or order than in class {other.name},"
                        " and both share a table; make them the same, or rename one"
                    )


def _form(slot: Slot) -> tuple[object, ...]:
    return slot.kind, slot.nesting, slot.ordered, slot.range if slot.nesting == "map" else None


def _slot_clashes(schema: Schema, cls: Class, slot: Slot) -> Iterator[str]:
    where = f"class {cls.name}, slot {slot.name}"
    if slot.name in schema.prefixes:
        yield f"{where}: has the name of a prefix, and the JSON-LD context cannot hold both; rename the prefix"
    if slot.computed and slot.computed not in COMPUTATIONS:
        yield f"{where}: is computed by {slot.computed!r}; known are {', '.join(sorted(COMPUTATIONS))}"
    if "told_as" in slot.annotations:
        yield from (f"{where}: {fault}" for fault in _faults_of_telling(cls, slot))
    if slot.multivalued and slot.name == schema.root.kind.replace("-", "_"):
        yield f"{where}: the table of the {schema.root.kind} itself has that name already; rename the slot"
    if slot.nesting != "list" and slot.multivalued and slot.name in schema.tables:
        yield f"{where}: a list of items has that name already, and its table too; rename one of them"
    if slot.kind != "class":
        return
    target = schema.classes[slot.range]
    if slot.nesting in ("list", "one") and target.identifier is None and not target.unique_keys:
        yield f"{where}: items of {target.name} have no name in RDF; give the class an identifier or a unique key"
    if slot.nesting == "map" and cls is not schema.root and not slot.annotations.get("translations"):
        yield f"{where}: a mapping from key to item stands only in the root, else equal keys share an IRI; use a list"


def _faults_of_telling(cls: Class, slot: Slot) -> Iterator[str]:
    """Yield why the history of the items of a class cannot be told as the annotation of a slot asks for."""
    if slot.computed != "introduced":
        yield "has the annotation `told_as`, which only one with `computed: introduced` can have"
    reason = lifecycle_slot(cls, REASON)
    if reason is not None and reason.annotations.get("implies") == slot.annotations["told_as"]:
        yield f"tells the reason that {reason.name} implies under the same property; remove `implies` there"
