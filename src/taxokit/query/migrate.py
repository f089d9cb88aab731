"""Rewriting identifiers for a later release, alone or in one column of a table, whose other bytes stay.

Only a certain replacement is written: one item for another. Every other identifier stays, and is reported.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from taxokit.query.names import Meaning, NameForm
from taxokit.query.upgrade import ReplacementKind, Upgrade
from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import full_id
from taxokit.taxonomy.schema import Class
from taxokit.text.csv_text import (
    DELIMITERS,
    LINE_BREAK,
    MARK,
    RowSpans,
    Span,
    TableError,
    cell_with,
    line_breaks,
    scan,
    start_of,
    value_of,
)
from taxokit.text.errors import ConfigError
from taxokit.text.words import Suggester, count_of, did_you_mean, listed

_COMMENT = re.compile(r"(?:^|\s)#.*")  # an IRI may have a `#` inside

Reason = Literal[
    ReplacementKind, "gone", "reclassified", "unknown", "ambiguous", "another-kind", "no-cell", "newer", "repeated"
]
"""The reason why an identifier, or a row, is reported."""

NOTES: frozenset[Reason] = frozenset({"newer", "repeated"})
"""The reasons that need no change, and are only noted."""

_SEPARATORS = ("|", ";", ",", " ")


@dataclass(frozen=True, slots=True)
class Resolution:
    """The identifiers to write in place of an identifier, which itself may be among them.

    With a `reason`, and `why` in words, it is reported; `candidates` could be written instead.
    """

    written: tuple[str, ...]
    reason: Reason | None = None
    why: str = ""
    candidates: tuple[str, ...] = ()


class IdentifierResolver:
    """Resolves identifiers. `kind` is the class of slugs, if that is known.

    With `expand`, all of several items that replace an item together are written.
    """

    def __init__(self, upgrade: Upgrade, kind: Class | None = None, *, expand: bool = False) -> None:
        self._upgrade = upgrade
        self._kind = kind
        self._expand = expand
        self._suggester = Suggester()
        self._resolved: dict[str, Resolution] = {}

    def resolve(self, name: str) -> Resolution:
        """Return the identifiers to write in place of `name`."""
        if name not in self._resolved:
            self._resolved[name] = self._resolve(name)
        return self._resolved[name]

    def _resolve(self, name: str) -> Resolution:
        meanings = self._upgrade.old.meanings(name, self._kind)
        if not meanings:
            return self._unknown(name)
        first, *others = [self._replaced(name, meaning) for meaning in meanings]
        if not others or (first.reason is None and all(other == first for other in others)):
            return first
        candidates = tuple(full_id(meaning.item) for meaning in meanings)
        return Resolution((name,), "ambiguous", f"is {listed(candidates)}; choose the kind with --kind", candidates)

    def _replaced(self, name: str, meaning: Meaning) -> Resolution:
        item, form = meaning.item, meaning.form
        successors = self._upgrade.successors(item)
        is_sure = successors.replacement in ("kept", "one") or (self._expand and successors.replacement == "all")
        same_kind = all(target.cls.name == item.cls.name for target in successors.targets)
        candidates = tuple(self._candidate(target, meaning, name) for target in successors.targets)
        if is_sure and (form is not NameForm.SLUG or same_kind):
            return Resolution(candidates)
        if is_sure:
            why = f"is {successors.words}, of another kind, so that its slug alone is ambiguous"
            return Resolution((name,), "another-kind", why, candidates)
        if successors.targets or successors.is_deprecated:
            since = f" since {successors.since}" if successors.since else ""
            reason = f' ("{successors.reason}")' if successors.reason else ""
            why = f"is deprecated{since}{reason}: {successors.words}"
            return Resolution((name,), successors.replacement, why, candidates)
        others = tuple(map(full_id, self._upgrade.reclassified(item)))
        if others:
            return Resolution((name,), "reclassified", f"was {full_id(item)} and is now {listed(others)}", others)
        return Resolution((name,), "gone", f"was removed: {successors.words}")

    def _candidate(self, target: Item, meaning: Meaning, name: str) -> str:
        """Return the identifier of a target in the form of a name, which stays if it is that of an unchanged item."""
        iris = self._upgrade.old.taxonomy.iri(meaning.item), self._upgrade.new.taxonomy.iri(target)
        if target.key == meaning.item.key and iris[0] == iris[1]:
            return name
        is_ambiguous = meaning.form is NameForm.SLUG and target.cls.name != meaning.item.cls.name
        return self._upgrade.new.write(target, NameForm.FULL if is_ambiguous else meaning.form, name)

    def _unknown(self, name: str) -> Resolution:
        old, new = self._upgrade.old, self._upgrade.new
        meanings = self._upgrade.new.meanings(name, self._kind)
        replaced_by = [(meaning, self._upgrade.successors(meaning.item)) for meaning in meanings]
        if not replaced_by:
            return Resolution((name,), "unknown", f"is not in {old.name}; {self._hint(name)}".removesuffix("; "))
        if all(successors.replacement == "kept" for _, successors in replaced_by):
            return Resolution((name,), "newer", f"is not in {old.name}, but in use in {new.name}")
        candidates = tuple(
            self._candidate(target, meaning, name)
            for meaning, successors in replaced_by
            for target in successors.targets
        )
        why = f"is not in {old.name}, but deprecated in {new.name}: {replaced_by[0][1].words}"
        return Resolution((name,), "unknown", why, candidates)

    def _hint(self, name: str) -> str:
        """Return a hint at the meaning of an unknown identifier, "" if no known one is like it."""
        old = self._upgrade.old
        others = old.meanings(name)
        if self._kind and others:
            return f"it is not {self._kind.indefinite} there but {listed(full_id(other.item) for other in others)}"
        for separator in _SEPARATORS:
            parts = [part.strip() for part in name.split(separator)]
            if len(parts) > 1 and any(map(old.meanings, parts)):
                return f"for several identifiers in a cell, add --separator {separator!r}"
        return self._suggester.did_you_mean(name, old.known_names)


# --- tables ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class UserTable:
    """A CSV file with a header, of which the column at `place` (from 0) is of interest."""

    name: str
    text: str
    delimiter: str
    header: RowSpans
    column: str
    place: int

    def rows(self) -> Iterator[RowSpans]:
        """Yield the rows below the header, without blank lines. Raises TableError."""
        line = self.header.line + line_breaks(self.text, self.header.cells[0][0], self.header.next)
        below = scan(self.text, self.delimiter, self.name, self.header.next, line)
        return (row for row in below if len(row.cells) > 1 or row.cells[0] != (row.end, row.end))

    def cell(self, row: RowSpans) -> Span | None:
        """Return the place of the cell of a row in the column, None for a row that is too short."""
        return row.cells[self.place] if self.place < len(row.cells) else None

    def line_of(self, row: RowSpans, cell: Span) -> int:
        """Return the line where a cell of a row begins; cells before it may contain line breaks."""
        return row.line + line_breaks(self.text, row.cells[0][0], cell[0])


def open_table(text: str, name: str, column: str, delimiter: str = "") -> UserTable:
    """Return a text as a table, for the column of this name.

    By default, the delimiter is the first of `DELIMITERS` with which the header has the column. Raises TableError for a
    text that is not a table, ConfigError if it has no such column, or several.
    """
    start = start_of(text)
    if not text[start:].strip():
        raise TableError("is empty: it has no header", where=name)
    headers = {}
    for candidate in [delimiter] if delimiter else DELIMITERS.values():
        try:
            headers[candidate] = next(scan(text, candidate, name, start))
        except TableError:
            if delimiter:
                raise
    column = column.strip()
    for candidate, header in headers.items():
        places = [place for place, cell in enumerate(header.cells) if _title(text, cell) == column]
        if len(places) > 1:
            raise ConfigError(f"has {len(places)} columns {column!r}", where=name, hint="rename all but one of them")
        if places:
            return UserTable(name, text, candidate, header, column, places[0])
    header = max(headers.values(), key=lambda row: len(row.cells), default=RowSpans(1, (), 0, 0))
    titles = [_title(text, cell) for cell in header.cells]
    hint = did_you_mean(column, titles) or f"it has {', '.join(map(repr, titles))}"
    unsure = "; for another delimiter, add --delimiter" if len(titles) == 1 else ""
    raise ConfigError(f"has no column {column!r}", where=name, hint=f"{hint}{unsure}")


def _title(text: str, cell: Span) -> str:
    return value_of(text[slice(*cell)]).strip()


def listed_names(text: str) -> dict[str, int]:
    """Return the identifiers of a list, one on each line, with the first line of each; `#` begins a comment."""
    lines = LINE_BREAK.split(text.removeprefix(MARK))
    return _first_lines((_COMMENT.sub("", line), number) for number, line in enumerate(lines, start=1))


def column_names(table: UserTable, separator: str = "") -> dict[str, int]:
    """Return the identifiers in the column of a table with the first line of each.

    With a `separator`, a cell can have several. Raises TableError.
    """
    cells = ((row, cell) for row in table.rows() if (cell := table.cell(row)))
    values = ((value_of(table.text[slice(*cell)]), table.line_of(row, cell)) for row, cell in cells)
    return _first_lines(
        (name, line) for value, line in values for name in (value.split(separator) if separator else [value])
    )


def _first_lines(names: Iterator[tuple[str, int]]) -> dict[str, int]:
    lines: dict[str, int] = {}
    for name, line in names:
        lines.setdefault(name.strip(), line)
    lines.pop("", None)
    return lines


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """The report on an identifier ("" for a row without a cell for it), and its lines."""

    name: str
    resolution: Resolution
    lines: list[int] = field(default_factory=list)


@dataclass(slots=True)
class MigratedTable:
    """A migrated table: its new text, the lines of each rewrite, and the entries of the report.

    `named` counts the identifiers in the column, `empty` the cells without one.
    """

    text: str = ""
    named: int = 0
    empty: int = 0
    rewrites: dict[tuple[str, tuple[str, ...]], list[int]] = field(default_factory=dict)
    entries: dict[tuple[str, str], ReportEntry] = field(default_factory=dict)

    @property
    def rewritten(self) -> int:
        """How many times an identifier was rewritten."""
        return sum(map(len, self.rewrites.values()))

    @property
    def left(self) -> int:
        """How many times an identifier could not be migrated."""
        return sum(len(entry.lines) for entry in self.not_migrated if entry.name)

    @property
    def unchanged(self) -> int:
        """How many times an identifier needed no change."""
        return self.named - self.rewritten - self.left

    @property
    def not_migrated(self) -> list[ReportEntry]:
        """The entries that could not be migrated, and need review."""
        return [entry for entry in self.entries.values() if entry.resolution.reason not in NOTES]

    @property
    def notes(self) -> list[ReportEntry]:
        """The entries that need no change, and are worth a look."""
        return [entry for entry in self.entries.values() if entry.resolution.reason in NOTES]

    def report(self, name: str, resolution: Resolution, line: int) -> None:
        """Add an identifier, on one line, to the report."""
        key = (name, resolution.reason or "")
        self.entries.setdefault(key, ReportEntry(name, resolution)).lines.append(line)


def migrate(table: UserTable, resolver: IdentifierResolver, separator: str = "") -> MigratedTable:
    """Return a table with the identifiers of its column rewritten; every other byte is as it was.

    With a `separator`, a cell can have several identifiers. Several replacements of one then go into its cell, and
    without a separator into rows of their own. Raises TableError.
    """
    migration = MigratedTable()
    line_break = table.text[table.header.end : table.header.next] or "\n"
    parts: list[str] = []
    copied = 0
    for row in table.rows():
        cell = table.cell(row)
        if cell is None:
            why = f"the row has {count_of(len(row.cells), 'cell')}, and none for {table.column!r}"
            migration.report("", Resolution((), "no-cell", why), row.line)
            continue
        start, end = cell
        raw = table.text[start:end]
        value = value_of(raw)
        if not value.strip():
            migration.empty += 1
            continue
        values = _rewritten(value, migration, resolver, separator, table.line_of(row, cell))
        if values != [value]:
            first = row.cells[0][0]
            rows = [
                table.text[first:start] + cell_with(other, raw, table.delimiter) + table.text[end : row.end]
                for other in values
            ]
            parts += [table.text[copied:first], (table.text[row.end : row.next] or line_break).join(rows)]
            copied = row.end
    migration.text = "".join([*parts, table.text[copied:]])
    return migration


def _rewritten(
    value: str, migration: MigratedTable, resolver: IdentifierResolver, separator: str, line: int
) -> list[str]:
    """Return the new value of a cell, several if its row must be repeated, and report on it."""
    if not separator:
        return _replaced(value, migration, resolver, line)
    old = value.split(separator)
    new = [text for part in old for text in _replaced(part, migration, resolver, line)]
    before, after = (Counter(part.strip() for part in parts if part.strip()) for parts in (old, new))
    for name in after:
        if after[name] > max(1, before[name]):
            why = "is repeated in its cell now; it is kept, because other cells may correspond to it"
            migration.report(name, Resolution((name,), "repeated", why), line)
    return [separator.join(new)]


def _replaced(text: str, migration: MigratedTable, resolver: IdentifierResolver, line: int) -> list[str]:
    """Return a text once for each replacement of the identifier in it; white space around it stays."""
    name = text.strip()
    if not name:
        return [text]
    resolution = resolver.resolve(name)
    migration.named += 1
    if resolution.reason is not None:
        migration.report(name, resolution, line)
    if resolution.written == (name,):
        return [text]
    migration.rewrites.setdefault((name, resolution.written), []).append(line)
    before, _, after = text.partition(name)
    return [f"{before}{other}{after}" for other in resolution.written]
