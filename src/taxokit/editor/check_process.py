"""The process that checks whole states of the sources: in a thread, it would hold up the answer to each key."""

import gc
import multiprocessing
import signal
from multiprocessing.connection import Connection

from taxokit.edit.checks import Checker, Report
from taxokit.edit.journal import Texts
from taxokit.repository.project import Project
from taxokit.text.errors import TaxokitError


class CheckProcess:
    """A process that checks one state after another, and ends with this one."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._pipe: Connection | None = None
        self._base: Texts | None = None

    def check(self, base: Texts, texts: Texts) -> Report:
        """Check a state in comparison to the sources, which are compared by identity.

        Raises TaxokitError if files cannot be read, or if the process is killed: the next check starts another.
        """
        pipe = self._pipe or self._start()
        changed = {path: text for path, text in texts.items() if base.get(path) != text}
        try:
            pipe.send((None if base is self._base else base, changed))
            result: Report | Exception = pipe.recv()
        except (EOFError, OSError):
            self._pipe = None
            raise TaxokitError("the check was killed", hint="the machine may be out of memory") from None
        self._base = base
        if isinstance(result, Exception):
            raise result
        return result

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")  # a fork would share the locks of threads
        ours, theirs = context.Pipe()
        context.Process(target=_serve, args=(self._project, theirs), daemon=True).start()
        theirs.close()
        self._pipe, self._base = ours, None
        return ours


def _serve(project: Project, pipe: Connection) -> None:
    """Answer with a report, or an exception, until the process that asks is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for that process
    gc.disable()
    checker, base = Checker(project), dict[str, str | None]()
    try:
        while True:
            other, changed = pipe.recv()
            base = base if other is None else other
            try:
                result: Report | Exception = checker.check(base, {**base, **changed})
            except TaxokitError as error:
                result = TaxokitError(str(error))
            except Exception as error:  # noqa: BLE001 - it is raised by the process that asks
                result = error
            pipe.send(result)
            del result
            gc.collect()
    except (EOFError, OSError):
        pass
