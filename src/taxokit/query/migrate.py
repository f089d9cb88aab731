"""Rewriting the identifiers in one column of a table; every other byte of it stays as it is."""

from collections import Counter
from dataclasses import dataclass, field

from taxokit.core.text.csv_text import cell_with, value_of
from taxokit.core.text.english import count_of
from taxokit.query.resolve import NOTES, IdentifierResolver, Resolution
from taxokit.query.table import UserTable


@dataclass(frozen=True, slots=True)
class ReportEntry:
    """What is reported of an identifier ("" for a row without a cell for one), and the lines where it is."""

    name: str
    resolution: Resolution
    lines: list[int] = field(default_factory=list)


@dataclass(slots=True)
class MigratedTable:
    """A migrated table: its new text, what was written for which identifier on which lines, and what is reported.

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
        """What could not be migrated, and needs review."""
        return [entry for entry in self.entries.values() if entry.resolution.reason not in NOTES]

    @property
    def notes(self) -> list[ReportEntry]:
        """What needs no change, and is worth a look."""
        return [entry for entry in self.entries.values() if entry.resolution.reason in NOTES]

    def report(self, name: str, resolution: Resolution, line: int) -> None:
        """Add an identifier, on one line, to what is reported."""
        key = (name, resolution.reason or "")
        self.entries.setdefault(key, ReportEntry(name, resolution)).lines.append(line)


def migrate(table: UserTable, resolver: IdentifierResolver, separator: str = "") -> MigratedTable:
    """Return a table with the identifiers of its column rewritten; every other byte is as it was.

    With a `separator`, a cell can name several; what together replaces one then goes into its cell, and without one
    into rows of its own. Raises TableError.
    """
    migration = MigratedTable()
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
            parts += [table.text[copied:first], (table.text[row.end : row.next] or table.line_break).join(rows)]
            copied = row.end
    migration.text = "".join([*parts, table.text[copied:]])
    return migration


def _rewritten(
    value: str, migration: MigratedTable, resolver: IdentifierResolver, separator: str, line: int
) -> list[str]:
    """Return the new value of a cell, several where its row has to be repeated, and report on it."""
    if not separator:
        return _replaced(value, migration, resolver, line)
    old = value.split(separator)
    new = [text for part in old for text in _replaced(part, migration, resolver, line)]
    before, after = (Counter(part.strip() for part in parts if part.strip()) for parts in (old, new))
    for name in after:
        if after[name] > max(1, before[name]):
            why = "is repeated in its cell now; nothing is dropped, because other cells may correspond to it"
            migration.report(name, Resolution((name,), "repeated", why), line)
    return [separator.join(new)]


def _replaced(text: str, migration: MigratedTable, resolver: IdentifierResolver, line: int) -> list[str]:
    """Return a text once for each identifier that replaces the one in it; white space around it stays."""
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
