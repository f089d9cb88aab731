"""Identifiers for the rows of a workbook that have none: new items, and items that a former import of the row added."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from taxokit.edit.minting import Minting
from taxokit.edit.workbook_values import TableValues, labels_of
from taxokit.edit.workspace import EditError
from taxokit.taxonomy.model import Item, ItemKey, Taxonomy
from taxokit.taxonomy.schema import Class


class NewRow(NamedTuple):
    """A row without an identifier: its table and class, its labels and notations, its scheme, "" for none, its place.

    `where` is the cell of the identifier.
    """

    table: str
    cls: Class
    labels: Sequence[str]
    notations: Sequence[str]
    scheme: str
    where: str


class NewRows:
    """Names the rows without an identifier. `known` are the items that have a row, `base` those of the edition."""

    def __init__(self, taxonomy: Taxonomy, minting: Minting, base: TableValues, known: Collection[object]) -> None:
        self._taxonomy, self._minting, self._base, self._known = taxonomy, minting, base, known
        self._missing: dict[str, dict[str, Item]] = {}

    def key(self, row: NewRow) -> ItemKey:
        """Return the key of a row, once all rows with an identifier are known.

        An item that is younger than the edition of the workbook comes from an earlier import of the row. Raises
        EditError if the row has lost its identifier, or says too little for a new one.
        """
        missing = self._without_row(row.table)
        item = next((missing.pop(label) for label in row.labels if label in missing), None)
        if item is not None and item.key in self._base.items:
            message = f"has no identifier, and no other row has {item.id!r}, with the same label"
            raise EditError(message, where=row.where, hint=f"put {item.id} back, or remove the row")
        if item is not None:
            return item.key
        if not row.labels and self._minting.needs_name(row.cls):
            raise EditError("has neither an identifier nor a label", where=row.where)
        try:
            names = [*row.notations, *row.labels]
            return row.cls.name, self._minting.identifier(row.cls, names, row.where, row.scheme)
        except EditError as error:
            raise EditError(error.message, where=row.where, hint=error.hint) from None

    def _without_row(self, table: str) -> dict[str, Item]:
        """Return the items of a table without a row, by their labels."""
        if table not in self._missing:
            self._missing[table] = {
                label: item
                for item in self._taxonomy.table(table)
                if item.key not in self._known
                for label in labels_of(self._taxonomy.schema, item)
            }
        return self._missing[table]
