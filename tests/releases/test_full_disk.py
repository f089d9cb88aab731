"""`taxokit release` on disks of many sizes: it says what is there and what is not, and the next run completes it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from support.clones import Clone
from support.small_disk import small_disk

SHARES = (0.5, 1.2)
"""Of the size of the last release: too little for all files, and enough for them, but not for the commit."""


@pytest.mark.parametrize(
    "share",
    [
        SHARES[1],
        pytest.param(SHARES[0], marks=pytest.mark.full),
        *(pytest.param(n / 20, marks=pytest.mark.full) for n in range(19, 36)),
    ],
)
def test_a_full_disk(share: float, clone: Callable[..., Clone], tmp_path: Path) -> None:
    ada = clone("ada")
    ada.edit("label: Windkraft", "label: Windenergie")
    with small_disk(tmp_path / "disk") as disk:
        before = disk.used
        shutil.copytree(ada.folder / "releases/1.0.0", disk.folder / "size")
        size = disk.used - before
        shutil.rmtree(disk.folder / "size")
        ada.folder = Path(shutil.copytree(ada.folder, disk.folder / "ada"))
        disk.leave(int(size * share))
        result = ada.taxokit("release", "--date", "2026-07-01", "--tag")
        is_written, last = (ada.folder / "releases/1.1.0").exists(), result.err.splitlines()[-1:]
        disk.leave(2**27)
        if result.code == 0:
            assert "v1.1.0" in ada.git("tag", "--list")
        elif is_written:
            assert last[0].startswith(
                ("taxokit: error: releases/1.1.0: is written, but", "taxokit: error: releases/1.1.0: is complete, but")
            )
            assert last[0].endswith(
                (
                    "run the same command again, which completes it",
                    "run the command again when that is corrected, and it does the rest",
                )
            )
            assert "nothing was" not in last[0]
            assert ada.taxokit("release", "--date", "2026-07-01", "--tag").code == 0
        else:
            assert "No space left on device; nothing was" in last[0] or "Out of diskspace; nothing was" in last[0]
            assert ada.git("status", "--porcelain") == ""
            assert ada.release("--tag") == "1.1.0"
        assert ada.verify() == (0, ["2 releases verified"])
        if share in SHARES:
            assert (result.code, is_written) == (1, share > 1)
