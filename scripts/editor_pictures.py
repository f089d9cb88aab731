"""The pictures of the tutorial about the editor: `python scripts/editor_pictures.py FOLDER` writes them.

Chromium does in a copy of this repository what the tutorial says. It needs Playwright and Pillow, the extra `browser`.
"""

import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("editor-home.png", "editor-definition.png", "editor-new.png", "editor-changes.png")
_COLORS = 48
_VIEW = {"width": 1100, "height": 720}
_ORIGIN = "https://github.com/example/taxonomy.git"
_LINE = re.compile(r"editing at (\S+)")
_COPIED = (
    *("schema", "taxonomy", "mappings", "translations", "releases"),
    *("pyproject.toml", "LICENSE-DATA", "CITATION.cff"),
)


@contextmanager
def _editor() -> Iterator[str]:
    """Yield the address of an editor of a copy of this repository."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name in _COPIED:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, folder / name)
        user = ("-c", "user.name=Ada Example", "-c", "user.email=ada@example.org")
        for words in (
            "init --quiet --initial-branch=main",
            "add .",
            "commit --quiet --message Begin",
            f"remote add origin {_ORIGIN}",
        ):
            subprocess.run(["git", *user, "-C", str(folder), *words.split()], check=True)
        command = [sys.executable, "-m", "taxokit", "--root", str(folder), "edit", "--no-open"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
            try:
                yield _LINE.findall(process.stdout.readline() if process.stdout else "")[0]
            finally:
                process.terminate()


def _checked(page: Any) -> None:
    page.locator("aside.bar [data-checking]").wait_for(state="hidden")


def pictures() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each picture."""
    from PIL import Image
    from playwright.sync_api import sync_playwright

    with _editor() as address, sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
        page = browser.new_page(viewport=_VIEW)
        for name, _ in zip(NAMES, _scenes(page, address), strict=True):
            picture = (
                Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(_COLORS, dither=Image.Dither.NONE)
            )
            data = io.BytesIO()
            picture.save(data, "PNG", optimize=True)
            yield name, data.getvalue()
        browser.close()


def _scenes(page: Any, address: str) -> Iterator[None]:
    """Do what the tutorial says, and stop where it has a picture."""
    page.goto(address)
    _checked(page)
    page.keyboard.press("/")
    page.keyboard.type("agent memory")
    page.get_by_role("option").first.wait_for()
    yield
    page.keyboard.press("Enter")
    page.wait_for_url("**/item/skill/**", wait_until="networkidle")
    definition = page.get_by_label("Definition", exact=True).first
    definition.fill("Gives agents a memory: windows over a conversation, and a search over what they have learned.")
    definition.blur()
    page.locator("[data-bar]", has_text="Changes: 1").wait_for()
    definition.scroll_into_view_if_needed()
    yield
    page.get_by_role("link", name="Agent Architecture").first.click()
    page.get_by_role("link", name="New skill").click()
    page.wait_for_url("**/new/**", wait_until="networkidle")
    page.get_by_label("Label", exact=True).first.fill("Agent Memory System")
    page.get_by_text("Names like this").wait_for()
    yield
    page.get_by_label("Label", exact=True).first.fill("Agent Sandboxing")
    page.get_by_label("Identifier", exact=True).fill("agent-sandboxing")
    page.get_by_label("Definition", exact=True).first.fill("Runs the tools of an agent where they cannot do harm.")
    page.locator("[data-confirm]").click()
    page.wait_for_url("**/item/**", wait_until="networkidle")
    page.goto(address.partition("?")[0] + "changes")
    _checked(page)
    yield


if __name__ == "__main__":
    for name, data in pictures():
        (Path(sys.argv[1]) / name).write_bytes(data)
