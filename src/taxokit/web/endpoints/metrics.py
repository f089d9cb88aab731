"""`/metrics`: counters, histograms and gauges for Prometheus. Of several workers, the answer is that of one."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from taxokit.web.endpoint import Endpoint, State, endpoint
from taxokit.web.metrics import CONTENT_TYPE


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint."""

    async def metrics(_request: Request) -> Response:
        return Response(state.metrics.text(), headers={"content-type": CONTENT_TYPE, "cache-control": "no-store"})

    return Endpoint([Route("/metrics", metrics)])
