"""A DuckDB file. It is changed as a copy, which takes its place in the end, in one step.

So programs that have it open read on in the release that they began with: DuckDB itself lets no process write a file
that another one has open.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from taxokit.releases.releases import unwritable
from taxokit.releases.stores import TABLES, Content, Row, StoreError, package, store
from taxokit.releases.stores.database import Database
from taxokit.repository.reading import resolved
from taxokit.repository.writing import put_copy, staged_copy
from taxokit.text.errors import ConfigError
from taxokit.text.normalize import one_line

_OFFLINE = {"autoinstall_known_extensions": False, "autoload_known_extensions": False, "enable_external_access": False}


@store("duckdb", reads=(TABLES,))
@contextmanager
def connect(address: str, content: Content) -> Iterator[Database]:
    """Give a copy of the file, which takes its place in the end if something was written."""
    path = file_of(address)
    with staged_copy(path) as staged:
        if path.exists():
            _check_unused(path)
        with opened(staged, content.dataset) as database:
            database.prepare()
            before = database.writes
            yield database
            is_changed = database.writes > before
        if is_changed:
            put_copy(staged, path)


def file_of(address: str) -> Path:
    """Return the path in an address such as `duckdb:FILE`. Raises ConfigError."""
    scheme, _, name = address.partition(":")
    path = Path(name)
    if not path.name or "\0" in name:
        raise ConfigError("names no file", where=address, hint=f"write it as {scheme}:NAME")
    reason = unwritable(path)
    if reason:
        raise ConfigError(reason, where=name)
    return Path(resolved(path.parent), path.name)


def _check_unused(path: Path) -> None:
    """Raise StoreError if another process can change the file, or did not end as it should."""
    wal = path.with_name(f"{path.name}.wal")
    if wal.exists():
        raise StoreError(f"is in use, or was not closed: {wal.name} is beside it", where=path, hint="close it")
    duckdb = package("duckdb")
    try:
        duckdb.connect(path, read_only=True, config=_OFFLINE).close()
    except duckdb.Error as error:
        raise StoreError(f"cannot be used: {one_line(str(error))}", where=path) from None


@contextmanager
def opened(path: Path | str, dataset: str, spilled: Path | None = None) -> Iterator["DuckDB"]:
    """Give a database in a file, or in memory. Data beyond the memory is in a folder beside it, or in `spilled`.

    Without that, DuckDB puts the data of a database in memory into `.tmp` in the working folder.
    """
    duckdb = package("duckdb")
    config: dict[str, Any] = dict(_OFFLINE)
    if spilled:
        del config["enable_external_access"]
        config["temp_directory"] = str(spilled)
    with duckdb.connect(path, config=config) as connection:
        yield DuckDB(connection, str(path), dataset)


class DuckDB(Database):
    """A connection to DuckDB. `writes` counts its transactions that were kept."""

    def __init__(self, connection: Any, name: str, dataset: str) -> None:
        super().__init__(name, dataset)
        self._connection = connection
        self.writes = 0

    def run(self, statement: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """Run a statement. Raises StoreError."""
        duckdb = package("duckdb")
        try:
            rows: list[tuple[Any, ...]] = self._connection.execute(statement, parameters or None).fetchall()
        except duckdb.Error as error:
            raise StoreError(one_line(str(error)), where=self.name) from None
        return rows

    def insert(self, table: str, rows: Iterable[Row]) -> None:
        """Insert rows. Raises StoreError."""
        remaining = iter(rows)
        while batch := [*islice(remaining, 10_000)]:
            cells = ", ".join(["unnest(?::TEXT[])"] * len(batch[0]))
            self.run(f"INSERT INTO {table} SELECT {cells}", *([*column] for column in zip(*batch, strict=True)))

    @contextmanager
    def transaction(self, *, kept: bool = True) -> Iterator[None]:
        """Begin a transaction, and end it."""
        self.run("BEGIN")
        try:
            yield
        except BaseException:
            self.run("ROLLBACK")
            raise
        self.run("COMMIT" if kept else "ROLLBACK")
        self.writes += kept

    def replace_view(self, view: str, query: str) -> None:
        """Create a view, or replace it. Raises StoreError."""
        self.run(f"CREATE OR REPLACE VIEW {view} AS {query}")
