"""Results of the client that are several: items, links, mappings and changes. Each is a table in notebooks.

They are tuples, with data frames as a second form.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, SupportsIndex, TypeVar, overload

from taxokit.client import notebook, tables
from taxokit.diff.changes import Diff
from taxokit.text.words import count_of

if TYPE_CHECKING:
    from taxokit.client.items import Item
    from taxokit.client.mappings import ItemMapping  # noqa: F401 - in an annotation
    from taxokit.client.tagging import Tag  # noqa: F401 - likewise

T_co = TypeVar("T_co", covariant=True)


class Rows(tuple[T_co, ...]):
    """Several results: a tuple, which notebooks show as a table, and which is a data frame if you ask for one."""

    __slots__ = ()

    @overload
    def __getitem__(self, place: SupportsIndex) -> T_co: ...
    @overload
    def __getitem__(self, place: slice) -> "Rows[T_co]": ...
    def __getitem__(self, place: Any) -> Any:
        part = super().__getitem__(place)
        return type(self)(part) if isinstance(place, slice) else part

    def to_pandas(self) -> Any:
        """Return a `pandas.DataFrame` with a row for each. Raises MissingPackageError."""
        return tables.to_pandas(self._columns(), self._index)

    def to_polars(self) -> Any:
        """Return a `polars.DataFrame` with a row for each. Raises MissingPackageError."""
        return tables.to_polars(self._columns())

    _index = ""

    def _columns(self) -> Sequence[tables.Column]:
        raise NotImplementedError


class Items(Rows["Item"]):
    """Items. Those of one kind have the columns of the kind, others the columns that all items have."""

    __slots__ = ()

    @property
    def _model_class(self) -> Any:
        classes = {item._item.cls for item in self}  # noqa: SLF001 - of this package
        return classes.pop() if len(classes) == 1 else None

    @property
    def _index(self) -> str:  # type: ignore[override]
        cls = self._model_class
        return cls.identifier.name if cls and cls.identifier else ""

    def _columns(self) -> Sequence[tables.Column]:
        cls = self._model_class
        if cls is None:
            return tables.columns_of_items(self)
        items = [item._item for item in self]  # noqa: SLF001
        return tables.columns_of_class(self[0]._taxonomy._model, cls, items)  # noqa: SLF001

    def _repr_html_(self) -> str:
        return notebook.of_items(self)


class Link(NamedTuple):
    """A link from one item to another by a slot of the first."""

    source: "Item"
    slot: str
    target: "Item"


class Links(Rows[Link]):
    """Links between items."""

    __slots__ = ()

    def _columns(self) -> Sequence[tables.Column]:
        return tables.columns_of_links(self)

    def _repr_html_(self) -> str:
        return notebook.of_links(self)


class Mappings(Rows["ItemMapping"]):
    """Mappings to concepts of other vocabularies."""

    __slots__ = ()

    def _columns(self) -> Sequence[tables.Column]:
        return tables.columns_of_mappings(self)

    def _repr_html_(self) -> str:
        return notebook.of_mappings(self)


class Tags(Rows["Tag"]):
    """The items that a text asks for."""

    __slots__ = ()

    def _columns(self) -> Sequence[tables.Column]:
        return tables.columns_of_tags(self)

    def _repr_html_(self) -> str:
        return notebook.of_tags(self)


class Changes(Diff):
    """The diff between two releases that are open. A notebook shows its changes in words."""

    def __repr__(self) -> str:
        return f"<{count_of(len(self.all), 'change')} from {self.old} to {self.new}: {self.bump}>"

    def to_pandas(self) -> Any:
        """Return the changes as a `pandas.DataFrame` with the columns of `diff.csv`. Raises MissingPackageError."""
        return tables.to_pandas(tables.columns_of_diff(self))

    def to_polars(self) -> Any:
        """Return the changes as a `polars.DataFrame` with the columns of `diff.csv`. Raises MissingPackageError."""
        return tables.to_polars(tables.columns_of_diff(self))

    def _repr_html_(self) -> str:
        return notebook.of_diff(self)
