"""Releases from the web: chosen in `index.json`, downloaded, and put in place once every byte is as released.

The index has the SHA-256 of `SHA256SUMS`, which has that of the manifest and of each file.
"""

import os
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple
from urllib.parse import quote

from taxokit.archive.integrity import listed_digests, sha256
from taxokit.archive.releases import (
    CHECKSUMS,
    COMPILED_SCHEMA,
    DOCUMENT,
    LATEST,
    MANIFEST,
    Released,
)
from taxokit.client.download import FailedDownloadError, MissingDownloadError, checked, download, download_into
from taxokit.client.listing import listed_files
from taxokit.core.diagnostics import Diagnostic
from taxokit.core.errors import ConfigError, ReleaseError, SourceError, TaxokitError, UnreadableReleaseError
from taxokit.core.files import continued_file, move_folder, naming, new_folder, remove_others, write_files
from taxokit.core.lock import empty, exclusive, hidden_folder, remove
from taxokit.core.network.web import shown
from taxokit.core.progress import phase
from taxokit.core.project import INDEX_FILE, RELEASES_FOLDER
from taxokit.core.reading import LISTING, RELEASE_LISTING, SIGNATURE, digest_of, refuse_link
from taxokit.core.strict_json import parse_json
from taxokit.core.text.english import listed as in_words
from taxokit.core.text.labels import truncated
from taxokit.core.versions import is_version, parse_version
from taxokit.release.signatures import signed_by

_INDEX_FORMAT = 2
_DIGEST = re.compile(r"[0-9a-f]{64}")
_KIB = 1024


class Offer(NamedTuple):
    """A release that an index lists: its folder, the SHA-256 of its SHA256SUMS, and why it was withdrawn if it was."""

    base: str
    version: str
    checksums: str
    withdrawn: str

    @property
    def folder(self) -> str:
        """The address of its folder."""
        return f"{self.base}{self.version}/"


class Fetched(NamedTuple):
    """How many files were put into a folder, and who signed the release, as a sentence, where that was asked for."""

    files: int
    signature: str


class ExistsError(SourceError):
    """Something is at the place where a release is to be."""


class _File(NamedTuple):
    path: str
    data: bytes


def offered(address: str, version: str = LATEST) -> Offer:
    """Return the release of a version, or the latest, that the index below an address lists.

    Raises ConfigError where nothing is downloaded from the address, UnreadableReleaseError where the index cannot be
    read, or does not list the version; ReleaseError where it is too large.
    """
    base = checked(address)
    where = f"{base}{INDEX_FILE.removeprefix(f'{RELEASES_FOLDER}/')}"
    try:
        index = parse_json(download(where, LISTING.limit))
        if index["format"] != _INDEX_FORMAT:
            raise UnreadableReleaseError("has another format than this version of taxokit reads", where=shown(where))
        offers = {str(entry["version"]): _offer(base, entry) for entry in index["releases"]}
        latest = str(index["latest"])
    except (ValueError, KeyError, TypeError):
        raise UnreadableReleaseError("is not an index of releases", where=shown(where)) from None
    wanted = latest if version == LATEST else str(parse_version(version.removeprefix("v")))
    if wanted not in offers:
        hint = truncated(f"it lists {', '.join(offers) or 'none'}")
        raise UnreadableReleaseError(f"does not list the release {truncated(wanted)}", where=shown(where), hint=hint)
    return offers[wanted]


def _offer(base: str, entry: Mapping[str, Any]) -> Offer:
    """Return an entry of an index. Raises ValueError, KeyError or TypeError where it is another thing."""
    version, digest = entry["version"], entry["checksums"]["sha256"]
    if not is_version(version) or not _DIGEST.fullmatch(digest):
        raise ValueError(version)
    return Offer(base, version, digest, str(entry.get("reason", "")) if entry["status"] == "withdrawn" else "")


def fetch(offer: Offer, target: Path, only: Sequence[str] = (), signers: Path | None = None) -> Fetched:
    """Download a release into a folder that does not exist yet: with `only`, files with these endings or paths.

    Manifest and checksums are always among them. With `signers`, a file of allowed signers, one of them has to have
    signed the release. What does not match is removed. After a failed connection, or a kill, what is here already stays
    in a hidden folder beside, and the next call goes on from there.

    Raises ReleaseError where something is not as released, or not signed, UnreadableReleaseError where it cannot be
    downloaded; ExistsError; ConfigError where no file is one of `only`; SourceError where a file cannot be written.
    """
    target = Path(os.path.abspath(target))  # noqa: PTH100 - a link as the last part stays what it is
    hidden = hidden_folder(target)
    with naming(target), new_folder(target.parent), exclusive(hidden, target):
        if os.path.lexists(target):
            raise ExistsError("exists already", where=target, hint="remove it, or name another folder")
        refuse_link(hidden, "new")
        try:
            fetched = _fill(hidden / "new", offer, only, signers)
            move_folder(hidden / "new", target, synced=False)
        except (FailedDownloadError, MissingDownloadError):
            raise
        except TaxokitError:
            empty(hidden)
            raise
    return fetched


