"""Changes that consumers must act on, or may rely on: language, licence, and dates that people give."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from taxokit.releases.rebuild_0_5 import bump_of_0_5

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """A vocabulary with a release; a test may change its sources and its options, and resets them."""
    folder = tmp_path_factory.mktemp("terms") / "words"
    options = ("--title", "Words", "--namespace", "https://example.net/words/", "--license", "CC-BY-4.0")
    assert run("init", folder, "--template", "skos", *options, "--creator", "Ann").code == 0
    for command in (
        ["init", "-q", "-b", "main"],
        ["config", "user.name", "Ann"],
        ["config", "user.email", "a@example.org"],
    ):
        subprocess.run(["git", *command], cwd=folder, check=True)
    commit(folder)
    assert run("release", "--date", "2026-01-01", cwd=folder).code == 0
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    subprocess.run(["git", "add", "-A"], cwd=folder, check=True)
    subprocess.run(["git", "commit", "-q", "-m", "Change"], cwd=folder, check=True)


@pytest.fixture(autouse=True)
def reset(words: Path) -> None:
    subprocess.run(["git", "checkout", "-q", "."], cwd=words, check=True)


def changes(run: Run, folder: Path) -> list[tuple[str, str, str]]:
    diff = json.loads(run("diff", "--format", "json", cwd=folder).out)
    return [(change["kind"], change["slot"], change["bump"]) for change in diff["changes"]]


def test_another_language_is_major(run: Run, words: Path, edit: Callable[..., None]) -> None:
    edit(words / "taxonomy/taxonomy.yaml", "language: en", "language: fr")
    assert changes(run, words) == [("language-changed", "language", "major")]
    assert "every text has another language" in run("diff", cwd=words).out


def test_a_more_restrictive_licence_is_major_unless_the_configuration_says_less(
    run: Run, words: Path, edit: Callable[..., None]
) -> None:
    edit(words / "taxonomy/taxonomy.yaml", "CC-BY-4.0\n", "CC-BY-NC-ND-4.0\n")
    edit(words / "taxonomy/taxonomy.yaml", "licenses/by/4.0/", "licenses/by-nc-nd/4.0/")
    assert changes(run, words) == [("license-changed", "license", "major")]
    edit(words / "taxokit.toml", 'moved = "minor"', 'license-changed = "minor"')
    assert changes(run, words) == [("license-changed", "license", "minor")]


def test_dates_that_people_give_are_released(run: Run, words: Path, tmp_path: Path) -> None:
    dates = {"fish": "created=2020-05-05", "mammals": "modified=2026-03-01", "vertebrates": "modified=2026-02-02"}
    for item, setting in dates.items():
        assert run("set", item, setting, cwd=words).code == 0
    expected = [("changed", setting.partition("=")[0], "patch") for setting in dates.values()]
    assert changes(run, words) == expected
    commit(words)
    result = run("release", "--date", "2026-03-01", cwd=words)  # the date that a change would have
    assert result.code == 0, result.err
    released = words / "releases/1.0.1"
    diff = json.loads((released / "diff/diff.json").read_text(encoding="utf-8"))
    assert [(change["kind"], change["slot"], change["bump"]) for change in diff["changes"]] == expected
    for report in ("diff.md", "diff.html", "diff.csv", "graph.ru"):
        text = (released / "diff" / report).read_text(encoding="utf-8")
        assert all(setting.partition("=")[2] in text for setting in dates.values()), report
    assert "3 other values changed" in (words / "CHANGELOG.md").read_text(encoding="utf-8")
    old, new = (words / f"releases/{version}/taxonomy.json" for version in ("1.0.0", "1.0.1"))
    assert run("apply", released / "diff/diff.json", old, "--out", tmp_path / "new.json", cwd=words).code == 0
    assert (tmp_path / "new.json").read_bytes() == new.read_bytes()
    assert changes(run, words) == []


@pytest.mark.parametrize(
    ("change", "bump"),
    [
        ({"kind": "license-changed", "reason": "another licence", "bump": "major"}, "patch"),
        ({"kind": "language-changed", "reason": "another language", "bump": "major"}, "patch"),
        ({"kind": "changed", "reason": "a given date", "bump": "patch"}, "none"),
        ({"kind": "reworded", "reason": "new wording", "bump": "minor", "old": "1.5", "new": "15"}, "patch"),
        ({"kind": "reworded", "reason": "new wording", "bump": "minor", "old": "1.5", "new": "16"}, "minor"),
    ],
)
def test_bumps_of_older_releases_follow_the_rules_of_their_time(change: dict[str, Any], bump: str) -> None:
    assert bump_of_0_5({"changes": [change], "residue": []}) == bump
