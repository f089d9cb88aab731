"""Mapping the cells of a table, each to the slot of its column; and the list of unmapped values.

A reference names another row, or an item of the sources, by its identifier, IRI, notation or label.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from taxokit.edit.minting import Minting
from taxokit.importer.drafts import Draft, SlotFiller, UnmappedStatement, of_unfit, stays, takes
from taxokit.rdf import terms
from taxokit.repository.project import SLUG_PATTERN
from taxokit.repository.reading import read_input
from taxokit.taxonomy.schema import Class, Slot
from taxokit.text.codes import in_usual_case
from taxokit.text.csv_text import MARK, decoded, scan, value_of
from taxokit.text.errors import ConfigError, SourceError
from taxokit.text.normalize import truncated
from taxokit.text.words import did_you_mean

DELIMITERS = {".csv": "", ".tsv": "\t"}
"""The delimiter by the ending of a file's name; "" if the header decides."""

_MOST_SHOWN = 500  # characters of the names of all columns
_SHOWN = 80


class CsvRow(NamedTuple):
    """One row: the line of the file on which it begins, and its cells, which may be fewer than the columns."""

    line: int
    cells: tuple[str, ...]

    def cell(self, place: int) -> str:
        """Return the cell in a column, "" if there is none."""
        return self.cells[place] if place < len(self.cells) else ""


@dataclass(frozen=True)
class CsvSource:
    """A table: the names of its columns and its rows.

    `mapping` has the slots for columns (`label`, `label@de`); `separator` separates the values of a cell.
    """

    path: Path
    header: Sequence[str]
    rows: Sequence[CsvRow]
    mapping: Mapping[str, str]
    separator: str
    language: str = ""
    version: str = ""
    unit: str = "values"

    def metadata(self) -> dict[str, str]:
        """Return the metadata of the whole: a table has none."""
        return {}

    def patterns(self, _: str) -> dict[str, str]:
        """Return the usual form of identifiers: a table says nothing about those of new items."""
        return {"id_pattern": SLUG_PATTERN, "iri_pattern": ""}


def read_csv_source(path: Path, mapping: Mapping[str, str], separator: str) -> CsvSource:
    """Read a table. Raises SourceError, with the line, for an invalid file."""
    text = decoded(read_input(path), str(path)).removeprefix(MARK)
    first = text.partition("\n")[0]
    delimiter = DELIMITERS.get(path.suffix.lower()) or max(",;\t", key=first.count)
    header: list[str] | None = None
    rows: list[CsvRow] = []
    for spans in scan(text, delimiter, str(path)):
        cells = [value_of(text[start:end]) for start, end in spans.cells]
        if header is None:
            header = [cell.strip() for cell in cells]
            repeated = next((name for name, count in Counter(header).items() if count > 1), None)
            if repeated is not None:
                raise SourceError(f"has two columns {repeated!r}", where=f"{path}:1", hint="rename one")
        elif any(cell.strip() for cell in cells):
            if len(cells) > len(header):
                raise SourceError(
                    f"has {len(cells)} cells, and the header {len(header)}",
                    where=f"{path}:{spans.line}",
                    hint=f"quote a cell that contains {delimiter!r}",
                )
            rows.append(CsvRow(spans.line, tuple(cells)))
    if header is None:
        raise SourceError("is empty", where=path, hint="its first line must name the columns")
    return CsvSource(path, header, rows, mapping, separator)


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """A column that fills a slot, in the language of a translation ("" for ours)."""

    place: int
    name: str
    slot: Slot
    language: str = ""


def _columns(source: CsvSource, cls: Class) -> Iterator[MappedColumn]:
    fillable = {slot.name: slot for slot in cls.slots if not slot.contains and (not slot.computed or slot.given)}
    for name in source.mapping:
        if name not in source.header:
            hint = did_you_mean(name, source.header) or f"it has {truncated(', '.join(source.header), _MOST_SHOWN)}"
            raise ConfigError(f"{source.path} has no column {name!r}", where="--map", hint=hint)
    for place, name in enumerate(source.header):
        target, _, tag = source.mapping.get(name, name if name in fillable else "").partition("@")
        if not target:
            continue
        if target not in fillable:
            hint = did_you_mean(target, fillable) or f"it has {', '.join(fillable)}"
            raise ConfigError(f"a {cls.kind} has no slot {target!r}", where="--map", hint=hint)
        if tag and fillable[target].kind != "text":
            raise ConfigError(f"{target} has no language", where="--map", hint=f"write {name}={target}")
        yield MappedColumn(place, name, fillable[target], in_usual_case(tag) if tag else "")


