"""Downloads over HTTP (RFC 9110), with redirects, and from where a failed one ended.

Nothing is sent but the address and how much of it is here already.
"""

import io
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from typing import BinaryIO
from urllib.parse import urljoin, urlsplit

from taxokit.core.errors import ConfigError, ReleaseError, UnreadableReleaseError
from taxokit.core.network.web import NetworkError, PassingError, Response, read, refusal, requested, shown
from taxokit.core.reading import mebibytes

PAUSES = [0.5, 1.0, 2.0]
"""The seconds between two attempts; none follows the last one."""

PATIENCE = 60.0
"""How many seconds after the last progress an attempt may begin: each can wait long for a host that sends nothing."""

_MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_MISSING = (404, 410)
_OTHER_PART = (206, 416)  # where another was asked for
_PIECE = 64 * 1024


class MissingDownloadError(UnreadableReleaseError):
    """There is nothing at an address."""


class FailedDownloadError(UnreadableReleaseError):
    """The connection failed again and again; what was downloaded before can be used later."""


def checked(address: str) -> str:
    """Return the address of a folder with a slash at the end. Raises ConfigError where it cannot be used."""
    reason = refusal(address)
    if not reason and {"?", "#"} & {*address}:
        reason = "contains a query or a fragment"
    if reason:
        raise ConfigError(reason, where=shown(address), hint="write it as https://example.org/releases/")
    return f"{address.rstrip('/')}/"


def download(address: str, limit: int) -> bytes:
    """Return what is at an address, in memory. Raises as `download_into` does."""
    stream = io.BytesIO()
    download_into(stream, address, limit)
    return stream.getvalue()


def download_into(stream: BinaryIO, address: str, limit: int, report: Callable[[int], object] = lambda _: None) -> None:
    """Write what is at an address into a stream, of which the first part is there already if it is not empty.

    Failures of the connection and of the server are tried again, from where the last attempt ended if the server can
    (RFC 9110, section 14); whether the parts fit, the caller sees by the digest. `report` gets the size so far. Raises
    MissingDownloadError where there is nothing; FailedDownloadError where the connection fails again and again;
    UnreadableReleaseError where it cannot be downloaded; ReleaseError where it is larger than `limit`.
    """
    since, had = time.monotonic(), stream.seek(0, os.SEEK_END)
    for pause in (*PAUSES, None):
        try:
            _receive(stream, address, limit, report)
        except PassingError as error:
            now, has = time.monotonic(), stream.seek(0, os.SEEK_END)
            since, had = (now, has) if has > had else (since, had)
            if pause is None or now - since > PATIENCE:
                hint = "try again when the connection works"
                raise FailedDownloadError(f"cannot be downloaded: {error}", where=shown(address), hint=hint) from None
            time.sleep(pause)
        else:
            return


def _receive(stream: BinaryIO, address: str, limit: int, report: Callable[[int], object]) -> None:
    size = stream.seek(0, os.SEEK_END)
    with _opened(address, {"Range": f"bytes={size}-"} if size else {}) as response:
        status, place = response.status, response.headers.get("Content-Range", "")
        if status != HTTPStatus.PARTIAL_CONTENT or not place.startswith(f"bytes {size}-"):
            if status in (HTTPStatus.OK, *_OTHER_PART):
                size = stream.seek(0)
                stream.truncate()
            if status != HTTPStatus.OK:
                _refuse(status, address)
        while piece := read(response, min(_PIECE, limit + 1 - size)):
            size += len(piece)
            if size > limit:
                raise ReleaseError(f"is larger than {mebibytes(limit)}; refused", where=shown(address))
            stream.write(piece)
            report(size)
        if response.length:
            raise PassingError("the connection ended early")


def _refuse(status: int, address: str) -> None:
    """Raise for a status that brings no content."""
    if status in _MISSING:
        raise MissingDownloadError("does not exist", where=shown(address))
    words = f"the server answers with status {status}"
    if status in _OTHER_PART or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise PassingError(words)
    raise UnreadableReleaseError(f"cannot be downloaded: {words}", where=shown(address))


@contextmanager
def _opened(address: str, headers: dict[str, str]) -> Iterator[Response]:
    """Give the response to a request, redirects followed; the body of a redirect is not read."""
    place = address
    for _ in range(_MOST_REDIRECTS + 1):
        try:
            with requested(place, headers) as response:
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
