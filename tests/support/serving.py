"""A running service with the processes that it starts."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx

from support.service_process import WAIT, served


class Server(NamedTuple):
    """A service that is ready: its process, and a client with paths from its address."""

    pid: int
    client: httpx.Client

    @property
    def url(self) -> str:
        """The address, without a slash at the end."""
        return str(self.client.base_url).rstrip("/")

    def children(self) -> list[int]:
        """The processes that it started and that run."""
        return [int(pid) for pid in Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()]

    def memory(self) -> int:
        """The memory of the service and its processes, in bytes."""
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
    """Serve the releases of a repository until the end."""
    with served(root / "releases", *options) as service, httpx.Client(base_url=service.url, timeout=WAIT) as client:
        yield Server(service.process.pid, client)
