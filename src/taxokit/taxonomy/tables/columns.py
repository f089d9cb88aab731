"""The columns of tables, and the ends of links: the items that a row names, each class in a column of its own.

The column has the name of the class, or `<slot>_<class>` where the row has such a column already, as in links from a
class to itself. Beside it are the names of the items.
"""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple, TypeAlias

from taxokit.taxonomy.model import Item
from taxokit.taxonomy.names import label_slot
from taxokit.taxonomy.schema import Class, Schema, Slot

TableRow: TypeAlias = dict[str, Any]


class Column(NamedTuple):
    """A column: its name, the kind of its values (as `Slot.kind`, without `class`), and its meaning.

    `uri` is the IRI of the property, "" where the column is ours; `references` is the table whose key it contains.
    `names` is the class of the items that the values identify, and `about` the column with the item that has the value,
    "" where neither is certain.
    """

    name: str
    kind: str
    description: str
    uri: str = ""
    required: bool = False
    references: str | None = None
    names: Class | None = None
    about: str = ""


class End(NamedTuple):
    """The items of one class at one end of links: the column that names them, and the slots with values beside it."""

    cls: Class
    column: str
    slots: tuple[Slot, ...]

    def columns(
        self, schema: Schema, description: str, uri: str = "", about: str = "", *, required: bool = False
    ) -> Iterator[Column]:
        """Yield the columns; `uri` and `about` are those of the first one."""
        yield Column(self.column, "string", description, uri, required, home_of(schema, self.cls), self.cls, about)
        for slot in self.slots:
            about = "" if slot.names_item else self.column
            yield Column(self._beside(slot), slot.kind, slot.description, slot.uri, about=about)

    def cells(self, item: Item) -> TableRow:
        """Return the cells of an item."""
        words = {self._beside(slot): item.data[slot.name] for slot in self.slots if slot.name in item.data}
        return {self.column: item.id, **words}

    def _beside(self, slot: Slot) -> str:
        return f"{self.column}_{slot.name}"


def column_name(cls: Class) -> str:
    """Return the name of a column that names an item of a class: its kind, in snake case."""
    return cls.kind.replace("-", "_")


def end_of(cls: Class, slot: Slot, taken: Collection[str], *uris: str) -> End:
    """Return an end of the links of `slot`, whose column has none of the names that are `taken`.

    Beside it are the names of the items, the values of the slots that mean `uris`, and the IRIs that they give
    themselves, which do not follow from the identifiers.
    """
    name = column_name(cls)
    beside = (cls.given_iri, label_slot(cls), *map(cls.meaning, uris))
    return End(
        cls,
        f"{slot.name}_{name}" if name in taken else name,
        tuple(found for found in beside if found is not None and not found.multivalued),
    )


def home_of(schema: Schema, cls: Class) -> str | None:
    """Return the table with all items of a class, None where there is none, or more than one."""
    homes = [name for name, (other, _) in schema.tables.items() if other is cls]
    return homes[0] if len(homes) == 1 else None
