"""The server over standard input and output."""

import logging
import signal
import sys
from typing import Any

import anyio
import mcp_types as types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage

from taxokit.assistant.library import Library
from taxokit.assistant.server import Assistant

_LAST_SECONDS = 10  # for answers after the end of the input
_NO_MESSAGE = types.JSONRPCError(
    jsonrpc="2.0",
    id=None,
    error=types.ErrorData(code=types.PARSE_ERROR, message="a line is no single message of JSON-RPC 2.0 in UTF-8"),
)


def serve_stdio(library: Library) -> None:
    """Serve one client over standard input and output until it closes the input. Raises TaxokitError."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # else Ctrl-C would wait for the next line of the input
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(message)s")
    assistant = Assistant(library)
    server = assistant.server()
    try:
        anyio.run(_run, server)
    except* BrokenPipeError:  # the client went without an answer
        pass
    finally:
        assistant.close()


async def _run(server: "Server[Any]") -> None:
    """Pass messages on, so that lines that are none are answered, and so are all requests before the input ends.

    The SDK alone drops both, and who pipes requests in would miss answers.
    """
    to_server, requests = anyio.create_memory_object_stream[SessionMessage | Exception]()
    answers, from_server = anyio.create_memory_object_stream[SessionMessage]()
    waiting: set[types.RequestId | None] = set()

    async def pass_requests() -> None:
        async with to_server:
            async for message in read:
                if isinstance(message, Exception):
                    await write.send(SessionMessage(_NO_MESSAGE))
                    continue
                if isinstance(message.message, types.JSONRPCRequest):
                    waiting.add(message.message.id)
                elif isinstance(message.message, types.JSONRPCNotification):  # perhaps of a cancellation
                    waiting.discard((message.message.params or {}).get("requestId"))
                await to_server.send(message)
            with anyio.move_on_after(_LAST_SECONDS):
                while waiting:  # noqa: ASYNC110 - soon enough
                    await anyio.sleep(0.02)

    async def pass_answers() -> None:
        async with write:
            async for message in from_server:
                await write.send(message)
                if isinstance(message.message, types.JSONRPCResponse | types.JSONRPCError):
                    waiting.discard(message.message.id)

    async with stdio_server() as (read, write), anyio.create_task_group() as group:
        group.start_soon(pass_requests)
        group.start_soon(pass_answers)
        await server.run(requests, answers, server.create_initialization_options())
