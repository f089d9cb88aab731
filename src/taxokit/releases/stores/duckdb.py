"""A DuckDB file. It is changed as a copy, which takes its place in the end, in one step.

So programs that have it open read on in the release that they began with: DuckDB itself lets no process write a file
that another one has open.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any, Self

from taxokit.releases.releases import unwritable
from taxokit.releases.stores import TABLES, Content, Row, StoreError, package, store
from taxokit.releases.stores.database import Database
from taxokit.repository.reading import resolved
from taxokit.repository.writing import put_copy, staged_copy
from taxokit.text.errors import ConfigError
from taxokit.text.normalize import one_line

_OFFLINE = {"autoinstall_known_extensions": False, "autoload_known_extensions": False, "enable_external_access": False}

_DISK = re.compile(r'Could not (\w+) file \\?".*?\\?": ([^"{]+)')
_JSON = re.compile(r':? *\{"exception_type".*')  # some messages end with the error of another part, in its own form


@store("duckdb", reads=(TABLES,))
@contextmanager
def connect(address: str, content: Content) -> Iterator[Database]:
    """Give a copy of the file, which takes its place in the end if something was written."""
    path = file_of(address)
    misread = {"?", "\\"}.difference(os.sep).intersection(str(path))
    if misread:
        message = f"contains {' and '.join(sorted(misread))}, which DuckDB reads as something else"
        raise ConfigError(message, where=path, hint="name a path without it")
    with staged_copy(path) as staged:
        if path.exists():
            _check_unused(path)
        with DuckDB(staged, str(path), content.dataset) as database:
            database.prepare()
            before = database.writes
            yield database
            is_changed = database.writes > before
            if is_changed:
                database.close()
        if is_changed:
            put_copy(staged, path)


def file_of(address: str) -> Path:
    """Return the path in an address such as `duckdb:FILE`. Raises ConfigError."""
    scheme, _, name = address.partition(":")
    path = Path(name)
    if not path.name or "\0" in name:
        raise ConfigError(f"{address!r} names no file", hint=f"write it as {scheme}:NAME")
    reason = unwritable(path)
    if reason:
        raise ConfigError(reason, where=name)
    path = Path(resolved(path.parent), path.name)
    if any("\ud800" <= letter <= "\udfff" for letter in str(path)):  # bytes that Python could not decode
        raise ConfigError("is not UTF-8, as DuckDB needs it", where=path, hint="name a path that is")
    return path


def _check_unused(path: Path) -> None:
    """Raise StoreError if another process can change the file, or did not end as it should."""
    log = _log_of(path)
    if log.exists():
        raise StoreError(f"is in use, or was not closed: {log.name} is beside it", where=path, hint="close it")
    with _naming(str(path), "cannot be used: "):
        package("duckdb").connect(path, read_only=True, config=_OFFLINE).close()


def _log_of(path: Path) -> Path:
    """Return the path for changes that DuckDB did not write into a file yet."""
    return path.with_name(f"{path.name}.wal")


@contextmanager
def _naming(name: str, prefix: str = "") -> Iterator[None]:
    """Raise StoreError, in words, in place of an error of DuckDB."""
    try:
        yield
    except package("duckdb").Error as error:
        disk = _DISK.search(str(error))
        verb = "read" if disk and disk[1] in ("read", "open") else "written"
        message = f"cannot be {verb}: {disk[2].strip()}" if disk else f"{prefix}{_JSON.sub('', one_line(str(error)))}"
        raise StoreError(message, where=name) from None


class DuckDB(Database):
    """A connection to a database in a file, or in memory, which messages call `name`.

    Data beyond the memory is in a folder beside the file, or in `spilled`: without that, DuckDB puts the data of a
    database in memory into `.tmp` in the working folder. `writes` counts the transactions that were kept.
    """

    def __init__(self, path: Path | str, name: str, dataset: str, spilled: Path | None = None) -> None:
        super().__init__(name, dataset)
        self._path, self._config = path, dict[str, Any](_OFFLINE)
        if spilled:
            del self._config["enable_external_access"]
            self._config["temp_directory"] = str(spilled)
        self.writes = 0
        self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def _open(self) -> None:
        with _naming(self.name):
            self._connection = package("duckdb").connect(self._path, config=self._config)

    def close(self) -> None:
        """Write everything into the file. Raises StoreError if that fails, of which DuckDB says nothing at the end."""
        self.run("CHECKPOINT")
        self._connection.close()
        if _log_of(Path(self._path)).exists():
            raise StoreError("cannot be written: DuckDB keeps changes outside of the file", where=self.name)

    @contextmanager
    def reopened(self) -> Iterator[Self]:
        """Close the file, and give the database after opening it again. Raises StoreError."""
        self.close()
        self._open()
        yield self

    def run(self, statement: str, *parameters: Any) -> list[tuple[Any, ...]]:
        """Run a statement. Raises StoreError."""
        with _naming(self.name):
            rows: list[tuple[Any, ...]] = self._connection.execute(statement, parameters or None).fetchall()
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
            with suppress(StoreError):  # a failed COMMIT has no transaction any more
                self.run("ROLLBACK")
            raise
        self.run("COMMIT" if kept else "ROLLBACK")
        self.writes += kept

    def replace_view(self, view: str, query: str) -> None:
        """Create a view, or replace it. Raises StoreError."""
        self.run(f"CREATE OR REPLACE VIEW {view} AS {query}")
