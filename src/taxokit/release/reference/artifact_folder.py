"""A folder of artifacts as the reference check reads it: its files, and rdflib's graph of each RDF file."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from taxokit.archive.releases import COMPILED_SCHEMA, DOCUMENT
from taxokit.core.errors import ConfigError, TaxokitError
from taxokit.taxonomy.schema import Schema, schema_from

if TYPE_CHECKING:
    from rdflib import Graph

GRAPH = "taxonomy.ttl"
GRAPH_FORMATS = {GRAPH: "turtle", "taxonomy.nt": "nt", "taxonomy.rdf": "xml", "taxonomy.jsonld": "json-ld"}
"""The serializations of the graph, and what rdflib calls them."""

RELATIVE = "https://relative.invalid/"
"""What a relative IRI begins with once it is read; no graph should hold one."""


class UnusableError(TaxokitError):
    """A file, which is named in `where`, cannot be read, so that what needs it cannot be checked."""


@dataclass(frozen=True)
class Artifacts:
    """The folder. Everything here raises UnusableError where a file is not there or not what its name says."""

    folder: Path
    _graphs: dict[str, "Graph"] = field(default_factory=dict)

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        try:
            return (self.folder / path).read_bytes()
        except FileNotFoundError:
            raise UnusableError("is missing", where=path) from None
        except OSError as error:
            raise UnusableError(f"cannot be read: {error.strerror}", where=path) from None

    def read_json(self, path: str) -> Any:
        """Return the content of a JSON file."""
        try:
            return json.loads(self.read(path).decode())
        except (ValueError, RecursionError) as error:
            raise UnusableError(f"is not JSON: {error}", where=path) from None

    @cached_property
    def document(self) -> dict[str, Any]:
        """The canonical document."""
        content = self.read_json(DOCUMENT)
        if not isinstance(content, dict):
            raise UnusableError("is not a JSON object", where=DOCUMENT)
        return content

    @cached_property
    def schema(self) -> Schema:
        """The compiled schema that lies in the folder, which may be older than the one at work."""
        try:
            return schema_from(self.read_json(COMPILED_SCHEMA), COMPILED_SCHEMA)
        except ConfigError as error:
            raise UnusableError(error.message, where=error.where) from None

    def graph(self, path: str) -> "Graph":
        """Return an RDF file as rdflib reads it."""
        from rdflib import Graph

        if path not in self._graphs:
            data, syntax = self.read(path), GRAPH_FORMATS.get(path, "turtle")
            try:
                self._graphs[path] = Graph().parse(data=data, format=syntax, publicID=RELATIVE)
            except Exception as error:  # noqa: BLE001 - each parser has errors of its own
                raise UnusableError(f"cannot be parsed: {error}", where=path) from None
        return self._graphs[path]

    @property
    def tables(self) -> set[str]:
        """The paths of the tables that are there."""
        return {f"csv/{path.name}" for path in self.folder.glob("csv/*.csv")}
