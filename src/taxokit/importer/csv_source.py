"""A table of concepts, one in each row, as drafts of items (RFC 4180, or with semicolons or tabs).

Which column fills which slot is told, `Name=label` or `Name (de)=label@de`; a column with the name of a slot needs no
telling. References name another row, or an item that is there already, by its identifier, IRI, notation or label.
"""

import csv
import io
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from taxokit.core.errors import ConfigError, SourceError
from taxokit.core.text.suggest import did_you_mean
from taxokit.importer.draft import Draft, Drafting, Loss, stays, takes, written_tag
from taxokit.importer.slugs import Slugs
from taxokit.rdf import terms
from taxokit.taxonomy.schema import Slot

DELIMITERS = {".csv": "", ".tsv": "\t"}
"""What stands between cells, by the end of a file's name; "" where the header has to tell."""

_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line of the file on which it begins, and its cells."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """Where the cells of a column go: a slot, and the language of a translation ("" for ours)."""

    place: int
    name: str
    slot: Slot
    language: str = ""


class TableSource:
    """A table: the names of its columns, its rows, and which column goes where as far as that was told."""

    language = ""
    unit = "values"

    def __init__(
        self, path: Path, header: Sequence[str], rows: list[Row], mapping: Mapping[str, str], separator: str
    ) -> None:
        self.path = path
        self.header = header
        self.rows = rows
        self.mapping = mapping
        self.separator = separator

    def told(self) -> dict[str, str]:
        """Return what the file says of the whole: nothing."""
        return {}

    def carry(self, drafting: Drafting, slugs: Slugs) -> "CarriedTable":
        """Return the concepts of the rows, as drafts. Raises ConfigError where a column is mapped to no slot."""
        return CarriedTable(self, drafting, slugs)


class CarriedTable:
    """The drafts of a table, and the values that were not carried as they stand. `size` is the number of all values."""

    def __init__(self, source: TableSource, drafting: Drafting, slugs: Slugs) -> None:
        self.source = source
        self.drafting = drafting
        self.folder, self.cls = next(kind for kind in drafting.kinds().values() if kind[1].is_concept)
        self.columns = list(self._columns())
        if not self.columns:
            raise ConfigError(
                "no column fills a slot",
                where=source.path,
                hint=f"say which does, as in --map {source.header[0]!r}=label; there are {', '.join(source.header)}",
            )
        self._losses: list[Loss] = []
        self.size = 0
        self._drafts = [self._there(row) or self._draft(row, slugs) for row in source.rows]
        self.known = sum(draft.known for draft in self._drafts)
        self._handles: dict[str, dict[str, Draft | None]] = {}
        for row, draft in zip(source.rows, self._drafts, strict=True):
            for column in self.columns:
                self._cell(row, draft, column)
        self._unmapped()

    @property
    def drafts(self) -> list[Draft]:
        """The concepts that are new, in the order of the rows."""
        return [draft for draft in self._drafts if not draft.known and draft.key not in self.drafting.unfit]

    def losses(self, _: Collection[object]) -> list[Loss]:
        """Return every cell that is not carried as it stands."""
        return self._losses

    def _columns(self) -> Iterator[Column]:
        fillable = {
            slot.name: slot for slot in self.cls.slots if not slot.contains and (not slot.computed or slot.given)
        }
        for name in self.source.mapping:
            if name not in self.source.header:
                hint = did_you_mean(name, self.source.header) or f"there are {', '.join(self.source.header)}"
                raise ConfigError(f"{self.source.path} has no column {name!r}", where="--map", hint=hint)
        for place, name in enumerate(self.source.header):
            target, _, tag = self.source.mapping.get(name, name if name in fillable else "").partition("@")
            if not target:
                continue
            if target not in fillable:
                hint = did_you_mean(target, fillable) or f"it has {', '.join(fillable)}"
                raise ConfigError(f"a {self.cls.kind} has no slot {target!r}", where="--map", hint=hint)
            slot = fillable[target]
            if tag and slot.kind != "text":
                raise ConfigError(
                    f"{target} holds no words, so that it has no language",
                    where="--map",
                    hint=f"write {name}={target}",
                )
            yield Column(place, name, slot, written_tag(tag) if tag else "")

    def _there(self, row: Row) -> Draft | None:
        """Return what is there already and has the IRI or the identifier of a row."""
        for iri in self._of(row, self._is_iri):
            return next((draft for draft in self.drafting.known if draft.iri == iri), None)
        identifiers = self._of(row, _is_identifier)
        ours = (draft for draft in self.drafting.known if draft.cls is self.cls)
        return next((draft for draft in ours if draft.slug in identifiers), None)

    def _draft(self, row: Row, slugs: Slugs) -> Draft:
        iri = next((iri for iri in self._of(row, self._is_iri) if not self.drafting.unfit_iri(iri)), "")
        names = (_is_identifier, _is_notation, _is_label)
        candidates = [
            *(cell for wanted in names for cell in self._of(row, wanted)),
            *self._of(row, _is_label, translated=True),
        ]
        return Draft(self.cls, self.folder, slugs.claim(self.cls.name, candidates, f"line {row.line}"), iri)

    def _is_iri(self, slot: Slot) -> bool:
        return slot is self.cls.given_iri

    def _of(self, row: Row, wanted: Callable[[Slot], bool], *, translated: bool = False) -> list[str]:
        """Return what the cells of a row say in our language, or in the others, for the slots that are wanted."""
        cells = (
            row.cells[column.place].strip()
            for column in self.columns
            if wanted(column.slot) and bool(column.language) is translated
        )
        return [cell for cell in cells if cell]

    def _answers(self, slot: Slot) -> dict[str, Draft | None]:
        """Return what a reference of a slot can call a row by, or what is there; None where several answer to it."""
        if slot.range not in self._handles:
            found: dict[str, Draft | None] = {}
            for level in self._levels(slot):  # what an identifier says, no label says otherwise
                own: dict[str, Draft | None] = {}
                for handle, draft in level:
                    own[handle] = draft if own.get(handle, draft) is draft else None
                for handle, answer in own.items():
                    found.setdefault(handle, answer)
            self._handles[slot.range] = found
        return self._handles[slot.range]

    def _levels(self, slot: Slot) -> Iterator[Iterable[tuple[str, Draft]]]:
        """Yield pairs of a name and what it is for; those of rows go before those of what is there."""
        rows = list(zip(self.source.rows, self._drafts, strict=True)) if takes(slot, self.cls) else []
        for wanted in (_is_identifier, self._is_iri, _is_notation, _is_label):
            yield [(name, draft) for row, draft in rows for name in self._of(row, wanted)]
        yield [(name, draft) for row, draft in rows for name in self._of(row, _is_label, translated=True)]
        known = [draft for draft in self.drafting.known if takes(slot, draft.cls)]
        yield [(draft.slug, draft) for draft in known]
        yield [(draft.iri, draft) for draft in known]
        for predicate in (terms.NOTATION, terms.PREF_LABEL):
            yield [(name, draft) for draft in known for name in draft.said(predicate)]
        yield [(name, draft) for draft in known for name in self.drafting.translated(draft, terms.PREF_LABEL)]

    def _cell(self, row: Row, draft: Draft, column: Column) -> None:
        text = row.cells[column.place]
        slot = column.slot
        if not text.strip():
            return
        self.size += 1
        if draft.key in self.drafting.unfit:
            self._lose(row, column.name, f"is said of what {self.drafting.unfit[draft.key]}", text)
            return
        if slot.identifier:
            if text.strip() != draft.slug:
                self._lose(row, column.name, f"became the identifier {draft.slug}", text)
            return
        if slot is self.cls.given_iri:
            reason = self.drafting.unfit_iri(text.strip())
            if draft.known and not reason and text.strip() != draft.iri:
                reason = stays(draft)
            if reason:
                self._lose(row, column.name, reason, text)
            return
        parts = text.split(self.source.separator) if slot.multivalued and self.source.separator else [text]
        values = [part.strip() for part in parts if part.strip()]
        self.size += len(values) - 1
        for part in values:
            reason = self._value(draft, column, part)
            if reason:
                self._lose(row, column.name, reason, part)

    def _value(self, draft: Draft, column: Column, text: str) -> str:
        slot = column.slot
        if slot.kind == "text":
            return self.drafting.text(draft, slot, text, column.language)
        if slot.kind == "uri":
            return self.drafting.iri(draft, slot, text)
        if slot.kind == "class":
            answers = self._answers(slot)
            target = answers.get(text)
            if target is None:
                beside = ", nor of anything that is there already" if self.drafting.known else ""
                return "is the name of several items" if text in answers else f"is the name of no row{beside}"
            return self.drafting.reference(draft, slot, target)
        if slot.kind == "enum":
            return self.drafting.choice(draft, slot, text)
        return self.drafting.plain(draft, slot, text, slot.datatype)

    def _unmapped(self) -> None:
        mapped = {column.place for column in self.columns}
        for place, name in enumerate(self.source.header):
            if place not in mapped:
                for row in self.source.rows:
                    if row.cells[place].strip():
                        self.size += 1
                        self._lose(row, name, "is a column that is mapped to no slot (--map)", row.cells[place])

    def _lose(self, row: Row, column: str, reason: str, text: str) -> None:
        shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
        line = json.dumps({"line": row.line, "column": column, "value": text, "reason": reason}, ensure_ascii=False)
        self._losses.append(Loss(column, reason, f"line {row.line}: {shown!r}", line))

    def report(self, losses: Iterable[Loss]) -> str:
        """Return all losses as JSON, one in each line, with the reason."""
        return "".join(f"{loss.line}\n" for loss in losses)


def _is_identifier(slot: Slot) -> bool:
    return slot.identifier


def _is_notation(slot: Slot) -> bool:
    return slot.uri == terms.NOTATION


def _is_label(slot: Slot) -> bool:
    return slot.uri == terms.PREF_LABEL


def read_table_source(path: Path, mapping: Mapping[str, str], separator: str) -> TableSource:
    """Read a table. Raises SourceError, with the line, for a file that is none."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise SourceError(f"cannot be read: {error.strerror}; nothing was imported", where=path) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SourceError(
            "is not UTF-8", where=f"{path}:{line}", hint="save it as UTF-8; nothing was imported"
        ) from None
    header: list[str] | None = None
    rows: list[Row] = []
    delimiter = DELIMITERS.get(path.suffix.lower()) or _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if header is None:
                header = [cell.strip() for cell in cells]
                _refuse_header(path, header)
            elif any(cell.strip() for cell in cells):
                if len(cells) > len(header):
                    raise SourceError(
                        f"has {len(cells)} cells, and the header {len(header)}",
                        where=f"{path}:{line}",
                        hint=f"quote a cell that holds {delimiter!r}; nothing was imported",
                    )
                rows.append(Row(line, (*cells, *[""] * (len(header) - len(cells)))))
            line = reader.line_num + 1
    except csv.Error as error:
        raise SourceError(
            f"is no table: {error}", where=f"{path}:{line}", hint="mend the quotes; nothing was imported"
        ) from None
    if header is None:
        raise SourceError("is empty", where=path, hint="its first line has to name the columns")
    return TableSource(path, header, rows, mapping, separator)


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _refuse_header(path: Path, header: list[str]) -> None:
    twice = next((name for name in header if header.count(name) > 1), None)
    if twice is not None:
        raise SourceError(
            f"has two columns called {twice!r}", where=f"{path}:1", hint="rename one; nothing was imported"
        )
