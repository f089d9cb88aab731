"""The ASGI application: it loads the releases, and passes each request to what answers for the current ones.

`/healthz` says that the process runs, `/readyz` that the releases are loaded and every endpoint has tested itself.
"""

import asyncio
from collections.abc import Callable

from starlette.types import Receive, Scope, Send

from taxokit.service.application import Application
from taxokit.service.problem import MEDIA_TYPE, problem_body
from taxokit.service.replies import Reply, send_reply
from taxokit.service.state import State

_HEALTHY = Reply(200, "text/plain; charset=utf-8", b"ok\n")
_LOADING = Reply(503, MEDIA_TYPE, problem_body(503, "the releases are being loaded"), {"retry-after": "1"})


class Service:
    """The application of one process. `load` reads the releases; it is called in a thread."""

    def __init__(self, load: Callable[[], State]) -> None:
        self._load = load
        self._current: Application | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or start and stop with the server."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["path"] == "/healthz":
            await send_reply(_HEALTHY, scope, send)
        elif self._current is None:
            await send_reply(_LOADING, scope, send)
        elif scope["path"] == "/readyz":
            await send_reply(_HEALTHY, scope, send)
        else:
            await self._current(scope, receive, send)

    async def _live(self, receive: Receive, send: Send) -> None:
        await receive()
        task = asyncio.create_task(self._begin())
        self._tasks.add(task)
        await send({"type": "lifespan.startup.complete"})
        await receive()
        for one in self._tasks:
            one.cancel()
        if self._current:
            await self._current.stop()
        await send({"type": "lifespan.shutdown.complete"})

    async def _begin(self) -> None:
        """Load the releases for the first time."""
        application = Application(await asyncio.to_thread(self._load))
        await application.start()
        self._current = application
