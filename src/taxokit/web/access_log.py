"""The access log: a line of JSON for each request on standard output, in ASCII, so that no request can forge a line."""

import asyncio
import time
from json.encoder import encode_basestring_ascii as quoted
from typing import TextIO

from starlette.types import Scope

_PAUSE = 0.25  # seconds for which lines are collected
_MOST = 1_000  # lines that are
_LONGEST = 2_000  # bytes of an address in a line


class AccessLog:
    """Writes the lines into a stream; None where there is to be no log."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._lines: list[str] = []
        self._second = (0, "")

    def add(self, scope: Scope, status: int, size: int, seconds: float) -> None:
        """Add the line of a request that was answered."""
        if self._stream is None:
            return
        if not self._lines:
            asyncio.get_running_loop().call_later(_PAUSE, self.flush)
        target = scope["raw_path"] + (b"?" + scope["query_string"] if scope["query_string"] else b"")
        shown = target[:_LONGEST].decode("latin-1")
        client = scope["client"][0] if scope["client"] else ""
        self._lines.append(
            f'{{"time":"{self._now()}","client":{quoted(client)},"method":{quoted(scope["method"])},'
            f'"path":{quoted(shown)},"status":{status},"bytes":{size},"ms":{seconds * 1000:.3f}}}\n'
        )
        if len(self._lines) >= _MOST:
            self.flush()

    def _now(self) -> str:
        """Return the time, to the second (RFC 3339)."""
        now = int(time.time())
        if now != self._second[0]:
            self._second = (now, time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(now)))
        return self._second[1]

    def flush(self) -> None:
        """Write what was collected."""
        if self._stream is not None and self._lines:
            lines, self._lines = self._lines, []
            self._stream.write("".join(lines))
            self._stream.flush()
