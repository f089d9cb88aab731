"""A folder of Parquet files, for readers of a data lake: Spark, DuckDB, Polars, pandas.

Each release is a folder with a file for each table and one with the statements, written beside and renamed. Only the
last step, which replaces `current.json`, changes a file that exists.
"""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, Triple

from taxokit.releases.stores import Content, Row, StoreError, store
from taxokit.releases.stores.duckdb import DuckDB, file_of
from taxokit.repository.reading import ARTIFACT, LISTING, digest_of, read_json, read_pieces
from taxokit.repository.writing import (
    NewFile,
    move_folder,
    naming,
    new_folder,
    remove,
    staging,
    write_atomically,
    write_files,
)
from taxokit.taxonomy.tables import create_table
from taxokit.text.json_text import json_text
from taxokit.text.quoting import sql_name
from taxokit.text.versions import is_version

_LISTING, _CURRENT = "release.json", "current.json"
_TABLES, _TRIPLES = "tables", "triples.parquet"

# an object without a datatype is an IRI
_TRIPLE_COLUMNS = (
    "subject TEXT NOT NULL",
    "predicate TEXT NOT NULL",
    "object TEXT NOT NULL",
    "datatype TEXT, language TEXT",
)


@store("parquet")
@contextmanager
def connect(address: str, content: Content) -> Iterator["_Folder"]:
    """Give a folder, of which no other process that publishes has the lock."""
    folder = file_of(address)
    with (
        naming(folder),
        new_folder(folder.parent),
        staging(folder) as staged,
        new_folder(folder),
        ExitStack() as undo,
    ):
        yield _Folder(folder, staged, content.dataset, undo)
        undo.pop_all()  # the run did not fail


class _Folder:
    write_latest = None

    def __init__(self, folder: Path, staged: Path, dataset: str, undo: ExitStack) -> None:
        self._folder, self._staged, self._dataset, self._undo = folder, staged, dataset, undo

    def published(self) -> Mapping[str, str]:
        folders = (path for path in self._folder.iterdir() if is_version(path.name) and path.is_dir())
        return {
            path.name: str(self._read(f"{path.name}/{_LISTING}").get("checksums"))
            for path in sorted(folders)
            if (path / _LISTING).exists()
        }

    def current(self) -> str:
        return str(self._read(_CURRENT).get("version")) if (self._folder / _CURRENT).exists() else ""

    def difference(self, content: Content, *, is_listed: bool) -> str:
        folder = self._folder / content.version
        if not is_listed:
            return f"{folder} exists, but has no {_LISTING}" if folder.exists() else ""
        listed = self._read(f"{content.version}/{_LISTING}").get("files")
        expected = {f"{_TABLES}/{name}.parquet" for name in content.tables} | {_TRIPLES}
        if not isinstance(listed, dict) or listed.keys() != expected:
            return f"{folder}/{_LISTING} lists other files"
        others = {*_paths(folder)} ^ (expected | {_LISTING})
        if others:
            return f"{folder} has other files than {_LISTING} lists, such as {min(others)}"
        changed = (path for path in sorted(listed) if _digest(folder, path) != listed[path])
        return next((f"{folder}/{path} was changed" for path in changed), "")

    def write(self, content: Content) -> None:
        new, target = self._staged / "new", self._folder / content.version
        write_files(new / _TABLES, [])
        with DuckDB(":memory:", str(self._folder), self._dataset, self._staged / "spilled") as database:
            for table in content.tables.values():
                database.run(create_table(table, content.tables))
                database.insert(sql_name(table.name), content.rows(table))
                _export(database, f"main.{sql_name(table.name)}", new / _TABLES / f"{table.name}.parquet")
            database.run("CREATE SCHEMA graph")
            database.run(f"CREATE TABLE graph.triples ({', '.join(_TRIPLE_COLUMNS)})")
            database.insert("graph.triples", map(_row, content.triples()))
            _export(database, "graph.triples", new / _TRIPLES)
        files = {path: _digest(new, path) for path in _paths(new)}
        write_files(new, [NewFile(_LISTING, self._listing(content, files=files))])
        if target.exists():
            old = self._staged / content.version
            move_folder(target, old)
            self._undo.callback(old.rename, target)
        self._undo.callback(remove, target)
        move_folder(new, target)

    def reopened(self) -> AbstractContextManager["_Folder"]:
        return nullcontext(self)  # each file is opened anew

    def select(self, content: Content) -> None:
        current, old = self._folder / _CURRENT, self._staged / _CURRENT
        if current.exists():
            shutil.copyfile(current, old)
            self._undo.callback(old.replace, current)
        else:
            self._undo.callback(remove, current)
        write_atomically(current, self._listing(content, path=f"{content.version}/"))

    def _listing(self, content: Content, **more: Any) -> bytes:
        stated = {"format": 1, "taxonomy": self._dataset, "version": content.version, "checksums": content.digest}
        return json_text(stated | more).encode()

    def _read(self, path: str) -> dict[str, Any]:
        """Return the content of a listing. Raises StoreError if it is that of another taxonomy."""
        listing = read_json(self._folder, path, LISTING)
        if not isinstance(listing, dict) or listing.get("taxonomy") != self._dataset:
            other = listing.get("taxonomy") if isinstance(listing, dict) else None
            message = f"is of {other}" if other else "was not written by `taxokit publish`"
            raise StoreError(message, where=f"{self._folder}/{path}", hint="name another folder")
        return listing


def _paths(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def _digest(folder: Path, path: str) -> str:
    return digest_of(read_pieces(folder, path, ARTIFACT))


def _export(database: DuckDB, table: str, path: Path) -> None:
    """Write a table into a file, and read that back. Raises StoreError."""
    place = str(path).replace("'", "''")
    database.run(f"COPY {table} TO '{place}' (FORMAT parquet)")
    # else a folder such as `a=b` on the way would be a column
    written, read = f"TABLE {table}", f"FROM read_parquet('{place}', hive_partitioning = false)"
    for rows, others in ((written, read), (read, written)):
        if database.run(f"SELECT 1 FROM ({rows} EXCEPT ALL {others}) LIMIT 1"):  # noqa: S608 - the path is escaped
            raise StoreError(f"does not have the rows of {table} as they were written", where=path)


def _row(triple: Triple) -> Row:
    subject, predicate, value = str(triple.subject)[1:-1], triple.predicate.value, triple.object
    if isinstance(value, Literal):
        return subject, predicate, value.value, value.datatype.value, value.language
    return subject, predicate, str(value)[1:-1], None, None
