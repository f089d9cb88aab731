"""Frozen: the overview as taxokit 0.5 wrote it, without the items that no chain leads to."""

from functools import cached_property

from taxokit.formats.edition import Edition
from taxokit.releases.releases import Released
from taxokit.taxonomy.table_rows import Cells
from taxokit.taxonomy.tables import Table
from taxokit.text.versions import Version


def has_overview_of_0_5(release: Released) -> bool:
    """Return True if the overview of a release has this form. Raises ReleaseError if it does not name its maker."""
    return Version(0, 5, 0) <= release.maker < Version(0, 6, 0)


class Edition05(Edition):
    """An edition with this overview; its first column has a value in each row."""

    @cached_property
    def tables(self) -> list[tuple[Table, list[Cells]]]:
        """The tables, with the cells of each row."""
        return [
            (_with_first(table), [row for row in rows if row[0]]) if table.steps else (table, rows)
            for table, rows in super().tables
        ]


def _with_first(table: Table) -> Table:
    first, *others = table.columns
    return table._replace(columns=(first._replace(required=True), *others))
