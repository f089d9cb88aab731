"""Measure `taxokit serve` against its bars, beside nginx that serves the same files, and print a table.

Each has one process, and wrk asks over 32 connections for the JSON of one concept, in turns. Both write an access log.
Then two replicas are behind nginx, and one of them is killed under load, with `kill -9`; and a vocabulary of 10,000
concepts is searched by rare, common and misspelled words, while a client asks for a page. Exits with 1 if a bar is
missed; without wrk or nginx, nothing is measured.

    python benchmarks/service.py [--seconds 5] [--runs 3] [--write docs/benchmarks.md]
"""

import argparse
import os
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from measuring import Bar, table, write

REPOSITORY = Path(__file__).resolve().parent.parent
CONCEPT = "/taxonomy/skill/agent-memory-systems.json"
CONNECTIONS = 32
LEAST_SHARE, MOST_LATENCY, MOST_MEMORY = 0.3, 3, 512
KILL_SECONDS = 9
CONCEPTS, LEAST_SEARCHES = 10_000, 200
SECONDS, RUNS = 5, 3
NEEDED = {"wrk": "wrk", "nginx": "nginx-light"}

NGINX = """
daemon off;
{user}
worker_processes 1;
pid {state}/pid;
error_log {state}/error.log;
events {{ worker_connections 1024; }}
http {{
  include /etc/nginx/mime.types;
  access_log {state}/access.log;
  client_body_temp_path {state}/body;
  proxy_temp_path {state}/proxy;
  fastcgi_temp_path {state}/fastcgi;
  uwsgi_temp_path {state}/uwsgi;
  scgi_temp_path {state}/scgi;
  {http}
  server {{
    listen 127.0.0.1:{port} backlog=1024;
    {server}
  }}
}}
"""


class Load(NamedTuple):
    """A result of wrk: requests each second, the latency of 99 % of them in milliseconds, and failures."""

    rate: float
    latency: float
    failed: int


def load(port: int, seconds: float, path: str = CONCEPT, connections: int = CONNECTIONS, *script: str) -> Load:
    """Ask for the concept, or for other paths, as fast as they are answered, for so many seconds."""
    url = f"http://127.0.0.1:{port}{path}"
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds:g}s", "--latency", *script, url]
    output = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", output)
    latency = re.search(r"^\s+99%\s+([\d.]+)(us|ms|s)$", output, re.MULTILINE)
    if not rate or not latency:
        sys.exit(f"cannot read the output of wrk:\n{output}")
    errors = re.search(r"Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)", output)
    others = re.search(r"Non-2xx or 3xx responses: (\d+)", output)
    failed = sum(map(int, errors.groups())) if errors else 0
    unit = {"us": 1e-3, "ms": 1.0, "s": 1e3}[latency[2]]
    return Load(float(rate[1]), float(latency[1]) * unit, failed + (int(others[1]) if others else 0))


def free_port() -> int:
    """Return a free port of loopback."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, path: str) -> None:
    """Wait until a server answers with 200."""
    end = time.monotonic() + 120
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    sys.exit(f"nothing answers on port {port}")


@contextmanager
def running(command: Sequence[str], port: int, path: str, log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a server from when it answers until the end."""
    with log.open("wb") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output)
        try:
            wait_for(port, path)
            yield process
        finally:
            process.terminate()
            process.wait(60)


@contextmanager
def nginx(folder: Path, server: str, http: str = "") -> Iterator[int]:
    """Run nginx with a configuration, and give its port."""
    port = free_port()
    state = Path(tempfile.mkdtemp(dir=folder))
    state.chmod(0o755)
    user = "user nobody nogroup;" if os.getuid() == 0 else ""
    file = state / "nginx.conf"
    file.write_text(NGINX.format(state=state, port=port, server=server, http=http, user=user), encoding="utf-8")
    with running(["nginx", "-c", str(file), "-e", f"{state}/error.log"], port, CONCEPT, state / "output"):
        yield port


@contextmanager
def service(folder: Path, releases: Path = REPOSITORY / "releases") -> Iterator[tuple[int, "subprocess.Popen[bytes]"]]:
    """Run the service, with its access log in a file, and give its port and its process."""
    port = free_port()
    command = [sys.executable, "-m", "taxokit", "serve", str(releases), "--port", str(port)]
    with running(command, port, "/readyz", folder / f"{port}.log") as process:
        yield port, process


def memory(process: "subprocess.Popen[bytes]") -> float:
    """Return how many megabytes a process had at most."""
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8"))
    return int(peak[1]) * 1024 / 1e6 if peak else 0.0


