"""Releases from the web: chosen in `index.json`, downloaded, and put in place once every byte is as released.

The index has the SHA-256 of `SHA256SUMS`, which has that of the manifest and of each file.
"""

import io
import os
import re
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from http import HTTPStatus
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from taxokit.formats.forms import DOCUMENT
from taxokit.releases.integrity import listed_digests, sha256, stated_files
from taxokit.releases.network import NetworkError, PassingError, Response, read, refusal, requested, shown, usable
from taxokit.releases.releases import CHECKSUMS, COMPILED_SCHEMA, LATEST, MANIFEST, Released, is_about_items
from taxokit.releases.signatures import signed_by
from taxokit.repository.project import INDEX_FILE, RELEASES_FOLDER
from taxokit.repository.reading import (
    ARTIFACT,
    LISTING,
    RELEASE_LISTING,
    SIGNATURE,
    digest_of,
    mebibytes,
)
from taxokit.repository.writing import (
    NewFile,
    continued_file,
    move_folder,
    naming,
    new_folder,
    remove,
    remove_others,
    staging,
    write_files,
)
from taxokit.text.diagnostics import Diagnostic
from taxokit.text.errors import ConfigError, ReleaseError, SourceError, TaxokitError, UnreadableReleaseError
from taxokit.text.json_text import parse_json
from taxokit.text.normalize import truncated
from taxokit.text.progress import phase
from taxokit.text.versions import is_version, parse_version
from taxokit.text.words import listed as in_words

_PATH = re.compile(r"\w(?:[\w .-]*[\w-])?(?:/\w(?:[\w .-]*[\w-])?)*")
"""Paths below the folder. No name begins with a dot, as settings of Git or a shell, or with a dash, as options."""

_LONGEST = 250  # bytes of a path: longer ones cannot be written everywhere
_LARGEST = 32 * ARTIFACT.limit
_INDEX_FORMAT = 2
_DIGEST = re.compile(r"[0-9a-f]{64}")
_KIB = 1024

PAUSES = [0.5, 1.0, 2.0]
"""The seconds between two attempts; none follows the last one."""

PATIENCE = 60.0
"""The seconds in which an attempt may begin: a host that is silent, or nearly, can make each take longer than that."""

_MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_MISSING = (404, 410)
_PIECE = 64 * 1024


