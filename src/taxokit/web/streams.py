"""Files of releases, byte for byte, in pieces from the disk: whole ones, and the part that a request asks for."""

import asyncio
import re
from collections.abc import Mapping

from starlette.types import Send

from taxokit.releases.releases import Released
from taxokit.text.errors import UnreadableReleaseError
from taxokit.web.prepared import PreparedResponse, head, matches

_PIECE = 1_048_576
_RANGE = re.compile(rb"bytes=(?:(\d{1,18})-(\d{0,18})|-(\d{1,18}))")


class Stream:
    """A file of a release: its size and digest are those that the manifest says."""

    def __init__(self, release: Released, name: str, size: int, digest: str, headers: Mapping[str, str]) -> None:
        self._release = release
        self._name = name
        self._size = size
        self.size = 0  # in memory
        self._headers = {**headers, "accept-ranges": "bytes", "etag": f'"{digest[:32]}"'}

    def choose(self, if_none_match: bytes, wanted: bytes, if_range: bytes) -> "PreparedResponse | Part":
        """Return the answer to a request with these headers, which are empty where it has none.

        `wanted` is one range (RFC 9110, section 14.2); of several, or a malformed one, the whole file is sent.
        """
        etag = self._headers["etag"]
        if if_none_match and matches(if_none_match, etag):
            return PreparedResponse(304, self._headers)
        match = _RANGE.fullmatch(wanted)
        if match is None or (if_range and if_range != etag.encode()):
            return Part(self._release, self._name, 0, self._size, 200, self._headers)
        first, last, tail = match.groups()
        start = max(self._size - int(tail), 0) if tail else int(first)
        end = min(int(last) + 1, self._size) if last else self._size
        if start >= end:
            return PreparedResponse(416, {**self._headers, "content-range": f"bytes */{self._size}"})
        said = {**self._headers, "content-range": f"bytes {start}-{end - 1}/{self._size}"}
        return Part(self._release, self._name, start, end, 206, said)


class Part:
    """A part of a file, ready to be sent; it may be the whole."""

    def __init__(
        self, release: Released, name: str, start: int, end: int, status: int, headers: Mapping[str, str]
    ) -> None:  # fmt: skip
        self._release, self._name, self._start, self._end = release, name, start, end
        self._headers = headers
        self.status = status

    async def send(self, send: Send, *, is_head: bool = False) -> int:
        """Send it, without the body where only the headers are wanted. Raises ReleaseError where it cannot be read."""
        size = self._end - self._start
        await send(head(self.status, {**self._headers, "content-length": str(size)}))
        place = self._end if is_head else self._start
        while place < self._end:
            data = await asyncio.to_thread(self._read, place)
            place += len(data)
            await send({"type": "http.response.body", "body": data, "more_body": True})
        await send({"type": "http.response.body", "body": b""})
        return 0 if is_head else size

    def _read(self, place: int) -> bytes:
        data = self._release.read_part(self._name, place, min(_PIECE, self._end - place))
        if not data:
            raise UnreadableReleaseError("was cut short", where=f"{self._release.name}/{self._name}")
        return data
