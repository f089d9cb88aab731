"""What the tests stand on: npm's packages, and how deep a run goes."""

import os
import shutil
import socket
import subprocess
import sys
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
        f"npm cannot install the packages of tests from {unreachable}: connect ECONNREFUSED 127.0.0.1"
    )
    assert "run `make test` again" in str(error.value)
    assert not (node_folder / "node_modules").exists()


DEPTHS = """
import pytest
from hypothesis import given, settings, strategies as st

tried = []

@settings(max_examples=60)
@given(st.integers())
def test_examples(number):
    tried.append(number)

def test_number_of_examples():
    assert len(tried) == EXPECTED

@pytest.mark.full
def test_deep():
    pass
"""


@pytest.mark.parametrize(
    ("options", "tried", "passed"),
    [([], 6, "2 passed, 1 deselected"), pytest.param(["--full"], 60, "3 passed", marks=pytest.mark.full)],
    ids=["quick", "full"],
)
def test_quick_runs_try_fewer_examples_and_leave_out_what_is_for_full_runs(
    repository: Path, tmp_path: Path, options: list[str], tried: int, passed: str
) -> None:
    (tmp_path / "test_depths.py").write_text(DEPTHS.replace("EXPECTED", str(tried)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "support.depth", "-p", "no:cacheprovider", *options],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(repository / "tests"), "TAXOKIT_TESTS": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert f"\n{passed} in " in done.stdout, done.stdout
