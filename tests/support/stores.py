# ruff: noqa: S310, S608 - a store of the test, at an address and with names of the test
"""Stores for tests: an empty one of each kind, and its current release as readers see it.

Servers are started on loopback. Readers use SPARQL over HTTP, psycopg and DuckDB, as users do. None of it is ours.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from support.hosts import free_port, program, started, state_folder

POSTGRES_FOLDERS = [str(path) for path in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
VIRTUOSO = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:{sql_port}
DirsAllowed = .
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{port}
ServerThreads = 10
"""

NAMES_OF_VIEWS = "SELECT table_name FROM information_schema.views WHERE table_schema = 'current' ORDER BY table_name"


@dataclass(frozen=True)
class Seen:
    """The view of a reader: the current version, the size of each table or of the graph, and the attributions of rows.

    Empty tables do not count.
    """

    version: str
    counts: Mapping[str, int]
    credited: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Place:
    """A store: the target for `publish`, the environment that it needs, and its location for readers."""

    kind: str
    target: str
    location: str
    environment: Mapping[str, str] = field(default_factory=dict)

    def read(self, dataset: str) -> Seen:
        """Return the current view of a reader."""
        return READERS[self.kind](self.location, dataset)


def expected(release: Path, kind: str) -> Seen:
    """Return the view that readers must have of a release, by its files alone."""
    version = json.loads((release / "manifest.json").read_text(encoding="utf-8"))["version"]
    if kind in SPARQL:
        lines = {line for line in (release / "taxonomy.nt").read_bytes().splitlines() if line.strip()}
        return Seen(version, {"": len(lines)})
    counts: dict[str, int] = {}
    credited: set[str] = set()
    for file in sorted((release / "csv").glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
        counts |= {file.stem: len(rows)} if rows else {}
        credited |= {row["attribution"] for row in rows}
    return Seen(version, counts, frozenset(credited))


# --- readers ----------------------------------------------------------------------------------------------------------


def ask(address: str, query: str, **parameters: str) -> list[dict[str, str]]:
    """Return the solutions of a SPARQL query, over the protocol."""
    body = urlencode({"query": query, **parameters}).encode()
    request = Request(address, body, {"Accept": "application/sparql-results+json"})
    with urlopen(request, timeout=60) as response:
        rows = json.load(response)["results"]["bindings"]
    return [{name: term["value"] for name, term in row.items()} for row in rows]


def read_graphs(location: str, dataset: str) -> Seen:
    """Query the current release and the size of its graph at once."""
    current = f"GRAPH <{dataset}/catalogue> {{ <{dataset}> <http://www.w3.org/ns/dcat#hasCurrentVersion> ?current }}"
    query = f"SELECT ?current (COUNT(*) AS ?n) WHERE {{ {current} GRAPH ?current {{ ?s ?p ?o }} }} GROUP BY ?current"
    rows = ask(location, query)
    assert len(rows) == 1, rows
    return Seen(rows[0]["current"].removeprefix(f"{dataset}/"), {"": int(rows[0]["n"])})


def read_views(select: Callable[[str], list[tuple[Any, ...]]]) -> Seen:
    """Query all views of the thesaurus in one statement."""
    names = [name for (name,) in select(NAMES_OF_VIEWS)]
    parts = [
        f'SELECT \'{name}\', count(*), min(attribution), max(attribution) FROM "current"."{name}"' for name in names
    ]
    rows = select(" UNION ALL ".join([*parts, "SELECT 'version', 0, max(edition), '' FROM \"current\".thesaurus"]))
    (version,) = (low for name, _, low, _ in rows if name == "version")
    credited = {credit for name, _, *attributions in rows for credit in attributions if credit and name != "version"}
    return Seen(version, {name: count for name, count, *_ in rows if count}, frozenset(credited))


def read_postgresql(location: str, dataset: str) -> Seen:
    """Read the views of PostgreSQL."""
    import psycopg

    with psycopg.connect(location, user="postgres", autocommit=True) as connection:
        return read_views(lambda statement: connection.execute(statement).fetchall())


def read_duckdb(location: str, dataset: str) -> Seen:
    """Open the file, and read the views."""
    import duckdb

    with duckdb.connect(location, read_only=True) as connection:
        return read_views(lambda statement: connection.execute(statement).fetchall())


def read_parquet(location: str, dataset: str) -> Seen:
    """Read `current.json`, and the files in the folder that it names."""
    import duckdb

    current = json.loads(Path(location, "current.json").read_text(encoding="utf-8"))
    counts: dict[str, int] = {}
    credited: set[str] = set()
    with duckdb.connect() as connection:
        for file in sorted(Path(location, current["path"], "tables").glob("*.parquet")):
            statement = f"SELECT count(*), min(attribution), max(attribution) FROM '{file}'"
            ((counts[file.stem], *attributions),) = connection.execute(statement).fetchall()
            credited |= {credit for credit in attributions if credit}
    return Seen(current["version"], {name: count for name, count in counts.items() if count}, frozenset(credited))


SPARQL = ("oxigraph", "virtuoso")
READERS: Mapping[str, Callable[[str, str], Seen]] = {
    "duckdb": read_duckdb,
    "oxigraph": read_graphs,
    "parquet": read_parquet,
    "postgresql": read_postgresql,
    "virtuoso": read_graphs,
}


# --- stores -----------------------------------------------------------------------------------------------------------


@contextmanager
def duckdb_file(folder: Path) -> Iterator[Place]:
    """Give a file that does not exist yet."""
    yield Place("duckdb", f"duckdb:{folder / 'store.duckdb'}", str(folder / "store.duckdb"))


@contextmanager
def parquet_folder(folder: Path) -> Iterator[Place]:
    """Give a folder that does not exist yet."""
    yield Place("parquet", f"parquet:{folder / 'lake'}", str(folder / "lake"))


@contextmanager
def oxigraph(folder: Path) -> Iterator[Place]:
    """Start Oxigraph, without anything in it."""
    binary = program("oxigraph", "pip install oxigraph", [str(Path(sys.executable).parent)])
    command = [binary, "serve", "--location", "data", "--bind"]
    with state_folder() as state, started(lambda port: [*command, f"127.0.0.1:{port}"], state) as server:
        address = f"http://127.0.0.1:{server.port}"
        yield Place("oxigraph", f"sparql+{address}", f"{address}/query")


@contextmanager
def virtuoso(folder: Path) -> Iterator[Place]:
    """Start Virtuoso, without anything in it."""
    binary = program("virtuoso-t", "apt-get install virtuoso-opensource")
    with state_folder() as state:

        def command(port: int) -> list[str]:
            (state / "virtuoso.ini").write_text(VIRTUOSO.format(port=port, sql_port=free_port()), encoding="utf-8")
            return [binary, "+configfile", "virtuoso.ini", "+foreground"]

        with started(command, state) as server:
            address = f"http://127.0.0.1:{server.port}/sparql"
            target = f"sparql+{address}?update=sparql-auth&store=sparql-graph-crud-auth"
            yield Place("virtuoso", target, address, {"TAXOKIT_USER": "dba", "TAXOKIT_PASSWORD": "dba"})


@contextmanager
def postgresql(folder: Path) -> Iterator[Place]:
    """Start PostgreSQL, without anything in it; as the user postgres if the tests run as root, which it refuses."""
    hint = "apt-get install postgresql"
    initdb, server_program = (program(name, hint, POSTGRES_FOLDERS) for name in ("initdb", "postgres"))
    as_user = [program("runuser", "apt-get install util-linux"), "-u", "postgres", "--"] if os.getuid() == 0 else []
    with state_folder() as state:
        if as_user:
            shutil.chown(state, "postgres")
        made = [*as_user, initdb, "-D", str(state / "data"), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"]
        subprocess.run(made, check=True, capture_output=True, cwd=state)
        options = ["-D", str(state / "data"), "-k", str(state), "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"]
        with started(lambda port: [*as_user, server_program, *options, "-p", str(port)], state) as server:
            address = f"postgresql://127.0.0.1:{server.port}/postgres"
            _wait_for_postgresql(address)
            yield Place("postgresql", address, address, {"PGUSER": "postgres"})


def _wait_for_postgresql(address: str) -> None:
    import time

    import psycopg

    for _ in range(200):
        try:
            psycopg.connect(address, user="postgres").close()
        except psycopg.OperationalError:  # it starts up
            time.sleep(0.05)
        else:
            return


STORES: Mapping[str, Callable[[Path], Any]] = {
    "duckdb": duckdb_file,
    "parquet": parquet_folder,
    "oxigraph": oxigraph,
    "postgresql": postgresql,
    "virtuoso": virtuoso,
}
