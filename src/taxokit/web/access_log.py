"""The access log: a line of JSON for each request."""

import asyncio
import time
from collections.abc import Mapping
from functools import lru_cache
from json.encoder import encode_basestring_ascii as quoted
from typing import TextIO

from starlette.types import Scope

_LOG_PAUSE = 0.25  # seconds for which lines of the log are collected
_LONGEST = 2_000  # bytes of an address in a line
_LONGEST_AGENT = 300  # bytes of a user agent, and of a referrer


@lru_cache(maxsize=1)  # it is the same for thousands of requests
def _now(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


class AccessLog:
    """A line of JSON for each request, in ASCII, so that no request can forge one; without a stream there is none."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream
        self._lines: list[str] = []

    def add(
        self, scope: Scope, headers: Mapping[bytes, bytes], status: int, size: int, seconds: float, identifier: bytes
    ) -> None:
        """Add the line of a request that was answered."""
        if self._stream is None:
            return
        if not self._lines:
            asyncio.get_running_loop().call_later(_LOG_PAUSE, self.flush)
        target = scope["raw_path"] + (b"?" + scope["query_string"] if scope["query_string"] else b"")
        client = scope["client"][0] if scope["client"] else ""
        self._lines.append(
            f'{{"time":"{_now(int(time.time()))}","client":{quoted(client)},"method":{quoted(scope["method"])},'
            f'"path":{_quoted(target[:_LONGEST])},"status":{status},"bytes":{size},"ms":{seconds * 1000:.3f},'
            f'"user_agent":{_quoted(headers.get(b"user-agent", b"")[:_LONGEST_AGENT])},'
            f'"referrer":{_quoted(headers.get(b"referer", b"")[:_LONGEST_AGENT])},'
            f'"request_id":"{identifier.decode()}"}}\n'
        )

    def flush(self) -> None:
        """Write the lines that were collected."""
        if self._stream is not None and self._lines:
            lines, self._lines = self._lines, []
            self._stream.write("".join(lines))
            self._stream.flush()


@lru_cache(maxsize=4096)  # paths and programs come again
def _quoted(value: bytes) -> str:
    return quoted(value.decode("latin-1"))
