"""The content of a release as stores take it: tables and statements, every byte as released."""

import csv
import io
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

from pyoxigraph import Triple

from taxokit.formats.forms import STATEMENTS
from taxokit.rdf.parse import read_n_triples
from taxokit.releases.integrity import listed_digests, sha256
from taxokit.releases.releases import CHECKSUMS, Released
from taxokit.repository.reading import ARTIFACT
from taxokit.taxonomy.model import Taxonomy
from taxokit.taxonomy.tables import Table, schema_tables
from taxokit.text.errors import ReleaseError, SourceError

Row: TypeAlias = Sequence[str | None]


class Content:
    """What one release contains. `digest` is the SHA-256 of its SHA256SUMS, which stands for all of it."""

    def __init__(self, release: Released) -> None:
        self.release = release
        self.version = str(release.version)
        checksums = release.read_bytes(CHECKSUMS)
        self.digest = sha256(checksums)
        self._digests = listed_digests(checksums)

    @cached_property
    def dataset(self) -> str:
        """The IRI of the taxonomy."""
        taxonomy = Taxonomy(self.release.schema, self.release.document)
        return taxonomy.iri(taxonomy.root)

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables by their names, parents before children."""
        return {table.name: table for table in schema_tables(self.release.schema)}

    def rows(self, table: Table) -> Iterator[Row]:
        """Yield the rows of a table, each cell as CSV has it, an empty one as None. Raises ReleaseError."""
        path = f"csv/{table.name}.csv"
        if path not in self._digests:  # the first form of artifacts has no file for an empty table
            return
        try:
            yield from self._rows(table, path)
        except (UnicodeDecodeError, csv.Error) as error:
            raise ReleaseError(f"is not CSV in UTF-8: {error}", where=f"{self.release.name}/{path}") from None

    def _rows(self, table: Table, path: str) -> Iterator[Row]:
        csv.field_size_limit(ARTIFACT.limit)  # by default, a text of 131,072 characters is an error
        lines = csv.reader(io.StringIO(self._read(path).decode(), newline=""), strict=True)
        columns = [column.name for column in table.columns]
        if next(lines, None) != columns:
            raise ReleaseError(f"does not have the columns of {table.name}", where=f"{self.release.name}/{path}")
        for cells in lines:
            if len(cells) != len(columns):
                raise ReleaseError("has rows of other lengths", where=f"{self.release.name}/{path}")
            yield [cell or None for cell in cells]

    @cached_property
    def n_triples(self) -> bytes:
        """The graph as N-Triples. Raises ReleaseError."""
        return self._read(STATEMENTS)

    def triples(self) -> Iterator[Triple]:
        """Yield the statements of the graph. Raises ReleaseError."""
        try:
            yield from read_n_triples(self.n_triples, f"{self.release.name}/{STATEMENTS}")
        except SourceError as error:
            raise ReleaseError(error.message, where=error.where) from None

    def _read(self, path: str) -> bytes:
        """Return a file, which could have been changed since it was verified. Raises ReleaseError."""
        data = self.release.read_bytes(path)
        if sha256(data) != self._digests.get(path):
            raise ReleaseError("was changed meanwhile; refused", where=f"{self.release.name}/{path}")
        return data