def _fill(folder: Path, offer: Offer, only: Sequence[str], signers: Path | None) -> Fetched:
    """Download a release into a hidden folder that may contain parts of it. Raises as `fetch` does."""
    listings = {CHECKSUMS: _listing(offer, CHECKSUMS, offer.checksums)}
    digests = listed_digests(listings[CHECKSUMS])
    listings[MANIFEST] = _listing(offer, MANIFEST, digests.get(MANIFEST, ""))
    for path in listings:
        remove(folder / path)  # a pipe there would wait for a reader
    write_files(folder, [_File(*file) for file in listings.items()])
    release = Released(parse_version(offer.version), folder, shown(offer.folder).rstrip("/"))
    files = listed_files(release, digests)
    signature = _signature(offer, release, signers) if signers else ""
    wanted = _chosen(files, only)
    remove_others(folder, {*wanted, *listings})
    total, done = sum(files[path][1] for path in wanted), 0
    for path in wanted:
        _download_file(folder, f"{offer.folder}{quote(path)}", path, files[path], _progress(offer.version, done, total))
        done += files[path][1]
    return Fetched(len(wanted) + len(listings), signature)


def _progress(version: str, before: int, total: int) -> Callable[[int], None]:
    return lambda size: phase(f"downloading {version}, KiB", (before + size) // _KIB, total // _KIB)


def _chosen(paths: Collection[str], only: Sequence[str]) -> list[str]:
    """Return the paths with one of some endings, or that are named themselves; without any, all. Raises ConfigError."""
    for kind in only:
        if not any(path == kind or path.endswith(f".{kind}") for path in paths):
            endings = sorted({path.rpartition(".")[2] for path in paths if "." in path})
            raise ConfigError(f"the release has no {kind!r} file", hint=f"choose from {in_words(endings)}")
    return [path for path in paths if not only or path in only or path.endswith(tuple(f".{kind}" for kind in only))]


def _listing(offer: Offer, name: str, digest: str) -> bytes:
    data = download(f"{offer.folder}{name}", RELEASE_LISTING.limit)
    if sha256(data) != digest:
        raise _mismatch(f"{offer.folder}{name}")
    return data


def _mismatch(address: str) -> ReleaseError:
    return ReleaseError("is not as released: its SHA-256 is another one; refused", where=shown(address))


def _signature(offer: Offer, release: Released, signers: Path) -> str:
    """Return who signed a release. Raises ReleaseError where none of the signers did."""
    address = f"{offer.base}{release.signature.removeprefix(f'{RELEASES_FOLDER}/')}"
    try:
        found = signed_by(release, download(address, SIGNATURE.limit), signers)
    except MissingDownloadError:
        raise ReleaseError(f"does not exist: {offer.version} is not signed; refused", where=shown(address)) from None
    if isinstance(found, Diagnostic):
        raise ReleaseError(f"{found.message}; refused", where=shown(address))
    return found


def _download_file(
    folder: Path, address: str, path: str, stated: tuple[str, int], report: Callable[[int], None]
) -> None:
    """Download what is missing of a file; where the parts do not fit, all of it. Raises as `fetch` does."""
    digest, size = stated
    with continued_file(folder, path) as stream:
        if _digest(stream) == digest:
            return
        begun = stream.tell()
        if begun >= size:
            begun = _restart(stream)
        download_into(stream, address, size, report)
        if begun and _digest(stream) != digest:
            _restart(stream)
            download_into(stream, address, size, report)
        if _digest(stream) != digest:
            raise _mismatch(address)


def _restart(stream: BinaryIO) -> int:
    stream.truncate(0)
    return stream.seek(0)


def _digest(stream: BinaryIO) -> str:
    """Return the SHA-256 of a stream, and leave it at its end."""
    stream.seek(0)
    return digest_of(iter(lambda: stream.read(_KIB * _KIB), b""))


def cached_release(address: str) -> Path:
    """Return a folder with what is read of the release at an address: of its own folder, or below it the latest.

    It is kept for the next time, in `taxokit` below `$XDG_CACHE_HOME` or `~/.cache`, by the SHA-256 of its SHA256SUMS.
    Raises what `offered` and `fetch` raise.
    """
    base, _, last = checked(address).rstrip("/").rpartition("/")
    offer = offered(base, last) if is_version(last) else offered(address)
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "taxokit" / offer.checksums
    if not folder.is_dir():
        with suppress(ExistsError):  # another process was faster
            fetch(offer, folder, (DOCUMENT, COMPILED_SCHEMA))
    return folder
