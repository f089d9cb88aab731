"""The files of one release, each of which must have the digest that `SHA256SUMS` lists.

So a damaged or half-copied file is refused. `taxokit verify` checks that the release is as published.
"""

import os
from functools import cached_property
from pathlib import Path

from taxokit.releases.addresses import INDEX
from taxokit.releases.integrity import listed_digests, sha256
from taxokit.releases.releases import CHECKSUMS, LATEST, Released, find_release, release_at, versions_in
from taxokit.repository.project import RELEASES_FOLDER, find_project
from taxokit.repository.reading import LISTING, read_json
from taxokit.text.errors import MissingFileError, SourceError, UnreadableReleaseError
from taxokit.text.versions import Version, is_version


class ReleaseFiles(Released):
    """The release in a folder, whose files are read with their digests. Its version is that of `release`."""

    @cached_property
    def _digests(self) -> dict[str, str]:
        return listed_digests(self.read_bytes(CHECKSUMS))

    def read_bytes(self, path: str) -> bytes:
        """Return the bytes of a file. Raises UnreadableReleaseError if it was changed."""
        data = super().read_bytes(path)
        if path != CHECKSUMS and path not in self._digests:
            raise UnreadableReleaseError(f"does not list {path}", where=f"{self.name}/{CHECKSUMS}")
        if path != CHECKSUMS and sha256(data) != self._digests[path]:
            message = f"was changed: its SHA-256 is not the one in {CHECKSUMS}"
            raise UnreadableReleaseError(message, where=f"{self.name}/{path}", hint="download it again")
        return data

    @cached_property
    def release(self) -> Released:
        """The release with its version. Raises UnreadableReleaseError."""
        self.manifest  # noqa: B018 - which raises if it was changed
        return release_at(self.folder)

    def withdrawal(self) -> str:
        """Return why the release was withdrawn, "" if the index beside its folder does not say so, or there is none."""
        try:
            listed = read_json(self.folder.parent, INDEX, LISTING)["releases"]
            version = str(self.release.version)
            own = (entry for entry in listed if entry["version"] == version and entry["status"] == "withdrawn")
            return next((str(entry["reason"]) for entry in own), "")
        except MissingFileError:
            return ""
        except (SourceError, KeyError, TypeError) as error:
            raise UnreadableReleaseError(f"cannot be read: {error}", where=self.folder.parent / INDEX) from None


def _check_folder(folder: Path) -> None:
    """Raise UnreadableReleaseError, with advice, for a path that is not the folder of a release."""
    if folder.is_file():
        raise UnreadableReleaseError("is a file", where=folder, hint=f"open the folder of the release, {folder.parent}")
    if not folder.exists():
        raise UnreadableReleaseError("does not exist", where=folder, hint="download a release with `taxokit fetch`")
    if (folder / CHECKSUMS).exists():
        return
    for inner, kind in ((folder, "is a folder of releases"), (folder / RELEASES_FOLDER, "is a repository")):
        versions = versions_in(inner) if inner.is_dir() else []
        if versions:
            hint = f"open one of its releases, such as {inner / str(versions[-1])}"
            raise UnreadableReleaseError(kind, where=folder, hint=hint)


def release_files(where: str | os.PathLike[str] | None, root: Path | None = None) -> ReleaseFiles:
    """Return the files of the release in a folder or at an address; without one, of the latest in a repository."""
    if where is None:
        folder = find_release(find_project(root), LATEST).folder
    elif "://" in str(where):
        from taxokit.releases.fetch import cached_release  # slow, and only this needs it

        folder = cached_release(str(where))
    else:
        folder = Path(where)
        _check_folder(folder)
    return ReleaseFiles(Version(0, 0, 0), folder, str(folder))  # its version is in a file not read yet


def named_release(name: str, root: Path | None = None) -> ReleaseFiles:
    """Return the files of a release by its version or `latest` in a repository, or by its folder or address."""
    if name == LATEST or is_version(name):
        name = str(find_release(find_project(root), name).folder)
    return release_files(name, root)
