"""A taxonomy in the forms of other packages, if they are installed: networkx and rdflib; `tables` has data frames."""

from collections.abc import Iterable
from importlib import import_module
from types import MappingProxyType
from typing import Any

from taxokit.text.errors import TaxokitError


class MissingPackageError(TaxokitError, ImportError):
    """A package that a function needs is not installed."""


def frozen(value: Any) -> Any:
    """Return a value of a document so that nothing can change it."""
    if isinstance(value, list | tuple):
        return tuple(map(frozen, value))
    return MappingProxyType({key: frozen(inner) for key, inner in value.items()}) if isinstance(value, dict) else value


def link_graph(items: Iterable[Any], links: Iterable[Any]) -> Any:
    """Return a `networkx.MultiDiGraph` of items and the links between them."""
    graph = package("networkx").MultiDiGraph()
    nodes = {item: f"{item.kind}/{item.id}" for item in items}
    for item, node in nodes.items():
        graph.add_node(node, kind=item.kind, label=item.label, iri=item.iri, is_deprecated=item.is_deprecated)
    for source, slot, target in links:
        graph.add_edge(nodes[source], nodes[target], key=slot)
    return graph


def statements(data: bytes) -> Any:
    """Return N-Triples as an `rdflib.Graph`."""
    return package("rdflib").Graph().parse(data=data, format="nt")


def package(name: str) -> Any:
    """Return a package by its name. Raises MissingPackageError."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise MissingPackageError(f"{name} is not installed", hint=f"run `pip install {name}`") from None
