"""Mapping the cells of a table, each to the slot of its column; and the list of unmapped values.

A row describes the item of the sources with its IRI, its identifier or its notation, so that a second import of a table
changes nothing; a row without any of them describes the item with its label. A reference names another row, or an item
of the sources, by one of these, too.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from taxokit.edit.items import only_scheme
from taxokit.edit.minting import Minting, slug_of
from taxokit.importer.drafts import Draft, SlotFiller, UnmappedStatement, class_of_concepts, of_unfit, stays, takes
from taxokit.rdf import terms
from taxokit.repository.project import SLUG_PATTERN
from taxokit.repository.reading import read_input
from taxokit.taxonomy.model import Item, Taxonomy
from taxokit.taxonomy.names import label_of, translated_labels
from taxokit.taxonomy.schema import Class, Slot, is_slug
from taxokit.text.codes import in_usual_case
from taxokit.text.csv_text import MARK, decoded, scan
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
    unit: str = "value"

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
        cells = spans.values(text)
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


def _columns(source: CsvSource, cls: Class) -> tuple[MappedColumn, ...]:
    """Return the columns that fill slots. Raises ConfigError if one does not fit its slot, or none has any content."""
    fillable = {slot.name: slot for slot in cls.slots if not slot.contains and (not slot.computed or slot.given)}
    columns = tuple(_mapped_columns(source, cls, fillable))
    if not any(column.slot not in (cls.identifier, cls.given_iri) for column in columns):
        beside = " beside the identifier" if columns else ""
        names, slots = truncated(", ".join(source.header), _MOST_SHOWN), ", ".join(fillable)
        mapped = {column.name for column in columns}
        other = next((name for name in source.header if name not in mapped), source.header[0])
        hint = f"map one, as in --map {other!r}=label; its columns are {names}; {cls.indefinite} has {slots}"
        raise ConfigError(f"no column fills a slot{beside}; nothing was imported", where=source.path, hint=hint)
    return columns


def _mapped_columns(source: CsvSource, cls: Class, fillable: Mapping[str, Slot]) -> Iterator[MappedColumn]:
    for name in source.mapping:
        if name not in source.header:
            hint = did_you_mean(name, source.header) or f"it has {truncated(', '.join(source.header), _MOST_SHOWN)}"
            raise ConfigError(f"{source.path} has no column {name!r}", where="--map", hint=hint)
    texts = {name for name, slot in fillable.items() if slot.kind == "text"}
    for place, name in enumerate(source.header):
        is_slot = name in fillable or name.partition("@")[0] in texts
        target, _, tag = source.mapping.get(name, name if is_slot else "").partition("@")
        if not target:
            continue
        if target not in fillable:
            hint = did_you_mean(target, fillable) or f"it has {', '.join(fillable)}"
            raise ConfigError(f"{cls.indefinite} has no slot {target!r}", where="--map", hint=hint)
        if tag and fillable[target].kind != "text":
            raise ConfigError(f"{target} has no language", where="--map", hint=f"write {name}={target}")
        yield MappedColumn(place, name, fillable[target], in_usual_case(tag) if tag else "")


class RowReader:
    """The cells of rows by slot: `columns` are those that fill the slots of `cls`."""

    def __init__(self, source: CsvSource, cls: Class) -> None:
        """Raise ConfigError as `_columns` does."""
        self.source, self.cls = source, cls
        self.columns = _columns(source, cls)
        self.label = cls.meaning(terms.PREF_LABEL)
        notation = cls.meaning(terms.NOTATION)
        self.notation = None if notation is cls.identifier else notation

    def cells(self, row: CsvRow, slot: Slot | None) -> list[str]:
        """Return the cells of a row in the columns of a slot, in our language."""
        chosen = (column for column in self.columns if column.slot is slot and not column.language)
        return [cell for column in chosen if (cell := row.cell(column.place).strip())]

    def values(self, slot: Slot, text: str) -> list[str]:
        """Return the values of a cell."""
        parts = text.split(self.source.separator) if slot.multivalued and self.source.separator else [text]
        return [value for part in parts if (value := part.strip())]

    def notations(self, row: CsvRow) -> list[str]:
        """Return the notations of a row."""
        slot = self.notation
        return [value for cell in self.cells(row, slot) for value in self.values(slot, cell)] if slot else []

    def labels(self, row: CsvRow) -> list[str]:
        """Return the labels of a row, in our language first."""
        return [label for _, label in self.tagged_labels(row)]

    def tagged_labels(self, row: CsvRow) -> list[tuple[str, str]]:
        """Return the labels of a row with their languages, "" for ours, which comes first."""
        columns = sorted((own for own in self.columns if own.slot is self.label), key=lambda own: bool(own.language))
        return [(own.language, label) for own in columns if (label := row.cell(own.place).strip())]


class KnownItems:
    """The items of the sources that rows describe."""

    def __init__(self, reader: RowReader, taxonomy: Taxonomy) -> None:
        self._reader = reader
        self._by_iri = {taxonomy.iri(item): item for item in reversed(taxonomy.items) if item.id}
        items = taxonomy.by_class[reader.cls.name]
        self._by_id = {item.id: item for item in items}
        noted = reversed(items) if reader.notation else ()
        self._by_notation = {notation: item for item in noted for notation in _values_of(item, terms.NOTATION)}
        self._by_label: dict[tuple[str, str], list[Item]] = defaultdict(list)
        for item in sorted(items, key=lambda item: (len(item.id), item.id)):
            for tag, label in {"": label_of(item), **translated_labels(taxonomy.schema, item)}.items():
                self._by_label[tag, label].append(item)
        self._taken: set[str] = set()

    def of(self, row: CsvRow) -> Item | None:
        """Return the item of a row, None for a new one. No item is that of two codes or labels."""
        reader = self._reader
        iris, identifiers = (reader.cells(row, slot) for slot in (reader.cls.given_iri, reader.cls.identifier))
        if iris:  # a row with an IRI is not the item of the sources with its identifier
            return self._by_iri.get(iris[0])
        codes = [*identifiers, *reader.notations(row)]
        item = next((item for name in identifiers if (item := self._by_id.get(name))), None)
        item = item or next((self._by_notation[code] for code in codes if code in self._by_notation), None)
        item = item or next((item for code in identifiers if (item := self._with_slug_of(code))), None)
        if item is None and not codes:
            labelled = (item for label in reader.tagged_labels(row)[:1] for item in self._by_label.get(label, ()))
            item = next((item for item in labelled if item.id not in self._taken), None)
        if item is not None:
            self._taken.add(item.id)
        return item

    def _with_slug_of(self, code: str) -> Item | None:
        """Return the first item that got its identifier from a code, and does not say it as its notation."""
        slug, number = slug_of(code), 2
        item = self._by_id.get(slug)
        while item is not None and (item.id in self._taken or self._has_notation(item)):
            item, number = self._by_id.get(f"{slug}-{number}"), number + 1
        return item

    def _has_notation(self, item: Item) -> bool:
        return self._reader.notation is not None and bool(item.values(self._reader.notation))


def _values_of(item: Item, predicate: str) -> list[str]:
    """Return the values of the slot of an item that means `predicate`."""
    slot = item.cls.meaning(predicate)
    return list(map(str, item.values(slot))) if slot else []


def described_iris(source: CsvSource, taxonomy: Taxonomy) -> set[str]:
    """Return the IRIs of the items of the sources that a table describes. Raises ConfigError as `CsvMapping` does."""
    reader = RowReader(source, class_of_concepts(taxonomy.schema)[1])
    known = KnownItems(reader, taxonomy)
    return {taxonomy.iri(item) for row in source.rows if (item := known.of(row))}


class CsvMapping:
    """The filled drafts of a table, and the values that were not mapped as they are.

    `size` counts all values, `known` the rows that describe an item of the sources.
    """

    def __init__(self, source: CsvSource, filler: SlotFiller, minting: Minting, taxonomy: Taxonomy) -> None:
        """Draft and fill each row. Raises ConfigError if a column does not fit a slot, or none does."""
        self.source, self.filler, self.taxonomy = source, filler, taxonomy
        self.size = self.known = 0
        self.takes_over = False  # whether new items had their IRI before
        self._folder, self._cls = class_of_concepts(filler.schema)
        self._reader = RowReader(source, self._cls)
        self._unmapped: list[UnmappedStatement] = []
        self._names: dict[str, dict[str, Draft | None]] = {}
        self._known = {draft.place: draft for draft in reversed(filler.known)}
        self._rows = list(self._drafted(minting))
        for row, draft in self._rows:
            for column in self._reader.columns:
                self._cell(row, draft, column)
        self._put_into_only_scheme()
        for place in sorted(set(range(len(source.header))) - {column.place for column in self._reader.columns}):
            for row in source.rows:
                if row.cell(place).strip():
                    self.size += 1
                    self._refuse(row, source.header[place], "is a column without a slot (--map)", row.cells[place])

    def _drafted(self, minting: Minting) -> Iterator[tuple[CsvRow, Draft]]:
        """Yield each row with its draft, which has no values yet unless it is in the sources."""
        known = KnownItems(self._reader, self.taxonomy)
        for row in self.source.rows:
            item = known.of(row)
            self.known += item is not None
            yield row, self._known[item.key] if item else self._new_draft(row, minting)

    def _new_draft(self, row: CsvRow, minting: Minting) -> Draft:
        cls, cells, subject = self._cls, self._reader.cells, f"line {row.line}"
        identifiers = cells(row, cls.identifier)
        names = [*self._reader.notations(row), *self._reader.labels(row)]
        if identifiers and (is_slug(identifiers[0]) or not self._has_room_for_code(row)):
            slug = minting.slugs.claim(cls, [*identifiers, *names], subject)
        else:
            scheme = next(iter(cells(row, cls.meaning(terms.IN_SCHEME))), "")
            slug = minting.identifier(cls, [*identifiers, *names], subject, scheme)
        own_iri = next((iri for iri in cells(row, cls.given_iri) if not self.filler.unfit_iri(iri)), "")
        self.takes_over |= bool(own_iri)
        return Draft(cls, self._folder, slug, own_iri or minting.iri(cls, slug))

    def _put_into_only_scheme(self) -> None:
        """Put each new concept without a scheme into the only one, as `taxokit add` does."""
        known = set(self._known.values())
        for name, words in only_scheme(self.taxonomy, self._cls).items():
            for draft in self.drafts:
                if draft not in known and not draft.values.get(name):
                    draft.values[name] = dict.fromkeys(words)

    @property
    def drafts(self) -> list[Draft]:
        """The concepts that are new, or filled anew, in the order of the rows."""
        refused = self.filler.refusals.items
        drafts = dict.fromkeys(draft for _, draft in self._rows)
        return [draft for draft in drafts if not draft.known and draft.key not in refused]

    def unmapped(self, _: Callable[[], Iterable[object]]) -> list[UnmappedStatement]:
        """Return every value that is not mapped as it is; the graph of the result has nothing to add.

        Raises SourceError if nothing but identifiers would be left of the table.
        """
        notation = self._reader.notation
        codes = (
            {notation.name}
            if notation and all(column.slot is not notation for column in self._reader.columns)
            else set()
        )
        drafts = self.drafts
        if drafts and not self.known and not any(draft.values.keys() - codes or draft.translations for draft in drafts):
            reasons = dict.fromkeys(f"{unmapped.about} {unmapped.reason}" for unmapped in self._unmapped)
            hint = truncated("; ".join(reasons), _MOST_SHOWN)
            raise SourceError("no value can be imported; nothing was imported", where=self.source.path, hint=hint)
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
            code = text.strip()
            if code != draft.slug and self._as_notation(row, draft, code):
                reason = "is no identifier, and the schema has no notation to keep it in: it became another"
                self._refuse(row, column.name, f"{reason}: {draft.slug}", text)
        elif slot is self._cls.given_iri:
            reason = self.filler.unfit_iri(text.strip())
            if draft.known and not reason and text.strip() != draft.iri:
                reason = stays(draft)
            self._refuse(row, column.name, reason, text)
        else:
            values = self._reader.values(slot, text)
            self.size += len(values) - 1
            for value in values:
                self._refuse(row, column.name, self._value(draft, column, value), value)

    def _as_notation(self, row: CsvRow, draft: Draft, code: str) -> str:
        """Keep a code that is no identifier as a notation; return why it is refused, "" if it is not."""
        slot = self._reader.notation
        if slot is None or not self._has_room_for_code(row):
            return "has no slot"
        return self.filler.plain(draft, slot, code, slot.datatype_of(code))

    def _has_room_for_code(self, row: CsvRow) -> bool:
        """Return True if the item of a row can have a code of the column of identifiers as a notation."""
        slot = self._reader.notation
        return slot is not None and (slot.multivalued or not self._reader.notations(row))

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
            item = self.taxonomy.index(draft.cls.name).get(draft.slug)
            return self.filler.choice(draft, slot, text, is_stated=item is not None and slot.name in item.data)
        return self.filler.plain(draft, slot, text, slot.datatype_of(text))

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
        rows, cls, cells = self._rows if takes(slot, self._cls) else (), self._cls, self._reader.cells
        for own in (cls.identifier, cls.given_iri, self._reader.notation, self._reader.label):
            yield [(name, draft) for row, draft in rows for name in cells(row, own)]
        yield [(name, draft) for row, draft in rows for tag, name in self._reader.tagged_labels(row) if tag]
        known = [(item, self._known[item.key]) for item in self.taxonomy.items if item.key in self._known]
        known = [(item, draft) for item, draft in known if takes(slot, item.cls)]
        yield [(item.id, draft) for item, draft in known]
        yield [(self.taxonomy.iri(item), draft) for item, draft in known]
        for predicate in (terms.NOTATION, terms.PREF_LABEL):
            yield [(name, draft) for item, draft in known for name in _values_of(item, predicate)]
        translated = ((translated_labels(self.taxonomy.schema, item), draft) for item, draft in known)
        yield [(name, draft) for labels, draft in translated for name in labels.values()]

    def _refuse(self, row: CsvRow, column: str, reason: str, text: str) -> None:
        if reason:
            line = json.dumps({"line": row.line, "column": column, "value": text, "reason": reason}, ensure_ascii=False)
            self._unmapped.append(
                UnmappedStatement(column, reason, f"line {row.line}: {truncated(text, _SHOWN)!r}", line)
            )
