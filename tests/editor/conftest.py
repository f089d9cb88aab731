"""Editors for tests: `editing` in this process, `served` as a process of its own, and `desk` as a page of a browser."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support.editing import Editing, opened, served_editor
from support.service_process import Service

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def open_editor() -> Iterator[Callable[..., Editing]]:
    """Opens an editor of a repository in this process: `open_editor(root, language="ar")`."""
    with ExitStack() as stack:
        yield lambda root, **options: stack.enter_context(opened(root, **options))


@pytest.fixture
def editing(open_editor: Callable[..., Editing], project_copy: Path) -> Editing:
    """An editor of a copy of the taxonomy, in this process."""
    return open_editor(project_copy)


@pytest.fixture
def serve_editor() -> Iterator[Callable[..., tuple[Service, str]]]:
    """Starts `taxokit edit` for a repository: gives the process, and its address with the key."""
    with ExitStack() as stack:
        yield lambda root, *options: stack.enter_context(served_editor(root, *options))


@pytest.fixture
def served(serve_editor: Callable[..., tuple[Service, str]], project_copy: Path) -> tuple[Service, str]:
    """The process `taxokit edit` for a copy of the taxonomy, and its address with the key."""
    return serve_editor(project_copy)


@pytest.fixture
def desk(served: tuple[Service, str], visit: Callable[..., "Page"]) -> Callable[..., "Page"]:
    """Opens a page of that process in the browser, at full depth: `desk("/item/skill/x", "phone", color_scheme="dark")`.

    It fails if the console has an error, or a request was refused, but for those with a part in `expected`.
    """
    service, address = served
    key = address.partition("?")[2]

    def shown(path: str = "/", device: str = "desktop", **options: Any) -> "Page":
        return visit(f"{service.url}{path}{'&' if '?' in path else '?'}{key}", device, **options)

    return shown
