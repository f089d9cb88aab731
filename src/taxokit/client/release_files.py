"""The files of one release, of which each that is read has to have the digest that `SHA256SUMS` lists.

So a damaged or half-copied file is refused. Whether the release is the one that was published, `taxokit verify` says.
"""

import json
from functools import cached_property
from pathlib import Path
from typing import Any

from taxokit.formats.forms import DOCUMENT
from taxokit.releases.integrity import listed_digest, sha256
from taxokit.releases.releases import CHECKSUMS, COMPILED_SCHEMA, MANIFEST, Released, release_at
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.schema import Schema
from taxokit.text.errors import ConfigError, UnreadableReleaseError
from taxokit.text.versions import Version

SCHEMAS: dict[str, Schema] = {}
"""The schemas that were read, by digest: to read one takes longer than to open a release, and many have the same."""


class ReleaseFiles:
    """The files of the release in a folder. Every method raises UnreadableReleaseError."""

    def __init__(self, folder: Path) -> None:
        self._files = Released(Version(0, 0, 0), folder, str(folder))  # the version is in a file not read yet
        self._checksums = self._files.read_bytes(CHECKSUMS)

    @cached_property
    def release(self) -> Released:
        """The release, with its version."""
        self.read(MANIFEST)  # refuses one that was changed
        return release_at(self._files.folder)

    def read(self, path: str) -> bytes:
        """Return the bytes of a file."""
        data = self._files.read_bytes(path)
        if sha256(data) != self._digest(path):
            message = f"was changed: its SHA-256 is not the one in {CHECKSUMS}"
            raise UnreadableReleaseError(message, where=self.place(path), hint="download it again")
        return data

    @cached_property
    def document(self) -> dict[str, Any]:
        """The content of `taxonomy.json`."""
        found = self._json(DOCUMENT)
        if not isinstance(found, dict):
            raise UnreadableReleaseError("is not a JSON object", where=self.place(DOCUMENT))
        return found

    @property
    def schema(self) -> Schema:
        """The compiled schema."""
        digest = self._digest(COMPILED_SCHEMA)
        if digest not in SCHEMAS:
            SCHEMAS[digest] = self._read_schema()
        return SCHEMAS[digest]

    def place(self, path: str) -> str:
        """Return how a message names a file."""
        return f"{self._files.name}/{path}"

    def _read_schema(self) -> Schema:
        try:
            return schema_from(self._json(COMPILED_SCHEMA), self.place(COMPILED_SCHEMA))
        except ConfigError as error:
            raise UnreadableReleaseError(error.message, where=error.where) from None

    def _json(self, path: str) -> Any:
        try:
            return json.loads(self.read(path).decode())  # of bytes, it would first find out their encoding
        except (ValueError, RecursionError):
            raise UnreadableReleaseError("cannot be read as JSON", where=self.place(path)) from None

    def _digest(self, path: str) -> str:
        digest = listed_digest(self._checksums, path)
        if not digest:
            raise UnreadableReleaseError(f"does not list {path}", where=self.place(CHECKSUMS))
        return digest
