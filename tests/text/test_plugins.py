"""Plug-ins: discovered by their files, one per file, and never silently broken."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from taxokit.text.plugins import Registry

HEADER = "from {package}_registry import REGISTRY\n"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An empty package of plug-ins beside a module that holds their registry."""
    name = "made_up_plugins"
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").write_text("", encoding="utf-8")
    (tmp_path / f"{name}_registry.py").write_text(
        f"from taxokit.text.plugins import Registry\nREGISTRY = Registry({name!r})\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)
    yield name
    for module in [module for module in sys.modules if module.startswith(name)]:
        del sys.modules[module]


def registry(package: str) -> Registry[str]:
    plugins: Registry[str] = __import__(f"{package}_registry").REGISTRY
    return plugins


def plugin(folder: Path, package: str, name: str, body: str) -> None:
    (folder / package / f"{name}.py").write_text(HEADER.format(package=package) + body, encoding="utf-8")


def test_every_file_of_the_package_is_discovered_in_sorted_order(tmp_path: Path, package: str) -> None:
    for name in ("second", "first", "third"):
        plugin(tmp_path, package, name, f"REGISTRY.add(__name__, '{name}!')\n")
    assert list(registry(package).all().items()) == [("first", "first!"), ("second", "second!"), ("third", "third!")]


def test_second_plugin_in_a_file_is_refused(tmp_path: Path, package: str) -> None:
    plugin(tmp_path, package, "greedy", "REGISTRY.add(__name__, 1)\nREGISTRY.add(__name__, 2)\n")
    with pytest.raises(TypeError, match=rf"{package}\.greedy registers a second plug-in: one file has one"):
        registry(package).all()


@pytest.mark.parametrize(
    ("body", "error"),
    [("import no_such_module\n", ModuleNotFoundError), ("1 / 0\n", ZeroDivisionError), ("def broken(:\n", SyntaxError)],
)
def test_error_in_a_plugin_surfaces_every_time(tmp_path: Path, package: str, body: str, error: type[Exception]) -> None:
    plugin(tmp_path, package, "good", "REGISTRY.add(__name__, 1)\n")
    plugin(tmp_path, package, "zbad", body)
    for _ in range(2):
        with pytest.raises(error):
            registry(package).all()
