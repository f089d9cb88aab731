"""Responses: documents that are made once and sent many times, JSON, and errors as problems (RFC 9457)."""

import asyncio
import gzip
import hashlib
import json
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from functools import lru_cache
from http import HTTPStatus
from typing import Any, Generic, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.staticfiles import NotModifiedResponse

from taxokit.formats.forms import FORMS
from taxokit.text.json_text import compact_json, parse_json
from taxokit.text.words import closest_words
from taxokit.web.endpoints import Limits
from taxokit.web.hosts import OF_FILES
from taxokit.web.metrics import Metrics

PROBLEM = "application/problem+json"

T = TypeVar("T")

_DIGITS = re.compile("[0-9]{1,20}")  # int() takes `+5`, `1_000`, spaces, and digits of any script as well
_WEIGHT = re.compile(r"[01](?:\.[0-9]{0,3})?")
_LEAST_PACKED = 512  # bytes; gzip gains hardly anything on a smaller body
_LEVEL = 6
_PACKED = tuple(form.media_type for form in FORMS.values() if form.is_compressed)


class RequestError(HTTPException):
    """A request that cannot be answered. `near` are the names that may have been meant."""

    def __init__(
        self, status: int, detail: str, near: Sequence[str] = (), headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(status, detail, headers)
        self.near = tuple(near)


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None, **more: Any) -> Response:
    """Return the response to a request that fails: the status, its phrase, a sentence, and further members."""
    body = {"title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return Response(json.dumps(body, ensure_ascii=False) + "\n", status, headers, PROBLEM)


def number_in(name: str, value: str | None, least: int, most: int, default: int) -> int:
    """Return a number of a request. Raises RequestError (400) if it is not one from `least` to `most`."""
    number = whole_number(name, value, least, most + 1, default)
    if number > most:
        raise RequestError(400, f"{name} must be a whole number from {least:,} to {most:,}")
    return number


def whole_number(name: str, value: object, least: int, most: int, default: int) -> int:
    """Return a number of a request, at most `most`. Raises RequestError (400) if it is not one, or below `least`."""
    if value is None:
        return default
    if isinstance(value, str) and _DIGITS.fullmatch(value):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise RequestError(400, f"{name} must be a whole number of at least {least}")
    return min(value, most)


def named(noun: str, name: str, known: Mapping[str, T], status: int = 400) -> T:
    """Return the thing with a name. Raises RequestError, with the known names that are like it."""
    if name not in known:
        near = closest_words(name, list(known)) or list(known)[:20]
        raise RequestError(status, f"there is no {noun} {name[:80]!r}", near)
    return known[name]


class Document:
    """A document in memory, as it is and, if that is worth it, compressed.

    The two have different entity tags, which are strong and follow from the bytes alone (RFC 9110, section 8.8.1).
    """

    __slots__ = ("_packed", "_plain", "size")

    def __init__(self, body: bytes, headers: Mapping[str, str], status: int = 200) -> None:
        tag = digest(body)
        self._packed: Response | None = None
        self.size = len(body)
        common = dict(headers)
        if len(body) >= _LEAST_PACKED and not is_packed(headers["content-type"]):
            common["vary"] = ", ".join(filter(None, (headers.get("vary", ""), "Accept-Encoding")))
            packed = gzip.compress(body, _LEVEL, mtime=0)
            coded = {**common, "etag": f'"{tag}-gzip"', "content-encoding": "gzip"}
            self._packed = Response(packed, status, coded)
            self.size += len(packed)
        self._plain = Response(body, status, {**common, "etag": f'"{tag}"'})

    def response(self, headers: Headers) -> Response:
        """Return the response to a request with these headers."""
        own = dict(headers.raw)  # Starlette looks through the list for each name
        accepted = own.get(b"accept-encoding", b"").decode("latin-1")
        response = self._packed if self._packed and accepts_gzip(accepted) else self._plain
        return unless_known(response, headers) if b"if-none-match" in own else response


def is_packed(media_type: str) -> bool:
    """Return True if files of a media type are compressed already."""
    return media_type.startswith(_PACKED)


def digest(body: bytes) -> str:
    """Return the entity tag of a body, without quotes."""
    return hashlib.sha256(body).hexdigest()[:32]


def unless_known(response: Response, headers: Headers) -> Response:
    """Return 304 in place of a response that the client has already (RFC 9110, section 13.1.2)."""
    known = headers.get("if-none-match")
    if known is None:
        return response
    tags = [tag.strip().removeprefix("W/") for tag in known.split(",")]
    return NotModifiedResponse(response.headers) if response.headers["etag"] in tags or tags == ["*"] else response


@lru_cache(maxsize=256)
def accepts_gzip(accept_encoding: str) -> bool:
    """Return True if a header prefers gzip to no coding, which is worst if it is not named (RFC 9110, 12.5.3)."""
    weights = {}
    for element in accept_encoding.lower().split(","):
        name, _, weight = element.partition(";")
        amount = weight.strip().removeprefix("q").strip().removeprefix("=").strip()
        weights[name.strip()] = float(amount) if _WEIGHT.fullmatch(amount) else 1.0
    gzip_weight = weights.get("gzip", weights.get("x-gzip", weights.get("*", 0.0)))
    return 0 < gzip_weight >= weights.get("identity", 0.0)


async def body_of(request: Request) -> bytes:
    """Return the body of a request. Raises RequestError if it is too large (413), or does not come in time (408)."""
    limits: Limits = request.app.state.limits
    parts, size = [], 0
    try:
        async with asyncio.timeout(limits.idle_seconds):
            async for part in request.stream():
                size += len(part)
                if size > limits.body_bytes:
                    raise RequestError(413, f"the body of a request can have {limits.body_bytes:,} bytes")
                parts.append(part)
    except TimeoutError:
        detail = f"the body of the request did not come within {limits.idle_seconds:g} seconds"
        raise RequestError(408, detail, headers={"connection": "close"}) from None
    return b"".join(parts)


_MOST_THREADS = 2  # of an endpoint: more would take the processor from the pages, and answer no sooner


def threaded(
    answer: Callable[[Request, bytes], Response], threads: asyncio.Semaphore
) -> Callable[[Request], Awaitable[Response]]:
    """Make an endpoint of a function of a request and its body, which is called in one of some threads."""

    async def handle(request: Request) -> Response:
        body = await body_of(request)
        async with threads:
            return await run_in_threadpool(answer, request, body)

    return handle


def few_threads() -> asyncio.Semaphore:
    """Return the limit of the threads of an endpoint."""
    return asyncio.Semaphore(_MOST_THREADS)


def json_response(request: Request, data: Any, headers: Mapping[str, str] | None = None) -> Response:
    """Return data as JSON with an entity tag, or 304 to a client that has it."""
    body = f"{compact_json(data)}\n".encode()
    common = {"ETag": f'"{digest(body)}"', "Cache-Control": OF_FILES, **(headers or {})}
    response = Response(body, headers=common, media_type="application/json")
    return response if request.method == "POST" else unless_known(response, request.headers)


def json_of(data: bytes | str, source: str) -> Any:
    """Return the JSON of a request. Raises RequestError (400) if it is not JSON."""
    try:
        return parse_json(data.encode() if isinstance(data, str) else data)
    except ValueError as error:
        raise RequestError(400, f"{source} {error}") from None


Key = TypeVar("Key", bound=Hashable)


class LruCache(Generic[Key, T]):
    """Values by key, whose sizes add up to at most `most` bytes; the least recently used are dropped."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._values: OrderedDict[Key, tuple[T, int]] = OrderedDict()
        self.size = self._hits = self._misses = 0

    def report(self, metrics: Metrics, name: str, words: str) -> None:
        """Add the size and the use of the cache to the metrics."""
        metrics.reading(f"{name}_bytes", f"Memory of {words} that are kept.", lambda: self.size)
        use = f"Requests for {words}, by whether they were kept."
        metrics.reading(f"{name}_total", use, lambda: {'kept="yes"': self._hits, 'kept="no"': self._misses}, "counter")

    def get(self, key: Key) -> T | None:
        """Return the value of a key, None if it is not kept."""
        if key not in self._values:
            self._misses += 1
            return None
        self._hits += 1
        self._values.move_to_end(key)
        return self._values[key][0]

    def add(self, key: Key, value: T, size: int) -> None:
        """Keep a value of a size in bytes, unless it is larger than the cache."""
        if size > self._most:
            return
        _, former = self._values.pop(key, (None, 0))
        self._values[key] = (value, size)
        self.size += size - former
        while self.size > self._most:
            _, (_, dropped) = self._values.popitem(last=False)
            self.size -= dropped
