"""Running the service: when it is ready, what it logs and counts, how it follows the releases, and how it ends."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from support.depth import is_full
from support.service_process import Service, received, served


def test_health_and_readiness(service: Service) -> None:
    for path in ("/healthz", "/readyz"):
        response = service.get(path)
        assert (response.status_code, response.text, response.headers["cache-control"]) == (200, "ok\n", "no-store")


def test_each_request_is_a_line_of_the_log(service: Service) -> None:
    service.get('/energy/term/strom.json?x="%0a"')
    service.get("/energy/%1b%0alast")
    service.wait_for_line("last")
    first, second = [json.loads(line) for line in service.out.splitlines()][-2:]
    common = {"time", "client", "method", "path", "status", "bytes", "ms"}
    assert first.keys() == {*common, "user_agent", "referrer", "request_id"}
    assert (first["user_agent"][:12], first["referrer"]) == ("python-httpx", "")
    assert first["request_id"] != second["request_id"]
    assert (first["client"], first["method"], first["status"]) == ("127.0.0.1", "GET", 200)
    assert first["path"] == "/energy/term/strom.json?x=%22%0a%22"
    assert first["bytes"] > 100
    assert (second["path"], second["status"]) == ("/energy/%1b%0alast", 404)


def test_metrics_are_in_the_format_of_prometheus(service: Service) -> None:
    def value(name: str) -> float:
        lines = service.get("/metrics").text.splitlines()
        return next((float(line.rpartition(" ")[2]) for line in lines if line.startswith(name)), 0)

    name = 'taxokit_requests_total{by="document",status="200"}'
    before = value(name)
    service.get("/energy/term/strom.json")
    assert value(name) == before + 1
    metrics = service.get("/metrics")
    assert metrics.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    typed = set()
    for line in metrics.text.splitlines():
        if line.startswith("# TYPE "):
            typed.add(line.split()[2])
        elif not line.startswith("#"):
            sample = line.partition("{")[0].partition(" ")[0]
            assert any(sample in (kind, f"{kind}_bucket", f"{kind}_sum", f"{kind}_count") for kind in typed), line
    assert metrics.text.endswith("\n")
    assert "access-control-allow-origin" not in metrics.headers, "no page on the web reads them"
    for name in ("process_start_time_seconds", "process_resident_memory_bytes", "taxokit_documents_bytes"):
        assert value(name) > 0
    assert value("taxokit_build_info") == value('taxokit_release_info{version="1.0.0"') == 1
    assert service.get("/energy/metrics").status_code == 404, "they have one address"


@pytest.mark.full
def test_the_service_follows_the_releases_and_ends_gracefully(released_thesaurus: Path) -> None:
    """A release that is half there changes nothing; one that is withdrawn, and each that is added, is seen."""
    releases = released_thesaurus / "releases"
    with served(releases, "--watch") as service:
        half = releases / "1.0.1"
        half.mkdir()
        service.wait_for_message("not loaded")
        assert "taxokit_load_failing 1\n" in service.get("/metrics").text
        assert service.get("/energy/latest").headers["location"] == "/energy/1.0.0"
        half.rmdir()
        (releases / "withdrawn.json").write_text('{"1.0.0": "An error."}', encoding="utf-8")
        service.wait_for("An error.", "/energy/1.0.0")
        assert service.get("/readyz").text == "ok\n"
        assert [json.loads(line)["level"] for line in service.err.splitlines() if line[0] == "{"] == ["warning"]
        metrics = service.get("/metrics").text
        assert 'taxokit_loads_total{result="loaded"} 2\n' in metrics
        assert re.search(r'taxokit_loads_total\{result="failed"\} [1-9]', metrics)
        assert "taxokit_load_failing 0\n" in metrics

        service.get("/energy/term/wind")
        assert stopped_in_the_midst(service).startswith(b"HTTP/1.1 200 ")
        assert service.process.wait(30) == 0
        assert '"path":"/energy/term/wind"' in service.out, "the log is written to its end"


def stopped_in_the_midst(service: Service) -> bytes:
    """Send the process a signal between the two halves of a request, and return the answer to that."""
    with socket.create_connection(("127.0.0.1", service.port), timeout=30) as connection:
        head = (
            b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 6\r\n\r\n"
        )
        connection.sendall(head + b"ASK")
        time.sleep(0.5)
        service.process.send_signal(signal.SIGTERM)
        end = time.monotonic() + 30
        while is_open(service.port):
            assert time.monotonic() < end
            time.sleep(0.05)
        connection.sendall(b" {}")
        return received(connection)


def is_open(port: int) -> bool:
    """Return True if a process listens on a port."""
    with socket.socket() as connection:
        return connection.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.full
def test_workers_share_the_port_and_are_replaced(released_thesaurus_template: Path) -> None:
    with served(released_thesaurus_template / "releases", "--workers", 2, "--no-access-log") as service:
        workers = children(service.process.pid)
        assert len(workers) == 2
        assert service.get("/energy/term/strom.json").status_code == 200
        os.kill(workers[0], signal.SIGKILL)
        end = time.monotonic() + 60
        while len(new := set(children(service.process.pid)) - set(workers)) < 1:
            assert time.monotonic() < end
            time.sleep(0.1)
        assert new
        request = b"GET /energy/term/strom.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        for _ in range(20):  # each over a connection of its own, so that any worker can get it
            answer = service.raw(request)
            assert answer.startswith(b"HTTP/1.1 200") or b" 503 " in answer
        assert service.stop() == 0
        assert service.out == ""
        assert not any(Path(f"/proc/{pid}").exists() for pid in (*workers, *new))


def children(pid: int) -> list[int]:
    """Return the workers of a process: its children that are no trackers of resources."""
    workers = []
    for path in Path("/proc").glob("[0-9]*"):
        try:
            parent = path.joinpath("stat").read_text().rpartition(")")[2].split()[1]
            if int(parent) == pid and b"spawn_main" in path.joinpath("cmdline").read_bytes():
                workers.append(int(path.name))
        except OSError:
            continue
    return workers


def run(*arguments: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "taxokit", "serve", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120)


def test_unservable_releases_end_with_an_error(released_thesaurus: Path, tmp_path: Path) -> None:
    (tmp_path / "releases").mkdir()
    result = run(tmp_path / "releases")
    assert (result.returncode, "contains no release yet" in result.stderr) == (2, True)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run(released_thesaurus / "releases", "--port", port)
    assert result.returncode == 2
    assert f"127.0.0.1:{port}: cannot listen there; name another with --port" in result.stderr
    document = released_thesaurus / "releases/1.0.0/taxonomy.json"
    document.write_bytes(document.read_bytes() + b" ")
    several = [("--port", 0, "--workers", 2)] if is_full() else []
    for options in (("--port", 0), *several, ("--check",)):
        result = run(released_thesaurus / "releases", *options)
        assert result.returncode == 2, result.stderr
        assert "taxonomy.json" in result.stderr
        assert "Traceback" not in result.stderr


def test_dry_run_names_the_served_release(released_thesaurus_template: Path) -> None:
    result = run(released_thesaurus_template / "releases", "--check")
    assert (result.returncode, result.stdout.endswith(" 1.0.0 can be served\n")) == (0, True), result.stderr
