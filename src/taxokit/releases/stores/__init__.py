"""Stores of releases: the registry of the kinds of stores, their sessions, and the content that they take.

A plug-in declares the schemes of its addresses, and connects to a store. A release is written as a whole, then named in
the catalogue, and one step in the end makes it the current one, so that readers of the catalogue never see half of it.
"""

import csv
import io
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cached_property
from importlib import import_module
from typing import Any, NamedTuple, Protocol, TypeAlias, TypeVar

from pyoxigraph import Triple

from taxokit.formats.forms import STATEMENTS
from taxokit.rdf.parse import read_n_triples
from taxokit.releases.integrity import sha256
from taxokit.releases.rebuild_0_4 import has_tables_of_0_4, tables_of_0_4
from taxokit.releases.releases import CHECKSUMS, Released
from taxokit.repository.reading import ARTIFACT
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.table_rows import rows
from taxokit.taxonomy.tables import Table, schema_tables
from taxokit.text.errors import ConfigError, ReleaseError, SourceError, TaxokitError
from taxokit.text.extras import missing_packages
from taxokit.text.plugins import Registry
from taxokit.text.words import did_you_mean

Row: TypeAlias = Sequence[str | None]

TABLES, GRAPH = "tables", "graph"
"""The parts of a release that stores take."""


class Content:
    """The content of one release. `digest` is the SHA-256 of its SHA256SUMS, which stands for all of it."""

    def __init__(self, release: Released) -> None:
        self.release = release
        self.version = str(release.version)
        self.digest = sha256(release.read_bytes(CHECKSUMS))

    @cached_property
    def _taxonomy(self) -> Taxonomy:
        return Taxonomy(self.release.schema, self.release.document)

    @property
    def dataset(self) -> str:
        """The IRI of the taxonomy."""
        return self._taxonomy.iri(self._taxonomy.root)

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables by their names, parents before children."""
        schema = self.release.schema
        tables = tables_of_0_4(schema) if has_tables_of_0_4(self.release) else schema_tables(schema)
        return {table.name: table for table in tables}

    def check(self, parts: Collection[str]) -> None:
        """Raise ReleaseError for the first file that the release lacks of some parts: of its tables or its graph.

        A format that its maintainers left out is made of its document.
        """
        paths = [("rdf", STATEMENTS)] if GRAPH in parts else []
        paths += [("csv", _path(table)) for table in self._written()] if TABLES in parts else []
        for format_, path in paths:
            if not self._has(format_, path):
                hint = "restore the whole release"
                raise ReleaseError("is missing; nothing was published", where=f"{self.release.name}/{path}", hint=hint)

    def _has(self, format_: str, path: str) -> bool:
        return format_ in self.release.left_out or (self.release.folder / path).exists()

    def _written(self) -> Iterator[Table]:
        return (table for table in self.tables.values() if not self._is_left_out(table))

    def _is_left_out(self, table: Table) -> bool:
        """Return True if taxokit 0.4 made the release, which wrote no file for a table without rows."""
        return has_tables_of_0_4(self.release) and not any(rows(table, self._taxonomy))

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield the rows of a table, each cell as CSV has it, an empty cell as None. Raises ReleaseError."""
        path = _path(table)
        if not self._has("csv", path) and self._is_left_out(table):
            return
        try:
            yield from self._rows(table, path)
        except (UnicodeDecodeError, csv.Error) as error:
            raise ReleaseError(f"is not CSV in UTF-8: {error}", where=f"{self.release.name}/{path}") from None

    def _rows(self, table: Table, path: str) -> Iterator[Row]:
        csv.field_size_limit(ARTIFACT.limit)  # by default, a text of 131,072 characters is an error
        lines = csv.reader(io.StringIO(self.release.artifact("csv", path).decode(), newline=""), strict=True)
        columns = [column.name for column in table.columns]
        if next(lines, None) != columns:
            raise ReleaseError(f"does not have the columns of {table.name}", where=f"{self.release.name}/{path}")
        for cells in lines:
            if len(cells) != len(columns):
                raise ReleaseError("has rows of other lengths", where=f"{self.release.name}/{path}")
            yield [cell or None for cell in cells]

    @cached_property
    def n_triples(self) -> bytes:
        """The graph as N-Triples. Raises ReleaseError."""
        return self.release.artifact("rdf", STATEMENTS)

    def triples(self) -> Iterator[Triple]:
        """Yield the statements of the graph. Raises ReleaseError."""
        try:
            yield from read_n_triples(self.n_triples, f"{self.release.name}/{STATEMENTS}")
        except SourceError as error:
            raise ReleaseError(error.message, where=error.where) from None


