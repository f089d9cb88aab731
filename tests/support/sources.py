"""The modules of the tool, each parsed once in a process, for the tests that read its code."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def modules(folder: Path = ROOT / "src") -> tuple[Path, ...]:
    """Return the path of every module below a folder, sorted."""
    return tuple(sorted(folder.rglob("*.py")))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return every node of a module, as `ast.walk` yields them."""
    return tuple(ast.walk(tree(path)))
