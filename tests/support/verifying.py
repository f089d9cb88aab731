"""Git for attacks on `verify`, and the output of `verify`."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]

DOCUMENT = "releases/1.0.0/taxonomy.json"


def git(root: Path, *arguments: str, data: bytes | None = None) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, input=data)
    return done.stdout.decode().strip()


def commit(root: Path, message: str = "Change") -> str:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)
    return git(root, "rev-parse", "--short", "HEAD")


def problems(run: Run, root: Path, *arguments: str) -> list[str]:
    """Return the problems that `verify` reports, and check that the exit code agrees."""
    result = run("verify", *arguments, cwd=root)
    lines = [line for line in result.out.splitlines() if " verified" not in line]
    assert result.code == bool(lines), result.out + result.err
    return lines