def _path(table: Table) -> str:
    return f"csv/{table.name}.csv"


class StoreError(TaxokitError):
    """A store cannot be reached or used."""


class Session(Protocol):
    """A connection to a store, for the releases of one taxonomy. Every method raises TaxokitError if it fails."""

    @property
    def write_latest(self) -> "Callable[[Content], bool] | None":
        """Writes a copy of a release as the graph `latest`, and returns True if the graph changed.

        None if the store has no graphs.
        """

    def published(self) -> Mapping[str, str]:
        """Return the digest of each release that the catalogue lists, by version."""

    def current(self) -> str:
        """Return the current version, "" without one."""

    def difference(self, content: Content, *, is_listed: bool) -> str:
        """Return the difference of the stored release, "" if there is none.

        A part of a release that the catalogue does not list is no difference: a killed run may have written it.
        """

    def write(self, content: Content) -> None:
        """Write a release as a whole, over an old copy, and add it to the catalogue."""

    def select(self, content: Content) -> None:
        """Make a written release current, in one step."""

    def reopened(self) -> "AbstractContextManager[Session]":
        """Give a new session, which must find everything that was written: a full disk can lose it in silence."""


Connect: TypeAlias = Callable[[str, Content], AbstractContextManager[Session]]
"""Takes the address and one of the releases, of whose taxonomy they all are. Raises TaxokitError."""

C = TypeVar("C", bound=Connect)


class Store(NamedTuple):
    """A kind of stores: the schemes of their addresses, the function that connects to one, and what it reads."""

    schemes: tuple[str, ...]
    connect: Connect
    reads: Collection[str]


STORES: Registry[Store] = Registry("taxokit.releases.stores", "taxokit.stores")


def store(*schemes: str, reads: Collection[str] = (TABLES, GRAPH)) -> Callable[[C], C]:
    """Register a function that connects to the stores whose addresses have one of these schemes.

    A release that lacks a file of a part that the stores read is refused before the connection.
    """

    def register(connect: C) -> C:
        STORES.add(connect.__module__, Store(schemes, connect, reads))
        return connect

    return register


def connect_to(address: str, contents: Sequence[Content]) -> AbstractContextManager[Session]:
    """Return a connection to the store at an address for some releases of one taxonomy.

    Raises ConfigError if no kind of stores has its scheme, ReleaseError if a release lacks a file for it.
    """
    scheme, separator, _ = address.partition(":")
    known = {f"{prefix}{name}": (prefix, kind) for prefix, kind in _kinds() for name in kind.schemes}
    if not separator or scheme not in known:
        hint = did_you_mean(scheme, known) or f"choose from {', '.join(known)}"
        raise ConfigError(f"unknown kind of store {scheme!r}", hint=hint)
    prefix, kind = known[scheme]
    for content in contents:
        content.check(kind.reads)
    return kind.connect(address.removeprefix(prefix), contents[0])


def _kinds() -> Iterator[tuple[str, Store]]:
    """Yield the kinds of stores, each with the prefix of its schemes: `acme+` for those of another package."""
    for name, kind in STORES.all().items():
        package, slash, _ = name.rpartition("/")
        yield f"{package}+" if slash else "", kind


def package(name: str) -> Any:
    """Import a package of the extra `stores`. Raises ConfigError if it is not installed."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise missing_packages("stores", [name]) from None