class CsvMapping:
    """The filled drafts of a table, and the values that were not mapped as they are. `size` counts all values."""

    def __init__(self, source: CsvSource, filler: SlotFiller, minting: Minting) -> None:
        """Draft and fill each row. Raises ConfigError if a column does not fit a slot, or none does."""
        self.source = source
        self.filler = filler
        self.size = 0
        self.takes_over = False  # whether new items had their IRI before
        self._folder, self._cls = next(kind for kind in filler.kinds().values() if kind[1].is_concept)
        self._columns = tuple(_columns(source, self._cls))
        if not self._columns:
            names = truncated(", ".join(source.header), _MOST_SHOWN)
            hint = f"map one, as in --map {source.header[0]!r}=label; it has {names}"
            raise ConfigError("no column fills a slot", where=source.path, hint=hint)
        self._unmapped: list[UnmappedStatement] = []
        self._names: dict[str, dict[str, Draft | None]] = {}
        self._rows = list(self._drafted(minting))
        for row, draft in self._rows:
            for column in self._columns:
                self._cell(row, draft, column)
        for place in sorted(set(range(len(source.header))) - {column.place for column in self._columns}):
            for row in source.rows:
                if row.cell(place).strip():
                    self.size += 1
                    self._refuse(row, source.header[place], "is a column without a slot (--map)", row.cells[place])

    def _drafted(self, minting: Minting) -> Iterator[tuple[CsvRow, Draft]]:
        """Yield each row with its draft, which has no values yet."""
        cls, filler = self._cls, self.filler
        known = {draft.iri: draft for draft in reversed(filler.known)}
        known_slugs = {draft.slug: draft for draft in reversed(filler.known) if draft.cls.name == cls.name}
        label = cls.meaning(terms.PREF_LABEL)
        for row in self.source.rows:
            iris, identifiers = self._values(row, cls.given_iri), self._values(row, cls.identifier)
            # a row with an IRI is not the item of the sources with its identifier
            draft = known.get(iris[0]) if iris else next(filter(None, map(known_slugs.get, identifiers)), None)
            if draft is None:
                notations = self._values(row, cls.meaning(terms.NOTATION))
                labels = self._values(row, label) + self._values(row, label, translated=True)
                subject = f"line {row.line}"
                if identifiers:
                    slug = minting.slugs.claim(cls, [*identifiers, *notations, *labels], subject)
                else:
                    scheme = next(iter(self._values(row, cls.meaning(terms.IN_SCHEME))), "")
                    slug = minting.identifier(cls, [*notations, *labels], subject, scheme)
                given = next((iri for iri in iris if not filler.unfit_iri(iri)), "")
                self.takes_over |= bool(given)
                draft = Draft(cls, self._folder, slug, given or minting.iri(cls, slug))
            yield row, draft

    def _values(self, row: CsvRow, slot: Slot | None, *, translated: bool = False) -> list[str]:
        """Return the cells of a row in the columns of a slot, in our language, or in others."""
        chosen = (column for column in self._columns if column.slot is slot and bool(column.language) is translated)
        return [cell for column in chosen if (cell := row.cell(column.place).strip())]

    @property
    def drafts(self) -> list[Draft]:
        """The concepts that are new, in the order of the rows."""
        refused = self.filler.refusals.items
        return [draft for _, draft in self._rows if not draft.known and draft.key not in refused]

    @property
    def known(self) -> int:
        """How many rows describe an item of the sources."""
        return sum(draft.known for _, draft in self._rows)

    def unmapped(self, _: Callable[[], Iterable[object]]) -> list[UnmappedStatement]:
        """Return every value that is not mapped as it is; the graph of the result has nothing to add."""
        return self._unmapped

    def report(self, unmapped: Iterable[UnmappedStatement]) -> str:
        """Return all unmapped values as JSON, one on each line, with the reason."""
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
        elif slot is self._cls.given_iri:
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
        """Put a value into the slot of its column; return why it is refused, "" if it is not."""
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
        """Return the row or item that each value of a reference slot means; None if it means several."""
        if slot.range not in self._names:
            names: dict[str, Draft | None] = {}
            for level in self._levels(slot):  # an identifier wins over a label
                own: dict[str, Draft | None] = {}
                for name, draft in level:
                    own[name] = draft if own.get(name, draft) is draft else None
                names = {**own, **names}
            self._names[slot.range] = names
        return self._names[slot.range]

    def _levels(self, slot: Slot) -> Iterator[Iterable[tuple[str, Draft]]]:
        """Yield pairs of a name and a draft; those of rows before those of the sources."""
        known = [draft for draft in self.filler.known if takes(slot, draft.cls)]
        rows, cls = self._rows if takes(slot, self._cls) else (), self._cls
        notation, label = map(cls.meaning, (terms.NOTATION, terms.PREF_LABEL))
        for own in (cls.identifier, cls.given_iri, notation, label):
            yield [(name, draft) for row, draft in rows for name in self._values(row, own)]
        yield [(name, draft) for row, draft in rows for name in self._values(row, label, translated=True)]
        yield [(draft.slug, draft) for draft in known]
        yield [(draft.iri, draft) for draft in known]
        for predicate in (terms.NOTATION, terms.PREF_LABEL):
            yield [(name, draft) for draft in known for name in draft.values_of(predicate)]
        yield [(name, draft) for draft in known for name in self.filler.translated(draft, terms.PREF_LABEL)]

    def _refuse(self, row: CsvRow, column: str, reason: str, text: str) -> None:
        if reason:
            line = json.dumps({"line": row.line, "column": column, "value": text, "reason": reason}, ensure_ascii=False)
            self._unmapped.append(
                UnmappedStatement(column, reason, f"line {row.line}: {truncated(text, _SHOWN)!r}", line)
            )
