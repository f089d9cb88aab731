"""Requests to other hosts over HTTP (RFC 9110).

Only `https` is used, or `http` to this machine. Redirects are not followed, and only credentials of callers are sent.
"""

import http.client
import io
import ipaddress
import re
import socket
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple, TypeAlias
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, urlsplit
from urllib.request import (
    BaseHandler,
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPHandler,
    HTTPPasswordMgrWithPriorAuth,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    getproxies,
    parse_http_list,
    parse_keqv_list,
)

from taxokit.text import __version__
from taxokit.text.errors import TaxokitError
from taxokit.text.normalize import one_line, truncated

Response: TypeAlias = http.client.HTTPResponse

TIMEOUT = 30.0  # seconds without a byte, and for the head of a response as a whole
SLOWEST = 1024  # bytes a second: a host that sends less would keep a command running forever
_PRINTABLE = re.compile(r"[!-~]+")
_SHOWN = 200  # characters of a text that a host may have written


class NetworkError(TaxokitError):
    """A host cannot be used: its certificate is not valid, or it refuses the user."""


class PassingError(Exception):
    """A request failed, and another may succeed. The message is the reason."""


class Credentials(NamedTuple):
    """A user, for the host of one request by Basic (RFC 7617) or Digest (RFC 7616)."""

    user: str
    password: str


def shown(address: str) -> str:
    """Return an address for messages: without user name, password, query and fragment, which may be secrets."""
    parts = _parts(address)
    if parts is None:
        return "the address"
    return truncated(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}", _SHOWN)


def refusal(address: str) -> str:
    """Return why no request is sent to an address, "" if one can be sent."""
    parts = _parts(address)
    if parts is None:
        return "is not a web address"
    if "@" in parts.netloc:
        return "contains a user name or a password"
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        return "is not https, so its content could be changed on the way"
    return ""


def usable(address: str) -> str:
    """Return an address in the form that requests take: a folder over https, without user, query and fragment."""
    parts = _parts(address)
    if parts is None:
        return "https://HOST/PATH/"
    scheme = "http" if is_loopback(parts.hostname or "") else "https"
    return f"{scheme}://{parts.netloc.rpartition('@')[2]}{parts.path.rstrip('/')}/"


