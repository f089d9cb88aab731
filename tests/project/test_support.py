"""What the tests stand on: npm's packages, and how deep a run goes."""

import shutil
import socket
import time
from pathlib import Path

import pytest

from support import node_packages


@pytest.fixture
def unreachable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """A registry that nobody can reach, for npm without anything that it fetched before."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        registry = f"http://127.0.0.1:{taken.getsockname()[1]}/"
    monkeypatch.setenv("npm_config_registry", registry)
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "cache"))
    return registry


@pytest.fixture
def node_folder(repository: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "node"
    folder.mkdir()
    for name in ("package.json", "package-lock.json"):
        shutil.copy(repository / "tests/node" / name, folder)
    return folder


def test_registry_that_cannot_be_reached_is_one_line_at_once(unreachable: str, node_folder: Path) -> None:
    start = time.monotonic()
    with pytest.raises(node_packages.InstallError) as error:
        node_packages.install(node_folder)
    assert time.monotonic() - start < 30  # npm asks again for 70 seconds if it is let
    assert "\n" not in str(error.value)
    assert str(error.value).startswith(
        f"npm cannot install TypeScript from {unreachable}: connect ECONNREFUSED 127.0.0.1"
    )
    assert "run `make test` again" in str(error.value)
    assert not (node_folder / "node_modules").exists()
