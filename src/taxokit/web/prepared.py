"""Responses that are made once and sent many times, without Starlette: their headers and their body are prepared."""

import gzip
import hashlib
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from http import HTTPStatus

from starlette.types import Message, Send

Headers = list[tuple[bytes, bytes]]

OF_ALL: Headers = [
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"*"),
    (b"x-content-type-options", b"nosniff"),
]
"""What every answer has: any page on the web may read it (CORS), and its type is what it says."""

_NOT_IN_HEADERS = re.compile(rb"[^\t\x20-\x7e\x80-\xff]")  # RFC 9110, section 5.5; the server writes what it gets

_LEAST = 512  # a smaller body becomes hardly smaller by gzip
_LEVEL = 6
_PACKED = ("image/png", "application/vnd", "application/zip", "application/gzip")
_NOTHING: Message = {"type": "http.response.body", "body": b""}


def head(status: int, headers: Mapping[str, str]) -> Message:
    """Return the message of ASGI with a status and headers, and with those that every answer has.

    Raises ValueError where a header cannot have its value.
    """
    encoded = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers.items()]
    refuse_control(encoded)
    return {"type": "http.response.start", "status": status, "headers": [*encoded, *OF_ALL]}


def refuse_control(headers: Headers) -> None:
    """Raise ValueError where a value has a control character: a line break would begin another header."""
    for name, value in headers:
        if _NOT_IN_HEADERS.search(value):
            raise ValueError(f"the header {name.decode('latin-1')} cannot have the value {value[:80]!r}")


def digest(body: bytes) -> str:
    """Return what the entity tag of a body is made of: the same bytes have the same one."""
    return hashlib.sha256(body).hexdigest()[:32]


class PreparedResponse:
    """A status, headers and a body, as the messages of ASGI that say them. `etag` is "" where it has none."""

    __slots__ = ("_body", "_start", "etag", "size", "status")

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes = b"") -> None:
        has_length = status not in (HTTPStatus.NOT_MODIFIED, HTTPStatus.NO_CONTENT)
        self._start = head(status, {**headers, "content-length": str(len(body))} if has_length else headers)
        self._body: Message = {"type": "http.response.body", "body": body}
        self.status = status
        self.size = len(body)
        self.etag = headers.get("etag", "")

    async def send(self, send: Send, *, is_head: bool = False) -> int:
        """Send it, without the body where only the headers are wanted. Return how many bytes the body sent has."""
        await send(self._start)
        await send(_NOTHING if is_head else self._body)
        return 0 if is_head else self.size


class Document:
    """A document in memory: as it is, compressed where that is worth it, and what to say to those who have it.

    `body` is the content, of a certain media type. The tags are strong (RFC 9110, section 8.8.1), so that the two forms
    have different ones.
    """

    __slots__ = ("_plain", "_unchanged", "_zipped", "size")

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        tag = digest(body)
        packs = len(body) >= _LEAST and not headers["content-type"].startswith(_PACKED)
        zipped = gzip.compress(body, _LEVEL, mtime=0) if packs else b""
        vary = ", ".join(filter(None, (headers.get("vary", ""), "Accept-Encoding" if zipped else "")))
        common = {**headers, "vary": vary} if vary else dict(headers)
        self._plain = PreparedResponse(status, {**common, "etag": f'"{tag}"'}, body)
        coded = {**common, "etag": f'"{tag}-gzip"', "content-encoding": "gzip"}
        self._zipped = PreparedResponse(status, coded, zipped) if zipped else None
        self._unchanged = common
        self.size = len(body) + len(zipped)

    def choose(self, accept_encoding: bytes, if_none_match: bytes) -> PreparedResponse:
        """Return the answer to a request with these headers, which are empty where it has none."""
        response = self._plain
        if self._zipped is not None and accept_encoding and accepts_gzip(accept_encoding):
            response = self._zipped
        if if_none_match and matches(if_none_match, response.etag):
            return PreparedResponse(304, {**self._unchanged, "etag": response.etag})
        return response


@lru_cache(maxsize=256)
def accepts_gzip(accept_encoding: bytes) -> bool:
    """Say whether a header allows gzip (RFC 9110, section 12.5.3): it is named, or anything is, and not with `q=0`."""
    found = dict(_codings(accept_encoding.decode("latin-1")))
    return found.get("gzip", found.get("x-gzip", found.get("*", False)))


def _codings(header: str) -> Iterator[tuple[str, bool]]:
    for element in header.lower().split(","):
        name, _, weight = element.partition(";")
        amount = weight.strip().removeprefix("q").strip().removeprefix("=").strip()
        yield name.strip(), not (amount and not amount.strip("0."))


def matches(if_none_match: bytes, etag: str) -> bool:
    """Say whether a header names a tag, or any (RFC 9110, section 13.1.2): weak tags count, too."""
    tags = [one.strip().removeprefix("W/") for one in if_none_match.decode("latin-1").split(",")]
    return etag in tags or tags == ["*"]
