"""CONTRIBUTING: its commands are run, from top to bottom, and print what the page says; what it names exists."""

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "CONTRIBUTING.md"
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)

Run = Callable[..., Any]


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Yield each command of a block with what the page says that it prints."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        yield command, output


def played(root: Path, run: Run) -> str:
    """Return the page with what its commands print when they are run in a repository."""

    def replace(match: re.Match[str]) -> str:
        lines = []
        for command, _ in commands(match[1]):
            program, *arguments = shlex.split(command)
            assert program == "taxokit"
            result = run(*arguments, cwd=root)
            assert result.code in (0, 1, 2)
            lines.append(f"$ {command}\n{result.out}{result.err}")
        return f"```console\n{''.join(lines)}```"

    return BLOCK.sub(replace, PAGE.read_text(encoding="utf-8"))


def test_page_says_what_the_commands_print(released_copy: Path, run: Run) -> None:
    assert played(released_copy, run) == PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("prefix", ["tests/", "src/", "docs/", "schema/", "taxonomy/"])
def test_paths_on_the_page_exist(prefix: str) -> None:
    text = PAGE.read_text(encoding="utf-8")
    named = set(re.findall(rf"(?<![\w./])({prefix}[\w./-]*)", text))
    assert named
    assert not [path for path in named if not (ROOT / path).exists()]


def test_targets_of_make_exist() -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([\w-]+)", PAGE.read_text(encoding="utf-8"), re.MULTILINE)) <= targets
