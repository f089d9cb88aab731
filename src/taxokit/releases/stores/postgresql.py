"""A PostgreSQL database. psycopg connects to it, with the user and the password that every client of it takes."""

import time
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from taxokit.releases.network import is_loopback
from taxokit.releases.stores import TABLES, Content, Row, StoreError, package, store
from taxokit.releases.stores.database import Database
from taxokit.text.errors import BusyError, ConfigError
from taxokit.text.normalize import one_line

_HINT = "set PGUSER and PGPASSWORD, or write them into ~/.pgpass"
_LOCK = "SELECT pg_try_advisory_lock(hashtext('taxokit publish'))"

_OTHER_COLUMNS, _NO_LOCK = "42P16", "55P03"
_PATIENCE = "200ms"  # less than `deadlock_timeout`, so that it is never a reader who has to give up
_ATTEMPTS, _PAUSE = 150, 0.1  # of switching the views, and seconds between


@store("postgresql", reads=(TABLES,))
@contextmanager
def connect(address: str, content: Content) -> Iterator[Database]:
    """Give a database, of which no other process that publishes has the lock."""
    with _connected(address, content.dataset) as database:
        if not database.run(_LOCK)[0][0]:
            raise BusyError("another process publishes here", where=database.name, hint="try again when it has ended")
        database.prepare()
        yield database


@contextmanager
def _connected(address: str, dataset: str) -> Iterator["_PostgreSQL"]:
    name, options = _checked(address)
    with _naming(name, _HINT):
        connection = package("psycopg").connect(address, autocommit=True, **options)
    with connection:
        yield _PostgreSQL(connection, name, dataset, address)


def _checked(address: str) -> tuple[str, dict[str, Any]]:
    """Return an address for messages, and options of the connection. Raises ConfigError if it has a secret."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
        options = dict(parse_qsl(parts.query, keep_blank_values=True))
    except ValueError:
        raise ConfigError("is not an address", where="the target") from None
    name = f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path}"
    if "@" in parts.netloc or options.keys() & {"user", "password", "sslpassword"}:
        raise ConfigError("contains a user name or a password", where=name, hint=_HINT)
    # libpq would take an unencrypted connection if the server offers nothing else
    hosts = [host, *options.get("host", "").split(","), *options.get("hostaddr", "").split(",")]
    is_local = all(not name or name.startswith(("/", "@")) or is_loopback(name) for name in hosts)
    return name, {} if is_local or "sslmode" in options else {"sslmode": "require"}


class _RefusedError(StoreError):
    """The server refuses a statement; `state` is its SQLSTATE."""

    state = ""


@contextmanager
def _naming(name: str, hint: str = "") -> Iterator[None]:
    """Raise _RefusedError in place of the errors of psycopg."""
    psycopg = package("psycopg")
    try:
        yield
    except psycopg.Error as error:
        words = error.diag.message_primary or str(error).partition("\n")[0]
        refused = _RefusedError(one_line(words), where=name, hint=hint or error.diag.message_hint or "")
        refused.state = error.sqlstate or ""
        raise refused from None


class _PostgreSQL(Database):
    mark = "%s"

    def __init__(self, connection: Any, name: str, dataset: str, address: str) -> None:
        super().__init__(name, dataset)
        self._connection, self._address = connection, address

    def reopened(self) -> AbstractContextManager["_PostgreSQL"]:
        return _connected(self._address, self.dataset)

    def run(self, statement: str, *parameters: Any) -> list[tuple[Any, ...]]:
        with _naming(self.name):
            cursor = self._connection.execute(statement, parameters or None)
            return cursor.fetchall() if cursor.description else []

    def insert(self, table: str, rows: Iterable[Row]) -> None:
        with _naming(self.name), self._connection.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)

    @contextmanager
    def transaction(self, *, kept: bool = True) -> Iterator[object]:
        with _naming(self.name), self._connection.transaction(force_rollback=not kept) as transaction:
            yield transaction

    def replace_view(self, view: str, query: str) -> None:
        """Replace a view, so that views on it stay; drop it first if its columns are others."""
        try:
            with self.transaction():
                self.run(f"CREATE OR REPLACE VIEW {view} AS {query}")
        except _RefusedError as error:
            if error.state != _OTHER_COLUMNS:
                raise
            self.run(f"DROP VIEW {view}")
            self.run(f"CREATE VIEW {view} AS {query}")

    def select(self, content: Content) -> None:
        """Let the views show a release, once no transaction of a reader has one of them in use. Raises BusyError."""
        for _ in range(_ATTEMPTS):
            try:
                with self.transaction():
                    self.run(f"SET LOCAL lock_timeout = '{_PATIENCE}'")
                    super().select(content)
            except _RefusedError as error:
                if error.state != _NO_LOCK:
                    raise
                time.sleep(_PAUSE)
            else:
                return
        raise BusyError("the views are in use", where=self.name, hint="run the same command again")
