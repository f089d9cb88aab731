"""The releases that exist: their versions, their order, and their content. Only reads; `release.cut` writes."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from taxokit.core.errors import ConfigError, UnreadableReleaseError
from taxokit.core.project import RELEASES_FOLDER, SIGNATURES_FOLDER, Project
from taxokit.core.strict_json import parse_json
from taxokit.core.versions import VERSION, Version, parse_version
from taxokit.taxonomy.schema import Schema, schema_from

WITHDRAWN_FILE = f"{RELEASES_FOLDER}/withdrawn.json"

DOCUMENT = "taxonomy.json"
STATEMENTS = "taxonomy.nt"
MANIFEST = "manifest.json"
CHECKSUMS = "SHA256SUMS"
SIGNATURE_ENDING = ".sig"
NOTES = "NOTES.md"
LICENSE_FILE = "LICENSE"
COMPILED_SCHEMA = "schema/taxonomy.model.json"

INDEX_AGAIN = "run `taxokit index`, which regenerates it"
"""What to do about a file that follows from the releases, and is not as they say."""


@dataclass(frozen=True)
class Released:
    """One folder below `releases/`."""

    version: Version
    folder: Path

    @property
    def name(self) -> str:
        """The path of the folder relative to the root, for messages."""
        return f"{RELEASES_FOLDER}/{self.version}"

    @property
    def signature(self) -> str:
        """The path of its signature relative to the root, whether or not it is signed."""
        return f"{SIGNATURES_FOLDER}/{self.version}{SIGNATURE_ENDING}"

    @property
    def title(self) -> str:
        """What the changelog calls it: its version, and when it was issued. Raises ReleaseError."""
        return f"{self.version} ({self.manifest.get('issued')})"

    @cached_property
    def document(self) -> dict[str, Any]:
        """The content of its `taxonomy.json`. Raises ReleaseError."""
        return self.read_json(DOCUMENT)

    @cached_property
    def schema(self) -> Schema:
        """The compiled schema that it was made with. Raises ReleaseError."""
        try:
            return schema_from(self.read_json(COMPILED_SCHEMA), f"{self.name}/{COMPILED_SCHEMA}")
        except ConfigError as error:
            raise UnreadableReleaseError(error.message, where=error.where) from None

    @cached_property
    def manifest(self) -> dict[str, Any]:
        """The content of its `manifest.json`. Raises ReleaseError."""
        return self.read_json(MANIFEST)

    def read_bytes(self, path: str) -> bytes:
        """Return the bytes of one of its files. Raises ReleaseError where it cannot be read."""
        try:
            return (self.folder / path).read_bytes()
        except FileNotFoundError:
            raise UnreadableReleaseError("is missing", where=f"{self.name}/{path}") from None
        except OSError as error:
            raise UnreadableReleaseError(f"cannot be read: {error.strerror}", where=f"{self.name}/{path}") from None

    def read_json(self, path: str) -> dict[str, Any]:
        """Return the content of one of its JSON files. Raises ReleaseError where it is not JSON."""
        try:
            data = parse_json(self.read_bytes(path))
        except ValueError:
            raise UnreadableReleaseError("is not JSON", where=f"{self.name}/{path}") from None
        if not isinstance(data, dict):
            raise UnreadableReleaseError("is not a JSON object", where=f"{self.name}/{path}")
        return data


def released(project: Project) -> list[Released]:
    """Return the releases in the folder `releases/`, oldest first. Raises ReleaseError where it cannot be read."""
    try:
        names = [path.name for path in project.releases.iterdir() if path.is_dir()]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise UnreadableReleaseError(f"cannot be read: {error.strerror}", where=RELEASES_FOLDER) from None
    versions = [parse_version(name) for name in names if VERSION.fullmatch(name)]
    found = [Released(version, project.releases / str(version)) for version in versions if version.final]
    return sorted(found, key=lambda release: release.version)


def latest(project: Project, before: Version | None = None) -> Released | None:
    """Return the newest release, or the newest before a version; None where there is none. Raises ReleaseError."""
    found = [release for release in released(project) if before is None or release.version < before]
    return found[-1] if found else None


def find_release(project: Project, version: str) -> Released:
    """Return the release of a version, or of `latest`. Raises ReleaseError where there is none."""
    found = released(project)
    if version == "latest":
        if not found:
            raise UnreadableReleaseError("contains no release yet", where=RELEASES_FOLDER)
        return found[-1]
    wanted = parse_version(version.removeprefix("v"))
    for release in found:
        if release.version == wanted:
            return release
    known = ", ".join(str(release.version) for release in found) or "none"
    raise UnreadableReleaseError(
        "there is no such release", where=f"{RELEASES_FOLDER}/{wanted}", hint=f"there is {known}"
    )


def current(project: Project, releases: Sequence[Released] | None = None) -> Released | None:
    """Return the release to use: the newest that is not withdrawn, else the newest; None where there is none.

    `releases` are those of the project, oldest first, where they are at hand with what they have read. Raises
    ReleaseError where the releases or the list of withdrawals cannot be read.
    """
    found = released(project) if releases is None else releases
    reasons = withdrawn(project)
    return next((r for r in reversed(found) if str(r.version) not in reasons), found[-1] if found else None)


def withdrawn(project: Project) -> dict[str, str]:
    """Return why releases were withdrawn, by version, as `releases/withdrawn.json` says.

    Raises ReleaseError where it cannot be read, or names a version that was never released.
    """
    try:
        data = json.loads((project.root / WITHDRAWN_FILE).read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError):
        raise UnreadableReleaseError("cannot be read as JSON", where=WITHDRAWN_FILE) from None
    if not isinstance(data, dict) or not all(isinstance(reason, str) for reason in data.values()):
        raise UnreadableReleaseError('has to map versions to reasons, such as {"1.0.1": "why"}', where=WITHDRAWN_FILE)
    known = [str(release.version) for release in released(project)]
    unknown = sorted(data.keys() - set(known))
    if unknown:
        raise UnreadableReleaseError(
            f"{unknown[0]} was never released", where=WITHDRAWN_FILE, hint=f"there is {', '.join(known)}"
        )
    return data
