"""Work in processes of their own: the same results in the same order, errors of the work, and a process that is killed."""

import os
import subprocess
import sys

import pytest

from taxokit.web.ahead import ahead

_NUMBERS = range(5_000)

# Tests may run in threads, which keep processes from being forked.
_WORK = """\
import os, signal, sys
from taxokit.text.errors import SourceError
from taxokit.web.ahead import ahead

def work(number):
    if number == 4_321 and sys.argv[1] == "raise":
        raise SourceError("cannot be read", where="skills.yaml", hint="look at it")
    if number == 4_321 and sys.argv[1] == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    yield os.getpid() if sys.argv[1] == "name" else number
    yield -number

for index, result in enumerate(ahead(work, range(5_000), 0)):
    if sys.argv[1] == "stop" and index == 100:
        sys.exit("stopped")
    print(result)
"""

needs_cores = pytest.mark.skipif(
    sys.platform != "linux" or os.cpu_count() == 1, reason="processes are forked on Linux, for machines with two cores"
)


def run(word: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", _WORK, word], capture_output=True, text=True, timeout=60, check=False)


@needs_cores
def test_results_are_the_same_with_and_without_processes() -> None:
    results = [str(result) for result in ahead(lambda number: (number, -number), _NUMBERS, 0)]
    assert sorted(map(int, results)) == sorted([*_NUMBERS, *(-number for number in _NUMBERS)])
    assert run("").stdout.splitlines() == results
    assert len(set(run("name").stdout.splitlines()[::2])) == 3, "the first value has none of its own"


@needs_cores
def test_an_error_is_raised_with_its_place() -> None:
    assert run("raise").stderr.endswith("SourceError: skills.yaml: cannot be read; look at it\n")


@needs_cores
def test_a_killed_process_is_an_error() -> None:
    assert run("kill").stderr.endswith("TaxokitError: a process was killed; the machine may be out of memory\n")


@needs_cores
def test_processes_end_with_their_reader() -> None:
    assert run("stop").stderr == "stopped\n"
