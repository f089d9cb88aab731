"""Stores of releases: the registry of the kinds of stores, and what each can do.

A plug-in declares the schemes of the addresses that it answers, and connects to a store. What `publishing` does with it
is the same for all: a release is written as a whole, then named in the catalogue of the store, and one step in the end
makes it the current one. So readers that go by the catalogue, or by what follows from it, never see half a release.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Any, NamedTuple, Protocol, TypeAlias, TypeVar

from taxokit.releases.stores.content import Content
from taxokit.text.errors import ConfigError, TaxokitError
from taxokit.text.plugins import Registry
from taxokit.text.words import did_you_mean


class StoreError(TaxokitError):
    """A store cannot be reached or used."""


class Session(Protocol):
    """A connection to a store, for the releases of one taxonomy. Every method raises TaxokitError if it fails."""

    has_graphs: bool
    """Whether it can have a copy of the current release as the graph `latest`."""

    def published(self) -> Mapping[str, str]:
        """Return the digest of each release that the catalogue lists, by version."""

    def current(self) -> str:
        """Return the version that is the current one, "" without one."""

    def difference(self, content: Content, *, is_listed: bool) -> str:
        """Return how what is there differs from a release, "" if it does not.

        Of a release that the catalogue does not list, only what was not written by a killed run differs.
        """

    def write(self, content: Content) -> None:
        """Write a release as a whole, over what is there, and add it to the catalogue."""

    def select(self, content: Content) -> None:
        """Make a release that was written the current one, in one step."""

    def write_latest(self, content: Content) -> bool:
        """Write a copy of a release as the graph `latest`, and say whether it was another one."""


Connect: TypeAlias = Callable[[str, Content], AbstractContextManager[Session]]
"""Takes the address and one of the releases, of whose taxonomy they all are. Raises TaxokitError."""

C = TypeVar("C", bound=Connect)


class Store(NamedTuple):
    """A kind of stores: the schemes of their addresses, and what connects to one."""

    schemes: tuple[str, ...]
    connect: Connect


STORES: Registry[Store] = Registry("taxokit.releases.stores")


def store(*schemes: str) -> Callable[[C], C]:
    """Register a function that connects to the stores whose addresses have one of these schemes."""

    def register(connect: C) -> C:
        STORES.add(connect.__module__, Store(schemes, connect))
        return connect

    return register


def connect_to(address: str, content: Content) -> AbstractContextManager[Session]:
    """Return a connection to the store at an address. Raises ConfigError if no kind of stores has its scheme."""
    scheme, separator, _ = address.partition(":")
    known = {name: found for found in STORES.all().values() for name in found.schemes}
    if not separator or scheme not in known:
        hint = did_you_mean(scheme, known) or f"choose from {', '.join(known)}"
        raise ConfigError(f"unknown kind of store {scheme!r}", hint=hint)
    return known[scheme].connect(address, content)


def package(name: str) -> Any:
    """Import a package of the extra `stores`. Raises ConfigError if it is not installed."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise ConfigError(f"{name} is not installed", hint="run `pip install taxokit[stores]`") from None
