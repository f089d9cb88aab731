"""Endpoints: the registry of what the service answers other than with files of the site.

A plug-in in `endpoints/` has a function `create(state)`, which returns its routes. They are reached at the root of the
host, such as `/sparql`, and below the path of the namespace, such as `/taxonomy/sparql`. It adds no headers of CORS, no
compression and no check of how large a body is: the service does, for all (`service.asgi`).
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from starlette.routing import BaseRoute

from taxokit.text.plugins import Registry
from taxokit.web.state import State


@dataclass(frozen=True)
class Endpoint:
    """What one plug-in answers.

    `start` is awaited before the first request, `stop` after the last one. `self_test` is awaited after all have
    started, before the service says that it is ready; it raises TaxokitError where something does not work.
    """

    routes: Sequence[BaseRoute]
    start: Callable[[], Awaitable[None]] | None = None
    stop: Callable[[], Awaitable[None]] | None = None
    self_test: Callable[[], Awaitable[None]] | None = None


Create = Callable[[State], Endpoint]

ENDPOINTS: Registry[Create] = Registry("taxokit.web.endpoints")

endpoint = ENDPOINTS.register
"""Registers a function that makes an endpoint for a state, under the name of its module."""
