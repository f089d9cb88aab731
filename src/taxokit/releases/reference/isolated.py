"""Running the reference checks in a process whose time and memory are limited by the size of what it checks."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from taxokit.releases.reference.checks import REFERENCE_CHECKS
from taxokit.repository.process import lines_of_python
from taxokit.repository.reading import resolved
from taxokit.text.diagnostics import Diagnostic, in_file
from taxokit.text.errors import ConfigError

_SECONDS, _SECONDS_A_MEGABYTE = 20, 20
_MEMORY, _MEMORY_A_BYTE = 1 << 30, 150
"""Several times what the checks take of a release: in seconds of the processor, and in bytes."""

_SLOWER = 10
"""How much longer than they work the checks may take, on a busy machine."""


def verify_in_isolation(folder: Path, progress: Callable[[str], None] = lambda _: None) -> list[Diagnostic]:
    """Return what `checks.verify_artifacts` does; a check that takes too much is a problem of its file.

    Raises ConfigError where a package is not installed.
    """
    size = sum(path.stat().st_size for path in folder.rglob("*"))
    seconds = _SECONDS + _SECONDS_A_MEGABYTE * size // 1_000_000
    memory = _MEMORY + _MEMORY_A_BYTE * size
    arguments = [str(resolved(folder)), str(seconds), str(memory)]
    started = ""
    for line in lines_of_python(
        "taxokit.releases.reference", arguments, Path(tempfile.gettempdir()), seconds * _SLOWER
    ):
        reported = json.loads(line)
        if "error" in reported:
            raise ConfigError(reported["error"], hint=reported["hint"])
        if "found" in reported:
            return [in_file(*problem) for problem in reported["found"]]
        started = reported["check"]
        progress(started)
    file = next((check.file for check in REFERENCE_CHECKS if check.name == started), "")
    limits = f"{seconds:,} seconds or {memory >> 20:,} MiB of memory"
    return [in_file(file, f"the check takes more than {limits}, or crashed ({started or 'at its start'})")]
