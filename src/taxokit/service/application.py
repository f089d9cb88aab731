"""What answers for one state of the releases: documents of the site first, then the endpoints."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Router
from starlette.types import Receive, Scope, Send

from taxokit.service.endpoint import ENDPOINTS
from taxokit.service.problem import problem
from taxokit.service.state import State


class Application:
    """Answers requests from one state."""

    def __init__(self, state: State) -> None:
        self.state = state
        self.endpoints = [create(state) for create in ENDPOINTS.all().values()]
        routes: list[BaseRoute] = [route for endpoint in self.endpoints for route in endpoint.routes]
        if base := state.publication.addresses.base:
            routes.append(Mount(base, routes=list(routes)))
        self._router = Router(routes, default=_not_found)

    async def start(self) -> None:
        """Start the endpoints and let them test themselves. Raises TaxokitError."""
        for endpoint in self.endpoints:
            if endpoint.start:
                await endpoint.start()
        for endpoint in self.endpoints:
            if endpoint.self_test:
                await endpoint.self_test()

    async def stop(self) -> None:
        """Stop the endpoints."""
        for endpoint in self.endpoints:
            if endpoint.stop:
                await endpoint.stop()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        await self._router(scope, receive, send)


async def _not_found(scope: Scope, receive: Receive, send: Send) -> None:
    response: Response = problem(404, f"there is nothing at {Request(scope).url.path}")
    await response(scope, receive, send)
