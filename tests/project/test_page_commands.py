"""Pages with commands that are run from top to bottom, in a fresh folder, and print the lines that the page shows.

A fenced block with a title is a file to write; `pytest --snapshot-update` writes the output into the page.
Numbers of files are not compared, because each added format or page changes them.
"""

import re
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
TUTORIALS = ROOT / "docs/tutorials"
BLOCK = re.compile(r'^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$', re.MULTILINE | re.DOTALL)
NUMBER = re.compile(r"\b\d{2,}(?= files\b| of them\b)")
IDENTITY = {
    f"GIT_{role}_{key}": value
    for role in ("AUTHOR", "COMMITTER")
    for key, value in (("NAME", "Ada Example"), ("EMAIL", "ada@example.org"), ("DATE", "2026-06-01T12:00:00Z"))
}

Run = Callable[..., Any]


class Session:
    """A terminal in a folder."""

    def __init__(self, folder: Path, run: Run) -> None:
        self.folder = folder
        self._home = str(folder)
        self._run = run

    def output(self, command: str) -> str:
        """Return the output of a command."""
        return re.sub(
            r"\bcommit [0-9a-f]{7}\b", "commit 8f2c1d9", self._printed(command).replace(self._home, "/home/ada")
        )

    def _printed(self, command: str) -> str:
        program, *words = shlex.split(command, comments=True)
        if program == "cd":
            self.folder /= words[0]
            return ""
        if program == "taxokit":
            result = self._run(*words, cwd=self.folder)
            assert result.code in (0, 1, 2), result.err
            return f"{result.out}{result.err}"
        done = subprocess.run(
            ["bash", "-c", command], cwd=self.folder, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        return done.stdout


def played(page: str, session: Session) -> str:
    """Return a page with the output of its commands."""

    def replace(block: re.Match[str]) -> str:
        language, title, text = block.groups()
        if title:
            path = session.folder / title
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        if language != "console":
            return block[0]
        lines = []
        for command in re.findall(r"^\$ (.*)$", text, re.MULTILINE):
            output = session.output(command)
            lines += [f"$ {command}\n", output, "\n" if output and not output.endswith("\n") else ""]
        return f"```console\n{''.join(lines)}```"

    return BLOCK.sub(replace, page)


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, marks=pytest.mark.full if path.stem == "skos-to-release" else ())
        for path in sorted(TUTORIALS.glob("*.md"))
    ],
    ids=lambda path: path.stem,
)
def test_tutorial(
    path: Path,
    released_copy: Path,
    tmp_path: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    pytestconfig: pytest.Config,
) -> None:
    for name, value in IDENTITY.items():
        monkeypatch.setenv(name, value)
    session = Session(tmp_path, run)
    if path.stem == "first-contribution":
        session.folder = released_copy
        session.output("git init --quiet && git add --all && git commit --quiet --message 'Release 1.0.0'")
    page = path.read_text(encoding="utf-8")
    result = played(page, session)
    if pytestconfig.getoption("update_snapshots"):
        path.write_text(result, encoding="utf-8")
    assert NUMBER.sub("…", result) == NUMBER.sub("…", path.read_text(encoding="utf-8"))


def test_page_of_tags(run: Run, pytestconfig: pytest.Config) -> None:
    path = ROOT / "docs/tagging.md"
    page = path.read_text(encoding="utf-8")
    result = played(page, Session(ROOT, run))
    if pytestconfig.getoption("update_snapshots"):
        path.write_text(result, encoding="utf-8")
    assert result == page
