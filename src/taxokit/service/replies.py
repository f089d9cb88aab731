"""Whole answers that are made once and sent many times, without Starlette."""

from collections.abc import Mapping

from starlette.types import Message, Scope, Send


class Reply:
    """A status, headers and a body, as the messages of ASGI that say them."""

    __slots__ = ("body", "empty", "start")

    def __init__(self, status: int, media_type: str, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        said = {"content-type": media_type, "content-length": str(len(body)), **(headers or {})}
        encoded = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in said.items()]
        self.start: Message = {"type": "http.response.start", "status": status, "headers": encoded}
        self.body: Message = {"type": "http.response.body", "body": body}


async def send_reply(reply: Reply, scope: Scope, send: Send) -> None:
    """Send an answer; to HEAD, its headers alone."""
    await send(reply.start)
    await send(reply.body if scope["method"] != "HEAD" else _NOTHING)


_NOTHING: Message = {"type": "http.response.body", "body": b""}
