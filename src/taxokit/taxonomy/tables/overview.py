"""The overview: the taxonomy in one flat table, a row for each chain of items from the top down.

A chain begins at an item of the first concept scheme of the root, goes down to what is inside of it, and along links to
items in other lists of the root, where it ends unless these link to a further one. A row has the items of the chain and
those around an item that a link leads to. Items that are deprecated are left out, with what is below them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from taxokit.rdf import terms
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.taxonomy.tables.columns import Column, End, TableRow, end_of

OVERVIEW = "overview"
"""The name of the table."""


class Step(NamedTuple):
    """One step of a chain: the slot that it takes, the items that it leads to, those around them, and further steps."""

    slot: Slot
    end: End
    around: tuple[End, ...]
    steps: tuple["Step", ...]


def overview_steps(schema: Schema) -> tuple[Step, ...]:
    """Return the first steps of the chains, none where the root has no concept scheme."""
    top = next((slot for slot in schema.root.slots if slot.nesting == "list" and "scheme" in slot.annotations), None)
    return _Chains(schema).steps(schema.root, (top,), ()) if top else ()


class _Chains:
    """Makes the steps of a schema, and one column for each class that a slot leads to, whichever class has the slot."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self.ends: dict[tuple[str, str], End] = {}
        self.holders: dict[str, list[Class]] = defaultdict(list)
        for cls in dict.fromkeys(cls for cls, _ in schema.tables.values()):
            for slot in cls.containers:
                self.holders[slot.range].append(cls)

    def steps(self, cls: Class, slots: Sequence[Slot], before: tuple[Class, ...]) -> tuple[Step, ...]:
        return tuple(
            self._step(slot, target, before)
            for slot in slots
            for target in self._targets(cls, slot)
            if target not in before and target.identifier is not None
        )

    def _targets(self, cls: Class, slot: Slot) -> Sequence[Class]:
        if slot.nesting == "list":
            return (self.schema.classes[slot.range],)
        if slot not in cls.references or slot in lifecycle_of(self.schema, cls).slots:
            return ()
        own = self._schemes(cls)
        return [
            target
            for target in self.schema.descendants(slot.range)
            if (found := self._schemes(target)) and not found & own
        ]

    def _schemes(self, cls: Class) -> set[str]:
        """Return the lists of the root whose items are of a class, or around items of it."""
        tops = {top.name for top in (cls, *self._around(cls))}
        return {slot.name for slot in self.schema.folders.values() if slot.range in tops}

    def _around(self, cls: Class) -> list[Class]:
        """Return the classes around a class, from the top down."""
        found = [cls]
        for inner in found:
            found += [holder for holder in self.holders[inner.name] if holder not in found]
        return found[:0:-1]

    def _step(self, slot: Slot, cls: Class, before: tuple[Class, ...]) -> Step:
        outer = () if slot.contains else tuple(one for one in self._around(cls) if one not in before)
        around = tuple(self._end(slot, one) for one in outer)
        end = self._end(slot, cls)
        following = cls.slots if slot.contains else cls.references
        return Step(slot, end, around, self.steps(cls, following, (*before, *outer, cls)))

    def _end(self, slot: Slot, cls: Class) -> End:
        taken = {end.column for end in self.ends.values()}
        return self.ends.setdefault((slot.name, cls.name), end_of(cls, slot, taken, terms.DEFINITION))


def overview_columns(schema: Schema, steps: Sequence[Step]) -> Iterator[Column]:
    """Yield the columns in the order of the steps; only that of the first class has a value in every row."""
    seen: set[str] = set()

    def visit(steps: Sequence[Step], *, first: bool) -> Iterator[Column]:
        for step in steps:
            for end in (*step.around, step.end):
                if end.column not in seen:
                    seen.add(end.column)
                    yield from end.columns(schema, f"The {end.cls.kind} of the chain.", required=first)
            yield from visit(step.steps, first=False)

    return visit(steps, first=True)


def overview_rows(taxonomy: Taxonomy, steps: Sequence[Step]) -> Iterator[TableRow]:
    """Yield the rows, in the order of the document."""
    inside: dict[tuple[int, str], list[Item]] = defaultdict(list)
    for item in taxonomy.items:
        inside[id(item.parent), item.slot.name if item.slot else ""].append(item)

    def chains(item: Item, steps: Sequence[Step], row: TableRow) -> Iterator[TableRow]:
        is_last = True
        for step in steps:
            found = inside[id(item), step.slot.name] if step.slot.contains else _linked(taxonomy, item, step.slot)
            for other in found:
                if other.cls is step.end.cls and not taxonomy.schema.is_deprecated(other.cls, other.data):
                    is_last = False
                    yield from chains(other, step.steps, {**row, **_cells(step, other)})
        if is_last and row:
            yield row

    return chains(taxonomy.root, steps, {})


def _linked(taxonomy: Taxonomy, item: Item, slot: Slot) -> list[Item]:
    index = taxonomy.index(slot.range)
    return [index[name] for name in item.values(slot) if name in index]


def _cells(step: Step, item: Item) -> TableRow:
    ends = {end.cls: end for end in (*step.around, step.end)}
    row: TableRow = {}
    for one in (*item.path, item):
        if one.cls in ends:
            row |= ends[one.cls].cells(one)
    return row
