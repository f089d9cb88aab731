"""Requests to other hosts over HTTP (RFC 9110), the one module of the package that makes them.

Only `https` is used, or `http` to this machine. No redirect is followed here, and what is sent is what callers give.
"""

import http.client
import ipaddress
import re
import ssl
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
    HTTPPasswordMgrWithDefaultRealm,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    getproxies,
)

from taxokit import __version__
from taxokit.core.errors import TaxokitError

Response: TypeAlias = http.client.HTTPResponse

TIMEOUT = 30.0  # seconds without a byte
_PRINTABLE = re.compile(r"[!-~]+")


class NetworkError(TaxokitError):
    """A host cannot be used: its certificate is not valid, or it refuses who asks."""


class PassingError(Exception):
    """A request failed, and another may succeed. The message is the reason."""


class Credentials(NamedTuple):
    """Who asks; sent only to a host that asks for it, by Basic (RFC 7617) or Digest (RFC 7616)."""

    user: str
    password: str

    def __repr__(self) -> str:
        """Return nothing that a log should not have."""
        return "Credentials(...)"


def shown(address: str) -> str:
    """Return an address for messages: without user name, password, query and fragment, which may be secrets."""
    parts = _parts(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}" if parts else "the address"


def refusal(address: str) -> str:
    """Return why no request is sent to an address, "" where one can be."""
    parts = _parts(address)
    if parts is None:
        return "is not a web address"
    if "@" in parts.netloc:
        return "contains a user name or a password"
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        return "is not https, and anybody on the way could change what it sends"
    return ""


def _parts(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:  # the port, or the brackets of IPv6
        return None
    return parts if is_web and _PRINTABLE.fullmatch(address) else None


def is_loopback(host: str) -> bool:
    """Say whether a host name or an address means this machine."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@contextmanager
def requested(
    address: str,
    headers: Mapping[str, str],
    *,
    method: str = "GET",
    data: bytes | None = None,
    credentials: Credentials | None = None,
    timeout: float = TIMEOUT,
) -> Iterator[Response]:
    """Give the response to a request, whatever its status. The caller has asked `refusal` about the address.

    Raises PassingError where the connection fails, NetworkError where the host cannot be used.
    """
    headers = {**headers, "User-Agent": f"taxokit/{__version__}"}
    request = Request(address, data, headers, method=method)  # noqa: S310 - `refusal` saw the address
    with _network(address):
        response = _opener(credentials, address if credentials else "").open(request, timeout=timeout)
    with response:
        yield response


def read(response: Response, size: int = -1) -> bytes:
    """Return so many bytes of a response, by default the rest. Raises PassingError where the connection fails."""
    with _network(""):
        return response.read(None if size < 0 else size)


class _Challenge(BaseHandler):
    """Has status 401 answered by the handlers for passwords; every other status is that of the response."""

    def http_response(self, request: Request, response: Any) -> Any:
        if response.status != http.HTTPStatus.UNAUTHORIZED:
            return response
        answer = self.parent.error("http", request, response, response.status, response.reason, response.headers)
        return answer or response

    https_response = http_response


@cache
def _opener(credentials: Credentials | None, address: str) -> OpenerDirector:
    """Return what opens addresses: no files, no FTP, and without redirects. A proxy is for https alone."""
    opener = OpenerDirector()
    proxies = {scheme: proxy for scheme, proxy in getproxies().items() if scheme == "https"}
    handlers: list[BaseHandler] = [ProxyHandler(proxies), HTTPHandler(), HTTPSHandler()]
    if credentials:
        passwords = HTTPPasswordMgrWithDefaultRealm()
        passwords.add_password(None, address, *credentials)
        handlers += [_Challenge(), HTTPDigestAuthHandler(passwords), HTTPBasicAuthHandler(passwords)]
    for handler in handlers:
        opener.add_handler(handler)
    return opener


@contextmanager
def _network(address: str) -> Iterator[None]:
    """Raise PassingError in place of what the libraries raise, or NetworkError."""
    try:
        yield
    except HTTPError:  # after several times 401
        raise NetworkError("refuses the user name or the password", where=shown(address)) from None
    except (OSError, http.client.HTTPException, UnicodeError) as error:
        reason = error.reason if isinstance(error, URLError) else error
        if isinstance(reason, ssl.SSLCertVerificationError):
            message = f"its certificate is not valid: {reason.verify_message}"
            raise NetworkError(message, where=shown(address)) from None
        raise PassingError(getattr(reason, "strerror", None) or str(reason) or type(reason).__name__) from None
    except ValueError:  # of the handler for Digest
        raise NetworkError("asks for a password in another way than Basic or Digest", where=shown(address)) from None
