"""The pictures of the tutorial come from a run that does what it says."""

import subprocess
import sys
from pathlib import Path

import editor_pictures
import pytest

MOST_BYTES = 60_000


def test_the_tutorial_shows_each_picture(repository: Path) -> None:
    page = (repository / "docs/tutorials/edit-in-the-browser.md").read_text("utf-8")
    for name in editor_pictures.NAMES:
        assert f"](../images/{name})" in page
        assert (repository / "docs/images" / name).stat().st_size < MOST_BYTES


@pytest.mark.full
def test_the_pictures_can_be_taken(repository: Path, tmp_path: Path) -> None:
    pytest.importorskip("playwright")
    pytest.importorskip("PIL")
    script = repository / "scripts/editor_pictures.py"  # in a process of its own: this one may run a browser already
    subprocess.run([sys.executable, str(script), str(tmp_path)], check=True, timeout=120)
    assert {path.name for path in tmp_path.iterdir()} == {*editor_pictures.NAMES}
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in tmp_path.iterdir())
