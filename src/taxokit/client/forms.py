"""A taxonomy in the forms of other packages, if they are installed: pandas, networkx, rdflib."""

from collections.abc import Collection, Iterable
from importlib import import_module
from types import MappingProxyType
from typing import Any

from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.schema import Class
from taxokit.text.errors import TaxokitError


class MissingPackageError(TaxokitError, ImportError):
    """A package that a function needs is not installed."""


def frozen(value: Any) -> Any:
    """Return a value of a document so that nothing can change it."""
    if isinstance(value, list | tuple):
        return tuple(map(frozen, value))
    return MappingProxyType({key: frozen(inner) for key, inner in value.items()}) if isinstance(value, dict) else value


def data_frame(taxonomy: Taxonomy, cls: Class) -> Any:
    """Return the items of a class as a `pandas.DataFrame`."""
    pandas = _package("pandas")
    slots = [slot.name for slot in cls.slots if not slot.contains]
    rows = [[frozen(item.data.get(name)) for name in slots] for item in taxonomy.by_class[cls.name]]
    frame = pandas.DataFrame(rows, columns=slots)
    return frame.set_index(cls.identifier.name) if cls.identifier else frame


def link_graph(items: Iterable[Any], slots: Collection[str]) -> Any:
    """Return a `networkx.MultiDiGraph` of items and their links, of some slots or of all."""
    graph = _package("networkx").MultiDiGraph()
    nodes = {item: f"{item.kind}/{item.id}" for item in items}
    for item, node in nodes.items():
        graph.add_node(node, kind=item.kind, label=item.label, iri=item.iri, is_deprecated=item.is_deprecated)
    for item, node in nodes.items():
        for name, targets in item.links():
            for target in targets if not slots or name in slots else ():
                if target in nodes:
                    graph.add_edge(node, nodes[target], key=name)
    return graph


def statements(data: bytes) -> Any:
    """Return N-Triples as an `rdflib.Graph`."""
    return _package("rdflib").Graph().parse(data=data, format="nt")


def _package(name: str) -> Any:
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise MissingPackageError(f"{name} is not installed", hint=f"run `pip install {name}`") from None
