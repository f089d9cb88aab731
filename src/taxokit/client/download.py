"""Downloads over HTTP (RFC 9110), the one module of the package that connects to other hosts.

Nothing is sent but the address and how much of it is here already. Only `https` is used, or `http` to this machine.
"""

import http.client
import io
import ipaddress
import os
import re
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import BinaryIO
from urllib.error import URLError
from urllib.parse import SplitResult, urljoin, urlsplit
from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler, Request, getproxies

from taxokit import __version__
from taxokit.core.errors import ConfigError, ReleaseError, UnreadableReleaseError
from taxokit.core.reading import mebibytes

PAUSES = [0.5, 1.0, 2.0]
"""So many seconds are between two attempts; behind the last one there is no other."""

_TIMEOUT = 30.0  # seconds without a byte
_MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_MISSING = (404, 410)
_OTHER_PART = (206, 416)  # where another was asked for
_PIECE = 64 * 1024
_PRINTABLE = re.compile(r"[!-~]+")


class MissingDownloadError(UnreadableReleaseError):
    """There is nothing at an address."""


class _PassingError(Exception):
    """An attempt failed, and another may succeed. The message is the reason."""


def checked(address: str) -> str:
    """Return the address of a folder with a slash at the end. Raises ConfigError where it cannot be used."""
    reason = _refusal(address)
    if not reason and {"?", "#"} & {*address}:
        reason = "contains a query or a fragment"
    if reason:
        raise ConfigError(reason, where=shown(address), hint="write it as https://example.org/releases/")
    return f"{address.rstrip('/')}/"


def shown(address: str) -> str:
    """Return an address for messages: without user name, password, query and fragment, which may be secrets."""
    parts = _parts(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}" if parts else "the address"


def download(address: str, limit: int) -> bytes:
    """Return what is at an address, in memory. Raises as `download_into` does."""
    stream = io.BytesIO()
    download_into(stream, address, limit)
    return stream.getvalue()


def download_into(stream: BinaryIO, address: str, limit: int, report: Callable[[int], object] = lambda _: None) -> None:
    """Write what is at an address into a stream, of which the first part is there already if it is not empty.

    Failures of the connection and of the server are tried again, from where the last attempt ended if the server can
    (RFC 9110, section 14); whether the parts fit, the caller sees by the digest. `report` gets the size so far. Raises
    MissingDownloadError where there is nothing; UnreadableReleaseError where it cannot be downloaded; ReleaseError
    where it is larger than `limit`.
    """
    for pause in (*PAUSES, None):
        try:
            _receive(stream, address, limit, report)
        except _PassingError as error:
            if pause is None:
                hint = "try again when the connection works"
                raise UnreadableReleaseError(
                    f"cannot be downloaded: {error}", where=shown(address), hint=hint
                ) from None
            time.sleep(pause)
        else:
            return


def _receive(stream: BinaryIO, address: str, limit: int, report: Callable[[int], object]) -> None:
    size = stream.seek(0, os.SEEK_END)
    with _opened(address, {"Range": f"bytes={size}-"} if size else {}) as response:
        status, place = response.status, response.headers.get("Content-Range", "")
        if status != http.HTTPStatus.PARTIAL_CONTENT or not place.startswith(f"bytes {size}-"):
            if status in (http.HTTPStatus.OK, *_OTHER_PART):
                size = stream.seek(0)
                stream.truncate()
            if status != http.HTTPStatus.OK:
                _refuse(status, address)
        while piece := _read(response, min(_PIECE, limit + 1 - size)):
            size += len(piece)
            if size > limit:
                raise ReleaseError(f"is larger than {mebibytes(limit)}; refused", where=shown(address))
            stream.write(piece)
            report(size)
        if response.length:
            raise _PassingError("the connection ended early")


def _refuse(status: int, address: str) -> None:
    """Raise for a status that brings no content."""
    if status in _MISSING:
        raise MissingDownloadError("does not exist", where=shown(address))
    words = f"the server answers with status {status}"
    if status in _OTHER_PART or status >= http.HTTPStatus.INTERNAL_SERVER_ERROR:
        raise _PassingError(words)
    raise UnreadableReleaseError(f"cannot be downloaded: {words}", where=shown(address))


@contextmanager
def _opened(address: str, headers: dict[str, str]) -> Iterator[http.client.HTTPResponse]:
    """Give the response to a request, redirects followed; the body of a redirect is not read."""
    headers = {**headers, "User-Agent": f"taxokit/{__version__}"}
    place = address
    for _ in range(_MOST_REDIRECTS + 1):
        with _network(place):
            request = Request(place, headers=headers)  # noqa: S310 - `_refusal` saw the address
            response = _opener().open(request, timeout=_TIMEOUT)
        with response:
            if response.status not in _REDIRECTS:
                yield response
                return
            place = _redirected(place, response.headers.get("Location", ""))
    raise UnreadableReleaseError(f"redirects more than {_MOST_REDIRECTS} times", where=shown(address))


def _redirected(place: str, location: str) -> str:
    """Return where a redirect leads: to https, or to the same host. Raises UnreadableReleaseError."""
    try:
        target = urljoin(place, location)
    except ValueError:
        target = ""
    reason = _refusal(target)
    if not reason and urlsplit(target).scheme != "https" and urlsplit(target).hostname != urlsplit(place).hostname:
        reason = "is another host without https"
    if reason:
        raise UnreadableReleaseError(f"redirects to {shown(target)}, which {reason}", where=shown(place))
    return target


def _refusal(address: str) -> str:
    """Return why nothing is downloaded from an address, "" where it can be."""
    parts = _parts(address)
    if parts is None:
        return "is not a web address"
    if "@" in parts.netloc:
        return "contains a user name or a password"
    if parts.scheme == "http" and not _is_loopback(parts.hostname or ""):
        return "is not https, and anybody on the way could change what it sends"
    return ""


def _parts(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # the port, or the brackets of IPv6
        return None
    return parts if is_web and _PRINTABLE.fullmatch(address) else None


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@cache
def _opener() -> OpenerDirector:
    """Return what opens addresses: no files, no FTP, and without redirects. A proxy is for https alone."""
    opener = OpenerDirector()
    proxies = {scheme: proxy for scheme, proxy in getproxies().items() if scheme == "https"}
    for handler in (ProxyHandler(proxies), HTTPHandler(), HTTPSHandler()):
        opener.add_handler(handler)
    return opener


def _read(response: http.client.HTTPResponse, size: int) -> bytes:
    with _network(""):
        return response.read(size)


@contextmanager
def _network(address: str) -> Iterator[None]:
    """Raise _PassingError in place of what the libraries raise; UnreadableReleaseError for a wrong certificate."""
    try:
        yield
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        reason = error.reason if isinstance(error, URLError) else error
        if isinstance(reason, ssl.SSLCertVerificationError):
            message = f"its certificate is not valid: {reason.verify_message}"
            raise UnreadableReleaseError(message, where=shown(address)) from None
        raise _PassingError(getattr(reason, "strerror", None) or str(reason) or type(reason).__name__) from None
