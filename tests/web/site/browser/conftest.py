"""A browser and sites for it, for tests at full depth. They are skipped with a hint if a program is missing."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support import node_packages
from support.service_process import served
from taxokit.repository.project import find_project
from taxokit.web.publication import read_publication

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

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


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves the releases of a repository on loopback, and gives the address of the home of their site."""
    with ExitStack() as stack:

        def started(repository: Path) -> str:
            base = read_publication(find_project(repository)).addresses.base
            return stack.enter_context(served(repository / "releases")).url + base

        yield started


@pytest.fixture(scope="session")
def home(serve: Callable[[Path], str], repository: Path) -> str:
    """The address of the site of this project."""
    return serve(repository)


@pytest.fixture(scope="session")
def translated(
    project_template: Path,
    tmp_path_factory: pytest.TempPathFactory,
    release: Callable[[Path], Path],
    serve: Callable[[Path], str],
) -> Callable[[str], str]:
    """Gives the address of a site of this project as if its texts were in another language, with a release 1.0.0."""

    @cache
    def translated(language: str) -> str:
        folder = shutil.copytree(project_template, tmp_path_factory.mktemp(language) / "project")
        metadata = folder / "taxonomy/taxonomy.yaml"
        metadata.write_text(metadata.read_text("utf-8").replace("language: en", f"language: {language}"), "utf-8")
        return serve(release(folder))

    return translated


@pytest.fixture
def visit(browser: "Browser") -> Iterator[Callable[..., "Page"]]:
    """Opens an address, and checks that every visit is clean in the console, and with requests to the site alone."""
    with ExitStack() as stack:

        def opened(address: str, device: str = "desktop", **options: Any) -> "Page":
            viewport = {"width": WIDTHS[device], "height": 900}
            context = browser.new_context(viewport=viewport, **options)  # type: ignore[arg-type]
            stack.callback(context.close)
            page = context.new_page()
            faults: list[str] = []

            def is_missing(words: str, url: str) -> bool:
                return url == address and "404" in words  # of the page itself alone, which may be that of no address

            page.on(
                "console",
                lambda message: is_missing(message.text, message.location["url"]) or faults.append(message.text),
            )
            page.on("pageerror", lambda error: faults.append(str(error)))
            page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
            page.on("requestfailed", lambda request: faults.append(request.url))
            host = "/".join(address.split("/")[:3]) + "/"
            page.on("request", lambda request: request.url.startswith(host) or faults.append(request.url))
            page.on(
                "response",
                lambda answer: answer.ok or is_missing(str(answer.status), answer.url) or faults.append(answer.url),
            )
            page.goto(address, wait_until="networkidle")
            stack.callback(lambda: _assert_none(faults))
            return page

        yield opened


def _assert_none(faults: list[str]) -> None:
    assert faults == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    try:
        modules = node_packages.install(node_packages.FOLDER / "browser")
    except node_packages.InstallError as error:
        pytest.skip(str(error))
    return (modules / "axe-core/axe.min.js").read_text(encoding="utf-8")
