"""Repositories of Git for tests."""

import subprocess
from pathlib import Path

_OPTIONS = ("user.name=Ada Example", "user.email=ada@example.org", "commit.gpgsign=false", "core.autocrlf=false")


def git(folder: Path, *words: str) -> str:
    """Run `git`, which must succeed, and return its output."""
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout


def repository_of(folder: Path) -> Path:
    """Put all files of a folder into a repository with one commit on `main`."""
    git(folder, "init", "--quiet", "--initial-branch=main", "--template=")
    for option in _OPTIONS:
        git(folder, "config", *option.split("="))
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Begin")
    return folder
