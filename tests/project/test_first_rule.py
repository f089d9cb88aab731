"""The page on a first rule: its files are made in a copy of the repository, and its commands give its output."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^(`{3,})(\w+)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
NEEDED = ("src", "scripts", "tests", "docs", "schema", "taxonomy", "pyproject.toml", "LICENSE-DATA")


@pytest.mark.full
def test_every_step_of_the_page_works(tmp_path: Path) -> None:
    for name in NEEDED:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "node_modules")
            shutil.copytree(source, tmp_path / name, ignore=ignored)
        else:
            shutil.copy(source, tmp_path)
    page = (ROOT / "docs/first-rule.md").read_text(encoding="utf-8")
    end, latest, ran = 0, tmp_path, 0
    for block in BLOCK.finditer(page):
        text, language, code = page[end : block.start()], block[2], block[3]
        end = block.end()
        if language == "console":
            for command in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
                run(tmp_path, *command.split("\n", 1))
                ran += 1
        elif match := re.search(r"Create `([^`]+)`", text):
            latest = tmp_path / match[1]
            assert not latest.exists()
            latest.write_text(code, encoding="utf-8")
        elif match := re.search(r"Add to `([^`]+)`", text):
            with (tmp_path / match[1]).open("a", encoding="utf-8") as file:
                file.write(code)
        else:
            assert "Replace the end of the file" in text
            old = latest.read_text(encoding="utf-8")
            first = code.partition("\n")[0]
            assert old.count(first) == 1
            latest.write_text(old.partition(first)[0] + code, encoding="utf-8")
    assert ran >= 4


def run(root: Path, command: str, output: str) -> None:
    """Run a command, which must print each line of the page, and succeed unless a line has FAILED."""
    program, *arguments = shlex.split(command)
    module = ["-m", "taxokit"] if program == "taxokit" else []
    assert module or program == "python"
    done = subprocess.run(
        [sys.executable, *module, *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    printed = f"{done.stdout}{done.stderr}"
    assert done.returncode == (1 if "FAILED" in output else 0), f"{command}\n{printed}"
    printed_lines = [line.rstrip() for line in printed.splitlines()]
    for line in output.splitlines():
        assert any(shown.startswith(line) for shown in printed_lines), f"{command}\nno line {line!r} in:\n{printed}"
