"""Plug-ins: one module of a folder, one plug-in. A decorator registers it, importing the folder discovers it."""

import importlib
import os
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Generic, TypeVar

T = TypeVar("T")


class Registry(Generic[T]):
    """The plug-ins of one package and the folders inside, by the name of their module. No error in them is hidden."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._found: dict[str, T] = {}

    def add(self, module: str, plugin: T) -> None:
        """Register the plug-in of `module`, its `__name__`. Raises TypeError for a second one."""
        name = module.rpartition(".")[2]
        if name in self._found:
            raise TypeError(f"{module} registers a second plug-in: one file has one")
        self._found[name] = plugin

    def register(self, plugin: T) -> T:
        """Register a function under the name of its module; for use as a decorator."""
        self.add(plugin.__module__, plugin)
        return plugin

    @cached_property
    def modules(self) -> Mapping[str, str]:
        """The full name of each plug-in's module by its short one, sorted, without importing them."""
        return dict(sorted(_modules_below(self._package)))

    def names(self) -> list[str]:
        """Return the names of the plug-ins, sorted, without importing them."""
        return list(self.modules)

    def get(self, name: str) -> T:
        """Import the module of this name and return its plug-in. Raises KeyError if there is none."""
        if name not in self._found:
            importlib.import_module(self.modules[name])
        return self._found[name]

    def all(self) -> Mapping[str, T]:
        """Import every module once and return the plug-ins, sorted by name."""
        for module in self.modules.values():
            importlib.import_module(module)
        return dict(sorted(self._found.items()))


def modules_in(package: str) -> Iterator[tuple[str, bool]]:
    """Yield each module of a package, not imported, and True for a folder. Importing `pkgutil` would take longer."""
    for folder in importlib.import_module(package).__path__:
        for entry in os.scandir(folder):
            name, _, ending = entry.name.partition(".")
            is_folder = not ending and not name.startswith("_") and entry.is_dir()
            if is_folder or (ending == "py" and name != "__init__"):
                yield name, is_folder


def _modules_below(package: str) -> Iterator[tuple[str, str]]:
    for name, is_folder in modules_in(package):
        if is_folder:
            yield from _modules_below(f"{package}.{name}")
        else:
            yield name, f"{package}.{name}"
