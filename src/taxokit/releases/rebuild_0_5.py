"""Frozen: the overview as taxokit 0.5 wrote it, without the items that no chain leads to, its bumps and its credit."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from taxokit.formats.edition import Edition
from taxokit.releases.releases import Released
from taxokit.taxonomy.attribution import Attribution
from taxokit.taxonomy.schema import Schema
from taxokit.taxonomy.table_rows import Cells
from taxokit.taxonomy.tables import CREDIT, Table, columns_of_ends
from taxokit.text.normalize import fold_punctuation
from taxokit.text.versions import BUMPS, Version


def has_overview_of_0_5(release: Released) -> bool:
    """Return True if the overview of a release has this form. Raises ReleaseError if it does not name its maker."""
    return Version(0, 5, 0) <= release.maker < Version(0, 6, 0)


class Edition05(Edition):
    """An edition with this overview; its first column has a value in each row."""

    @cached_property
    def tables(self) -> list[tuple[Table, list[Cells]]]:
        """The tables, with the cells of each row."""
        return [
            _with_first(self.schema, table, rows) if table.steps else (table, rows) for table, rows in super().tables
        ]


def _with_first(schema: Schema, table: Table, rows: Sequence[Cells]) -> tuple[Table, list[Cells]]:
    """Return the overview with the items of a chain one after the other, and no sources."""
    first, *others = columns_of_ends(schema, table.steps)
    columns = (first._replace(required=True), *others, *CREDIT)
    known = [column.name for column in table.columns]
    places = [known.index(column.name) for column in columns]
    cells = [tuple(row[place] for place in places) for row in rows if row[places[0]]]
    return table._replace(columns=columns), cells


class Attribution05(Attribution):
    """The credit by taxokit 0.5 and before: descriptions without what holds for an edition, one name for all rows."""

    __slots__ = ()

    @property
    def summary(self) -> str:
        """The description."""
        return self.description

    @property
    def abstract(self) -> str:
        """The description."""
        return self.description

    @property
    def names(self) -> str:
        """The name of the creator."""
        return self.creator.name

    @property
    def short_of_edition(self) -> str:
        """The credit of all rows."""
        return self.short


def bump_of_0_5(diff: Mapping[str, Any]) -> str:
    """Return the bump of the content of a `diff.json` by the rules of 0.5.

    Another licence or language was a patch, and so was each text that differs in case, white space and punctuation
    alone; given dates were no changes.
    """
    changes = [change for change in (*diff["changes"], *diff["residue"]) if change["reason"] != "a given date"]
    bumps = {"patch" if _was_patch(change) else change["bump"] for change in changes}
    return next((bump for bump in BUMPS if bump in bumps), "none")


def _was_patch(change: Mapping[str, Any]) -> bool:
    if change["kind"] in ("language-changed", "license-changed"):
        return True
    old, new = change.get("old"), change.get("new")
    is_text = change["kind"] in ("renamed", "reworded") and isinstance(old, str) and isinstance(new, str)
    return is_text and fold_punctuation(str(old)) == fold_punctuation(str(new))
