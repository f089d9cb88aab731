"""The guard of the editor: only pages that this process has served to its user may ask it for anything.

The user opens an address with a random key, which is exchanged for a cookie at once, so that it stays out of the
history, of referrers and of logs. A page of another origin has no cookie (SameSite), no token against forgery (CSRF),
and another header `Origin`; a name that was bound to this machine (DNS rebinding) is not among the hosts.
"""

import hashlib
import hmac
import secrets
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from taxokit.web.pages import POLICY

_SAFE = ("GET", "HEAD")
_KEY = "key"

_HEADERS = [
    (b"content-security-policy", f"{POLICY}; frame-ancestors 'none'".encode()),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
]


class Guard:
    """An application behind the guard, for a port of this machine."""

    def __init__(self, application: ASGIApp, port: int) -> None:
        self._application = application
        self._token = secrets.token_urlsafe(32)
        self._cookie = f"taxokit-edit-{port}"
        self._hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}
        self.address = f"http://127.0.0.1:{port}/?{urlencode({_KEY: self._token})}"
        """The address for the user."""
        self.csrf = hmac.new(self._token.encode(), b"csrf", hashlib.sha256).hexdigest()
        """What each request that changes something must have in the header `x-csrf`."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
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
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        if scope["method"] in _SAFE and _KEY in query:
            return self._entrance(scope["path"], query)
        if not self._is_user(headers):
            return _refused("open the address that `taxokit edit` printed: only that has the key to this editor")
        return None if scope["method"] in _SAFE else self._forgery(headers)

    def _forgery(self, headers: Headers) -> Response | None:
        """Return the answer to a request to change something that no page of this editor made, None for any other."""
        if headers.get("origin") not in {f"http://{host}" for host in self._hosts}:
            return _refused("requests of other pages are not answered")
        if not hmac.compare_digest(headers.get("x-csrf", "").encode(), self.csrf.encode()):
            return _refused("the request does not come from a page of this editor; load the page again")
        return None

    def _entrance(self, path: str, query: dict[str, str]) -> Response:
        """Exchange the token for a cookie."""
        if not hmac.compare_digest(query.pop(_KEY).encode(), self._token.encode()):
            return _refused("the token is that of another run: open the address that `taxokit edit` printed last")
        here = f"/{path.lstrip('/')}"  # `//` would begin the address of another host
        answer = RedirectResponse(f"{here}?{urlencode(query)}" if query else here, 303)
        answer.set_cookie(self._cookie, self._token, httponly=True, samesite="strict", path="/")
        return answer

    def _is_user(self, headers: Headers) -> bool:
        try:
            cookies = SimpleCookie(headers.get("cookie", ""))
        except CookieError:
            return False
        value = cookies[self._cookie].value if self._cookie in cookies else ""
        return hmac.compare_digest(value.encode(), self._token.encode())


def _refused(words: str) -> Response:
    return PlainTextResponse(f"taxokit: {words}\n", 403)
