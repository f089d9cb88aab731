"""The upgrade from one release to another in a repository."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.query.names import NameForm
from taxokit.query.upgrade import open_upgrade
from taxokit.repository.project import Project, find_project
from taxokit.text.errors import ConfigError, TaxokitError, UnreadableReleaseError

Edit = Callable[[Path, str, str], None]


@pytest.fixture
def project(kitchen: Path) -> Project:
    return find_project(kitchen)


def targets(project: Project, old: str, new: str, name: str) -> list[str]:
    upgrade = open_upgrade(project, old, new)
    (meaning,) = upgrade.old.meanings(name)
    return [target.id for target in upgrade.successors(meaning.item).targets]


def test_replacements_are_followed_over_the_releases_between(project: Project) -> None:
    assert targets(project, "1.0.0", "1.0.0", "frying") == ["frying"]
    assert targets(project, "1.0.0", "1.1.0", "frying") == ["sauteing"]
    assert targets(project, "1.0.0", "latest", "frying") == ["pan-cooking"]  # which 2.0.0 does not hold any more
    assert targets(project, "v1.1.0", "2.0.0", "frying") == ["pan-cooking"]


def test_identifiers_have_four_forms(project: Project) -> None:
    release = open_upgrade(project, "1.0.0").old
    for form, name in (
        (NameForm.SLUG, "boiling"),
        (NameForm.FULL, "skill/boiling"),
        (NameForm.IRI, "https://genbodha.ai/taxonomy/skill/boiling"),
        (NameForm.CURIE, "skill:boiling"),
    ):
        (meaning,) = release.meanings(name)
        assert (meaning.item.key, meaning.form) == (("Skill", "boiling"), form)
        assert release.write(meaning.item, form, name) == name
        assert name in release.known_names or form is NameForm.CURIE
    assert [meaning.item.cls.name for meaning in release.meanings("plating")] == ["Category", "Skill"]
    assert release.meanings("https://genbodha.ai/taxonomy") == []


def test_a_withdrawn_release_is_not_the_latest(project: Project) -> None:
    (project.root / "releases/withdrawn.json").write_text('{"2.0.0": "A mistake."}', encoding="utf-8")
    assert open_upgrade(project, "1.0.0").new.name == "1.1.0"
    assert open_upgrade(project, "1.0.0", "2.0.0").new.name == "2.0.0"


def test_there_is_no_way_back(project: Project) -> None:
    with pytest.raises(ConfigError, match=r"^1\.0\.0 is lower than 1\.1\.0: replacements only lead to higher"):
        open_upgrade(project, "1.1.0", "1.0.0")


@pytest.mark.parametrize(
    ("versions", "message"),
    [
        (("0.1.0", "latest"), "releases/0.1.0: there is no such release; choose from 1.0.0, 1.1.0, 2.0.0"),
        (("1.0.0", "work"), "invalid version 'work'; use a version such as 1.2.0"),
    ],
)
def test_releases_that_there_are_not(project: Project, versions: tuple[str, str], message: str) -> None:
    with pytest.raises(UnreadableReleaseError) as error:
        open_upgrade(project, *versions)
    assert str(error.value) == message


def test_no_release_yet(project_copy: Path) -> None:
    with pytest.raises(TaxokitError, match=r"^releases: contains no release yet$"):
        open_upgrade(find_project(project_copy), "latest")


@pytest.mark.parametrize("version", ["1.0.0", "1.1.0", "2.0.0"])
def test_a_release_that_was_edited_is_refused(project: Project, version: str, edit: Edit) -> None:
    path = project.releases / version / "taxonomy.json"
    document: Any = json.loads(path.read_text(encoding="utf-8"))
    assert document["version"] == version
    path.write_text(path.read_text(encoding="utf-8").replace("sauteing", "frying") + " ", encoding="utf-8")
    with pytest.raises(UnreadableReleaseError) as error:
        targets(project, "1.0.0", "2.0.0", "frying")
    assert (
        str(error.value) == f"releases/{version}/taxonomy.json: was changed: its SHA-256 is not the one in SHA256SUMS"
    )


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


def test_replacement_in_a_missing_release_is_unknown(folders: Path, run: Run) -> None:
    for release in folders.glob("1.*"):
        shutil.rmtree(release)
    (folders / "used.txt").write_text("frying\n", encoding="utf-8")
    result = run("impact", "used.txt", "--from", "./old", "--to", "./2.0.0", cwd=folders)
    assert (result.code, result.err) == (1, "")
    assert "removed\n    skill/frying (Frying): last released in 1.0.0\n" in result.out


def test_diff_and_apply_need_two_folders_alone(folders: Path, run: Run) -> None:
    difference = run("diff", "old", "2.0.0", "--format", "json", cwd=folders)
    assert json.loads(difference.out)["old"] == "1.0.0"
    (folders / "diff.json").write_text(difference.out, encoding="utf-8")
    assert run("apply", "diff.json", "old/taxonomy.json", "--out", "new.json", cwd=folders).code == 0
    assert (folders / "new.json").read_bytes() == (folders / "2.0.0/taxonomy.json").read_bytes()


def test_changed_copy_is_refused(folders: Path, run: Run) -> None:
    (folders / "used.txt").write_text("frying\n", encoding="utf-8")
    document = folders / "2.0.0/taxonomy.json"
    document.write_bytes(document.read_bytes() + b" ")
    result = run("impact", "used.txt", "--from", "./old", "--to", "./2.0.0", cwd=folders)
    assert result.code != 0
    assert "2.0.0/taxonomy.json" in result.err
