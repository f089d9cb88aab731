"""No network while files are read that may name remote documents."""

import socket
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from taxokit.repository.process import offline

REACHING: dict[str, Callable[[], object]] = {
    "a name": lambda: socket.getaddrinfo("example.org", 80),
    "an old call": lambda: socket.gethostbyname("localhost"),
    "an address": lambda: socket.create_connection(("127.0.0.1", 9), timeout=1),
    "an address of its own": lambda: socket.socket().connect(("127.0.0.1", 9)),
}


@pytest.mark.parametrize("reach", REACHING.values(), ids=REACHING)
def test_no_host_is_reached_meanwhile(reach: Callable[[], object]) -> None:
    with offline(), pytest.raises(OSError, match="no network access"):
        reach()


def test_threads_of_a_library_reach_no_host() -> None:
    errors: list[OSError] = []

    def look_up() -> None:
        try:
            socket.getaddrinfo("localhost", 80)
        except OSError as error:
            errors.append(error)

    with offline():
        thread = threading.Thread(target=look_up)
        thread.start()
        thread.join()
    assert "no network access" in str(errors[0])


def test_afterwards_all_is_as_before_and_nothing_is_patched(tmp_path: Path) -> None:
    before = socket.getaddrinfo
    with offline():
        assert socket.getaddrinfo is before
        with offline():
            pass
        with pytest.raises(OSError, match="no network access"):
            socket.getaddrinfo("localhost", 80)
    assert socket.getaddrinfo("localhost", 80)
