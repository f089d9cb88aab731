"""`/metrics`: counters, histograms and gauges for Prometheus. Of several workers, the answer is that of one."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from taxokit.web.endpoints import Endpoint, State, endpoint

_HEADERS = {"content-type": "text/plain; version=0.0.4; charset=utf-8", "cache-control": "no-store"}


@endpoint
def create(state: State) -> Endpoint:
    """Return the endpoint."""

    async def metrics(_request: Request) -> Response:
        return Response(state.metrics.text(), headers=_HEADERS)

    return Endpoint([Route("/metrics", metrics)])
