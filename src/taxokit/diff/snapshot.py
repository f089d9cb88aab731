"""A snapshot: a revision of a taxonomy as read, its schema and its document."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from pyoxigraph import Triple

from taxokit.rdf.serialize import parse_n_triples
from taxokit.releases.releases import DOCUMENT, STATEMENTS, Released
from taxokit.taxonomy.schema import Schema


@dataclass(frozen=True)
class Snapshot:
    """A revision as read: its name, its schema and its canonical document.

    `schema` is None where only a document is known; a diff then uses the schema of the other snapshot. `where` is the
    file that an error names. `statements` returns the released graph, which stays as it is whatever a later version of
    the tool would make of the same document; without it the graph is made from the document.
    """

    name: str
    schema: Schema | None
    document: dict[str, Any]
    where: str = ""
    statements: Callable[[], Iterable[Triple]] | None = field(default=None, repr=False, compare=False)

    @property
    def file(self) -> str:
        """What an error names: the file, or the name where there is no file."""
        return self.where or self.name

    def with_schema(self, schema: Schema | None) -> "Snapshot":
        """Return the same snapshot, read by another schema."""
        return replace(self, schema=schema)


def snapshot_of_release(release: Released) -> Snapshot:
    """Return the snapshot of a release. Raises ReleaseError where it cannot be read."""
    return Snapshot(
        str(release.version),
        release.schema,
        release.document,
        f"{release.name}/{DOCUMENT}",
        lambda: parse_n_triples(release.read_bytes(STATEMENTS), f"{release.name}/{STATEMENTS}"),
    )
