"""Measure `/sparql` against its bars, and print a table.

`taxokit serve` and `oxigraph serve-read-only` (PyPI `oxigraph`) have the same release, and wrk asks both the same query
in turns, over 32 connections: a look-up, which is mostly transport, and the query of the README, which is mostly
evaluation. Our answers to these come from what is kept of earlier ones, so both are also asked with a comment that is
another each time, for which each answer is made. The time of the processor for each answer, of a server and its
workers, says more on a busy machine. Then a query that would never end is asked, and another one after it. Exits with 1
where a bar is missed.

    python benchmarks/sparql.py [--seconds 5] [--runs 3]
"""

import argparse
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import httpx
from measuring import Bar

REPOSITORY = Path(__file__).resolve().parent.parent
RELEASE = REPOSITORY / "releases/1.2.0"
BIN = Path(sys.executable).parent

OK, UNAVAILABLE = 200, 503
CONNECTIONS = 32
LEAST_RATE, MOST_MILLISECONDS = 0.3, 25
LIMIT, GRACE = 5.0, 0.5  # of a query that would never end, in seconds

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
LOOK_UP = "SELECT ?p ?o { <https://genbodha.ai/taxonomy/skill/agent-memory-systems> ?p ?o }"


EACH_ANOTHER = """
local number = 0
request = function()
  number = number + 1
  return wrk.format("GET", wrk.path .. "%20%23" .. number)
end
"""
"""A script of wrk that adds a comment to the query at the end of the address, `#1`, `#2` and so on."""


class Load(NamedTuple):
    """Requests a second, milliseconds that 99 of 100 answers take at most, and those of the processor for an answer."""

    rate: float
    slowest: float
    work: float


class Server(NamedTuple):
    """A server that answers: its process, and the address of its endpoint."""

    pid: int
    address: str

    def processor_time(self) -> float:
        """Return the seconds that it and its workers have taken."""
        workers = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text(encoding="ascii").split()
        ticks = 0
        for pid in (self.pid, *workers):
            fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")


def of_readme() -> str:
    """Return the query of the README."""
    found = re.search(r"```sparql\n(.*?)```", (REPOSITORY / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    if not found:
        sys.exit("README.md has no query")
    return found[1]


@contextmanager
def running(command: Sequence[str], port: int) -> Iterator[Server]:
    """Run a server until the end, and give it once it answers."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        name = "sparql" if "taxokit" in command else "query"
        address = f"http://127.0.0.1:{port}/{name}"
        try:
            while process.poll() is None:
                if ask(address, "ASK {}") == OK:
                    break
                time.sleep(0.1)
            else:
                sys.exit(f"{command[0]} does not start")
            yield Server(process.pid, address)
        finally:
            process.terminate()


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def ask(address: str, query: str) -> int:
    """Return the status of a query, 0 where there is no answer."""
    try:
        return httpx.get(address, params={"query": query}, timeout=60).status_code
    except httpx.TransportError:
        return 0


def load(server: Server, query: str, seconds: int, script: Sequence[str]) -> Load:
    """Return what is measured of a query, with the options of wrk for a script; exits where an answer fails."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}", "--latency"]
    accept = ["-H", "Accept: application/sparql-results+json"]
    before = server.processor_time()
    done = subprocess.run(
        [*command, *script, *accept, f"{server.address}?query={quote(query)}"], check=True, capture_output=True
    )
    work = server.processor_time() - before
    text = done.stdout.decode()
    count, rate = re.search(r"(\d+) requests in", text), re.search(r"Requests/sec:\s+([\d.]+)", text)
    slowest = re.search(r"99%\s+([\d.]+)(us|ms|s)", text)
    if "Non-2xx" in text or not count or not rate or not slowest:
        sys.exit(text)
    milliseconds = float(slowest[1]) * {"us": 0.001, "ms": 1, "s": 1000}[slowest[2]]
    return Load(float(rate[1]), milliseconds, work * 1000 / int(count[1]))


def compare(ours: Server, theirs: Server, seconds: int, runs: int, script: Path) -> list[Bar]:
    """Measure both endpoints in turns."""
    bars = []
    another = ("-s", str(script))
    for text, query, limit, options in (
        ("a look-up, kept", LOOK_UP, MOST_MILLISECONDS, ()),
        ("a look-up, another each time", LOOK_UP, MOST_MILLISECONDS, another),
        ("the query of the README, kept", of_readme(), None, ()),
        ("the query of the README, another each time", of_readme(), None, another),
    ):
        pairs = [tuple(load(one, query, seconds, options) for one in (ours, theirs)) for _ in range(runs)]
        rates = [one.rate / other.rate for one, other in pairs]
        rate = f"{text}: requests a second of `oxigraph serve-read-only` to ours"
        bars.append(Bar(rate, 1 / statistics.median(rates), 1 / LEAST_RATE, 1 / max(rates)))
        work = [one.work / other.work for one, other in pairs]
        own = statistics.median(one.work for one, _ in pairs)
        text_of_work = f"{text}: work of the processor for an answer, {own:.2f} ms, to that of the peer"
        bars.append(Bar(text_of_work, statistics.median(work), None, min(work)))
        times = [one.slowest for one, _ in pairs]
        peer = statistics.median(other.slowest for _, other in pairs)
        median_rate = statistics.median(one.rate for one, _ in pairs)
        slow = f"{text}: milliseconds of 99 % of {median_rate:,.0f} requests a second; of the peer {peer:.0f}"
        bars.append(Bar(slow, statistics.median(times), limit, min(times)))
    return bars


def endless(ours: Server) -> Bar:
    """Measure how long a query runs that would never end; exits where the next one is not answered."""
    start = time.monotonic()
    status = ask(ours.address, ENDLESS)
    taken = time.monotonic() - start
    if (status, ask(ours.address, "ASK {}")) != (UNAVAILABLE, OK):
        sys.exit(f"a query that would never end gets {status}, or the next one fails")
    return Bar(f"a query that would never end, at a limit of {LIMIT:g} s, seconds", taken, LIMIT + GRACE, taken)


def main() -> None:
    """Measure everything, print the report, and exit with 1 where a bar is missed."""
    parser = argparse.ArgumentParser(description="Measure /sparql against its bars.")
    parser.add_argument("--seconds", type=int, default=5, metavar="N", help="how long wrk asks each time (5)")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="how often each query is measured (3)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="taxokit-bench-") as folder:
        script = Path(folder, "each-another.lua")
        script.write_text(EACH_ANOTHER, encoding="ascii")
        store = Path(folder, "store")
        port, other = free_port(), free_port()
        location = ["--location", str(store)]
        file = ["--file", str(RELEASE / "taxonomy.nt")]
        subprocess.run([BIN / "oxigraph", "load", *location, *file], check=True, capture_output=True)
        peer = [str(BIN / "oxigraph"), "serve-read-only", *location, "--bind", f"127.0.0.1:{other}"]
        command = [sys.executable, "-m", "taxokit", "serve", str(REPOSITORY / "releases"), "--port", str(port)]
        command.append("--no-access-log")  # as the peer has none
        with running(command, port) as ours, running(peer, other) as theirs:
            bars = [*compare(ours, theirs, arguments.seconds, arguments.runs, script), endless(ours)]
    print("| figure | median | best | bar | met |", "|---|---:|---:|---:|---|", sep="\n")
    print(*(bar.row() for bar in bars), sep="\n")
    sys.exit(0 if all(bar.met for bar in bars) else 1)


if __name__ == "__main__":
    main()
