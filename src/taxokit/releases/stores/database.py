# ruff: noqa: S608 - names in statements are delimited, values are parameters
"""Databases with SQL: a schema for each release, views of the current one, and a catalogue.

The schema `release_1_2_0` has the tables of `taxonomy.sql`, filled as the CSV files are, made of the compiled schema:
no statement of a release is run. Every change is a transaction.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any

from taxokit.releases.stores import Content, Row, StoreError
from taxokit.taxonomy.tables import create_table
from taxokit.text.quoting import sql_name
from taxokit.text.words import count_of

CURRENT = "current"
"""The schema with the views."""
CATALOGUE = "taxokit.releases"
"""The table that lists the releases."""

_SCRATCH = "taxokit_comparison"
_COLUMNS = "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema ="


class Database(ABC):
    """A connection to a database, for the releases of one taxonomy, as `stores.Session` has it."""

    write_latest = None
    mark = "?"
    """The mark of a parameter in a statement."""

    def __init__(self, name: str, dataset: str) -> None:
        self.name, self.dataset = name, dataset

    @abstractmethod
    def run(self, statement: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """Run a statement, and return its rows, none if it has no result. Raises StoreError."""

    @abstractmethod
    def insert(self, table: str, rows: Iterable[Row]) -> None:
        """Insert rows, with each cell as CSV has it, into a table. Raises StoreError."""

    @abstractmethod
    def transaction(self, *, kept: bool = True) -> AbstractContextManager[object]:
        """Keep all changes made meanwhile, or none if one fails or they must not be kept."""

    @abstractmethod
    def reopened(self) -> AbstractContextManager["Database"]:
        """Give the database by a new connection. Raises StoreError."""

    @abstractmethod
    def replace_view(self, view: str, query: str) -> None:
        """Create a view, or give it another query. Raises StoreError."""

    def prepare(self) -> None:
        """Create the catalogue if there is none. Raises StoreError if it is that of another taxonomy."""
        with self.transaction():
            self.run("CREATE SCHEMA IF NOT EXISTS taxokit")
            self.run(
                f"CREATE TABLE IF NOT EXISTS {CATALOGUE} (version TEXT PRIMARY KEY, taxonomy TEXT NOT NULL, "
                "checksums TEXT NOT NULL, is_current BOOLEAN NOT NULL)"
            )
            self.run(f"CREATE SCHEMA IF NOT EXISTS {sql_name(CURRENT)}")
        for (other,) in self.run(f"SELECT taxonomy FROM {CATALOGUE} WHERE taxonomy <> {self.mark}", self.dataset):
            raise StoreError(f"has releases of {other}", where=self.name, hint="name another database")

    def published(self) -> Mapping[str, str]:
        """Return the digests by version, as the catalogue has them."""
        return dict(self.run(f"SELECT version, checksums FROM {CATALOGUE}"))

    def current(self) -> str:
        """Return the current version, "" without one."""
        rows = self.run(f"SELECT version FROM {CATALOGUE} WHERE is_current")
        return str(rows[0][0]) if rows else ""

    def difference(self, content: Content, *, is_listed: bool) -> str:
        """Return how the tables of a release differ, "" if they do not."""
        schema = _schema_of(content)
        actual = self._columns(schema)
        if not is_listed:
            return f"the schema {schema} exists, but the catalogue does not list it" if actual else ""
        with self.transaction(kept=False):
            self._fill(_SCRATCH, content)
            expected = self._columns(_SCRATCH)
            for table in sorted(expected.keys() | actual.keys()):
                if expected.get(table) != actual.get(table):
                    return f"the columns of {schema}.{table} differ"
                missing = self._count_of_others(_table(_SCRATCH, table), _table(schema, table))
                others = self._count_of_others(_table(schema, table), _table(_SCRATCH, table))
                if missing or others:
                    return f"{schema}.{table} differs: {count_of(missing, 'row')} missing, {others} not of the release"
        return ""

    def write(self, content: Content) -> None:
        """Write the tables of a release in place of an old copy."""
        schema, is_current = _schema_of(content), self.current() == content.version
        with self.transaction():
            self.run(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
            self._fill(schema, content)
            self.run(f"DELETE FROM {CATALOGUE} WHERE version = {self.mark}", content.version)
            values = content.version, self.dataset, content.digest, is_current
            self.run(f"INSERT INTO {CATALOGUE} VALUES ({', '.join([self.mark] * len(values))})", *values)
            if is_current:
                self._replace_views(content)

    def select(self, content: Content) -> None:
        """Let the views show a release."""
        with self.transaction():
            self._replace_views(content)
            self.run(f"UPDATE {CATALOGUE} SET is_current = (version = {self.mark})", content.version)

    def _replace_views(self, content: Content) -> None:
        rows = self.run(f"SELECT table_name FROM information_schema.views WHERE table_schema = '{CURRENT}'")
        for (view,) in sorted(rows):
            if view not in content.tables:
                self.run(f"DROP VIEW {_table(CURRENT, view)}")
        for table in sorted(content.tables):  # as most readers lock them, so that neither waits for the other
            self.replace_view(_table(CURRENT, table), f"SELECT * FROM {_table(_schema_of(content), table)}")

    def _fill(self, schema: str, content: Content) -> None:
        self.run(f"CREATE SCHEMA {schema}")
        self.run(f"SET search_path = '{schema}'")
        for table in content.tables.values():
            self.run(create_table(table, content.tables))
            self.insert(_table(schema, table.name), content.rows(table))

    def _columns(self, schema: str) -> dict[str, list[tuple[Any, ...]]]:
        columns: dict[str, list[tuple[Any, ...]]] = {}
        for table, *column in self.run(f"{_COLUMNS} {self.mark} ORDER BY table_name, ordinal_position", schema):
            columns.setdefault(table, []).append(tuple(column))
        return columns

    def _count_of_others(self, table: str, other: str) -> int:
        return int(self.run(f"SELECT count(*) FROM (TABLE {table} EXCEPT ALL TABLE {other}) AS others")[0][0])


def _schema_of(content: Content) -> str:
    return f"release_{content.version.replace('.', '_')}"


def _table(schema: str, table: str) -> str:
    return f"{sql_name(schema)}.{sql_name(table)}"
