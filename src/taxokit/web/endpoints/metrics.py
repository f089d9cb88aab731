"""`/metrics`: counters and gauges in the text format of Prometheus. With several workers, those of one of them."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from taxokit.web.endpoint import Endpoint, endpoint
from taxokit.web.metrics import CONTENT_TYPE
from taxokit.web.state import State


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint."""

    async def metrics(_request: Request) -> Response:
        return Response(state.metrics.text(), headers={"content-type": CONTENT_TYPE, "cache-control": "no-store"})

    return Endpoint([Route("/metrics", metrics)])