def concept(folder: Path, seconds: float, runs: int) -> Iterator[Bar]:
    """Measure the JSON of a concept, in turns."""
    site = folder / "site"
    command = [sys.executable, "-m", "taxokit", "site", str(REPOSITORY / "releases"), "--out", str(site)]
    subprocess.run(command, check=True, capture_output=True)
    with nginx(folder, f"root {site};") as file_port, service(folder) as (port, process):
        loads: dict[int, list[Load]] = {file_port: [], port: []}
        for _ in range(runs):
            for target, measured in loads.items():
                measured.append(load(target, seconds))
        megabytes = memory(process)
    static, served = loads[file_port], loads[port]
    rate = statistics.median(run.rate for run in served)
    other = statistics.median(run.rate for run in static)
    late = statistics.median(run.latency for run in served)
    other_late = statistics.median(run.latency for run in static)
    failed = sum(run.failed for run in (*served, *static))
    share, best = other / rate, max(run.rate for run in static) / max(run.rate for run in served)
    yield Bar(
        "requests each second, nginx serving the file of a concept, to `taxokit serve`", share, 1 / LEAST_SHARE, best
    )
    least = min(run.latency for run in served) / min(run.latency for run in static)
    yield Bar("latency of 99 % of these, `taxokit serve` to nginx", late / other_late, MOST_LATENCY, least)
    yield Bar("requests each second, nginx", other, None, max(run.rate for run in static))
    yield Bar("requests each second, `taxokit serve`", rate, None, max(run.rate for run in served))
    yield Bar("latency of 99 %, ms, nginx", other_late, None, min(run.latency for run in static))
    yield Bar("latency of 99 %, ms, `taxokit serve`", late, None, min(run.latency for run in served))
    yield Bar("failed answers", failed, 0, failed)
    yield Bar("peak memory of `taxokit serve`", megabytes, MOST_MEMORY)


def replicas(folder: Path, seconds: float) -> Iterator[Bar]:
    """Measure two replicas behind nginx, without and with a cache, and kill one of them under load."""
    with ExitStack() as stack:
        (left, process), (right, _) = (stack.enter_context(service(folder)) for _ in range(2))
        upstream = f"upstream replicas {{ server 127.0.0.1:{left}; server 127.0.0.1:{right}; keepalive 64; }}"
        passed = 'location / { proxy_pass http://replicas; proxy_http_version 1.1; proxy_set_header Connection ""; %s }'
        zone = f"{upstream} proxy_cache_path {folder}/cache keys_zone=answers:8m;"
        port = stack.enter_context(nginx(folder, passed % "", upstream))
        cached = stack.enter_context(nginx(folder, passed % "proxy_cache answers;", zone))
        balanced = load(port, seconds)
        yield Bar("requests each second, two replicas behind nginx", balanced.rate, None, balanced.rate)
        with_cache = load(cached, seconds)
        yield Bar("requests each second, the same with a cache in nginx", with_cache.rate, None, with_cache.rate)
        timer = threading.Timer(KILL_SECONDS / 3, process.send_signal, [signal.SIGKILL])
        timer.start()
        killed = load(port, KILL_SECONDS)
        timer.join()
        yield Bar("failed answers while one of two replicas is killed", killed.failed, 0, killed.failed)
        yield Bar("requests each second meanwhile", killed.rate, None, killed.rate)


SEARCHES = """
local words = {"concept", "number", "number+5123", "sentence", "5123", "conept", "c500", "said+about", "numbr+77"}
local count = 0
request = function()
  count = count + 1
  return wrk.format("GET", "/api/search?limit=20&q=" .. words[count % #words + 1])
end
"""


def searches(folder: Path, seconds: float) -> Iterator[Bar]:
    """Search a large vocabulary, and ask for a page of it meanwhile."""
    large, script = folder / "large", folder / "searches.lua"
    script.write_text(SEARCHES, encoding="utf-8")
    generate = [sys.executable, str(REPOSITORY / "benchmarks/generate_release.py"), str(CONCEPTS), str(large)]
    subprocess.run(generate, check=True, capture_output=True)
    with service(folder, large / "releases") as (port, _):
        pages: list[Load] = []
        page = threading.Thread(target=lambda: pages.append(load(port, seconds, "/vocabulary/concept/c77.json", 1)))
        page.start()
        searched = load(port, seconds, "/", CONNECTIONS, "-s", str(script))
        page.join()
    rate, late = searched.rate, pages[0].latency
    yield Bar(f"{LEAST_SEARCHES} a second, to searches of {CONCEPTS:,} concepts", LEAST_SEARCHES / rate, 1)
    yield Bar("searches each second", rate, None, rate)
    yield Bar("latency of 99 % of a concept's JSON meanwhile, ms", late, None, late)
    yield Bar("failed searches", searched.failed, 0, searched.failed)


def service_report(seconds: float = SECONDS, runs: int = RUNS) -> tuple[str, bool]:
    """Measure, and return the report and whether every bar is met; without wrk or nginx, that nothing is measured."""
    path = f"{os.environ.get('PATH', os.defpath)}:/usr/sbin"
    missing = [package for program, package in NEEDED.items() if shutil.which(program, path=path) is None]
    if missing:
        return f"The service is not measured: `apt-get install {' '.join(missing)}`.", True
    os.environ.update(PATH=path, PYTHONPATH=str(REPOSITORY / "src"))
    with tempfile.TemporaryDirectory(prefix="taxokit-service-") as made:
        Path(made).chmod(0o755)
        bars = [*concept(Path(made), seconds, runs), *replicas(Path(made), seconds), *searches(Path(made), seconds)]
    return table([], bars, runs).partition("\n\n| data |")[0], all(bar.met for bar in bars)


def main() -> None:
    """Measure, print the table, and exit with 1 if a bar is missed."""
    parser = argparse.ArgumentParser(description="Measure `taxokit serve` against its bars.")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="how long each load takes")
    parser.add_argument("--runs", type=int, default=RUNS, help="how often the two are measured in turns")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the report between the marks of this page")
    arguments = parser.parse_args()
    report, met = service_report(arguments.seconds, arguments.runs)
    print(report)
    if arguments.write:
        write(report, arguments.write, "service")
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
