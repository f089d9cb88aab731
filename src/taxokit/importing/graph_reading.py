"""Reading RDF from a file of any syntax, with errors that say where and what to do. Nothing is fetched."""

import re
from pathlib import Path

from pyoxigraph import BlankNode, DefaultGraph, RdfFormat, Triple, parse

from taxokit.errors import ConfigError, SourceError
from taxokit.importing.graph_source import GraphSource
from taxokit.importing.statements import cut

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
    ".n3": RdfFormat.N3,
    ".rdf": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
    ".jsonld": RdfFormat.JSON_LD,
}
"""The formats by the end of a file's name."""

MAX_GROWTH = 64 * 1024 * 1024
"""So many bytes may come of the entities of an XML file."""

_ENTITY = re.compile(rb"""<!ENTITY\s+([^\s%"']+)\s+("[^"]*"|'[^']*')""")
_REFERENCE = re.compile(rb"&([^;&\s<]{1,200});")


_PLACE = re.compile(r"^Parser error at line \d+ (column \d+|between columns \d+ and \d+): ")  # said before already


def read_graph_source(path: Path) -> GraphSource:
    """Read a file of RDF; graphs with names are taken together.

    Raises SourceError, with the line where the parser gives one, for a file that is none; ConfigError for one whose
    name does not say which syntax it has.
    """
    syntax = FORMATS.get(path.suffix.lower())
    if syntax is None:
        raise ConfigError(
            f"{path}: is of no known kind; its name has to end in {', '.join([*FORMATS, '.csv or .tsv'])}"
        )
    triples: dict[Triple, None] = {}
    graphs: dict[str, None] = {}
    blanks: dict[BlankNode, BlankNode] = {}
    try:
        data = path.read_bytes()
        if syntax == RdfFormat.RDF_XML:
            _refuse_growth(path, data)
        for quad in parse(data, format=syntax):
            triples[_relabelled(quad.triple, blanks)] = None
            if not isinstance(quad.graph_name, DefaultGraph):
                graphs[str(quad.graph_name)] = None
    except SyntaxError as error:
        where = f":{error.lineno}:{error.offset or 1}" if error.lineno else ""
        raise SourceError(f"{path}{where}: {_advised(error.msg)}; nothing was imported") from None
    except (OSError, ValueError) as error:
        words = getattr(error, "strerror", None) or _advised(str(error))
        raise SourceError(f"{path}: cannot be read: {words}; nothing was imported") from None
    return GraphSource(path, sorted(triples, key=str), sorted(graphs))


def _refuse_growth(path: Path, data: bytes) -> None:
    """Raise SourceError where the entities of an XML file make much more text than it has: parsers write them out."""
    sizes = {name: len(value) for name, value in _ENTITY.findall(data)}
    nested = any(b"&" in value for _, value in _ENTITY.findall(data))
    grown = sum(sizes.get(name, 0) for name in _REFERENCE.findall(data)) if sizes else 0
    if nested or grown > MAX_GROWTH:
        raise SourceError(
            f"{path}: declares XML entities that grow when they are written out; write them out yourself;"
            " nothing was imported"
        )


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


def _advised(message: str) -> str:
    """Return what the parser says, with what to do about it."""
    words = cut(_PLACE.sub("", " ".join(message.split())))
    low = words.lower()
    if "iri" in low and ("scheme" in low or "relative" in low or "base" in low):
        return f"{words}: an IRI is relative; write at the top of the file what it is relative to (`@base`, `xml:base`)"
    if "language" in low:
        return f"{words}: write a language tag such as en, de-CH or zh-Hant (BCP 47)"
    if "context" in low:
        return f"{words}: nothing is fetched; put the context into the file"
    return f"{words}: mend the file, or write it anew with another tool"