def _parts(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # the port, or the brackets of IPv6
        return None
    return parts if is_web and _PRINTABLE.fullmatch(address) else None


def is_loopback(host: str) -> bool:
    """Return True if a host name or an address means this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@contextmanager
def requested(
    address: str,
    headers: Mapping[str, str] | None = None,
    *,
    method: str = "GET",
    data: bytes | None = None,
    credentials: Credentials | None = None,
    timeout: float = TIMEOUT,
) -> Iterator[Response]:
    """Give the response to a request, whatever its status. The caller has asked `refusal` about the address.

    With credentials, a PUT comes after a HEAD, which learns how the host wants them: a host that answers 401 may close
    the connection while the file is still sent. Raises PassingError if the connection fails, NetworkError if the host
    cannot be used.
    """
    headers = {**(headers or {}), "User-Agent": f"taxokit/{__version__}"}
    opener = _opener(credentials, address if credentials else "")
    request = Request(address, data, headers, method=method)  # noqa: S310 - `refusal` saw the address
    if credentials and method == "PUT":
        asking = Request(address, headers=headers, method="HEAD")  # noqa: S310 - as above
        with _named_errors(address), opener.open(asking, timeout=timeout):
            pass
    with _named_errors(address):
        response = opener.open(request, timeout=timeout)
    with response:
        yield response


def read(response: Response, size: int) -> bytes:
    """Return a number of bytes of a response, fewer at its end.

    Raises PassingError if the connection fails, or brings less than `SLOWEST` for longer than `TIMEOUT`.
    """
    data = bytearray()
    if isinstance(response, _Response):
        response.bytes.end = time.monotonic() + TIMEOUT + size / SLOWEST
    with _named_errors(""):
        while len(data) < size and (piece := response.read1(size - len(data))):
            data += piece
    return bytes(data)


class _TimedBytes(io.RawIOBase):
    """The bytes of a connection until a time: the timeout of a socket begins again with each byte."""

    def __init__(self, connection: io.RawIOBase, seconds: float) -> None:
        self._connection = connection
        self.end = time.monotonic() + seconds

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        if time.monotonic() > self.end:
            raise TimeoutError("timed out")
        return self._connection.readinto(buffer)

    def close(self) -> None:
        self._connection.close()
        super().close()


class _Response(http.client.HTTPResponse):
    """A response whose head must arrive within the timeout of its connection, and the rest until `bytes.end`."""

    def __init__(self, connection: socket.socket, *arguments: Any, **options: Any) -> None:
        super().__init__(connection, *arguments, **options)
        self.bytes = _TimedBytes(self.fp.detach(), connection.gettimeout() or TIMEOUT)
        self.fp = io.BufferedReader(self.bytes)


class _Connection(http.client.HTTPConnection):
    response_class = _Response


class _SecureConnection(http.client.HTTPSConnection):
    response_class = _Response


class _Handler(HTTPHandler, HTTPSHandler):
    def http_open(self, request: Request) -> Response:
        return self.do_open(_Connection, request)

    def https_open(self, request: Request) -> Response:
        return self.do_open(_SecureConnection, request)


class _Challenge(BaseHandler):
    """Lets the handlers for passwords answer status 401; every other status is that of the response.

    The next requests for an address that asked for Digest have it at once, as they have Basic.
    """

    def __init__(self, digest: HTTPDigestAuthHandler) -> None:
        self._digest = digest
        self._challenge = ""

    def http_request(self, request: Request) -> Request:
        if self._challenge:
            answer = self._digest.get_authorization(request, parse_keqv_list(parse_http_list(self._challenge)))
            request.add_unredirected_header("Authorization", f"Digest {answer}")
        return request

    https_request = http_request

    def http_response(self, request: Request, response: Any) -> Any:
        if response.status != http.HTTPStatus.UNAUTHORIZED:
            return response
        scheme, _, challenge = response.headers.get("WWW-Authenticate", "").partition(" ")
        self._challenge = challenge if scheme.lower() == "digest" else ""
        answer = self.parent.error("http", request, response, response.status, response.reason, response.headers)
        return answer or response

    https_response = http_response


@cache
def _opener(credentials: Credentials | None, address: str) -> OpenerDirector:
    """Return an opener of addresses: without files, FTP and redirects. A proxy is for https alone."""
    opener = OpenerDirector()
    proxies = {scheme: proxy for scheme, proxy in getproxies().items() if scheme == "https"}
    handlers: list[BaseHandler] = [ProxyHandler(proxies), _Handler()]
    if credentials:
        passwords = HTTPPasswordMgrWithPriorAuth()
        passwords.add_password(None, address, *credentials)
        digest = HTTPDigestAuthHandler(passwords)
        handlers += [_Challenge(digest), digest, HTTPBasicAuthHandler(passwords)]
    for handler in handlers:
        opener.add_handler(handler)
    return opener


@contextmanager
def _named_errors(address: str) -> Iterator[None]:
    """Raise PassingError or NetworkError in place of the errors of the libraries."""
    try:
        yield
    except HTTPError:  # after several times 401
        raise NetworkError("refuses the user name or the password", where=shown(address)) from None
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        reason = error.reason if isinstance(error, URLError) else error
        if isinstance(reason, ssl.SSLCertVerificationError):
            message = f"its certificate is not valid: {reason.verify_message}"
            raise NetworkError(message, where=shown(address)) from None
        words = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
        raise PassingError(truncated(one_line(words), _SHOWN)) from None  # the host may have written it
    except ValueError:  # of the handler for Digest
        raise NetworkError("asks for a password by another scheme than Basic or Digest", where=shown(address)) from None
