"""The files of one release, each of which must have the digest that `SHA256SUMS` lists.

So a damaged or half-copied file is refused. `taxokit verify` says whether the release is the published one.
"""

import json
import os
from functools import cached_property
from pathlib import Path
from typing import Any

from taxokit.formats.forms import DOCUMENT
from taxokit.releases.integrity import listed_digests, sha256
from taxokit.releases.releases import CHECKSUMS, COMPILED_SCHEMA, LATEST, MANIFEST, Released, find_release, release_at
from taxokit.repository.project import find_project
from taxokit.taxonomy.compiled_schema import schema_from
from taxokit.taxonomy.schema import Schema
from taxokit.text.errors import ConfigError, UnreadableReleaseError
from taxokit.text.versions import Version


class ReleaseFiles:
    """The files of the release in a folder. Every method raises UnreadableReleaseError."""

    def __init__(self, folder: Path) -> None:
        self._files = Released(Version(0, 0, 0), folder, str(folder))  # the version is in a file not read yet
        self._checksums = self._files.read_bytes(CHECKSUMS)

    @cached_property
    def release(self) -> Released:
        """The release, with its version."""
        self.read(MANIFEST)  # which raises if it was changed
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
        document = self._json(DOCUMENT)
        if not isinstance(document, dict):
            raise UnreadableReleaseError("is not a JSON object", where=self.place(DOCUMENT))
        return document

    @cached_property
    def schema(self) -> Schema:
        """The compiled schema."""
        try:
            return schema_from(self._json(COMPILED_SCHEMA), self.place(COMPILED_SCHEMA))
        except ConfigError as error:
            raise UnreadableReleaseError(error.message, where=error.where) from None

    def place(self, path: str) -> str:
        """Return the name of a file for messages."""
        return f"{self._files.name}/{path}"

    def _json(self, path: str) -> Any:
        try:
            return json.loads(self.read(path).decode())  # of bytes, it would first find out their encoding
        except (ValueError, RecursionError):
            raise UnreadableReleaseError("cannot be read as JSON", where=self.place(path)) from None

    def _digest(self, path: str) -> str:
        digest = listed_digests(self._checksums).get(path, "")
        if not digest:
            raise UnreadableReleaseError(f"does not list {path}", where=self.place(CHECKSUMS))
        return digest


def release_files(where: str | os.PathLike[str] | None, root: Path | None = None) -> ReleaseFiles:
    """Return the files of the release in a folder or at an address; without one, of the latest in a repository."""
    if where is None:
        return ReleaseFiles(find_release(find_project(root), LATEST).folder)
    if "://" in str(where):
        from taxokit.releases.fetch import cached_release  # slow, and only this needs it

        return ReleaseFiles(cached_release(str(where)))
    return ReleaseFiles(Path(where))
