"""Items, links, mappings and changes as columns with types, and these as data frames of pandas and of polars.

Both packages get the same values: text, whole numbers, numbers, booleans, dates, categories in the order of the schema,
and lists. A missing value is null, and no list is missing.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from taxokit.client.forms import package
from taxokit.diff.changes import Bump, Diff
from taxokit.diff.reports.csv import CHANGE_COLUMNS, change_rows
from taxokit.taxonomy import model
from taxokit.taxonomy.schema import Class, Slot
from taxokit.taxonomy.table_rows import status_in_use
from taxokit.taxonomy.tables import column_name

if TYPE_CHECKING:
    from taxokit.client.items import Item
    from taxokit.client.results import Link
    from taxokit.client.tagging import Tag

_PANDAS = {
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
    "date": "datetime64[s]",
    "category": "category",
}
_POLARS = {"integer": "Int64", "number": "Float64", "boolean": "Boolean", "date": "Date", "category": "Categorical"}
_LENGTH_OF_DATE = 10


class Column(NamedTuple):
    """A column: its name, the kind of its values as in a schema, and the values, tuples if `is_list`.

    `categories` are the values that it can have, in their order; none if these are not listed.
    """

    name: str
    kind: str
    values: Sequence[Any]
    categories: Sequence[str] = ()
    is_list: bool = False


def columns_of_class(taxonomy: model.Taxonomy, cls: Class, items: Sequence[model.Item]) -> list[Column]:
    """Return the columns of items of one class: the identifier, the items around, and the slots without items inside.

    References are identifiers, and an item without a status has that of an item in use, as in the released tables.
    """
    slots = sorted((slot for slot in cls.slots if not slot.contains), key=lambda slot: not slot.identifier)
    columns = [_column_of_slot(taxonomy, slot, items) for slot in slots]
    names = {slot.name for slot in slots}
    around = [
        Column(
            name, "string", [item.parent.id if item.parent and item.parent.cls is holder else None for item in items]
        )
        for holder in taxonomy.schema.classes.values()
        if holder is not taxonomy.schema.root
        and any(taxonomy.schema.classes[slot.range] is cls for slot in holder.containers)
        and (name := column_name(holder)) not in names
    ]
    return [*columns[:1], *around, *columns[1:]]


def _column_of_slot(taxonomy: model.Taxonomy, slot: Slot, items: Iterable[model.Item]) -> Column:
    if slot.multivalued:
        return Column(slot.name, slot.kind, [tuple(item.values(slot)) for item in items], is_list=True)
    values = [item.data.get(slot.name, status_in_use(taxonomy.schema, item.cls).get(slot.name)) for item in items]
    is_date = slot.kind == "date" and all(len(value) == _LENGTH_OF_DATE for value in values if value is not None)
    kind = "string" if slot.kind == "date" and not is_date else slot.kind  # such as the time of an event
    listed = (
        dict.fromkeys((*taxonomy.schema.enums.get(slot.range, ()), *filter(None, values))) if kind == "enum" else ()
    )
    return Column(slot.name, kind, values, tuple(listed))


def columns_of_items(items: Sequence["Item"]) -> list[Column]:
    """Return the columns that items of all kinds have."""
    parents = [item.parent for item in items]
    return [
        _category("kind", [item.kind for item in items]),
        Column("id", "string", [item.id for item in items]),
        Column("label", "string", [item.label for item in items]),
        Column("iri", "string", [item.iri for item in items]),
        _category("parent_kind", [parent.kind if parent else None for parent in parents]),
        Column("parent", "string", [parent.id if parent else None for parent in parents]),
        Column("is_deprecated", "boolean", [item.is_deprecated for item in items]),
    ]


def columns_of_links(links: Sequence["Link"]) -> list[Column]:
    """Return the columns of links: the slot, then kind, identifier and label of both ends."""
    columns = [_category("slot", [link.slot for link in links])]
    for end, items in (("source", [link.source for link in links]), ("target", [link.target for link in links])):
        columns += [
            _category(f"{end}_kind", [item.kind for item in items]),
            Column(end, "string", [item.id for item in items]),
            Column(f"{end}_label", "string", [item.label for item in items]),
        ]
    return columns


_OF_MAPPINGS = ("predicate", "iri", "curie", "label", "target", "justification", "confidence", "date", "comment")


def columns_of_mappings(mappings: Sequence[Any]) -> list[Column]:
    """Return the columns of mappings: kind, identifier and label of the item, then the fields of the mapping."""
    columns = [
        _category("kind", [mapping.item.kind for mapping in mappings]),
        Column("id", "string", [mapping.item.id for mapping in mappings]),
        Column("item_label", "string", [mapping.item.label for mapping in mappings]),
    ]
    for name in _OF_MAPPINGS:
        values = [getattr(mapping, name) for mapping in mappings]
        values = [None if value == "" else value for value in values]
        kind = {"confidence": "number", "date": "date"}.get(name, "string")
        columns.append(_category(name, values) if name in ("predicate", "target") else Column(name, kind, values))
    return columns + [
        Column(name, "string", [getattr(mapping, name) for mapping in mappings], is_list=True)
        for name in ("authors", "reviewers")
    ]


def columns_of_tags(tags: Sequence["Tag"]) -> list[Column]:
    """Return the columns of tags: the item, the score, and the words in the text with their places."""
    return [
        _category("kind", [tag.item.kind for tag in tags]),
        Column("id", "string", [tag.item.id for tag in tags]),
        Column("label", "string", [tag.item.label for tag in tags]),
        Column("iri", "string", [tag.item.iri for tag in tags]),
        Column("score", "number", [tag.score for tag in tags]),
        Column("words", "string", [tuple(hit.words for hit in tag.hits) for tag in tags], is_list=True),
        Column("starts", "integer", [tuple(hit.start for hit in tag.hits) for tag in tags], is_list=True),
    ]


def columns_of_diff(diff: Diff) -> list[Column]:
    """Return the columns of `diff.csv` on the changes themselves; several values before or after are one text."""
    rows = list(change_rows(diff))
    columns = []
    for name in CHANGE_COLUMNS:
        values = [row[name] or None for row in rows]
        is_category = name in ("kind", "subject", "class", "slot", "language")
        columns.append(_category(name, values) if is_category else Column(name, "string", values))
    bumps = [str(bump) for bump in Bump]
    return [column._replace(categories=bumps) if column.name == "bump" else column for column in columns]


def _category(name: str, values: Sequence[str | None]) -> Column:
    """Return a column whose values are few, though no schema lists them."""
    return Column(name, "category", values)


def to_pandas(columns: Sequence[Column], index: str = "") -> Any:
    """Return columns as a `pandas.DataFrame`; the column `index` is its index. Raises MissingPackageError."""
    pandas = package("pandas")
    frame = pandas.DataFrame({column.name: _pandas_series(pandas, column) for column in columns})
    return frame.set_index(index) if index else frame


def _pandas_series(pandas: Any, column: Column) -> Any:
    if column.is_list:
        return pandas.Series(column.values, dtype=object)
    if column.categories:
        return pandas.Series(pandas.Categorical(column.values, categories=column.categories))
    return pandas.Series(column.values, dtype=_PANDAS.get(column.kind, "string"))


def to_polars(columns: Sequence[Column]) -> Any:
    """Return columns as a `polars.DataFrame`. Raises MissingPackageError."""
    polars = package("polars")
    return polars.DataFrame([_polars_series(polars, column) for column in columns])


def _polars_series(polars: Any, column: Column) -> Any:
    kind = getattr(polars, _POLARS.get(column.kind, "String"))
    if column.is_list:
        values: Sequence[Any] = [list(members) for members in column.values]
        return polars.Series(column.name, values, dtype=polars.List(polars.String if kind == polars.Date else kind))
    if column.categories:
        kind = polars.Enum(column.categories)
    elif kind == polars.Date:
        return polars.Series(column.name, column.values, dtype=polars.String).str.to_date("%Y-%m-%d")
    return polars.Series(column.name, column.values, dtype=kind)
