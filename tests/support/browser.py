"""A browser for tests at full depth. They are skipped with a hint if a program is missing."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import pytest

from support import node_packages

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Dialog, Page

WIDTHS = {"desktop": 1440, "tablet": 768, "phone": 390}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Debian's Chromium, driven by Playwright."""
    reason = "Playwright is not installed: pip install taxokit[browser]"
    sync_api = pytest.importorskip("playwright.sync_api", reason=reason)
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("Chromium is not installed: apt-get install --no-install-recommends chromium")
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: "Browser") -> Iterator[Callable[..., "Page"]]:
    """Opens an address, and checks that every visit is clean in the console, and with requests to the site alone.

    `expected` are parts of messages and addresses that are no fault.
    """
    with ExitStack() as stack:

        def opened(address: str, device: str = "desktop", expected: Sequence[str] = (), **options: Any) -> "Page":
            viewport = {"width": WIDTHS[device], "height": 900}
            context = browser.new_context(viewport=viewport, **options)
            stack.callback(context.close)
            page = context.new_page()
            faults: list[str] = []
            host = "/".join(address.split("/")[:3]) + "/"

            def note(words: str, url: str = "", *, is_fault: bool = True) -> None:
                is_missing = url == address and "404" in words  # of the page itself alone, which may be of no address
                if is_fault and not is_missing and not any(part in f"{words} {url}" for part in expected):
                    faults.append(f"{words} {url}")

            def refuse(dialog: "Dialog") -> None:
                note(dialog.message)
                dialog.dismiss()

            page.on("console", lambda message: note(message.text, message.location["url"]))
            page.on("pageerror", lambda error: note(str(error)))
            page.on("dialog", refuse)
            # a page that is left ends its requests
            ended = "net::ERR_ABORTED"
            page.on("requestfailed", lambda request: note("failed", request.url, is_fault=request.failure != ended))
            page.on("request", lambda request: note("asked", request.url, is_fault=not request.url.startswith(host)))
            page.on("response", lambda answer: note(str(answer.status), answer.url, is_fault=answer.status >= 400))
            page.goto(address, wait_until="networkidle")
            stack.callback(_assert_none, faults)
            return page

        yield opened


def _assert_none(faults: Sequence[str]) -> None:
    assert faults == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    try:
        modules = node_packages.install(node_packages.FOLDER / "browser")
    except node_packages.InstallError as error:
        pytest.skip(str(error))
    return (modules / "axe-core/axe.min.js").read_text(encoding="utf-8")
