"""The manifest and the checksums of a release: what it holds, and the proof that it still does.

`manifest.json` lists every file but itself and `SHA256SUMS`; `SHA256SUMS` lists every file but itself, in the form that
`sha256sum --check` reads.
"""

import hashlib
import json
import re
import stat
from collections.abc import Iterator, Sequence
from typing import Any

from taxokit import __version__
from taxokit.archive import CHECKSUMS, MANIFEST, Released
from taxokit.building import Artifact, Edition
from taxokit.errors import ReleaseError

_LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")


def sealed(edition: Edition, artifacts: Sequence[Artifact]) -> list[Artifact]:
    """Return the artifacts of a whole edition with its manifest and checksums."""
    manifest = Artifact(
        MANIFEST, (json.dumps(_manifest(edition, artifacts), ensure_ascii=False, indent=2) + "\n").encode()
    )
    files = sorted([*artifacts, manifest], key=lambda artifact: artifact.path)
    sums = "".join(f"{sha256(artifact.data)}  {artifact.path}\n" for artifact in files)
    return [*files, Artifact(CHECKSUMS, sums.encode())]


def _manifest(edition: Edition, artifacts: Sequence[Artifact]) -> dict[str, Any]:
    credit = edition.attribution
    return {
        "metadata": credit.metadata(),
        "format": 1,
        "version": str(edition.version),
        "previous_version": str(edition.previous.version) if edition.previous else None,
        "issued": credit.issued,
        "tool": {"name": "taxokit", "version": __version__},
        "schema": {
            "name": edition.schema.name,
            "linkml": edition.schema.linkml,
            "sources": dict(edition.schema.sources),
        },
        "files": [
            {
                "path": artifact.path,
                "media_type": artifact.media_type,
                "bytes": len(artifact.data),
                "sha256": sha256(artifact.data),
                "license": credit.license,
            }
            for artifact in sorted(artifacts, key=lambda artifact: artifact.path)
        ],
    }


def sha256(data: bytes) -> str:
    """Return the SHA-256 of data, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def broken_seals(release: Released) -> list[str]:
    """Return what is wrong with the bytes of a release, as sentences that name the file; empty when nothing is."""
    try:
        listed = _checksums(release)
        problems = [*_manifest_problems(release, listed)]
    except ReleaseError as error:
        return [str(error)]
    found = {path.relative_to(release.folder).as_posix() for path in release.folder.rglob("*") if not _is_folder(path)}
    expected = {*listed, CHECKSUMS}
    problems += [f"{release.name}/{path}: is missing" for path in sorted(expected - found)]
    problems += [f"{release.name}/{path}: does not belong to the release" for path in sorted(found - expected)]
    for path in sorted(expected & found - {CHECKSUMS}):
        problems += _file_problems(release, path, listed[path])
    return problems


def _is_folder(path: Any) -> bool:
    return stat.S_ISDIR(path.lstat().st_mode)


def _file_problems(release: Released, path: str, digest: str) -> Iterator[str]:
    if not stat.S_ISREG((release.folder / path).lstat().st_mode):
        yield f"{release.name}/{path}: is a link or something else that is no file"
    elif sha256(release.read_bytes(path)) != digest:
        yield f"{release.name}/{path}: was changed: its SHA-256 is not the one in {CHECKSUMS}"


def _checksums(release: Released) -> dict[str, str]:
    """Return the digest of each file that SHA256SUMS lists. Raises ReleaseError where it cannot be read."""
    listed: dict[str, str] = {}
    for number, line in enumerate(release.read_bytes(CHECKSUMS).decode(errors="replace").splitlines(), start=1):
        match = _LINE.fullmatch(line)
        if not match or match[2].startswith("/") or ".." in match[2].split("/"):
            raise ReleaseError(f"{release.name}/{CHECKSUMS}:{number}: is no line of a digest and a path in the release")
        listed[match[2]] = match[1]
    return listed


def _manifest_problems(release: Released, listed: dict[str, str]) -> Iterator[str]:
    """Yield where the manifest contradicts the checksums, or the name of the folder."""
    where = f"{release.name}/{MANIFEST}"
    if MANIFEST in listed and sha256(release.read_bytes(MANIFEST)) != listed[MANIFEST]:
        yield f"{where}: was changed: its SHA-256 is not the one in {CHECKSUMS}"
    manifest = release.manifest
    if manifest.get("version") != str(release.version):
        yield f"{where}: is of version {manifest.get('version')}, not {release.version}"
    try:
        stated = {entry["path"]: entry["sha256"] for entry in manifest["files"]}
    except (KeyError, TypeError):
        raise ReleaseError(f"{where}: lists no files") from None
    for path in sorted(stated.keys() ^ (listed.keys() - {MANIFEST})):
        yield f"{where}: and {CHECKSUMS} do not agree on whether {path} belongs to the release"
    for path in sorted(stated.keys() & listed.keys()):
        if stated[path] != listed[path]:
            yield f"{where}: and {CHECKSUMS} do not agree on the SHA-256 of {path}"
