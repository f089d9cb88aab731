"""The check of the cells that repeat facts, by the facts on which document, tables and graph agree.

These are what tables of links say of the items at both ends and of the source of the link, and the overview, which is
joined again. Independent of `taxonomy.tables` and `taxonomy.provenance`, which write them (see
`facts`).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import TypeAlias

from taxokit.formats.forms import DOCUMENT
from taxokit.rdf import terms
from taxokit.releases.reference.facts import TYPE, Fact
from taxokit.releases.reference.facts_from_tables import CREDIT, OVERVIEW, read_rows, table_file
from taxokit.taxonomy.schema import Class, Schema, Slot
from taxokit.text.diagnostics import Diagnostic, in_file

_Row: TypeAlias = frozenset[tuple[str, str]]
"""The cells of a row that are not empty, by column."""

_PLAIN = ("class", "id", "position", "value")
"""The columns of a table of links that repeat nothing."""


def repeated_cell_problems(
    schema: Schema, facts: Iterable[Fact], folder: Path, tables: AbstractSet[str]
) -> Iterator[Diagnostic]:
    """Yield how the cells of `tables` in a folder differ from the facts that they repeat.

    Raises UnusableError where a table cannot be read.
    """
    known = _Known(schema, facts)
    classes = (schema.root, *(cls for cls, _ in schema.tables.values()))
    links = {slot.name for cls in classes for slot in cls.slots if slot.multivalued and slot.refers}
    for table in sorted(tables & {*links, OVERVIEW}):
        where = table_file(table)
        rows = list(read_rows(folder, where))
        known.header = {column for cells in rows[:1] for column in cells}
        problems = _overview(known, rows) if table == OVERVIEW else _links(known, table, rows)
        yield from (in_file(where, message) for message in problems)


def has_overview(schema: Schema) -> bool:
    """Say whether there is an overview: where the root has a list that is a concept scheme."""
    return bool(_tops(schema))


def _tops(schema: Schema) -> list[Slot]:
    """Return the slot with the items at which the chains begin, if there is one."""
    schemes = [slot for slot in schema.root.slots if slot.nesting == "list" and "scheme" in slot.annotations]
    return [slot for slot in schemes[:1] if schema.classes[slot.range].identifier]


def _overview(known: "_Known", rows: Iterable[Mapping[str, str]]) -> Iterator[str]:
    found, expected = Counter(map(_row, rows)), Counter(map(_row, known.chains()))
    for words, some in (("lacks the row", expected - found), ("has a row that does not follow:", found - expected)):
        for row in some.elements():
            yield f"{words} {', '.join(f'{column} {cell!r}' for column, cell in sorted(row))}"


def _row(cells: Mapping[str, str]) -> _Row:
    return frozenset((column, cell) for column, cell in cells.items() if cell and column not in CREDIT)


def _links(known: "_Known", table: str, rows: Iterable[Mapping[str, str]]) -> Iterator[str]:
    for row in rows:
        owner = known.ids.get((row.get("class", ""), row.get("id", "")), "")
        targets = known.values[owner or known.root, table]
        target = next((fact.value for fact in targets if known.id_of(fact.value) == row["value"]), "")
        expected = (known.cells(owner, table, is_owner=True) if owner else {}) | (
            known.cells(target, table) | known.source(owner, target, table) if target else {}
        )
        for column in dict.fromkeys([*expected, *row]) if target else ():  # a wrong link is reported as a fact
            said, wanted = row.get(column, ""), expected.get(column, "")
            if said != wanted and column not in (*_PLAIN, *CREDIT):
                link = f"{row.get('id', '')} – {row['value']}"
                yield f"says {column} {said!r} of {link}, where {DOCUMENT} says {wanted!r}"


class _Known:
    """The facts, from item to item. `header` has the columns of the table that is checked."""

    def __init__(self, schema: Schema, facts: Iterable[Fact]) -> None:
        self.schema = schema
        self.header: set[str] = set()
        self.classes: dict[str, Class] = {}
        self.values: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        self.holder: dict[str, str] = {}
        self.root = ""
        for fact in facts:
            if fact.slot == TYPE:
                self.classes[fact.subject] = schema.classes[fact.value]
                self.root = fact.subject if fact.value == schema.root.name else self.root
            else:
                self.values[fact.subject, fact.slot].append(fact)
                if fact.slot in schema.tables:
                    self.holder[fact.value] = fact.subject
        self.ids = {(cls.name, self.id_of(iri)): iri for iri, cls in self.classes.items()}
        language = schema.root.meaning(terms.LANGUAGE)
        own = self.values[self.root, language.name] if language else []
        self.language = own[0].value.lower() if own else ""
        self.trees = [self._tree(schema.classes[slot.range]) for slot in schema.folders.values()]

    def id_of(self, iri: str) -> str:
        """Return the identifier of an item, "" where it has none."""
        cls = self.classes.get(iri)
        facts = self.values[iri, cls.identifier.name] if cls and cls.identifier else []
        return facts[0].value if facts else ""

    def cells(self, iri: str, slot: str, words: Iterable[str] = (), *, is_owner: bool = False) -> dict[str, str]:
        """Return the cells of an item that has a slot, or to which it leads; `words` mean further texts of the item."""
        cls = self.classes[iri]
        plain = cls.kind.replace("-", "_")
        is_taken = plain in _PLAIN or (not is_owner and f"{slot}_{plain}" in self.header)
        column = f"{slot}_{plain}" if is_taken else plain
        label = next(
            (found for uri in (terms.PREF_LABEL, terms.TITLE, terms.NAME) if (found := cls.meaning(uri))), None
        )
        beside = [found.name for found in (cls.given_iri, label, *map(cls.meaning, words)) if found]
        return {column: self.id_of(iri), **{f"{column}_{name}": self._text(iri, name) for name in beside}}

    def source(self, owner: str, target: str, table: str) -> dict[str, str]:
        """Return the cell with the source of a link, none where the root has no statements about slots of classes."""
        said = self.classes[self.root].meaning(terms.PROVENANCE)
        column, parts = self._statement(said)
        if not said or not column or "class" not in parts:
            return {}
        iri = owner or self.root
        slot = self.classes[iri].by_name[table]
        if slot.computed == "inverse":
            iri, target, table = target, owner, str(slot.inverse)
        cls = self.classes[iri]
        record = next((way for way in cls.slots if way.annotations.get("qualifies") == table), None)
        found = self._sources(iri, record, {self.schema.classes[record.range].key[0]: target}) if record else []
        own = cls.meaning(terms.PROVENANCE) if iri != self.root else None
        found += self._sources(iri, own, {self._statement(own)[1].get("slot", ""): table})
        for name in (cls.name, *cls.ancestors):
            found += self._sources(self.root, said, {parts["class"]: name, parts["slot"]: table})
        return {column: found[0]} if found else {}

    def _statement(self, holder: Slot | None) -> tuple[str, dict[str, str]]:
        """Return the slot for the source of what a slot contains, "" without one, and those for what it is about."""
        slots = self.schema.classes[holder.range].slots if holder and holder.nesting == "list" else ()
        enums = {slot.name: self.schema.enums.get(slot.range, {}).values() for slot in slots}
        source = next((name for name, values in enums.items() if any(about.get("verbatim") for about in values)), "")
        return source, {str(slot.annotations.get("provenance")): slot.name for slot in slots}

    def _sources(self, iri: str, holder: Slot | None, key: Mapping[str, str]) -> list[str]:
        """Return the sources that an item names in what a slot of it contains, of what has such a key."""
        name = self._statement(holder)[0]
        records = [fact.value for fact in self.values[iri, holder.name]] if holder and name else []
        same = [one for one in records if all(self._text(one, part) == value for part, value in key.items())]
        return [source for one in same if (source := self._text(one, name))]

    def _tree(self, cls: Class) -> set[str]:
        """Return the names of a class and of all that are in lists inside of it."""
        found, new = set[str](), [cls]
        while new:
            one = new.pop()
            if one.name not in found:
                found.add(one.name)
                new += [self.schema.classes[slot.range] for slot in one.slots if slot.nesting == "list"]
        return found

    def chains(self) -> Iterator[dict[str, str]]:
        """Yield the rows of the overview: from the items of the first scheme down."""
        for top in _tops(self.schema):
            for fact in self.values[self.root, top.name]:
                yield from self._from(fact.value, top, {}, frozenset())

    def _from(self, iri: str, slot: Slot, row: Mapping[str, str], before: frozenset[str]) -> Iterator[dict[str, str]]:
        """Yield the rows of the chains that take a slot to an item; `before` names the classes on the way."""
        cls = self.classes[iri]
        if self.schema.is_deprecated(cls, {name: self._text(iri, name) for name in cls.by_name}):
            return
        around = self._around(iri) if slot.refers else {}
        cells = dict(row)
        for one in (*(other for name, other in around.items() if name not in before), iri):
            cells |= self.cells(one, slot.name, [terms.DEFINITION])
        before |= {cls.name, *around}
        further = [
            found
            for way in cls.slots
            for target in self._targets(iri, way, below=not slot.refers)
            if self.classes[target].name not in before
            for found in self._from(target, way, cells, before)
        ]
        yield from further or [cells]

    def _around(self, iri: str) -> dict[str, str]:
        """Return the items around an item by the names of their classes; of two in one class, the inner one."""
        found: dict[str, str] = {}
        outer = self.holder.get(iri, self.root)
        while outer != self.root and self.classes[outer].name not in found:  # a corrupt table can make a circle
            found[self.classes[outer].name] = outer
            outer = self.holder.get(outer, self.root)
        return found

    def _targets(self, iri: str, way: Slot, *, below: bool) -> Iterator[str]:
        """Yield the items that a slot leads to: those inside, and by links those that are in no list with the item."""
        own = self.classes[iri].name
        is_link = way.refers and not way.computed and way.uri != terms.REPLACED_BY
        for fact in self.values[iri, way.name] if is_link or (below and way.nesting == "list") else ():
            other = self.classes.get(fact.value)
            together = [tree for tree in self.trees if other is not None and {own, other.name} <= tree]
            if other is not None and other.identifier and not (is_link and together):
                yield fact.value

    def _text(self, iri: str, name: str) -> str:
        """Return the value of a slot in the language of the taxonomy, "" where there is none."""
        return next((f.value for f in self.values[iri, name] if f.language in ("", self.language)), "")
