"""The connection of a client: uvicorn's, with a limit for how long and how large the headers of a request can be.

uvicorn ends connections that are idle between two requests. Here, one that sends nothing at all, or its headers byte
by byte, has no longer.
"""

from asyncio import BaseTransport
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

_MOST = 131_072  # bytes of headers, with the query of the address
_TOO_LARGE = b"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"


class Connection(HttpToolsProtocol):
    """One connection. The timer that uvicorn starts after each answer runs until the next headers are complete."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._is_complete = self._is_in_head = False
        self._received = 0

    def connection_made(self, transport: BaseTransport) -> None:
        """Start the timer."""
        super().connection_made(transport)  # type: ignore[arg-type]
        self.timeout_keep_alive_task = self.loop.call_later(self.timeout_keep_alive, self.timeout_keep_alive_handler)

    def data_received(self, data: bytes) -> None:
        """Read what came; the timer goes on unless that completes the headers of a request."""
        timer, self.timeout_keep_alive_task = self.timeout_keep_alive_task, None
        self._is_complete = False
        super().data_received(data)
        if not self._is_complete:
            self.timeout_keep_alive_task = timer
        elif timer is not None:
            timer.cancel()
        self._received = self._received + len(data) if self._is_in_head else 0
        if self._received > _MOST and not self.transport.is_closing():
            self.transport.write(_TOO_LARGE)
            self.transport.close()

    def on_message_begin(self) -> None:
        """Begin the headers."""
        self._is_in_head = True
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Begin the request."""
        self._is_complete, self._is_in_head = True, False
        super().on_headers_complete()
