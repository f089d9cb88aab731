"""Frozen: the tables as taxokit 0.4 wrote them, and 0.5 if the schema did not say `artifacts: 2`.

They have no overview, no empty files, no columns for the ends of links, and a status only if the item states one.
"""

from functools import cached_property

from taxokit.formats.edition import Edition
from taxokit.releases.releases import Released
from taxokit.taxonomy.lifecycle import lifecycle_of
from taxokit.taxonomy.schema import Schema
from taxokit.taxonomy.table_rows import Cells, cells
from taxokit.taxonomy.tables import Table, class_of, schema_tables
from taxokit.text.versions import Version


def has_tables_of_0_4(release: Released) -> bool:
    """Return True if the tables of a release have this form. Raises ReleaseError if it does not name its maker."""
    return release.maker < Version(0, 6, 0) and str(release.schema.root.annotations.get("artifacts", 1)) == "1"


def tables_of_0_4(schema: Schema) -> list[Table]:
    """Return the tables of a schema in this form, also the empty ones."""
    return [_without_ends(table) for table in schema_tables(schema) if not table.steps]


def _without_ends(table: Table) -> Table:
    ends = (*table.owners, *table.targets)
    added = {table.source, *(name for end in ends for name in (end.column, *dict(end.beside)))}
    columns = tuple(column for column in table.columns if column.name not in added)
    return table._replace(columns=columns, owners=(), targets=(), source="")


class Edition04(Edition):
    """An edition with these tables."""

    @cached_property
    def tables(self) -> list[tuple[Table, list[Cells]]]:
        """The tables that have rows, with the cells of each row."""
        tables = [(table, self._rows(table)) for table in tables_of_0_4(self.schema)]
        return [(table, rows) for table, rows in tables if rows]

    def _rows(self, table: Table) -> list[Cells]:
        rows = list(cells(table, self.taxonomy, self.attribution))
        if table.slot is None or table.slot.nesting != "list":
            return rows
        status = lifecycle_of(self.schema, class_of(self.schema, table)).status
        names = [column.name for column in table.columns]
        if status is None or status.name not in names:
            return rows
        place = names.index(status.name)
        return [
            row if status.name in item.data else (*row[:place], None, *row[place + 1 :])
            for item, row in zip(self.taxonomy.table(table.name), rows, strict=True)
        ]
