"""Rewriting the identifiers in one column of somebody's table; every other byte of it stays as it is."""

from collections import Counter
from dataclasses import dataclass, field

from taxokit.core.text.english import count_of
from taxokit.query.csv_text import Row, Span, Table, cell_with, value_of
from taxokit.query.resolve import WELL, Decider, Decision


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a table: an identifier ("" for a row without a cell for one), why, and the lines where it is."""

    name: str
    decision: Decision
    lines: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Migration:
    """What was made of a table: its new text, what was written for which identifier on which lines, and what is told.

    `named` counts the identifiers in the column, `empty` the cells without one.
    """

    text: str = ""
    named: int = 0
    empty: int = 0
    rewritten: dict[tuple[str, tuple[str, ...]], list[int]] = field(default_factory=dict)
    told: dict[tuple[str, str], Told] = field(default_factory=dict)

    @property
    def changed(self) -> int:
        """How many times an identifier was rewritten."""
        return sum(map(len, self.rewritten.values()))

    @property
    def stayed(self) -> int:
        """How many times an identifier could not be migrated."""
        return sum(len(told.lines) for told in self.left if told.name)

    @property
    def unchanged(self) -> int:
        """How many times an identifier needed no change."""
        return self.named - self.changed - self.stayed

    @property
    def left(self) -> list[Told]:
        """What could not be migrated, and has to be decided."""
        return [told for told in self.told.values() if told.decision.reason not in WELL]

    @property
    def noted(self) -> list[Told]:
        """What is well, and worth a look."""
        return [told for told in self.told.values() if told.decision.reason in WELL]

    def tell(self, name: str, decision: Decision, line: int) -> None:
        """Add something to what is told."""
        key = (name, decision.reason or "")
        self.told.setdefault(key, Told(name, decision)).lines.append(line)


def migrate(table: Table, decider: Decider, separator: str = "") -> Migration:
    """Return a table with the identifiers of its column rewritten; every other byte is as it was.

    With a `separator`, a cell can name several; what takes the place of one together then stands in the cell of that
    one, and in rows of their own without.
    """
    migration = Migration()
    pieces: list[str] = []
    copied = 0
    for row in table.rows():
        cell = _looked_at(table, row, migration)
        if cell is None:
            continue
        start, end = cell
        raw = table.text[start:end]
        value = value_of(raw)
        values = _Cell(decider, migration, table.line_of(row, cell), separator).rewritten(value)
        if values == [value]:
            continue
        first = row.cells[0][0]
        rows = [
            table.text[first:start] + cell_with(other, raw, table.delimiter) + table.text[end : row.end]
            for other in values
        ]
        pieces += [table.text[copied:first], (table.text[row.end : row.next] or table.line_break).join(rows)]
        copied = row.end
    migration.text = "".join([*pieces, table.text[copied:]])
    return migration


def _looked_at(table: Table, row: Row, migration: Migration) -> Span | None:
    """Return the place of the cell of a row that names something, None where there is none."""
    if table.place >= len(row.cells):
        number = count_of(len(row.cells), "cell")
        migration.tell("", Decision((), "no-cell", f"the row has {number}, and none for {table.column!r}"), row.line)
        return None
    cell = row.cells[table.place]
    if not value_of(table.text[slice(*cell)]).strip():
        migration.empty += 1
        return None
    return cell


@dataclass(frozen=True, slots=True)
class _Cell:
    """Rewrites one cell, and says what it did."""

    decider: Decider
    migration: Migration
    line: int
    separator: str

    def rewritten(self, value: str) -> list[str]:
        """Return what the cell says now: several where its row has to be repeated."""
        if not self.separator:
            return self._named(value)
        parts = value.split(self.separator)
        written = [other for part in parts for other in self._named(part)]
        before, after = (Counter(part.strip() for part in side if part.strip()) for side in (parts, written))
        for name in after:
            if after[name] > max(1, before[name]):
                why = "stands in its cell more than once now; nothing is dropped, because other cells may count on it"
                self.migration.tell(name, Decision((name,), "repeated", why), self.line)
        return [self.separator.join(written)]

    def _named(self, text: str) -> list[str]:
        """Return a text once for each thing that is written for the identifier in it, white space around it kept."""
        name = text.strip()
        if not name:
            return [text]
        decision = self.decider.decide(name)
        self.migration.named += 1
        if decision.reason is not None:
            self.migration.tell(name, decision, self.line)
        if decision.written == (name,):
            return [text]
        self.migration.rewritten.setdefault((name, decision.written), []).append(self.line)
        before, _, after = text.partition(name)
        return [f"{before}{other}{after}" for other in decision.written]
