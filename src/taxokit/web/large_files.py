"""Files of releases that are too large to keep in memory: sent from the disk, in parts or compressed on request."""

import gzip
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from threading import Lock

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.types import Receive, Scope, Send

from taxokit.web.responses import accepts_gzip, is_packed, unless_known

_LEVEL = 6
_RANGES = re.compile(r"bytes=[ \t]*(?:\d+-\d*|-\d+)(?:[ \t]*,[ \t]*(?:\d+-\d*|-\d+))*[ \t]*", re.IGNORECASE)


class LargeFile:
    """A file that is sent as it is, also a part of it (RFC 9110, section 14), or compressed.

    It is compressed once, into `folder`, when that is first asked for; without room there, it is sent as it is.
    """

    def __init__(self, path: Path, headers: Mapping[str, str], tag: str, folder: Path) -> None:
        self._path = path
        self._packed = folder / f"{tag}.gz"
        self._lock = Lock()
        self._headers = {**headers, "etag": f'"{tag}"'}
        self._coded: Mapping[str, str] | None = None
        if not is_packed(headers["content-type"]):
            self._headers["vary"] = "Accept-Encoding"
            self._coded = {**self._headers, "etag": f'"{tag}-gzip"', "content-encoding": "gzip"}

    def response(self, headers: Headers) -> Response:
        """Return the response to a request with these headers. A part is one of the file as it is."""
        response: Response = _File(self._path, headers=self._headers)
        if self._coded and "range" not in headers and accepts_gzip(headers.get("accept-encoding", "")):
            response = _Packed(self, self._coded)
        return unless_known(response, headers)

    async def pack(self) -> Path:
        """Return the compressed file. Raises OSError if it cannot be written."""
        return await run_in_threadpool(self._pack)

    def _pack(self) -> Path:
        with self._lock:
            if not self._packed.exists():
                part = self._packed.with_suffix(".part")
                with self._path.open("rb") as source, gzip.GzipFile(part, "wb", _LEVEL, mtime=0) as target:
                    shutil.copyfileobj(source, target)
                part.replace(self._packed)
        return self._packed

    async def send(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the file as it is."""
        await _File(self._path, headers=self._headers)(scope, receive, send)


class _File(FileResponse):
    """A file, of which an invalid range is ignored (RFC 9110, section 14.2), such as one that ends before it begins."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        byte_range = Headers(scope=scope).get("range")
        if byte_range is not None and not _is_valid(byte_range):
            scope = {**scope, "headers": [pair for pair in scope["headers"] if pair[0] != b"range"]}
        await super().__call__(scope, receive, send)


class _Packed(Response):
    def __init__(self, file: LargeFile, headers: Mapping[str, str]) -> None:
        super().__init__(headers=headers)
        self._file = file

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = {name: value for name, value in self.headers.items() if name != "content-length"}
        try:
            response = FileResponse(await self._file.pack(), headers=headers)
        except OSError:
            await self._file.send(scope, receive, send)
        else:
            await response(scope, receive, send)


def _is_valid(text: str) -> bool:
    ends = re.findall(r"(\d+)-(\d+)", text)
    return _RANGES.fullmatch(text) is not None and all(int(first) <= int(last) for first, last in ends)
