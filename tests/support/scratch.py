"""The folder of tests: on a disk in memory, if the system has one that is large enough.

The tool has everything it writes reach the disk, which takes milliseconds for each file, and a run of the tests writes
tens of thousands. What a test leaves is removed after it, unless it failed.
"""

import os
import shutil
from pathlib import Path

import pytest

_MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - pytest makes a folder in it that only its user can read
_LEAST = 6 * 1024**3
"""So many bytes have to be free: those of two workers at full depth, and a margin."""


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    if os.access(_MEMORY_DISK, os.W_OK) and shutil.disk_usage(_MEMORY_DISK).free >= _LEAST:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY_DISK))
