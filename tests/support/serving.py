"""`taxokit serve` as a process of its own, on loopback."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx

WAIT = 60.0


class Server(NamedTuple):
    """A server that is ready: its process, and a client of it."""

    pid: int
    client: httpx.Client

    @property
    def url(self) -> str:
        """Where it is, without a slash at the end."""
        return str(self.client.base_url).rstrip("/")

    def children(self) -> list[int]:
        """The processes that it started and that run."""
        return [int(pid) for pid in Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()]

    def memory(self) -> int:
        """How many bytes of memory it and its processes have."""
        return sum(resident(pid) for pid in (self.pid, *self.children()))


def resident(pid: int) -> int:
    """Return how many bytes of memory a process has, 0 where it ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:"))


@contextmanager
def serving(root: Path, *options: str) -> Iterator[Server]:
    """Serve the releases of a repository; in the end the server is stopped, and has to end by itself."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "taxokit", "--root", str(root), "serve", "--port", str(port), *options]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=WAIT) as client:
            _wait_until_ready(client, process)
            yield Server(process.pid, client)
            process.send_signal(signal.SIGTERM)
            process.wait(WAIT)
    finally:
        process.kill()
        process.wait()


def _wait_until_ready(client: httpx.Client, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        assert process.poll() is None, "the server ended"
        try:
            if client.get("/readyz").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.05)
    raise AssertionError("the server is not ready")
