"""Loading the releases at the start and, where wanted, again when they change."""

import asyncio
import gc
import logging
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from taxokit.releases.releases import CHECKSUMS, MANIFEST, released
from taxokit.repository.project import Project
from taxokit.text.errors import TaxokitError
from taxokit.text.normalize import one_line
from taxokit.web.application import Application
from taxokit.web.state import State

log = logging.getLogger("taxokit.service")

_STEP = 0.05
_PAUSE = 1.0  # seconds between two looks at the releases
_LONGER = 5.0  # after one of which the releases could not be read
_FAILED = 3
"""The exit code by which uvicorn knows that a worker cannot start, so that it does not start another."""


@dataclass
class ReleaseWatcher:
    """What is loaded. `read` reads the releases of a project; `follows` says whether to do so again."""

    project: Project
    read: Callable[[], State]
    follows: bool = False
    ready: Callable[[State], None] = lambda _state: None
    current: Application | None = None
    failure: Exception | None = None

    async def start(self, *, waits: bool) -> None:
        """Begin to load, in a task of the running loop; wait for the first time where that is wanted."""
        self._task = asyncio.create_task(self._run())
        while waits and self.current is None:  # noqa: ASYNC110 - the task ends the process where it fails
            await asyncio.sleep(_STEP)

    async def stop(self) -> None:
        """Stop what is loaded, and loading."""
        self._task.cancel()
        if self.current:
            await self.current.stop()

    async def _run(self) -> None:
        seen = stamp(self.project)
        try:
            self.current = await self._load()
        except TaxokitError as error:
            self.failure = error
            log.error("cannot be served: %s", one_line(str(error)))  # noqa: TRY400 - it is for people
            sys.exit(_FAILED)
        except Exception as error:
            self.failure = error
            log.exception("cannot be served")
            sys.exit(_FAILED)
        while self.follows:
            await asyncio.sleep(_PAUSE)
            now = stamp(self.project)
            if now != seen:
                seen = await self._follow(now)

    async def _follow(self, now: object) -> object:
        """Load what changed, and return the stamp of what is loaded; another than `now` makes it try again."""
        try:
            found = await self._load()
        except TaxokitError as error:  # such as a release that is still being copied
            log.warning("not loaded: %s", one_line(str(error)))
            await asyncio.sleep(_LONGER - _PAUSE)
            return None
        except Exception:  # the last resort: what is loaded stays, and so does following
            log.exception("not loaded")
            return now
        old, self.current = self.current, found
        if old is not None:
            await old.stop()
        return now

    async def _load(self) -> Application:
        state = await asyncio.to_thread(self.read)
        application = await asyncio.to_thread(Application, state)
        try:
            await application.start()
        except BaseException:
            await application.stop()
            raise
        gc.unfreeze()
        gc.collect()  # what was loaded before
        gc.freeze()  # what was loaded now lives long, and is not to be searched for garbage again and again
        gc.enable()
        self.ready(state)
        return application


def stamp(project: Project) -> object:
    """Return what changes with the releases: the times and sizes of the files that list them, and of their folders."""
    return tuple(_about(project))


def _about(project: Project) -> Iterator[object]:
    paths = [project.releases, project.releases / "index.json", project.releases / "withdrawn.json"]
    try:
        folders = [release.folder for release in released(project)]
    except TaxokitError as error:
        yield str(error)
        return
    for path in (*paths, *folders, *(folder / name for folder in folders for name in (MANIFEST, CHECKSUMS))):
        try:
            found = os.stat(path)  # noqa: PTH116 - a Path has no faster way
        except OSError:
            yield None
        else:
            yield found.st_mtime_ns, found.st_size, found.st_ino
