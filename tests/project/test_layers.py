"""The architecture: packages import down only, through the faces of others, and modules never in a cycle.

The table of packages in `docs/design.md` is the rule. A row names a package, its purpose, and its face: the modules
that other packages may import.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = "taxokit"
ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src" / PACKAGE
MODULES = {
    ".".join((path.parent if path.name == "__init__.py" else path.with_suffix("")).relative_to(SOURCES).parts): path
    for path in SOURCES.rglob("*.py")
}
FACES = {
    name: re.findall(r"`([\w.]+)`", face)
    for name, face in re.findall(
        r"^\| `(\w+)` \|[^|]*\|([^|]*)\|$", (ROOT / "docs/design.md").read_text(encoding="utf-8"), re.MULTILINE
    )
}
"""The names of the modules of each package's face, in the order of the packages from the ground up."""

ORDER = list(FACES)


@cache
def imports(name: str) -> tuple[str, ...]:
    """Return the modules of the package that a module imports, anywhere in it but for the type checker alone."""
    return tuple(dict.fromkeys(_imports(ast.parse(MODULES[name].read_text(encoding="utf-8")))))


def _imports(node: ast.AST) -> Iterator[str]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            continue
        if isinstance(child, ast.ImportFrom) and (child.module or "").partition(".")[0] == PACKAGE:
            module = (child.module or "").partition(".")[2]
            for alias in child.names:
                inner = f"{module}.{alias.name}".strip(".")
                yield inner if inner in MODULES else module
        yield from _imports(child)


def package_of(module: str) -> str:
    return module.partition(".")[0]


def test_every_module_is_in_a_package_of_the_table() -> None:
    assert {package_of(name) for name in MODULES} == {*ORDER, "__main__", ""}


@pytest.mark.parametrize("package", ORDER)
def test_imports_point_down(package: str) -> None:
    below = {"", *ORDER[: ORDER.index(package) + 1]}
    up = {
        f"{name} -> {target}"
        for name in MODULES
        if package_of(name) == package
        for target in imports(name)
        if package_of(target) not in below
    }
    assert not up


@pytest.mark.parametrize("package", ORDER)
def test_other_packages_import_the_face(package: str) -> None:
    assert FACES[package]
    assert all(f"{package}.{module}" in MODULES for module in FACES[package])
    beside = {
        f"{name} -> {target}"
        for name in MODULES
        if package_of(name) != package
        for target in imports(name)
        if package_of(target) == package and target.partition(".")[2] not in ("", *FACES[package])
    }
    assert not beside


def test_no_modules_form_a_cycle() -> None:
    links: Mapping[str, set[str]] = {name: {*imports(name)} - {name, ""} for name in MODULES}
    try:
        TopologicalSorter(links).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


def test_click_is_known_to_the_command_line_alone() -> None:
    users = {
        package_of(name)
        for name, path in MODULES.items()
        if re.search(r"^\s*(import|from) click\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert users == {"cli"}
