"""Plug-ins: one module of a folder, one thing. A decorator registers it, importing the folder discovers it."""

import importlib
import pkgutil
from collections.abc import Mapping
from typing import Generic, TypeVar

T = TypeVar("T")


class Registry(Generic[T]):
    """The plug-ins of one package, by the name of their module. An error in one of them is not hidden."""

    def __init__(self, package: str) -> None:
        self._package = package
        self._found: dict[str, T] = {}
        self._complete = False

    def add(self, module: str, plugin: T) -> None:
        """Register the one plug-in of `module` (its `__name__`)."""
        name = module.rpartition(".")[2]
        if name in self._found:
            raise TypeError(f"{module} registers a second plug-in: one file holds one")
        self._found[name] = plugin

    def names(self) -> list[str]:
        """Return the names of the plug-ins, sorted, without importing them."""
        package = importlib.import_module(self._package)
        return sorted(info.name for info in pkgutil.iter_modules(package.__path__))

    def get(self, name: str) -> T:
        """Import the one module of the package that has this name and return what it registered."""
        if name not in self._found:
            importlib.import_module(f"{self._package}.{name}")
        return self._found[name]

    def all(self) -> Mapping[str, T]:
        """Import every module of the package once and return what they registered, sorted by name."""
        if not self._complete:
            for name in self.names():
                importlib.import_module(f"{self._package}.{name}")
            self._found = dict(sorted(self._found.items()))
            self._complete = True
        return self._found
