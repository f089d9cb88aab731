"""The service in this process, without a server: its answers from a folder of releases."""

from pathlib import Path
from typing import Any

import httpx

from support.loop import wait
from taxokit.repository.project import find_project
from taxokit.web.application import Application
from taxokit.web.endpoints import State
from taxokit.web.publication import read_publication

URL = "http://service.test"


class LocalClient:
    """An application, and requests to it: `client.get("/api/releases")`."""

    def __init__(self, root: Path) -> None:
        self.state = State(read_publication(find_project(root)), url=URL)
        self.app = Application(self.state)

    def get(self, path: str, **more: Any) -> httpx.Response:
        """Return the answer to GET."""
        return self.request("GET", path, **more)

    def post(self, path: str, **more: Any) -> httpx.Response:
        """Return the answer to POST."""
        return self.request("POST", path, **more)

    def request(self, method: str, path: str, **more: Any) -> httpx.Response:
        """Return the answer to a request. Errors of the service are raised."""

        async def answer(scope: Any, receive: Any, send: Any) -> None:
            await self.app.answer(scope, receive, send)

        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(app=answer)
            async with httpx.AsyncClient(transport=transport, base_url=URL) as client:
                return await client.request(method, path, **more)

        return wait(ask())
