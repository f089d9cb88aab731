"""Versions by the configuration: calendar versions, and bumps of kinds of change, from the command line."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import taxokit

Run = Callable[..., Any]

SCHEMAS = Path(taxokit.__file__).parent / "schemas"
FISH = "taxonomy/concepts/fish.yaml"


@pytest.fixture
def calendar(vocabulary: Path, run: Run, edit: Run, under_git: Run, commit_all: Run) -> Path:
    """The vocabulary with calendar versions, released three times: new words, a typo and a move."""
    shutil.rmtree(vocabulary / "releases")
    (vocabulary / "CITATION.cff").unlink()
    edit(vocabulary / "taxokit.toml", "[versions]\n", '[versions]\nscheme = "calendar"\n')
    under_git(vocabulary)
    for date, old, new in (
        ("2026-05-01", "", ""),
        ("2026-06-01", "label: Fish\n", "label: Fishes\n"),
        ("2026-07-01", "live in water and", "live in water, and"),
        ("2027-01-10", "  - vertebrates\n", "  - mammals\n"),
    ):
        if old:
            edit(vocabulary / FISH, old, new)
            commit_all(vocabulary)
        result = run("release", "--date", date, "--tag", "--allow-future-date", cwd=vocabulary)
        assert result.code == 0, result.err
    return vocabulary


@pytest.mark.full
def test_calendar_versions_from_the_first_release_to_the_users(calendar: Path, run: Run, tmp_path: Path) -> None:
    releases = calendar / "releases"
    names = ["2026.1", "2026.2", "2026.2.1", "2027.1"]
    assert sorted(path.parent.name for path in releases.glob("*/manifest.json")) == names
    assert run("verify", "--deep", cwd=calendar).code == 0
    index = json.loads((releases / "index.json").read_bytes())
    jsonschema.validate(index, json.loads((SCHEMAS / "index.schema.json").read_bytes()))
    assert (index["latest"], [line["line"] for line in index["lines"]]) == ("2027.1", ["2027.1", "2026.2", "2026.1"])
    schema = json.loads((SCHEMAS / "manifest.schema.json").read_bytes())
    for name in names:
        manifest = json.loads((releases / name / "manifest.json").read_bytes())
        jsonschema.validate(manifest, schema)
        assert (manifest["version"], manifest["bumps"]) == (name, {"moved": "minor"})
    (tmp_path / "used.txt").write_text("fish\n", encoding="utf-8")
    impact = run("impact", tmp_path / "used.txt", "--from", "2026.1", "--to", "latest", cwd=calendar)
    assert (impact.code, "concept/fish (Fishes): concept/vertebrates → concept/mammals" in impact.out) == (0, True)
    (tmp_path / "used.csv").write_text("id\nfish\n", encoding="utf-8")
    migrated = run(
        "migrate", tmp_path / "used.csv", "--column", "id", "--from", "2026.1", "--to", "2027.1", cwd=calendar
    )
    assert (migrated.code, migrated.out) == (0, "id\nfish\n")
    assert "version: '2027.1'\n" in (calendar / "CITATION.cff").read_text(encoding="utf-8")
    assert taxokit.open(releases / "2026.2").diff(taxokit.open(releases / "2027.1")).bump == 2


def test_release_is_verified_by_the_bumps_that_it_was_cut_with(calendar: Path, run: Run, edit: Run) -> None:
    edit(calendar / "taxokit.toml", 'moved = "minor"', 'moved = "major"')
    assert run("verify", "--deep", "2027.1", cwd=calendar).code == 0
    assert " a minor version: " in run("diff", "2026.2.1", "2027.1", cwd=calendar).out
    assert " a minor version: " in run("diff", "releases/2026.2.1", "releases/2027.1", cwd=calendar).out


def test_version_below_the_bump_names_the_key_that_sets_it(
    vocabulary: Path, run: Run, edit: Run, under_git: Run
) -> None:
    edit(vocabulary / "taxokit.toml", 'moved = "minor"', 'moved = "major"')
    edit(vocabulary / FISH, "  - vertebrates\n", "  - mammals\n")
    under_git(vocabulary)
    result = run("release", "1.1.0", cwd=vocabulary)
    setting = "`moved` in [versions] of taxokit.toml"
    assert (result.code, result.err.splitlines()[-2:]) == (
        1,
        [
            f"taxokit: error: 1.1.0 is too low: this change requires 2.0.0 or higher ({setting} can require less)",
            "  Concept fish (Fish), broader: another parent",
        ],
    )


@pytest.mark.parametrize(("bump", "is_costly"), [("major", True), ("minor", False)])
def test_hint_on_a_deprecated_parent_says_what_the_move_costs(
    vocabulary: Path, run: Run, edit: Run, bump: str, is_costly: bool
) -> None:
    edit(vocabulary / "taxokit.toml", 'moved = "minor"', f'moved = "{bump}"')
    assert run("deprecate", "vertebrates", "--reason", "Old.", cwd=vocabulary).code == 0
    result = run("check", "--select", "deprecated-dependency", cwd=vocabulary)
    cost = "requires a major version (`moved` in [versions] of taxokit.toml can require less)"
    assert ("the deprecated concept vertebrates" in result.out, cost in " ".join(result.out.split())) == (
        True,
        is_costly,
    )
