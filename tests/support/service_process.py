"""A process of `taxokit serve`, or of another command that serves, which tests ask over loopback."""

import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx

WAIT = 60.0
LINE = re.compile(r"^http://127\.0\.0\.1:(\d+)(/\S*) serves ", re.MULTILINE)


class Service:
    """The process, its port, and its two outputs."""

    def __init__(self, process: "subprocess.Popen[bytes]", folder: Path) -> None:
        self.process = process
        self._folder = folder
        self.port = 0
        self.client = httpx.Client(timeout=WAIT)

    @property
    def out(self) -> str:
        """The access log."""
        return (self._folder / "out").read_text(encoding="utf-8")

    @property
    def err(self) -> str:
        """The messages."""
        return (self._folder / "err").read_text(encoding="utf-8")

    @property
    def url(self) -> str:
        """The address of the host, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"

    def get(self, path: str, **headers: str) -> httpx.Response:
        """Ask for a path; `_` in the name of a header stands for `-`. No redirect is followed."""
        return self.client.get(self.url + path, headers={name.replace("_", "-"): v for name, v in headers.items()})

    def raw(self, data: bytes, *, wait: float = WAIT) -> bytes:
        """Send bytes over a connection of their own, and return all that comes until it is closed, or for so long."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as connection:
            connection.sendall(data)
            return received(connection)

    def wait_for(self, text: str, path: str) -> None:
        """Wait until a page has a text."""
        end = time.monotonic() + WAIT
        while text not in self.get(path).text:
            assert time.monotonic() < end, self.err
            time.sleep(0.1)

    def wait_for_message(self, text: str) -> None:
        """Wait until the process has written a message."""
        end = time.monotonic() + WAIT
        while text not in self.err:
            assert time.monotonic() < end, self.err
            time.sleep(0.05)

    def wait_for_line(self, text: str) -> None:
        """Wait until the access log has a text."""
        end = time.monotonic() + WAIT
        while text not in self.out:
            assert time.monotonic() < end, self.out
            time.sleep(0.05)

    def children(self) -> list[int]:
        """The processes that it started and that run."""
        pid = self.process.pid
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def memory(self) -> int:
        """The memory of the service and its processes, in bytes."""
        return sum(resident(pid) for pid in (self.process.pid, *self.children()))

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Send a signal, wait for the end, and return the exit code."""
        self.process.send_signal(number)
        return self.process.wait(WAIT)


def resident(pid: int) -> int:
    """Return the memory of a process in bytes, 0 if it ended."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:"))


def received(connection: socket.socket) -> bytes:
    """Return all that comes over a connection until it is closed, or its time is over."""
    parts = []
    try:
        while part := connection.recv(65_536):
            parts.append(part)
    except (TimeoutError, ConnectionResetError):
        pass
    return b"".join(parts)


@contextmanager
def served(releases: Path, *options: object) -> Iterator[Service]:
    """Serve a folder of releases in a process of its own, from when it is ready until it is stopped."""
    with running(["serve", releases, "--port", 0, *options], LINE) as service:
        yield service


@contextmanager
def running(words: Sequence[object], line: re.Pattern[str]) -> Iterator[Service]:
    """Run a command that serves, from when an output has the line with its port until it is stopped."""
    with tempfile.TemporaryDirectory(prefix="taxokit-service-") as made:
        folder = Path(made)
        command = [sys.executable, "-m", "taxokit", *words]
        with (folder / "out").open("wb") as out, (folder / "err").open("wb") as err:
            process = subprocess.Popen(list(map(str, command)), stdout=out, stderr=err)
        service = Service(process, folder)
        try:
            end = time.monotonic() + WAIT
            while not (address := line.search(service.err + service.out)):
                assert process.poll() is None, service.err
                assert time.monotonic() < end, service.err
                time.sleep(0.05)
            service.port = int(address[1])
            service.client.base_url = service.url
            yield service
        finally:
            service.client.close()
            if process.poll() is None:
                service.stop()
