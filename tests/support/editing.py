"""The editor for tests: in this process behind its guard, or as a process of its own."""

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from starlette.types import ASGIApp

from support.loop import wait
from support.service_process import WAIT, Service, running
from taxokit.edit.checks import Checker, Report
from taxokit.edit.journal import Texts, open_journal
from taxokit.edit.operation_json import as_json
from taxokit.edit.operations import Operation
from taxokit.edit.session import Session
from taxokit.editor.app import application
from taxokit.editor.editor import Editor
from taxokit.editor.guard import Guard
from taxokit.repository.project import find_project

PORT = 8765
LINE = re.compile(r"^editing at http://127\.0\.0\.1:(\d+)/\?key=(\S+)$", re.MULTILINE)


class _Local(httpx.BaseTransport):
    """An application in place of a connection."""

    def __init__(self, application: ASGIApp) -> None:
        self._transport = httpx.ASGITransport(application)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the answer."""

        async def answered() -> httpx.Response:
            answer = await self._transport.handle_async_request(request)
            data = b"".join([part async for part in answer.aiter_raw()])
            return httpx.Response(answer.status_code, headers=answer.headers, content=data)

        return wait(answered())


class Editing:
    """An editor of a repository in this process, and a client that has opened its address."""

    def __init__(self, root: Path, editor: Editor, wanted: threading.Event) -> None:
        self.root, self.editor, self.wanted = root, editor, wanted
        self.guard = Guard(application(editor), PORT)
        editor.csrf = self.guard.csrf
        self.origin = f"http://127.0.0.1:{PORT}"
        self.client = httpx.Client(transport=_Local(self.guard), base_url=self.origin, follow_redirects=True)
        assert self.client.get(self.guard.address).status_code == 200

    def get(self, path: str) -> httpx.Response:
        """Ask for a page, or data."""
        return self.client.get(path)

    def post(self, path: str, data: Any = None, **headers: str) -> httpx.Response:
        """Send data as a page of the editor does; `_` in the name of a further header stands for `-`."""
        more = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.post(path, json=data, headers={"origin": self.origin, "x-csrf": self.guard.csrf, **more})

    def do(self, *operations: Operation | dict[str, Any]) -> dict[str, Any]:
        """Make operations as one step, which must be possible, and return the answer."""
        given = [as_json(operation) if isinstance(operation, Operation) else operation for operation in operations]
        answer = self.post("/do", {"operations": given})
        assert answer.status_code == 200, answer.text
        data: dict[str, Any] = answer.json()
        return data

    def report(self) -> Report:
        """Return the report on the present state, when the thread in the background has made it."""
        self.wanted.set()
        end = time.monotonic() + WAIT
        while self.editor.report is None or self.editor.reported != self.editor.revision:
            assert time.monotonic() < end
            time.sleep(0.005)
        return self.editor.report

    def text(self, path: str) -> str:
        """Return the text of a source with all steps; nothing is written yet."""
        text = self.editor.session.texts[path]
        assert text is not None
        return text


@contextmanager
def opened(root: Path, language: str = "en", author: str = "Ada Example") -> Iterator[Editing]:
    """Open an editor of a repository in this process, and end it with its thread.

    It checks states once a test asks for the report: most do not.
    """
    project, wanted = find_project(root), threading.Event()
    checker, is_over = Checker(project), threading.Event()

    def check(base: Texts, texts: Texts) -> Report:
        wanted.wait()
        return Report((), 0, None, "") if is_over.is_set() else checker.check(base, texts)

    with open_journal(root) as journal:
        editor = Editor(Session(project, journal), language, author, check)
        try:
            yield Editing(root, editor, wanted)
        finally:
            is_over.set()
            wanted.set()
            editor.close()


@contextmanager
def served_editor(root: Path, *options: object) -> Iterator[tuple[Service, str]]:
    """Run `taxokit edit`, and yield the process and the address that it prints, with the key."""
    words = ["--root", root, "edit", "--no-open", *options]
    with running(words, LINE) as service:
        line = LINE.search(service.out)
        assert line
        yield service, line[0].removeprefix("editing at ")
