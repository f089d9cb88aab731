"""Plug-ins: one module of a folder, one plug-in. A decorator registers it, importing the folder discovers it.

Other packages have plug-ins too, by an entry point of a group such as `taxokit.rules`: its name is the prefix of their
names, and its value a package whose modules are plug-ins like ours.
"""

import importlib
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from typing import Generic, NamedTuple, TypeVar

from taxokit.text.errors import ConfigError

T = TypeVar("T")
R = TypeVar("R")

_PREFIX = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


class Distribution(NamedTuple):
    """An installed package that brings plug-ins."""

    name: str
    version: str

    def __str__(self) -> str:
        """Return its name and version."""
        return f"{self.name} {self.version}"


class _Foreign(NamedTuple):
    """A package of plug-ins: the prefix of their names, the package with its modules, and who installed it."""

    prefix: str
    package: str
    distribution: Distribution


class Registry(Generic[T]):
    """The plug-ins of one package and the folders inside, by the name of their module. No error in them is hidden.

    With a `group` of entry points, those of other packages as well, by prefix and module: `acme/missing_owner`. No name
    of ours has a slash, so that none can be that of another.
    """

    def __init__(self, package: str, group: str = "") -> None:
        self._package = package
        self._group = group
        self._found: dict[str, T] = {}

    def add(self, module: str, plugin: T) -> None:
        """Register the plug-in of `module`, its `__name__`. Raises TypeError for a second one."""
        name = self.name_of(module)
        if name in self._found:
            raise TypeError(f"{module} registers a second plug-in: one file has one")
        self._found[name] = plugin

    def register(self, plugin: T) -> T:
        """Register a function under the name of its module; for use as a decorator."""
        self.add(plugin.__module__, plugin)
        return plugin

    def name_of(self, module: str) -> str:
        """Return the name of the plug-in of a module, which need not be imported."""
        is_ours = module.startswith(f"{self._package}.")
        prefixes = () if is_ours else _packages_of(self._group)
        prefix = next((f"{known.prefix}/" for known in prefixes if module.startswith(f"{known.package}.")), "")
        return prefix + module.rpartition(".")[2]

    def origin(self, name: str) -> Distribution | None:
        """Return the installed package that brings a plug-in, None for ours."""
        foreign = self._package_of(name)
        return foreign.distribution if foreign else None

    @cached_property
    def modules(self) -> Mapping[str, str]:
        """The full name of each plug-in's module by its short one, sorted, without importing them."""
        modules = dict(_modules_below(self._package))
        for foreign in _packages_of(self._group):
            inside = _loaded(foreign, lambda package: list(_modules_below(package)), foreign.package)
            modules |= {f"{foreign.prefix}/{name}": module for name, module in inside}
        return dict(sorted(modules.items()))

    def names(self) -> list[str]:
        """Return the names of the plug-ins, sorted, without importing them."""
        return list(self.modules)

    def get(self, name: str) -> T:
        """Import the module of this name and return its plug-in. Raises KeyError if there is none."""
        if name not in self._found:
            self._import(name)
        return self._found[name]

    def all(self) -> Mapping[str, T]:
        """Import every module once and return the plug-ins, sorted by name.

        Raises ConfigError for a plug-in of another package that cannot be imported.
        """
        for name in self.modules:
            self._import(name)
        return dict(sorted(self._found.items()))

    def own(self) -> Mapping[str, T]:
        """Return the plug-ins of taxokit itself, as `all` does."""
        return {name: plugin for name, plugin in self.all().items() if "/" not in name}

    def _import(self, name: str) -> None:
        module, foreign = self.modules[name], self._package_of(name)
        if foreign is None:
            importlib.import_module(module)
        else:
            _loaded(foreign, importlib.import_module, module)

    def _package_of(self, name: str) -> _Foreign | None:
        """Return the package that brings a plug-in, None for ours."""
        prefix, slash, _ = name.partition("/")
        known = _packages_of(self._group) if slash else ()
        return next((foreign for foreign in known if foreign.prefix == prefix), None)


def _loaded(foreign: _Foreign, load: Callable[[str], R], module: str) -> R:
    """Import something of another package. Raises ConfigError, whatever its code raises."""
    try:
        return load(module)
    except Exception as error:
        message = f"its plug-in {module} cannot be imported: {type(error).__name__}: {error}"
        raise ConfigError(message, where=str(foreign.distribution), hint="repair or uninstall the package") from error


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


@cache
def _packages_of(group: str) -> tuple[_Foreign, ...]:
    """Return the packages of plug-ins of a group, by prefix. Raises ConfigError for an unusable prefix."""
    if not group or not _has_entry_points():
        return ()
    from importlib import metadata  # takes half the time of a check

    packages: dict[str, _Foreign] = {}
    for point in sorted(metadata.entry_points(group=group)):
        if point.dist is None:
            continue
        foreign = _Foreign(point.name, point.value, Distribution(point.dist.name, point.dist.version))
        other = packages.setdefault(point.name, foreign)
        where = str(foreign.distribution)
        if not _PREFIX.fullmatch(point.name):
            message = f"the entry point {point.name!r} of {group} is not a prefix such as `acme`"
            raise ConfigError(message, where=where, hint="uninstall the package")
        if other.package != foreign.package:
            message = f"has plug-ins with the prefix {point.name!r}, as {other.distribution.name} has"
            raise ConfigError(message, where=where, hint="uninstall one of them")
    return tuple(packages.values())


@cache
def _has_entry_points() -> bool:
    """Return True if an installed package has plug-ins: to read small files is quicker than `importlib.metadata`."""
    for folder in sys.path:
        try:
            entries = [entry.path for entry in os.scandir(folder or ".") if entry.name.endswith(".dist-info")]
        except OSError:  # an archive, or a folder that is not there
            continue
        for path in entries:
            try:
                with open(os.path.join(path, "entry_points.txt"), "rb") as file:  # noqa: PTH118, PTH123 - as quick as can be
                    if b"[taxokit." in file.read():
                        return True
            except OSError:  # it has none
                continue
    return False
