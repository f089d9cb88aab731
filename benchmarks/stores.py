"""How long `taxokit publish` of release 1.2.0 takes, against a bare bulk load of the same files by means of the store.

DuckDB reads the tables from CSV into a file, and writes them, and the lines of the statements, as Parquet; `oxigraph
load` reads the statements into a folder. Each is a process, in turns, into a place without anything in it, by the
clock, since a server is at work, too. `publish` also verifies every byte of the release, reads back what it wrote to
Oxigraph, and makes the release the current one in the last step. There is no bar.

    python benchmarks/stores.py [--runs 5]
"""

import argparse
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
RELEASE = REPOSITORY / "releases/1.2.0"
OXIGRAPH = str(Path(sys.executable).with_name("oxigraph"))
NAMES = ("duckdb", "parquet", "oxigraph")

_TABLES = """
import duckdb, glob, os, sys
csv, nt, target = sys.argv[1:]
tables = {os.path.basename(path)[:-4]: f"read_csv('{path}')" for path in sorted(glob.glob(f"{csv}/*.csv"))}
"""
IN_DUCKDB = f"""{_TABLES}
with duckdb.connect(target) as database:
    for name, table in tables.items():
        database.execute(f'CREATE TABLE "{{name}}" AS FROM {{table}}')
"""
AS_PARQUET = f"""{_TABLES}
os.mkdir(target)
tables["triples"] = f"read_csv('{{nt}}', columns={{{{'line': 'VARCHAR'}}}}, delim='', quote='', header=false)"
for name, table in tables.items():
    duckdb.execute(f"COPY (FROM {{table}}) TO '{{target}}/{{name}}.parquet'")
"""


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """Run Oxigraph over a folder, and give the target for `publish`."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = int(found.getsockname()[1])
    command = [OXIGRAPH, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            while True:
                with socket.socket() as connection:
                    if not connection.connect_ex(("127.0.0.1", port)):
                        break
                time.sleep(0.02)
            yield f"sparql+http://127.0.0.1:{port}"
        finally:
            process.terminate()


def seconds(command: Sequence[str]) -> float:
    """Return how long a process takes; it raises CalledProcessError where that fails."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def turn(name: str, folder: Path) -> tuple[float, float]:
    """Return the seconds of `publish` to a store, and of the bulk load."""
    ours, theirs = str(folder / "ours"), str(folder / "theirs")
    with server(folder / "ours") if name == "oxigraph" else nullcontext(f"{name}:{ours}") as target:
        published = seconds([sys.executable, "-m", "taxokit", "publish", target, str(RELEASE)])
    if name == "oxigraph":
        bulk = [OXIGRAPH, "load", "--location", theirs, "--file", str(RELEASE / "taxonomy.nt")]
    else:
        code = IN_DUCKDB if name == "duckdb" else AS_PARQUET
        bulk = [sys.executable, "-c", code, str(RELEASE / "csv"), str(RELEASE / "taxonomy.nt"), theirs]
    return published, seconds(bulk)


def main() -> None:
    """Measure all in turns, and print a table."""
    parser = argparse.ArgumentParser(description="Measure `taxokit publish` beside bulk loads.")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="how many turns count, after one (5)")
    runs = parser.parse_args().runs
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in NAMES}
    for number in range(runs + 1):
        for name, taken in found.items():
            folder = Path(tempfile.mkdtemp(prefix="taxokit-bench-"))
            pair = turn(name, folder)
            shutil.rmtree(folder)
            if number:  # the first turn compiles and warms up
                taken.append(pair)
    print("| store | `taxokit publish` | bulk load | ratio of medians |", "|---|---:|---:|---:|", sep="\n")
    for name, pairs in found.items():
        ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(f"| {name} | {ours:.2f} s | {theirs:.2f} s | {ours / theirs:.2f} |")


if __name__ == "__main__":
    main()
