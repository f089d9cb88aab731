"""The pictures of the tutorial come from a run that does what it says."""

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
def test_the_pictures_can_be_taken() -> None:
    pytest.importorskip("playwright")
    pytest.importorskip("PIL")
    taken = dict(editor_pictures.pictures())
    assert list(taken) == list(editor_pictures.NAMES)
    assert all(data.startswith(b"\x89PNG") for data in taken.values())
