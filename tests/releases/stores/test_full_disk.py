"""`taxokit publish` on disks of many sizes: everything is written, or an error is, and the store stays as it was."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.small_disk import small_disk
from support.stores import READERS, expected

Run = Callable[..., Any]


@pytest.mark.parametrize("kind", ["duckdb", "parquet"])
@pytest.mark.parametrize("is_new", [pytest.param(True, marks=pytest.mark.full), False], ids=["new", "old"])
@pytest.mark.parametrize("factor", [6, pytest.param(1.2, marks=pytest.mark.full)])
def test_a_full_disk(kind: str, is_new: bool, factor: float, releases: Path, tmp_path: Path, run: Run) -> None:
    with small_disk(tmp_path / "disk") as disk:
        store = disk.folder / "store"
        if not is_new:
            assert run("publish", f"{kind}:{store}", releases / "1.0.0").code == 0
        before, free, failures = disk.content(), 2**13, 0
        while True:
            disk.leave(free)
            result = run("publish", f"{kind}:{store}", releases)
            if result.code == 0:
                break
            assert (result.code, result.out) == (2, "")
            assert result.err.splitlines()[-1].endswith("cannot be written: No space left on device"), result.err
            assert "{" not in result.err
            assert disk.content() == before
            free, failures = int(free * factor), failures + 1
        assert failures >= 2
        assert READERS[kind](str(store), "") == expected(releases / "2.0.0", kind)
