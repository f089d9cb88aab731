"""A folder of artifacts as the reference checks read it: its files, and rdflib's graph of each RDF file."""

import json
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from taxokit.formats.forms import DOCUMENT, FORMS, form_of
from taxokit.releases.releases import COMPILED_SCHEMA, MANIFEST
from taxokit.repository.reading import ARTIFACT, read_file
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.schema import Schema
from taxokit.text.errors import ConfigError, MissingFileError, SourceError, TaxokitError

if TYPE_CHECKING:
    from rdflib import Graph

T = TypeVar("T")

RELATIVE = "https://relative.invalid/"
"""What a relative IRI begins with once it is read; no graph should have one."""

_EXAMPLES = 3


class UnusableError(TaxokitError):
    """The file in `where` cannot be read, so that what needs it cannot be checked."""


@dataclass(frozen=True)
class Artifacts:
    """The folder. All methods raise UnusableError where a file is missing, or not what its name says."""

    folder: Path
    _graphs: dict[str, "Graph"] = field(default_factory=dict)

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        try:
            return read_file(self.folder, path, ARTIFACT)
        except MissingFileError:
            raise UnusableError("is missing", where=path) from None
        except SourceError as error:
            raise UnusableError(error.message, where=path) from None

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
        """The compiled schema in the folder, which may be older than that of the sources."""
        try:
            return schema_from(self.read_json(COMPILED_SCHEMA), COMPILED_SCHEMA)
        except ConfigError as error:
            raise UnusableError(error.message, where=error.where) from None

    @property
    def profiles(self) -> list[str]:
        """The profiles that the graph is to meet, by the manifest; none where a build has no manifest."""
        if not (self.folder / MANIFEST).is_file():
            return []
        return list(self.read_json(MANIFEST).get("profiles", ()))

    def graph(self, path: str) -> "Graph":
        """Return an RDF file as rdflib reads it."""
        from rdflib import Graph

        if path not in self._graphs:
            data, form = self.read(path), form_of(path) or FORMS["ttl"]
            try:
                self._graphs[path] = Graph().parse(data=data, format=form.media_type, publicID=RELATIVE)
            except Exception as error:  # noqa: BLE001 - each parser has errors of its own
                raise UnusableError(f"cannot be parsed: {error}", where=path) from None
        return self._graphs[path]

    @property
    def tables(self) -> set[str]:
        """The paths of the tables in the folder."""
        return {f"csv/{path.name}" for path in self.folder.glob("csv/*.csv")}


def triple_differences(
    found: AbstractSet[T], wanted: AbstractSet[T], source: str, text: Callable[[T], str]
) -> Iterator[str]:
    """Yield how a graph differs from that of `source`, with some triples as `text` writes them.

    Graphs without blank nodes are isomorphic where their triples are equal (RDF 1.1 Concepts, section 3.6).
    """
    for triples, words in ((wanted - found, "lacks {} triples of {}"), (found - wanted, "has {} triples beside {}")):
        if triples:
            examples = "; ".join(sorted(map(text, triples))[:_EXAMPLES])
            yield f"{words.format(len(triples), source)}: {examples}"
