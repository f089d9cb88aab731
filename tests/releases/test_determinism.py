"""The same source, version and date give the same bytes, wherever and however the build runs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BUILD = ("build", "--version", "1.0.0", "--date", "2026-06-14", "--out", "out")


def build(root: Path, umask: int, **environment: str) -> dict[str, tuple[bytes, int]]:
    """Build in a process of its own, and return bytes and mode of each file."""
    code = f"import os, sys; os.umask({umask}); from taxokit.cli.main import run; sys.exit(run(sys.argv[1:]))"
    subprocess.run(
        [sys.executable, "-c", code, "--root", str(root), *BUILD],
        cwd=root,
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
    )
    files = [path for path in sorted((root / "out").rglob("*")) if path.is_file()]
    return {p.relative_to(root / "out").as_posix(): (p.read_bytes(), p.stat().st_mode) for p in files}


def test_two_builds_give_the_same_bytes(project_template: Path, tmp_path: Path) -> None:
    near, far = tmp_path / "a", tmp_path / "another folder with ümlauts"
    for folder in (near, far):
        shutil.copytree(project_template, folder)
    # the order in which a file system lists files is that of their making on some of them
    for path in sorted((far / "taxonomy").rglob("*.yaml"), reverse=True):
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)
    first = build(near, 0o022, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8")
    second = build(
        far, 0o077, PYTHONHASHSEED="4242", TZ="Pacific/Kiritimati", LC_ALL="C", LANG="de_DE.UTF-8", PYTHONUTF8="0"
    )
    assert first.keys() == second.keys()
    assert [path for path in first if first[path] != second[path]] == []
    assert len(first) > 20


def test_no_artifact_contains_the_time_or_the_folder(project_template: Path, tmp_path: Path) -> None:
    from datetime import UTC, datetime

    folder = tmp_path / "place-that-no-artifact-names"
    shutil.copytree(project_template, folder)
    today = datetime.now(UTC).date().isoformat().encode()
    for path, (data, _) in build(folder, 0o022).items():
        assert b"place-that-no-artifact-names" not in data, path
        assert today not in data, path


@pytest.mark.usefixtures("real_compiler")
@pytest.mark.full
def test_compiled_schema_does_not_depend_on_the_folder(project_template: Path, tmp_path: Path) -> None:
    from taxokit.compiler.compile import compile_schema
    from taxokit.repository.project import find_project

    folder = tmp_path / "elsewhere"
    shutil.copytree(project_template, folder)
    fresh = compile_schema(find_project(folder))
    committed = {
        path.relative_to(folder / "schema/generated").as_posix(): path.read_text(encoding="utf-8")
        for path in sorted((folder / "schema/generated").rglob("*"))
        if path.is_file()
    }
    assert fresh == committed
