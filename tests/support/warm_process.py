"""A Python process with the slow imports done, which forks itself for each run of a module.

Each run is a process of its own, as if it had been started anew: its own working directory, output and exit code, and
nothing of the runs before. This saves the start: importing LinkML takes five times as long as compiling a schema.
"""

import contextlib
import gc
import json
import os
import runpy
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

IMPORTED = """
import contextlib, io, tempfile
from taxokit.cli import main
out, err = (io.TextIOWrapper(io.BytesIO()) for _ in range(2))
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err), tempfile.TemporaryDirectory() as folder:
    words = "--title T --namespace https://example.org/ --license CC0-1.0 --creator C --creator-url https://example.org/c"
    for command in (f"init {folder} --template skos {words}", "check", "fmt --check", "verify", "diff", f"build --out {folder}/built"):
        main.run(["--root", folder, *command.split()])
"""
"""Code to begin with that has everything imported which commands import when they run: it runs them on a small taxonomy."""


class WarmProcess:
    """The process, seen from outside: started at the first run, with `prepare`, which is code to begin with."""

    def __init__(self, prepare: str, environment: Mapping[str, str] | None = None) -> None:
        self._prepare = prepare
        self._environment = {**os.environ, **(environment or {})}
        self._process: subprocess.Popen[str] | None = None

    def run(
        self, module: str, *arguments: str, cwd: Path, limit: int = 0, stdin: str = os.devnull
    ) -> "subprocess.CompletedProcess[str]":
        """Run a module, or a script if the name ends in `.py`, and return its result.

        After `limit` seconds it is killed, and the exit code is that of SIGALRM, -14.
        """
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, __file__, self._prepare],
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
            )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with tempfile.TemporaryDirectory() as folder:
            out, err = Path(folder, "out"), Path(folder, "err")
            request: dict[str, Any] = {
                "module": module,
                "arguments": arguments,
                "cwd": str(cwd),
                "out": str(out),
                "err": str(err),
            }
            request |= {"limit": limit, "stdin": stdin}
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
            assert answer, "the warm process ended"
            return subprocess.CompletedProcess(
                [module, *arguments], int(answer), out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8")
            )

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.communicate()


def _serve(prepare: str) -> None:
    """Run a module for each line of the input, and answer with the exit code of each."""
    exec(prepare, {})  # noqa: S102 - it is ours
    gc.collect()
    gc.freeze()  # looking for cycles would copy all memory into each child
    gc.disable()
    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if child == 0:
            signal.alarm(request["limit"])
            files = (request["stdin"], request["out"], request["err"])
            os._exit(_run(request["module"], request["arguments"], request["cwd"], files))
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _run(module: str, arguments: Sequence[str], cwd: str, files: tuple[str, str, str]) -> int:
    """Run a module as `python -m` would, with files as the standard streams, and return the exit code."""
    os.dup2(os.open(files[0], os.O_RDONLY), 0)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - until the process ends
    for number, path in enumerate(files[1:], start=1):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), number)
    os.chdir(cwd)
    sys.argv = [module, *arguments]
    code: object = 0
    try:
        (runpy.run_path if module.endswith(".py") else runpy.run_module)(module, run_name="__main__")
    except SystemExit as end:
        code = end.code
    except BaseException:  # noqa: BLE001 - as an interpreter does
        sys.excepthook(*sys.exc_info())
        code = 1
    if isinstance(code, str):
        sys.stderr.write(f"{code}\n")
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):
            stream.flush()
    return code if isinstance(code, int) else int(code is not None)


if __name__ == "__main__":
    _serve(sys.argv[1])
