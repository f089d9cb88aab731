"""How much memory there is, so that input that is too large ends in an error, and not in a machine that swaps."""

import os
from pathlib import Path

from taxokit.repository.reading import TEXT, read_input
from taxokit.text.errors import SourceError

_MEMORY = "/proc/meminfo"
_OWN = "/proc/self/statm"
_GROUP = "/sys/fs/cgroup/memory"  # of a container (cgroup v2)


def memory_left() -> int | None:
    """Return how many bytes this process can still take without swap, None where the system does not say that."""
    known = [line.split() for line in _words(_MEMORY).splitlines()]
    found = [int(words[1]) * 1024 for words in known if words[0] == "MemAvailable:"]
    most, used = _words(f"{_GROUP}.max").strip(), _words(f"{_GROUP}.current").strip()
    if most.isdigit() and used.isdigit():
        found.append(int(most) - int(used))
    return min(found, default=None)


def memory_used() -> int:
    """Return how many bytes of memory this process has, 0 where the system does not say."""
    words = _words(_OWN).split()
    return int(words[1]) * os.sysconf("SC_PAGE_SIZE") if words else 0


def _words(path: str) -> str:
    try:
        return read_input(Path(path), TEXT).decode()
    except SourceError:
        return ""
