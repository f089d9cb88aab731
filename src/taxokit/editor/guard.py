"""The guard of the editor: only pages that this process has served to its user may ask it for anything.

The user opens an address with a random key, which is exchanged for a cookie at once, so that it stays out of the
history, of referrers and of logs. A page of another origin has no token against forgery (CSRF) and another header
`Origin`; a name that was bound to this machine (DNS rebinding) is not among the hosts. Cookies do not know ports: where
the system tells, a connection of another user of this machine is refused, even with the cookie.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from taxokit.web.pages import POLICY

_SAFE = ("GET", "HEAD")
_KEY = "key"
_HTTP = 80  # the port that browsers leave out

_HEADERS = [
    (b"content-security-policy", f"{POLICY}; frame-ancestors 'none'".encode()),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
]

_CONNECTIONS = Path("/proc/net/tcp")
"""The connections of Linux with the user of each (proc_net_tcp.rst)."""


class Guard:
    """An application behind the guard, for a port of this machine."""

    def __init__(self, application: ASGIApp, port: int) -> None:
        self._application = application
        self._port = port
        self._token = secrets.token_urlsafe(32)
        self._once = {secrets.token_urlsafe(32)}
        self._cookie = f"taxokit-edit-{port}"
        names = ("127.0.0.1", "localhost")
        self._hosts = {f"{name}:{port}" for name in names} | set(names if port == _HTTP else ())
        self.csrf = hmac.new(self._token.encode(), b"csrf", hashlib.sha256).hexdigest()
        """What each request that changes something must have in the header `x-csrf`."""

    @property
    def address(self) -> str:
        """The address for the user."""
        return self._with_key(self._token)

    @property
    def address_once(self) -> str:
        """The address for the program that opens a browser: others see its arguments, so that it works once."""
        return self._with_key(*self._once)

    def _with_key(self, key: str) -> str:
        return f"http://127.0.0.1:{self._port}/?{urlencode({_KEY: key})}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] == "lifespan":
            await self._application(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                names = {name for name, _ in message["headers"]}
                more = [] if b"cache-control" in names else [(b"cache-control", b"no-store")]
                message["headers"] = [*message["headers"], *_HEADERS, *more]
            await send(message)

        await (self._refusal(scope) or self._application)(scope, receive, guarded)

    def _refusal(self, scope: Scope) -> Response | None:
        """Return the answer to a request that must not reach the application, None for any other."""
        headers = Headers(scope=scope)
        if headers.get("host") not in self._hosts:
            return _refused("this host is not answered")
        if self._is_of_another_user(scope):
            return _refused("another user of this machine runs this editor")
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        if scope["method"] in _SAFE and _KEY in query:
            return self._entrance(scope["path"], query)
        if not self._has_cookie(headers):
            return _refused("open the address that `taxokit edit` printed: only that has the key to this editor")
        return self._forgery(headers, is_safe=scope["method"] in _SAFE)

    def _forgery(self, headers: Headers, *, is_safe: bool) -> Response | None:
        """Return the answer to a request that no page of this editor made, None for any other."""
        is_embedded = headers.get("sec-fetch-mode", "navigate") != "navigate"
        if is_embedded and headers.get("sec-fetch-site") in ("same-site", "cross-site"):
            return _refused("requests of other pages are not answered")
        if is_safe:
            return None
        if headers.get("origin") not in {f"http://{host}" for host in self._hosts}:
            return _refused("requests of other pages are not answered")
        if not _is_same(headers.get("x-csrf", ""), self.csrf):
            return _refused("the request does not come from a page of this editor; load the page again")
        return None

    def _entrance(self, path: str, query: dict[str, str]) -> Response:
        """Exchange the key for a cookie."""
        key = query.pop(_KEY)
        is_first = any(_is_same(key, other) for other in self._once)
        if not is_first and not _is_same(key, self._token):
            return _refused("the key is that of another run, or was used: open the address that `taxokit edit` printed")
        if is_first:
            self._once.clear()
        here = f"/{path.lstrip('/')}"  # `//` would begin the address of another host
        answer = RedirectResponse(f"{here}?{urlencode(query)}" if query else here, 303)
        answer.set_cookie(self._cookie, self._token, httponly=True, samesite="strict", path="/")
        return answer

    def _has_cookie(self, headers: Headers) -> bool:
        """Return True if one of the cookies has the key: other services of this machine may set some of that name."""
        cookies = (pair.strip().partition("=") for line in headers.getlist("cookie") for pair in line.split(";"))
        return any(name == self._cookie and _is_same(value, self._token) for name, _, value in cookies)

    def _is_of_another_user(self, scope: Scope) -> bool:
        """Return True if the system says that the other end belongs to another user, who is not its administrator."""
        if not scope.get("client") or not _CONNECTIONS.exists():
            return False
        ends = [f"0100007F:{port:04X}" for port in (scope["client"][1], self._port)]
        for line in _CONNECTIONS.read_text("ascii").splitlines():
            words = line.split()
            if words[1:3] == ends:
                return int(words[7]) not in (0, os.getuid())
        return False


def _is_same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())


def _refused(words: str) -> Response:
    return PlainTextResponse(f"taxokit: {words}\n", 403)
