"""`impact`, `migrate`, `diff` and `apply` on folders of releases, where there is no repository."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.query.upgrade import upgrade_between
from taxokit.releases.releases import release_at, releases_beside
from taxokit.text.errors import UnreadableReleaseError

Run = Callable[..., Any]


@pytest.fixture
def folders(kitchen: Path, tmp_path: Path) -> Path:
    """A folder without a taxonomy, with copies of all releases, the first of them under another name."""
    place = tmp_path / "downloads"
    shutil.copytree(kitchen / "releases", place)
    (place / "1.0.0").rename(place / "old")
    return place


def test_impact_and_migrate_need_two_folders_alone(folders: Path, kitchen: Path, run: Run) -> None:
    (folders / "used.txt").write_text("frying\nboiling\nnope\n", encoding="utf-8")
    (folders / "courses.csv").write_text("skill,title\nfrying,One\nboiling,Two\n", encoding="utf-8")
    for arguments in (("impact", "used.txt"), ("migrate", "courses.csv", "--column", "skill")):
        alone = run(*arguments, "--from", "./old", "--to", "./2.0.0", cwd=folders)
        shutil.copy(folders / arguments[1], kitchen)
        beside = run(*arguments, "--from", "1.0.0", "--to", "2.0.0", cwd=kitchen)
        assert (alone.code, alone.out) == (beside.code, beside.out)


def test_what_a_release_between_says_of_a_removed_item_is_not_known_without_it(folders: Path, run: Run) -> None:
    for release in folders.glob("1.*"):
        shutil.rmtree(release)
    (folders / "used.txt").write_text("frying\n", encoding="utf-8")
    result = run("impact", "used.txt", "--from", "./old", "--to", "./2.0.0", cwd=folders)
    assert (result.code, result.err) == (1, "")
    assert "removed\n    skill/frying (Frying): last released in 1.0.0\n" in result.out


def test_latest_is_the_highest_beside_the_first(folders: Path, run: Run) -> None:
    (folders / "used.txt").write_text("frying\n", encoding="utf-8")
    assert run("impact", "used.txt", "--from", "./old", cwd=folders).out.startswith("1.0.0 → 2.0.0, ")


def test_diff_and_apply_need_two_folders_alone(folders: Path, run: Run) -> None:
    difference = run("diff", "old", "2.0.0", "--format", "json", cwd=folders)
    assert json.loads(difference.out)["old"] == "1.0.0"
    (folders / "diff.json").write_text(difference.out, encoding="utf-8")
    assert run("apply", "diff.json", "old/taxonomy.json", "--out", "new.json", cwd=folders).code == 0
    assert (folders / "new.json").read_bytes() == (folders / "2.0.0/taxonomy.json").read_bytes()


def test_releases_between_are_used_where_they_are_beside(kitchen: Path) -> None:
    first, last = (release_at(kitchen / "releases" / version) for version in ("1.0.0", "2.0.0"))
    known = releases_beside(last)
    assert [str(release.version) for release in known][:1] == ["1.0.0"]
    upgrade = upgrade_between(first, last, known, only_known=True)
    assert {upgrade.old.name, upgrade.new.name} == {"1.0.0", "2.0.0"}


def test_changed_copy_is_refused(folders: Path, run: Run) -> None:
    (folders / "used.txt").write_text("frying\n", encoding="utf-8")
    document = folders / "2.0.0/taxonomy.json"
    document.write_bytes(document.read_bytes() + b" ")
    result = run("impact", "used.txt", "--from", "./old", "--to", "./2.0.0", cwd=folders)
    assert result.code != 0
    assert "2.0.0/taxonomy.json" in result.err


def test_folder_without_a_release_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableReleaseError, match=r"manifest\.json: is missing"):
        release_at(tmp_path)
