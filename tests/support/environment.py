"""The environment of a run: Ctrl-C works, and folders of tests are on a disk in memory, if one is large enough.

The tool syncs everything it writes to the disk, which takes milliseconds for each file, and a run of the tests writes
tens of thousands. What a test leaves is removed after it, unless it failed.
"""

import os
import shutil
import signal
from pathlib import Path

import pytest

_MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - pytest makes a folder in it that only its user can read
_LEAST = 6 * 1024**3
"""So many bytes have to be free: those of two workers at full depth, and a margin."""


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # in the background of a script; tests' processes inherit it
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if os.access(_MEMORY_DISK, os.W_OK) and shutil.disk_usage(_MEMORY_DISK).free >= _LEAST:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_MEMORY_DISK))
