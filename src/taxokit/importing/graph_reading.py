"""Reading RDF from a file of any syntax for import; graphs are taken together, and blank nodes numbered."""

from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, Triple

from taxokit.errors import ConfigError, SourceError
from taxokit.importing.graph_source import GraphSource
from taxokit.rdf_files import FORMATS, is_rdf, parse, read_bytes


def read_graph_source(path: Path) -> GraphSource:
    """Read a file of RDF; graphs with names are taken together.

    Raises SourceError, with the line where the parser gives one, for a file that is none; ConfigError for one whose
    name does not say which syntax it has.
    """
    if not is_rdf(path):
        raise ConfigError(
            f"{path}: is of no known kind; its name has to end in {', '.join([*FORMATS, '.csv or .tsv'])}"
        )
    triples: dict[Triple, None] = {}
    graphs: dict[str, None] = {}
    blanks: dict[BlankNode, BlankNode] = {}
    try:
        for quad in parse(path, read_bytes(path)):
            triples[_relabelled(quad.triple, blanks)] = None
            if not isinstance(quad.graph_name, DefaultGraph):
                graphs[str(quad.graph_name)] = None
    except SourceError as error:
        raise SourceError(f"{error}; nothing was imported") from None
    return GraphSource(path, sorted(triples, key=str), sorted(graphs))


def _relabelled(triple: Triple, blanks: dict[BlankNode, BlankNode]) -> Triple:
    """Return a statement whose blank nodes are numbered as they come: a parser gives each a random name."""
    subject, target = triple.subject, triple.object
    if not isinstance(subject, BlankNode) and not isinstance(target, BlankNode):
        return triple
    if isinstance(subject, BlankNode):
        subject = blanks.setdefault(subject, BlankNode(f"b{len(blanks)}"))
    if isinstance(target, BlankNode):
        target = blanks.setdefault(target, BlankNode(f"b{len(blanks)}"))
    return Triple(subject, triple.predicate, target)
