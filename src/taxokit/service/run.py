"""Running the service in this process, by uvicorn."""

import asyncio
from collections.abc import Callable
from functools import partial

from taxokit.core.project import Project
from taxokit.service.app import Service
from taxokit.service.application import Application
from taxokit.service.limits import Limits
from taxokit.service.metrics import Metrics
from taxokit.service.state import State, read_state
from taxokit.site.publication import Settings


def serve(project: Project, settings: Settings, limits: Limits, host: str, port: int) -> None:
    """Serve until a signal ends that."""
    import uvicorn

    service = Service(_loader(project, settings, limits))
    uvicorn.run(service, host=host, port=port, log_config=None, access_log=False, server_header=False, ws="none")


def try_out(project: Project, settings: Settings, limits: Limits) -> State:
    """Load the releases, start every endpoint, let it test itself, and stop it again. Raises TaxokitError."""
    state = _loader(project, settings, limits)()
    asyncio.run(_try_out(Application(state)))
    return state


def _loader(project: Project, settings: Settings, limits: Limits) -> Callable[[], State]:
    return partial(read_state, project, settings, limits, Metrics())


async def _try_out(application: Application) -> None:
    try:
        await application.start()
    finally:
        await application.stop()