def listed_files(release: Released, digests: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    """Return digest and size of each file in a manifest by path; `digests` is the content of its checksums.

    Raises ReleaseError if the manifest is of another release, the two lists differ, or a path or size is not allowed.
    """
    files = stated_files(release)
    manifest = f"{release.name}/{MANIFEST}"
    if release.manifest.get("version") != str(release.version):
        raise ReleaseError(f"is not the manifest of {release.version}; refused", where=manifest)
    if {path: digest for path, (digest, _) in files.items()} | {MANIFEST: digests.get(MANIFEST)} != digests:
        raise ReleaseError(f"does not list the files of {MANIFEST}; refused", where=f"{release.name}/{CHECKSUMS}")
    for path, (_, size) in files.items():
        is_path = len(path.encode()) <= _LONGEST and _PATH.fullmatch(path) and path not in (MANIFEST, CHECKSUMS)
        if not is_path or not 0 <= size <= ARTIFACT.limit:
            message = f"lists {truncated(path)!r} with {size:.12g} bytes, which cannot be a file of a release; refused"
            raise ReleaseError(message, where=manifest)
    if sum(size for _, size in files.values()) > _LARGEST:
        raise ReleaseError(f"lists files of more than {mebibytes(_LARGEST)}; refused", where=manifest)
    return files


class FailedDownloadError(UnreadableReleaseError):
    """Nothing comes from an address; the files so far can be used later."""


class MissingDownloadError(FailedDownloadError):
    """There is nothing at an address."""


def checked(address: str) -> str:
    """Return the address of a folder with a slash at the end. Raises ConfigError if it cannot be used."""
    reason = refusal(address)
    if not reason and {"?", "#"} & {*address}:
        reason = "contains a query or a fragment"
    if reason:
        raise ConfigError(reason, where=shown(address), hint=f"write it as {usable(address)}")
    return f"{address.rstrip('/')}/"


def download(address: str, limit: int) -> bytes:
    """Return the content of an address, in memory. Raises as `download_into` does."""
    stream = io.BytesIO()
    download_into(stream, address, limit)
    return stream.getvalue()


def download_into(stream: BinaryIO, address: str, limit: int, report: Callable[[int], object] = lambda _: None) -> None:
    """Write the content of an address into a stream, whatever that contains already.

    Failures of the connection and of the server are tried again. `report` gets the size so far. Raises ReleaseError: a
    FailedDownloadError if nothing comes.
    """
    end = time.monotonic() + PATIENCE
    for pause in (*PAUSES, None):
        try:
            _receive(stream, address, limit, report)
        except PassingError as error:
            if pause is None or time.monotonic() > end:
                message, hint = f"cannot be downloaded: {error}", "try again when the connection works"
                raise FailedDownloadError(message, where=shown(address), hint=hint) from None
            time.sleep(pause)
        else:
            return


def _receive(stream: BinaryIO, address: str, limit: int, report: Callable[[int], object]) -> None:
    size = stream.seek(0)
    stream.truncate()
    with _opened(address) as response:
        if response.status != HTTPStatus.OK:
            _refuse(response.status, address)
        while piece := read(response, min(_PIECE, limit + 1 - size)):
            size += len(piece)
            if size > limit:
                raise ReleaseError(f"is larger than {mebibytes(limit)}; refused", where=shown(address))
            stream.write(piece)
            report(size)
        if response.length:
            raise PassingError("the connection ended early")


def _refuse(status: int, address: str) -> None:
    if status in _MISSING:
        raise MissingDownloadError("does not exist", where=shown(address))
    words = f"the server answers with status {status}"
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise PassingError(words)
    raise UnreadableReleaseError(f"cannot be downloaded: {words}", where=shown(address))


@contextmanager
def _opened(address: str) -> Iterator[Response]:
    """Give the response to a request, redirects followed; the body of a redirect is not read."""
    place = address
    for _ in range(_MOST_REDIRECTS + 1):
        try:
            with requested(place) as response:
                if response.status not in _REDIRECTS:
                    yield response
                    return
                place = _redirected(place, response.headers.get("Location", ""))
        except NetworkError as error:
            raise UnreadableReleaseError(error.message, where=error.where) from None
    raise UnreadableReleaseError(f"redirects more than {_MOST_REDIRECTS} times", where=shown(address))


def _redirected(place: str, location: str) -> str:
    """Return where a redirect leads: to https, or to the same port of the same host. Raises UnreadableReleaseError."""
    try:
        target = urljoin(place, location)
    except ValueError:
        target = ""
    reason = refusal(target)
    if not reason and urlsplit(target).scheme != "https" and urlsplit(target).netloc != urlsplit(place).netloc:
        reason = "is another host or port without https"
    if reason:
        raise UnreadableReleaseError(f"redirects to {shown(target)}, which {reason}", where=shown(place))
    return target


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
    """The number of files in the new folder, and a sentence on the signer, if signers were given."""

    files: int
    signature: str


class ExistsError(SourceError):
    """The target of a download exists already."""


def offers(address: str) -> tuple[Mapping[str, Offer], str]:
    """Return the releases that the index below an address lists, by version, and the version of the latest.

    Raises ConfigError if nothing is downloaded from the address, ReleaseError if there is no index.
    """
    base = checked(address)
    where = f"{base}{INDEX_FILE.removeprefix(f'{RELEASES_FOLDER}/')}"
    try:
        index = parse_json(_index(where))
        if index["format"] != _INDEX_FORMAT:
            raise UnreadableReleaseError(
                "has another format than this version of taxokit reads",
                where=shown(where),
                hint="install a newer taxokit",
            )
        listed = {str(entry["version"]): _offer(base, entry) for entry in index["releases"]}
        return listed, str(index["latest"])
    except (ValueError, KeyError, TypeError):
        hint = "name the address of a site, or of a folder of releases"
        raise UnreadableReleaseError("is not an index of releases", where=shown(where), hint=hint) from None


def offered(address: str, version: str = LATEST) -> Offer:
    """Return the release of a version, or the latest, that the index below an address lists.

    Raises as `offers` does, and ReleaseError if the index does not list the version.
    """
    listed, latest = offers(address)
    name = latest if version == LATEST else str(parse_version(version.removeprefix("v")))
    if name not in listed:
        where = f"{checked(address)}{INDEX_FILE.removeprefix(f'{RELEASES_FOLDER}/')}"
        hint = truncated(f"it lists {', '.join(listed) or 'none'}")
        raise UnreadableReleaseError(f"does not list the release {truncated(name)}", where=shown(where), hint=hint)
    return listed[name]


def _index(address: str) -> bytes:
    try:
        return download(address, LISTING.limit)
    except MissingDownloadError as error:
        hint = "name the folder that contains it; `taxokit serve` prints its address"
        raise MissingDownloadError(error.message, where=error.where, hint=hint) from None


def _offer(base: str, entry: Mapping[str, Any]) -> Offer:
    version, digest = entry["version"], entry["checksums"]["sha256"]
    if not is_version(version) or not _DIGEST.fullmatch(digest):
        raise ValueError(version)
    return Offer(base, version, digest, str(entry.get("reason", "")) if entry["status"] == "withdrawn" else "")


def fetch(
    offer: Offer,
    target: Path,
    only: Sequence[str] = (),
    signers: Path | None = None,
    also: Callable[[str], bool] = lambda _: False,
) -> Fetched:
    """Download a release into a folder that does not exist yet: with `only`, files with these endings or paths.

    Of the others, those whose path `also` accepts are downloaded, too. Manifest and checksums are always among them.
    With `signers`, a file of allowed signers, one of them must have signed the release. Everything is removed if
    anything does not match. After a failed connection, or a kill, the files so far stay in a hidden folder beside, and
    the next call downloads the others. Raises ReleaseError, ConfigError if no file is one of `only`, or SourceError,
    such as ExistsError.
    """
    target = Path(os.path.abspath(target))  # noqa: PTH100 - a link as the last part stays a link
    with naming(target), new_folder(target.parent), staging(target, continues=True) as staged:
        if os.path.lexists(target):
            remove(staged)
            raise ExistsError("exists already", where=target, hint="remove it, or name another folder")
        try:
            fetched = _fill(staged, offer, only, signers, also)
            move_folder(staged, target)
        except FailedDownloadError:
            raise
        except TaxokitError:
            remove(staged)
            raise
    return fetched


def _fill(
    folder: Path, offer: Offer, only: Sequence[str], signers: Path | None, also: Callable[[str], bool]
) -> Fetched:
    """Download a release into a hidden folder that may contain parts of it. Raises as `fetch` does."""
    listings = {CHECKSUMS: _listing(offer, CHECKSUMS, offer.checksums)}
    digests = listed_digests(listings[CHECKSUMS])
    listings[MANIFEST] = _listing(offer, MANIFEST, digests.get(MANIFEST, ""))
    for path in listings:
        remove(folder / path)  # a pipe there would wait for a reader
    write_files(folder, (NewFile(path, data) for path, data in listings.items()))
    release = Released(parse_version(offer.version), folder, shown(offer.folder).rstrip("/"))
    files = listed_files(release, digests)
    signature = _signature(offer, release, signers) if signers else ""
    named = set(_chosen(files, only, release.left_out))
    chosen = [path for path in files if path in named or also(path)]
    remove_others(folder, {*chosen, *listings})
    total, done = sum(files[path][1] for path in chosen), 0

    def report(size: int) -> None:
        phase(f"downloading {offer.version}, KiB", (done + size) // _KIB, total // _KIB)

    for path in chosen:
        _download_file(folder, f"{offer.folder}{quote(path)}", path, files[path], report)
        done += files[path][1]
    return Fetched(len(chosen) + len(listings), signature)


def _chosen(paths: Collection[str], only: Sequence[str], left_out: Sequence[str]) -> list[str]:
    """Return the paths that `only` names by path or ending; all paths if it is empty. Raises ConfigError."""
    for kind in only:
        if not any(path == kind or path.endswith(f".{kind}") for path in paths):
            endings = sorted({path.rpartition(".")[2] for path in paths if "." in path})
            why = f": its maintainers left out {truncated(in_words(left_out))}" if left_out else ""
            raise ConfigError(f"the release has no {kind!r} file{why}", hint=f"choose from {in_words(endings)}")
    return [path for path in paths if not only or path in only or path.endswith(tuple(f".{kind}" for kind in only))]


def _listing(offer: Offer, name: str, digest: str) -> bytes:
    data = download(f"{offer.folder}{name}", RELEASE_LISTING.limit)
    if sha256(data) != digest:
        raise _mismatch(f"{offer.folder}{name}")
    return data


def _mismatch(address: str) -> ReleaseError:
    message = "is not as released: its SHA-256 is not the listed one; refused"
    return ReleaseError(message, where=shown(address), hint="fetch it again; if it stays, tell its publisher")


def _signature(offer: Offer, release: Released, signers: Path) -> str:
    address = f"{offer.base}{release.signature.removeprefix(f'{RELEASES_FOLDER}/')}"
    try:
        signer = signed_by(release, download(address, SIGNATURE.limit), signers)
    except MissingDownloadError:
        message = f"does not exist: {offer.version} is not signed; refused"
        raise ReleaseError(message, where=shown(address), hint="leave out --signers to fetch it unsigned") from None
    if isinstance(signer, Diagnostic):
        raise ReleaseError(f"{signer.message}; refused", where=shown(address))
    return signer


def _download_file(
    folder: Path, address: str, path: str, stated: tuple[str, int], report: Callable[[int], None]
) -> None:
    digest, size = stated
    with continued_file(folder, path) as stream:
        if _digest(stream) != digest:
            download_into(stream, address, size, report)
            if _digest(stream) != digest:
                raise _mismatch(address)


def _digest(stream: BinaryIO) -> str:
    stream.seek(0)
    return digest_of(iter(lambda: stream.read(_KIB * _KIB), b""))


def cached_release(address: str) -> Path:
    """Return a folder with what is read of the release at an address, or of the latest release below it.

    That is its document and schema, its mapping sets, and the states of its translations.

    The folder is kept in `taxokit` below `$XDG_CACHE_HOME` or `~/.cache`. Raises as `offered` and `fetch` do.
    """
    base, _, last = checked(address).rstrip("/").rpartition("/")
    offer = offered(base, last) if is_version(last) else offered(address)
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "taxokit" / offer.checksums
    if not folder.is_dir():
        with suppress(ExistsError):  # another process was faster
            fetch(offer, folder, (DOCUMENT, COMPILED_SCHEMA), also=is_about_items)
    return folder
