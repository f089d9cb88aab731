"""What manifest and checksums say that a release on a host has, checked before any of its files is downloaded.

A host could name files that are not where they seem to be, that other programs obey, or of which one takes the place of
another, on this system or where the folder is copied to.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from taxokit.archive.integrity import stated_files
from taxokit.archive.releases import CHECKSUMS, MANIFEST, Released
from taxokit.core.errors import ReleaseError
from taxokit.core.folders import is_device_name
from taxokit.core.reading import ARTIFACT, mebibytes
from taxokit.core.text.labels import truncated

# Names begin with no dot, as those do that Git or a shell obeys, and with no dash, as options do.
_PART = re.compile(r"\w(?:[\w .-]*[\w-])?")
_LONGEST = 250  # bytes of a path: longer ones cannot be written everywhere
_LARGEST = 32 * ARTIFACT.limit


def listed_files(release: Released, digests: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    """Return digest and size of each file that a manifest lists; `digests` are those that the checksums list.

    Raises ReleaseError where the manifest is of another release, the two do not agree, or a file cannot be one.
    """
    files = stated_files(release)
    manifest = f"{release.name}/{MANIFEST}"
    if release.manifest.get("version") != str(release.version):
        raise ReleaseError(f"is not the manifest of {release.version}; refused", where=manifest)
    if {path: digest for path, (digest, _) in files.items()} | {MANIFEST: digests.get(MANIFEST)} != digests:
        raise ReleaseError(f"does not list what {MANIFEST} does; refused", where=f"{release.name}/{CHECKSUMS}")
    for path, (_, size) in files.items():
        if not _is_portable(path) or not 0 <= size <= ARTIFACT.limit:
            message = f"lists {truncated(path)!r} with {size:.12g} bytes, which cannot be a file of a release; refused"
            raise ReleaseError(message, where=manifest)
    for one, other in _collisions([MANIFEST, CHECKSUMS, *files]):
        raise ReleaseError(f"lists {one!r} and {other!r}, which can be one file; refused", where=manifest)
    if sum(size for _, size in files.values()) > _LARGEST:
        raise ReleaseError(f"lists files of more than {mebibytes(_LARGEST)}; refused", where=manifest)
    return files


def _is_portable(path: str) -> bool:
    """Say whether a path can be that of a file in a folder, on each system."""
    parts = path.split("/") if len(path.encode()) <= _LONGEST else ()
    return bool(parts) and all(_PART.fullmatch(part) and not is_device_name(part) for part in parts)


def _collisions(paths: list[str]) -> Iterator[tuple[str, str]]:
    """Yield two paths that are the same for a system that folds case, or of which one is a folder of the other."""
    kept: dict[str, str] = {}
    for path in paths:
        if (other := kept.setdefault(_folded(path), path)) != path:
            yield other, path
    for folded, path in kept.items():
        folder = folded
        while folder := folder.rpartition("/")[0]:
            if folder in kept:
                yield kept[folder], path


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
