"""Mapping the cells of a table, each to the slot of its column; and the list of unmapped values.

A reference names another row, or an item of the sources, by its identifier, IRI, notation or label.
"""

import json
from collections.abc import Iterable, Iterator

from taxokit.importer.csv_items import CsvDrafts, MappedColumn
from taxokit.importer.csv_source import CsvRow, CsvSource
from taxokit.importer.draft import Draft, UnmappedStatement
from taxokit.importer.slot_filler import SlotFiller, of_unfit, stays, takes
from taxokit.rdf import terms
from taxokit.taxonomy.schema import Slot

_SHOWN = 80


def _filled(row: CsvRow) -> Iterator[int]:
    """Yield the places of the cells of a row that say something."""
    return (place for place, cell in enumerate(row.cells) if cell.strip())


class CsvMapping:
    """The filled drafts of a table, and the values that were not mapped as they are. `size` counts all values."""

    def __init__(self, source: CsvSource, items: CsvDrafts, filler: SlotFiller) -> None:
        self.source = source
        self.filler = filler
        self.size = 0
        self._items = items
        self._unmapped: list[UnmappedStatement] = []
        self._names: dict[str, dict[str, Draft | None]] = {}
        for row, draft in items.rows:
            for column in items.columns:
                self._cell(row, draft, column)
        mapped = {column.place for column in items.columns}
        filled = ((place, number) for number, row in enumerate(source.rows) for place in _filled(row))
        for place, number in sorted(cell for cell in filled if cell[0] not in mapped):
            row = source.rows[number]
            self.size += 1
            self._refuse(row, source.header[place], "is a column without a slot (--map)", row.cells[place])

    @property
    def drafts(self) -> list[Draft]:
        """The concepts that are new, in the order of the rows."""
        refused = self.filler.refusals.items
        return [draft for _, draft in self._items.rows if not draft.known and draft.key not in refused]

    @property
    def known(self) -> int:
        """How many rows describe an item of the sources."""
        return sum(draft.known for _, draft in self._items.rows)

    def unmapped(self, _: Iterable[object]) -> list[UnmappedStatement]:
        """Return every value that is not mapped as it is; the graph of the result has nothing to add."""
        return self._unmapped

    def report(self, unmapped: Iterable[UnmappedStatement]) -> str:
        """Return all unmapped values as JSON, one in each line, with the reason."""
        return "".join(f"{statement.line}\n" for statement in unmapped)

    def _cell(self, row: CsvRow, draft: Draft, column: MappedColumn) -> None:
        text, slot = row.cell(column.place), column.slot
        if not text.strip():
            return
        self.size += 1
        if draft.key in self.filler.refusals.items:
            self._refuse(row, column.name, of_unfit(self.filler.refusals.items[draft.key]), text)
        elif slot.identifier:
            if text.strip() != draft.slug:
                self._refuse(row, column.name, f"became the identifier {draft.slug}", text)
        elif slot is self._items.cls.given_iri:
            reason = self.filler.unfit_iri(text.strip())
            if draft.known and not reason and text.strip() != draft.iri:
                reason = stays(draft)
            self._refuse(row, column.name, reason, text)
        else:
            parts = text.split(self.source.separator) if slot.multivalued and self.source.separator else [text]
            values = [part.strip() for part in parts if part.strip()]
            self.size += len(values) - 1
            for value in values:
                self._refuse(row, column.name, self._value(draft, column, value), value)

    def _value(self, draft: Draft, column: MappedColumn, text: str) -> str:
        """Put a value into the slot of its column; return why it is refused, "" where it is not."""
        slot = column.slot
        if slot.kind == "text":
            return self.filler.text(draft, slot, text, column.language)
        if slot.kind == "uri":
            return self.filler.iri(draft, slot, text)
        if slot.kind == "class":
            named = self._named(slot)
            target = named.get(text)
            if target is not None:
                return self.filler.reference(draft, slot, target)
            return (
                "names several items"
                if text in named
                else "names no row" + (", and no existing item" if self.filler.known else "")
            )
        if slot.kind == "enum":
            return self.filler.choice(draft, slot, text)
        return self.filler.plain(draft, slot, text, slot.datatype)

    def _named(self, slot: Slot) -> dict[str, Draft | None]:
        """Return what the values of a reference slot mean: a row or an existing item; None where it is several."""
        if slot.range not in self._names:
            found: dict[str, Draft | None] = {}
            for level in self._levels(slot):  # an identifier wins over a label
                own: dict[str, Draft | None] = {}
                for name, draft in level:
                    own[name] = draft if own.get(name, draft) is draft else None
                found = {**own, **found}
            self._names[slot.range] = found
        return self._names[slot.range]

    def _levels(self, slot: Slot) -> Iterator[Iterable[tuple[str, Draft]]]:
        """Yield pairs of a name and a draft; those of rows before those of the sources."""
        items, known = self._items, [draft for draft in self.filler.known if takes(slot, draft.cls)]
        rows = items.rows if takes(slot, items.cls) else ()
        notation, label = map(items.cls.meaning, (terms.NOTATION, terms.PREF_LABEL))
        for own in (items.cls.identifier, items.cls.given_iri, notation, label):
            yield [(name, draft) for row, draft in rows for name in items.values(row, own)]
        yield [(name, draft) for row, draft in rows for name in items.values(row, label, translated=True)]
        yield [(draft.slug, draft) for draft in known]
        yield [(draft.iri, draft) for draft in known]
        for predicate in (terms.NOTATION, terms.PREF_LABEL):
            yield [(name, draft) for draft in known for name in draft.values_of(predicate)]
        yield [(name, draft) for draft in known for name in self.filler.translated(draft, terms.PREF_LABEL)]

    def _refuse(self, row: CsvRow, column: str, reason: str, text: str) -> None:
        """Note an unmapped value, where there is a reason."""
        if reason:
            shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
            line = json.dumps({"line": row.line, "column": column, "value": text, "reason": reason}, ensure_ascii=False)
            self._unmapped.append(UnmappedStatement(column, reason, f"line {row.line}: {shown!r}", line))
